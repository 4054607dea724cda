"""What a reader does in one article: find something, jump to a subhead, follow a link, go to the next."""

from __future__ import annotations

from textual.widgets import Input

from archive.errors import CutlineError
from archive.tui import outside
from archive.tui.choice_screen import Choice, ChoiceScreen
from archive.tui.clerk import Clerk
from archive.tui.find_line import FindLine
from archive.tui.harmless import harmless_line
from archive.tui.item_actions import ItemActions
from archive.tui.key_hints import KeyHints
from archive.tui.keys import key
from archive.tui.reader import Reader
from archive.tui.settings import Settings

READ_KEYS = [
    key("article.find", "ctrl+f", "find", "find in this article", "find"),
    key("article.contents", "c", "contents", "contents: jump to a subhead", "contents"),
    key("article.links", "l", "links", "the links: open one in the browser", "links"),
    key("article.next", "J,right_parenthesis", "other(1)", "the next article of the list", "next"),
    key("article.previous", "K,left_parenthesis", "other(-1)", "the article before"),
]


class ReadActions(ItemActions[bool]):
    """The part of the article's screen that a reader uses."""

    def __init__(self, clerk: Clerk, settings: Settings) -> None:
        """``clerk`` asks the library."""
        super().__init__(clerk, settings)
        self.article = ""
        self.others: list[str] = []
        self.view = "article"

    @property
    def targets(self) -> list[str]:
        """This article."""
        return [self.article]

    @property
    def reader(self) -> Reader:
        """The page that is seen, or that of the article."""
        return self.query_one(f"#{self.view if self.view != 'repairs' else 'article'}", Reader)

    def show_view(self, view: str) -> None:
        """Show one of the views."""
        raise NotImplementedError

    def action_find(self) -> None:
        """Open the line in which to write what to find."""
        if self.view == "repairs":
            self.show_view("article")
        line = self.query_one(FindLine)
        line.display = True
        line.focus()
        self.query_one(KeyHints).say("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Something else to find."""
        event.stop()
        if event.value.strip():
            self.reader.find(event.value)
            self.reader.see_first_hit()

    def action_found(self, step: int) -> None:
        """To the next place, or the one before."""
        if self.reader.page.hits:
            self.reader.action_hit(step)
        else:
            self.say("! it is not in this article")

    def action_end_find(self) -> None:
        """Back to the article; what was found stays marked, until something is found for nothing."""
        line = self.query_one(FindLine)
        line.display = False
        if not line.value.strip() and self.reader.sought is not None:
            self.reader.sought = None
            self.renew()
        self.reader.focus()

    def action_contents(self) -> None:
        """Choose a subhead to go to."""
        stretches = self.reader.stretches
        heads = [
            Choice(each.text, str(number), "" if each.style == "headline" else "  ")
            for number, each in enumerate(stretches)
            if each.style in ("headline", "subhead")
        ]
        self.app.push_screen(ChoiceScreen("Contents", heads, empty="No headline, no subheads."), self.go_to)

    def go_to(self, stretch: str | None) -> None:
        """Scroll to a stretch of the page."""
        if stretch is not None:
            reader = self.reader
            reader.scroll_to(y=reader.page.tops[int(stretch)], animate=False)

    def action_links(self) -> None:
        """Choose a link to open."""
        links = [
            Choice(each.text, each.text, f"{number}  ")
            for number, each in enumerate((s for s in self.reader.stretches if s.style == "address"), 1)
        ]
        self.app.push_screen(
            ChoiceScreen("Open in the browser", links, empty="No addresses are known."), self.follow
        )

    def follow(self, address: str | None) -> None:
        """Open an address."""
        if address is not None:
            try:
                self.say(outside.open_address(harmless_line(address)))
            except CutlineError as error:
                self.say(f"! {error}")

    def action_other(self, step: int) -> None:
        """The next article of the list, or the one before."""
        at = self.others.index(self.article) + step if self.article in self.others else -1
        if 0 <= at < len(self.others):
            self.open(self.others[at])
        else:
            self.say("! there is no other here: go back to the list for more")

    def open(self, article: str) -> None:
        """Show another article instead."""
        raise NotImplementedError
