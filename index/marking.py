"""Where a question's words stand in a text, found without the engine: for snippets, previews and readers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from index.plain import Plain
from index.query import parse
from index.schema import STEMMED, WEIGHTS
from index.stemming import beginning, known, same
from index.syntax import Ending, Node, Words, leaves
from index.words import LONGEST, Token, asked, is_unspaced, tokens

SHORTEST = 3  # letters of a word that can have a slip; of shorter ones every other is one slip away


class Asked(NamedTuple):
    """Words that a question wants, as they are looked up. ``begins``: the last is only a beginning.

    ``languages`` are those in which other forms of the words will do as well.
    """

    terms: tuple[str, ...]
    field: str = ""
    begins: bool = False
    near: bool = False
    languages: tuple[str, ...] = ()

    @classmethod
    def of(cls, words: Words, languages: tuple[str, ...] = ()) -> Asked:
        """How the words of a question are looked up."""
        terms, begins = asked(words.text)
        if words.ending is Ending.ANY and not is_unspaced(words.text[-1]):  # a bigram is a whole term
            begins = True
        near = words.ending is Ending.NEAR and len(terms[-1]) >= SHORTEST
        return cls(terms, words.field, begins, near, () if words.ending or begins else languages)

    def within(self, field: str | None) -> Asked:
        """The same as it is sought in a field: only words of texts have forms, names have none."""
        return (
            self if not self.languages or field is None or field in STEMMED else self._replace(languages=())
        )

    def fits(self, field: str | None) -> bool:
        """Whether they are sought in a field; in a text of no known field, all are."""
        return field is None or field == self.field or (not self.field and field in WEIGHTS)


class Found(NamedTuple):
    """Where words stand: ``text[start:end]``, and which of the marker's ``asked`` they are."""

    start: int
    end: int
    which: int


class Marker:
    """Finds what a question wants in any text."""

    def __init__(self, node: Node, languages: tuple[str, ...] = ()) -> None:
        """``node`` is the question; what it excludes is never marked."""
        self.asked = tuple(dict.fromkeys(wanted(node, languages)))

    def ranges(self, text: str, field: str | None = None) -> list[tuple[int, int]]:
        """The ranges to mark, ascending, none touching another.

        ``field`` is a field of the grammar (headline, text, caption, credit, by ...): what is asked of
        another field is not marked there. Without it, everything asked is.
        """
        return united((found.start, found.end) for found in self.find(text, field))

    def find(self, text: str, field: str | None = None) -> list[Found]:
        """Each place where something asked stands, ascending."""
        sought = [(which, asked.within(field)) for which, asked in enumerate(self.asked) if asked.fits(field)]
        if not sought or not text:
            return []
        plain = Plain(text)
        if plain.letters and all(len(asked.terms) == 1 or not asked.languages for _, asked in sought):
            return sorted(
                Found(*plain.place(*place), which)
                for which, asked in sought
                for place in spelt(asked, plain.letters)
            )
        words = tokens(text)
        places: dict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(words):
            places[word.term].append(at)
        return sorted(
            Found(words[first].start, words[last].end, which)
            for which, asked in sought
            for first, last in runs(asked, words, places)
        )


def marker(query: str, typing: bool = False, stemming: Collection[str] = ()) -> Marker:
    """The marker for a question as typed, and asked in these languages. Nothing typed raises."""
    return Marker(parse(query, typing).node, known(stemming))


def wanted(node: Node, languages: tuple[str, ...]) -> Iterator[Asked]:
    """What a question wants to be there."""
    return (Asked.of(words, languages) for words, wanted in leaves(node) if wanted)


def runs(asked: Asked, words: list[Token], places: dict[str, list[int]]) -> Iterator[tuple[int, int]]:
    """The first and the last word of each place where something asked stands."""
    *firm, last = asked.terms
    if asked.near:
        ends = {at for term, found in places.items() if near(last, term) for at in found}
    elif asked.begins:
        ends = {at for term, found in places.items() if term.startswith(last) for at in found}
    elif asked.languages:
        ends = {at for term, found in places.items() if same(last, term, asked.languages) for at in found}
    else:
        ends = set(places.get(last, ()))
    for end in ends:
        start = end - len(firm)
        if start >= 0 and all(
            same(term, words[start + n].term, asked.languages) for n, term in enumerate(firm)
        ):
            yield start, end


def spelt(asked: Asked, text: str) -> Iterator[tuple[int, int]]:
    """Where something asked stands in an ASCII text in small letters, which need not be cut into words."""
    for match in pattern(asked).finditer(text):
        start = match.start()
        if start and text[start - 1].isalnum():
            continue
        if asked.near and not near(asked.terms[-1], match[0]):
            continue
        if not asked.languages or same(asked.terms[-1], match[0], asked.languages):
            yield start, match.end(match.lastindex or 0)


@lru_cache(maxsize=256)  # the words of some questions
def pattern(asked: Asked) -> re.Pattern[str]:
    """What to look for in an ASCII text. It begins with letters, which is what ``re`` finds quickly.

    Only the first word is consumed, so that "a a" is found twice in "a a a".
    """
    if not all(term.isascii() for term in asked.terms):
        return re.compile("(?!)")
    if asked.near:
        (word,) = asked.terms
        return re.compile(f"{word[0]}[0-9a-z]{{{len(word) - 2},{len(word)}}}(?![0-9a-z])")
    if asked.languages:
        begun = {re.escape(beginning(asked.terms[0], language)) for language in asked.languages}
        return re.compile(f"(?:{'|'.join(sorted(begun, key=len))})[0-9a-z]*")
    first, *rest = (term + ("[0-9a-z]*" if len(term) == LONGEST else "") for term in asked.terms)
    end = "[0-9a-z]*" if asked.begins else "(?![0-9a-z])"
    if not rest:
        return re.compile(first + end)
    return re.compile(f"{first}(?=([^0-9a-z]+{'[^0-9a-z]+'.join(rest)}{end}))")


def near(asked: str, word: str) -> bool:
    """Whether one slip of the finger lies between two words; the first letter is taken as meant."""
    if asked == word:
        return True
    if abs(len(asked) - len(word)) > 1 or asked[:1] != word[:1]:
        return False
    same = 0
    while same < min(len(asked), len(word)) and asked[same] == word[same]:
        same += 1
    left, right = asked[same:], word[same:]
    swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
    return swapped or left[1:] == right[1:] or left[1:] == right or left == right[1:]


def united(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges that ascend, those that overlap or touch made one."""
    made: list[tuple[int, int]] = []
    for start, end in ranges:
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made
