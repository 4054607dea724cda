"""What an open element of a page means for the words in it: their role, their section, their picture."""

from __future__ import annotations

from typing import NamedTuple

from cleaners.article import Role
from cleaners.readers.html.blocks import Page, Section
from cleaners.readers.html.elements import Element, Meaning, attribute, hints_of, is_hidden, meaning, slug_of
from cleaners.readers.html.names import HIDDEN, NAVIGATION
from cleaners.readers.html.tags import CODE, LIKELY, WHOLES

OWN = {role.value: role for role in Role}  # the classes of our own pages' paragraphs


class Frame(NamedTuple):
    """What an open element means for the words in it."""

    role: Role
    reason: str
    section: int
    kind: str = ""
    figure: int = 0
    code: str = ""  # "script", "style" or "ld" for JSON-LD


def new_figure(page: Page) -> int:
    """The number of one more picture's box."""
    page.figures += 1
    return page.figures


def frame_of(page: Page, tag: str, element: Element, around: Frame) -> Frame:
    """What a block's element means for the words in it, given what is around it."""
    if tag in CODE:
        linked = tag == "script" and "ld+json" in attribute(element, "type")
        return around._replace(code="ld" if linked else tag)
    said = meaning(tag, hints_of(tag, element))
    role, reason, section, kind, figure, _ = around
    if said.furniture and not reason and not attribute(element, "shadowrootmode"):
        reason = said.furniture
    if said.groups or said.likely:
        section = new_section(page, tag, element, around, said)
    role = said.role or (OWN.get(attribute(element, "class")) if page.own else None) or role
    if tag == "button":  # around a picture it opens it; within, it is none of its words
        role, kind = Role.PARAGRAPH, ""
    if said.plain or tag in WHOLES:
        same = section == around.section and role is around.role and reason == around.reason
        return around if same else Frame(role, reason, section, kind, figure)
    return within_picture(page, tag, said, Frame(role, reason, section, kind, figure))


def within_picture(page: Page, tag: str, said: Meaning, frame: Frame) -> Frame:
    """A frame with what the names of its element say of a picture, a deck or a byline."""
    role, reason, section, kind, figure, _ = frame
    verdict = said.verdict
    if tag == "figure" or (verdict.figure and not figure):
        figure = new_figure(page)
    if tag == "figcaption" or (verdict.caption and not verdict.body):
        role, kind = Role.CAPTION, ""
        figure = figure or new_figure(page)
    if verdict.credit and figure and tag != "figure":
        kind, role = "either" if verdict.caption else "credit", Role.CAPTION
    elif verdict.deck and tag in ("p", "h2", "div") and role is not Role.CAPTION:
        kind = "deck"
    elif verdict.byline and not verdict.body:
        kind = "byline"
    return Frame(role, reason, section, kind, figure)


def new_section(page: Page, tag: str, element: Element, around: Frame, said: Meaning) -> int:
    """The section that an element's words stand in: a new one."""
    likely = said.likely or ("" if around.figure and tag != "button" else LIKELY.get(tag, ""))
    if said.verdict.note or (tag == "footer" and around.role is Role.QUOTE):
        likely = ""  # notes to the text; who said it
    if tag in ("html", "body") or page.own:
        likely = ""
        page.language = page.language or attribute(element, "lang") or attribute(element, "xml:lang")
    elif page.whole:
        likely = NAVIGATION if likely == NAVIGATION else ""
    elif not likely and element and is_hidden(element):
        likely = HIDDEN
    slug = slug_of(tag, element) if likely and said.likely else ""
    page.sections.append(Section(around.section, tag, likely, said.verdict.body, slug))
    return len(page.sections) - 1
