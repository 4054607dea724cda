"""RTF's control words by what they do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from cleaners.readers.manuscript_names import HEADS
from cleaners.readers.rtf_story import FONTS, NOWHERE, STYLES, TEXT, Story, Word
from cleaners.readers.rtf_tokens import DOCUMENTS

INDEXED = "an entry of an index, not shown"
SKIPPED = """
    info colortbl filetbl revtbl pict nonshppict shprslt mmathPict objdata ftnsep ftnsepc ftncn aftnsep
    aftnsepc aftncn nonesttables nesttableprops pntxta pntxtb atrfstart atrfend
"""
UNDERLINES = "ul uld uldash uldashd uldashdd uldb ulhwave ulldash ulth ulthd ulthdash ululdbwave ulw ulwave"


def going(sink: str) -> Word:
    """The word of a group whose text goes there."""
    return lambda story, _: story.into(sink)


def setting(name: str, value: Callable[[int | None], Any]) -> Word:
    """A word that sets a part of the state to what its number means."""

    def said(story: Story, number: int | None) -> None:
        state: dict[str, Any] = {name: value(number)}
        story.state = story.state._replace(**state)

    return said


def switch(name: str) -> Word:
    """A word that turns a part of the state on, or off with 0."""
    return setting(name, lambda number: number != 0)


def off(name: str) -> Word:
    """A word that turns a part of the state off."""
    return setting(name, lambda _: False)


def nothing(story: Story, number: int | None) -> None:
    """The word of a group that holds text though it begins with an asterisk."""


def document_in(codec: str) -> Word:
    """A word that names the document's charset."""

    def said(story: Story, number: int | None) -> None:  # noqa: ARG001
        story.codec = codec

    return said


def leaving_out(reason: str) -> Word:
    """The word of a group that is left out."""
    return lambda story, _: story.left_out(reason)


def box(story: Story, number: int | None) -> None:  # noqa: ARG001
    """The word of a text box."""
    story.aside(story.manuscript.set_in_a_box)


def paragraph(story: Story, number: int | None) -> None:  # noqa: ARG001
    """The word at a paragraph's end."""
    if story.state.sink == TEXT:
        story.end_paragraph()


WORDS: Mapping[str, Word] = {
    **dict.fromkeys(("par", "sect", "nestcell", "\n", "\r"), paragraph),
    "cell": Story.cell,
    "row": Story.row,
    **dict.fromkeys(("page", "pagebb"), Story.page),
    "pard": Story.plain_paragraph,
    "intbl": switch("in_table"),
    "s": Story.any_style,
    "outlinelevel": setting("level", lambda number: number or 0),
    "ls": switch("listed"),
    **dict.fromkeys(("listtext", "pntext"), Story.list_mark),
    "plain": Story.plain,
    "b": switch("bold"),
    "i": switch("italic"),
    **dict.fromkeys(UNDERLINES.split(), switch("underlined")),
    "ulnone": off("underlined"),
    "super": switch("raised"),
    "up": switch("raised"),
    **dict.fromkeys(("sub", "dn", "nosupersub"), off("raised")),
    "v": switch("hidden"),
    "deleted": switch("deleted"),
    "f": Story.any_font,
    "u": Story.sign,
    "uc": setting("fallback", lambda number: number or 0),
    "ansicpg": Story.code_page,
    **{name: document_in(codec) for name, codec in DOCUMENTS.items()},
    "deff": Story.first_font,
    "fonttbl": going(FONTS),
    "fcharset": Story.charset,
    "stylesheet": going(STYLES),
    "sbasedon": Story.based_on,
    **dict.fromkeys(SKIPPED.split(), going(NOWHERE)),
    **dict.fromkeys(("shpinst", "shppict", "do", "picprop"), nothing),
    **dict.fromkeys(("shptxt", "dptxbxtext"), box),
    "field": Story.field,
    "fldinst": Story.code,
    "fldrslt": Story.result,
    "upr": Story.in_two_charsets,
    "ud": Story.in_unicode,
    "chftn": Story.number_of_note,
    "footnote": Story.note,
    "annotation": Story.comment,
    **dict.fromkeys(("xe", "tc"), leaving_out(INDEXED)),
    **{
        f"{edge}{pages}": leaving_out(HEADS) for edge in ("header", "footer") for pages in ("", "l", "r", "f")
    },
    "moMath": Story.formula,
}
