"""Line-break hyphens: a word divided at a line end is whole again.

    the appli- cations of it        ->  the applications of it
    a well- known difficult- to-update list  ->  a well-known difficult-to-update list
    an inter- na- tional bridge     ->  an international bridge
    short- and long-term            ->  as it is: the first hyphen is suspended

``words.judge`` weighs the evidence for each: the same word elsewhere in the article, or else in other
articles where such are given, how frequent the words are in the language, their shape, and whether line ends
divide words in this text at all. What it is not sure of stays as it is, as a doubt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

from cleaners.article import Article, Block, Mark, Role
from cleaners.repair import Edit
from cleaners.words import Verdict, judge
from cleaners.words.clues import HEAD, TAIL, WEB
from cleaners.words.language import of_passage
from cleaners.words.tables import known

# A hyphen behind a letter or figure and the space that the line end left behind it.
# U+00AD, U+2010, U+FFFE and the not sign stand for a hyphen in what some converters and OCR write.
# A browser prints a soft hyphen and the one that it shows, which stand on two lines in what some make of it.
# The sign comes first, what stands before it second: so only signs are looked at.
SHOWN = r"(?<=[^\W_]\u00ad)\s*[-‐]|(?<=[^\W_][-‐])\u00ad"
SIGN = r"(?<=[^\W_].)|(?<=[.”“\"»][-‐])"
# Of the last two the line's end may be gone as well: nothing else has them between the letters of a word.
GONE = r"(?<=[^\W\d_]{2}[¬\ufffe])(?=[^\W\d_]{2})"
CUT = re.compile(rf"(?P<hyphen>[-‐‑\u00ad¬\ufffe](?:{SHOWN}|{SIGN}))(?:\s+|{GONE})(?=[^\W_])")
LEFT = re.compile(r"[^\W_][\w’'.‐-]*[”“\"»]?$")
RIGHT = re.compile(r"[^\W_][\w’'‐-]*")
LONGEST = 60  # characters of a word that are looked at: the longest in our tables have fewer
ADDRESS = 300  # the same of an address, or a file's path: all of it is looked at
WORD = re.compile(r"[^\W_][\w’']*+(?:[-‐‑][\w’']++)*+")
LIGATURES = ("ffi", "ffl", "ff", "fi", "fl")  # the longest first
SEVERAL = 0.97  # confidence that a word of so many pieces is one: chance makes none of three
SURE = 0.9  # confidence of a verdict that tells how the lines were set
KEEPS, OWN = 2, 5  # for each divided word, and besides: so many hyphens of words' own that no word is divided
ASIDES = ("es", "pt", "ca", "gl", "it")  # languages in which hyphens are typed for the dashes around an aside
ASIDE = 200  # characters of what stands between two dashes
OPENED = re.compile(r"(?<=\s)[-–](?=[^\W\d_])")
CLOSED = re.compile(r"(?<=\w)[-–](?!\w)")
SILENT = (Role.CODE, Role.TABLE)


def find(article: Article, others: Callable[[str], int] | None = None) -> Iterator[Edit]:
    """Each hyphen at a line end with what is to become of it; ``others`` counts words of other articles."""
    blocks = [(at, block.text) for at, block in enumerate(article.blocks) if block.role not in SILENT]
    cuts = [cut for at, _ in blocks for cut in cuts_of(at, article.blocks[at], article.language)]
    if not cuts:
        return
    spoken = {at: of_passage(article.blocks[at].text, article.language) for at in {cut.at for cut in cuts}}
    seen = Counter(map(str.lower, chain.from_iterable(WORD.findall(text) for _, text in blocks)))
    divider = divider_of(cuts, seen)
    weigh = partial(judge, seen=seen.__getitem__, others=others, divider=divider)

    several: dict[Divided, Verdict] = {}
    for run in runs_of(cuts, article):
        if whole := one_word(run, spoken[run[0].at]):
            several |= dict.fromkeys(run, whole)

    def judged(cuts: list[Divided], undivided: bool) -> list[tuple[Divided, Verdict]]:
        return [
            (
                cut,
                several.get(cut)
                or weigh(cut.left, cut.right, cut.hyphen, language=spoken[cut.at], undivided=undivided),
            )
            for cut in cuts
        ]

    asides = {
        cut
        for cut in cuts
        if (cut.right[:1].isupper() or spoken[cut.at] in ASIDES)
        and closes(article.blocks[cut.at].text, cut.start)
    }
    verdicts = judged(cuts, undivided=False)
    undivided = divides_no_words((cut, verdict) for cut, verdict in verdicts if cut not in asides)
    verdicts = judged(cuts, undivided) if undivided else verdicts
    while verdicts:
        # A word that is whole by now is evidence for the next: judged until nothing is decided any more,
        # so that a second pass over the result finds nothing.
        waiting = [cut for cut, verdict in verdicts if verdict.kind == "leave"]
        for cut, verdict in verdicts:
            if verdict.kind == "keep" and cut in asides:
                continue
            if verdict.kind != "leave":
                hyphen = "" if verdict.kind == "join" else cut.hyphen if cut.hyphen in "-‐‑" else "-"
                seen.update(word.lower() for word in WORD.findall(f"{cut.left}{hyphen}{cut.right}"))
                yield Edit(cut.at, cut.start, cut.end, hyphen, verdict.reason, verdict.confidence)
        if len(waiting) == len(verdicts):
            for cut, verdict in verdicts:
                if verdict.confidence:
                    yield Edit(cut.at, cut.start, cut.end, "", verdict.reason, verdict.confidence, doubt=True)
            return
        verdicts = judged(waiting, undivided)


def cuts_of(at: int, block: Block, language: str | None) -> Iterator[Divided]:
    """The words of a block that are divided; a prefix that is named in code, ``new-``, is none."""
    code = [span for span in block.spans if span.mark is Mark.CODE]
    starts, ends = {span.start for span in code}, {span.end for span in code}
    for cut in CUT.finditer(block.text):
        if cut.end("hyphen") not in ends or cut.end() in starts:
            yield divided(at, block.text, cut, language)


def runs_of(cuts: Sequence[Divided], article: Article) -> Iterator[list[Divided]]:
    """The cuts of which each stands right behind the piece that the last one begins: ``in- ter- est``."""
    run: list[Divided] = []
    for cut in cuts:
        text = article.blocks[cut.at].text
        if run and not (run[-1].at == cut.at and text[run[-1].end : cut.start].isalpha()):
            yield run
            run = []
        run.append(cut)
    if run:
        yield run


def one_word(run: Sequence[Divided], language: str | None) -> Verdict | None:
    """The verdict on all cuts of a word that was divided more than once, if without them it is a word."""
    pieces = [TAIL.search(run[0].left), *(HEAD.match(cut.right) for cut in run)]
    if len(run) == 1 or not all(pieces) or run[0].left != (pieces[0] or run[0].left)[0]:
        return None
    word = "".join(piece[0] for piece in pieces if piece)
    if not known(word.lower(), language) or not word[1:].islower():
        return None
    return Verdict("join", SEVERAL, f"“{word}” is a word, divided {len(run)} times")


def closes(text: str, at: int) -> bool:
    """Whether a hyphen is the second of two that stand for dashes: ``-as he said, in Rome- he left``."""
    *_, opened = (None, *OPENED.finditer(text, max(0, at - ASIDE), at))
    return opened is not None and not CLOSED.search(text, opened.end(), at)


class Divided(NamedTuple):
    """A word divided at a line end: its block, the hyphen's place, and the two parts."""

    at: int
    start: int
    end: int
    left: str
    hyphen: str
    right: str


