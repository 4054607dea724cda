"""However much there is of one thing, reading and cleaning it takes as long as it is long."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from cleaners import clean
from cleaners.readers.pages.characters import Character, Type
from cleaners.readers.pages.drawn_signs import Disc, with_signs

MUCH = 10_000  # characters or elements: enough for what grows with their square to take seconds
PAGE = "<html><body><article><h1>Mill burns</h1>"

KINDS: dict[str, Callable[[int], str]] = {
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


POST = (
    "<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel><item><wp:post_type>post</wp:post_type>"
    "{}</item></channel></rss>"
)


def typed(text: str) -> str:
    """A post as WordPress exports it."""
    return POST.format(f"<description><![CDATA[{text}]]></description>")


KINDS |= {
    "captions without an end": lambda n: typed("[caption x] " * (n // 4)),
    "code without an end": lambda n: typed("<pre> " * (n // 4)),
    "spaces in a post": lambda n: typed(f"Mill{' ' * (4 * n)}burns"),
    "signs of an address": lambda n: POST.format(
        f"<author>{'@' * (2 * n)}</author><description>Mill</description>"
    ),
}
LINKED_DATA = "<html><head><script type='application/ld+json'>{}</script></head><p>Mill burns"

KINDS |= {
    "quotes in a string without an end": lambda n: LINKED_DATA.format('{"a":"' + r"\"" * (2 * n)),
    "comments within comments": lambda n: LINKED_DATA.format("<![CDATA[" * (8 * n)),
    "ends of comments": lambda n: LINKED_DATA.format("{}" + "//]]>" * (8 * n)),
}


def seconds(text: str) -> float:
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


def test_the_squares_of_a_map_are_held_against_the_names_beside_them() -> None:
    """As many squares that may be a list's signs as names: of a page with 4000 it took seconds."""
    kind = Type(6, (), 0)
    names = [[Character("O", 16 * (k % 90), 16 * (k % 90) + 4, k // 9, kind, "")] for k in range(4000)]
    squares = [Disc(each[0].left - 4, each[0].left - 2, each[0].base + 2, 2) for each in names]
    start = process_time()
    found = with_signs(names, squares)
    assert process_time() - start < 1
    assert sum(piece[0].text == "•" for piece in found) > 1000
