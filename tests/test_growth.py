"""However much there is of one thing, reading and cleaning it takes as long as it is long."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest
from pdf_page import pdf

from cleaners import clean

MUCH = 10_000  # characters or elements: enough for what grows with their square to take seconds
PAGE = "<html><body><article><h1>Mill burns</h1>"

KINDS: dict[str, Callable[[int], str | bytes]] = {
    "spaces": lambda n: f"a{' ' * n}b",
    "tables in tables": lambda n: "<p>The mill burned.</p>" + "<table><tr><td>word " * (n // 4),
    "headers in headers": lambda n: f"{PAGE}{'<header>word ' * n}",
    "authors": lambda n: PAGE + "".join(f"<a rel='author' href='/{k}'>Ann Lee{k}</a>" for k in range(n // 2)),
}
PDF = "<pdf2xml><page><fontspec id='0' size='14' family='Courier'/>{}</page></pdf2xml>"


def printed(n: int, piece: str) -> str:
    """A page of ``pdftohtml``'s with ``n`` pieces of lines."""
    return PDF.format("".join(piece.format(k, 20 * k) for k in range(n)))


KINDS |= {
    "pages' feet in a paragraph": lambda n: "the https://post.example/bridge 1/3 bridge " * (n // 5),
    "lines of one block": lambda n: printed(n // 6, "<text top='{1}' width='99' font='0'>f({0});</text>"),
}


def drawn(n: int) -> bytes:
    """A map: ``n`` names, each with a square that might be a list's sign, in another place."""
    names = [(40 + 7 * (k % 50), 5 + 5 * (k // 50 % 110), 4, "Ow") for k in range(n)]
    return pdf([names], squares=[(0, k % 400, 7 * k % 600, 1.5) for k in range(n)])


KINDS["squares and names on a map"] = lambda n: drawn(n // 8)


def seconds(text: str | bytes) -> float:
    """How long it takes, without what other programs take."""
    start = process_time()
    clean(text)
    return process_time() - start


@pytest.mark.parametrize("kind", KINDS)
def test_four_times_as_much_takes_four_times_as_long(kind: str) -> None:
    grown = KINDS[kind]
    clean(grown(100))  # what is imported and read once
    once = seconds(grown(MUCH))
    assert seconds(grown(4 * MUCH)) < 8 * once + 0.2  # its square would be 16 times
