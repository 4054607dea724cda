"""RTF's control words, each a function of the story that is told and of the number behind the word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from cleaners.readers.html.elements import address
from cleaners.readers.markup.raised import raised
from cleaners.readers.office.manuscript_names import HEADS, LOST, linked_to, symbol
from cleaners.readers.office.rtf_story import CODE, FONTS, LEVELS, NOWHERE, STYLES, TEXT, State, Story, Word
from cleaners.readers.office.rtf_tokens import DOCUMENTS, code_page

OBJECT = "a formula in it was not read"
INDEXED = "an entry of an index, not shown"
SKIPPED = """
    info colortbl filetbl revtbl pict nonshppict shprslt mmathPict objdata ftnsep ftnsepc ftncn aftnsep
    aftnsepc aftncn nonesttables nesttableprops pntxta pntxtb atrfstart atrfend
"""
UNDERLINES = "ul uld uldash uldashd uldashdd uldb ulhwave ulldash ulth ulthd ulthdash ululdbwave ulw ulwave"
HIGH, LOW, BEHIND = 0xD800, 0xDC00, 0xE000  # where the halves of signs beyond the first 65,536 begin, and end


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

    def said(story: Story, number: int | None) -> None:  # noqa: ARG001 - all words are called alike
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


def cell(story: Story, number: int | None) -> None:  # noqa: ARG001
    """A cell ends."""
    if story.state.sink != TEXT:
        return
    story.state = story.state._replace(in_table=True)
    story.end_paragraph()
    story.next = "td"


def row(story: Story, number: int | None) -> None:  # noqa: ARG001
    """A row ends."""
    story.next = "tr"


def page(story: Story, number: int | None) -> None:  # noqa: ARG001
    """A page ends."""
    if story.state.sink == TEXT:
        story.manuscript.flow.page += 1
        story.put("\n" if story.manuscript.flow.words else "")


def sign(story: Story, number: int | None) -> None:
    """A character by its number; the old programs' signs behind it are passed over."""
    story.skip = story.state.fallback
    code = (number or 0) % 0x10000
    high, story.high = story.high, 0
    if HIGH <= code < LOW:
        story.high = code
    elif LOW <= code < BEHIND:
        story.put(chr(0x10000 + ((high - HIGH) << 10) + code - LOW) if high else LOST)
    else:
        story.put(symbol(code))


def field(story: Story, number: int | None) -> None:  # noqa: ARG001
    """A field."""
    link = story.link
    story.fields.append("")

    def end() -> None:
        story.fields.pop()
        story.link = link

    story.at_end(end)


def code(story: Story, number: int | None) -> None:  # noqa: ARG001
    """A field's code."""
    story.into(CODE if story.fields else NOWHERE)


def result(story: Story, number: int | None) -> None:  # noqa: ARG001
    """A field's result."""
    story.into(TEXT)
    target = linked_to(story.fields[-1]) if story.fields else ""
    story.link = address({"href": target}, "href") or story.link


def number_of_note(story: Story, number: int | None) -> None:  # noqa: ARG001
    """The number of the note that follows; or of the one that this stands in."""
    if not story.in_note:
        story.mark = raised(str(story.notes + 1))
        story.put(story.mark)


def note(story: Story, number: int | None) -> None:  # noqa: ARG001
    """A note."""
    mark, story.mark = story.mark, ""
    story.notes += 1
    story.aside(lambda: story.manuscript.note(mark))
    story.in_note = True


def comment(story: Story, number: int | None) -> None:  # noqa: ARG001
    """What a reader has remarked."""
    story.left_out(f"a comment by {story.facts.pop('atnauthor', '') or 'nobody named'}")


def list_mark(story: Story, number: int | None) -> None:  # noqa: ARG001
    """The sign or number of a list's item, which makes the paragraph one."""
    story.into(NOWHERE)
    if story.groups:
        state, ends = story.groups.pop()
        story.groups.append((state._replace(listed=True), ends))


