"""Figures above the line: a power, a note's number. On the line they would be another number's part."""

from __future__ import annotations

import re

FIGURE = re.compile(r"\s*[+−-]?[0-9]+\s*")
SIGNS = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")


def raised(text: str) -> str:
    """The text as raised figures if it is nothing but figures; else as it is."""
    return text.translate(SIGNS) if FIGURE.fullmatch(text) else text