def divided(at: int, text: str, cut: re.Match[str], language: str | None) -> Divided:
    """The word around a cut."""
    before = text[max(0, cut.start() - ADDRESS) : cut.start()].rsplit(maxsplit=1)[-1]
    found = LEFT.search(before[-LONGEST:])
    behind = RIGHT.match(text, cut.end(), cut.end() + LONGEST)
    left, right = found[0] if found else "", behind[0] if behind else ""
    left = before if WEB.search(before) else left
    again = twice(left, right, language)
    return Divided(at, cut.start(), cut.end() + again, left, cut["hyphen"], right[again:])


def twice(left: str, right: str, language: str | None) -> int:
    """How many letters stand on both lines: browsers print a ligature that a line's end parts whole on both.

    ``off- fficer``: only where the word is one without them, and none with them.
    """
    both = next((sign for sign in LIGATURES if left.endswith(sign) and right.startswith(sign)), "")
    word = f"{left}{right[len(both) :]}".lower()
    return (
        len(both) if both and known(word, language) and not known(f"{left}{right}".lower(), language) else 0
    )


def divides_no_words(verdicts: Iterable[tuple[Divided, Verdict]]) -> bool:
    """Whether who set the lines ended them behind hyphens, but divided no words.

    Mailers and programmes that fill lines do so. Where words are divided, a hyphen at a line end that is a
    word's own is one of four at most: in none of 86 prints were there more. One beside a figure or a capital
    tells nothing, for it is its own in any text.
    """
    told = [verdict for cut, verdict in verdicts if f"{cut.left[-1:]}{cut.right[:1]}".islower()]
    joins = sum(verdict.kind == "join" for verdict in told)
    keeps = sum(verdict.kind == "keep" and verdict.confidence >= SURE for verdict in told)
    return keeps >= KEEPS * joins + OWN


def divider_of(cuts: list[Divided], words: Iterable[str]) -> str:
    """The sign that divides words here, if it is not the common hyphen: that is a word's own then.

    A sign that stands within ``words``, too, tells nothing: who sets it there sets it everywhere.
    """
    (sign, times), *_ = Counter(cut.hyphen for cut in cuts).most_common(1)
    return sign if times > 1 and sign != "-" and not any(sign in word for word in words) else ""
