"""Text from elsewhere, made harmless for a terminal.

An article can hold escape sequences that retitle a window, paint over what stands there or turn the
order of letters around. They are shown, never sent.
"""

from __future__ import annotations

# C0 save newline and tab, DEL and C1; the marks, embeddings, overrides and isolates of direction
# (Unicode's UAX 9), which can make a line read as what it is not; and the line separators.
CONTROL = frozenset(range(0x20)) - {0x0A, 0x09} | frozenset(range(0x7F, 0xA0))
DIRECTION = frozenset((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
SURROGATES = range(0xD800, 0xE000)  # cannot be printed
BYTES = range(0xDC80, 0xDD00)  # those of them by which Python names a byte of a file name that is not UTF-8


def escape(code: int) -> str:
    """The character as Python would write it in a string; a byte of a file name as the byte it is."""
    code -= 0xDC00 if code in BYTES else 0
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


HARMLESS = {code: escape(code) for code in (*CONTROL, *DIRECTION, 0x2028, 0x2029, *SURROGATES)}
ONE_LINE = HARMLESS | {0x0A: "\\n", 0x09: "\\t"}


def visible(text: str) -> str:
    r"""``text`` with each control character as a visible escape; newlines and tabs stay.

    >>> visible("\x1b[31mred\u202e")
    '\\x1b[31mred\\u202e'
    """
    return text if text.isascii() and text.isprintable() else text.translate(HARMLESS)


def visible_line(text: str) -> str:
    """The same on one line, as for a file's name in a message: newlines and tabs are escaped too."""
    return text if text.isascii() and text.isprintable() else text.translate(ONE_LINE)
