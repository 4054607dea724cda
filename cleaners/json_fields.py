"""The fields of an article's JSON, checked as they are read: an error says in which part, and which field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any


@contextmanager
def within(part: str) -> Iterator[None]:
    """Whatever is wrong with the data of a part is a ``ValueError`` that names the part and the field."""
    try:
        yield
    except KeyError as error:
        raise ValueError(f"{part} has no {error.args[0]}") from None
    except (TypeError, AttributeError, ValueError) as error:
        raise ValueError(f"{part}: {error}") from None


def text(data: Mapping[str, Any], name: str) -> str:
    """A field that is a text. Raises ``KeyError`` or ``TypeError``."""
    value = data[name]
    if not isinstance(value, str):
        raise TypeError(f"{name} is {value!r}, not a text")
    return value


def text_or_none(data: Mapping[str, Any], name: str) -> str | None:
    """A field that is a text, or null. Raises ``KeyError`` or ``TypeError``."""
    return None if data[name] is None else text(data, name)


def texts(data: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """A field that is a list of texts. Raises ``KeyError`` or ``TypeError``."""
    value = data[name]
    if not isinstance(value, list | tuple) or not all(isinstance(each, str) for each in value):
        raise TypeError(f"{name} is {value!r}, not a list of texts")
    return tuple(value)
