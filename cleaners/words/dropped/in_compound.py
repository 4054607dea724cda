"""A piece of a word with hyphens that has lost one more: ``stayat-home``, ``Kopf-an-KopfRennen``.

What stands beside a hyphen is seldom a new word or a brand, so two words in it are proof enough.
"""

from __future__ import annotations

from cleaners.words.dropped.compounds import AS_LONG, IN_PHRASES, NUMBERS, PREFIXES
from cleaners.words.dropped.english import is_derived, settled
from cleaners.words.dropped.finding import COMPOUNDING, SURE, Dropped
from cleaners.words.dropped.french import in_phrase
from cleaners.words.dropped.germanic import acronym, foreign, two_nouns
from cleaners.words.tables import solid, zipf

OFTEN = 4.0  # Zipf: ten times in a million words
# "once-in-a-lifetime": where the second word begins.
TWO_SMALL = {**dict.fromkeys(("ina", "ofa", "toa", "ofthe", "inthe", "onthe", "tothe"), 2), "anda": 3}


def in_compound(word: str, language: str) -> Dropped | None:
    """The hyphen that a piece of a hyphened word has lost."""
    start = 0
    pieces = word.split("-")
    unknown = only_unknown(pieces) if language == "en" else None
    for before, piece, after in zip(["", *pieces], pieces, [*pieces[1:], ""], strict=False):
        if language == "fr":
            found = in_phrase(piece, before, after)
        elif language == "en":
            found = in_english(piece, before) or (two_words(piece) if piece == unknown else None)
        else:
            found = in_germanic(piece, before, language) if language in COMPOUNDING else None
        if found:
            return found._replace(at=start + found.at, confidence=SURE)
        start += len(piece) + 1
    return None


def in_germanic(piece: str, before: str, language: str) -> Dropped | None:
    """The hyphen that ``piece``, with ``before`` standing before it, has lost in German, Dutch, Swedish."""
    found = acronym(piece, language)
    if found and not foreign(piece[found.at :], language):
        return found
    known = len(piece) < 4 or zipf(piece, language)
    return None if known else two_nouns(piece, language, bool(before))


def in_english(piece: str, before: str) -> Dropped | None:
    """The hyphen that dictionaries have in ``piece``, with ``before`` standing before it."""
    if piece in TWO_SMALL:
        return Dropped(TWO_SMALL[piece], "-", f"“{piece}” in a word with hyphens is two words")
    if piece in AS_LONG and before.lower() in NUMBERS:
        return Dropped(len(piece) - 4, "-", f"“{before}-{piece[:-4]}-long” says how long something was")
    return settled(piece)


def only_unknown(pieces: list[str]) -> str | None:
    """The one piece that is no word beside words, and not just prefixes: "dpkg-buildflags" has none."""
    unknown = [piece for piece in pieces if len(piece) != 1 and not zipf(piece.lower(), "en")]
    if len(unknown) != 1:
        return None
    beside = (piece.lower() for piece in pieces if piece != unknown[0])
    return unknown[0] if any(piece not in (*PREFIXES, "per") for piece in beside) else None


def two_words(piece: str) -> Dropped | None:
    """``stayat``, ``fossilfuel``: two common words; ``compat`` is a name's piece."""
    if len(piece) < 4 or not piece.islower() or zipf(piece, "en") or solid(piece, "en") or is_derived(piece):
        return None
    splits = ((commonness(piece[:n], piece[n:]), n) for n in range(1, len(piece)))
    common, n = max(splits)
    if common < OFTEN:
        return None
    told = f"“{piece[:n]}” and “{piece[n:]}” in a word with hyphens; “{piece}” is no word"
    return Dropped(n, "-", told)


def commonness(left: str, right: str) -> float:
    """How common the rarer of two words is; a word beside a longer one of a phrase may be rarer by ten."""
    phrase = [part for part in (left, right) if part in IN_PHRASES or part in NUMBERS]
    if not phrase and (min(len(left), len(right)) < 4 or not right.islower()):
        return 0.0
    return min(
        OFTEN + 1 if part in phrase else zipf(part, "en") + any(len(other) > 3 for other in phrase)
        for part in (left, right)
    )
