"""Captions: which of the blocks between the paragraphs stood below a picture.

A picture that was lost leaves a gap: more blank lines than between paragraphs. What stands below such a
gap and is no longer than a caption is one. So is, without a gap, a block that ends in a credit that
nobody could take for anything else: ``... in Tel Aviv. (Ann Lee/AFP via Getty Images)``, or that begins with
where in the picture somebody stands: ``From left: Ann Lee and Per Lund``. Where the source
has measured its type, or its lines show it, captions are set smaller than the text, and the gap alone makes
none. A paragraph that ends in a bracket, a name or a source of its own stays a paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from cleaners.article import Article, Block, Role
from cleaners.credits import find as credit_of
from cleaners.credits import looks_like_caption_credit
from cleaners.credits.letters import UPPER
from cleaners.layout.type_sizes import body_size, body_width, is_small, looks_small, may_be_small
from cleaners.repair import Change
from cleaners.words import zipf

LONGEST = 500  # characters; of 900 that newspapers printed the longest has 458
SHORT = 220  # characters of a caption that has nothing to show but the gap: two or three lines
WIDE = 2  # blank lines more than usual that a lost picture leaves in plain text; one more is a page's end
SENTENCE_END = re.compile(r"[.!?…][”’\"'»)]*(?:\s|$)")
# How agencies label a picture from their files.
FILED = re.compile(r"\(?(?:FILES?|ARCHIV|ARCHIVE)(?: PHOTO| IMAGE|FOTO|BILD)?\)?\s?[-–—:]\s?\S")
# How captions say who stands where: "From left: Ann Lee and Per Lund", "Clockwise from top left, ...".
POINTING = re.compile(
    r"(?:(?:pictured )?from (?:the )?(?:top |bottom )?(?:left|right|top)(?: to right)?"
    r"|von links(?: nach rechts)?|v\. ?l\.(?: ?n\. ?r\.)?|de gauche à droite|de izquierda a derecha"
    r"|da sinistra(?: a destra)?|da esquerda para a direita|van links naar rechts|från vänster|fra venstre)"
    rf"(?: \([^()]{{1,12}}\))?(?:: |, (?-i:(?=[{UPPER}])))|clockwise from [^.]{{1,20}}[:,] ",
    re.IGNORECASE,
)
SURE = 0.9  # that the text ends in a credit, for a caption without a gap above it
LIKELY = 0.5  # the same below a gap
COMMON = 4.0  # Zipf: ten times in a million words; who made a picture has a rarer name


def find(article: Article) -> Iterator[Change]:
    """Each paragraph that is a caption."""
    usual = usual_gap(article)
    body, width = body_size(article), body_width(article)
    names = cache(lambda: Counter(credit_line(block, article.language) for block in article.blocks))
    for at, block in enumerate(article.blocks):
        if block.role is not Role.PARAGRAPH or len(block.text) > LONGEST or "\n" in block.text:
            continue
        credit = looks_like_caption_credit(block.text, article.language)
        below_gap = block.place.gap >= usual + 1
        if below_gap and credit >= LIKELY:
            told, confidence = "below the gap of a lost picture, with a credit at its end", 0.97
        elif (looks_small(block, body, width) and block.place.gap >= usual + WIDE) or (
            is_small(block, body) and tops_page(article, at)
        ):
            told, confidence = "in smaller type than the text, below a lost picture", 0.95
        elif is_small(block, body) and credit >= LIKELY:
            told, confidence = "in smaller type than the text, with a credit at its end", 0.95
        elif (
            is_small(block, body)
            and (not usual or len(block.text) <= SHORT)
            and "://" not in block.text  # a page's foot, of which one page tells nothing
            and stands_between(article, at, body)
        ):
            told, confidence = "in smaller type than the text, between its paragraphs", 0.85
        elif credit >= LIKELY and repeats(names(), credit_line(block, article.language)):
            told, confidence = "it ends in a credit that other blocks end in, too", 0.9
        elif credit >= SURE or (credit >= LIKELY and ends_no_sentence(block.text)):
            told, confidence = "it ends in a picture's credit", 0.92
        elif (
            block.place.gap >= usual + WIDE
            and may_be_small(block, body, width)
            and len(block.text) <= SHORT
            and stands_alone(article, at, usual)
        ):
            told, confidence = "below the gap of a lost picture, and as short as a caption", 0.8
        elif FILED.match(block.text):
            told, confidence = "an agency's label for a picture from its files", 0.92
        elif len(block.text) <= SHORT and may_be_small(block, body, width) and POINTING.match(block.text):
            told, confidence = "it says who stands where in a picture", 0.9
        else:
            continue
        yield Change(at, (block,), (replace(block, role=Role.CAPTION),), told, confidence)


def repeats(names: Counter[str], name: str) -> bool:
    """Whether a name ends more than one block."""
    return bool(name) and names[name] > 1


def credit_line(block: Block, language: str | None) -> str:
    """What a short paragraph ends in, if that may be a credit: a name behind its last sentence."""
    short = block.role is Role.PARAGRAPH and len(block.text) <= SHORT
    found = credit_of(block.text, language) if short else None
    line = block.text[slice(*found.credit)] if found and found.caption[1] > found.caption[0] else ""
    return "" if line and zipf(line, language) >= COMMON else line  # "(More)"


def usual_gap(article: Article) -> float:
    """The blank lines that stand between paragraphs."""
    gaps = Counter(block.place.gap for block in article.blocks[1:])
    return gaps.most_common(1)[0][0] if gaps else 0


def stands_between(article: Article, at: int, body: float) -> bool:
    """Whether the block stands between two of the same page that are not set small.

    Or below the headline, which is no block any more.
    """
    around = [article.blocks[n] for n in (at - 1, at + 1) if 0 <= n < len(article.blocks)]
    page = article.blocks[at].place.page
    complete = len(around) == 2 or (at == 0 and len(around) == 1 and article.headline is not None)
    return complete and all(b.place.page == page and not is_small(b, body) for b in around)


def tops_page(article: Article, at: int) -> bool:
    """Whether the block is the first of a page but not its last: its picture may end the page before."""
    blocks = article.blocks
    if not 0 < at < len(blocks) - 1:
        return False
    page = blocks[at].place.page
    return blocks[at - 1].place.page != page == blocks[at + 1].place.page


def stands_alone(article: Article, at: int, usual: float) -> bool:
    """Whether gaps mean lost pictures here: not at a page's top, and no more of them than pictures.

    What the text follows upon without a gap is a heading.
    """
    blocks = article.blocks
    if (
        at + 1 == len(blocks)
        or blocks[at + 1].place.gap < max(usual, 1)
        or (at and blocks[at].place.page != blocks[at - 1].place.page)
    ):
        return False
    wide = sum(block.place.gap >= usual + WIDE for block in blocks)
    return wide * 2 <= len(blocks)


def ends_no_sentence(text: str) -> bool:
    """Whether ``text`` is short and has no sentence's end: a paragraph has one, a caption need not."""
    return len(text) <= SHORT and not SENTENCE_END.search(text)
