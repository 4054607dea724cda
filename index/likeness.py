"""How much of one text stands in another: the same wire story, cut or under another headline.

A text's shingles are its runs of four words. Of their hashes the smallest 128 are kept, which are a fair
sample of all of them, and the same sample for the same text: Andrei Broder's sketch ("On the resemblance
and containment of documents", 1997, section 4), from which the share of shingles that two texts have in
common is estimated, give or take 0.09 (one standard deviation of 128 draws is at most 0.044).
"""

from __future__ import annotations

import struct
from bisect import bisect_left as bisect
from heapq import nsmallest
from zlib import crc32

from index.words import terms

SHINGLE = 4  # words: the fixed phrases of a trade are mostly shorter, a copied sentence is longer
KEPT = 128  # hashes, 4 bytes each
KEYS = 12  # hashes that candidates are looked up by: of texts with a third in common, 99 % share one
FEWEST = 16  # shingles; what shorter texts have in common says nothing
SAME = 0.6  # likeness from which on two texts are called the same story

HEAD = struct.Struct("<I")


def fingerprint(text: str) -> bytes:
    """What is kept of a text to compare it by: 516 bytes at most, ``b""`` if it is too short to say.

    Case, accents and signs do not count. The same text has the same fingerprint on every machine.
    """
    words = terms(text)
    runs = zip(*(words[n:] for n in range(SHINGLE)), strict=False)
    hashes = {crc32(" ".join(run).encode("utf-8", "surrogatepass")) for run in runs}
    if len(hashes) < FEWEST:
        return b""
    kept = nsmallest(KEPT, hashes)
    return HEAD.pack(len(hashes)) + struct.pack(f"<{len(kept)}I", *kept)


def alike(one: bytes, other: bytes) -> float:
    """The share of the shorter text that stands in the longer one, by their fingerprints, from 0 to 1."""
    if not one or not other:
        return 0.0
    (size, first), (other_size, second) = taken_apart(one), taken_apart(other)
    both = sorted(set(first).intersection(second))
    sample = min(KEPT, len(first) + len(second) - len(both))  # the smallest hashes of the two together
    # Where each that both have stands among those of the two together: these need not be sorted for it.
    places = (bisect(first, each) + bisect(second, each) - n for n, each in enumerate(both))
    resemblance = sum(place < KEPT for place in places) / sample
    shared = resemblance * (size + other_size) / (1 + resemblance)  # of all shingles of both
    return min(1.0, shared / min(size, other_size))


def keys(fingerprint: bytes) -> tuple[int, ...]:
    """What to look up texts by that may be like this one: two that are alike nearly always share a key."""
    count = min(KEYS, len(fingerprint) // 4 - 1)
    return struct.unpack_from(f"<{count}I", fingerprint, HEAD.size) if count > 0 else ()


def taken_apart(fingerprint: bytes) -> tuple[int, list[int]]:
    """The number of a text's shingles, and the hashes kept, the smallest first."""
    size, *kept = struct.unpack(f"<{len(fingerprint) // 4}I", fingerprint)
    return size, kept
