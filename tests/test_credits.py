"""split_credit: what is a credit in many languages, what is none, and that no word is ever lost."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cleaners import Article, Block, Credit, Role, clean_article, split_credit
from cleaners.credits import find, looks_like_caption_credit
from cleaners.credits.line import parse

# caption, what stands between, credit line, what stands behind, language
PRINTED = [
    ("The ferry leaves the harbour at dawn.", " (", "Nadia Okoro/AFP via Getty Images", ")", "en"),
    ("The ferry leaves the harbour at dawn", " (", "Nadia Okoro/AFP", ")", "en"),
    ("The ferry leaves the harbour at dawn.", " ( Image: ", "Getty Images", ")", "en"),
    ("The ferry leaves the harbour at dawn", "Credit: ", "The Varn Times", "", "en"),
    ("Image: The ferry leaves the harbour at dawn.", " Pic: ", "AP", "", "en"),
    ("The ferry leaves the harbour at dawn.", " Credit...", "Nadia Okoro for The Varn Times", "", "en"),
    ("The ferry leaves the harbour at dawn.", " - Copyright ", "AP Photo", "", "en"),
    ("The ferry leaves the harbour at dawn.", " | ", "Nadia Okoro/PA Images via Getty Images", "", "en"),
    ("“We had to wait for hours.”", " Photograph: ", "AFP via Getty", "", "en"),
    ("The ferry leaves the harbour at dawn.", " ", "REUTERS/Nadia Okoro", "", "en"),
    ("The ferry leaves the harbour at dawn.", " ", "Varn Army/Sgt. Nadia Okoro", "", "en"),
    ("The ferry leaves the harbour at dawn.", " ", "Nadia Okoro", "", "en"),
    ("The ferry leaves the harbour at dawn", " ", "Reuters", "", "en"),
    ("Die Fähre verlässt den Hafen im Morgengrauen.", " Foto: ", "privat", "", "de"),
    ("Die Fähre verlässt den Hafen im Morgengrauen", " Bild © ", "Nadia Okoro/hr", "", "de"),
    ("Die Fähre verlässt den Hafen im Morgengrauen.", " © Foto: ", "Werft Varn", "", "de"),
    ("Die Fähre verlässt den Hafen im Morgengrauen.", " (Symbolfoto: ", "imago images", ")", "de"),
    ("Die Fähre verlässt den Hafen. Das Bild ist vom Mai.", " ", "Felix Zander / Pool via Reuters", "", "de"),
    ("Le ferry quitte le port à l'aube.", " Crédit photo : ", "Marie Delmas/Hans Lucas", "", "fr"),
    ("Le ferry quitte le port à l'aube.", " ", "MARIE DELMAS / AFP", "", "fr"),
    ("El ferri sale del puerto al amanecer.", " Foto: ", "Archivo", "", "es"),
    ("El ferri sale del puerto al amanecer.", "", "Cedida", "", "es"),
    ("El ferri sale del puerto al amanecer.", " ", "EFE/EPA/NADIA OKORO", "", "es"),
    ("Il traghetto lascia il porto all'alba.", " Foto di ", "Carla Neri", "", "it"),
    ("De veerboot verlaat de haven.", " — © ", "BELGA", "", "nl"),
    ("De veerboot verlaat de haven.", " Foto: ", "Piet de Boer / ANP", "", "nl"),
    ("A balsa deixa o porto ao amanhecer.", " Foto: ", "Divulgação/Porto de Varn", "", "pt"),
    ("Färjan lämnar hamnen i gryningen.", " Foto: ", "Lisa Mattsberg/TT", "", "sv"),
    ("Færgen forlader havnen ved daggry.", " Foto: ", "Mads Lille/Ritzau Scanpix", "", "da"),
    ("Fergen forlater havnen ved daggry.", " Foto: ", "Kari Nes / NTB", "", "nb"),
    ("Prom opuszcza port o świcie.", " Fot. ", "Jan Wrona / PAP", "", "pl"),
    ("Trajekt opouští přístav za úsvitu.", " Foto: ", "Jana Vránová, ČTK", "", "cs"),
    ("Lautta lähtee satamasta aamulla.", " ", "Hanna Mattila / Lehtikuva", "", "fi"),
    ("Ferjan fer úr höfn.", " Ljósmynd/", "Atli Jónsson", "", "is"),
    ("Паром покидает порт.", " Фото: ", "ТАСС", "", "ru"),
    ("港を出るフェリー（２日）", "＝", "ＡＰ", "", "ja"),
    ("Keltas išplaukia auštant.", " ", "J. Petraičio / Varno nuotr.", "", "lt"),
    ("Phà rời cảng lúc bình minh.", " Ảnh: ", "Nadia Okoro", "", "vi"),
    ("घाट से नाव निकलती है।", " फोटो: ", "Nadia Okoro/AFP", "", "hi"),
    ("배가 항구를 떠난다.", " [사진 = ", "연합뉴스", "]", "ko"),
    ("Komp hajnalban.", " Fotó: ", "Nadia Okoro / MTI", "", "hu"),
    ("Die Fähre verlässt den Hafen.", " Themenbild: ", "Nadia Okoro", "", "de"),
    ("The ferry leaves the harbour at dawn.", " ", "Nadia Okoro (REUTERS)", "", "en"),
    ("The ferry leaves the harbour.", " (Photo: ", "Nadia Okoro / UN. Courtesy of the Court", ")", "en"),
    ("The ferry leaves the harbour at dawn", " ", "Supplied", "", "en"),
    ("The ferry leaves the harbour (Varn, 6.12.2010)", "", "Nadia Okoro/REUTERS", "", "en"),
    ("The ferry leaves the harbour in 2016", "", "Nadia Okoro/AFP", "", "en"),
    ("The ferry leaves the harbour in 2016", "", "AFP/Getty Images", "", "en"),
    ("The ferry leaves the harbour of Varn PV", "", "Nadia Okoro/via Reuters", "", "en"),
    ("The ferry leaves the harbour at dawn.", " (", "Nadia Okoro photo", ")", "en"),
    ("The ferry leaves the harbour.", "\n", "Nadia Okoro", "", "en"),
    ("Die Fähre legt ab.", " ", "Screenshot aus dem Archiv des Hafens varn.example", "", "de"),
    ("« Le ferry part »", " ", "Capture d'écran de Reddit", "", "fr"),
    ("The ferry leaves the harbour.", " ", "Screenshot from Varn Live TV", "", "en"),
    ("Plan der Häfen, größer auf Seite zwei. (Stand Mai 2011)", " ", "CC-BY-SA 2.0", "", "de"),
    ("Sea birds on a pier", " ", "Corbis, Getty Images/Creatas RF", "", "en"),
    ("The ferry leaves the harbour at dawn.", " (", "Nadia Okoro/Reuters, May 3, 2021", ")", "en"),
    ("The ferry leaves the harbour at dawn.", " (", "Reuters, 2021", ")", "en"),
    ("Die Fähre legt ab.", " (", "Nadia Okoro/dpa, 3. Mai 2021", ")", "de"),
    ("The ferry leaves the harbour at dawn.", " (Stock image: ", "Shutterstock", ")", "en"),
    ("Le ferry quitte le port.", " ", "Avec l'aimable autorisation d'Anne Delmas", "", "fr"),
    ("Le ferry quitte le port.", " Photo d'", "Anne Delmas", "", "fr"),
    ("港を出るフェリー", "（", "２０２１年５月、田中一郎撮影", "）", "ja"),
    ("배가 항구를 떠난다.", " /", "김철수 기자", "", "ko"),
    ("渡轮离开港口。", "", "中新社记者 李响、王平 摄", "", "zh"),
]

# what is printed, its caption, its credit's line
TWICE = [
    ("The ferry leaves. Photo: Nadia Okoro/AP Photo: Nadia Okoro/AP", "The ferry leaves.", "Nadia Okoro/AP"),
    ("The ferry leaves. Nadia Okoro/AP Nadia Okoro/AP", "The ferry leaves.", "Nadia Okoro/AP"),
    ("The ferry leaves the port. Nadia Okoro Nadia Okoro", "The ferry leaves the port.", "Nadia Okoro"),
    ("The ferry has left. Getty Images Getty Images", "The ferry has left.", "Getty Images"),
    ("The ferry leaves. Nadia Okoro/AP (Nadia Okoro/AP)", "The ferry leaves.", "Nadia Okoro/AP"),
    ("Die Fähre legt am Morgen ab. Foto: dpa Foto: dpa", "Die Fähre legt am Morgen ab.", "dpa"),
    ("Die Fähre legt ab. Foto: Nadia Okoro | Foto: Nadia Okoro", "Die Fähre legt ab.", "Nadia Okoro"),
    ("El ferri sale del puerto. EFE EFE", "El ferri sale del puerto.", "EFE"),
]

# the credit first, in the caption's own line
FIRST = [
    ("(Nadia Okoro/AP) The ferry leaves the harbour at dawn.", "Nadia Okoro/AP"),
    ("[Nadia Okoro/AFP] Die Fähre verlässt den Hafen im Morgengrauen.", "Nadia Okoro/AFP"),
    ("Photo: Nadia Okoro/AP. The ferry leaves the harbour at dawn.", "Nadia Okoro/AP"),
    ("Foto: Nadia Okoro/dpa – Die Fähre verlässt den Hafen im Morgengrauen.", "Nadia Okoro/dpa"),
    ("Photo by Nadia Okoro | The ferry leaves the harbour at dawn.", "Nadia Okoro"),
]

WHOLE = [
    ("Wir im Hafen können alles - nur nicht rudern! Ein Kommentar von Jan Lund", "de"),
    ("Le port ne dort pas ! Une chronique de Jean Roux", "fr"),
    ("La nave entra en el puerto de Varn, 21 de mayo. (Varn)", "es"),  # where it was taken
    ("Sein großes Vorbild: Nadia Okoro.", "de"),
    ("What the divers will do next. READ ALL ABOUT IT IN OUR LIVE BLOG.", "en"),
    ("A boat that costs less than a car, on VARNBOATS.COM", "en"),
    ("The ferry that nobody supplied", "en"),
    ("The ferry leaves the harbour at dawn. File Photo", "en"),  # which names nobody
    ("Auf dem Screenshot aus dem Chat steht nichts von alledem.", "de"),
    ("The minister shared a screenshot from Varn Live on her page", "en"),
    ("The pictures are free under CC BY 4.0 and may be shared", "en"),
    ("The ferry leaves the harbour at dawn. Port Varn, May 3, 2021", "en"),
    ("The ferry leaves the harbour at dawn. (Port Varn, May 3, 2021)", "en"),
    ("(Reuters) The ferry left the harbour at dawn, the board said.", "en"),  # whose report it is
    ("(Nadia Okoro and Jo Lind) The ferry leaves the harbour at dawn.", "en"),
    ("Image: Port Varn. The ferry leaves the harbour at dawn.", "en"),
    ("The singers of Duran Duran and Boutros Boutros stand on the quay.", "en"),
]

PARSED = [
    (
        "Harbour Office/NVP (North Varn Press)/Handout via REUTERS",
        ["Harbour Office"],
        "NVP (North Varn Press)",
        "REUTERS",
        True,
    ),
    ("Ruth Ansel/NVP", ["Ruth Ansel"], "NVP", None, False),
    ("Varn Defence Force via AP", ["Varn Defence Force"], None, "AP", False),
    ("Ruth Ansel/AFP via Getty Images", ["Ruth Ansel"], "AFP", "Getty Images", False),
    ("Ruth Ansel/AFP/Getty Images", ["Ruth Ansel"], "AFP", "Getty Images", False),
    ("Ruth Ansel/TASS/dpa/picture alliance", ["Ruth Ansel"], "TASS", "picture alliance", False),
    ("EFE/EPA/RUTH ANSEL", ["RUTH ANSEL"], "EPA", "EFE", False),
    ("dpa | Ruth Ansel", ["Ruth Ansel"], "dpa", None, False),
    ("AP Photo/Ruth Ansel, File", ["Ruth Ansel"], "AP", None, False),
    ("REUTERS/Ruth Ansel", ["Ruth Ansel"], "REUTERS", None, False),
    ("REUTERS/Ruth Ansel/File Photo", ["Ruth Ansel"], "REUTERS", None, False),
    ("Ruth Ansel/AP/File photo", ["Ruth Ansel"], "AP", None, False),
    ("Sgt. Ruth Ansel/Varn Army", ["Sgt. Ruth Ansel"], "Varn Army", None, False),
    (
        "Ruth Ansel for The Varn Times via Getty Images",
        ["Ruth Ansel"],
        "The Varn Times",
        "Getty Images",
        False,
    ),
    ("Ruth Ansel/Getty Images for Varn Gala", ["Ruth Ansel"], "Getty Images", None, False),
    ("Ruth Ansel, STF / Associated Press", ["Ruth Ansel"], "Associated Press", None, False),
    ("Ruth Ansel H.W. Lind, AP", ["Ruth Ansel H.W. Lind"], "AP", None, False),
    ("Ruth Ansel and Piet de Boer/Varn Staff", ["Ruth Ansel", "Piet de Boer"], "Varn Staff", None, False),
    ("Ruth Ansel on Unsplash", ["Ruth Ansel"], "Unsplash", None, False),
    ("Ruth Ansel (Keystone)", ["Ruth Ansel"], "Keystone", None, False),
    ("Ruth Ansel (CC BY 2.0)", ["Ruth Ansel"], None, None, False),
    ("fotomax/AdobeStock", ["fotomax"], "AdobeStock", None, False),
    ("STR/AFP", [], "AFP", None, False),
    ("HANDOUT / AFP", [], "AFP", None, True),
    ("Getty Images", [], "Getty Images", None, False),
    ("Courtesy of Ruth Ansel", ["Ruth Ansel"], None, None, True),
    ("2016 Varnfound.com", ["2016 Varnfound.com"], None, None, False),
    # two makers, or more, before their house
    ("Ruth Ansel, Piet Boer/Reuters", ["Ruth Ansel", "Piet Boer"], "Reuters", None, False),
    ("Ruth Ansel, Piet Boer and Jo Lind/AP", ["Ruth Ansel", "Piet Boer", "Jo Lind"], "AP", None, False),
    ("Ruth Ansel; Piet Boer", ["Ruth Ansel", "Piet Boer"], None, None, False),
    ("Ruth Ansel, Varn Star/AP", ["Ruth Ansel"], "Varn Star", "AP", False),
    ("Ruth Ansel, Daily Mirror/PA", ["Ruth Ansel"], "Daily Mirror", "PA", False),
    ("Ruth Ansel, Jan Roth/dpa", ["Ruth Ansel", "Jan Roth"], "dpa", None, False),
    ("Ruth Ansel (2), Jan Roth und Ida Holm/dpa", ["Ruth Ansel", "Jan Roth", "Ida Holm"], "dpa", None, False),
    # a date names nobody
    ("Ruth Ansel/Reuters, May 3, 2021", ["Ruth Ansel"], "Reuters", None, False),
    ("Ruth Ansel/Getty Images, 3 May 2021", ["Ruth Ansel"], "Getty Images", None, False),
    ("Ruth Ansel/dpa (3. Mai 2021)", ["Ruth Ansel"], "dpa", None, False),
    ("Ruth Ansel/AP, 2021", ["Ruth Ansel"], "AP", None, False),
    ("Ruth Ansel, May 2021", ["Ruth Ansel"], None, None, False),
    ("Ruth Ansel May 2021", ["Ruth Ansel"], None, None, False),
    ("Ruth May 2021", ["Ruth May"], None, None, False),
    ("Ruth Ansel 2021", ["Ruth Ansel"], None, None, False),
    ("Varn 2020/AP", ["Varn 2020"], "AP", None, False),
    # whose letters stand behind it in brackets is one
    ("Varn Zoo (VZ)/Handout via REUTERS", ["Varn Zoo (VZ)"], None, "REUTERS", True),
    # Chinese and Japanese: an agency, its correspondent, what he did
    ("新华社记者李响摄", ["李响"], "新华社", None, False),
    ("新华社记者 李响 摄", ["李响"], "新华社", None, False),
    ("記者李響攝", ["李響"], None, None, False),
    ("2021年5月3日、東京都港区、田中一郎撮影", ["田中一郎"], None, None, False),
    ("東京都港区で2021年5月3日、田中一郎撮影", ["田中一郎"], None, None, False),
]


@pytest.mark.parametrize(("caption", "between", "line", "behind", "language"), PRINTED)
@pytest.mark.parametrize("told", [True, False], ids=["language told", "language not told"])
def test_caption_and_credit_come_apart(caption, between, line, behind, language, told):
    got, credit = split_credit(caption + between + line + behind, language if told else None)
    assert (got, credit and credit.line) == (caption, line)


@pytest.mark.parametrize(("text", "language"), WHOLE)
def test_caption_without_a_credit_stays_whole(text, language):
    assert split_credit(text, language) == (text, None)


@pytest.mark.parametrize(("line", "creators", "provider", "via", "handout"), PARSED)
def test_line_is_taken_apart(line, creators, provider, via, handout):
    assert parse(line) == Credit(line, tuple(creators), provider, via, handout)


@pytest.mark.parametrize(
    ("text", "creators", "provider"),
    [
        ("Die Fähre legt ab. Fotos: Nadia Okoro, Jan Roth", ("Nadia Okoro", "Jan Roth"), None),
        ("Die Fähre legt ab. Fotos: Nadia Okoro (2), Jan Roth", ("Nadia Okoro", "Jan Roth"), None),
        ("The ferry leaves. Photos by Nadia Okoro, Jo Lind", ("Nadia Okoro", "Jo Lind"), None),
        ("Le ferry part. Photos Nadia Okoro, Jean Roux/AFP", ("Nadia Okoro", "Jean Roux"), "AFP"),
        ("The ferry leaves. Photos: Nadia Okoro, The Varn Times", ("Nadia Okoro",), "The Varn Times"),
    ],
)
def test_a_label_of_several_pictures_has_several_makers(text, creators, provider):
    _, credit = split_credit(text)
    assert credit
    assert (credit.creators, credit.provider) == (creators, provider)


@pytest.mark.parametrize(
    "line", ["© Nadia Okoro", "(Image: Varn Echo)", "STR/AFP via Getty Images", "Foto: privat"]
)
def test_credit_alone_leaves_an_empty_caption(line):
    caption, credit = split_credit(line)
    assert caption == ""
    assert credit


@pytest.mark.parametrize(
    "text", ["", " ", ".", "(", ")", "()", "Photo:", "©", "Foto: ", "(Photo: )", "via", "/", "\n", "—"]
)
def test_scraps_stay_as_they_are(text):
    assert split_credit(text) == (text, None)


@pytest.mark.parametrize(("text", "caption", "line"), TWICE)
def test_a_credit_that_stands_there_twice_is_one(text, caption, line):
    got, credit = split_credit(text)
    assert (got, credit and credit.line) == (caption, line)


@pytest.mark.parametrize(("text", "line"), FIRST)
def test_credit_first_ends_where_a_sign_says_so(text, line):
    caption, credit = split_credit(text)
    assert credit
    assert (credit.line, text.endswith(caption), caption[:3]) == (line, True, caption[:3].title())


def test_credit_first_ends_where_its_line_does():
    caption, credit = split_credit("Photo: Nadia Okoro/Reuters\nThe ferry leaves the harbour at dawn.")
    assert (caption, credit and credit.line) == (
        "The ferry leaves the harbour at dawn.",
        "Nadia Okoro/Reuters",
    )


def test_credit_first_without_a_mark_at_its_end_stays():
    text = "© Getty Images Nach dem Konzert zeigte sich die Sängerin am Hafen."
    assert split_credit(text, "de") == (text, None)


@pytest.mark.parametrize(
    "text",
    [
        "Der Brand ist gelöscht, teilte die Feuerwehr am Montag mit. (dpa)",
        "The search goes on, the harbour office said on Monday. (AFP/dpa)",
        "Er wird morgen zurückerwartet. Quelle: dpa",
        "Quelle: dpa",
        "Provided by Varn Space Agency",
        "(Graphic: Ferries sold in 2019 - here)",
        "The committee meets again on Monday. Jon Aske",
    ],
)
def test_end_of_a_report_is_no_sure_caption(text):
    assert looks_like_caption_credit(text) <= 0.5


@pytest.mark.parametrize(
    "text",
    [
        "The ferry leaves the harbour at dawn. (Nadia Okoro/AFP via Getty Images)",
        "The ferry leaves the harbour at dawn. Photo: Nadia Okoro",
        "Die Fähre verlässt den Hafen Foto: Nadia Okoro/dpa",
        "The ferry leaves the harbour at dawn ( Image: Getty Images)",
        "The ferry leaves the harbour at dawn. AFP via Getty Images",
        "The ferry leaves the harbour at dawn Nadia Okoro/Reuters",
    ],
)
def test_picture_credit_is_a_sure_caption(text):
    assert looks_like_caption_credit(text) >= 0.9


def test_paragraph_without_a_credit_is_no_caption():
    assert looks_like_caption_credit("The harbour office never took credit for the rescue.") == 0


PRINTERS_WORDS = """
    The ferry leaves Photo: Foto © Credit CreditCredit ( ) [ ] / | — - – via for and by von AFP Reuters
    Getty Images Nadia Okoro de . , : ＝ ＡＰ “ ”
    File Handout Courtesy of Copyright 2021 BILD: SN/APA/KEYSTONE
