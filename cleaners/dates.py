"""Dates as articles print them, in the languages of the word tables, made ISO 8601."""

from __future__ import annotations

import re

from cleaners.words.listed import listed

# The first letters that tell a month in each language; the longest that matches wins.
NAMES = (
    "jan january januar janv janvier ene enero gen gennaio januari janeiro styczeń stycznia leden ledna",
    "feb february februar févr fév février febrero febbraio februari fevereiro luty lutego únor února",
    "mar march märz mär mars marzo maart mrt março marts marzec marca březen března",
    "apr april avr avril abr abril aprile kwiecień kwietnia duben dubna",
    "may mai mayo mag maggio mei maio maj maja květen května",
    "jun june juni juin junio giu giugno junho czerwiec czerwca červen června",
    "jul july juli juil juillet julio lug luglio julho lipiec lipca červenec července",
    "aug august août ago agosto augustus augusti sierpień sierpnia srpen srpna",
    "sep sept september septembre septiembre set settembre setembro wrzesień września září",
    "oct october okt oktober octobre octubre ott ottobre out outubro październik października říjen října",
    "nov november novembre noviembre novembro listopad listopada listopadu",
    "dec december dez dezember déc décembre dic diciembre dicembre dezembro des desember grudzień grudnia",
)
MONTHS = {name: number for number, names in enumerate(NAMES, 1) for name in names.split()}
MONTHS |= {"prosinec": 12, "prosince": 12}
NAMED = "|".join(sorted(MONTHS, key=len, reverse=True))
CLOCK = (
    r"(?:,?\s+(?:(?:at|um|à|alle|kl\.?|om|o)\s+)?(?P<hour{n}>\d{{1,2}})[:.h](?P<minute{n}>\d{{2}})(?::\d{{2}})?"
    r"(?:\s*(?P<half{n}>[AaPp])\.?[Mm]\.?)?)?"
)
MONTH_FIRST = rf"(?P<month1>{NAMED})\.?\s+(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year1>\d{{4}})"
DAY_FIRST = (
    rf"(?P<day2>\d{{1,2}})(?:\.|er|º|st|nd|rd|th)?\s+(?:de\s+|d[’'])?(?P<month2>{NAMED})\.?,?\s+(?:de\s+)?"
    r"(?P<year2>\d{4})"
)
YEAR_FIRST = r"(?P<year3>\d{4})-(?P<month3>\d{2})-(?P<day3>\d{2})(?:T|\b)"
FIGURES = r"(?P<day4>\d{1,2})\.\s?(?P<month4>\d{1,2})\.\s?(?P<year4>\d{4})"
SLASHES = r"(?P<day5>\d{1,2})/(?P<month5>\d{1,2})/(?P<year5>\d{4})"
FORMS = enumerate((MONTH_FIRST, DAY_FIRST, YEAR_FIRST, FIGURES, SLASHES), 1)
HOURS = r"\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\b\.?)?"  # that stand before the date, or behind a dash
WORD = re.compile(r"[^\W\d_]+")
LAST = re.compile(rf"(?<!\w)(?:{HOURS}|(?P<word>[^\W\d_]+))[\s.,:/|-]*\Z", re.IGNORECASE)
NEXT = re.compile(rf"[\s.,:/|-]*(?:{HOURS}|(?P<word>[^\W\d_]+))(?!\w)", re.IGNORECASE)
# What stands beside the date of a line that tells when an article was published: what was done then, ...
DONE = listed(
    "published updated posted modified created revised date first last on at veröffentlicht publiziert "
    "aktualisiert erstellt geändert stand zuletzt letzte aktualisierung datum am um uhr publié publiée "
    "mis mise à jour modifié modifiée le publicado publicada actualizado actualizada fecha el a las "
    "pubblicato pubblicata aggiornato aggiornata ultimo aggiornamento il alle ore gepubliceerd geplaatst "
    "bijgewerkt gewijzigd laatst op om uur atualizado atualizada modificado em às publicerad publicerat "
    "uppdaterad uppdaterat publiceret opdateret offentliggjort publisert oppdatert sist den kl klokken "
    "opublikowano aktualizacja zaktualizowano data publikacji publikováno aktualizováno vydáno h del klo "
    "julkaistu päivitetty"
)
# ... the day of the week, in full and in short, ...
WEEKDAYS = listed(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so lundi "
    "mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo "
    "lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag "
    "zaterdag zondag segunda terça quarta quinta sexta feira måndag tisdag onsdag torsdag fredag lördag "
    "söndag mandag tirsdag lørdag søndag poniedziałek wtorek środa czwartek piątek sobota niedziela "
    "pondělí úterý středa čtvrtek pátek neděle ma wo vr za zo maanantai tiistai keskiviikko torstai "
    "perjantai lauantai sunnuntai"
)
# ... and the zone of the time.
ZONES = listed(
    "gmt utc bst ist et est edt ct cst cdt mt mst mdt pt pst pdt akst aest aedt cet cest mez mesz eet eest"
)
BESIDE = DONE | WEEKDAYS | ZONES
DECEMBER = 12
YEAR = re.compile(r"\d{4}")  # in every date: looked for first, for most texts have none
DATE = re.compile(
    rf"(?<!\w)(?:{'|'.join(form + CLOCK.format(n=n) for n, form in FORMS)})(?!\w)",
    re.IGNORECASE,
)


