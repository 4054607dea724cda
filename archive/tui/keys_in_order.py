"""Keys take effect in the order in which they are typed, however fast.

Textual hands a key to what has the focus at once, but what the key is bound to is only done when the key has
come up from there, from widget to widget, and the focus moves later still. Of keys that arrive together, as
over a slow line, those behind a ``/`` would be taken by the list, and star, tag or bin an article.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from time import monotonic

from textual.app import App
from textual.dom import DOMNode
from textual.events import Event, Key, Paste
from textual.message_pump import MessagePump

PATIENCE = 2.0  # seconds after which a key whose way has no end, as its screen was closed, holds up no other
PAUSE = 0.01  # seconds until it is looked again whether what a key opens is there


class KeysInOrder(App[None]):
    """An app in which a key waits until what was typed before it is done."""

    def __init__(self, *, ansi_color: bool) -> None:
        """No key is under way."""
        super().__init__(ansi_color=ansi_color)
        self.typed: deque[Event] = deque()
        self.since = 0.0  # when the key under way began; 0 if there is none

    async def on_event(self, event: Event) -> None:
        """Keys and what is pasted stand in line; the rest goes its way."""
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        self.typed.append(event)
        if not self.since or monotonic() - self.since > PATIENCE:
            await self.begin()

    async def begin(self) -> None:
        """Hand over the first key in line, if there is one; behind the key that quits, none is."""
        if self._exit:
            self.typed.clear()
        if self.typed and self.is_opening() and monotonic() - self.since < PATIENCE:
            self.set_timer(PAUSE, self.begin)
            return
        self.since = monotonic() if self.typed else 0.0
        if self.typed:
            taker = self.focused or self.screen
            await super().on_event(self.typed.popleft())
            await self.follow(self.way(taker.ancestors_with_self))

    def is_opening(self) -> bool:
        """Whether a screen has yet to open another, for which the keys in line are."""
        return bool(getattr(self.screen, "opening", False))

    def way(self, up: list[DOMNode]) -> Iterator[MessagePump]:
        """Who deals with a key that begins its way ``up`` to the app, one after the other."""
        yield from up  # to the app, which does what the key is bound to
        yield from up  # with what is told then, as that the query line was left
        yield self.screen  # which may be another now, and has to be there first
        yield self  # where the focus moves

    async def follow(self, way: Iterator[MessagePump]) -> None:
        """Come after the key, from one who deals with it to the next; at the end the next key begins."""
        for node in way:
            if node.call_later(self.follow, way):
                return
            if node is self:  # it takes nothing any more
                self.typed.clear()
        await self.begin()
