"""Contributions: the line that says who else worked on the article.

``Reuters contributed to this report.``, ``Reporting by Ann Lee; editing by Bo Ek``, ``Mit Material von dpa``.
Kept under the role contribution. Only a short block in the last part of the article that is nothing else;
a sentence in which somebody contributed to a report of the story's stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cleaners.article import Article, Role
from cleaners.repair import Change

LAST = 6  # blocks from the end: behind it stand biographies, promotions and related lines
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


def find(article: Article) -> Iterator[Change]:
    """Each such line near the end."""
    first = max(1, len(article.blocks) - LAST)
    for at, block in enumerate(article.blocks[first:], first):
        if block.role is Role.PARAGRAPH and len(block.text) <= LONGEST and LINE.match(block.text):
            told = "a line near the end that says who else worked on the article"
            yield Change(at, (block,), (replace(block, role=Role.CONTRIBUTION),), told, 0.93)
