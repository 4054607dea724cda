"""HTML: one page an article, figures with captions and credits, its fields as schema.org JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, Any

from archive.exports.markup import nested, safe
from archive.exports.words import byline
from cleaners.article import Article, Block, Mark, Role, Span

if TYPE_CHECKING:
    from cleaners import Cleaned

TAGS = {Mark.EMPHASIS: "em", Mark.STRONG: "strong", Mark.UNDERLINE: "u", Mark.CODE: "code", Mark.LINK: "a"}
# "</script>" and "<!--" in a text must not end the script; the rest are line ends to old JavaScript.
IN_SCRIPT = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)
STYLE = "body{max-width:40em;margin:2em auto;padding:0 1em;font:1.1em/1.5 serif}.credit{font-style:normal}"


def write(cleaned: Cleaned) -> str:
    """The page. It loads nothing but the pictures that the article names."""
    article = cleaned.article
    language = f' lang="{escape(article.language)}"' if article.language else ""
    data = json.dumps(linked_data(article), ensure_ascii=False).translate(IN_SCRIPT)
    title = escape(article.headline or "")
    lines = [
        "<!DOCTYPE html>",
        f'<html{language}><head><meta charset="utf-8"><title>{title}</title>',
        '<meta name="generator" content="Cutline">',  # its reader leaves nothing of such a page out
        *([f'<link rel="canonical" href="{escape(safe(article.url))}">'] if article.url else []),
        f"<style>{STYLE}</style>",
        f'<script type="application/ld+json">{data}</script></head>',
        "<body><article>",
        *header(article),
        *body(article),
        "</article></body></html>",
    ]
    return "\n".join(lines) + "\n"


def header(article: Article) -> Iterator[str]:
    """Headline, deck and byline, in an element by which they are known to be no blocks."""
    yield "<header>"
    if article.headline:
        yield f"<h1>{escape(article.headline)}</h1>"
    if article.deck:
        yield f'<p class="deck">{escape(article.deck)}</p>'
    if byline(article):
        yield f'<p class="byline">{escape(byline(article))}</p>'
    yield "</header>"


def body(article: Article) -> Iterator[str]:
    """The blocks; items that follow each other are one list, a picture and its caption one figure."""
    for role, group in groupby(figures(article.blocks), key=lambda pair: pair[0].role):
        written = [element(block, alt) for block, alt in group]
        if role is Role.LIST_ITEM:
            written = ["<ul>", *written, "</ul>"]
        yield from filter(None, written)


def figures(blocks: Sequence[Block]) -> Iterator[tuple[Block, str]]:
    """The blocks; a picture above its own caption is not told, but its alternative text with the caption."""
    for n, block in enumerate(blocks):
        after = blocks[n + 1] if n + 1 < len(blocks) else None
        if block.role is Role.IMAGE and is_of(after, block):
            continue
        above = blocks[n - 1] if n else None
        yield (
            block,
            above.text if above is not None and above.role is Role.IMAGE and is_of(block, above) else "",
        )


def is_of(caption: Block | None, image: Block) -> bool:
    """Whether this is the caption of that picture."""
    return (
        caption is not None
        and caption.role is Role.CAPTION
        and bool(image.target)
        and caption.target == image.target
    )


def element(block: Block, alt: str = "") -> str:
    """A block as its element, ``alt`` with the picture of a caption."""
    text = words(block)
    match block.role:
        case Role.HEADLINE:
            return f"<h1>{text}</h1>"
        case Role.SUBHEAD:
            return f"<h2>{text}</h2>"
        case Role.LIST_ITEM:
            return f"<li>{text}</li>"
        case Role.QUOTE:
            return f"<blockquote><p>{text}</p></blockquote>"
        case Role.CODE:
            return f"<pre>\n{nested(block.text, (), escape, tag)}</pre>"  # the first line end is the tag's
        case Role.TABLE:
            return table(block)
        case Role.IMAGE:
            return f"<figure>{image(block.target, block.text)}</figure>"
        case Role.CAPTION:
            return f"<figure>{image(block.target, alt)}<figcaption>{captioned(block)}</figcaption></figure>"
        case Role.PARAGRAPH:
            return f"<p>{text}</p>" if text else ""
    return f'<p class="{block.role.value}">{text}</p>'


def words(block: Block) -> str:
    """A block's text with its marks."""
    return nested(block.text, block.spans, escape, tag).replace("\n", "<br>\n")


def tag(span: Span, opens: bool) -> str:
    """The tag at one end of a span."""
    name = TAGS[span.mark]
    if not opens:
        return f"</{name}>"
    return f'<a href="{escape(safe(span.target))}">' if span.mark is Mark.LINK else f"<{name}>"


def image(target: str, alt: str) -> str:
    """A picture; without an address its words at least."""
    address = safe(target)
    source = f' src="{escape(address)}"' if address else ""
    return f'<img{source} alt="{escape(alt)}">' if source or alt else ""


def captioned(block: Block) -> str:
    """A caption and the credit behind it."""
    credit = f'<cite class="credit">{escape(block.credit.line)}</cite>' if block.credit else ""
    return " ".join(filter(None, (words(block), credit)))


def table(block: Block) -> str:
    """Tabs part cells, line ends part rows."""
    start = 0
    rows = []
    for row in block.text.split("\n"):
        cells = []
        for cell in row.split("\t"):
            cells.append(f"<td>{words(block.cut(start, start + len(cell)))}</td>")
            start += len(cell) + 1
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return "<table>\n" + "\n".join(rows) + "\n</table>"


def linked_data(article: Article) -> dict[str, Any]:
    """The article's fields in schema.org's words, each picture with its caption, credit line and creators."""
    images = [picture(block) for block in article.blocks if block.role is Role.CAPTION]
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.headline,
        "description": article.deck,
        "author": [{"@type": "Person", "name": name} for name in article.authors],
        "datePublished": article.published,
        "publisher": {"@type": "Organization", "name": article.site} if article.site else None,
        "url": article.url,
        "inLanguage": article.language,
        "image": images,
    }
    return {key: value for key, value in data.items() if value}


def picture(block: Block) -> dict[str, Any]:
    """A caption as an ``ImageObject``."""
    data: dict[str, Any] = {"@type": "ImageObject", "contentUrl": safe(block.target), "caption": block.text}
    if block.credit:
        data["creditText"] = block.credit.line
        data["creator"] = [{"@type": "Person", "name": name} for name in block.credit.creators]
    return {key: value for key, value in data.items() if value}
