"""Timestamps: lines that tell when an article was published, with the words that stand beside the date."""

from __future__ import annotations

import re

from cleaners.dates import find_date
from cleaners.words.listed import listed

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
    "published updated posted issued modified created revised date first last on at veröffentlicht "
    "publiziert aktualisiert erstellt geändert stand zuletzt letzte aktualisierung datum am um uhr publié "
    "publiée mis mise à jour modifié modifiée le publicado publicada actualizado actualizada fecha el a las "
    "pubblicato pubblicata aggiornato aggiornata ultimo aggiornamento il alle ore gepubliceerd geplaatst "
    "bijgewerkt gewijzigd laatst op om uur atualizado atualizada modificado em às publicerad publicerat "
    "uppdaterad uppdaterat publiceret opdateret offentliggjort publisert oppdatert sist den kl klokken "
    "opublikowano aktualizacja zaktualizowano data publikacji publikacja utworzenia publikováno "
    "aktualizováno vydáno h del klo julkaistu päivitetty aangepast dodano godz publicación publicação "
    "yayınlanma güncelleme опубликовано обновлено опубліковано оновлено közzétéve frissítve publicat "
    "actualizat"
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
