"""An article cited: as text, as Markdown, for BibTeX, for reference managers (CSL-JSON)."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from archive.exports.markup import safe
from archive.exports.words import authors

if TYPE_CHECKING:
    from cleaners import Article

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")  # BibTeX's own
# What TeX takes for its own; each as the command that prints it.
TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "#$%&_{}"},
}
LONGEST = 1_000  # characters of a word in a key; piled up accents are sorted in quadratic time
UNTITLED = "Untitled"
CORPORATE = re.compile(r"\b(?:staff|desk|reuters|news|agency|press|editors?|team|service)\b", re.IGNORECASE)


def cite(article: Article, style: str) -> str:
    """The citation in a style of ``STYLES``, without a line end. ``KeyError`` for any other style."""
    return STYLES[style](article)


def plain(article: Article) -> str:
    """Authors. "Headline." Site, date. Address."""
    who, where = authors(article), published(article, article.site)
    parts = (f"{who}." if who else "", f"“{headline(article)}.”", where, article.url)
    return " ".join(filter(None, parts))


def markdown(article: Article) -> str:
    """The same, the headline a link and the site in italics."""
    who = authors(article)
    title = safe_line(headline(article))
    link = address(safe(article.url or ""))
    linked = f"[{title}]({link})" if link else title
    where = published(article, f"*{safe_line(article.site)}*" if article.site else None)
    return " ".join(filter(None, (f"{safe_line(who)}." if who else "", f"“{linked}.”", where)))


def bibtex(article: Article) -> str:
    """An ``@article`` for BibTeX and biblatex; its key is author, year and a word of the headline."""
    date = parts_of(article.published)
    fields = {
        "author": " and ".join(grouped(tex(name), name) for name in article.authors),
        "title": f"{{{tex(headline(article))}}}",  # in braces twice: BibTeX leaves its capitals alone
        "journal": tex(article.site or ""),
        "year": str(date[0]) if date else "",
        "month": MONTHS[date[1] - 1] if len(date) > 1 else "",
        "day": str(date[2]) if len(date) > 2 else "",
        "url": address(safe(article.url or "")),
        "language": article.language or "",
    }
    lines = [
        f"  {name} = {value}," if name == "month" else f"  {name} = {{{value}}},"
        for name, value in fields.items()
        if value
    ]
    return "\n".join((f"@article{{{key(article)},", *lines, "}"))


def csl_json(article: Article) -> str:
    """A list with one item, as reference managers import it (citeproc's CSL-JSON 1.0)."""
    date = parts_of(article.published)
    item: dict[str, Any] = {
        "id": key(article),
        "type": "article-newspaper",
        "title": headline(article),
        "author": [person(name) for name in article.authors],
        "container-title": article.site,
        "issued": {"date-parts": [date]} if date else None,
        "URL": article.url,
        "language": article.language,
    }
    return json.dumps([{name: value for name, value in item.items() if value}], ensure_ascii=False, indent=2)


def headline(article: Article) -> str:
    """The headline on one line, without a full stop of its own."""
    return " ".join((article.headline or UNTITLED).split()).rstrip(".")


def published(article: Article, site: str | None) -> str:
    """Where and when, ended by a full stop."""
    place = ", ".join(filter(None, (site, (article.published or "")[:10])))
    return f"{place}." if place else ""


def parts_of(date: str | None) -> list[int]:
    """Year, month and day of an ISO date, as far as they are there."""
    found = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", date or "")
    return [int(part) for part in found.groups() if part] if found else []


def person(name: str) -> dict[str, str]:
    """A name in CSL's parts; what is no person's, or of one word, stays whole."""
    given, _, family = name.strip().rpartition(" ")
    return {"family": family, "given": given} if given and not CORPORATE.search(name) else {"literal": name}


def grouped(escaped: str, name: str) -> str:
    """A name for BibTeX; braces hold together what is no person's."""
    return f"{{{escaped}}}" if CORPORATE.search(name) or " and " in name else escaped


def key(article: Article) -> str:
    """A key in ASCII letters and digits."""
    author = article.authors[0].split()[-1] if article.authors and article.authors[0].split() else ""
    year = (article.published or "")[:4]
    words = (letters(word) for word in (article.headline or UNTITLED).split())
    title = next((word for word in words if len(word) > 3), "")
    return "".join((letters(author), letters(year), title)) or "article"


def letters(word: str) -> str:
    """The ASCII letters and digits of a word, accents left out, lower case."""
    bare = unicodedata.normalize("NFKD", word[:LONGEST])
    return re.sub(r"[^a-z0-9]", "", bare.lower())


def tex(text: str) -> str:
    """Text that TeX prints as it is, on one line."""
    return "".join(TEX.get(sign, sign) for sign in " ".join(text.split()))


def address(url: str) -> str:
    """An address that ends no bracket, brace or line of what it is put into."""
    return re.sub(
        r"[\s{}()<>\\%\"]", lambda sign: f"%{ord(sign[0]):02X}" if sign[0] != "%" else "%", url or ""
    )


def safe_line(text: str) -> str:
    """Text that Markdown prints as it is, on one line."""
    return re.sub(r"[\\`*_\[\]<>&]", r"\\\g<0>", " ".join(text.split()))


STYLES: dict[str, Callable[[Article], str]] = {
    "plain": plain,
    "markdown": markdown,
    "bibtex": bibtex,
    "csl-json": csl_json,
}
