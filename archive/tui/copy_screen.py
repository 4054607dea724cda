"""What of an article to copy: its text, its address, a citation. Works over SSH, too (OSC 52)."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from archive.tui.choice_screen import Choice, ChoiceScreen
from archive.tui.harmless import harmless
from archive.tui.keys import key

if TYPE_CHECKING:
    from archive.record import Record

WAYS = (
    Choice("the text", "text", "t  "),
    Choice("the link", "link", "l  "),
    Choice("a citation, as text", "plain", "c  "),
    Choice("a citation, as Markdown", "markdown", "m  "),
    Choice("a citation, as BibTeX", "bibtex", "x  "),
    Choice("a citation, as CSL-JSON", "csl-json", "z  "),
    Choice("the id", "id", "i  "),
)
MOST = 74_000  # bytes that terminals take, xterm and tmux for two; more may be lost without a word


TOO_MUCH = 1_000_000  # bytes: the terminal would stand still, and keep none of it


class CopyScreen(ChoiceScreen):
    """Ends with what to say."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key(f"copy.{way.value}", way.facts.strip(), f"take('{way.value}')", f"copy {way.text}")
        for way in WAYS
    ]

    def __init__(self, record: Record) -> None:
        """The article of ``record``."""
        super().__init__("Copy", WAYS)
        self.record = record

    def action_choose(self) -> None:
        """Copy it."""
        if self.chosen:
            self.action_take(self.chosen.value)

    def action_take(self, way: str) -> None:
        """Copy the article in a way of ``WAYS``."""
        text = harmless(copied(self.record, way))
        if not text:
            self.dismiss("! the article's address is not known")
            return
        size = len(text.encode("utf-8"))
        if size > TOO_MUCH:
            self.dismiss(f"! {size:,} bytes are too many to copy; e opens a copy in $EDITOR, | shows it")
            return
        self.app.copy_to_clipboard(text)
        doubt = "; many terminals take 74 kB at most" if size > MOST else ""
        self.dismiss(f"{size:,} bytes handed to the terminal to copy{doubt}")


def copied(record: Record, way: str) -> str:
    """What is copied."""
    article = record.cleaned.article
    if way == "link":
        return article.url or ""
    if way == "id":
        return record.id
    if way == "text":
        from archive.exports import write

        return write(record.cleaned, "text")
    from archive.exports.citation import cite

    return cite(article, way)
