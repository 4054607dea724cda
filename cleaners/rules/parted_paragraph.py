"""Parted paragraphs: a paragraph that a page's end, or what was printed there, cut in two; a heading, too.

    ... the president signed the        ->  ... the president signed the order of the court ...
    order of the court ...

The first half ends no sentence, and the second goes on in lower case; or the first half is running text
and breaks off in the middle: behind a comma, a divided word, an article or a preposition. Two paragraphs of
which the first ends as a sentence stay two, and so does whatever stands below a heading or a caption:
these end no sentence either, but they are no running text. So do the turns of a talk; short pieces in lower
case, which are items of a list; and in markup that people wrote, which no page has cut, all that does not
break off behind an article or the like. Notes at the page's foot come behind the paragraph that they part.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache, reduce
from itertools import pairwise

from cleaners.article import Article, Block, Mark, Place, Role, Span
from cleaners.credits import looks_like_caption_credit
from cleaners.credits.letters import UPPER, is_caseless
from cleaners.layout.line_labels import LETTER, labelled_lines
from cleaners.layout.list_signs import BULLETS
from cleaners.layout.type_sizes import same_size
from cleaners.repair import Change
from cleaners.sentences import begins_lower, is_ended, word_count
from cleaners.words import zipf
from cleaners.words.stop_words import stop_words

RUNNING = 60  # characters that a heading hardly ever has and ends in an article
INNER_END = re.compile(r"(?<!\d)[.!?][”’\"'»«]*\s+[“‘\"'„«»(]*[^\W\d_a-z]")
LINE = 24  # characters: two pieces shorter than this are items of a list, no halves of a paragraph
LONG = 300  # characters that no line above a paragraph has: a kicker, a question, a letter with its signature
LISTED = re.compile(r";\s\w{1,4}$")  # "...; and": the last but one of a list
WORDS = re.compile(r"[^\W\d_]")
LAST_FIGURE = re.compile(r"\d[\d.,]*[.!?]")  # a sentence's: "... has been reduced to | 50."
SPEAKER = re.compile(rf"(?:--|[-–—―])\s*[{UPPER}]")  # who said it; in some languages, somebody who speaks
ADDRESS = re.compile(r"(?:https?://|www\.)", re.IGNORECASE)
ABBREVIATION = re.compile(r"\b[^\W\d_]\.(?:[^\W\d_]\.)+$")  # "the S.R.M. | was closed"
QUOTES = tuple('"“”„«»‘‚')
PICTURE = 3  # blank lines: the gap of a lost picture, and a caption below it
CREDIT = 0.4  # sureness of a credit that may end a caption
SURE = 0.85  # the same: it is a caption, whatever stands around it
COMMON = 5.0  # Zipf: a hundred times in a million words; alone behind a full stop, it begins a sentence

Run = tuple[int, int, Block]  # where it begins and ends in the article, and the block that it makes


def find(article: Article) -> Iterator[Change]:
    """Each run of paragraphs that is one."""
    runs = [(at, at + 1, block) for at, block in enumerate(article.blocks) if block.role is not Role.NOTE]
    overs = [False, *(is_over(one.place, other.place) for one, other in pairwise(article.blocks))]
    turns = cache(lambda: labelled_lines([block.text for block in article.blocks]))
    before = len(runs) + 1
    while len(runs) < before:  # what is whole by now tells whether the next goes on in it
        before = len(runs)
        runs = [whole(run) for run in chained(runs, overs, turns, article.language)]
    for start, end, block in runs:
        if end - start > 1:
            kind = "heading" if block.role is Role.SUBHEAD else "sentence"
            told = f"a {kind} that goes on in the next block"
            taken = article.blocks[start:end]
            notes = (each for each in taken if each.role is Role.NOTE)
            yield Change(start, taken, (block, *notes), told, 0.95)


def is_over(one: Place, other: Place) -> bool:
    """Whether a page ends between two blocks: as told, or because its furniture, now gone, stood between."""
    after = one.line + 1 + other.gap  # where the other stands if the one is a single line and nothing is gone
    return one.page < other.page or (one.line > 0 and not one.width and other.line > after)


def chained(
    runs: Sequence[Run], overs: Sequence[bool], turns: Callable[[], Collection[int]], language: str | None
) -> Iterator[list[Run]]:
    """The runs of which each goes on in the next.

    ``overs`` tells before which blocks a page ends, ``turns`` which begin with who speaks, or when.
    """
    chain: list[Run] = []
    for run in runs:
        over = bool(chain) and (overs[run[0]] or chain[-1][2].place.page < run[2].place.page)
        if chain and (not are_one(chain[-1][2], run[2], over, language) or run[0] in turns()):
            yield chain
            chain = []
        chain.append(run)
    if chain:
        yield chain


def whole(chain: Sequence[Run]) -> Run:
    """A chain of runs as one."""
    blocks = [block for _, _, block in chain]
    while len(blocks) > 1:  # in pairs, so that a text of a million pieces is not copied a million times
        blocks = [reduce(Block.join, blocks[n : n + 2]) for n in range(0, len(blocks), 2)]
    return chain[0][0], chain[-1][1], blocks[0]


def are_one(before: Block, after: Block, over: bool, language: str | None) -> bool:
    """Whether ``after`` goes on where ``before`` was cut; ``over``: a page ends there."""
    if before.role is after.role is Role.SUBHEAD:
        return heading_goes_on(before, after, language)
    if before.role is not Role.PARAGRAPH or after.role is not Role.PARAGRAPH or not before.text:
        return False
    if "\n" in before.text or "\n" in after.text:
        return False
    if not (WORDS.search(before.text) and (WORDS.search(after.text) or LAST_FIGURE.fullmatch(after.text))):
        return False  # figures and signs alone are no half of a sentence
    if is_ended(before.text) and not (over and ABBREVIATION.search(before.text) and begins_lower(after.text)):
        return False
    if not same_size(before, after):  # a caption and the text below it
        return False
    if after.text[:1] in BULLETS or LETTER.match(after.text) or SPEAKER.match(after.text):
        return False
    if before.text.endswith("：") or LISTED.search(before.text) or ADDRESS.match(after.text):
        return False
    if not goes_on(before, after, over, language):
        return False
    captions = [before] if begins_lower(after.text) else [before, after]  # asked last, for that takes longest
    return not any(is_caption(block, language) for block in captions)


def goes_on(before: Block, after: Block, over: bool, language: str | None) -> bool:
    """Whether ``before``, which ends no sentence, goes on in ``after``; ``over``: a page ends there."""
    lower = begins_lower(after.text)
    if not before.place.is_known:
        return lower and len(before.text) >= RUNNING and is_cut(last_word(before), language)
    if lower and not is_caseless(before.text[-1]):  # in Chinese, Latin words have no capital
        listed = not over and begins_lower(before.text) and len(before.text) < LONG
        return max(len(before.text), len(after.text)) >= LINE and not listed
    return breaks_off(before, after, over, language)


def is_caption(block: Block, language: str | None) -> bool:
    """Whether a block ends in a credit that only a picture has."""
    return looks_like_caption_credit(block.text, language) >= SURE


def heading_goes_on(before: Block, after: Block, language: str | None) -> bool:
    """Whether two headings are one, of which a converter has made one for each line.

    Converters mark their type as bold within the heading; people, who may write two in small letters, do not.
    """
    last = last_word(before)
    if not all(Span(0, len(block.text), Mark.STRONG) in block.spans for block in (before, after)):
        return False
    if is_ended(before.text) or begins_lower(before.text) or not same_size(before, after):
        return False
    return begins_lower(after.text) or is_cut(last, language)


def last_word(block: Block) -> str:
    """The last word of a block."""
    return block.text.rsplit(maxsplit=1)[-1]


def is_cut(last: str, language: str | None) -> bool:
    """Whether nothing ends with such a ``last`` word: it is divided, or an article and the like."""
    return last.endswith(("-", "‐")) or last.lower() in stop_words(language)


def breaks_off(before: Block, after: Block, over: bool, language: str | None) -> bool:
    """Whether running text breaks off before a word that has a capital of its own."""
    if len(before.text) < RUNNING or max(before.place.gap, 0 if over else after.place.gap) >= PICTURE:
        return False
    last = last_word(before)
    if last.endswith(",") or is_cut(last, language):
        return True
    if not over and len(before.text) < LONG:
        return False  # as far as is known no page ends here
    # Several sentences and the beginning of one more: neither a heading nor a caption has that, save
    # for a caption that ends in its credit.
    inner = [m.end() for m in INNER_END.finditer(before.text)]
    going_on = word_count(before.text[inner[-1] - 1 :]) if inner else 0
    begun = going_on == 1 and zipf(last, language) >= COMMON
    several = going_on > 3 and looks_like_caption_credit(before.text, language) < CREDIT
    return (
        (begun or several)
        and is_ended(after.text)
        and not before.text.endswith((")", "]"))
        and not last.isupper()  # "-- PUZZLED IN PORT VARN"
        and not (before.text.endswith(QUOTES) or after.text.startswith(QUOTES))  # a quotation is a whole
    )
