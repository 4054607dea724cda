"""Captions: which of the blocks between the paragraphs stood below a picture.

A picture that was lost leaves a gap: more blank lines than between paragraphs. What stands below such a
gap and is no longer than a caption is one. So is, without a gap, a block that ends in a credit that
nobody could take for anything else: ``... in Tel Aviv. (Ann Lee/AFP via Getty Images)``, or that begins with
where in the picture somebody stands: ``From left: Ann Lee and Per Lund``. Below a picture that is there,
or in square brackets, as some programmes set captions in plain text, a weaker credit will do. Where the
source has measured its type, or its lines show it, captions are set smaller than the text, and the gap alone
makes none. A paragraph that ends in a bracket, a name or a source of its own stays a paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from cleaners.article import Article, Block, Role
from cleaners.byline_names import BY
from cleaners.credits import find as credit_of
from cleaners.credits import looks_like_caption_credit
from cleaners.credits.kinds import agency
from cleaners.credits.letters import UPPER
from cleaners.credits.sign_off import is_sign_off
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
    rf"(?: \([^()]{{1,12}}\))?(?:: |, (?-i:(?=[{UPPER}])))"
    r"|clockwise from (?:the )?(?:top|bottom|left|right|upper|lower|far|above)\b[^.]{0,16}[:,] ",
    re.IGNORECASE,
)
CLOSED = re.compile(rf"[^\s()]\)\.?(?=\s+[“\"‘'«„]?[{UPPER}]|$)")
RIGHTS = ("©", "Copyright")  # "© Ellmark Times Ltd. 2024"
BRACKET = (")", ").")  # looked for first, for hardly a paragraph ends so
BRACKETED = re.compile(r"\[[^\[\]\n]+\]")
SURE = 0.9  # that the text ends in a credit, for a caption without a gap above it
PRINTED = 0.85  # the same, of a credit that has a line of its own
FEW = 3  # spaces in a caption of its own
LIKELY = 0.5  # the same below a gap
COMMON = 4.0  # Zipf: ten times in a million words; who made a picture has a rarer name

IN_BRACKETS = ("in square brackets, as programmes that write plain text set captions", 0.92)
Told = tuple[str, float] | None  # why a block is a caption, and how sure that is


class Seen(NamedTuple):
    """An article, and how it is set: the gap between its paragraphs, the size and the width of its type."""

    article: Article
    usual: float
    body: float
    width: float

    def credit(self, block: Block) -> float:
        """How sure it is that a block is a caption because it ends in a credit."""
        return looks_like_caption_credit(block.text, self.article.language)


def find(article: Article) -> Iterator[Change]:
    """Each paragraph that is a caption."""
    seen = Seen(article, usual_gap(article), body_size(article), body_width(article))
    names = cache(lambda: Counter(credit_line(block, article.language) for block in article.blocks))
    bracketed = in_brackets(seen)
    for at, block in enumerate(article.blocks):
        if block.role is not Role.PARAGRAPH:
            continue
        if "\n" in block.text:
            if has_credits_line(seen, at):
                reason = "a line, and a picture's credit on the other"
                yield Change(at, (block,), (replace(block, role=Role.CAPTION),), reason, 0.92)
            continue
        if together := run_together(seen, block):
            reason = f"{len(together)} captions, each with its picture's credit in brackets"
            yield Change(at, (block,), together, reason, 0.93)
            continue
        if len(block.text) > LONGEST or signs_off(article, at):
            continue
        if at in bracketed:
            yield Change(at, (block,), (replace(inside(block), role=Role.CAPTION),), *IN_BRACKETS)
            continue
        credit = seen.credit(block)
        told = (
            by_type_or_gap(seen, at, credit)
            or by_credit(seen, at, credit, names)
            or by_gap_alone(seen, at)
            or by_words(seen, block)
        )
        if told:
            yield Change(at, (block,), (replace(block, role=Role.CAPTION),), *told)


def has_credits_line(seen: Seen, at: int) -> bool:
    """Whether a block is two lines, of which one is a sure credit, and the other the caption.

    In markup that people wrote only beside a picture; whose the rights are may be said of the text.
    """
    block = seen.article.blocks[at]
    if block.text.count("\n") != 1 or len(block.text) > LONGEST or seen.credit(block) < PRINTED:
        return False
    pictured = Role.IMAGE in [beside.role for beside in seen.article.blocks[max(0, at - 1) : at + 2]]
    of_rights = any(line.startswith(RIGHTS) for line in block.text.split("\n"))
    if of_rights or not (block.place.is_known or pictured):
        return False
    found = credit_of(block.text, seen.article.language)
    end = block.text.index("\n")
    if found is None or not (found.start > end or found.caption[0] > end):
        return False
    caption = block.text[slice(*found.caption)]
    return caption.count(" ") >= FEW and not BY.match(caption)  # "Words by Ann Lee" / "Photos: Per Lund"


def signs_off(article: Article, at: int) -> bool:
    """Whether a block is a report's last line, which names its agencies, and below no picture."""
    last = 0 < at == len(article.blocks) - 1 and article.blocks[at - 1].role is Role.PARAGRAPH
    return last and is_sign_off(article.blocks[at].text)


