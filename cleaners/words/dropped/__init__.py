"""Hyphens of a word's own that a converter dropped where a line ended: what tells of them.

``by_word`` judges by the word alone, with ``english``, ``french``, ``germanic`` and, for a word that has
another hyphen, ``in_compound``; ``elsewhere`` by the article's other words. ``compounds`` lists the parts.
"""

from __future__ import annotations

from cleaners.words.dropped.by_word import dropped
from cleaners.words.dropped.finding import LIKELY, SETTLED, SURE, WEAK, Dropped

__all__ = ["LIKELY", "SETTLED", "SURE", "WEAK", "Dropped", "dropped"]
