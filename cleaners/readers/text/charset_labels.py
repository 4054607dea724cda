"""Charset labels as sources write them, read as the web's Encoding Standard reads them.

The standard (encoding.spec.whatwg.org) takes Windows' larger set wherever pages say the smaller one,
because that is what they mean: "iso-8859-1" is Windows-1252, "gb2312" is GB 18030.
"""

from __future__ import annotations

import codecs
import re

# Python has codecs for other things than charsets ("base64", "idna"), and one that hides text (UTF-7).
CHARSET = re.compile(
    r"ascii|utf-(8|16|32)(-[lb]e)?|iso8859-\d+|cp\d+|koi8-[rtu]|mac-[a-z]+|tis-620|ptcp154|kz1048"
    r"|euc_\w+|shift_jis\w*|iso2022_\w+|gb\w+|hz|big5\w*|johab"
)

# Python's name of a codec -> the codec to use instead.
LARGER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
}
# Labels of the standard that Python does not know.
OTHER = {
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "windows-874": "cp874",
    "windows-949": "cp949",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-8-e": "iso8859-8",
    "x-gbk": "gb18030",
    "x-x-big5": "big5hkscs",
    "x-euc-jp": "euc_jp",
    "x-mac-roman": "mac-roman",
    "macintosh": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-cp1250": "cp1250",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
    "unicode": "utf-16-le",
}


def codec_named(label: str) -> str | None:
    """Python's codec for a charset label, e.g. ``"cp1252"`` for ``"ISO-8859-1"``; ``None``: no charset."""
    label = label.strip().lower()
    try:
        name = OTHER.get(label) or codecs.lookup(label).name
    except (LookupError, ValueError):  # ValueError: a NUL in the label
        return None
    return LARGER.get(name, name) if CHARSET.fullmatch(name) else None
