"""A page on the screen: draws the lines that are seen, and scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.events import Resize
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from archive.tui.keys import key
from archive.tui.lines import Line, Page, Stretch
from archive.tui.looks import look

MARGIN = 2  # columns on the left, where the glyph of what is chosen stands


class LinesView(ScrollView, can_focus=True):
    """Shows stretches as a page as wide as the widget, at most ``widest`` columns, in the middle."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("page.down", "j,down", "scroll_down", "one line down"),
        key("page.up", "k,up", "scroll_up", "one line up"),
        key("page.top", "g,home", "scroll_home", "to the top"),
        key("page.end", "G,end", "scroll_end", "to the end"),
        key("page.page-down", "space,pagedown,ctrl+d", "page_down", "one screenful down"),
        key("page.page-up", "b,pageup,ctrl+b", "page_up", "one screenful up"),
    ]

    def __init__(self, *, widest: int = 0, id: str | None = None) -> None:
        """``widest`` 0 is as wide as there is room."""
        super().__init__(id=id)
        self.widest = widest
        self.stretches: Sequence[Stretch] = ()
        self.page = Page((), 1)
        self.ready: Page | None = None  # what was set elsewhere for the present columns, as was thought there
        self.base: Style | None = None  # of what has no look

    def show(self, page: Sequence[Stretch] | Page) -> None:
        """Show other stretches, from their top; a page's lines are taken if they have as many columns."""
        self.stretches = self.take(page)
        self.set_page()
        self.scroll_to(y=0, animate=False)

    def take(self, page: Sequence[Stretch] | Page) -> Sequence[Stretch]:
        """The stretches to show; their lines, if they have been set, are kept for later."""
        self.ready = page if isinstance(page, Page) else None
        return page.stretches if isinstance(page, Page) else page

    def set_page(self) -> None:
        """Set the stretches at the present width; without one, as long as the page is hidden, later."""
        stretches = self.stretches if self.measure > 0 else ()
        like = self.ready if self.ready and self.ready.measure == self.measure else self.page
        self.page = Page(stretches, self.measure, like)
        self.extend(Size(self.scrollable_content_region.width, self.page.height))
        self.refresh()

    @property
    def measure(self) -> int:
        """The columns that a line has."""
        room = self.scrollable_content_region.width - MARGIN
        return min(room, self.widest) if self.widest else room

    def extend(self, size: Size) -> None:
        """Take up another page's size: the screen is laid out anew only if the scrollbar comes or goes."""
        if self.show_vertical_scrollbar != (size.height > self.scrollable_content_region.height):
            self.virtual_size = size
            return
        self.set_reactive(LinesView.virtual_size, size)
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.window_virtual_size = size.height
        self.scroll_y = self.scroll_y  # which may be beyond the end now

    @property
    def likely(self) -> int:
        """The columns that a line has; before the widget has its size, as many as it may have."""
        return self.measure if self.measure > 0 else self.widest

    def on_resize(self, event: Resize) -> None:
        """Another width: Textual calls this for each base class, ``resized`` is called once."""
        del event
        self.resized()

    def resized(self) -> None:
        """Set the page anew if its lines are longer or shorter now; the stretch at the top stays there."""
        if self.measure == self.page.measure:
            self.extend(Size(self.scrollable_content_region.width, self.page.height))
            return
        top = self.page.stretch_at(self.scroll_offset.y)
        self.set_page()
        if top and top < len(self.page.tops):
            self.scroll_to(y=self.page.tops[top], animate=False)

    def on_unmount(self) -> None:
        """Let go of what was shown: widgets hold each other, and stay until they are collected."""
        self.stretches, self.page, self.ready = (), Page((), 1), None

    def notify_style_update(self) -> None:
        """Another theme: forget how things looked."""
        self.base = None
        super().notify_style_update()

    def line(self, number: int) -> tuple[str, Line]:
        """The glyph in the margin and the line beside it; a list or reader marks what is chosen."""
        return "", self.page.line(number)

    def render_line(self, y: int) -> Strip:
        """Line ``y`` of what is seen."""
        number = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        base = self.base = self.base or self.rich_style
        theme = self.app.theme
        glyph, line = self.line(number) if number < self.page.height else ("", ())
        left = MARGIN + max(0, (width - MARGIN - self.page.measure) // 2)
        segments = [Segment(glyph.rjust(left - 1) + " ", base)]
        segments += (Segment(piece.text, base + look(theme, piece.styles)) for piece in line)
        return Strip(segments).adjust_cell_length(width, base)

    def bring_into_view(self, first: int, last: int, margin: int = 0) -> None:
        """Scroll as little as it takes to see ``first`` to ``last``, and ``margin`` lines around them."""
        height = self.scrollable_content_region.height
        top = self.scroll_offset.y
        if first - margin < top or last - first + 1 + margin > height:
            self.scroll_to(y=max(0, first - margin), animate=False)
        elif last + margin >= top + height:
            self.scroll_to(y=last + margin - height + 1, animate=False)
