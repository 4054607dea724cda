"""Make the tables: ``python -m cleaners.words.build [LANGUAGE ...]``, or ``... --wordnet FOLDER``.

A developer's script: it needs wordfreq 3.1.1 (the ``dev`` extra), whose published frequencies it writes
in the format that ``tables.py`` describes. Words are kept that have nothing but letters in them, more
than one, and are at least as common as ``LEAST`` says. The files come out the same on every run.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from cleaners.words.tables import FOLDER, STEPS, ZERO

# The least Zipf frequency kept: 2.0 is one in ten million. Measured on wrapped news, all words down to 1.0
# decide no better than those from 2.0 on; languages with many endings, or seldom met here, get by with
# fewer. wordfreq has nothing under 3.0 for Danish, Hungarian, Romanian and Turkish.
LEAST = {
    **dict.fromkeys(("da", "de", "en", "es", "fr", "it", "nb", "nl", "pt", "sv"), 2.0),
    **dict.fromkeys(("ca", "cs", "fi", "pl"), 2.5),
    **dict.fromkeys(("hu", "ro", "ru", "tr", "uk"), 3.0),
}
SOLID = ("da", "de", "en", "fr", "nb", "nl", "pt", "sv")  # those that ``dropped`` has rules for
INSIDE = {"uk": "'", "ca": "·"}  # what is as good as a letter between letters


def build(language: str) -> bytes:
    """The table of ``language`` as it stands in its file."""
    lines = sorted(f"{word}\t{chr(ZERO + tenths)}\n".encode() for word, tenths in words(language))
    return source() + b"".join(lines)


def build_hyphened(folder: Path) -> bytes:
    """Words that WordNet has with one hyphen and no other way, as they stand in ``en.hyphened``.

    ``folder`` holds WordNet 3.0's ``index.adj`` and so on. What begins with a prefix that many write without
    a hyphen ("anti-", "re-") is left out, and what wordfreq finds written in one, however rarely.
    """
    from wordfreq import zipf_frequency

    from cleaners.words.dropped.compounds import PREFIXES

    lemmas = {
        line.split()[0]
        for part in ("adj", "adv", "noun", "verb")
        for line in (folder / f"index.{part}").read_text("ascii").splitlines()
        if not line.startswith(" ")
    }
    found = set()
    for lemma in lemmas:
        left, _, right = lemma.partition("-")
        word = left + right
        if not (word.isalpha() and left and right) or left in PREFIXES or word in lemmas:
            continue
        if zipf_frequency(word, "en") >= 1:
            continue
        found.add(f"{word}\t{chr(ZERO + len(left))}\n")
    comment = b"# From WordNet 3.0, Princeton University; see ATTRIBUTION.txt\n"
    return comment + b"".join(sorted(line.encode() for line in found))


def source() -> bytes:
    """The comment line that every table begins with."""
    line = f"# From wordfreq {version('wordfreq')} by Robyn Speer, CC BY-SA 4.0; see ATTRIBUTION.txt\n"
    return line.encode()


def build_solid(language: str) -> bytes:
    """The rarer words of ``language`` that look like two, as they stand in their file: ``tables.solid``."""
    from wordfreq import available_languages, get_frequency_list

    from cleaners.words.dropped.by_word import between_words
    from cleaners.words.tables import zipf

    length = "large" if language in available_languages("large") else "small"
    found = set()
    for centibels, together in enumerate(get_frequency_list(language, length)):
        if centibels < 600:  # those are in the tables
            continue
        for word in together:
            if word.isalpha() and len(word) > 5 and not zipf(word, language):
                spelt = (word, word.capitalize())
                if any(between_words(each, language) for each in spelt):
                    found.add(f"{word}\t{chr(ZERO + max(1, (900 - centibels + STEPS // 2) // STEPS))}\n")
    return source() + b"".join(sorted(line.encode() for line in found))


def words(language: str) -> Iterator[tuple[str, int]]:
    """The words kept, each with its Zipf frequency in tenths."""
    from wordfreq import get_frequency_list

    inside = INSIDE.get(language, "")
    for centibels, together in enumerate(get_frequency_list(language)):
        if 900 - centibels < 100 * LEAST[language]:
            return
        for word in together:
            letters = word.translate({ord(sign): "" for sign in inside}) if inside else word
            if letters.isalpha() and len(letters) > 1:
                yield word, (900 - centibels + STEPS // 2) // STEPS


def main(chosen: list[str]) -> None:
    """Write the tables of ``chosen`` languages, or of all; or those of WordNet in the folder that follows."""
    FOLDER.mkdir(exist_ok=True)
    if chosen[:1] == ["--wordnet"]:
        (FOLDER / "en.hyphened").write_bytes(build_hyphened(Path(chosen[1])))
        return
    for language in chosen or sorted(LEAST):
        data = build(language)
        lines = data.count(b"\n") - 1
        (FOLDER / f"{language}.txt").write_bytes(data)
        sys.stdout.write(f"{language}: {lines} words, {len(data)} bytes\n")
    for language in chosen or SOLID:
        (FOLDER / f"{language}.solid").write_bytes(build_solid(language))


if __name__ == "__main__":
    main(sys.argv[1:])