def find_date(text: str, start: int = 0, language: str | None = None) -> tuple[int, int, str] | None:
    """Where the first date in ``text`` stands, and what it is in ISO 8601; ``None`` without one.

    A date in figures alone is only read in the orders that leave no doubt: year-month-day, and
    day.month.year with full stops. ``4/5/2024`` is the fourth of May or, in English, the fifth of April: it
    is read where the ``language`` is known to be another one; ``25/5/2024`` is the same everywhere.
    """
    for match in DATE.finditer(text, start) if YEAR.search(text, start) else ():
        iso = as_iso(match, day_first=language not in (None, "en"))
        if iso:
            return match.start(), match.end(), iso
    return None


def find_timestamp(text: str, start: int = 0, language: str | None = None) -> tuple[int, int, str] | None:
    """As ``find_date``, with the words beside the date that tell when: ``Updated Friday, 3 May 2024``."""
    found = find_date(text, start, language)
    if found is None:
        return None
    first, end, date = found
    while (before := LAST.search(text, start, first)) and is_beside_date(before["word"]):
        first = before.start()
    while (behind := NEXT.match(text, end)) and is_beside_date(behind["word"]):
        end = behind.end()
    return first, end, date


def timestamp(text: str, language: str | None = None) -> str | None:
    """The date of a line that tells when an article was published and nothing else, in ISO 8601.

    ``Updated Friday, 3 May 2024, 14:05 CEST``. The earliest of several: it was updated later. ``None`` for
    every other text.
    """
    dates = []
    while found := find_timestamp(text, 0, language):
        start, end, date = found
        dates.append(date)
        text = f"{text[:start]} {text[end:]}"
    return min(dates) if dates and not re.search(r"\w", text) else None


def is_beside_date(word: str | None) -> bool:
    """Whether a word is one that stands beside the date in such a line; a time of day, ``None``, is."""
    return word is None or word.lower() in BESIDE


def as_iso(match: re.Match[str], day_first: bool) -> str | None:
    """The ISO 8601 form of a match of ``DATE``; ``None`` for a day that no calendar has, or that may be two.

    ``day_first``: of slashes, the day stands before the first.
    """
    form = next(n for n in "12345" if match[f"year{n}"])
    name = match[f"month{form}"].lower()
    month = MONTHS.get(name) or int(name)
    day = int(match[f"day{form}"])
    if form == "5" and not day_first:
        if day <= DECEMBER < month:
            day, month = month, day
        elif day <= DECEMBER and day != month:
            return None
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    date = f"{match[f'year{form}']}-{month:02}-{day:02}"
    if not match[f"hour{form}"]:
        return date
    hour, minute = int(match[f"hour{form}"]), int(match[f"minute{form}"])
    half = (match[f"half{form}"] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{date}T{hour:02}:{minute:02}" if hour < 24 and minute < 60 else date
