"""Cutline's cleaners: damaged article in, repaired article out, every repair explained.

Start reading at ``pipeline.py``.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cleaners.article import Article, Block, Credit, Mark, Place, Role, Span
from cleaners.explain import Explanation, explain, explain_doubts
from cleaners.repair import Change, Cleaned, Edit, Kept, Omission, Reading, Repair, Source

if TYPE_CHECKING:
    from cleaners.credits import split_credit
    from cleaners.pipeline import UnknownRule, clean_article

__all__ = [
    "Article",
    "Block",
    "Change",
    "Cleaned",
    "Credit",
    "Edit",
    "Explanation",
    "Kept",
    "Mark",
    "Omission",
    "Place",
    "Reading",
    "Repair",
    "Role",
    "Source",
    "Span",
    "UnknownRule",
    "clean",
    "clean_article",
    "clean_each",
    "clean_file",
    "clean_reading",
    "explain",
    "explain_doubts",
    "read",
    "split_credit",
]

HOMES = {
    "split_credit": "cleaners.credits",
    "UnknownRule": "cleaners.pipeline",
    "clean_article": "cleaners.pipeline",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used (PEP 562): who only reads articles needs no rules."""
    from importlib import import_module

    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def read(data: bytes | str, name: str = "") -> Reading:
    """What stands in ``data``, before any repair. ``name`` is only a hint at the format."""
    from cleaners.readers import read_source  # parsers are heavy: imported where they are used

    return read_source(data, name)


def clean(
    data: bytes | str,
    name: str = "",
    *,
    skip: Collection[str] = frozenset(),
    accept: Collection[str] = frozenset(),
    language: str | None = None,
    seen: Callable[[str], int] | None = None,
) -> Cleaned:
    """Read an article out of ``data`` and repair it; what holds several, as an e-book does, is one here.

    ``skip`` names rules, or single repairs by their identity, to leave out; ``accept`` names doubts to
    make all the same; ``language``, a code or tag such as ``en`` or ``de-AT``, overrides what the source
    says; ``seen`` tells how often a word, in lower case and with its hyphens, stands in your other articles:
    evidence for words that a line's end divided. Bad input never raises: at worst the text comes back as it
    was, with a note. Bad use raises: what is no language's code ``ValueError``, a wrong rule name
    ``UnknownRule``, which is one; what is neither text nor bytes ``TypeError``.
    """
    return clean_reading(read(data, name), skip=skip, accept=accept, language=language, seen=seen)


def clean_each(
    data: bytes | str,
    name: str = "",
    *,
    skip: Collection[str] = frozenset(),
    accept: Collection[str] = frozenset(),
    language: str | None = None,
    seen: Callable[[str], int] | None = None,
) -> tuple[Cleaned, ...]:
    """The articles in ``data`` as ``clean`` does one: an e-book's chapters, a notebook's notes.

    Never empty; one article for every format that holds no more.
    """
    from cleaners.readers import read_each

    return tuple(
        clean_reading(reading, skip=skip, accept=accept, language=language, seen=seen)
        for reading in read_each(data, name)
    )


def clean_reading(
    reading: Reading,
    *,
    skip: Collection[str] = frozenset(),
    accept: Collection[str] = frozenset(),
    language: str | None = None,
    seen: Callable[[str], int] | None = None,
) -> Cleaned:
    """The article that ``read`` has read, repaired as ``clean`` does, with what its reader tells of it."""
    from cleaners.pipeline import check_names  # some 0.1 s: every rule's patterns

    check_names(skip=skip, accept=accept)
    if language is not None and not isinstance(language, str):
        raise TypeError(f"language is a code such as 'en', not {language!r}")
    article, left_out = reading.article, frozenset(skip)
    if language:
        from cleaners.words.codes import language_code

        code = language_code(language)
        if code is None:
            raise ValueError(f"language is a code such as 'en', not {language!r}")
        article = replace(article, language=code)
        left_out |= {"language"}  # what you say is not doubted
    cleaned = without_faults(article, left_out, accept, seen)
    notes = (*reading.notes, *cleaned.notes)
    return replace(
        cleaned, source=reading.source, omissions=reading.omissions, notes=notes, kept=reading.kept
    )


def without_faults(
    article: Article, skip: frozenset[str], accept: Collection[str], seen: Callable[[str], int] | None
) -> Cleaned:
    """``clean_article``, without the rules that fail: a fault of ours must not cost a reader their text."""
    from cleaners.pipeline import clean_article

    notes: list[str] = []
    while True:
        try:
            return replace(clean_article(article, skip=skip, accept=accept, seen=seen), notes=tuple(notes))
        except Exception as error:
            at_fault = set(getattr(error, "__notes__", ())) - skip
            notes.append(f"a fault in Cutline, please report it: {', '.join(at_fault) or 'rules'}: {error!r}")
            if not at_fault:
                return Cleaned(article, notes=tuple(notes))
            skip |= at_fault


def clean_file(
    path: str | os.PathLike[str],
    *,
    skip: Collection[str] = frozenset(),
    accept: Collection[str] = frozenset(),
    language: str | None = None,
    seen: Callable[[str], int] | None = None,
) -> Cleaned:
    """``clean`` for the file at ``path``. Raises ``OSError`` if it cannot be read."""
    file = Path(path)
    return clean(file.read_bytes(), file.name, skip=skip, accept=accept, language=language, seen=seen)
