"""Cleaned articles as files for other programs: one format, one file.

To add one: a module with ``write(cleaned) -> str``, and its line in ``FORMATS``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleaners import Cleaned

# The name of a format: the suffix of its files, the module that writes it.
FORMATS: dict[str, tuple[str, str]] = {
    "json": (".json", "json_lines"),
    "markdown": (".md", "markdown"),
    "html": (".html", "html_page"),
    "text": (".txt", "plain_text"),
}


def write(cleaned: Cleaned, format: str) -> str:
    """The article in a format of ``FORMATS``; it ends in a line end. ``ValueError`` for any other format."""
    if format not in FORMATS:
        raise ValueError(f"no such format: {format!r} (there are {', '.join(FORMATS)})")
    _, module = FORMATS[format]
    text: str = import_module(f"archive.exports.{module}").write(cleaned)
    return text
