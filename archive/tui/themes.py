"""The colours: the terminal's own, and none at all."""

from __future__ import annotations

from textual.theme import Theme

GROUNDS = (
    *("ansi-background", "ansi-foreground", "scrollbar-background", "scrollbar-corner-color"),
    *("scrollbar-background-hover", "scrollbar-background-active", "block-hover-background"),
)
BARS = ("scrollbar", "scrollbar-hover", "scrollbar-active", "border", "border-blurred")


def theme(name: str, *, coloured: bool) -> Theme:
    """A theme in the terminal's own sixteen colours, or with the default one for everything."""

    def colour(name: str) -> str:
        return f"ansi_{name}" if coloured else "ansi_default"

    return Theme(
        name,
        primary=colour("blue"),
        secondary=colour("cyan"),
        accent=colour("magenta"),
        warning=colour("yellow"),
        error=colour("red"),
        success=colour("green"),
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        ansi=True,
        variables={
            **dict.fromkeys(GROUNDS, "ansi_default"),
            **dict.fromkeys(BARS, colour("blue")),
            "hit-foreground": colour("black"),
            "hit-background": colour("yellow"),
            "hit-text-style": "" if coloured else "reverse underline",
            "current-foreground": colour("black"),
            "current-background": colour("cyan"),
            "current-text-style": "bold" if coloured else "reverse underline bold",
        },
    )


def painted(name: str, *, dark: bool, ground: str, ink: str, **colours: str) -> Theme:
    """A theme in colours of its own, for a terminal whose sixteen are no good."""
    return Theme(
        name,
        primary=colours["line"],
        secondary=colours["line"],
        accent=colours["line"],
        warning=colours["hit"],
        error=colours["gone"],
        success=colours["new"],
        foreground=ink,
        background=ground,
        surface=ground,
        panel=ground,
        boost=ground,
        dark=dark,
        variables={
            **dict.fromkeys(BARS, colours["line"]),
            "scrollbar-background": ground,
            "hit-foreground": "#000000",
            "hit-background": colours["hit"],
            "hit-text-style": "",
            "current-foreground": "#000000",
            "current-background": colours["current"],
            "current-text-style": "bold",
        },
    )


TERMINAL = theme("cutline", coloured=True)  # reads on a light ground as on a dark one
PLAIN = theme("cutline-monochrome", coloured=False)  # for NO_COLOR: nothing can vanish in its own ground
# Ink on ground has a contrast of some 14:1, lines and what went or came of 4.5:1 (WCAG 2.2, AA), what is
# marked of 7:1 on its mark: tests/test_tui_themes.py measures it.
DARK = painted(
    "cutline-dark",
    dark=True,
    ground="#16181d",
    ink="#e6e4df",
    line="#6f9bd1",
    hit="#f2cc60",
    current="#7fd4e8",
    gone="#ff8a80",
    new="#8ddb8c",
)
LIGHT = painted(
    "cutline-light",
    dark=False,
    ground="#faf8f3",
    ink="#1d1d1b",
    line="#2f5d94",
    hit="#ffe08a",
    current="#8fd3e8",
    gone="#a3211b",
    new="#1c6b2a",
)
NAMED = {"terminal": TERMINAL, "dark": DARK, "light": LIGHT, "plain": PLAIN}  # as the config file calls them
