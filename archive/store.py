"""An archive's folder: originals, catalogue, lock, and a page that explains them."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from archive.atomic import cannot_write
from archive.catalogue import Catalogue
from archive.errors import ArchiveDamaged, NothingToRead, UsageError
from archive.lock import NAME as LOCK
from archive.lock import WriterLock
from archive.originals import ASIDE, Originals
from archive.sources import CATALOGUE
from archive.terminal import visible_line

ORIGINALS = "originals"
INDEX = "index"
README = "README.txt"
OURS = frozenset((ORIGINALS, INDEX, README, LOCK, ASIDE, CATALOGUE, CATALOGUE + "-wal", CATALOGUE + "-shm"))
EXPLAINED = """\
This folder is an archive of articles, kept by Cutline.

originals/   The files exactly as they were added, each named by the SHA-256 digest of its bytes, in a
             folder named by the first two digits. They are read-only and are never changed. Any text
             editor or browser opens them; `sha256sum FILE` must print the file's own name. A reading
             service's export that was added unpacked is one zip file of its tables and texts here.
catalogue.sqlite3
             A SQLite database. `articles` has a row for each article: `cleaned` is its JSON (headline,
             text, captions, credits, every repair that was made and how to take it back), packed by
             zlib; `name`, `path` and `saved` say where it came from and when. `sources` lists each place
             that an original was added from. `tags`, `notes`, `marks` (starred, read), `decisions` (on
             repairs), `slots` (saved searches), `history` and `bin` are yours; all other tables can be made
             again from these. While Cutline runs there are also files ending in -wal and -shm: they belong
             to it, copy or move them along.
index/       The search index. It holds nothing that is not in the catalogue: it can be deleted at any
             time and is built again.
lock         Says which process is writing to the archive. Nothing depends on it otherwise.
damaged/     Originals that `cutline check --set-aside` found to be damaged, if there ever were any.

To have every article as a plain file: `cutline export --archive THIS-FOLDER -o SOME-FOLDER`; with --bag,
all that is in here, to be added to another archive.
To read an article without Cutline, with Python alone:

    import json, sqlite3, zlib
    for row in sqlite3.connect("catalogue.sqlite3").execute("SELECT cleaned FROM articles"):
        print(json.loads(zlib.decompress(row[0]))["headline"])
"""


class Store:
    """The parts of an archive on disk. Knows nothing of the search index but its place."""

    def __init__(self, folder: Path, create: bool) -> None:
        """Open the archive at ``folder``, or make one there.

        Raises ``NothingToRead`` if there is none, ``UsageError`` if the folder holds something else,
        ``CannotWrite`` or ``ArchiveDamaged``.
        """
        self.folder = folder
        self.originals = Originals(folder / ORIGINALS)
        if is_missing(folder / CATALOGUE):
            look_before_making(folder, create)
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise cannot_write(folder, error) or error from None
        self.catalogue = Catalogue(folder / CATALOGUE, create)
        self.explain(folder / README)

    def explain(self, page: Path) -> None:
        """Write the page that explains the folder, if there is none, or an older Cutline's."""
        with suppress(OSError, UnicodeError):  # a read-only archive does without
            there = page.read_text("utf-8") if page.exists() else ""
            if there != EXPLAINED and (not there or there.startswith(EXPLAINED.partition("\n")[0])):
                page.write_text(EXPLAINED, "utf-8")

    @property
    def index_folder(self) -> Path:
        """Where the search index is."""
        return self.folder / INDEX

    def writer(self, patience: float = 0.0) -> WriterLock:
        """The right to write, to be held with ``with``; raises ``InUse`` if another has it for longer."""
        return WriterLock(self.folder, patience)

    def close(self) -> None:
        """Close the catalogue."""
        self.catalogue.close()


def is_missing(catalogue: Path) -> bool:
    """Whether there is no catalogue, or only its name: a crash or a copy can leave a file without bytes."""
    try:
        return not catalogue.stat().st_size and not catalogue.with_name(catalogue.name + "-wal").exists()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError as error:
        raise cannot_write(catalogue.parent, error) or error from None


def look_before_making(folder: Path, create: bool) -> None:
    """Raise unless an archive may be made at ``folder``."""
    named = visible_line(str(folder))
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{named}: this is a file, not a folder for an archive")
    entries = os.listdir(folder) if folder.exists() else []  # noqa: PTH208 - names are all we need
    if ORIGINALS in entries and any(Originals(folder / ORIGINALS).files()):
        raise ArchiveDamaged(
            f"{named}: the catalogue is missing, the originals are there: "
            f"add {named}/{ORIGINALS} to a new archive to have them cleaned again"
        )
    if not create:
        raise NothingToRead(f"{named}: there is no archive here yet: `cutline add` makes one")
    if strangers := sorted(set(entries) - OURS):
        raise UsageError(
            f"{named}: this folder is no archive and is not empty ({visible_line(strangers[0])} ...)"
        )


def default_folder() -> Path:
    """``CUTLINE_ARCHIVE``, or ``cutline`` in the user's data directory."""
    named = os.environ.get("CUTLINE_ARCHIVE")
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("cutline", appauthor=False)
