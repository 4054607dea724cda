"""Markdown (CommonMark with tables) with the article's fields as YAML front matter.

Everything that Markdown could take for its own is escaped, so that the words read back are the words
written. An underline whose address is lost stays ``<u>…</u>``; a caption is an italic line, its credit
in brackets on it, below its picture.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from archive.exports.markup import nested, safe
from archive.exports.words import caption
from cleaners.article import Article, Block, Mark, Role, Span

if TYPE_CHECKING:
    from cleaners import Cleaned

# Within a line: what opens a mark, a link, code, a tag or a character reference.
SPECIAL = re.compile(r"[\\`*\[\]]|(?<![^\W_])_|_(?![^\W_])|<(?=[a-zA-Z/!?]|\Z)|&(?=#|[a-zA-Z]|\Z)")
# At the start of a line: headings, quotes, lists, rules, fences, tables.
START = re.compile(
    r"^[ \t]*(?:\d{1,9}(?=[.)](?:\s|$))|(?=#{1,6}(?:\s|$)|>|[+-](?:\s|$)|=+\s*$|-+\s*$|~~~|\||:-))"
)
NUMBER = re.compile(r"\d{1,9}[.)] ")
TAGS = {Mark.EMPHASIS: "em", Mark.STRONG: "strong", Mark.UNDERLINE: "u", Mark.CODE: "code"}
STARS = {Mark.EMPHASIS: "*", Mark.STRONG: "**"}
# The keys that clippers write and that other programs know.
KEYS = (
    ("title", "headline"),
    ("description", "deck"),
    ("author", "authors"),
    ("published", "published"),
    ("site", "site"),
    ("source", "url"),
    ("language", "language"),
)


def write(cleaned: Cleaned) -> str:
    """The file: front matter, then the blocks."""
    text = head(cleaned.article)
    before: Block | None = None
    for block in cleaned.article.blocks:
        written = element(block, before)
        if written:
            listed = before is not None and before.role is block.role is Role.LIST_ITEM
            text += written if before is None else ("\n" if listed else "\n\n") + written
            before = block
    return text.rstrip("\n") + "\n"


def head(article: Article) -> str:
    """The known fields between two lines ``---``; JSON's way to write a text is also YAML's."""
    lines = []
    for key, name in KEYS:
        value = getattr(article, name)
        if isinstance(value, tuple) and value:
            lines += [f"{key}:", *(f"  - {json.dumps(each, ensure_ascii=False)}" for each in value)]
        elif value:
            lines.append(f"{key}: {json.dumps(value, ensure_ascii=False)}")
    return "\n".join(["---", *lines, "---", "", ""]) if lines else ""


def element(block: Block, before: Block | None) -> str:
    """A block in Markdown; empty if there is nothing in it. ``before`` is the block before it."""
    match block.role:
        case Role.HEADLINE | Role.SUBHEAD:
            mark = "#" if block.role is Role.HEADLINE else "##"
            text = re.sub(r"(?<!\\)#$", r"\\#", "<br>".join(lines(block)))
            return f"{mark} {text}" if text else ""
        case Role.QUOTE:
            return "\n".join(f"> {line}" for line in paragraph(block).split("\n"))
        case Role.LIST_ITEM:
            return list_item(block)
        case Role.CODE:
            return code(block)
        case Role.TABLE:
            return table(block)
        case Role.IMAGE:
            return image(block.target, block.text)
        case Role.CAPTION:
            shown = before is not None and before.role is Role.IMAGE and before.target == block.target
            picture = image(block.target, "") if block.target and not shown else ""
            return "\n\n".join(filter(None, (picture, italic(block))))
    return paragraph(block)


def lines(block: Block, tags: bool = False) -> list[str]:
    """The lines of a block's text with its marks; ``tags``: as HTML's tags, where stars could be misread."""
    spans = tuple(span for span in block.spans if block.text[span.start : span.end].strip())
    starred = frozenset() if tags else frozenset(filter(lambda span: takes_stars(block, span), spans))

    def tag(span: Span, opens: bool) -> str:
        if span.mark is Mark.LINK:
            address = destination(span.target)
            return ("[" if opens else f"]({address})") if address else ""
        if span in starred:
            return STARS[span.mark]
        return f"<{'' if opens else '/'}{TAGS[span.mark]}>"

    text = nested(block.text, spans, escaped, tag).replace("![", "\\![")  # a link, not a picture
    return [START.sub(r"\g<0>\\", line.strip()) for line in text.split("\n") if line.strip()]


def takes_stars(block: Block, span: Span) -> bool:
    """Whether stars around these words can only be read as meant: at whole words, and no other mark near."""
    if span.mark not in STARS or "\n" in block.text[span.start : span.end]:
        return False
    before, after = block.text[: span.start][-1:], block.text[span.end :][:1]
    words = block.text[span.start : span.end]
    whole = (words[0].isalnum() and words[-1].isalnum()) or words == block.text.strip()
    apart = (not before or before.isspace()) and (not after or after.isspace() or after in ".,;:?!)")
    alone = all(other is span or other.end <= span.start or other.start >= span.end for other in block.spans)
    return whole and apart and alone


def escaped(text: str) -> str:
    """Text with a backslash before everything that means something in Markdown."""
    return SPECIAL.sub(r"\\\g<0>", text)


def destination(address: str) -> str:
    """An address as it stands between the brackets of a link; empty if it is not to be opened."""
    address = re.sub(r"\s", "%20", safe(address)).replace("<", "%3C").replace(">", "%3E")
    address = re.sub(r"\\|&(?=#|[a-zA-Z])", r"\\\g<0>", address)
    return f"<{address}>" if "(" in address or ")" in address else address


def paragraph(block: Block) -> str:
    """Running text; the line ends that are left in it are meant."""
    return "  \n".join(lines(block))


def italic(block: Block) -> str:
    """A caption with its credit."""
    text = caption(block)
    kept = tuple(span for span in block.spans if span.mark is not Mark.EMPHASIS)
    inner = "  \n".join(lines(Block(Role.CAPTION, text, kept), tags=True)) if text.strip() else ""
    return f"*{inner}*" if inner else ""


def image(target: str, alt: str) -> str:
    """A picture with its alternative text; without both, nothing."""
    address = destination(target)
    return f"![{escaped(' '.join(alt.split()))}]({address})" if address or alt.strip() else ""


def list_item(block: Block) -> str:
    """An item with a dot; with its number, if it has one."""
    text = paragraph(block)
    number = NUMBER.match(block.text)
    mark = number[0] if number else "- "
    if number:
        text = text.replace("\\", "", 1)[len(mark) :]
    return mark + text.replace("\n", "\n" + " " * len(mark))


def code(block: Block) -> str:
    """Code as it is, between fences longer than any in it."""
    longest = max((len(run) for run in re.findall("`+", block.text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{block.text}\n{fence}"


def table(block: Block) -> str:
    """Tabs part cells, line ends part rows; Markdown wants the first row to be the head."""
    start = 0
    rows: list[list[str]] = []
    for row in block.text.split("\n"):
        rows.append([])
        for cell in row.split("\t"):
            words = " ".join(lines(block.cut(start, start + len(cell)), tags=True))
            rows[-1].append(words.replace("|", "&#124;"))
            start += len(cell) + 1
    width = max(map(len, rows))
    written = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
    return "\n".join([written[0], "|" + "---|" * width, *written[1:]])
