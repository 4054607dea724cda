"""The fields in which only certain words can stand: what these are, and what to say of others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import get_close_matches

from index.document import STATES
from index.pieces import shortened
from index.words import terms


def roles() -> Iterable[str]:
    """What a part of an article can be."""
    from cleaners import Role

    return (role.value for role in Role)


def rules() -> Iterable[str]:
    """The names of the rules, in the order in which they run."""
    from cleaners.pipeline import RULES  # some 0.1 s: every rule's patterns

    return (name for name, _ in RULES)


VALUES: dict[str, Callable[[], Iterable[str]]] = {
    "role": roles,
    "repair": rules,
    "doubt": rules,
    "is": lambda: STATES,
}


def never(field: str, asked: str, beginning: bool) -> Iterator[str]:
    """The note that these words can find nothing in a field of ``VALUES``, if that is so.

    ``beginning``: of the last of them, the beginning of a word will do.
    """
    values = tuple(VALUES[field]())
    if not any(holds(terms(value), terms(asked), beginning) for value in values):
        near = get_close_matches(asked.lower(), values, 1)
        hint = f"did you mean {near[0]}" if near else f"there are {', '.join(values)}"
        yield f"there is no {field}:{shortened(asked)} ({hint}), so that finds nothing"


def holds(value: Sequence[str], asked: Sequence[str], beginning: bool) -> bool:
    """Whether the words asked for stand side by side among those of a value."""
    *before, last = asked
    ends = [n for n, word in enumerate(value) if word == last or (beginning and word.startswith(last))]
    return any(list(value[:n][-len(before) :] if before else ()) == before for n in ends)
