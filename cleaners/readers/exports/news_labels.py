"""Labels above and behind a text, as news databases print them: what they state, where the text stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from cleaners.article import Article
from cleaners.byline_names import is_name_like
from cleaners.readers.facts import names
from cleaners.words.codes import language_code
from cleaners.words.language import NAMES

LANGUAGES = {name.casefold(): code for code, name in NAMES.items()}
COPYRIGHT = re.compile(r"\s*(?:(?:Copyright\W+)?(?:©|\(c\))\s?\d|Copyright\s+\d|All Rights Reserved)", re.I)
MARK = re.compile(r"\s*(?:End of Document|_{50,}|(?:AN\s+)?Document \w{25})\s*$")


class Document(NamedTuple):
    """What is stated of a document, its text, all else that stands in it, and whether its labels prove it."""

    known: Article
    body: str
    left: str = ""
    proven: bool = False


def document(
    lines: list[str],
    taken: Iterable[int],
    known: Article,
    label: re.Pattern[str] | None = None,
    labelled: Collection[int] = (),
    *,
    proven: bool = False,
) -> Document:
    """The document whose text is all but the lines ``taken``, and the labels of those ``labelled``."""
    gone = set(taken)
    body = ["" if n in gone else line for n, line in enumerate(lines)]
    left = [lines[n].strip() for n in sorted(gone) if lines[n].strip()]
    for n in labelled:
        if label and n < len(lines) and n not in gone and (found := label.match(lines[n])):
            left.append(lines[n][: found.start(2)].strip() if found[2] else lines[n].strip())
            body[n] = f"\n{found[2] or ''}"  # a paragraph of its own
    return Document(known, "\n".join(body).strip("\n"), "\n".join(left), proven)


def stated(lines: Sequence[str], within: Iterable[int], label: re.Pattern[str]) -> dict[str, str]:
    """What the labels in these lines say, by their names in small letters; a value may go on below."""
    values: dict[str, list[str]] = {}
    name: str | None = None
    for n in within:
        found = label.match(lines[n])
        if found:
            name = found[1].casefold()
            name = None if name in values else name
            if name:
                values[name] = (found[2] or "").split()
        elif name and lines[n].strip() and not MARK.match(lines[n]):
            values[name] += lines[n].split()
        elif name and values[name]:
            name = None  # a blank line ends a value
    return {name: " ".join(words) for name, words in values.items()}


def tail_start(lines: Sequence[str], start: int, label: re.Pattern[str]) -> int:
    """Where the labels behind the text begin: from there on each paragraph has one, or is a copyright."""
    end = len(lines)
    labelled = False
    at = end
    while at > start:
        if not lines[at - 1].strip():
            at -= 1
            continue
        top = max(paragraph_start(lines, at - 1), start)
        first = next((n for n in range(top, at) if label.match(lines[n]) or MARK.match(lines[n])), None)
        if first is None and (labelled or not COPYRIGHT.match(lines[top])):
            break
        labelled = labelled or (first is not None and label.match(lines[first]) is not None)
        end = at = top if first is None else first
        if end > top:  # the text ends just above
            break
    return end


def before(lines: Sequence[str], at: int) -> range:
    """The filled line before this one; none if there is none."""
    return next((range(n, n + 1) for n in range(at - 1, -1, -1) if lines[n].strip()), range(0))


def paragraph(lines: Sequence[str], at: int, stop: int | None = None) -> range:
    """The next paragraph from here on; none if it begins at ``stop`` or behind."""
    stop = len(lines) if stop is None else stop
    start = next((n for n in range(at, stop) if lines[n].strip()), stop)
    return range(start, min(end_of_paragraph(lines, start), stop))


def end_of_paragraph(lines: Sequence[str], at: int) -> int:
    """The line behind the paragraph's last."""
    return next((n for n in range(at, len(lines)) if not lines[n].strip()), len(lines))


def paragraph_start(lines: Sequence[str], at: int) -> int:
    """The first line of the paragraph that this line is in."""
    return next((n + 1 for n in range(at - 1, -1, -1) if not lines[n].strip()), 0)


def said(lines: Sequence[str], at: Iterable[int]) -> str:
    """The words of some lines."""
    return " ".join(" ".join(lines[n] for n in at).split())


def first_of(values: Mapping[str, str], *labels: str) -> str:
    """The value of the first of these labels that has one."""
    return next(filter(None, map(values.get, labels)), "")


def language(text: str) -> str | None:
    """A language by its name or its code: "ENGLISH", "GERMAN; DEUTSCH", "en"."""
    return LANGUAGES.get(re.split(r"[;,]", text)[0].strip().casefold()) or language_code(text)


def turned(name: str) -> str:
    """A name as one says it: "Lee, Ann" is Ann Lee."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma and "," not in first else name


def people(text: str) -> tuple[str, ...]:
    """Who is named; what else a byline says ("Tom Hale contributed reporting") is nobody's name."""
    return tuple(filter(is_name_like, names([text])))