def by_type_or_gap(seen: Seen, at: int, credit: float) -> Told:
    """A credit below a gap, or type that is smaller than the text's."""
    block = seen.article.blocks[at]
    if block.place.gap >= seen.usual + 1 and credit >= LIKELY:
        return "below the gap of a lost picture, with a credit at its end", 0.97
    if looks_small(block, seen.body, seen.width) and block.place.gap >= seen.usual + WIDE:
        return "in smaller type than the text, below a lost picture", 0.95
    if not is_small(block, seen.body):
        return None
    if tops_page(seen.article, at):
        return "in smaller type than the text, below a lost picture", 0.95
    if credit >= LIKELY:
        return "in smaller type than the text, with a credit at its end", 0.95
    short = not seen.usual or len(block.text) <= SHORT
    # An address is a page's foot, of which one page tells nothing.
    if short and "://" not in block.text and stands_between(seen.article, at, seen.body):
        return "in smaller type than the text, between its paragraphs", 0.85
    return None


def by_credit(seen: Seen, at: int, credit: float, names: Callable[[], Counter[str]]) -> Told:
    """A credit without a gap above: below the picture itself, one of several, or one beyond doubt."""
    block = seen.article.blocks[at]
    if credit < LIKELY or is_notice(seen.article, at):
        return None
    if is_between_picture_and_text(seen.article, at):
        return "below its picture, with a credit at its end", 0.95
    if repeats(names(), credit_line(block, seen.article.language)):
        return "it ends in a credit that other blocks end in, too", 0.9
    if credit >= SURE or ends_no_sentence(block.text):
        return "it ends in a picture's credit", 0.92
    return None


def is_notice(article: Article, at: int) -> bool:
    """Whether, in markup that people wrote, a line says whose the text is: no picture stands beside it."""
    block = article.blocks[at]
    around = article.blocks[max(0, at - 1) : at + 2]
    if not block.text.startswith(RIGHTS) or block.place.is_known or Role.IMAGE in [b.role for b in around]:
        return False
    found = credit_of(block.text, article.language)
    return found is not None and found.caption[0] == found.caption[1]


def is_between_picture_and_text(article: Article, at: int) -> bool:
    """Whether a short block stands below a picture, and text below it: it is no item of news in brief."""
    around = article.blocks[at - 1 : at + 2] if at else ()
    roles = [block.role for block in around]
    return roles == [Role.IMAGE, Role.PARAGRAPH, Role.PARAGRAPH] and len(around[1].text) <= SHORT


def by_gap_alone(seen: Seen, at: int) -> Told:
    """A short block below a gap, in an article whose gaps are lost pictures."""
    block = seen.article.blocks[at]
    if (
        block.place.gap >= seen.usual + WIDE
        and len(block.text) <= SHORT
        and may_be_small(block, seen.body, seen.width)
        and stands_alone(seen.article, at, seen.usual)
    ):
        return "below the gap of a lost picture, and as short as a caption", 0.8
    return None


def by_words(seen: Seen, block: Block) -> Told:
    """How agencies label a picture from their files, or who stands where in it."""
    if FILED.match(block.text):
        return "an agency's label for a picture from its files", 0.92
    short = len(block.text) <= SHORT and may_be_small(block, seen.body, seen.width)
    if short and POINTING.match(block.text):
        return "it says who stands where in a picture", 0.9
    return None


def run_together(seen: Seen, block: Block) -> tuple[Block, ...]:
    """The captions that a block is, if it is several, each of which ends in a sure credit in brackets."""
    ends = [found.end() for found in CLOSED.finditer(block.text)] if block.text.endswith(BRACKET) else []
    if len(ends) < 2 or ends[-1] != len(block.text):
        return ()
    captions = [block.cut(start, end).strip() for start, end in pairwise((0, *ends))]
    sure = all(len(each.text) <= LONGEST and seen.credit(each) >= SURE for each in captions)
    return tuple(replace(each, role=Role.CAPTION) for each in captions) if sure else ()


def in_brackets(seen: Seen) -> set[int]:
    """The paragraphs in square brackets, if one ends in a sure credit or an agency, or two in others."""
    blocks = seen.article.blocks
    found = {
        at
        for at, block in enumerate(blocks)
        if block.role is Role.PARAGRAPH and BRACKETED.fullmatch(block.text)
    }
    credits_found = [credit for at in found if (credit := seen.credit(inside(blocks[at]))) >= LIKELY]
    named = any(agency(credit_line(inside(blocks[at]), seen.article.language)) for at in found)
    return found if len(credits_found) > 1 or named or max(credits_found, default=0) > LIKELY else set()


def inside(block: Block) -> Block:
    """What stands in a block's brackets."""
    return block.cut(1, len(block.text) - 1)


def repeats(names: Counter[str], name: str) -> bool:
    """Whether a name ends more than one block, but most blocks end in none: no news in brief."""
    return bool(name) and names[name] > 1 and names[""] * 2 >= names.total()


def credit_line(block: Block, language: str | None) -> str:
    """What a short paragraph ends in, if that may be a credit: a name behind its last sentence."""
    short = block.role is Role.PARAGRAPH and len(block.text) <= SHORT
    found = credit_of(block.text, language) if short else None
    line = block.text[slice(*found.credit)] if found and found.caption[1] > found.caption[0] else ""
    is_word = bool(line) and zipf(line, language) >= COMMON and not agency(line)  # "(More)", not "(AP)"
    return "" if is_word else line


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
