r"""An RTF file told to a manuscript, token after token: where each text goes, and what holds of it there.

What each control word does is in ``rtf_words``. What a group holds is said by its first word ("\footnote",
"\pict"). One that begins with "\*" and a word that is not known may be passed over, as the format has it; all
other text is text, wherever it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from cleaners.article import Mark, Role
from cleaners.readers.markup.raised import raised
from cleaners.readers.office.manuscript import Manuscript
from cleaners.readers.office.manuscript_names import (
    DELETED,
    HIDDEN,
    LOST,
    PRIVATE,
    TABLE_OF_CONTENTS,
    lists_contents,
    role_named,
    symbol,
)
from cleaners.readers.office.rtf_tokens import SIGNS, SYMBOLS, WESTERN, Token, of_charset

# Where a group's text goes: into the article, nowhere, the code of a field, the tables of fonts and styles.
TEXT, NOWHERE, CODE, FONTS, STYLES = "text", "", "code", "fonts", "styles"
FACTS = ("title", "author", "atnauthor", "sn", "sv")  # groups whose text is kept under their name
ALTERNATIVE = "wzDescription"  # what a picture's property is called that stands in place of it
LEVELS = 9  # of an outline; what is deeper is text
DEEPEST = 20  # styles based on each other

Action = Callable[[], None]


class State(NamedTuple):
    """What holds in a group until it says otherwise."""

    sink: str = TEXT
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    raised: bool = False
    hidden: bool = False
    deleted: bool = False
    font: int | None = None
    fallback: int = 1  # how many bytes behind a character of Unicode stand in place of it
    style: int = 0
    level: int = LEVELS
    listed: bool = False
    in_table: bool = False


class Story:
    """What is open while a file is told, and what its tables state."""

    def __init__(self, manuscript: Manuscript, words: Mapping[str, Word]) -> None:
        """At the beginning of the file; ``words`` are the control words by what they do."""
        self.words = words
        self.manuscript = manuscript
        self.state = State()
        self.groups: list[tuple[State, list[Action]]] = []  # the state around, what is done at the end
        self.starred = False
        self.codec = WESTERN
        self.plain_font: int | None = None
        self.fonts: dict[int | None, int] = {}  # their charsets
        self.font = 0  # that the table of fonts is about
        self.styles: dict[int, str] = {}
        self.above: dict[int, int] = {}  # the style that each is based on
        self.style = 0  # that the table of styles is about
        self.facts: dict[str, str] = {}
        self.fields: list[str] = []  # the codes of those that are open
        self.link = ""
        self.bytes = bytearray()
        self.skip = 0  # bytes that stand in place of a character
        self.high = 0  # the first half of a character
        self.whispered = ""  # why the words that are said now are left out
        self.next = "tr"  # what the next paragraph of a table begins: a row, a cell, nothing
        self.notes = 0
        self.mark = ""  # of the note that the text calls here
        self.in_note = False
        self.twice = TEXT  # where the text goes that stands there in two charsets
        self.lost = 0  # signs that are none in their code page

    def tell(self, told: Token) -> None:
        """One token after the other."""
        if told.text:
            kept = told.text[self.skip :]
            self.skip -= len(told.text) - len(kept)
            self.bytes += kept
            return
        self.decode()
        self.skip = 0
        starred, self.starred = self.starred, told.word == "*"
        if told.brace == "{":
            self.groups.append((self.state, []))
            if self.state.sink == STYLES:
                self.style = 0
        elif told.brace:
            self.end_group()
        elif told.word in SIGNS:
            self.put(SIGNS[told.word])
        elif told.word in self.words:
            self.words[told.word](self, told.number)
        elif told.word in FACTS:
            self.fact(told.word)
        elif starred:
            self.into(NOWHERE)

    def finish(self) -> None:
        """The file ends."""
        self.decode()
        while self.groups:
            self.end_group()
        if self.manuscript.flow.words or self.whispered:
            self.end_paragraph()
        if self.lost:
            what = "1 sign is" if self.lost == 1 else f"{self.lost:,} signs are"
            self.manuscript.told.append(f"{what} no character in the document's code page, shown as {LOST}")

    def end_group(self) -> None:
        """The innermost group ends; a brace too many ends none."""
        if not self.groups:
            return
        state, ends = self.groups.pop()
        for end in reversed(ends):
            end()
        self.state = state

    def decode(self) -> None:
        """The bytes so far are a text."""
        if not self.bytes:
            return
        data = bytes(self.bytes)
        self.bytes.clear()
        if self.state.sink in (NOWHERE, FONTS):
            return
        font = self.plain_font if self.state.font is None else self.state.font
        codec = of_charset(self.fonts.get(font, 1), self.codec)
        if codec == SYMBOLS:
            text = "".join(chr(sign) if sign < 0x80 else symbol(PRIVATE.start + sign) for sign in data)
        else:
            text = data.decode(codec, "replace")
            self.lost += text.count(LOST)
        self.put(text)

    def put(self, text: str) -> None:
        """Text, to where the group's goes."""
        sink = self.state.sink
        if sink == TEXT:
            self.say(text)
        elif sink == CODE:
            self.fields[-1] += text
        elif sink == STYLES:
            self.styles[self.style] = self.styles.get(self.style, "") + text
        elif sink in FACTS:
            self.facts[sink] = self.facts.get(sink, "") + text

    def say(self, text: str) -> None:
        """Words of the document, with the marks that hold."""
        state = self.state
        self.settle(DELETED if state.deleted else HIDDEN if state.hidden else "")
        on = ((state.bold, Mark.STRONG), (state.italic, Mark.EMPHASIS), (state.underlined, Mark.UNDERLINE))
        marks = [(mark, "") for is_on, mark in on if is_on]
        if self.link:
            marks.append((Mark.LINK, self.link))
        self.manuscript.flow.say(raised(text) if state.raised else text, marks)

    def settle(self, reason: str = "") -> None:
        """From here on words are left out for this reason; or, without one, they are not."""
        if reason == self.whispered:
            return
        if self.whispered:
            self.manuscript.leave_out(self.whispered)
        if reason:
            self.manuscript.aside()
        self.whispered = reason

    def at_end(self, end: Action) -> None:
        """This is done where the open group ends."""
        if self.groups:
            self.groups[-1][1].append(end)

    def into(self, sink: str) -> None:
        """The text of the open group goes there; what is passed over has no text within it."""
        if self.state.sink != NOWHERE:
            self.state = self.state._replace(sink=sink)

    def fact(self, name: str) -> None:
        """The text of the open group is a fact, which may stand in what is passed over."""
        self.facts[name] = ""
        self.state = self.state._replace(sink=name)
        if name == "sv" and self.facts.get("sn") == ALTERNATIVE:
            self.at_end(lambda: self.manuscript.flow.picture(self.facts["sv"], ""))

    def aside(self, end: Action) -> None:
        """The text of the open group is said aside."""
        if not self.groups or self.state.sink == NOWHERE:
            return
        self.settle()
        self.manuscript.aside()
        before = self.next, self.link, self.in_note
        self.next, self.link = "tr", ""
        self.state = State(font=self.plain_font, fallback=self.state.fallback)

        def ended() -> None:
            self.settle()
            if self.manuscript.flow.words:
                self.end_paragraph()
            self.next, self.link, self.in_note = before
            end()

        self.at_end(ended)

    def left_out(self, reason: str) -> None:
        """The text of the open group is left out."""
        self.aside(lambda: self.manuscript.leave_out(reason))

    def end_paragraph(self) -> None:
        """A paragraph ends."""
        self.settle()
        flow = self.manuscript.flow
        if self.state.in_table:
            self.enter_cell()
        elif flow.tables:
            flow.end_table()
            self.next = "tr"
        names = list(self.lineage())
        if any(map(lists_contents, names)):
            self.manuscript.strike_out(TABLE_OF_CONTENTS)
            return
        flow.end(next(filter(None, map(role_named, names)), self.own_role()))

    def lineage(self) -> list[str]:
        """The names of the paragraph's style and of those it is based on."""
        names, style = [], self.state.style
        for _ in range(DEEPEST):
            names.append(self.styles.get(style, "").strip(" ;"))
            if style not in self.above:
                break
            style = self.above[style]
        return names

    def own_role(self) -> Role:
        """The role of a paragraph by what it says of itself."""
        if self.state.level < LEVELS:
            return Role.SUBHEAD if self.state.level else Role.HEADLINE
        return Role.LIST_ITEM if self.state.listed else Role.PARAGRAPH

    def enter_cell(self) -> None:
        """The paragraph stands in a table, perhaps the first in its cell."""
        flow = self.manuscript.flow
        if not flow.tables:
            flow.begin_table()
            self.next = "tr"
        if self.next == "tr":
            flow.enter("tr")
        if self.next:
            flow.enter("td")
        self.next = ""


Word = Callable[[Story, int | None], None]
