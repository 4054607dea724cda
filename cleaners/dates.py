"""Dates as articles print them, in the languages of the word tables, made ISO 8601."""

from __future__ import annotations

import re
from itertools import groupby

# The months of each language as dates have them, parted by commas: in short first, then in full, and in the
# genitive where dates have that.
MONTHS_BY_LANGUAGE = {
    "ca": "gener, febrer, març, abril, maig, juny, juliol, agost, setembre, octubre, novembre, desembre",
    "cs": "leden ledna, únor února, březen března, duben dubna, květen května, červen června, červenec "
    "července, srpen srpna, září, říjen října, listopad listopadu, prosinec prosince",
    "da": "jan januar, feb februar, mar marts, apr april, maj, jun juni, jul juli, aug august, sep sept "
    "september, okt oktober, nov november, dec december",
    "de": "jan januar, feb februar, mär märz, apr april, mai, jun juni, jul juli, aug august, sep sept "
    "september, okt oktober, nov november, dez dezember",
    "en": "jan january, feb february, mar march, apr april, may, jun june, jul july, aug august, sep sept "
    "september, oct october, nov november, dec december",
    "es": "ene enero, feb febrero, mar marzo, abr abril, may mayo, jun junio, jul julio, ago agosto, sep "
    "sept septiembre, oct octubre, nov noviembre, dic diciembre",
    "fi": "tammikuuta, helmikuuta, maaliskuuta, huhtikuuta, toukokuuta, kesäkuuta, heinäkuuta, elokuuta, "
    "syyskuuta, lokakuuta, marraskuuta, joulukuuta",
    "fr": "janv janvier, févr fév février, mars, avr avril, mai, juin, juil juillet, août, sept septembre, "
    "oct octobre, nov novembre, déc décembre",
    "hu": "január, február, március, április, május, június, július, augusztus, szeptember, október, "
    "november, december",
    "it": "gen gennaio, feb febbraio, mar marzo, apr aprile, mag maggio, giu giugno, lug luglio, ago "
    "agosto, set settembre, ott ottobre, nov novembre, dic dicembre",
    "nb": "jan januar, feb februar, mar mars, apr april, mai, jun juni, jul juli, aug august, sep sept "
    "september, okt oktober, nov november, des desember",
    "nl": "jan januari, feb februari, mrt maart, apr april, mei, jun juni, jul juli, aug augustus, sep sept "
    "september, okt oktober, nov november, dec december",
    "pl": "styczeń stycznia, luty lutego, marzec marca, kwiecień kwietnia, maj maja, czerwiec czerwca, "
    "lipiec lipca, sierpień sierpnia, wrzesień września, październik października, listopad "
    "listopada, grudzień grudnia",
    "pt": "jan janeiro, fev fevereiro, mar março, abr abril, mai maio, jun junho, jul julho, ago agosto, "
    "set setembro, out outubro, nov novembro, dez dezembro",
    "ro": "ianuarie, februarie, martie, aprilie, mai, iunie, iulie, august, septembrie, octombrie, "
    "noiembrie, decembrie",
    "ru": "января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря",
    "sv": "jan januari, feb februari, mars, apr april, maj, juni, juli, aug augusti, sep sept september, "
    "okt oktober, nov november, dec december",
    "tr": "ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık",
    "uk": "січня, лютого, березня, квітня, травня, червня, липня, серпня, вересня, жовтня, листопада, грудня",
}
MONTHS = {
    name: number
    for months in MONTHS_BY_LANGUAGE.values()
    for number, names in enumerate(months.split(","), 1)
    for name in names.split()
}
# By their first letters: most words have another, and are passed over at once.
NAMED = "|".join(
    f"{first}(?:{'|'.join(sorted((name[1:] for name in group), key=len, reverse=True))})"
    for first, group in groupby(sorted(MONTHS), key=lambda name: name[0])
)
CLOCK = (
    r"(?:,?\s+(?:[-–—•|]\s+)?(?:(?:at|um|à|alle|klo?\.?|om|o|às)\s+)?(?P<hour{n}>\d{{1,2}})[:.h](?P<minute{n}>\d{{2}})(?::\d{{2}})?h?"
    r"(?:\s*(?P<half{n}>[AaPp])\.?[Mm]\.?)?)?"
)
MONTH_FIRST = rf"(?P<month1>{NAMED})\.?\s+(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year1>\d{{4}})"
DAY_FIRST = (
    rf"(?P<day2>\d{{1,2}})(?:(?:\.|er|º|st|nd|rd|th)?\s+(?:de\s+|d[’'])?|(?P<joint>[-.]))(?P<month2>{NAMED})"
    r"(?(joint)[-.]|\.?,?\s+(?:del?\s+)?)(?P<year2>\d{4})"
)
YEAR_FIRST = (
    r"(?<![/.])(?P<year3>\d{4})(?P<sign>[-/.]|\.\s)(?P<month3>\d{1,2})"
    r"(?P=sign)(?P<day3>\d{1,2})(?:T|\.(?=\s)|\b)"
)
FIGURES = r"(?P<day4>\d{1,2})\.\s?(?P<month4>\d{1,2})\.\s?(?P<year4>\d{4})"
SLASHES = r"(?<![/.-])(?P<day5>\d{1,2})(?P<stroke>[/-])(?P<month5>\d{1,2})(?P=stroke)(?P<year5>\d{4})"
HUNGARIAN = rf"(?P<year6>\d{{4}})\.\s(?P<month6>{NAMED})\.?\s(?P<day6>\d{{1,2}})\."
FORMS = enumerate((MONTH_FIRST, DAY_FIRST, YEAR_FIRST, FIGURES, SLASHES, HUNGARIAN), 1)
# Chinese, Japanese and Korean: words may stand before and behind it without a space.
SIGNED = (
    r"(?<!\d)(?P<year7>\d{4})\s?[年년]\s?(?P<month7>\d{1,2})\s?[月월]\s?(?P<day7>\d{1,2})\s?[日일]"
    r"(?:\s?[（(][^\W\d]{1,3}[)）])?(?:\s*(?P<hour7>\d{1,2})(?::|[時时点시]\s?)(?P<minute7>\d{2}))?(?P<half7>)"
)
YEAR = re.compile(r"\d{4}")  # in every date: looked for first, for most texts have none
DATE = re.compile(
    rf"(?<!\w)(?:{'|'.join(form + CLOCK.format(n=n) for n, form in FORMS)})(?!\w)|{SIGNED}",
    re.IGNORECASE,
)
# Without its year: no date, but it stands where one does.
DAY_OF_MONTH = re.compile(
    rf"(?<!\w)(?:\d{{1,2}}(?:\.|er|st|nd|rd|th)?\s(?:de\s)?(?:{NAMED})\.?|(?:{NAMED})\.?\s\d{{1,2}}(?:st|nd|rd|th)?)(?!\w)",
    re.IGNORECASE,
)


