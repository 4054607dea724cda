"""Repeated headline: the headline that a page's head has printed again, in the middle of the text.

    ... in the Harbour bridge closed after storm Czech Republic   ->  ... in the Czech Republic

With it goes what the page prints beside it: the date of printing, the address, the page's number, the site.
Found however the page wrapped, divided or cut it, even inside a word (``its ef- Harbour bridge closed
forts``). A paragraph that is the headline's beginning, cut within a word or with three dots, goes, too, and
so does what three dots cut short in the midst of a sentence. A headline in quotation marks, or with a comma
or full stop right behind it, is part of somebody's sentence and stays. So does one that begins in lower
case there, and one of up to four words, which may be a name, without a page's number or the like beside it;
and what running text says twice within a few lines is its own, such as the title of a book: a page's head
comes once a page. So is a title in italics, and what begins a paragraph and goes on in lower case, unless
the paragraph above breaks off; and in markup that people wrote, which has no pages, every headline within a
paragraph, and a caption that says what the headline says.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from cleaners.article import Article, Block, Mark, Role
from cleaners.layout.page_numbers import TITLE, headline_of
from cleaners.layout.print_lines import ADDRESS, OF_PAGES, PAGE, PRINTED
from cleaners.repair import Change, Proposal
from cleaners.seams import taken_out, united
from cleaners.sentences import CLOSERS, ENDS, HYPHENS, OPENERS, begins_lower, is_ended, runs_on, word_count
from cleaners.squeeze import has_letters, is_cut_of, letters_of, squeeze
from cleaners.words.listed import ARTICLES
from cleaners.words.stop_words import stop_words

FEW = 5  # words of a headline that stands in a sentence by chance hardly ever
SHORTEST = 12  # letters: "Harbour closed" has 13
NEAR = 200  # characters from one to the next in running text; of 88 pairs in print the closest had 485
QUOTES = frozenset("\"'“”„‟‘’‚‹›«»")
MARKS = OPENERS + CLOSERS + ENDS + ", \u00a0\u202f"  # French sets a space before its marks
BODY = (Role.PARAGRAPH, Role.CAPTION, Role.LIST_ITEM, Role.SUBHEAD, Role.QUOTE)

DOTS = re.compile(r"\s?(?:…|\.{3})")
FOLIO = r"(?:(?<!\w)-\s)?\d{1,4}(?:\s?/\s?\d{1,4})?(?:\s-)?"
SITE = r"(?:\S+\s+){0,5}?"  # a site's name between the page's number and the headline
BESIDE_BEFORE = re.compile(
    rf"(?:(?:(?:{ADDRESS}|{PAGE}|{FOLIO}|{PRINTED})\s+)+|{PAGE}\s+{SITE})$", re.IGNORECASE
)
BESIDE_AFTER = re.compile(
    rf"(?:\s+(?:{ADDRESS}\s+{OF_PAGES}|{ADDRESS}(?!\S)|{PAGE}|\d{{1,3}}/\d{{1,3}}))*", re.IGNORECASE
)

Place = tuple[int, tuple[int, int]]  # a block, and where in its text the headline stands
Found = Mapping[int, Sequence[tuple[int, int]]]  # all of these places, by block


def find(article: Article) -> Iterator[Proposal]:
    """Each place where the headline stands again."""
    known = headline_of(article)
    headline = letters_of(known)
    if len(headline) < SHORTEST:
        return
    # No name begins so in the middle of a sentence: "On the ..."; but with an article it may: "The Hague".
    little = stop_words(article.language) - ARTICLES
    begun = known.split()[0].lower() in little
    few = word_count(known) < FEW and not begun
    found = {
        at: apart(block.text, places(block.text, headline, known), few)
        for at, block in enumerate(article.blocks)
        if block.role in BODY and has_letters(block.text, known)
    }
    for at, block in enumerate(article.blocks):
        if block.role in BODY and block.place.is_known and (cut := [*ended_by_dots(block.text, headline)]):
            found[at] = united(block.text, sorted([*found.get(at, ()), *cut]))
    yield from cut_short(article, known, headline)
    own = said_twice(article, found) | said_once(article, found, headline)
    for at, stretches in found.items():
        block = article.blocks[at]
        stretches = [place for place in stretches if (at, place) not in own]
        if stretches:
            told = "the headline, printed again by a page"
            yield from taken_out(at, block, stretches, told, article.language)


def said_twice(article: Article, found: Found) -> set[Place]:
    """Of the places, each with its block, those in running text that are closer than two pages' heads."""
    texts = [block.text for block in article.blocks]
    starts = list(accumulate(map(len, texts), initial=0))
    inside = [
        (at, (start, end))
        for at, stretches in found.items()
        for start, end in stretches
        if texts[at][:start].strip() and texts[at][end:].strip()
    ]
    own = set()
    for one, other in pairwise(inside):
        if starts[other[0]] + other[1][0] - starts[one[0]] - one[1][1] < NEAR:
            own |= {one, other}
    return own


def said_once(article: Article, found: Found, headline: str) -> set[Place]:
    """Of the places, each with its block, those whose words are a sentence's own; ``headline`` in letters."""
    return {
        (at, place)
        for at, stretches in found.items()
        for place in stretches
        if letters_of(article.blocks[at].text[slice(*place)]) == headline
        and is_own(article.blocks, at, *place)
    }


