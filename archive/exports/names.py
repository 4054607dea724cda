"""What an exported article's file is called."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from cleaners import Article

LONGEST = 120  # bytes of a headline in a file's name; systems allow 255 for the whole of it


def file_name(article: Article, source: str, id: str, suffix: str) -> str:
    """A name that a person can read, any system can store, and no other article has.

    ``source`` is the name of the file that the article came from, in place of a headline.
    """
    title = normalize("NFC", (article.headline or Path(source).stem)[: 10 * LONGEST]).lower()
    words = (
        re.sub(r"[^\w]+|_+", "-", title)
        .strip("-")
        .encode("utf-8", "ignore")[:LONGEST]
        .decode("utf-8", "ignore")
    )
    date = re.sub(r"[^\d-]", "", (article.published or "")[:10])
    return "-".join(filter(None, (date, words.strip("-"), id))) + suffix
