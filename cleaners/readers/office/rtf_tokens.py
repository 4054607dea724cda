r"""What an RTF file is made of: groups in braces, control words (``\par``), and the bytes of texts.

A text's bytes, as they are or written ``\'e9``, are in the code page of their font, or else of the document.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?"  # a control word and its number; a space ends it
    rb"|\\'([0-9a-fA-F]{2})"
    rb"|\\'[0-9a-fA-F]?"  # cut short
    rb"|\\([^a-zA-Z])"  # a control sign
    rb"|([{}])"
    rb"|([^\\{}\r\n]+)"
    rb"|[\r\n]+|\\",  # line ends mean nothing, nor does a backslash at the end
    re.S,
)
DOCUMENTS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
WESTERN, WINDOWS = "cp1252", "cp125"
SYMBOLS = "symbols"  # the charset of fonts whose signs are none of Unicode's
CHARSETS = {  # as Windows numbers them
    2: SYMBOLS,
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
SIGNS = {  # what control words and signs stand for
    **dict.fromkeys(("line", "lbr", "column"), "\n"),
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
    "~": "\u00a0",
    "-": "\u00ad",
    "_": "\u2011",
    **dict(zip("{}\\", "{}\\", strict=True)),
}


class Token(NamedTuple):
    """A control word or sign with its number; a brace; or bytes of a text."""

    word: str = ""
    number: int | None = None
    brace: str = ""
    text: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """All of them in order; what stands in a file as bytes (a picture) is passed over."""
    at = 0
    while found := TOKEN.match(data, at):
        at = found.end()
        word, number, code, sign, brace, text = found.groups()
        if word == b"bin":
            at += max(0, int(number or 0))
        elif word:
            yield Token(word.decode(), int(number) if number else None)
        elif code:
            yield Token(text=bytes.fromhex(code.decode()))
        elif sign:
            yield Token(sign.decode("latin-1"))
        elif brace:
            yield Token(brace=brace.decode())
        elif text:
            yield Token(text=text)


def of_charset(number: int, document: str) -> str:
    """The code page of a font with this charset, in a document with that code page."""
    if number == 0 and document.startswith(WINDOWS):  # another one of Windows' is that of other fonts
        return WESTERN
    return CHARSETS.get(number, document)


def code_page(number: int) -> str:
    """Python's name of a code page; Windows' Western one if it has none."""
    name = {10000: "mac_roman", 65001: "utf-8", 936: "gbk", 1361: "johab"}.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return WESTERN
    return name
