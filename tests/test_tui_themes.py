"""Cutline's own colours can be read: contrast as WCAG 2.2 measures it."""

from __future__ import annotations

import pytest
from textual.theme import Theme

from archive.tui.themes import DARK, LIGHT

AA = 4.5  # the least contrast of text, WCAG 2.2, 1.4.3
AAA = 7.0  # 1.4.6


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb``."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1, the same, to 21, black on white."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_is_the_published_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)  # a grey that just fails


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_ink_lines_and_what_went_or_came_stand_out_from_the_ground(theme: Theme) -> None:
    assert contrast(theme.foreground, theme.background) >= 13.9
    for colour in (theme.primary, theme.error, theme.success):
        assert contrast(colour, theme.background) >= AA, colour


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("name", ["hit", "current"])
def test_what_is_marked_can_be_read_on_its_mark(theme: Theme, name: str) -> None:
    assert contrast(theme.variables[f"{name}-foreground"], theme.variables[f"{name}-background"]) >= AAA
