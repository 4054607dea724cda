"""Word processors' rich text (RTF): notebooks, mail programs and news databases write it, too.

The file is told to a manuscript (``rtf_story``), token after token, without recursion.
"""

from __future__ import annotations

from dataclasses import replace

from cleaners.readers.original import Original
from cleaners.repair import Source

WHAT = "a document in rich text (RTF)"
START = b"{\\rtf"
BEFORE = b"\xef\xbb\xbf \t\r\n"  # may stand before it in files that something has saved again
HEAD = 100  # bytes in which it begins
CUT = "the document is broken, or cut short: its last group does not end"


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` begins as the format does."""
    return data[:HEAD].lstrip(BEFORE).startswith(START)


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The article in a document, or those that a news database has delivered in it."""
    from cleaners.readers.office.manuscript import Manuscript
    from cleaners.readers.office.rtf_story import Story
    from cleaners.readers.office.rtf_tokens import tokens
    from cleaners.readers.office.rtf_words import WORDS

    manuscript = Manuscript()
    story = Story(manuscript, WORDS)
    for told in tokens(data.lstrip(BEFORE)):
        story.tell(told)
    if story.groups:
        manuscript.told.append(CUT)
    story.finish()
    title, maker = (" ".join(story.facts.get(name, "").split()) for name in ("title", "author"))
    original = manuscript.original(WHAT, title, maker)
    source = Source(encoding=story.codec)
    return original._replace(parts=tuple(replace(part, source=source) for part in original.parts))