def find_date(text: str, start: int = 0, language: str | None = None) -> tuple[int, int, str] | None:
    """Where the first date in ``text`` stands, and what it is in ISO 8601; ``None`` without one.

    A date in figures alone is only read in the orders that leave no doubt: year-month-day, and
    day.month.year with full stops. ``4/5/2024``, or ``4-5-2024``, is the fourth of May or, in English, the
    fifth of April: it is read where the ``language`` is known to be another one; no year has a month for the
    first figure of ``16/4/2024``.
    """
    for match in DATE.finditer(text, start) if YEAR.search(text, start) else ():
        iso = as_iso(match, day_first=language not in (None, "en"))
        if iso:
            return match.start(), match.end(), iso
    return None


def as_iso(match: re.Match[str], day_first: bool) -> str | None:
    """The ISO 8601 form of a match of ``DATE``; ``None`` for a day that no calendar has, or that may be two.

    ``day_first``: of two figures with a slash between, the first is the day.
    """
    form = next(n for n in "1234567" if match[f"year{n}"])
    name = match[f"month{form}"].lower()
    month = MONTHS.get(name) or int(name)
    day = int(match[f"day{form}"])
    if form == "5":
        if month > 12:
            day, month = month, day
        elif day <= 12 and day != month and not day_first:
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
