"""Contributions: the line that says who else worked on the article.

``Reuters contributed to this report.``, ``Reporting by Ann Lee; editing by Bo Ek``, ``Mit Material von dpa``.
Kept under the role contribution. Only a short block in the last part of the article that is nothing else;
a sentence in which somebody contributed to a report of the story's stays where it is, and so does one that
goes on: "Research by the university found that ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cleaners.article import Article, Role
from cleaners.repair import Change

LAST = 6  # blocks from the end: behind it stand biographies, promotions and related lines
SMALL = 3  # words in small letters to each with a capital, at most: it says names, and little else
LONGEST = 400  # characters: a dozen names with their cities

LINE = re.compile(
    r"""^\W*(?:
        [^.!?]{2,350}\bcontributed\ (?:
            (?:additional\ )?reporting | to\ (?:this|the)\ (?:report|story|article|piece) | reporting\ from
        )\b[^.!?]{0,60}
      | (?:additional\ |with\ )?(?:reporting|writing|editing|research|compiled)\ by\b.{2,350}
      | edited\ by:?\ [^.!?]{2,80}
      | [(（]?(?:责编|责任编辑|責任編輯|編輯|编辑)\s?[:：][^。]{2,60}
      | with\ (?:reporting|files|additional\ reporting|inputs?)\ (?:by|from)\b.{2,350}
      | (?:mit\ (?:material|informationen)|unter\ mitarbeit|mitarbeit:?)\ (?:von\ |der\ )?.{2,200}
      | \(?(?:
            avec | con\ información\ de | con\ informazioni | com\ informações
          | met\ medewerking\ van | medverkan:?
        )\ [^.]{2,120}
      | [^.!?]{2,200}\b(?:(?:a|ont)\ contribué\ à\ cet\ article | ha\ contribuito\ a\ questo\ articolo)
    )[.)]?\W*$""",
    re.IGNORECASE | re.VERBOSE,
)

FORMULA = re.compile(
    r"\bcontributed (?:additional )?(?:to (?:this|the) (?:report|story|article|piece)|reporting)\b"
    r"|\b(?:a|ont) contribué à cet article|\bha contribuito a questo articolo"
)


def find(article: Article) -> Iterator[Change]:
    """Each such line near the end."""
    first = max(1, len(article.blocks) - LAST)
    for at, block in enumerate(article.blocks[first:], first):
        if block.role is not Role.PARAGRAPH or len(block.text) > LONGEST:
            continue
        if LINE.match(block.text) and not says_more(block.text):
            told = "a line near the end that says who else worked on the article"
            yield Change(at, (block,), (replace(block, role=Role.CONTRIBUTION),), told, 0.93)


def says_more(text: str) -> bool:
    """Whether a text says more than names and that they contributed: most of its words are small."""
    first = [word.lstrip("(\"'“„«[")[:1] for word in FORMULA.sub("", text).split()]
    return sum(map(str.islower, first)) > SMALL * sum(map(str.isupper, first))
