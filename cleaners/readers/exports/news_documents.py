"""A document as a news database prints it: its labels, what they state, and where the text itself stands.

Above the text stand the paper, the date, the headline and some labels, behind it more labels. All that is not
understood stays in the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import chain, takewhile

from cleaners.article import Article
from cleaners.byline_names import BY
from cleaners.bylines import WORD_COUNT
from cleaners.dates import find_date
from cleaners.readers.exports.news_labels import (
    COPYRIGHT,
    LANGUAGES,
    MARK,
    Document,
    before,
    document,
    end_of_paragraph,
    first_of,
    language,
    paragraph,
    paragraph_start,
    people,
    said,
    stated,
    tail_start,
    turned,
)
from cleaners.readers.facts import day_in, names, web

SHORT = 60  # characters: a line that is a date, perhaps with its weekday and edition
TOP = 12  # filled lines, among which the date is, and in Factiva's print all that stands above the text
ABOVE = (
    "Byline Autor Auteur Headline Highlight Section Rubrik Rubrique Length Länge Longueur Dateline Series "
    "Body"
)
BEHIND = (
    "Load-Date Update Date-Chargement Language Sprache Langue Publication-Type Document-Type Journal-Code "
    "Graphic Grafik Correction Correction-Date Distribution Subject Company Organization Person Geographic "
    "Industry Ticker Url"
)
PROQUEST_LAST = "Database|Last updated|Copyright|Document URL|ProQuest document ID"
PROQUEST = (
    "Title|Author|Publication title|Publication info|Publication date|Publication year|Publication subject|"
    "Publication type|Full [Tt]ext|Abstract|Links|Subject|Subject Term|Location|People|"
    "Company / organization|Identifier / keyword|Classification|Volume|Issue|First page|Pages|"
    "Number of pages|Year|Column|Section|"
    "Dateline|Publisher|Place of publication|Country of publication|Country|ISSN|ISBN|e-ISSN|CODEN|"
    f"Source type|Language of publication|Document type|Document feature|Accession number|DOI|{PROQUEST_LAST}"
)
FACTIVA = "SE HD CR BY AU WC PD ET SN SC ED PG VOL LA CY CX LP TD ART CT RF CLM CO IN NS RE IPC IPD PUB AN"
TIME = re.compile(r"\d{1,2}:\d{2}(?: GMT)?")
LABELS_ALONE = "Body|Classification|Graphic"


def nexis_label(names: str) -> re.Pattern[str]:
    """One of these labels, or one that stands alone; in capitals or, as today, not."""
    each = "|".join(chain.from_iterable((name, name.upper()) for name in names.split()))
    return re.compile(rf"\s*((?:{LABELS_ALONE})(?=\s*$)|(?:{each.replace('-', '[- ]')})(?=\s*:))\s*:?\s*(.*)")


NEXIS_LABEL, NEXIS_BEHIND = nexis_label(f"{ABOVE} {BEHIND}"), nexis_label(BEHIND)
BODY = re.compile(r"(BODY|Body):\s*(.*)")
PROQUEST_LABEL = re.compile(rf"({PROQUEST})\s?:\s*(.*)")
FACTIVA_LABEL = re.compile(rf"\s*({FACTIVA.replace(' ', '|')})(?:\s*$|(?:\t|\s{{2,}})(.*))")  # or alone
THOUSANDS = re.compile(r"(?<=\d)\s(?=\d{3})")  # the space in them, as French has it
RIGHTS = 3  # lines of a copyright
COUNTS = ("length", "länge", "longueur")
HEADS = frozenset(ABOVE.casefold().split())


def nexis(text: str) -> Document:
    """Its number, the paper and the date in the middle; the headline; labels, the text, labels, copyright."""
    lines = text.split("\n")
    dates, labels = nexis_head(lines)
    if not dates or sum(bool(line.strip()) for line in lines[: dates[0]]) > TOP:
        return Document(Article(), text)
    dated = dates[0]  # a headline may begin with one, or a text
    below = paragraph(lines, end_of_paragraph(lines, dated), labels.start if labels else len(lines))
    start = labels.stop if labels else below.stop
    end = tail_start(lines, start, NEXIS_BEHIND)
    stating = (*labels, *range(end, len(lines)))
    values = stated(lines, stating, NEXIS_LABEL)
    known = from_nexis(values, lines[dated], said(lines, before(lines, dated)), said(lines, below))
    top = range(below.start if "headline" in values else below.stop)
    return document(lines, {*top, *stating}, known, BODY, (start,), proven=len(values) > 1)


def nexis_uni(text: str) -> Document:
    """The headline, paper and date; labels, a line "Body", the text, labels."""
    lines = text.split("\n")
    dates, labels = nexis_head(lines)
    near = [n for n in range(labels.start, len(lines)) if lines[n].strip()][:TOP]
    bodies = [n for n in near if lines[n].strip() == "Body"]  # labels that we do not know may stand above
    labels = range(labels.start, bodies[0] + 1 if bodies else labels.stop)
    end = tail_start(lines, labels.stop, NEXIS_BEHIND)
    stating = (*labels, *range(end, len(lines)))
    values = stated(lines, stating, NEXIS_LABEL)
    if not dates or "body" not in values:
        return document(lines, {*range(end, len(lines))}, Article())
    dated = dates[-1]  # a headline may begin with one
    paper = before(lines, dated)
    headline = before(lines, paper.start)
    headline = range(paragraph_start(lines, headline.start), headline.stop)
    known = from_nexis(values, lines[dated], said(lines, paper), said(lines, headline))
    return document(lines, {*range(labels.start), *stating}, known, proven=len(values) > 2)


def nexis_head(lines: Sequence[str]) -> tuple[list[int], range]:
    """The lines that are dates, and those of the labels below them, up to where the text begins."""
    found = {n: label[1].casefold() for n, line in enumerate(lines) if (label := NEXIS_LABEL.match(line))}
    first = next((n for n, name in found.items() if name in HEADS), 0)
    dated = [n for n, line in enumerate(lines[: first or len(lines)]) if is_date(line)]
    stop = first
    while (at := paragraph(lines, stop)) and found.get(at.start) in HEADS:
        body = [n for n in at if found.get(n) == "body"]
        if body:
            return dated, range(first, body[0] + (lines[body[0]].strip().casefold() in ("body", "body:")))
        counts = [n + 1 for n in at if found.get(n) in COUNTS]  # one line: the text may follow at once
        stop = counts[-1] if counts else at.stop
    return dated, range(first, stop)


def is_date(line: str) -> bool:
    """Whether a line begins with a date, perhaps behind its weekday."""
    found = find_date(line) if len(line.strip()) <= SHORT else None
    return found is not None and len(line[: found[0]].split()) < 2


def from_nexis(values: Mapping[str, str], date: str, site: str, headline: str) -> Article:
    """What the labels and the lines above them state."""
    return Article(
        headline=values.get("headline") or headline or None,
        deck=values.get("highlight"),
        authors=people(first_of(values, "byline", "autor", "auteur")),
        published=day_in(date.strip()),
        site=site or None,
        url=web(values.get("url", "")),
        language=language(first_of(values, "language", "sprache", "langue")),
    )


def proquest(text: str) -> Document:
    """Labels, "Full text:", the text, and more labels."""
    lines = text.split("\n")
    labels = {n: found[1].casefold() for n, line in enumerate(lines) if (found := PROQUEST_LABEL.match(line))}
    start = next((n for name in ("full text", "abstract") for n in labels if labels[n] == name), 0)
    end = tail_start(lines, start + 1, PROQUEST_LABEL)
    stating = (*range(start), *range(end, len(lines)))
    values = stated(lines, stating, PROQUEST_LABEL)
    known = Article(
        headline=values.get("title"),
        authors=names(map(turned, re.split(r"\s*;\s*", values.get("author", "")))),
        published=day_in(values.get("publication date", "")),
        site=re.split(r"\s*;", values.get("publication title", ""))[0] or None,
        url=web(values.get("document url", "")),
        language=language(values.get("language of publication", "")),
    )
    proven = "title" in values and not values.keys().isdisjoint(("publication title", "proquest document id"))
    return document(lines, stating, known, PROQUEST_LABEL, (start,) if start in labels else (), proven=proven)


def factiva(text: str) -> Document:
    """Fields of two letters; or as print: the headline, who, how many words, when, the paper, the text."""
    lines = text.split("\n")
    labels: dict[str, int] = {}  # of each, where it comes first
    for n, line in enumerate(lines):
        if found := FACTIVA_LABEL.match(line):
            labels.setdefault(found[1], n)
    texts = sorted(labels[name] for name in ("LP", "TD") if name in labels)  # the first lines, and the others
    if not texts or "HD" not in labels:
        return factiva_print(lines)
    end = tail_start(lines, texts[-1] + 1, FACTIVA_LABEL)
    stating = (*range(texts[0]), *range(end, len(lines)))
    values = stated(lines, stating, FACTIVA_LABEL)
    known = Article(
        headline=values.get("hd"),
        authors=people(first_of(values, "by", "au")),
        published=day_in(values.get("pd", "")),
        site=values.get("sn"),
        language=language(values.get("la", "")),
    )
    return document(lines, stating, known, FACTIVA_LABEL, texts, proven=True)


def factiva_print(lines: list[str]) -> Document:
    """A document of Factiva's print."""
    end = tail_start(lines, 0, MARK)
    filled = [n for n in range(end) if lines[n].strip()]
    at = next(
        (i for i, n in enumerate(filled) if WORD_COUNT.fullmatch(THOUSANDS.sub("", lines[n].strip()))), 0
    )
    date, *below = filled[at + 1 : at + TOP] or [0]
    published = day_in(lines[date].strip())
    if not at or not below or not published:
        return document(lines, range(end, len(lines)), Article())
    if TIME.fullmatch(lines[below[0]].strip()) and len(below) > 1:
        below = below[1:]
    facts = list(takewhile(lambda n: len(lines[n].strip()) <= SHORT and not COPYRIGHT.match(lines[n]), below))
    right = next((n for n in below[len(facts) : len(facts) + 1] if COPYRIGHT.match(lines[n])), date)
    start = end_of_paragraph(lines, right)
    if start > right + RIGHTS:  # there are no blank lines
        start = right + 1
    above = filled[:at]
    by = len(above) > 1 and bool(BY.match(lines[above[-1]].strip()))
    last = above[-2] if by else above[-1]
    headline = range(paragraph_start(lines, last), last + 1)
    top = 0 if at <= TOP else headline.start  # so much above it is a text
    known = Article(
        headline=said(lines, headline),
        authors=people(lines[above[-1]]) if by else (),
        published=published,
        site=lines[below[0]].strip(),
        language=next(
            filter(None, (LANGUAGES.get(lines[n].strip().casefold()) for n in below if n < start)), None
        ),
    )
    return document(lines, (*range(top, start), *range(end, len(lines))), known, proven=True)


def wallabag(text: str) -> Document:
    """The title between two bars, and the text."""
    bar, title, bar_again, *rest = text.strip().split("\n\n", 3)
    known = Article(headline=" ".join(title.split()))
    return Document(known, "".join(rest), "\n".join((bar, title, bar_again)), proven=True)
