"""A credit line taken apart: who made the picture, who supplied it, through whom."""

from __future__ import annotations

import re

from cleaners.article import Credit
from cleaners.credits.labels import without_labels
from cleaners.credits.parts import Kind, Part, agency, is_person, split

AND = re.compile(r"\s+(?:and|und|et|och|og|&)\s+")
COURTESY = re.compile(r"\b(?:courtesy|cedid[ao]s?|cort[eé]s[ií]a|genehmigung|handout|gracieuseté)\b", re.I)


def parse(line: str, printed: str = "") -> Credit:
    """The credit that ``line`` says; ``printed`` is the same with its label, if it had one.

    Never fails: a line that nothing is known of is its own creator.
    """
    parts = split(without_labels(line))
    makers, houses, via = sorted_out(parts)
    after = bool(makers) and any(p.text == makers[-1] for p in parts[-1:]) and bool(houses)
    if len(houses) > 1 and via is None:  # maker first: "Roe/AFP/Getty"; agency first: "APA/dpa/ROE"
        via = houses[0] if after else houses[-1]
    provider = (houses[-1] if after else houses[0]) if houses else None
    if via == provider and len(houses) < 2:
        provider = None
    handout = any(p.kind is Kind.HANDOUT for p in parts)
    handout = handout or (provider is None and bool(COURTESY.search(printed or line)))
    return Credit(line, tuple(makers), provider, via, handout)


def sorted_out(parts: list[Part]) -> tuple[list[str], list[str], str | None]:
    """The makers, the houses between them and us, and the last of these if the line says "via"."""
    makers: list[str] = []
    houses: list[str] = []
    via = None
    named = sum(p.kind is Kind.NAME for p in parts)
    for p in parts:
        if p.kind in (Kind.HANDOUT, Kind.FLAG, Kind.RIGHTS):
            continue
        whole = f"{p.text} ({p.aside})" if p.aside else p.text
        if p.link == "via":
            via = agency(p.text) or whole
        elif p.link == "for":
            if not houses:  # with an agency before it, it is only the client
                houses.append(whole)
        elif p.kind is Kind.AGENCY:
            houses.append(whole if p.aside and not is_flag(p.aside) else agency(p.text))
        elif p.link == "on" or belongs_behind(p, makers, houses, named):
            houses.append(whole)
        else:
            makers += several(p)
            if (
                p.aside
                and (agency(p.aside) or (is_person(p.text) and " " not in p.aside))
                and not is_flag(p.aside)
            ):
                houses.append(agency(p.aside) or p.aside)
    return makers, houses, via


def belongs_behind(p: Part, makers: list[str], houses: list[str], named: int) -> bool:
    """Whether a name is the house behind a maker already named, not a second maker."""
    if houses and p.text.endswith(" RF"):  # a library's royalty-free collection
        return True
    if not makers or p.link == "and":
        return False
    return p.link != "," or (named == 2 and not houses)


def several(p: Part) -> list[str]:
    """The makers in one part: two if "and" stands between persons."""
    name = p.text.strip(" .'\"’‘“”") if p.text[-2:-1].islower() or p.text[:1] in "'\"‘“" else p.text
    pieces = AND.split(name)
    if len(pieces) > 1 and all(map(is_person, pieces)):
        return pieces
    if p.aside and not is_flag(p.aside) and not agency(p.aside) and not is_person(p.text):
        name = f"{name} ({p.aside})"
    return [name]


def is_flag(text: str) -> bool:
    """Whether the words in a bracket name nobody."""
    from cleaners.credits.parts import kind_of

    return kind_of(text) in (Kind.FLAG, Kind.RIGHTS, Kind.HANDOUT)