"""
WORDS = st.sampled_from(PRINTERS_WORDS.split())
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(st.one_of(WORDS, st.text(max_size=6)), max_size=30).map(" ".join)
)
SEPARATORS = set("()[]（）［］【】.:：…/|·•-–—=＝,©; \t\n")


@given(TEXTS, st.sampled_from([None, "en", "de", "xx"]))
@example("BILD: SN/APA/KEYSTONE/NADIA OKORO Trauertag auf der Insel.", "de")
@example("A flag flies. (AP Photo/Nadia Okoro) AP Photo", "en")
def test_caption_and_credit_stand_in_the_text(text, language):
    caption, credit = split_credit(text, language)
    if credit is None:
        assert caption == text
        return
    found = find(text, language)
    assert found
    assert text[slice(*found.caption)] == caption
    assert text[slice(*found.credit)] == credit.line
    assert credit.line.strip() == credit.line != ""
    assert found.caption[1] <= found.start or found.caption[0] >= found.credit[1]


@given(TEXTS)
def test_nothing_is_lost_between_a_caption_and_the_credit_behind_it(text):
    found = find(text)
    if found and found.caption[1] <= found.start:
        assert set(text[: found.caption[0]]) <= SEPARATORS or not text[: found.caption[0]].strip()
        assert not set(text[found.caption[1] : found.start].strip()) - SEPARATORS


@given(TEXTS)
def test_second_pass_finds_no_second_credit(text):
    article = Article((Block(Role.CAPTION, text),), language="en")
    once = clean_article(article)
    assert once.original() == article
    assert clean_article(once.article).repairs == ()


@pytest.mark.parametrize("wrong", [None, b"Tehran. (Handout via REUTERS)", 5])
def test_what_is_no_text_is_told_as_bad_use(wrong):
    with pytest.raises(TypeError, match=f"a caption is str, not {type(wrong).__name__}"):
        split_credit(wrong)
