"""Drop caps: the large letter that begins a story, put before the rest of its word again.

    T     here is another way      ->  There is another way by which
          by which you can return      you can return to the harbour
    to the harbour

A converter prints the letter beside the lines, on a line of its own, or on top of the page, before the
headline. It goes back to a line that begins in small letters where no sentence goes on, if both are a
common word of the language. A letter that begins a list's entry, a part, or a question, stays; so does one
with a word behind it in a line whose spaces were set wide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from cleaners import bylines
from cleaners.article import Article, Block, Role
from cleaners.layout.block_lines import Line, lines_of
from cleaners.repair import Change, Edit, Proposal
from cleaners.sentences import begins_lower, is_ended
from cleaners.words import known, zipf

ROLES = (Role.PARAGRAPH, Role.HEADLINE, Role.SUBHEAD)  # large type alone is a heading, says Markdown
LETTER = r"[“\"'„«‘¿¡]?[^\W\d_]"
ALONE = re.compile(rf"[ ]*{LETTER}[ ]*")
BESIDE = re.compile(rf"[ ]*({LETTER})([ ]+)(?=[^\W\d_])")
REST = re.compile(r"[^\W\d_]++(?:[’'][^\W\d_]++)?+(?!\))")  # not the label of a list's item: "a)"
COMMON = 3.0  # Zipf: once in a million words; what is rarer may be one by chance: "tto"
RARER = 1.5  # Zipf steps that the word may be rarer than its rest, which is a word too: "she" and "he"
USUAL = 4.0  # Zipf, where nothing but the words tells it: "T here", and not "K pop"
WORDS = frozenset("aàeéèioóòuyåøвикосуя")  # of one letter, in one language or another
STORY = 80  # characters: more than a deck in pieces, a byline or a site's name
AWAY = 40  # lines of a page before the story: the letter stands above the headline, the deck and the byline
TOLD = "a drop cap, and the rest of its word"
OFF = 2  # characters between the rest of the first line and the line below: letters are not all as wide


def find(article: Article) -> Iterator[Proposal]:
    """Each drop cap whose word is found."""
    first = next((n for n, block in enumerate(article.blocks) if begins_story(block)), None)
    for at, block in enumerate(article.blocks):
        cap = BESIDE.match(block.text) if block.role in ROLES else None
        if cap and is_capital(cap[1]) and makes_word(cap[1], block.text[cap.end() :], article.language):
            found = list(beside_its_lines(at, block, cap))
            yield from found or (before_its_word(at, block, cap, article.language) if at == first else ())
    texts = (block.text.split("\n") for block in article.blocks if block.role in ROLES)
    if any(map(ALONE.fullmatch, chain.from_iterable(texts))):
        yield from alone(article)


def beside_its_lines(at: int, block: Block, cap: re.Match[str]) -> Iterator[Change]:
    """The letter at the beginning of a block, before lines that make room for it.

    It begins a text, so the space above it, which large letters need, is no lost picture's.
    """
    for line in lines_of(at, block)[1:2]:
        indent = len(line.text) - len(line.text.lstrip())
        if cap.end() - OFF <= indent <= cap.end() + OFF and indent > len(cap[1]):
            mended = block.splices(((cap.start(2), cap.end(2), ""),))
            mended = replace(mended, place=mended.place._replace(gap=min(mended.place.gap, 1)))
            yield Change(at, (block,), (mended,), TOLD, 0.95)


def is_capital(letter: str) -> bool:
    """Whether a letter, perhaps behind a quotation mark, is a capital: an "o" may be a list's bullet."""
    return letter[-1].isupper()


def begins_story(block: Block) -> bool:
    """Whether a block can be the story's first: it is longer than what stands above."""
    return block.role is Role.PARAGRAPH and len(block.text) >= STORY and not bylines.parse(block.text)


def before_its_word(at: int, block: Block, cap: re.Match[str], language: str | None) -> Iterator[Edit]:
    """The letter with a space behind it, where no lines are left: ``T here is another way``."""
    letter, rest = cap[1][-1], REST.match(block.text, cap.end())
    word = rest[0] if rest else ""
    alone = letter.lower() not in WORDS or (word not in WORDS and not (word[1:] and known(word, language)))
    if alone and zipf(letter + word, language) >= USUAL:
        yield Edit(at, cap.start(2), cap.end(2), "", TOLD, 0.93)


def alone(article: Article) -> Iterator[Change]:
    """Each letter on a line of its own, put where the story begins.

    None, if one of several begins no line: then the letters are those of a list.
    """
    lines = [
        line for at, block in enumerate(article.blocks) if block.role in ROLES for line in lines_of(at, block)
    ]
    found = [
        (line, beginning(lines[n : n + 1 + AWAY], line.text.strip(), article))
        for n, line in enumerate(lines)
        if ALONE.fullmatch(line.text) and line.text.strip()[-1].isupper()
    ]
    if not all(target for _, target in found):
        return
    if found:
        yield from headed_again(article, found[0][0].at)
    done = -1  # the last block that a change has taken
    for letter, target in found:
        if target and letter.at > done:
            done = target.at
            yield moved(article, letter, target)


def beginning(lines: Sequence[Line], letter: str, article: Article) -> Line | None:
    """The line that the letter, the first of ``lines``, begins: the first that begins anew in small letters.

    ``None`` if that makes no word with it: the letter is one by itself ("O objetivo"), or no drop cap.
    """
    page = article.blocks[lines[0].at].place.page
    for above, line in pairwise(lines):
        if article.blocks[line.at].place.page != page:
            return None
        if begins_lower(line.text) and begins_anew(above, lines[0]):
            return line if makes_word(letter, line.text.lstrip(), article.language) else None
    return None


def begins_anew(above: Line, letter: Line) -> bool:
    """Whether no sentence goes on from the line above."""
    return above == letter or is_ended(above.text) or bylines.parse(above.text.strip()) is not None


def headed_again(article: Article, at: int) -> Iterator[Change]:
    """The heading that the letter at ``at`` has made a lower one, as the headline it is."""
    above = [n for n, block in enumerate(article.blocks[:at]) if block.role is Role.SUBHEAD]
    if article.blocks[at].role is Role.HEADLINE and len(above) == 1:
        heading = article.blocks[above[0]]
        told = "the one heading above the text; what the source calls the headline is a drop cap"
        yield Change(above[0], (heading,), (replace(heading, role=Role.HEADLINE),), told, 0.93)


def makes_word(letter: str, behind: str, language: str | None) -> bool:
    """Whether the letter and the small letters behind it are a common word."""
    rest = REST.match(behind)
    if rest is None or not rest[0][0].islower():
        return False
    return zipf(letter[-1] + rest[0], language) >= max(COMMON, zipf(rest[0], language) - RARER)


def moved(article: Article, letter: Line, target: Line) -> Change:
    """The change that takes the letter out of its line and puts it before the other."""
    before = article.blocks[letter.at : target.at + 1]
    room = len(target.text) - len(target.text.lstrip())
    away = letter.start, min(letter.end + 1, len(before[0].text)), ""  # with the line's end
    back = target.start, target.start + room, letter.text.strip()
    if len(before) == 1:
        after = [before[0].splices((away, back))]
    else:
        after = [before[0].splices((away,)).strip(), *before[1:-1], before[-1].splices((back,))]
    told = "a drop cap, printed apart, and the rest of its word"
    return Change(letter.at, before, tuple(block for block in after if block.text), told, 0.93)
