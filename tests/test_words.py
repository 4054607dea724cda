"""The frequency tables, and what they and the rest of the evidence make of a hyphen at a line end."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners import clean
from cleaners.words import Verdict, judge, known, languages, tables, zipf
from cleaners.words.build import LEAST, build, build_hyphened, build_solid
from cleaners.words.clues import Cut
from cleaners.words.dropped import dropped
from cleaners.words.listed import CONJUNCTIONS

TABLES = sorted(languages())


def entries(language: str) -> list[bytes]:
    comment, *lines = (tables.FOLDER / f"{language}.txt").read_bytes().splitlines()
    assert comment.startswith(b"# From wordfreq 3.1.1")
    return lines


class Golden(NamedTuple):
    language: str
    word: str
    zipf: float


# From wordfreq 3.1.1's zipf_frequency(word, language), to one decimal.
GOLDEN = [
    Golden("en", "the", 7.7), Golden("en", "international", 5.4), Golden("en", "zebra", 3.4),
    Golden("de", "und", 7.4), Golden("de", "straße", 5.3), Golden("de", "bundesverfassungsgericht", 3.8),
    Golden("fr", "été", 6.2), Golden("es", "mañana", 5.5), Golden("it", "perché", 6.2),
    Golden("nl", "gemeente", 5.4), Golden("sv", "många", 6.1), Golden("da", "også", 6.5),
    Golden("nb", "også", 6.5), Golden("pl", "też", 6.2), Golden("cs", "protože", 6.1),
    Golden("ro", "și", 7.5), Golden("tr", "ılık", 4.0), Golden("fi", "myös", 6.7),
    Golden("hu", "nagyon", 6.3), Golden("pt", "também", 6.3), Golden("ru", "который", 5.9),
    Golden("ca", "col·legi", 4.6), Golden("uk", "об'єкт", 4.5),
]  # fmt: skip


@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: f"{case.language}: {case.word}")
def test_frequency_is_the_published_one(case):
    assert zipf(case.word, case.language) == case.zipf


def test_at_least_these_languages_have_a_table():
    assert {"en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "pl", "cs"} <= languages()
    assert languages() == set(LEAST)


@pytest.mark.parametrize("language", TABLES)
def test_table_is_sorted_and_every_line_is_well_formed(language):
    lines = entries(language)
    words = [line.partition(b"\t")[0] for line in lines]
    assert all(a < b for a, b in pairwise(words))
    assert all(line.count(b"\t") == 1 and len(line.partition(b"\t")[2]) == 1 for line in lines)
    least = chr(tables.ZERO + round(10 * LEAST[language])).encode()
    assert min(line[-1:] for line in lines) >= least


@pytest.mark.parametrize("language", TABLES)
def test_the_first_the_last_and_any_word_between_is_found(language):
    lines = entries(language)
    for line in (lines[0], lines[-1], *lines[1::251]):
        word, _, value = line.decode().partition("\t")
        assert tables.looked_up(tables.opened(language), word.encode()) == (ord(value) - tables.ZERO) / 10
    assert not known("\U0001f9ed", language)
    assert not known("0", language)


@pytest.mark.parametrize("word", ["", " ", "\n", "\t", "the\t", "the\n", "#", "\udcff", "x" * 10_000])
def test_what_is_no_word_is_not_found(word):
    assert zipf(word, "en") == 0.0


@pytest.mark.parametrize(
    ("word", "same", "language"),
    [
        ("STRASSE", "straße", "de"),
        ("Côte", "co\u0302te", "fr"),
        ("IŞIK", "ışık", "tr"),
        ("İstanbul", "istanbul", "tr"),
        ("aceşti", "acești", "ro"),
        ("об’єкт", "об'єкт", "uk"),
        ("House", "HOUSE", "en"),
    ],
)
def test_spellings_that_mean_the_same_word(word, same, language):
    assert zipf(word, language) == zipf(same, language) > 0


def test_region_script_and_other_names_of_a_language():
    assert zipf("house", "en-GB") == zipf("house", "EN_us") == zipf("house", "en")
    assert zipf("også", "no") == zipf("også", "nn") == zipf("også", "nb") > 0


@pytest.mark.parametrize("language", [None, "", "xx", "tlh", "../en", "en.txt"])
def test_no_table_means_nothing_is_known(language):
    assert zipf("house", language) == 0.0


def test_a_table_that_is_lost_or_empty_is_as_if_there_were_none(tmp_path, monkeypatch):
    (tmp_path / "en.txt").touch()
    monkeypatch.setattr(tables, "FOLDER", tmp_path)
    forget_words()
    try:
        assert zipf("house", "en") == zipf("haus", "de") == 0.0
        assert judge("inter", "national", language="en").kind in ("join", "leave")
    finally:
        forget_words()


def forget_words() -> None:
    """Nothing is known of any table any more."""
    for cached in (tables.opened, tables.zipf, dropped):
        cached.cache_clear()


def test_many_threads_get_the_same_answers():
    words = ["house", "zebra", "international", "nosuchword"] * 200
    forget_words()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda word: zipf(word, "en"), words))
    assert found == [zipf(word, "en") for word in words]


@pytest.mark.parametrize("language", ["da", "ro", "ca"])
def test_tables_are_what_the_script_makes_of_wordfreq(language):
    pytest.importorskip("wordfreq")
    assert (tables.FOLDER / f"{language}.txt").read_bytes() == build(language)


@pytest.mark.parametrize("language", ["da", "pt", "sv"])
def test_words_that_look_like_two_are_what_the_script_finds(language):
    pytest.importorskip("wordfreq")
    assert (tables.FOLDER / f"{language}.solid").read_bytes() == build_solid(language)


def test_words_that_look_like_two_have_lost_no_hyphen():
    assert all(tables.solid(word, "en") for word in ("bootstrapped", "Shortcrust", "guestroom"))
    assert not tables.solid("wildcaught", "en")
    assert not tables.solid("guestroom", "eo")
    assert dropped("wildcaught", "en").sure
    assert dropped("bootstrapped", "en") is None


def test_words_that_have_a_hyphen_in_wordnet_are_sorted_and_found():
    comment, *lines = (tables.FOLDER / "en.hyphened").read_bytes().splitlines()
    assert comment.startswith(b"# From WordNet 3.0")
    assert lines == sorted(lines)
    assert tables.hyphened("uncalledfor") == 8  # uncalled-for
    assert tables.hyphened("massproduced") == 4  # of a verb: mass-produce
    assert not tables.hyphened("bootstrapped")


def test_a_list_of_words_with_hyphens_is_what_the_script_makes_of_wordnet(tmp_path):
    pytest.importorskip("wordfreq")
    lemmas = {
        "adj": "dripdroop-dry a 1\nanti-ferry a 1\nlong-term a 1\n  a comment\n",
        "noun": "ferryport n 1\n",
    }
    for part in ("adj", "adv", "noun", "verb"):
        (tmp_path / f"index.{part}").write_text(lemmas.get(part, "ferry-port n 1\n"), "ascii")
    # "ferryport" is a word, "anti-" a prefix that many write without a hyphen, "longterm" often one word.
    assert build_hyphened(tmp_path).splitlines()[1:] == [b"dripdroopdry\t9"]


@pytest.mark.parametrize("language", ["ca", "da", "de", "en", "uk"])
def test_order_counts_and_values_are_wordfreqs(language):
    wordfreq = pytest.importorskip("wordfreq")
    published = wordfreq.get_frequency_dict(language)
    lines = [line.decode().split("\t") for line in entries(language)]
    assert all(
        abs((ord(value) - tables.ZERO) / 10 - wordfreq.freq_to_zipf(published[word])) <= 0.051
        for word, value in lines
    )
    common = {word for word, freq in published.items() if freq >= 1e-6 and word.isalpha() and len(word) > 1}
    assert common <= {word for word, _ in lines}


def decide(cut: str, language: str | None = "en", seen: str = "", **more: str) -> Verdict:
    """The verdict on a cut written as left|right."""
    left, _, right = cut.partition("|")
    return judge(left, right, language=language, seen=Counter(seen.lower().split()).__getitem__, **more)


JOINED = {
    "en": "inter|national appli|cations (inter|national, re|ported. it|self to|day finan|cier's Gen|eral "
    "Mon|day real-es|tate under|standing un|happy bet|ter Netan|yahu Za|hedi INTER|NATIONAL NA|TO "
    "cus|tomer on|going edi|tor col|or responsi|bilities micro-or|ganism Mc|Donald",
    "de": "Bundesver|fassung Kran|kenhaus Generaldirek|torin Wohnungs|baugesellschaft Entwicklungs|treiber "
    "frü|heren Stra|ße ICMPD-Leitungs|gremium Umwelt|schutzverordnung Kür|bis Cyber|kriminellen.",
    "fr": "pratique|ment l’ar|mée d'ins|tallation qu’el|les l’e|xamen supé|rieur exa|men gouver|nement",
    "es": "perma|necen mantener|se aprobar|la re|construirá Ya|nukóvich gobier|no",
    "it": "pre|mier dal|l'esistenza del|l’universo L'elo|gio dell'istitu|zione portar|le quell'a|zione",
    "pt": "gover|no tives|se econo|mia",
    "nl": "Euro|pees milieu|recht milieu|eisen energie|akkoord foto|album re|actie "
    "verzekerings|maatschappij land|bouw",
    "sv": "missil|attacker ambas|sad regerings|partierna jord|bruk",
    "da": "restau|ranten nysgerrig|hed udenrigs|minister ven|til",
    "nb": "stats|minister kommu|nestyret sel|skap",
    "pl": "prezy|dent powie|dział nie|wyjaśniony",
    "cs": "prezi|dent rozhod|nutí ne|padly",
    "": "zxqu|onta bul|garisches",
}
KEPT = {
    "en": "well|known difficult|to-update difficult-to|update, twenty|first day-to|day self|immolating "
    "non|smokers F|16 COVID|19 1939|1945 $100|million 16|something mid|2000s 20th|century Finnish|Russian "
    "e|mail T|shirt Attorney|General TV|show mother-in|law live-and-let|live 68-year|old stay|at-home "
    "Pakistan|based U.S.|backed pink|coloured Canadian|owned vitamin|c re|election plan|b OpenSSL|powered",
    "de": "US|Anbietern Corona|Pandemie Kopf-an|Kopf-Rennen E|Commerce WBC|WM-Eliminator UN|Botschafter "
    "israelisch|libanesischen nicht|russische EU|weit 30|jährige AfD|kritischen",
    "fr": "sous|marins au|dessus est|il celui|ci peut|être c'est-à|dire vis-à|vis a-t|il non|fumeurs "
    "Jean|Pierre",
    "es": "franco|alemán Castilla|León",
    "it": "ex|ministro franco|tedesco",
    "pt": "mantém|se segunda|feira ex|ministro fazê|lo",
    "nl": "Trump|aanhangers EU|landen niet|officiële oud|minister zee|egel auto|ongeluk politie|inzet",
    "sv": "EU|länderna Trump|administrationen",
    "pl": "Bielsko|Biała",
    "": "F|16 Anna|Lena e|mail",
}
SUSPENDED = {
    "en": "short|and one|to pre|or right|as one|rather first|but four|by first|through boat|which "
    "well|I low|a",
    "de": "Herkunfts|und zwei|bis Vor|oder Ein|bzw. Vor|wie Ein|noch Groß|gegen Haupt|zum Aus|respektive",
    "fr": "avant|et micro|ou",
    "es": "socio|y",
    "it": "medio|e",
    "nl": "land|en in|of voor|dan binnen|noch",
    "sv": "in|och in|som för|respektive",
    "da": "ud|og",
    "nb": "inn|og",
    "pl": "polsko|i",
    "cs": "česko|a",
    "": "Herkunfts|und short|and",
}


def listed(cuts: dict[str, str]) -> list[tuple[str, str | None]]:
    return [
        (cut, language or None)
        for language, line in cuts.items()
        for cut in line.split()
        if cut.count("|") == 1
    ]


@pytest.mark.parametrize(("cut", "language"), listed(JOINED))
def test_divided_word_is_joined(cut, language):
    verdict = decide(cut, language)
    assert verdict.kind == "join", verdict
    assert verdict.confidence > 0.6
    assert verdict.reason


@pytest.mark.parametrize(("cut", "language"), listed(KEPT))
def test_hyphen_of_the_words_own_is_kept(cut, language):
    verdict = decide(cut, language)
    assert verdict.kind == "keep", verdict
    assert verdict.confidence > 0.6
    assert verdict.reason


@pytest.mark.parametrize(("cut", "language"), listed(SUSPENDED))
def test_suspended_hyphen_stays_and_is_no_doubt(cut, language):
    verdict = decide(cut, language)
    assert verdict[:2] == ("leave", 0.0)
    assert "suspended" in verdict.reason


@pytest.mark.parametrize(("cut", "language"), [("where|by", "en"), ("Thores|by", "en"), ("Ander|nach", "de")])
def test_word_that_ends_as_a_conjunction_does_is_one(cut, language):
    assert decide(cut, language).kind == "join"


def test_word_that_the_article_has_with_its_hyphen_is_not_suspended():
    assert decide("see|through", seen="see-through").kind == "keep"


@pytest.mark.parametrize("cut", ["on|line", "start|up", "spin|off", "harbour|side"])
def test_the_article_itself_decides_what_the_language_does_not(cut):
    left, _, right = cut.partition("|")
    assert decide(cut, seen=left + right).kind == "join"
    assert decide(cut, seen=f"{left}-{right}").kind == "keep"
    assert "article" in decide(cut, seen=f"{left}-{right}").reason


def test_a_brand_written_in_one_is_joined_as_the_article_writes_it():
    assert decide("Door|Dash").kind == "keep"
    assert decide("Door|Dash", seen="DoorDash").kind == "join"
    assert decide("Spionage|Aktivitäten", "de", seen="Spionageaktivitäten").kind != "join"


def test_a_soft_hyphen_is_never_kept_and_a_hard_one_never_lost():
    for cut, language in listed(KEPT):
        assert decide(cut, language, hyphen="\u00ad").kind in ("join", "keep")
    assert decide("well|known", hyphen="\u00ad").kind == "join"
    assert decide("inter|national", hyphen="\u2011").kind == "keep"


@pytest.mark.parametrize("hyphen", ["‐", "¬"])
def test_a_sign_that_hyphenation_writes_tips_the_scale(hyphen):
    assert decide("harbour|side").kind != "join"
    assert decide("non|profit", hyphen=hyphen).kind == "join"
    assert decide("US|Anbietern", "de", hyphen=hyphen).kind == "keep"


def test_a_hyphen_among_other_dividers_is_the_words_own():
    assert decide("hand|held", divider="‐").kind == "keep"
    assert decide("Vor|und", "de", divider="‐")[:2] == ("leave", 0.0)
    assert decide("inter|national", divider="-").kind == "join"
    assert decide("CN|QRS", hyphen="‐").kind == "keep"
    assert decide("CN|QRS", hyphen="‐", divider="‐").kind == "join"


def test_where_line_ends_divide_no_words_a_hyphen_is_the_words_own_unless_the_word_is_none_with_it():
    assert decide("co|ordinated").kind == "join"
    assert decide("co|ordinated", undivided=True).kind == "keep"
    assert decide("moun|tain", undivided=True).kind == "join"


@pytest.mark.parametrize("cut", ["|national", "inter|", "|", "inter|(national)", "...|and", "–|x"])
def test_without_a_word_on_both_sides_there_is_nothing_to_decide(cut):
    assert decide(cut)[:2] == ("leave", 0.0)


def test_an_uncertain_one_says_so():
    verdict = decide("side|lines")
    assert verdict.kind == "leave"
    assert 0 < verdict.confidence < 1
    assert "neither is certain" in verdict.reason


def test_a_hyphen_in_what_is_a_word_without_it_takes_more_evidence():
    """“six-” mostly keeps its hyphen and “ties” is a word, but nothing has six ties."""
    assert decide("six|ties").kind == "leave"


def test_every_language_with_a_table_has_its_conjunctions():
    assert set(CONJUNCTIONS) - {""} == languages()


def test_the_pieces_that_touch_the_hyphen():
    cut = Cut("real-es", "tate", "es", "tate", "en")
    assert (cut.joined, cut.hyphened, cut.compound) == ("estate", "es-tate", True)


@given(st.text(), st.text(), st.text(max_size=1), st.sampled_from([None, "", "xx", *TABLES]), st.booleans())
def test_any_two_texts_get_a_verdict(left, right, hyphen, language, seen):
    verdict = judge(left, right, hyphen, language=language, seen=lambda _: int(seen))
    assert verdict.kind in ("join", "keep", "leave")
    assert 0 <= verdict.confidence <= 1
    assert verdict.reason


def test_other_articles_are_evidence_where_this_one_says_nothing():
    text = "Ferry sold\n\nThe harbour sold its old gate-\nwarden to Ellmark on Friday, after a quarrel.\n"
    kept = {"gate-warden": 3}.get
    solid = {"gatewarden": 3}.get
    assert "gate-warden" in clean(text, seen=lambda word: kept(word, 0)).article.blocks[0].text
    assert "gatewarden" in clean(text, seen=lambda word: solid(word, 0)).article.blocks[0].text
    own = text + "\nThe gate-warden of old had never slept.\n"
    assert "gate-warden to" in clean(own, seen=lambda word: solid(word, 0)).article.blocks[0].text