def in_two_charsets(story: Story, number: int | None) -> None:  # noqa: ARG001
    """What stands there in the old charset, and then in Unicode."""
    story.twice = story.state.sink
    story.into(NOWHERE)


def in_unicode(story: Story, number: int | None) -> None:  # noqa: ARG001
    """The second of the two."""
    story.state = story.state._replace(sink=story.twice)


def formula(story: Story, number: int | None) -> None:  # noqa: ARG001
    """A formula."""
    story.into(NOWHERE)
    if OBJECT not in story.manuscript.told:
        story.manuscript.told.append(OBJECT)


def any_font(story: Story, number: int | None) -> None:
    """The font of the words, or the one that the table is about."""
    if story.state.sink == FONTS:
        story.font = number or 0
    else:
        story.state = story.state._replace(font=number)


def any_style(story: Story, number: int | None) -> None:
    """The style of the paragraph, or the one that the table is about."""
    if story.state.sink == STYLES:
        story.style = number or 0
    else:
        story.state = story.state._replace(style=number or 0)


def based_on(story: Story, number: int | None) -> None:
    """The style that the table's is based on."""
    if story.state.sink == STYLES and number is not None:
        story.above[story.style] = number


def charset(story: Story, number: int | None) -> None:
    """The charset of the font that the table is about."""
    story.fonts[story.font] = number or 0


def in_code_page(story: Story, number: int | None) -> None:
    """The document's code page."""
    story.codec = code_page(number or 0)


def first_font(story: Story, number: int | None) -> None:
    """The font of words that state none."""
    story.plain_font = number


def plain(story: Story, number: int | None) -> None:  # noqa: ARG001
    """Words without marks."""
    state = story.state
    story.state = State(
        state.sink,
        fallback=state.fallback,
        style=state.style,
        level=state.level,
        listed=state.listed,
        in_table=state.in_table,
    )


def plain_paragraph(story: Story, number: int | None) -> None:  # noqa: ARG001
    """A paragraph without a style."""
    story.state = story.state._replace(style=0, level=LEVELS, listed=False, in_table=False)


WORDS: Mapping[str, Word] = {
    **dict.fromkeys(("par", "sect", "nestcell", "\n", "\r"), paragraph),
    "cell": cell,
    "row": row,
    **dict.fromkeys(("page", "pagebb"), page),
    "pard": plain_paragraph,
    "intbl": switch("in_table"),
    "s": any_style,
    "outlinelevel": setting("level", lambda number: number or 0),
    "ls": switch("listed"),
    **dict.fromkeys(("listtext", "pntext"), list_mark),
    "plain": plain,
    "b": switch("bold"),
    "i": switch("italic"),
    **dict.fromkeys(UNDERLINES.split(), switch("underlined")),
    "ulnone": off("underlined"),
    "super": switch("raised"),
    "up": switch("raised"),
    **dict.fromkeys(("sub", "dn", "nosupersub"), off("raised")),
    "v": switch("hidden"),
    "deleted": switch("deleted"),
    "f": any_font,
    "u": sign,
    "uc": setting("fallback", lambda number: number or 0),
    "ansicpg": in_code_page,
    **{name: document_in(codec) for name, codec in DOCUMENTS.items()},
    "deff": first_font,
    "fonttbl": going(FONTS),
    "fcharset": charset,
    "stylesheet": going(STYLES),
    "sbasedon": based_on,
    **dict.fromkeys(SKIPPED.split(), going(NOWHERE)),
    **dict.fromkeys(("shpinst", "shppict", "do", "picprop"), nothing),
    **dict.fromkeys(("shptxt", "dptxbxtext"), box),
    "field": field,
    "fldinst": code,
    "fldrslt": result,
    "upr": in_two_charsets,
    "ud": in_unicode,
    "chftn": number_of_note,
    "footnote": note,
    "annotation": comment,
    **dict.fromkeys(("xe", "tc"), leaving_out(INDEXED)),
    **{
        f"{edge}{pages}": leaving_out(HEADS) for edge in ("header", "footer") for pages in ("", "l", "r", "f")
    },
    "moMath": formula,
}
