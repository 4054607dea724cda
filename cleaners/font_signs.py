"""Signs that fonts have in the place of letters, as PDFs tell them: accents apart, ligatures by number."""

from __future__ import annotations

# Signs of fonts, which stand apart, and those of Unicode that combine; nothing else is written with them.
APART = {"¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "ˇ": "\u030c", "˘": "\u0306", "˙": "\u0307"}
APART |= {"˚": "\u030a", "˝": "\u030b"}
BELOW = {"¸": "\u0327", "˛": "\u0328"}  # fonts have these behind their letter, the others before it
ACCENTS = APART | BELOW
# Calibri's ligatures, for which Unicode has no sign: the letters that stand at their numbers in the font.
NUMBERED = {"Ɵ": "ti", "Ʃ": "tt", "Ō": "ft", "ƞ": "tf"}
