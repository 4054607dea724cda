"""Split address: a web or mail address that line ends have cut is one address again.

    https://archive.example. org/rivers/2019/05/ varn.html  ->  https://archive.example.org/rivers/2019/05/varn.html
    write to desk@post. example.org.                        ->  write to desk@post.example.org.
    see https://example.org/ for more                       ->  as it is: the address ends there

Lines break behind a stop or slash in an address, and nobody can follow it then. Two pieces are one where the
link over both says so; where the first cannot be a whole address (``https://``, ``https://bugs.``) and makes
one with the second; where the second is written as only a part of an address is (``2019/05/x_y.html``). Cuts
at a hyphen are ``line_break_hyphen``'s.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

from cleaners.article import Article, Block, Mark, Role
from cleaners.repair import Edit

SILENT = (Role.CODE, Role.TABLE)
HINTS = ("http", "www.", "@")  # one stands in every address
WORD = re.compile(r"\S+")
OPENING = "([{<“„‘«\"'"
BEGUN = re.compile(r"(?:https?:/{0,2}|www\.|[\w.+-]+@)\S*", re.IGNORECASE)
ADDRESS = re.compile(r"(?:https?://|www\.|[\w.+-]+@)(?P<rest>\S*)", re.IGNORECASE)
# Domains that names end in: countries', and those most used. "bugs.debian" has none.
DOMAIN = re.compile(
    r"\w[\w.-]*\.(?:[a-z]{2}|com|org|net|edu|gov|mil|int|info|biz|news)(?![\w-])", re.IGNORECASE
)
COUNTRY = re.compile(r"[a-z]{2}\W*", re.IGNORECASE)  # by itself it may be a word: "is", "in", "de"
BORDER = "./:@"  # what addresses are cut behind, or before
IN_QUERY = "=%_#~"  # behind which no address ends
SUFFIX = r"(?:html?|php|aspx?|cgi|pdf|jpe?g|png)\b"  # of a page
# What a path has and a word has not: a mark, two slashes, a year with a slash, a page's suffix, five words
# with hyphens between them.
PART = re.compile(
    rf"(?=\S*(?:\w_\w|\w[=#]\w|%[0-9A-F]{{2}}|/\S+/|\d{{4}}/\d|\.{SUFFIX}|(?:\w+-){{4}}\w))\w",
    re.IGNORECASE,
)


def find(article: Article) -> Iterator[Edit]:
    """Each gap within an address."""
    for at, block in enumerate(article.blocks):
        if block.role in SILENT or not any(hint in block.text for hint in HINTS):
            continue
        told = sorted(told_by_links(block))
        starts = [start for start, _ in told]
        furthest = [0, *accumulate((stop for _, stop in told), max)]  # that the first n links reach
        piece, end = "", 0  # the last word, or what was made one of several, and where that ends
        for word in WORD.finditer(block.text):
            if word.end() <= furthest[bisect_left(starts, end)]:
                reason = "a line's end has cut this address: its link has it in one"
            elif goes_on(piece.lstrip(OPENING), word[0]):
                reason = "a line's end has cut this address: only both pieces make one"
            else:
                piece, end = word[0], word.end()
                continue
            yield Edit(at, end, word.start(), "", reason, 0.97)
            piece, end = piece + word[0], word.end()


def told_by_links(block: Block) -> Iterator[tuple[int, int]]:
    """Where the words of a link are its own address, but for the gaps in them."""
    for start, end, mark, target in block.spans:
        words = block.text[start:end].split()
        if mark is Mark.LINK and len(words) > 1 and bare("".join(words)) == bare(target):
            yield start, end


def bare(address: str) -> str:
    """An address without what is written or left out at will: its scheme, a slash at its end."""
    return re.sub(r"^(?:https?://|mailto:)", "", address.lower()).rstrip("/")


def goes_on(piece: str, word: str) -> bool:
    """Whether a piece of an address goes on in the next word."""
    if not BEGUN.fullmatch(piece) or BEGUN.match(word):
        return False
    last, first = piece[-1], word[0]
    if not has_domain(piece):
        at_border = last in BORDER or first in BORDER
        return at_border and has_domain(piece + word) and not COUNTRY.fullmatch(word)
    if "@" in piece:
        return False
    if last in "?&":
        return re.match(r"\w+=", word) is not None
    if last in IN_QUERY:
        return first.isalnum()
    if last == ".":
        return re.match(SUFFIX, word) is not None
    if last == "/":
        return PART.match(word) is not None
    return last.isalnum() and re.match(r"/\w", word) is not None


def has_domain(text: str) -> bool:
    """Whether an address is whole as far as the name of its host."""
    found = ADDRESS.match(text)
    return found is not None and DOMAIN.match(found["rest"]) is not None
