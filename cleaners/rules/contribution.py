"""Contributions: the line that says who else worked on the article.

``Reuters contributed to this report.``, ``Reporting by Ann Lee; editing by Bo Ek``, ``Mit Material von dpa``,
and agencies alone in the last line, ``(dpa/lo)``.
Kept under the role contribution. Only a short block in the last part of the article that is nothing else;
a sentence in which somebody contributed to a report of the story's stays where it is, and so does one that
goes on: "Research by the university found that ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cleaners.article import Article, Role
from cleaners.byline_names import names
from cleaners.credits.kinds import agency
from cleaners.credits.sign_off import is_sign_off
from cleaners.layout.story_end import story_end
from cleaners.name_shapes import A_NAME
from cleaners.repair import Change
from cleaners.words.listed import listed

LAST = 6  # blocks from the end: behind it stand biographies, promotions and related lines
SMALL = 3  # words in small letters to each with a capital, at most: it says names, and little else
LONGEST = 400  # characters: a dozen names with their cities

LINE = re.compile(
    r"""^\W*(?:
        [^.!?]{2,350}\bcontributed\ (?:
            (?:additional\ )?(?:reporting|research) | reporting\ from
          | to\ (?:this|the)\ (?:report|story|article|piece)
        )\b[^.!?]{0,60}
      | [^.!?]{2,60}\b(?:journalists?|reporters?|writers?|correspondents?|staff)\ [^.!?]{2,200}\ contributed
      | additional\ reporting:\ .{2,200} | mit\ agenturmaterial
      | (?:additional\ |with\ )?(?:reporting|writing|editing|research|compiled)\ by\b.{2,350}
      | edited\ by:?\ [^.!?]{2,80}
      | this\ (?:story|report|article)\ was\ (?:written|compiled|produced|reported|edited)\ by\ .{2,200}
      | [(（]?(?:责编|责任编辑|責任編輯|編輯|编辑)\s?[:：][^。]{2,60}
      | with\ (?:reporting|files|additional\ reporting|inputs?)\ (?:by|from)\b.{2,350}
      | \(?(?:
            avec | con\ información\ de | con\ informazioni | com\ informações
          | met\ medewerking\ van | medverkan:?
        )\ [^.,]{2,120}
      | [^.!?]{2,200}\b(?:(?:a|ont)\ contribué\ à\ cet\ article | ha\ contribuito\ a\ questo\ articolo)
    )[.)]?\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
# Behind these stand names and agencies, and nothing else.
BEFORE_NAMES = re.compile(
    r"""^\W*(?:
        with\ assistance\ (?:from|by) | (?:produced|fact-check(?:ed|ing)|translated|graphics?)\ by
      | (?:mit\ (?:material|informationen)|unter\ mitarbeit|mitarbeit)(?:\ von|\ der|:) | redaktion:
      | (?:ha|hanno)\ collaborato:? | avec\ la\ collaboration\ d[e'’] | con\ la\ colaboración\ de
      | (?:sob\ supervisão|com\ (?:informações|colaboração))\ d[aeo]s?
    )\ (?P<names>.{2,200}?)[.)]?\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
# And before these: "The Associated Press contributed."
BEHIND_NAMES = re.compile(r"^\W*(?P<names>[^.!?]{2,200}?)\ contributed\.?$", re.VERBOSE)
UNNAMED = listed("agencies agenturen agences agencias agenzie agências agentschappen")

FORMULA = re.compile(
    r"\bcontributed (?:additional )?(?:to (?:this|the) (?:report|story|article|piece)|reporting)\b"
    r"|\b(?:a|ont) contribué à cet article|\bha contribuito a questo articolo"
)


def find(article: Article) -> Iterator[Change]:
    """Each such line near the end."""
    first = max(1, story_end(article.blocks) - LAST)
    for at, block in enumerate(article.blocks[first:], first):
        if block.role is not Role.PARAGRAPH or len(block.text) > LONGEST:
            continue
        if says_who(block.text) or (at + 1 == story_end(article.blocks) and is_sign_off(block.text)):
            told = "a line near the end that says who else worked on the article"
            yield Change(at, (block,), (replace(block, role=Role.CONTRIBUTION),), told, 0.93)


def says_who(text: str) -> bool:
    """Whether ``text`` says who else worked on the article, and no more."""
    if LINE.match(text) and not says_more(text):
        return True
    behind = BEHIND_NAMES.match(text)
    said = behind or BEFORE_NAMES.match(text)
    each = names(said["names"]) if said else ()
    if behind and not any(map(agency, each)):
        return False  # a person alone may have contributed anything
    return bool(each) and all(A_NAME.fullmatch(n) or agency(n) or n.lower() in UNNAMED for n in each)


def says_more(text: str) -> bool:
    """Whether a text says more than names and that they contributed: most of its words are small."""
    first = [word.lstrip("(\"'“„«[")[:1] for word in FORMULA.sub("", text).split()]
    return sum(map(str.islower, first)) > SMALL * sum(map(str.isupper, first))
