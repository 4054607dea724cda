"""Timestamps: lines that tell when an article was published, with the words that stand beside the date."""

from __future__ import annotations

import re

from cleaners.dates import find_date
from cleaners.words.listed import listed

DAY = len("2024-04-16")  # of a date in ISO 8601 without the time
HOURS = r"\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\b\.?)?"  # before the date "5.05" is a version
LAST = re.compile(rf"(?<!\w)(?:{HOURS}|(?P<word>[^\W\d_]+))[\s.,:/|-]*\Z", re.IGNORECASE)
# Behind it: a time, its zone in figures, how long ago that is.
BEHIND = (
    rf"{HOURS}|\d{{1,2}}\s*[ap]\.?m\b\.?|(?:gmt|utc)\s?[+-]\s?\d{{1,2}}(?::?\d{{2}})?"
    r"|(?:\d{1,2}|an?)\s(?:minute|min|hour|hr|day)s?\sago"
)
NEXT = re.compile(rf"[\s.,:/|•–—-]*(?:{BEHIND}|(?P<word>[^\W\d_]+))(?!\w)", re.IGNORECASE)
# What stands beside the date of a line that tells when an article was published: what was done then, ...
DONE = listed(
    "published updated edited posted issued modified created revised date first last on at veröffentlicht "
    "publiziert aktualisiert erstellt geändert stand zuletzt letzte aktualisierung datum am um uhr vom "
    "publié publiée mis mise à jour en ligne modifié modifiée le publicado publicada actualizado "
    "actualizada fecha el a las pubblicato pubblicata aggiornato aggiornata ultimo ultima modifica "
    "aggiornamento il alle ore gepubliceerd geplaatst bijgewerkt gewijzigd laatst op om uur atualizado "
    "atualizada modificado em às publicerad publicerat uppdaterad uppdaterat publiceret opdateret "
    "offentliggjort publisert oppdatert sist den kl klokken opublikowano aktualizacja zaktualizowano data "
    "publikacji publikacja utworzenia publikováno aktualizováno vydáno h del klo julkaistu päivitetty "
    "aangepast dodano godz publicación publicação yayınlanma güncelleme giriş tarihi son update press "
    "release pressemitteilung medienmitteilung communiqué comunicado comunicato persbericht "
    "pressmeddelande pressemeddelelse pressemelding опубликовано обновлено опубліковано оновлено "
    "közzétéve frissítve publicat actualizat"
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
# How long ago it was, a day without its year, a time alone: no date, and yet of such a line.
UNITS = (
    "minutes?|mins?|hours?|hrs?|days?|weeks?|minuten?|stunden?|tag(?:en)?|wochen?|heures?|jours?|minutos?|horas?"
    "|días?|dias?|minuti|or[ae]|giorn[oi]|uur|dag(?:en)?|minuter|timm(?:ar|e)|dagar?|minutter|timer?|dage|dager"
    "|minut|godzin[ęy]?|dni"
)
AGO = re.compile(
    rf"(?<!\w)(?:(?:\d{{1,2}}|an?|one|een|ein(?:er|em)?|une?|un[ao]?|en)\s(?:{UNITS})\s(?:ago|geleden|sedan|siden|temu|fa)"
    rf"|(?:vor|il\sy\sa|hace|há|for|för)\s(?:\d{{1,2}}|eine[rm]|une?|un[ao]?|en|et)\s(?:{UNITS})(?:\s(?:siden|sedan))?"
    r"|today|yesterday|heute|gestern|aujourd['’]hui|hier|hoy|ayer|oggi|ieri|vandaag|gisteren|hoje|ontem|(?:i|I)\sdag|idag"
    r"|(?:i|I)\sgår|igår|dziś|dzisiaj|wczoraj|dnes|včera|tänään|eilen|just\snow)(?!\w)",
    re.IGNORECASE,
)
TIME = re.compile(
    r"(?<![\w.:])(?:kl\.\s\d{1,2}\.\d{2}|\d{1,2}(?:[:h]\d{2}(?::\d{2})?h?(?:\s?[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?))(?!\w)",
    re.IGNORECASE,
)
BESIDE = DONE | WEEKDAYS | ZONES


def find_timestamp(text: str, start: int = 0, language: str | None = None) -> tuple[int, int, str] | None:
    """As ``find_date``, with the words beside the date that tell when: ``Updated Friday, 3 May 2024``."""
    found = find_date(text, start, language)
    if found is None:
        return None
    first, end, date = found
    while (before := LAST.search(text, start, first)) and is_beside_date(before["word"]):
        first = before.start()
    if len(date) == DAY and (clock := TIME.search(text[first : found[0]])):
        date += time_of_day(clock[0])
    while (behind := NEXT.match(text, end)) and is_beside_date(behind["word"]):
        end = behind.end()
    return first, end, date


def time_of_day(clock: str) -> str:
    """A time of day in ISO 8601, with the ``T`` before it: ``12:50 p.m.``; empty for none that there is."""
    figures = [int(figure) for figure in re.findall(r"\d+", clock)]
    hour, minute = figures[0], figures[1] if len(figures) > 1 else 0
    half = re.search(r"([ap])\.?m", clock, re.IGNORECASE)
    if half and hour <= 12:
        hour = hour % 12 + (12 if half[1].lower() == "p" else 0)
    return f"T{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def timestamps(text: str, language: str | None = None) -> tuple[list[str], str]:
    """The dates in a text, and what is left of it without them and the words beside them."""
    dates = []
    while found := find_timestamp(text, 0, language):
        start, end, date = found
        dates.append(date)
        text = f"{text[:start]} {text[end:]}"
    return dates, text


def timestamp(text: str, language: str | None = None) -> str | None:
    """The date of a line that tells when an article was published and nothing else, in ISO 8601.

    ``Updated Friday, 3 May 2024, 14:05 CEST``. The earliest of several: it was updated later. ``None`` for
    every other text.
    """
    dates, rest = timestamps(text, language)
    return min(dates) if dates and not re.search(r"\w", rest) else None


def is_beside_date(word: str | None) -> bool:
    """Whether a word is one that stands beside the date in such a line; a time of day, ``None``, is."""
    return word is None or word.lower() in BESIDE
