"""Made-up articles by a seed: words by Zipf's law, topics in bursts, dates, sites, authors, credits."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

WORDS = 200_000  # different ones; a language's newspapers have as many in a year
TOPICS = 400
SITES = 45
FIRST = date(2000, 1, 1)
DAYS = 9300


def vocabulary(draw: random.Random) -> list[str]:
    """Different words of two to five syllables, the commonest the shortest."""
    starts = "b br c ch d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t tr v w".split()
    syllables = [a + b + c for a in starts for b in "aeiou" for c in ("", "n", "r", "s", "l", "t", "nd")]
    made: dict[str, None] = {}
    while len(made) < WORDS:
        length = 1 + min(4, len(made) // 300 + 1, draw.randint(1, 4))
        made["".join(draw.choices(syllables, k=length))] = None
    return list(made)


def articles(count: int, seed: int = 7) -> Iterator[dict[str, Any]]:
    """The articles, always the same ones."""
    draw = np.random.default_rng(seed)
    words = np.array(vocabulary(random.Random(seed)), dtype=object)  # noqa: S311 - always the same
    weight = 1 / np.arange(1, len(words) + 1)
    shares = np.cumsum(weight / weight.sum())
    topics = draw.integers(300, 40_000, (TOPICS, 60))

    def some(number: int) -> Any:
        return np.minimum(np.searchsorted(shares, draw.random(number)), len(words) - 1)

    for n in range(count):
        topic = topics[draw.integers(TOPICS)]
        length = int(np.clip(draw.lognormal(6.1, 0.45), 120, 2500))
        chosen = some(length)
        burst = draw.random(length) < 0.12
        chosen[burst] = topic[np.minimum(draw.geometric(0.08, int(burst.sum())) - 1, 59)]
        said = list(words[chosen])
        lines = [" ".join(said[at : at + 60]).capitalize() + "." for at in range(0, length, 60)]
        site, agency = (int(9 * draw.random() ** 2 * part) for part in (SITES / 9, 1))
        yield {
            "id": f"a{n:07}",
            "title": " ".join(words[np.concatenate([some(5), topic[:3]])]).capitalize(),
            "authors": " ".join(words[2000 + draw.integers(2000, size=2)]).title(),
            "date": (FIRST + timedelta(int(DAYS * draw.random() ** 0.7))).isoformat(),
            "source": f"{words[3000 + site].title()} Times",
            "caption": " ".join(words[some(14)]).capitalize() + ".",
            "credit": f"{words[6000 + draw.integers(2000)].title()}/{words[5000 + agency].upper()}",
            "body": "\n\n".join(lines),
        }


def read(path: Path, count: int) -> Iterator[dict[str, Any]]:
    """The first articles of a file of JSON Lines."""
    with path.open(encoding="utf-8") as file:
        for _, line in zip(range(count), file, strict=False):
            yield json.loads(line)


def questions(path: Path, each: int = 12) -> dict[str, list[str]]:
    """Questions of each kind, by how common their words are in the first articles of a corpus."""
    draw = random.Random(3)  # noqa: S311 - always the same
    many = list(read(path, 5000))
    spread = Counter(word for article in many for word in set(bare(article["body"])))
    ranked = sorted((word for word in spread if len(word) > 3), key=lambda word: (-spread[word], word))

    def band(low: float, high: float) -> list[str]:
        return [word for word in ranked if low <= spread[word] / len(many) <= high] or ranked[:50]

    common, mid, rare = band(0.2, 0.6), band(0.02, 0.05), band(0.0004, 0.001)
    pairs = [pair for article in many[:400] for pair in list(pairwise(bare(article["body"])))[:40]]
    pairs = [pair for pair in pairs if min(spread[pair[0]], spread[pair[1]]) > len(many) * 0.02]

    def pick(words: list[str]) -> list[str]:
        return draw.sample(words, min(each, len(words)))

    long = [word for word in mid if len(word) > 5]
    terms = pick(common)
    return {
        "common": terms,
        "mid": pick(mid),
        "rare": pick(rare),
        "and2": [" ".join(two) for two in zip(pick(common), pick(mid), strict=False)],
        "and3": [" ".join(three) for three in zip(pick(common), pick(common), pick(mid), strict=False)],
        "or3": [" ".join(three) for three in zip(pick(common), pick(mid), pick(mid), strict=False)],
        "phrase": [" ".join(pair) for pair in draw.sample(pairs, each)],
        "prefix4": [word[:4] for word in pick(long)],
        "prefix2": [word[:2] for word in pick(mid)],
        "fuzzy": [word[:3] + "x" + word[4:] for word in pick(long)],
        "daterange": pick(mid),
        "sortdate": terms,
        "snippets": pick(mid),
        "facets": terms,
        "count": terms,
    }


def bare(text: str) -> list[str]:
    """A text's words without signs."""
    return text.lower().replace(".", "").split()
