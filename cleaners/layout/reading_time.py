"""Whether a number of minutes is how long the article takes to read, or the time of something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.article import Block
from cleaners.bylines import MINUTES
from cleaners.sentences import word_count

BARE_TIME = re.compile(rf"(\d{{1,3}})[ \n]?{MINUTES}\.?", re.I)
SOON = 5  # minutes; a longer text may be here in part, so what is told of a shorter one proves nothing
SLOWEST = 60  # words a minute, a fourth of what people read


def is_duration(blocks: Sequence[Block], block: Block) -> bool:
    """Whether a bare "30 minutes" is the time of something else: one of several, or too long for the text."""
    bare = BARE_TIME.fullmatch(block.text)
    if not bare:
        return False
    if sum(BARE_TIME.fullmatch(each.text) is not None for each in blocks) > 1:
        return True
    minutes = int(bare[1])
    return minutes > SOON and sum(word_count(each.text) for each in blocks) < SLOWEST * minutes
