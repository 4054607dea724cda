"""How the lines of a text were set: how wide, and what marks a paragraph."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from cleaners.article import Article, Block, Role
from cleaners.layout import filled_lines
from cleaners.layout.letter_widths import flat_width
from cleaners.sentences import HYPHENS, begins_lower, first_letter, first_word, is_ended

FULL = 0.9  # of the measure: a line and a word that fill less would have been set as one
NARROW = 18  # characters: nothing that flows is set narrower, a list of names or figures may be
SOLID = 3  # paragraphs that end inside of blocks: fewer can be letters' closings and the like
SOLID_SHARE = 0.1  # of the blocks
COLUMN = 45  # characters: the widest line that verse has and prose rarely is set to
ENDING = 0.5  # share of lines that end in a mark; in prose every sixth does
BEGINNING = 0.8  # share of lines that begin with a capital or figure; in German prose two in five do
MARK = re.compile(r"[,;:.!?…][\"'”’»)]*$")
FLOWED = 2  # times the measure: converters that join divided words make lines half as long again
WIDER = 1.07  # times the text's width: so wide is a line of smaller type only
DIVIDED = re.compile(r"\w[-‐]\s*$")  # a line that ends in a hyphen; a dash has a space before it
USUAL = 0.75  # share of the lines that are no wider than the text's
LINES = 8  # for each block: more stand in those of a text that has no blank lines at all
KEPT = 0.02  # share of the lines that end in a hyphen, where no converter has joined divided words
INSIDE = 0.05  # share of the wide lines that may stand within a paragraph: else a converter made them longer
WIDEST = 0.95  # share of lines that are no wider than the column; converters make some longer
# Full lines that end a sentence, for each such line that is not full: up to so many, most of them end a
# paragraph, too. Of paragraphs' last lines alone there would be .11; on 310 prints .25 to .6 do equally well.
FULL_BY_CHANCE = 0.4
PAPER = 120  # characters: more than a line of any page has
LAST = 0.6  # of the longest: a stanza's last line is no shorter, a paragraph's is as long as it happens to be
STANZAS, STANZA = 4, 3  # blocks, and lines of each: fewer paragraphs are as long by chance
ANEW = 6  # lines behind the first: in German, where nouns have capitals, one in 500 would begin so in prose
VERSE = 70  # characters: more than a line of verse has
UNBROKEN = 0.9  # share of lines that end a sentence
INDENTED = 2  # indents inside of blocks: one alone can be anything
CLOSED = 0.6  # share of indents below the end of a sentence or of a short line; a headline may stand there
BROKEN = 0.95  # share of the other lines that are below one that the width has broken

Pairs = Sequence[tuple[str, str]]  # each line of a paragraph with the next


class Setting(NamedTuple):
    """What the lines of a whole article tell."""

    measure: float  # the width that most were set to, in characters
    verse: bool  # they are verse or a list
    flowed: bool  # most of the text has no lines any more
    solid: bool  # paragraphs follow each other without a blank line
    indented: bool  # paragraphs begin with an indent, and nothing else does
    width: float  # of a solid text: how wide the column was printed, in sizes of its type; else 0
    full_ends: bool  # of a solid text: a full line that ends a sentence mostly ends a paragraph
    small: float  # of a solid text: wider lines are in smaller type, as captions are; 0 if none tell
    unbroken: bool  # no width has broken the lines: each is a paragraph
    column: int  # to how many characters a programme has filled the lines at the usual margin; 0 if none has
    margin: float  # the usual one

    def of(self, block: Block) -> Setting:
        """The same for one block: some were filled otherwise, in another margin or with breaks too early."""
        if not self.column:
            return self
        usual = block.role is Role.PARAGRAPH and margin(block) == self.margin
        filled = usual and not filled_lines.breaks_early(block.text.split("\n"), self.column)
        return self if filled else self._replace(column=0)

    def ended(self, line: str, following: str, width: float) -> bool:
        """Whether a line ended of itself; where no column tells for certain, one of lines so wide."""
        if self.column:
            return filled_lines.has_room(line, following, self.column)
        return could_have_fitted(line, following, width)


def setting(article: Article) -> Setting:
    """How the lines of ``article`` were set."""
    texts = lines_of_blocks(article)
    body = broken_measure(texts)
    blocks = zip(article.blocks, texts, strict=True)
    paragraphs = [(block, lines) for block, lines in blocks if block.role is Role.PARAGRAPH]
    pairs = [pair for _, lines in paragraphs for pair in pairwise(lines)]
    many = len(article.blocks)
    solid = is_solid(pairs, many, body)
    width = printed_measure([line for lines in texts for line in lines[:-1]]) if solid else 0.0
    usual = usual_margin(article)
    return Setting(
        measure=body,
        verse=are_verse(texts, body),
        flowed=flows_already(texts, body),
        solid=solid,
        indented=is_indented(pairs, body),
        width=width,
        full_ends=solid and full_ends(pairs, width),
        small=small_type(pairs, many) if solid else 0.0,
        unbroken=is_unbroken(pairs),
        column=filled_lines.column(lines for block, lines in paragraphs if margin(block) == usual),
        margin=usual,
    )


def is_set_as_verse(article: Article) -> bool:
    """Whether the lines of ``article`` are verse or a list."""
    texts = lines_of_blocks(article)
    return are_verse(texts, broken_measure(texts))


def lines_of_blocks(article: Article) -> list[list[str]]:
    """The lines of each block."""
    return [block.text.split("\n") for block in article.blocks]


def broken_measure(texts: list[list[str]]) -> float:
    """The width that most lines were set to: of those that were broken, for a last line is of any width."""
    return measure([len(line) for lines in texts for line in lines[:-1]])


def are_verse(texts: list[list[str]], body: float) -> bool:
    """Whether the lines of an article, set to ``body`` characters, are verse or a list."""
    if body < COLUMN:
        return are_own(texts) or are_stanzas(texts)
    return body < VERSE and are_own(texts) and all_begin_anew(texts)


def are_stanzas(texts: list[list[str]]) -> bool:
    """Whether several blocks have as many lines each, as stanzas have and paragraphs have not."""
    stanzas = [lines for lines in texts if len(lines) > 1]
    sizes = {len(lines) for lines in stanzas}
    if len(stanzas) < STANZAS or len(sizes) > 1 or min(sizes) < STANZA:
        return False
    return all(len(lines[-1]) >= LAST * max(map(len, lines)) for lines in stanzas)


def all_begin_anew(texts: list[list[str]]) -> bool:
    """Whether each line begins with a capital, of so many that no prose does so by chance."""
    lines = [line for lines in texts for line in lines[1:]]
    if len(lines) < ANEW or any(map(str.isupper, lines)):  # all of a telegram is in capitals
        return False
    return all(first_letter(line.lstrip("-–— ")).isupper() for line in lines)


def margin(block: Block) -> float:
    """How deep the least deep line of a block stands, in characters; its lines are indented from there."""
    return block.place.indent - (len(block.text) - len(block.text.lstrip(" ")))


def usual_margin(article: Article) -> float:
    """The margin of most lines."""
    lines: Counter[float] = Counter()
    for block in article.blocks:
        lines[margin(block)] += block.text.count("\n")
    return lines.most_common(1)[0][0] if lines else 0


def is_unbroken(pairs: Pairs) -> bool:
    """Whether each line is a paragraph, as in text copied from a screen: they are long, and end sentences.

    Of lines that a width has broken one in twelve ends a sentence. None is as wide as ``PAPER`` but those
    that a converter has made longer, so there half of them, or one, is proof.
    """
    if not pairs or any(begins_lower(following) for _, following in pairs):
        return False
    usual = measure([len(line) for pair in pairs for line in pair])
    ended = sum(is_ended(line) for line, _ in pairs)
    if usual > PAPER:
        return 2 * ended >= len(pairs)
    return usual > VERSE and len(pairs) >= SOLID and ended >= UNBROKEN * len(pairs)


def small_type(pairs: Pairs, blocks: int) -> float:
    """The width from which on a line is in smaller type than the text; 0 if lines do not tell.

    Where lines stand as printed, hyphens and all. In 310 prints 754 such lines were captions', 7 the text's.
    ``blocks``: how many there are.
    """
    widths = sorted(flat_width(line) for line, _ in pairs)
    kept = sum(bool(DIVIDED.search(line)) for line, _ in pairs)
    if len(pairs) < LINES * blocks or kept < KEPT * len(pairs):
        return 0.0
    least = WIDER * widths[int(USUAL * len(widths))]
    above = [line for line, following in pairs if flat_width(following) > least]
    inside = sum(flat_width(line) <= least and not is_ended(line) for line in above)
    return least if inside <= INSIDE * len(above) else 0.0


def is_indented(pairs: Pairs, body: float) -> bool:
    """Whether indents inside of blocks are where paragraphs begin, as in books.

    Then an indent stands below a line that ends a sentence, or that ended of itself; and where there is
    none, the width has broken the line. In verse the lines below an indent are as short as those above.
    """
    if sum(begins_indented(following) for _, following in pairs) < INDENTED:
        return False
    indents = closed = others = broken = 0
    for line, following in pairs:
        short = could_have_fitted(line, following, body)
        if begins_indented(following):
            indents += 1
            closed += short or is_ended(line)
        else:
            others += 1
            broken += not short
    clear = closed >= CLOSED * indents and broken >= BROKEN * others
    return others > 0 and clear


def begins_indented(line: str) -> bool:
    """Whether a line can be the first of a paragraph that an indent marks."""
    return line[:1].isspace() and not begins_lower(line)


def flows_already(texts: list[list[str]], body: float) -> bool:
    """Whether most of the text stands in lines much longer than the measure of those that are broken.

    What still has line breaks then has them of itself: a poem in an article, an address.
    """
    lengths = [len(line) for lines in texts for line in lines]
    return bool(body) and 2 * sum(n for n in lengths if n > FLOWED * body) > sum(lengths)


def measure(lengths: list[int]) -> float:
    """The width that lines were set to, in characters.

    The median, not the longest: converters that join divided words make some lines half as long again.
    """
    return sorted(lengths)[len(lengths) // 2] if lengths else 0


def printed_measure(lines: list[str]) -> float:
    """The width of the column that lines were printed in: that of nearly the widest, by their letters."""
    widths = sorted(map(flat_width, lines))
    return widths[int(WIDEST * len(widths))] if widths else 0.0


def full_ends(pairs: Pairs, width: float) -> bool:
    """Whether full lines that end a sentence mostly end a paragraph, too.

    The last line of a paragraph is full by chance (in print 223 of 2,164 are), so those that are not full
    tell how many full ones to expect; where there are many more, most stand within paragraphs.
    """
    ended = [pair for pair in pairs if is_ended(pair[0]) and not begins_lower(pair[1])]
    short = sum(had_room(*pair, width) for pair in ended)
    return len(ended) - short <= FULL_BY_CHANCE * short


def had_room(line: str, following: str, width: float) -> bool:
    """Whether the next line's first word had room on a line of a column so wide, by the widths of letters."""
    return flat_width(" ".join([line, *following.split(maxsplit=1)[:1]])) <= width


def is_solid(pairs: Pairs, blocks: int, body: float) -> bool:
    """Whether the text, in so many ``blocks``, has paragraphs without a blank line between.

    Converters leave it so.
    """
    inner = 0
    for line, following in pairs:
        ended = len(line) > NARROW and is_ended(line) and not begins_lower(following)
        inner += ended and could_have_fitted(line, following, body)
    return inner >= SOLID and inner > SOLID_SHARE * blocks


def could_have_fitted(line: str, following: str, width: float) -> bool:
    """Whether ``line`` ended of itself: the next line's first word had room on it."""
    line = line.rstrip()
    return len(line) + 1 + len(first_word(following)) <= width * FULL and not line.endswith(HYPHENS)


def are_own(texts: list[list[str]]) -> bool:
    """Whether most lines end in a mark, or nearly all begin anew: as verse does and prose does not."""
    pairs = [pair for lines in texts for pair in pairwise(lines)]
    ends = sum(bool(MARK.search(line)) for line, _ in pairs)
    begins = sum(first_letter(line).isupper() or line.lstrip()[:1].isdigit() for _, line in pairs)
    return ends >= ENDING * len(pairs) or begins >= BEGINNING * len(pairs)
