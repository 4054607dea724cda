"""A blog's post as its author typed it: WordPress sets paragraphs and captions only where it shows them.

    The ferry stays in port.

    [caption id="attachment_7" align="left"]<img src="ferry.jpg" /> The ferry at noon[/caption]

A blank line parts paragraphs, any other line end is one, a caption stands with its picture in brackets. What
the newer editor writes is markup already, and left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

CAPTION = re.compile(r"\[caption\b[^\[\]]*\]((?:(?!\[caption\b).)*?)\[/caption\]", re.S)  # none holds another
PICTURE = re.compile(r"\s*((?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*</a>)?)(.*)", re.S)
NEWER = "<!-- wp:"
BLOCK = re.compile(
    r"""(<(?P<own>pre|script|style|textarea)\b.*?(?:</(?P=own)>|\Z)
    |</?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|blockquote|figure|figcaption|section|article
        |form|iframe)\b[^<>]*>
    |<hr\b[^<>]*>)""",
    re.S | re.I | re.X,
)
BLANK = re.compile(r"\n[ \t]*\n\s*")
LINE_END = re.compile(r"(?<!<br />)(?<!<br/>)(?<!<br>)(?<![ \t])[ \t]*\n")


def set_in_paragraphs(text: str) -> str:
    """The markup with its paragraphs, line ends and captions marked."""
    return text if NEWER in text else "".join(pieces(CAPTION.sub(figure, text)))


def figure(found: re.Match[str]) -> str:
    """A picture and its caption as HTML has them; as they are, if there is no picture."""
    picture = PICTURE.fullmatch(found[1])
    if not picture:
        return found[0]
    return f"<figure>{picture[1]}<figcaption>{picture[2].strip()}</figcaption></figure>"


def pieces(text: str) -> Iterator[str]:
    """The tags of blocks, and what stands between them: within a block only a blank line parts paragraphs."""
    depth = done = 0
    for tag in BLOCK.finditer(text):
        yield paragraphs(text[done : tag.start()], within=depth > 0)
        yield tag[0]
        done = tag.end()
        if not tag["own"] and not tag[0].lower().startswith("<hr"):
            depth += -1 if tag[0].startswith("</") else 1
    yield paragraphs(text[done:], within=False)


def paragraphs(text: str, within: bool) -> str:
    """What stands between the tags of blocks, in paragraphs."""
    parts = [part.strip() for part in BLANK.split(text) if part.strip()]
    if within and len(parts) < 2:
        return text
    return "".join("<p>{}</p>\n".format(LINE_END.sub("<br>\n", part)) for part in parts)
