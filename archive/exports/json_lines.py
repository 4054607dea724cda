"""The article as JSON, schema ``cutline.article/1``, on one line: several of them are JSON Lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleaners import Cleaned


def write(cleaned: Cleaned) -> str:
    """All of the article: blocks, repairs, doubts, source, and what undoes the repairs."""
    return json.dumps(cleaned.to_dict(), ensure_ascii=False) + "\n"
