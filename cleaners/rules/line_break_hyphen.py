"""Line-break hyphens: a word divided at a line end is whole again.

    the appli- cations of it        ->  the applications of it
    a well- known difficult- to-update list  ->  a well-known difficult-to-update list
    short- and long-term            ->  as it is: the first hyphen is suspended

``words.judge`` weighs the evidence for each: the same word elsewhere in the article, how frequent
the words are in the language, their shape. What it is not sure of stays as it is, as a doubt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cleaners.article import Article, Role
from cleaners.repair import Edit
from cleaners.words import judge

# A hyphen behind a letter or figure and the space that the line end left behind it.
# U+00AD, U+2010, U+FFFE and the not sign stand for a hyphen in what some converters and OCR write.
CUT = re.compile(r"(?<=[^\W_])(?P<hyphen>[-‐‑\u00ad¬\ufffe])\s+(?=[^\W_])")
LEFT = re.compile(r"[^\W_][\w’'.‐-]*$")
RIGHT = re.compile(r"[^\W_][\w’'‐-]*")
LONGEST = 60  # characters of a word that are looked at: the longest in our tables have fewer
WORD = re.compile(r"[^\W_][\w’']*(?:[-‐‑][\w’']+)*")
SILENT = (Role.CODE, Role.TABLE)


def find(article: Article) -> Iterator[Edit]:
    """Each hyphen at a line end with what is to become of it."""
    blocks = [(at, block.text) for at, block in enumerate(article.blocks) if block.role not in SILENT]
    if not any(CUT.search(text) for _, text in blocks):
        return
    seen = Counter(word.lower() for _, text in blocks for word in WORD.findall(text))
    for at, text in blocks:
        for cut in CUT.finditer(text):
            left = LEFT.search(text[max(0, cut.start() - LONGEST) : cut.start()])
            right = RIGHT.match(text, cut.end(), cut.end() + LONGEST)
            assert left
            assert right
            hyphen = cut["hyphen"]
            verdict = judge(left[0], right[0], hyphen, language=article.language, seen=seen.__getitem__)
            if verdict.kind == "join":
                yield Edit(at, *cut.span(), "", verdict.reason, verdict.confidence)
            elif verdict.kind == "keep":
                kept = hyphen if hyphen in "-‐‑" else "-"
                yield Edit(at, *cut.span(), kept, verdict.reason, verdict.confidence)
            elif verdict.confidence:
                yield Edit(at, *cut.span(), "", verdict.reason, verdict.confidence, doubt=True)
