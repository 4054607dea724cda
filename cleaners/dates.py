"""Dates as articles print them, in the languages of the word tables, made ISO 8601."""

from __future__ import annotations

import re

# The first letters that tell a month in each language; the longest that matches wins.
NAMES = (
    (
        "jan january januar janv janvier ene enero gen gennaio januari janeiro styczeń stycznia leden ledna "
        "gener tammikuuta január ocak ianuarie января січня"
    ),
    (
        "feb february februar févr fév février febrero febbraio februari fevereiro luty lutego únor února "
        "febrer helmikuuta február şubat februarie февраля лютого"
    ),
    (
        "mar march märz mär mars marzo maart mrt março marts marzec marca březen března "
        "març maaliskuuta március mart martie марта березня"
    ),
    (
        "apr april avr avril abr abril aprile kwiecień kwietnia duben dubna "
        "huhtikuuta április nisan aprilie апреля квітня"
    ),
    "may mai mayo mag maggio mei maio maj maja květen května maig toukokuuta május mayıs мая травня",
    (
        "jun june juni juin junio giu giugno junho czerwiec czerwca červen června "
        "juny kesäkuuta június haziran iunie июня червня"
    ),
    (
        "jul july juli juil juillet julio lug luglio julho lipiec lipca červenec července "
        "juliol heinäkuuta július temmuz iulie июля липня"
    ),
    (
        "aug august août ago agosto augustus augusti sierpień sierpnia srpen srpna "
        "agost elokuuta augusztus ağustos августа серпня"
    ),
    (
        "sep sept september septembre septiembre set settembre setembro wrzesień września září "
        "setembre syyskuuta szeptember eylül septembrie сентября вересня"
    ),
    (
        "oct october okt oktober octobre octubre ott ottobre out outubro październik października "
        "říjen října lokakuuta október ekim octombrie октября жовтня"
    ),
    (
        "nov november novembre noviembre novembro listopad listopada listopadu "
        "marraskuuta kasım noiembrie ноября листопада"
    ),
    (
        "dec december dez dezember déc décembre dic diciembre dicembre dezembro des desember "
        "grudzień grudnia desembre joulukuuta aralık decembrie декабря грудня"
    ),
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
YEAR_AND_NAME = rf"(?P<year5>\d{{4}})\.\s(?P<month5>{NAMED})\s(?P<day5>\d{{1,2}})\."  # Hungarian
FIGURES = r"(?P<day4>\d{1,2})\.\s?(?P<month4>\d{1,2})\.\s?(?P<year4>\d{4})"
FORMS = enumerate((MONTH_FIRST, DAY_FIRST, YEAR_FIRST, FIGURES, YEAR_AND_NAME), 1)
YEAR = re.compile(r"\d{4}")  # in every date: looked for first, for most texts have none
DATE = re.compile(
    rf"(?<!\w)(?:{'|'.join(form + CLOCK.format(n=n) for n, form in FORMS)})(?!\w)",
    re.IGNORECASE,
)


def find_date(text: str, start: int = 0) -> tuple[int, int, str] | None:
    """Where the first date in ``text`` stands, and what it is in ISO 8601; ``None`` without one.

    A date in figures alone is only read in the orders that leave no doubt: year-month-day, and
    day.month.year with full stops. ``4/5/2024`` is the fourth of May or the fifth of April.
    """
    for match in DATE.finditer(text, start) if YEAR.search(text, start) else ():
        iso = as_iso(match)
        if iso:
            return match.start(), match.end(), iso
    return None


def as_iso(match: re.Match[str]) -> str | None:
    """The ISO 8601 form of a match of ``DATE``; ``None`` for a day that no calendar has."""
    form = next(n for n in "12345" if match[f"year{n}"])
    name = match[f"month{form}"].lower()
    month = MONTHS.get(name) or int(name)
    day = int(match[f"day{form}"])
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
