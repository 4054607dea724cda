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
            "hit-text-style": "none" if coloured else "reverse underline",
            "current-foreground": colour("black"),
            "current-background": colour("cyan"),
            "current-text-style": "bold" if coloured else "reverse underline bold",
        },
    )


TERMINAL = theme("cutline", coloured=True)  # reads on a light ground as on a dark one
MONOCHROME = theme("cutline-monochrome", coloured=False)  # for NO_COLOR: nothing can vanish in its own ground
