"""Charsets: which is chosen, and that no character is lost or changed without a word."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners.readers.decoding import decode
from cleaners.readers.text.charset_labels import codec_named

FRENCH = "Le café « Au Départ » — où l’œuf coûte 3 € — ferme à Noël.\n"
# A sentence or two of news in each language, long enough for a detector.
LANGUAGES = {
    "cp1252": FRENCH,
    "cp1250": "Nový most přes řeku Žďár bude otevřen příští týden, řekl v úterý starosta města.",
    "iso8859-2": "Rzecznik powiedział, że żółta łódź wróci do portu w piątek. Rybacy czekają.",
    "cp1254": "Başbakan, yeni köprünün gelecek yıl açılacağını söyledi. Balıkçılar işlerini anlattı.",
    "cp1253": "Ο δήμαρχος δήλωσε ότι η νέα γέφυρα θα ανοίξει την επόμενη χρονιά. Οι ψαράδες περιμένουν.",
    "cp1251": "Министр заявил, что новый мост откроют в следующем году. Рыбаки требуют повысить цены.",
    "koi8-r": "Министр заявил, что новый мост откроют в следующем году. Рыбаки требуют повысить цены.",
    "cp866": "Министр заявил, что новый мост откроют в следующем году. Рыбаки требуют повысить цены.",
    "shift_jis": "新しい橋は来年の三月に完成する予定だと市長は述べた。漁業組合は補償の話し合いを続けている。",
    "euc_jp": "新しい橋は来年の三月に完成する予定だと市長は述べた。漁業組合は補償の話し合いを続けている。",
    "iso2022_jp": "新しい橋は来年の三月に完成する予定だと市長は述べた。",
    "gbk": "市长说，新桥将于明年三月建成。渔民要求提高收购价格，法院推迟了听证会。",
    "big5": "市長說，新橋將於明年三月建成。漁民要求提高收購價格，法院推遲了聽證會。",
    "euc_kr": "시장은 새 다리가 내년 삼월에 완공될 예정이라고 말했다. 어민들은 보상을 요구하고 있다.",
}


@pytest.mark.parametrize("encoding", LANGUAGES)
def test_an_undeclared_charset_is_found(encoding: str) -> None:
    text = LANGUAGES[encoding]
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(encoding: str) -> None:
    decoded = decode(FRENCH.encode(encoding))
    assert (decoded.text, decoded.notes) == (FRENCH, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [FRENCH, LANGUAGES["cp1251"], "A", "Ok\n"])
def test_wide_text_without_a_mark_is_known_by_its_nuls(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding) == (text, encoding)


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta charset="iso-8859-1">', "cp1252"),
        ("<meta http-equiv=Content-Type content='text/html; charset=Windows-1252'>", "cp1252"),
        ('<?xml version="1.0" encoding="ISO-8859-15"?>', "iso8859-15"),
    ],
)
def test_a_declared_charset_is_believed_where_it_is_possible(declaration: str, encoding: str) -> None:
    text = declaration + "Élève à Évreux, 3 €, Ž"
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.notes) == (text, encoding, ())


def test_a_charset_stated_outside_is_believed_before_one_inside() -> None:
    text = '<meta charset="iso-8859-1">Ž'
    assert decode(text.encode("iso8859-2"), "ISO-8859-2").text == text


@pytest.mark.parametrize("label", ["utf-8", "utf-16", "shift_jis", "base64", "no-such-charset"])
def test_a_declaration_that_cannot_be_right_is_not_believed(label: str) -> None:
    text = f'<meta charset="{label}">{FRENCH}'
    decoded = decode(text.encode("cp1252"))
    assert decoded.text == text
    assert decoded.notes == ("another charset is stated; it looks like cp1252",)


def test_utf8_is_known_whatever_is_declared() -> None:
    text = f'<meta charset="iso-8859-1">{FRENCH}'
    assert decode(text.encode()).text == text


def test_one_bad_byte_in_utf8_is_read_as_western_and_told_with_its_line() -> None:
    decoded = decode("Ça va.\nIl a été\ndit que le gaz".encode() + b"\xe9 est cher \x81.\n")
    assert decoded.text == "Ça va.\nIl a été\ndit que le gazé est cher \ufffd.\n"
    assert decoded.encoding == "utf-8"
    (note,) = decoded.notes
    assert "2 bytes are no character in utf-8" in note
    assert "1 of them shown as \ufffd" in note
    assert "the first in line 3: “t que le gazé est cher" in note


def test_a_character_cut_off_at_the_end_is_told() -> None:
    decoded = decode("Il a été dit à Noël".encode() + b"\xc3")
    assert "1 byte is no character" in decoded.notes[0]


def test_half_a_character_in_wide_text_is_told() -> None:
    decoded = decode(codecs.BOM_UTF16_LE + "Ab".encode("utf-16-le") + b"\x00\xd8c\0")
    assert "Ab" in decoded.text
    assert "shown as \ufffd" in decoded.notes[0]


def test_controls_go_without_parting_a_word_and_are_told() -> None:
    decoded = decode("Line one\nthe coun\0cil\x1b and\x7f all\n")
    assert decoded.text == "Line one\nthe council and all\n"
    assert decoded.notes == ("3 control characters were taken out; the first in line 2",)


def test_every_line_end_is_a_line_feed_and_a_form_feed_stays() -> None:
    assert decode(b"a\r\nb\rc\nd\x0be\x0cf\n\tg").text == "a\nb\nc\nd\ne\x0cf\n\tg"


def test_half_characters_in_a_str_are_told() -> None:
    decoded = decode("One \ud83d two")
    assert decoded.text == "One \ufffd two"
    assert "shown as \ufffd" in decoded.notes[0]


@pytest.mark.parametrize(
    "label", ["base64", "rot13", "idna", "utf-7", "unicode_escape", "undefined", "", "\0", "x" * 500]
)
def test_what_is_no_charset_is_none(label: str) -> None:
    assert codec_named(label) is None


@given(st.text())
def test_utf8_comes_back_but_for_line_ends_and_controls(text: str) -> None:
    kept = text.encode("utf-8", "ignore").decode().removeprefix("\ufeff")
    for end in ("\r\n", "\r", "\x0b"):
        kept = kept.replace(end, "\n")
    kept = "".join(c for c in kept if c in "\t\n\f" or not (c < " " or c == "\x7f"))
    assert decode("\ufeff".encode() + kept.encode()).text == kept


@given(st.binary(), st.sampled_from(["", "utf-8", "shift_jis", "nonsense"]))
def test_no_bytes_make_decoding_fail(data: bytes, declared: str) -> None:
    decode(data, declared).text.encode()


@pytest.mark.parametrize("sign", ["\ufffe", "\x02"])
@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("the govern%sment and the\r\nferry", "the govern-\nment and the\nferry"),
        ("the govern%s ment", "the govern- ment"),
        ("the govern%s\r\nment", "the govern-\nment"),
        ("die Bundes%s2/3/24, 2:05 PM\n\fregierung", "die Bundes-\n2/3/24, 2:05 PM\n\fregierung"),
    ],
)
def test_what_pdfium_writes_for_a_hyphen_at_a_lines_end_is_one(sign: str, line: str, read: str) -> None:
    for data in (line % sign, (line % sign).encode()):
        decoded = decode(data)
        assert decoded.text == read
        assert decoded.notes == (f"U+{ord(sign):04X} was read as a hyphen at a line's end",)


@pytest.mark.parametrize("sign", ["\ufffe", "\x02"])
@pytest.mark.parametrize(
    "line",
    ["title: The har%sbour", "# The har%sbour", "| The har%sbour | 3 May |"],
    ids=["field", "heading", "row"],
)
def test_a_hyphen_in_a_line_no_longer_than_others_does_not_break_it(sign: str, line: str) -> None:
    text = f"{line % sign}\n\nA paragraph on one line, as people write them, which is longer than a har"
    assert decode(text + "bour").text == text.replace(sign, "- ") + "bour"
    assert decode(f"{text}{sign}bour").text == text.replace(sign, "- ") + "-\nbour"


@pytest.mark.parametrize(
    "text", ["\x02Ida\x02 left", "the quay\x02 and the pier.\x02 Nobody"], ids=["bold", "notes"]
)
def test_start_of_text_that_stands_elsewhere_too_is_no_hyphen(text: str) -> None:
    assert decode(text).text == text.replace("\x02", "")
