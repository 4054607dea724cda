"""The evidence for words: how common a word is, and what a hyphen at a line end means.

``tables`` looks words up in frequency tables, ``join`` decides about a divided word, ``build`` makes
the tables.
"""

from __future__ import annotations

from cleaners.words.join import Verdict, judge
from cleaners.words.tables import known, languages, zipf

__all__ = ["Verdict", "judge", "known", "languages", "zipf"]
