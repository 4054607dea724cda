"""Spans as nested tags: marks may overlap, tags may not."""

from __future__ import annotations

from collections.abc import Callable

from cleaners.article import Mark, Span

OPENABLE = ("http:", "https:", "mailto:", "ftp:", "ftps:", "tel:")
# Outermost first: a link around the emphasis within it is what every reader understands.
RANK = {Mark.LINK: 0, Mark.UNDERLINE: 1, Mark.STRONG: 2, Mark.EMPHASIS: 3, Mark.CODE: 4}


def nested(
    text: str, spans: tuple[Span, ...], escape: Callable[[str], str], tag: Callable[[Span, bool], str]
) -> str:
    """``text`` escaped, with a tag where each span begins and ends; ``tag(span, True)`` opens.

    A tag that would cross another is closed before and opened again behind it. Links in links, and a mark
    within its like, are left out.
    """
    edges = sorted({0, len(text), *(s.start for s in spans), *(s.end for s in spans)})
    pieces: list[str] = []
    open_spans: list[Span] = []
    ordered = sorted(spans, key=lambda s: (RANK[s.mark], s.start, -s.end))
    for start, end in zip(edges, [*edges[1:], len(text)], strict=True):
        wanted: list[Span] = []
        for span in ordered:
            if span.start <= start < span.end and all(other.mark is not span.mark for other in wanted):
                wanted.append(span)
        same = 0
        while same < min(len(wanted), len(open_spans)) and wanted[same] is open_spans[same]:
            same += 1
        pieces += (tag(span, False) for span in reversed(open_spans[same:]))
        pieces += (tag(span, True) for span in wanted[same:])
        open_spans = wanted
        pieces.append(escape(text[start:end]))
    return "".join(pieces)


def safe(address: str) -> str:
    """An address that a click may open; empty for programs (``javascript:``) and embedded files."""
    scheme = "".join(address.split()).lower()
    colon = scheme.find(":")
    relative = colon < 0 or any(0 <= scheme.find(mark) < colon for mark in "/?#")
    return address if relative or scheme.startswith(OPENABLE) else ""
