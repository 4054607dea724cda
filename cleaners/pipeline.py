"""The rules in order, and the one function that runs them.

Order is meaning; the list says why where it matters. CONTRIBUTING.md says how to add a rule.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import groupby

from cleaners.article import Article
from cleaners.repair import Change, Cleaned, Edit, Proposal, Repair, apply
from cleaners.rules import (
    accent,
    biography,
    caption,
    contribution,
    credit_line,
    double_spacing,
    drop_cap,
    dropped_hyphen,
    editors_note,
    folio,
    footnote,
    front_matter,
    hard_wrap,
    headline,
    language,
    ligature,
    line_break_hyphen,
    link_number,
    list_item,
    meta_line,
    page_foot,
    parted_paragraph,
    promotion,
    related_line,
    repeated_headline,
    repeated_line,
    running_head,
    soft_hyphen,
    split_address,
    split_link,
    stray_space,
    stretched_line,
    subhead,
)
from cleaners.wording import identity

Rule = Callable[..., Iterable[Proposal]]  # of an article; those in ASKING, of what stands elsewhere, too
Seen = Callable[[str], int]  # how often a word, in lower case and with its hyphens, stands elsewhere

RULES: tuple[tuple[str, Rule], ...] = (
    ("ligature", ligature.find),  # first: words are compared by their letters
    ("accent", accent.find),  # for the same reason
    ("soft-hyphen", soft_hyphen.find),  # before words are compared, too
    ("language", language.find),  # what a word is depends on it
    ("double-spacing", double_spacing.find),  # before lines are looked at, for each was made a paragraph
    ("drop-cap", drop_cap.find),  # while its lines are still lines, and before it is taken for a headline
    ("meta-line", meta_line.find),  # while its lines are still lines; it marks where the headline stands
    ("headline", headline.find),  # needs the meta line's place, and the heads that pages repeat it in
    ("running-head", running_head.find),  # while page ends are known, before lines are joined across them
    ("stretched-line", stretched_line.find),  # while lines are lines
    ("dropped-hyphen", dropped_hyphen.find),  # while it shows where two lines were made one
    ("hard-wrap", hard_wrap.find),  # before everything that looks at whole sentences
    ("link-number", link_number.find),  # once lines are joined: the numbers helped to fill them
    ("stray-space", stray_space.find),  # before words in brackets tell whether a sentence goes on
    ("repeated-line", repeated_line.find),  # while page numbers stand beside them
    ("folio", folio.find),  # before repeated headlines: a headline beside a number proves that it is a page's
    ("repeated-headline", repeated_headline.find),  # needs the headline
    ("footnote", footnote.find),  # once the page's own lines below them are gone
    ("parted-paragraph", parted_paragraph.find),  # once nothing but notes stands between the halves
    ("split-link", split_link.find),  # before hyphens: a word may be cut at the border of two underlines
    ("split-address", split_address.find),  # once the link over its pieces is one
    ("line-break-hyphen", line_break_hyphen.find),  # before words are read as anything but letters
    ("front-matter", front_matter.find),  # with whole words; the byline's names serve the rules below
    ("page-foot", page_foot.find),  # before its small type is taken for captions
    ("promotion", promotion.find),  # before related lines: both may be in capitals
    ("related-line", related_line.find),  # before captions: in a box it may be set as small as these
    ("contribution", contribution.find),  # before biographies: it may follow one
    ("biography", biography.find),
    ("editors-note", editors_note.find),  # behind all that may stand above it without a full stop
    ("caption", caption.find),
    ("credit-line", credit_line.find),  # needs the captions
    ("list-item", list_item.find),
    ("subhead", subhead.find),  # last: what has a role already is no heading
)


class UnknownRule(ValueError):
    """A rule was named that there is not."""


NAMES = frozenset(name for name, _ in RULES)
ASKING = frozenset(["line-break-hyphen"])  # the rules that ask how words are written in other articles


def clean_article(
    article: Article,
    *,
    skip: Collection[str] = frozenset(),
    accept: Collection[str] = frozenset(),
    seen: Seen | None = None,
) -> Cleaned:
    """Repair ``article``: each rule once, in order.

    ``skip`` leaves out whole rules by name and single repairs by identity (``rule:digest``, as
    ``cleaners.explain`` gives it); ``accept`` makes the doubts with these identities. ``seen`` counts a
    word in other articles, which is evidence for a divided one. Raises
    ``UnknownRule`` for the name of a rule that there is not, ``StaleChange`` or another exception,
    with the rule's name as its note, if a rule is at fault.
    """
    check_names(skip=skip, accept=accept)
    repairs: list[Repair] = []
    doubts: list[Repair] = []
    start = article
    for name, find in RULES:
        if name in skip:
            continue
        try:
            found = list(find(article, seen) if seen and name in ASKING else find(article))
            if not found:  # as most rules in most articles
                continue
            sure, unsure = decided(name, found, article, skip, accept)
            made = list(grouped(article, sure))
            doubts += (Repair(name, change) for change in grouped(article, unsure))  # places are of before
            article = apply(article, made)
        except Exception as error:
            error.add_note(name)  # whose fault it is: ``cleaners.clean`` goes on without that rule
            raise
        repairs += (Repair(name, change) for change in made)
    cleaned = Cleaned(article, tuple(repairs), tuple(doubts))
    if cleaned.original() != start:
        raise AssertionError("undoing all repairs does not give back the article as read")
    return cleaned


def check_names(**given: Collection[str]) -> None:
    """Raise ``TypeError`` for what is no collection of names, ``UnknownRule`` for one that no rule has."""
    for argument, said in given.items():
        if isinstance(said, str):  # which is a collection, too: of letters
            raise TypeError(f"{argument} is a collection of names, as in {argument}={{{said!r}}}")
        if not isinstance(said, Collection) or not all(isinstance(name, str) for name in said):
            raise TypeError(f"{argument} is a collection of names: {said!r}")
        if unknown := {name.partition(":")[0] for name in said} - NAMES:
            rules = ", ".join(sorted(NAMES))
            raise UnknownRule(f"no such rule: {', '.join(sorted(unknown))}; there are {rules}")


def decided(
    rule: str, proposals: Iterable[Proposal], article: Article, skip: Collection[str], accept: Collection[str]
) -> tuple[list[Proposal], list[Proposal]]:
    """The proposals to make, and those to show for review."""
    sure: list[Proposal] = []
    unsure: list[Proposal] = []
    named = any(entry.startswith(rule + ":") for entry in (*skip, *accept))
    for proposal in proposals:
        key = identity(rule, proposal, article) if named else ""
        if key in skip:
            continue
        (unsure if proposal.doubt and key not in accept else sure).append(proposal)
    return sure, unsure


def grouped(article: Article, proposals: Iterable[Proposal]) -> Iterator[Change]:
    """The proposals as changes of blocks, in order; the edits of one block become one change."""
    # What only sets a fact or puts a block in comes before what replaces the block there.
    ordered = sorted(proposals, key=lambda p: (p.at, isinstance(p, Edit) or bool(p.before)))
    for at, together in groupby(ordered, key=lambda p: p.at):
        edits: list[Edit] = []
        for proposal in together:
            if isinstance(proposal, Edit):
                edits.append(proposal)
            else:
                yield proposal
        if edits:
            edits.sort(key=lambda e: e.start)
            block = article.blocks[at]
            mended = block.splices((e.start, e.end, e.text) for e in edits)
            least = min(e.confidence for e in edits)
            yield Change(at, (block,), (mended,), edits[0].reason, least, edits[0].doubt, edits=tuple(edits))