def is_own(blocks: Sequence[Block], at: int, start: int, end: int) -> bool:
    """Whether a headline without a page's number or the like beside it is no page's."""
    block = blocks[at]
    before, after = block.text[:start].strip(), block.text[end:].strip()
    if not before and not after:
        return block.role is Role.CAPTION and not block.place.is_known
    if not block.place.is_known:
        return True
    titled = (block.text[s.start : s.end] for s in block.spans if s.mark is Mark.EMPHASIS)
    if block.text[start:end].strip() in map(str.strip, titled):
        return True
    if before or not begins_lower(after):
        return False
    above = next((b.text for b in reversed(blocks[:at]) if b.role is Role.PARAGRAPH), "")
    return not above or is_ended(above)


def cut_short(article: Article, known: str, headline: str) -> Iterator[Change]:
    """The paragraphs that are the headline as a page's head shows it: cut within a word, or with dots.

    ``headline`` are the letters of the ``known`` one.
    """
    paragraphs = ((n, b) for n, b in enumerate(article.blocks) if b.role is Role.PARAGRAPH)
    for n, block in paragraphs:
        if len(block.text) > len(known) or not is_cut_of(block.text, headline):
            continue
        size, at = len(letters_of(block.text)), squeeze(known).at
        within = at[size] == at[size - 1] + 1  # a letter of the same word follows
        if within or block.text.endswith(("…", "...")):
            yield Change(n, (block,), (), f"the headline, cut short by a page's head: {block.text}", 0.97)


def apart(text: str, found: Iterator[tuple[int, int]], few: bool) -> list[tuple[int, int]]:
    """The places with what the page prints beside them, without those that belong to a sentence.

    ``few``: the headline has so few words that sentences may have them, too, capitals and all.
    """
    kept: list[tuple[int, int]] = []
    for first, last in found:
        start, end = with_furniture(text, first, last)
        alone = (start, end) == (first, last) and bool(text[:start].strip() + text[end:].strip())
        if not (is_quoted(text, start, end) or (few and alone)):
            kept.append((start, end))
    return united(text, kept)


def places(text: str, headline: str, known: str) -> Iterator[tuple[int, int]]:
    """Where the letters of the headline stand in ``text`` as whole words, with its own quotes and marks.

    One of many words is found, too, where it is glued to the word before it.
    """
    letters, at = squeeze(text)
    opening = known[: len(known) - len(known.lstrip(MARKS))]
    closing = known[len(known.rstrip(MARKS)) :]
    many = word_count(known) >= FEW
    start = letters.find(headline)
    while start >= 0:
        end = start + len(headline)
        first, last = at[start], at[end - 1] + 1
        seam = text[first - 1 : first].islower() or text[first - 1 : first] in HYPHENS
        glued = many and first and seam and text[first].isupper()  # "the oldHarbour bridge", "re-Harbour"
        whole = glued or not (text[first - 1 : first].isalnum() or text[last : last + 1].isalnum())
        spelt = text[first].isupper() or not known[len(opening)].isupper()  # "the" is not "The"
        if whole and spelt and any(map(str.isspace, text[first:last])):  # an address has no spaces
            before = text[max(0, first - len(opening)) : first]
            after = text[last : last + len(closing)]
            yield (
                first - len(before) * same_marks(before, opening),
                last + len(after) * same_marks(after, closing),
            )
        start = letters.find(headline, end)


def ended_by_dots(text: str, headline: str) -> Iterator[tuple[int, int]]:
    """Where the headline's beginning stands in the midst of a sentence with the dots that cut it short."""
    letters, at = squeeze(text) if DOTS.search(text) else ("", [])
    for dots in DOTS.finditer(text):
        end = bisect_left(at, dots.start())
        start = letters.rfind(headline[:TITLE], max(0, end - len(headline)), end)
        if start < 0 or not headline.startswith(letters[start:end]):
            continue
        first = at[start]
        before, after = text[:first], text[dots.end() :]
        inside = before[-1:].isspace() and text[first].isupper() and not is_quoted(text, first, dots.end())
        if inside and runs_on(before.rstrip(), after.lstrip()):
            yield first, dots.end()


def same_marks(a: str, b: str) -> bool:
    """Whether these are the same marks; every quotation mark is like every other."""
    return len(a) == len(b) and all(x == y or {x, y} <= QUOTES for x, y in zip(a, b, strict=True))


def with_furniture(text: str, start: int, end: int) -> tuple[int, int]:
    """The place with what the page prints beside a headline."""
    low = max(0, start - 400)  # an address has rarely more than three hundred characters
    before = BESIDE_BEFORE.search(text[low:start])
    after = BESIDE_AFTER.match(text, end)
    return (low + before.start() if before else start), (after.end() if after else end)


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether the words belong to a sentence: in quotation marks, or with punctuation behind them."""
    before, after = text[max(0, start - 3) : start].rstrip()[-1:], text[end : end + 1]
    if start and text[start - 1] in OPENERS:
        return True
    if before == "«" or text[end : end + 3].lstrip()[:1] == "»":  # French sets spaces inside of them
        return True
    return after in CLOSERS + ",;:.!?" if after else before == ":"
