"""Inline marks written in plain text as tags: ``<u>…</u>``, ``<b>``, ``<i>``, ``<code>``, ``<a href>``.

Converters put them into text that is not markup otherwise, so only whole, paired tags of this short
list are read; ``a < b`` and every other bracket is text. Fixtures are written in the same notation.
"""

from __future__ import annotations

import html
import re

from cleaners.article import Mark, Span

MARKS = {
    "u": Mark.UNDERLINE,
    "b": Mark.STRONG,
    "strong": Mark.STRONG,
    "i": Mark.EMPHASIS,
    "em": Mark.EMPHASIS,
    "code": Mark.CODE,
    "a": Mark.LINK,
}
TAG = re.compile(
    r"""<(?P<close>/)?(?P<name>u|b|strong|i|em|code|a)(?:\s+href="(?P<target>[^"<>]*)")?\s*>""", re.I
)


def parse(text: str) -> tuple[str, tuple[Span, ...]]:
    """The text without its paired tags, and the spans that they marked."""
    found = list(TAG.finditer(text)) if "<" in text else []
    partner = pairs(found)
    pieces: list[str] = []
    spans: list[Span] = []
    opened: dict[int, int] = {}
    length = done = 0
    for n, tag in enumerate(found):
        if n not in partner:
            continue
        pieces.append(text[done : tag.start()])
        length += tag.start() - done
        done = tag.end()
        if tag["close"]:
            start, opener = opened[partner[n]], found[partner[n]]
            mark = MARKS[opener["name"].lower()]
            target = html.unescape(opener["target"] or "") if mark is Mark.LINK else ""
            if start < length:
                spans.append(
                    Span(start, length, Mark.UNDERLINE if mark is Mark.LINK and not target else mark, target)
                )
        else:
            opened[n] = length
    pieces.append(text[done:])
    return "".join(pieces), tuple(spans)


def pairs(tags: list[re.Match[str]]) -> dict[int, int]:
    """Which tag closes which; a tag without a partner is text."""
    partner: dict[int, int] = {}
    open_tags: dict[str, list[int]] = {}
    for n, tag in enumerate(tags):
        waiting = open_tags.setdefault(tag["name"].lower(), [])
        if not tag["close"]:
            waiting.append(n)
        elif waiting:
            opener = waiting.pop()
            partner[opener], partner[n] = n, opener
    return partner


def write(text: str, spans: tuple[Span, ...]) -> str:
    """``text`` with its spans written as tags: the inverse of ``parse``, for people and fixtures."""
    names = {Mark.UNDERLINE: "u", Mark.STRONG: "b", Mark.EMPHASIS: "i", Mark.CODE: "code", Mark.LINK: "a"}
    tags: list[tuple[int, int, int, str]] = []
    for n, span in enumerate(spans):
        name = names[span.mark]
        opening = f'<{name} href="{html.escape(span.target)}">' if span.target else f"<{name}>"
        tags.append((span.start, 1, n, opening))
        tags.append((span.end, 0, -n, f"</{name}>"))
    pieces: list[str] = []
    done = 0
    for at, _, _, tag in sorted(tags):
        pieces += (text[done:at], tag)
        done = at
    return "".join((*pieces, text[done:]))
