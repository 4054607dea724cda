"""A credit line taken apart: who made the picture, who supplied it, through whom."""

from __future__ import annotations

import re

from cleaners.article import Credit
from cleaners.credits.days import EASTERN
from cleaners.credits.houses import PAPERS
from cleaners.credits.kinds import ADDRESS, QUOTES, Kind, agency, is_house_name, is_person, kind_of
from cleaners.credits.labels import any_of, courtesy
from cleaners.credits.parts import NOBODY, Part, split
from cleaners.credits.vocabulary import AND, PICTURES

BESIDE = ("/", "|", "-", "–", "—", "by")  # between a house and its maker
SEVERAL = re.compile(rf"\b(?:{any_of(PICTURES)})\b", re.IGNORECASE)
TWO = re.compile(rf"\s+(?:{any_of(AND)})\s+")


def parse(line: str, label: str = "") -> Credit:
    """The credit that ``line`` says; ``label`` is what was printed before it ("Photo courtesy of").

    Houses stand in the order of the way that the picture took: "Roe/AFP/Getty Images" is AFP's through
    Getty Images, and so is "Getty Images/AFP/ROE", told from the other end. Never fails: a line that
    nothing is known of is its own creator.
    """
    parts = split(line)
    makers, houses, via, maker_last = sorted_out(parts, several=SEVERAL.search(label) is not None)
    if maker_last:
        houses.reverse()
    if via is None and len(houses) > 1:
        via = houses.pop()
    provider = houses[0] if houses else None
    handout = any(p.kind is Kind.HANDOUT for p in parts)
    given = courtesy().match(line) or courtesy().search(label + " ")
    return Credit(line, tuple(makers), provider, via, handout or bool(given and provider is None))


def sorted_out(parts: list[Part], several: bool) -> tuple[list[str], list[str], str | None, bool]:
    """The makers; the houses as printed; whom the line names with "via"; whether the maker comes last.

    ``several``: a label says that there are several pictures.
    """
    makers: list[str] = []
    houses: list[str] = []
    via = None
    last = False
    names = sum(p.kind is Kind.NAME for p in parts)
    if owner_first(parts):
        parts = [parts[0]._replace(kind=Kind.AGENCY), *parts[1:]]
    parts = [
        p._replace(kind=Kind.AGENCY) if behind and behind.link == "by" and p.kind is Kind.NAME else p
        for p, behind in zip(parts, [*parts[1:], None], strict=True)
    ]
    if parts[-1].labelled and any(EASTERN.search(p.text) for p in parts):
        parts = parts[-1:]  # where, when, and by whom: "2021年5月3日、東京都港区、田中一郎撮影"
    for n, p in enumerate(parts):
        if p.kind in NOBODY:
            continue
        whole = f"{p.text} ({p.aside})" if p.aside and kind_of(p.aside) not in NOBODY else p.text
        if p.link == "via":
            via = agency(p.text) or whole
        elif p.kind is Kind.AGENCY:
            houses.append(whole if p.aside and whole != p.text else agency(p.text) or p.text)
        elif p.link == "for":
            houses += [] if houses else [whole.strip(QUOTES + " ")]  # behind an agency it is only the client
        elif p.link == "on" or (
            is_house(p, makers, houses, names) and not is_one_more(p, makers, houses, parts[n + 1 :], several)
        ):
            houses.append(whole)
        else:
            last = last or bool(houses)
            makers += makers_in(p)
            if p.aside and kind_of(p.aside) not in NOBODY and is_beside(p):
                houses.append(agency(p.aside) or p.aside)
    return makers, houses, via, last


def owner_first(parts: list[Part]) -> bool:
    """Whether a path begins with the paper that prints it: "SN/APA/KEYSTONE/JANE ROE", "LP/Jane Roe"."""
    last = parts[-1]
    named = last.kind is Kind.NAME and is_person(last.text) and not is_house_name(last.text)
    if len(parts) == 2 and named and last.link in BESIDE:
        one_word = " " not in parts[0].text and parts[0].kind in (Kind.NAME, Kind.ALIAS)
        return (one_word and not ADDRESS.fullmatch(parts[0].text)) or is_house_name(parts[0].text)
    if len(parts) < 3 or parts[0].kind is not Kind.NAME or is_person(parts[0].text):
        return False
    return named and parts[1].kind is Kind.AGENCY


def is_house(p: Part, makers: list[str], houses: list[str], names: int) -> bool:
    """Whether a name is the house behind a maker already named, not one more maker."""
    if houses and p.text.endswith(" RF"):  # a library's royalty-free collection
        return True
    if not makers or p.link == "and" or p.labelled:
        return False
    return p.link != "," or (names == 2 and not houses)


def is_one_more(p: Part, makers: list[str], houses: list[str], behind: list[Part], several: bool) -> bool:
    """Whether a name behind a comma or a semicolon is one more maker: "Jane Roe, Joe Fox/AP"."""
    persons = all(
        is_person(name) and not is_house_name(name) and PAPERS.isdisjoint(name.lower().split())
        for name in [*makers, *TWO.split(p.text)]
    )
    if houses or not persons or p.link not in (",", ";"):
        return False
    housed = any(each.kind is Kind.AGENCY for each in behind)
    return several or p.link == ";" or len(TWO.split(p.text)) > 1 or housed


def is_beside(p: Part) -> bool:
    """Whether what stands in brackets behind a maker is the house, and does not explain the name."""
    return bool(agency(p.aside)) or (is_person(p.text) and not is_short_for(p.aside, p.text))


def is_short_for(letters: str, name: str) -> bool:
    """Whether these are a name's initials: "Varn Zoo (VZ)"."""
    return letters.isupper() and letters == "".join(word[0] for word in name.split() if word[0].isupper())


def makers_in(p: Part) -> list[str]:
    """The makers in one part: two if "and" stands between persons."""
    name = p.text.strip(QUOTES + " ;")
    if p.text[-3:-1].isalpha():
        name = name.removesuffix(".")
    pieces = TWO.split(name)
    if len(pieces) > 1 and all(map(is_person, pieces)):
        return pieces
    explained = p.aside and not is_beside(p) and kind_of(p.aside) not in NOBODY
    return [f"{name} ({p.aside})" if explained else name]
