"""A Markdown paragraph's tokens as blocks: its words with their marks, its pictures for themselves."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cleaners.article import Block, Mark, Role
from cleaners.readers.html.inline import InlineText
from cleaners.readers.html.tags import BLOCKS, FURNITURE
from cleaners.readers.markup.inline_tags import MARKS, pairs

if TYPE_CHECKING:
    from markdown_it.token import Token

TAG = re.compile(r"<(?P<close>/)?(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<rest>[^<>]*)>")
HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.I)
INLINE = "span sup sub small big font abbr cite q del ins s strike mark time img br wbr label kbd var"
OTHER = frozenset(INLINE.split())
KNOWN = BLOCKS | frozenset(FURNITURE) | frozenset(MARKS) | OTHER  # any other "tag" is text in angle brackets
OPENS = {"em_open": Mark.EMPHASIS, "strong_open": Mark.STRONG, "link_open": Mark.LINK}
CLOSES = {"em_close": Mark.EMPHASIS, "strong_close": Mark.STRONG, "link_close": Mark.LINK}


def blocks(tokens: Sequence[Token], role: Role, lead: str = "") -> Iterator[Block]:
    """The blocks that a run of inline tokens makes, ``lead`` before their first words."""
    line = InlineText()
    line.add(lead, as_is=True)
    images: list[Block] = []
    tags = [
        (n, found)
        for n, t in enumerate(tokens)
        if t.type == "html_inline" and (found := TAG.fullmatch(t.content))
    ]
    partner = pairs([found for _, found in tags])
    paired = {n: found for order, (n, found) in enumerate(tags) if order in partner}
    for n, token in enumerate(tokens):
        if token.type == "image":
            image = Block(Role.IMAGE, alternative(token), target=str(token.attrGet("src") or ""))
            if line.last == "\n":  # at the start of a line: it stands for itself
                yield from taken(line, role)
                yield image
            else:
                images.append(image)
        elif token.type == "html_inline":
            tag(line, token.content, paired.get(n))
        elif token.type in ("softbreak", "hardbreak"):
            line.add("\n", as_is=True)
        elif token.type in OPENS:
            line.open(OPENS[token.type], str(token.attrGet("href") or ""))
        elif token.type in CLOSES:
            line.close(CLOSES[token.type])
        elif token.type == "code_inline":
            line.open(Mark.CODE)
            line.add(token.content, as_is=True)
            line.close(Mark.CODE)
        else:
            line.add(token.content, as_is=True)
    yield from taken(line, role)
    yield from images


def taken(line: InlineText, role: Role) -> Iterator[Block]:
    """The words so far as a block, if there are any."""
    block = line.take(role)
    if block is not None:
        yield block


def alternative(token: Token) -> str:
    """A picture's alternative text, without marks."""
    return "".join(" " if child.type == "softbreak" else child.content for child in token.children or ())


def tag(line: InlineText, content: str, paired: re.Match[str] | None) -> None:
    """An HTML tag within a paragraph: a mark, a line end, or text if it is no tag of HTML's."""
    found = TAG.fullmatch(content)
    name = found["name"].lower() if found else ""
    mark = MARKS.get(name)
    if name == "br":
        line.add("\n", as_is=True)
    elif found is None or name not in KNOWN or (mark and not paired):
        line.add("" if content.startswith("<!--") else content, as_is=True)
    elif mark is None:
        return
    elif found["close"]:
        line.close(Mark.LINK if name == "a" else mark)
    else:
        href = HREF.search(found["rest"]) if name == "a" else None
        line.open(mark, html.unescape(next(filter(None, href.groups()), "")) if href else "")
