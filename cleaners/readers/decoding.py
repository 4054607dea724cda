"""Bytes become text here and nowhere else: the one place where a charset is chosen.

In this order: a byte order mark; UTF-16 or UTF-32 without one, known by their NULs; strict UTF-8, because
no other text passes for it by chance; UTF-8 with a few bad bytes; what the source declares, read as
browsers read it (the web's "latin-1" is Windows-1252); detection. A byte that is no character in the
charset is read as Windows-1252 or shown as U+FFFD, and reported either way.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from cleaners.readers.text.charset_labels import codec_named

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16's, which it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
HEAD = 16_384  # bytes searched for a declaration: browsers take 1,024, but savers put comments before it
SAMPLE = 200_000  # bytes from the first odd one on that detection looks at: 15 ms; more changes no answer
DECLARED = re.compile(
    rb"""<\?xml[^>]{,200}?encoding\s*=\s*["']([\w.:-]+)|<meta\b[^>]{,500}?charset\s*=\s*["']?\s*([\w.:-]+)""",
    re.I,
)
BAD = re.compile("[\udc80-\udcff]")  # how Python shows bytes that are no characters ("surrogateescape")
LONE = re.compile("[\ud800-\udfff]")
# Out of the text: NUL and the controls that no text needs. Tab, line feed and form feed stay.
CONTROL = "".join(map(chr, (*range(0x09), *range(0x0E, 0x20), 0x7F)))
CONTROLS = re.compile(f"[{CONTROL}]+")
# What PDFium writes, in newer and older versions, for a hyphen and the line's end behind it, and so do
# programs that use it, and some browsers. The first is no character and means nothing else; the second begins
# bold words in chats and stands for a note in word processors: a text in which it stands elsewhere, too, has
# none of these hyphens.
START_OF_TEXT = "\x02"
DIVIDERS = f"\ufffe{START_OF_TEXT}"
CONTROL_BYTES = tuple(bytes((ord(sign),)) for sign in CONTROL)


class Decoded(NamedTuple):
    """Text whose lines end in line feeds, Python's name of the charset, what a person should know."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes | str, declared: str = "") -> Decoded:
    """The text in ``data``. ``declared`` is a charset stated outside of it, in a MIME header say.

    Never raises. Text that comes as ``str`` is only made clean: its charset was chosen by someone else.
    """
    if isinstance(data, str):
        text, notes = told_lone(data)
        return cleaned(text.removeprefix("\ufeff"), "utf-8", notes)
    text, encoding, notes = decoded(data, declared)
    if encoding == "utf-8" and not any(map(data.__contains__, CONTROL_BYTES)):
        return tidied(text, encoding, notes)  # to look for them in bytes takes a third of the time
    return cleaned(text, encoding, notes)


def decoded(data: bytes, declared: str) -> Decoded:
    """The text as the charset gives it, its controls still in it."""
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return forced(data[len(bom) :], encoding)
    unmarked = wide(data)
    if unmarked:
        return forced(data, unmarked)
    if b"\x1b" in data and b"\x1b$" in data and data.isascii() and passes(data, "iso2022_jp"):
        return Decoded(data.decode("iso2022_jp"), "iso2022_jp")  # ASCII by its bytes, so UTF-8 would take it
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return nearly_utf8(data) or declared_or_detected(data, declared)


def nearly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with some bad bytes; ``None`` if the bytes look like another charset.

    In 100 real texts in ten other charsets never more than 0.4 good sequences came on a bad byte.
    """
    text = data.decode("utf-8", "surrogateescape")
    bad = len(BAD.findall(text))
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    return mended(text, "utf-8") if good >= bad else None


def declared_or_detected(data: bytes, declared: str) -> Decoded:
    """What the source says if that is possible, else what its bytes look like."""
    found = DECLARED.search(data[:HEAD])
    for label in (declared, *(group.decode() for group in (found.groups() if found else ()) if group)):
        encoding = codec_named(label)
        if encoding and encoding != "utf-8" and not encoding.startswith("utf-16") and passes(data, encoding):
            return Decoded(data.decode(encoding), encoding)
    encoding = detected(data)
    stated = "another charset" if declared or found else "no charset"
    note = f"{stated} is stated; it looks like {encoding}"
    text, encoding, notes = forced(data, encoding)
    return Decoded(text, encoding, (note, *notes))


def detected(data: bytes) -> str:
    """The charset that the bytes look like: the detector of a browser, so the answer of one."""
    from chardetng_py import EncodingDetector

    first = next(re.finditer(rb"[\x80-\xff]", data)).start()
    detector = EncodingDetector()
    detector.feed(data[max(0, first - 1000) : first + SAMPLE], last=first + SAMPLE >= len(data))
    return codec_named(detector.guess(tld=None, allow_utf8=False)) or "cp1252"


def wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: the high bytes of most characters are NUL, the low ones never."""
    head = data[: min(len(data), 4096) & ~3] or data[:2]
    if len(head) < 2 or b"\0" not in head:
        return None
    zeros = [head[n::4].count(0) for n in range(4)]
    quads = len(head) / 4
    if min(zeros[2], zeros[3]) > 0.9 * quads and zeros[0] < 0.1 * quads and passes(data, "utf-32-le"):
        return "utf-32-le"
    if min(zeros[0], zeros[1]) > 0.9 * quads and zeros[3] < 0.1 * quads and passes(data, "utf-32-be"):
        return "utf-32-be"
    even, odd = head[::2].count(0), head[1::2].count(0)
    # One in ten: the spaces and full stops of a text whose letters are not Latin.
    if odd > 0.1 * len(head) / 2 and even < 0.05 * odd:
        return "utf-16-le"
    if even > 0.1 * len(head) / 2 and odd < 0.05 * even:
        return "utf-16-be"
    return None


def passes(data: bytes, encoding: str) -> bool:
    """Whether all of ``data`` is text in this charset."""
    try:
        data.decode(encoding)
    except UnicodeError:
        return False
    return True


def forced(data: bytes, encoding: str) -> Decoded:
    """The text in this charset, come what may."""
    if not encoding.startswith("utf-8") and encoding.startswith("utf"):
        text = data.decode(encoding, "replace")
        bad = 0 if passes(data, encoding) else text.count("\ufffd")
        return Decoded(text, encoding, told_bad(bad, text, text.find("\ufffd"), "shown as \ufffd"))
    return mended(data.decode(encoding, "surrogateescape"), encoding)


def mended(text: str, encoding: str) -> Decoded:
    """The text with the bytes that were no characters read as Windows-1252, which most of them are."""
    bad = BAD.findall(text)
    first = BAD.search(text)
    if first is None:
        return Decoded(text, encoding)
    read = BAD.sub(as_western, text)
    lost = sum(as_western(found) == "\ufffd" for found in BAD.finditer(text))
    how = "read as cp1252" + (f", {lost} of them shown as \ufffd" if lost else "")
    return Decoded(read, encoding, told_bad(len(bad), read, first.start(), how, encoding))


def as_western(found: re.Match[str]) -> str:
    """A byte in Windows-1252; U+FFFD if it is none of its characters."""
    return bytes((ord(found[0]) & 0xFF,)).decode("cp1252", "replace")


def told_bad(count: int, text: str, at: int, how: str, encoding: str = "") -> tuple[str, ...]:
    """The note on characters that could not be decoded: how many, and where the first one is."""
    if not count:
        return ()
    line = text.count("\n", 0, at) + 1
    what = "1 byte is" if count == 1 else f"{count} bytes are"
    context = " ".join(CONTROLS.sub("", text[max(0, at - 12) : at + 12]).split())
    return (
        f"{what} no character in {encoding or 'this charset'}, {how}; the first in line {line}: “{context}”",
    )


def told_lone(text: str) -> tuple[str, tuple[str, ...]]:
    """Text without half characters (lone surrogates), which no file can hold."""
    first = LONE.search(text)
    if first is None:
        return text, ()
    text, count = LONE.subn("\ufffd", text)
    return text, told_bad(count, text, first.start(), "shown as \ufffd")


def cleaned(text: str, encoding: str, notes: tuple[str, ...]) -> Decoded:
    """The text with a line feed for every line end and without the controls that mean nothing in it."""
    text, encoding, notes = tidied(text, encoding, notes)
    first = CONTROLS.search(text) if any(map(text.__contains__, CONTROL)) else None
    if first is not None:
        line = text.count("\n", 0, first.start()) + 1
        count = sum(map(len, CONTROLS.findall(text)))
        what = "1 control character was" if count == 1 else f"{count} control characters were"
        notes = (*notes, f"{what} taken out; the first in line {line}")
        text = CONTROLS.sub("", text)
    return Decoded(text, encoding, notes)


def tidied(text: str, encoding: str, notes: tuple[str, ...]) -> Decoded:
    """The text with a line feed for every line end, and with the hyphens that stood there."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\x0b" in text:  # how word processors write a line end within a paragraph
        text = text.replace("\x0b", "\n")
    for sign in DIVIDERS:
        if sign in text:
            text, count = with_hyphens(text, sign)
            told = f"U+{ord(sign):04X} was read as a hyphen at a line's end"
            notes = (*notes, told if count == 1 else f"{told}, {count} times") if count else notes
    return Decoded(text, encoding, notes)


def with_hyphens(text: str, sign: str) -> tuple[str, int]:
    """The text with a hyphen for each sign behind a letter, and the line's end that went with it; how many.

    A line that is longer than any piece between two signs was two. Any other stays one, with a space behind
    the hyphen: it may be a heading, a table's row or a field, which a line's end would break in two.
    """
    count = len(re.findall(rf"(?<=\w){sign}", text))
    if sign == START_OF_TEXT and count < text.count(sign):
        return text, 0
    lines = text.split("\n")
    longest = max(len(piece) for line in lines for piece in line.split(sign))
    for at, line in enumerate(lines):
        if sign in line:
            behind = "-\n" if len(line) > longest else "- "
            lines[at] = re.sub(rf"(?<=\w){sign}", "-", re.sub(rf"(?<=\w){sign}(?=\S)", behind, line))
    return "\n".join(lines), count
