"""What a reader view's meta line says: author, site and date."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from cleaners.byline_names import (
    ADDRESS,
    ALONE_BY,
    BY,
    FROM,
    WORD,
    all_names,
    in_one_list,
    is_name_like,
    is_name_list,
    names,
    persons,
)
from cleaners.dates import find_date
from cleaners.name_shapes import A_NAME
from cleaners.timestamps import DONE, find_timestamp, timestamp, timestamps
from cleaners.words.listed import listed
from cleaners.words.stop_words import LITTLE

LONG = 220  # characters: a dozen names and a date
READING = (
    "reading[ \\n]time|lesezeit|lesedauer|temps[ \\n]de[ \\n]lecture|tiempo[ \\n]de[ \\n]lectura"
    "|tempo[ \\n]d[ie][ \\n]l(?:ettura|eitura)|leestijd|lästid|læsetid|lesetid|czas[ \\n]czytania"
)
MINUTES = r"(?:min\.?|mn|mins\.?|minutes?|minuten|minuti|minutos|minuter|minutter|minut)"
READING_TIME = re.compile(
    rf"(?:\b(?:{READING})[ \n]?:?[ \n](?:ca\.[ \n])?)?"
    rf"\d(?<!\w.)\d{{0,2}}(?:\s?[-–]\s?\d{{1,3}})?[ \n]?{MINUTES}"
    r"(?:[ \n](?:to[ \n]read|reads?|lesezeit|de[ \n]lecture|de[ \n]lectura|di[ \n]lettura|leestijd|lästid))?"
    r"(?!\w)",
    re.IGNORECASE,
)
# How long a text is, as news databases and some services tell it.
WORD_COUNT = re.compile(r"(?<!\S)\d[\d.,]*\s(?:words|Wörter|mots|palabras|parole|woorden|ord)(?!\w)")
# How often a text was answered or read, as blogs tell it; and the word alone, which leads there.
ANSWERED = (
    "(?:(?:no|\\d+) )?(?:comments?|kommentare?|commentaires?|comentarios?|commenti|reacties|comentários?)"
    r"|(?:leave|post) a comment|(?:post )?views:?(?: \d+)?"
)
COUNTED = re.compile(rf"\s*[|·•—–-]\s*(?:{ANSWERED})\s*$", re.IGNORECASE)
ROW = re.compile(r"\s*[|·•]\s*|\s+[—–]\s+")  # what parts the parts of a row
VIEW_ORIGINAL = re.compile(
    r"\b(?:view[ \n]original|original[ \n]anzeigen|voir[ \n]l[’']original|ver[ \n](?:el[ \n])?original)\b",
    re.IGNORECASE,
)
BETWEEN = " \n·•|,—–-"  # what stands between the parts
PREPOSITION = 3  # letters of a word such as "on": longer ones say what was done, "updated"
FEW_WORDS = 4  # of a part of a row: by whom
SECTION = 2  # words of the name of a section: "Region", "Guest essay"
# A cook's time and no reader's, by the first word of the line.
COOKING = listed(
    "active bake baking boil chill chilling cook cooking fry marinating prep preparation ready rest resting "
    "serves simmer total backzeit garzeit gesamtzeit kochzeit kühlzeit portionen ruhezeit vorbereitung "
    "vorbereitungszeit zubereitung zubereitungszeit cuisson préparation repos temps cocción preparación "
    "reposo cottura preparazione riposo bereiding bereidingstijd kooktijd oventijd tillagning koktid"
)


class Meta(NamedTuple):
    """What a meta line says."""

    authors: tuple[str, ...]
    site: str | None
    published: str | None


def marks(text: str) -> tuple[object, ...]:
    """The marks of a meta line that stand in ``text``."""
    date = find_date(text)
    return bool(READING_TIME.search(text)), bool(VIEW_ORIGINAL.search(text)), date and date[1:]


@lru_cache(maxsize=256)  # several rules ask about the same line
def parse(text: str) -> Meta | None:
    """What a meta line says, or ``None`` if ``text`` is not one."""
    if len(text) > LONG:
        return None
    text = in_one_list(text)
    time = READING_TIME.search(text)
    found = [mark for mark in (time, VIEW_ORIGINAL.search(text)) if mark]
    date = find_timestamp(text)
    by = BY.match(text)
    if not found and not (date and ("·" in text or by)):
        return None
    if time and not is_readers(text, time, date[0] if date else -1):
        return None
    rest = text
    updated = find_timestamp(text, date[1]) if date else None
    cuts = [mark.span() for mark in found] + [each[:2] for each in (date, updated) if each]
    for start, end in sorted(cuts, reverse=True):
        rest = f"{rest[:start]}·{rest[end:]}"
    parts = [part.strip(BETWEEN) for part in rest[by.end() if by else 0 :].split("·")]
    parts = [" ".join(part.split()) for part in parts if part.strip(".:")]
    nobody = by and not parts and len(found) < 2  # with both marks, a view has printed no author
    if not all(is_name_list(part) for part in parts) or len(parts) > 2 or nobody:
        return None
    authors = tuple(name for name in persons(parts[0]) if not ADDRESS.fullmatch(name)) if parts else ()
    if by and authors and authors[0].split()[0] in LITTLE:
        return None  # "By the sea, on 3 May 2024"
    return Meta(authors, parts[1] if len(parts) > 1 else None, date[2] if date else None)


def parse_row(text: str, language: str | None = None) -> Meta | None:
    """What a row of short parts says, one of them when: ``By Ann Lee | Posted 3 May 2024 | Region``.

    ``None`` if it is none: a date alone, without what was done then, stands in many lines.
    """
    parts = [part for part in ROW.split(" ".join(COUNTED.sub("", text).split())) if part]
    if len(text) > LONG or len(parts) < 2:
        return None
    dates = {part: date for part in parts if (date := timestamp(part, language))}
    words = WORD.findall(" ".join(dates).lower())
    done = any(word in DONE and len(word) > PREPOSITION for word in words)
    if not dates or not (done or len(dates) > 1):
        return None
    rest = [part for part in parts if part not in dates]
    if any(len(part.split()) > FEW_WORDS or part.endswith((".", "?", "!")) for part in rest):
        return None
    who = tuple(chain.from_iterable(persons(part) for part in rest if BY.match(part)))
    filed = [part for part in rest if not BY.match(part)]
    if len(filed) > 1 or any(len(part.split()) > SECTION for part in filed):
        return None  # it says more than where an article is filed
    if not who and any(" " in part and all_names(names(part)) for part in filed):
        return None  # perhaps the author: it stays where it can be read
    return Meta(who, None, min(dates.values()))


def parse_lines(text: str, language: str | None = None) -> Meta | None:
    """What the lines of a byline say together, of which some may be dates and nothing else."""
    text = in_one_list(COUNTED.sub("", WORD_COUNT.sub("", text)))
    found = parse(text) or parse_by_place(text) or parse_row(text, language)
    if found and (found.published or not find_timestamp(text, 0, language)):
        return found
    dates, rest = timestamps(without_places(text, language), language)
    rest = " ".join(rest.split()).strip(BETWEEN + ":")
    if not dates or not rest:
        return Meta((), None, min(dates)) if dates else None
    by = BY.match(rest)
    who = FROM.sub("", rest[by.end() if by else 0 :])
    if not by and who.startswith("The ") and is_name_like(who):  # as news databases print a paper
        return Meta((), who, min(dates))
    return Meta(persons(who), None, min(dates)) if is_name_list(who) else None


def without_places(text: str, language: str | None) -> str:
    """The lines of a byline, those with a date without what stands before it, where others say who wrote it.

    ``Ann Lee / Port Varn - 3 May 2024``: where somebody writes from is no name.
    """
    lines = text.split("\n")
    found = [find_timestamp(line, 0, language) for line in lines]
    if not any(date is None and is_name_list(line) for line, date in zip(lines, found, strict=True)):
        return text
    return "\n".join(
        line[date[0] :] if date and not BY.match(line) else line
        for line, date in zip(lines, found, strict=True)
    )


def is_readers(text: str, time: re.Match[str], date: int) -> bool:
    """Whether a time is how long to read, and no cook's or referee's; ``date``: where a date stands.

    A view parts it from what follows, and prints a name before it, or nothing: no ``ready in``, and no
    second time.
    """
    before, behind = text[: time.start()].split(), text[time.end() :].lstrip(" ")
    follows = len(text) - len(behind)
    parted = not behind or behind[0] in BETWEEN or follows == date or VIEW_ORIGINAL.match(behind)
    cooks = bool(before) and (before[0].strip(BETWEEN + ":").lower() in COOKING or before[-1] in LITTLE)
    return bool(parted) and not cooks and not READING_TIME.search(text, time.end())


def parse_by_place(text: str) -> Meta | None:
    """What a line says that only its place tells from others: who and where, who and when, or an address.

    ``Ann Lee · The Harbour Post``, ``By Ann Lee``, ``Ann Lee, 16 April 2024`` or ``www.harbour.example``.
    """
    text = in_one_list(COUNTED.sub("", text))
    if date := find_date(text):
        if (find_timestamp(text) or date)[0] < date[0]:
            return None  # "Updated Tuesday, 16 April 2024": what else stands there is no name
        rest = " ".join(f"{text[: date[0]]}{text[date[1] :]}".split())
        name = rest.strip(BETWEEN)  # a mark must stand between the name and the date
        alone = name[by.end() :] if (by := ALONE_BY.match(name)) else name
        return Meta((alone,), None, date[2]) if name != rest and A_NAME.fullmatch(alone) else None
    parts = [" ".join(part.split()) for part in text.split("·")]
    by = ALONE_BY.match(parts[0])
    each = [parts[0][by.end() if by else 0 :], *parts[1:]]
    if len(text) > LONG or len(parts) > 2 or not all(map(is_name_list, each)) or READING_TIME.search(text):
        return None
    if len(parts) == 1:
        who = persons(each[0]) if by else ()
        if all_names(who):
            return Meta(who, None, None)
        return Meta((), parts[0], None) if ADDRESS.fullmatch(parts[0]) else None
    return Meta(tuple(name for name in persons(parts[0]) if not ADDRESS.fullmatch(name)), parts[1], None)


def is_below_site(text: str) -> bool:
    """Whether this is the meta line of a view that prints the site's name above the headline.

    Firefox's does, and tells the reading time as a range: ``3-5 minutes``.
    """
    time = READING_TIME.search(text)
    return bool(time and re.search(r"\d\s?[-–]\s?\d", time[0]))
