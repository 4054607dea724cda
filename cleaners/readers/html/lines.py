"""Lines of a page's service that stand among an article's: labels, dates, and requests for consent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.readers.html.names import COOKIES

WHEN = "who wrote it and when"
LONGEST = 900  # characters of a request: those that name their law's articles have nearly 800
SHORT = 40  # characters of a label
MOMENT = 60  # characters of a line that says when
FEW = 24  # letters in it besides the date: "Friday", "last updated at"
CHANGED = re.compile(
    r"\b(?:updated|modified|aktualisiert|mis à jour|modifié|actualizad[ao]|atualizad[ao]|aggiornato"
    r"|bijgewerkt|opdateret|oppdatert|uppdaterad|aktualizace|zaktualizowano)\b|更新",
    re.IGNORECASE,
)
# What stands in the place of a film or a map until the reader has agreed to it.
CONSENT = re.compile(
    r"""\b(?:
        personenbezogene\ Daten\b.{0,80}\b(?:Dritt|übermittelt) | widerrufliche\ Einwilligung
      | eingebettete\ Inhalte
      | Inhalte?\ von\ .{2,40}\ (?:angezeigt|geladen|anzeigen|laden)\b
      | externe[rn]?\ Inhalte?\b.{0,120}\b(?:angezeigt|anzeigen|ergänzt|geladen|zustimm)
      | Inhalte?\ erlauben | Klick\ für\ den\ Datenschutz | redaktioneller?\ Inhalt$
      | (?:uses?|store|accept)\ cookies\b | third[-\ ]party\ (?:cookies|content)\b | protected\ by\ reCAPTCHA
      | (?:accepte[rz]|utilise|dépose)\w*\ (?:les\ |des\ )?cookies
      | contenu\ (?:externe|tiers)\ .{0,60}\b(?:cookies|consent) | (?:acepta|utiliza)\w*\ (?:las\ )?cookies
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# Each of the above holds one of these, in small letters: to look for them takes a tenth of the time.
CONSENT_WORDS = "cookie inhalt contenu content einwilligung personenbezogene klick recaptcha".split()
LABEL = re.compile(
    r"""(?:
          advert(?:isement)?s? | sponsored | anzeige | werbung | publicit[éà] | publicidad | pubblicità
      | reklame? | annonse? | advertentie | (?:article|story)\ continues\ below.* | skip\ advertisement
      | more\ (?:about|on\ this\ story) | share(?:\ this.*)? | (?:post\ a\ |leave\ a\ )?comments?
      | view\ comments | loading | table\ of\ contents | inhaltsverzeichnis | (?:watch|listen)\ now
      | mehr\ zum\ thema | lesen\ sie\ auch | lire\ aussi | leggi\ anche | lea\ también | print
      | e-?mail | copy\ link | follow | (?:hide|show|toggle)\ caption | (?:image|video|slideshow)(?!:)
      | 関連(?:記事|キーワード|ニュース|タグ) | おすすめ(?:記事|情報)? | あわせて読みたい | 続きを読む
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)


def service(text: str) -> str:
    """Why a line is none of the article's; empty if nothing says so."""
    size = len(text)
    if size <= LONGEST:
        small = text.lower()
        if any(map(small.__contains__, CONSENT_WORDS)) and CONSENT.search(text):
            return COOKIES
    return "a label" if size <= SHORT and LABEL.match(text) else ""


def is_moment(text: str) -> bool:
    """Whether a line only says when: a date or two with a few words each, no sentence."""
    text = text.strip()
    if len(text) > 2 * MOMENT or text.endswith((".", "!", "?")) or not any(map(str.isdigit, text)):
        return False
    found = list(dates_in(text))
    letters = sum(map(str.isalpha, text)) - sum(sum(map(str.isalpha, text[a:b])) for a, b, _ in found)
    return len(text) <= MOMENT * len(found) and letters <= FEW * len(found)


def dates_in(text: str) -> Iterator[tuple[int, int, str]]:
    """The dates in a line, each with its place."""
    from cleaners.dates import find_date

    found = find_date(text)
    while found:
        yield found
        found = find_date(text, found[1])


def published_in(text: str) -> str | None:
    """The date in a line that says when, the first that is not of a change if one is not."""
    found = list(dates_in(text))
    ends = [0, *(end for _, end, _ in found)]
    own = (
        date
        for stop, (start, _, date) in zip(ends, found, strict=False)
        if not CHANGED.search(text[stop:start])
    )
    return next(own, found[0][2] if found else None)
