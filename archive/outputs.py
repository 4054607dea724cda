"""A folder of outputs: each named after its source, written whole, never over what is not ours.

``JOURNAL`` in the folder holds one JSON line for each output: its source, the source's digest, how it
was made and the output's own digest. By it ``--resume`` knows what is done (source and settings the
same, the output still as written), and a file that somebody else put there, or has edited since, is
never written over.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from errno import ENAMETOOLONG, ENOENT, ENOTDIR
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from archive.atomic import cannot_write, write_whole
from archive.errors import CannotWrite, UsageError
from archive.sources import STDIN, is_folder, readable, whole

JOURNAL = ".cutline-outputs.jsonl"


class Made(NamedTuple):
    """A line of the journal. Digests are SHA-256 in hex."""

    output: str  # the output's path in the folder
    source: str  # the source's digest
    how: str  # format, rules left out, version
    written: str  # the output's digest


class NotOurs(Exception):
    """A file stands there that we did not write, or not as it is now."""


class OutputFolder:
    """The folder that outputs go to, with its journal."""

    def __init__(self, folder: Path) -> None:
        """Read the journal, if there is one; nothing is written yet. Raises ``CannotWrite``."""
        if folder.exists() and not folder.is_dir():
            raise CannotWrite(f"{folder}: this is a file, not a folder")
        self.folder = folder
        self.made: dict[str, list[Made]] = {}  # by output, the latest last
        try:
            lines = (folder / JOURNAL).read_text("utf-8").splitlines()
        except (FileNotFoundError, NotADirectoryError):  # whether it can be made shows when it is
            lines = []
        except OSError as error:
            raise cannot_write(folder / JOURNAL, error) or error from None
        for line in lines:
            try:
                made = Made(*json.loads(line))
            except (ValueError, TypeError):  # torn, when a run was killed: that output is made again
                continue
            self.made.setdefault(made.output, []).append(made)

    def has(self, output: str, source: str, how: str) -> bool:
        """Whether ``output`` is there as written, from this source in this way."""
        return self.was(output, source, how) and digest(self.folder / output) == self.made[output][-1].written

    def was(self, output: str, source: str, how: str) -> bool:
        """Whether ``output`` was written last from this source in this way, whatever is there now."""
        earlier = self.made.get(output, [])
        return any((made.source, made.how) == (source, how) for made in earlier[-1:])

    def write(self, output: str, source: str, how: str, data: bytes) -> None:
        """Write one output, if it is not there. Raises ``NotOurs``, ``CannotWrite`` or ``OSError``."""
        path = self.folder / output
        made = Made(output, source, how, sha256(data).hexdigest())
        earlier = self.made.setdefault(output, [])
        there = digest(path)
        if there and there not in {made.written, *(entry.written for entry in earlier)}:
            raise NotOurs(f"{path} is there and not as Cutline wrote it: move it away")
        if not earlier or earlier[-1] != made:
            self.note(made)  # before the output: killed in between, we still know it for ours
            earlier.append(made)
        if there != made.written:
            write_whole(path, data)

    def note(self, made: Made) -> None:
        """Add a line to the journal."""
        path = self.folder / JOURNAL
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:  # a folder that cannot be there holds no output at all, whatever the reason
            raise CannotWrite(f"{self.folder}: cannot be made: {error.strerror}") from None
        try:
            with path.open("a", encoding="utf-8", newline="\n") as journal:
                journal.write(json.dumps(made) + "\n")
        except OSError as error:
            raise cannot_write(path, error) or error from None


def digest(path: Path) -> str | None:
    """The SHA-256 of the file at ``path``; ``None`` if nothing is there; ``"?"`` if it cannot be read."""
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError as error:  # at a name that is too long nothing can be
        return None if error.errno in (ENOENT, ENOTDIR, ENAMETOOLONG) else "?"


def without_suffix(path: str) -> str:
    """The path without what stands behind its last dot; ``..A`` and ``.profile`` are names without one.

    ``Path.with_suffix`` differs there between Python 3.13 and what came before.
    """
    stem, dot, behind = path.rpartition(".")
    inside = dot and os.sep not in behind and stem.rpartition(os.sep)[2].strip(".")
    return stem if inside else path


def plan(sources: Sequence[str], inputs: Iterable[str], suffix: str) -> dict[str, str]:
    """Where in the output folder each source's output goes, mirroring the tree that ``inputs`` share.

    ``a.html`` goes to ``a.json``; where two would meet, also in a file system that does not tell
    ``A`` from ``a``, both keep their whole name (``a.html.json``).
    """
    root = shared_folder(inputs)
    full = {source: relative(source, root) + suffix for source in sources}
    names = {source: without_suffix(relative(source, root)) + suffix for source in sources}
    while meeting := meet(names, full):
        names |= {source: full[source] for source in meeting}
    return names


def meet(names: Mapping[str, str], full: Mapping[str, str]) -> list[str]:
    """The sources whose outputs would meet another's and that can still give way."""
    folded = {source: normalize("NFC", name).casefold() for source, name in names.items()}
    counts = Counter(folded.values())
    return [s for s, name in folded.items() if counts[name] > 1 and names[s] != full[s]]


def relative(source: str, root: str) -> str:
    """A source's path below ``root``."""
    return "stdin" if source == STDIN else readable(os.path.relpath(whole(source), root))


def shared_folder(inputs: Iterable[str]) -> str:
    """The deepest folder in which all ``inputs`` stand; a folder stands in itself."""
    named = [Path(whole(path)) for path in inputs if path != STDIN]
    folders = [path if is_folder(path) else path.parent for path in named]
    try:
        return os.path.commonpath(folders) if folders else whole(".")
    except ValueError:
        raise UsageError("the inputs stand on different drives: clean them one drive at a time") from None


def keep_apart(folder: Path, inputs: Iterable[str], names: Mapping[str, str]) -> None:
    """Raise ``UsageError`` if an output (``names``, by source) would come among what is read, or onto it."""
    out = folder.resolve()
    for path in inputs:
        source = Path(os.path.realpath(path))  # which does not raise if links lead back to themselves
        if path != STDIN and is_folder(source) and out.is_relative_to(source):
            raise UsageError(f"the output folder {folder} is in the source folder {path}: name one elsewhere")
    homes = {parent: parent.resolve() for parent in {Path(source).parent for source in names}}
    sources = {homes[Path(source).parent] / Path(source).name for source in names}
    for name in names.values():
        if out / name in sources:
            raise UsageError(f"the output {folder / name} would replace its source: name another folder")
