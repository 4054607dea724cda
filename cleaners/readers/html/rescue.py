"""Pages whose text the fast parser loses: found by balancing the books, read again with BeautifulSoup.

libxml2 drops without a word what stands too deep, in huge text nodes, after ``</html>``, and what an
open comment or quote swallows. So the words that its tree holds are held against the words of the
source; where some are missing, the source is mended where it is broken, and ``html.parser`` reads it.
"""

from __future__ import annotations

import re

from cleaners.readers.html.blocks import Page
from cleaners.readers.html.source import Source, careful_count, quotes_closed

# Characters that may be missing without an alarm: parsers differ on broken references ("&copy2024") and stray
# brackets. A line of text has more.
TOLERANCE = 20
DECLARATION = re.compile(r"<!\[[^<>]*\]>|<\?[^<>]*>|<!(?!--)[^<>]*>")  # "<![if !IE]>" and the like: no text


def loses(page: Page, source: Source, letters: int) -> bool:
    """Whether words of the source are missing in the page; ``letters`` is their quick count."""
    if page.letters >= letters - TOLERANCE and not source.notes:
        return False
    return page.letters < careful_count(source.markup) - TOLERANCE


def rescued(source: Source, letters: int, whole: bool = False) -> tuple[Page, str]:
    """The page as ``html.parser`` reads it, once its quotes are closed, and what to tell of it."""
    markup, count = quotes_closed(source.markup)
    page = visit_soup(DECLARATION.sub("", markup), letters, whole)
    quotes = ("a quote in a tag was not closed",) if count else ()
    faults = "; ".join((*source.notes, *quotes)) or "it nests too deep, or its tags end in the wrong places"
    return page, f"the page is broken and was read with care: {faults}"


def visit_soup(markup: str, letters: int, whole: bool) -> Page:
    """The page as BeautifulSoup with ``html.parser`` sees it: nothing is lost, at thirty times the cost."""
    import warnings

    from bs4 import BeautifulSoup, Comment, Tag
    from bs4.element import PageElement, PreformattedString

    from cleaners.readers.html.telling import Telling

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on markup that looks like an address or like XML
        soup = BeautifulSoup(markup, "html.parser")
    telling = Telling(letters, whole)
    node: PageElement | None = soup.contents[0] if soup.contents else None
    ends: list[Tag] = []  # instead of Python's stack, which a deep page would use up
    while node is not None:
        if isinstance(node, Tag):
            telling.start(node.name, node.attrs)
            ends.append(node)
        elif isinstance(node, Comment):
            telling.comment(str(node))
        elif not isinstance(node, PreformattedString):
            telling.data(str(node))
        following = node.next_element
        while ends and (following is None or following.parent is not ends[-1]):
            telling.end(ends.pop().name)
        node = following
    return telling.close()
