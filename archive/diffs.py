"""What was changed between two texts, word by word, as ``git diff --word-diff`` shows it.

How words are parted (a line break or a space) is not shown: it would drown the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

CONTEXT = 6  # words that are shown around a change: about half a line
LONGEST = 4_000  # words compared one by one; comparing takes the square of it at worst


def word_diff(before: str, after: str, name: str) -> str:
    """What differs, as ``[-was-]{+is+}`` with some words around it; empty if no word does."""
    old, new = before.splitlines(), after.splitlines()
    hunks = []
    for kind, i, k, j, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        was, now = " ".join(old[i:k]).split(), " ".join(new[j:m]).split()
        if kind != "equal" and was != now:
            hunks.append(f"@@ -{i + 1},{k - i} +{j + 1},{m - j} @@")  # lines, as in every unified diff
            hunks.append(" ".join(marked(was, now)))
    return "\n".join((f"--- {name}", f"+++ {name} (cleaned)", *hunks)) + "\n" if hunks else ""


def marked(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """The words of both in turn, what went in ``[-…-]`` and what came in ``{+…+}``."""
    if max(len(old), len(new)) > LONGEST:
        steps = [("replace", 0, len(old), 0, len(new))]
    else:
        steps = list(SequenceMatcher(None, old, new, autojunk=False).get_opcodes())
    for n, (kind, i, k, j, m) in enumerate(steps):
        if kind == "equal":
            before = 0 if n == 0 else CONTEXT
            after = 0 if n == len(steps) - 1 else CONTEXT
            if k - i > before + after:
                yield from (*old[i : i + before], "…", *old[k - after : k])
            else:
                yield from old[i:k]
            continue
        went = f"[-{' '.join(old[i:k])}-]" if k > i else ""
        came = f"{{+{' '.join(new[j:m])}+}}" if m > j else ""
        yield went + came
