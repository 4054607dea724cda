"""Elements of XML by their names alone: office formats have one vocabulary under several namespaces."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

End = Callable[[], None] | None  # what is to be done where an element ends


def local(element: _Element) -> str:
    """An element's name."""
    return str(element.tag).rpartition("}")[2]


def children(element: _Element | None, name: str) -> Iterator[_Element]:
    """The elements of this name right below."""
    if element is not None:
        yield from element.iterchildren(f"{{*}}{name}")


def child(element: _Element | None, name: str) -> _Element | None:
    """The first of them; ``None`` if there is none, or no element."""
    return next(children(element, name), None)


def value(element: _Element | None, name: str = "val") -> str:
    """An attribute; empty if it is not there."""
    if element is None:
        return ""
    return next((str(text) for key, text in element.items() if str(key).rpartition("}")[2] == name), "")


def text_of(element: _Element | None, name: str) -> str:
    """What the element of this name right below states."""
    found = child(element, name)
    return "" if found is None else " ".join("".join(map(str, found.itertext())).split())
