"""The whole archive as a plain tree of files that is a BagIt bag (RFC 8493) and can be added to an archive.

::

    bagit.txt, bag-info.txt          what the folder is, and when it was made; bagit.txt is written last
    manifest-sha256.txt              the digest of every file below data/; `sha256sum -c` compares them
    tagmanifest-sha256.txt           the same of the files beside data/
    data/README.txt                  the layout in plain words
    data/archive.json                saved searches and history
    data/records.jsonl               a line for each article: where it came from, and what was said of it
    data/articles/...json            the cleaned articles, schema cutline.article/1
    data/originals/ab/abcdef...      the originals, byte for byte, named by their SHA-256

What is in the bin is left out. A run that was stopped is taken up by the next.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from archive.atomic import cannot_write, write_whole
from archive.errors import ArchiveDamaged, UsageError
from archive.sources import UNFINISHED, is_bag
from archive.version import VERSION

if TYPE_CHECKING:
    from archive.catalogue import Catalogue, Row
    from archive.store import Store

SCHEMA = "cutline.archive/1"
MANIFEST = "manifest-sha256.txt"
DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
EXPLAINED = """\
This is a whole archive of articles, written by `cutline export --bag`.

originals/      The files exactly as they were added, each named by the SHA-256 of its bytes.
articles/       Each article as it was cleaned, in JSON: headline, text, captions, credits, every repair.
records.jsonl   A line of JSON for each article: its file in articles/, its original, where that came from and
                when, tags, note, star, and what was decided about repairs.
archive.json    Saved searches, and what was searched for.

`cutline add FOLDER`, FOLDER being the one around data/, puts all of it into an archive. `sha256sum -c
manifest-sha256.txt`, in that folder, says whether all is there and as it was.
"""


def write(store: Store, folder: Path, progress: Callable[[int, int], None]) -> tuple[int, list[str]]:
    """Write the bag; returns the number of articles in it, and what is wrong with those that are not.

    Raises ``UsageError`` if something else is in ``folder``, ``CannotWrite``.
    """
    begin(folder)
    bag = Bag(folder)
    catalogue = store.catalogue
    records: list[str] = []
    faults: list[str] = []
    total = catalogue.count()
    for done, row in enumerate(catalogue.oldest(), 1):
        try:
            record = kept(bag, store, row)
        except ArchiveDamaged as error:
            faults.append(f"{row.id}: {error}")
        else:
            records.append(json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n")
        progress(done, total)
    bag.put("data/records.jsonl", encoded("".join(records)))
    bag.put("data/archive.json", encoded(json.dumps(whole(catalogue), ensure_ascii=False, indent=1) + "\n"))
    bag.put("data/README.txt", encoded(EXPLAINED))
    bag.close(len(records))
    return len(records), faults


def begin(folder: Path) -> None:
    """Make the folder, unless it holds something else. Raises ``UsageError`` or ``CannotWrite``."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder}: this is a file, not a folder")
    inside = os.listdir(folder) if folder.exists() else []  # noqa: PTH208 - names are all we need
    if inside and UNFINISHED not in inside:
        what = "holds an export already" if is_bag(folder) else "is not empty"
        raise UsageError(f"{folder}: this folder {what}: name another with -o")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / UNFINISHED).touch()
    except OSError as error:
        raise cannot_write(folder, error) or error from None


class Bag:
    """A bag that is being written."""

    def __init__(self, folder: Path) -> None:
        """Empty as yet; what an earlier run has written is written again unless it is the same."""
        self.folder = folder
        self.digests: dict[str, str] = {}  # by path, as the manifest names it
        self.size = 0

    def put(self, name: str, data: bytes) -> None:
        """A file of the bag; one that is there with the same bytes is left. Raises ``CannotWrite``."""
        if name in self.digests:
            return
        path = self.folder / name
        if not (path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data):
            write_whole(path, data)
        self.digests[name] = sha256(data).hexdigest()
        self.size += len(data)

    def close(self, articles: int) -> None:
        """Write the manifests; what the bag does not name is of an earlier run, and goes."""
        for path in sorted((self.folder / "data").rglob("*")):
            if path.is_file() and path.relative_to(self.folder).as_posix() not in self.digests:
                path.unlink()
        tags = {
            "bag-info.txt": f"Bagging-Date: {today()}\nPayload-Oxum: {self.size}.{len(self.digests)}\n"
            f"Bag-Software-Agent: cutline {VERSION}\nExternal-Description: {articles} articles\n",
            MANIFEST: manifest(self.digests),
            "bagit.txt": DECLARATION,
        }
        of_tags = manifest({name: sha256(encoded(text)).hexdigest() for name, text in tags.items()})
        write_whole(self.folder / "tagmanifest-sha256.txt", encoded(of_tags))
        for name, text in tags.items():
            write_whole(self.folder / name, encoded(text))
        (self.folder / UNFINISHED).unlink()


def manifest(digests: dict[str, str]) -> str:
    """A manifest: a line for each file, in the order of their names."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items()))


def encoded(text: str) -> bytes:
    """A text of the bag as bytes."""
    return text.encode("utf-8", "surrogatepass")


def today() -> str:
    """The date, as a bag tells it."""
    from archive.clock import now

    return now()[:10]


def kept(bag: Bag, store: Store, row: Row) -> dict[str, Any]:
    """Put an article and its original into the bag; returns its record. Raises ``ArchiveDamaged``."""
    from archive.documents import cleaned_of
    from archive.exports.names import file_name

    article = cleaned_of(row).article  # checks its digest
    original = f"data/originals/{row.sha256[:2]}/{row.sha256}"
    if original not in bag.digests:
        bag.put(original, store.originals.read(row.sha256))
    name = f"data/articles/{file_name(article, row.name, row.id, '.json')}"
    bag.put(name, zlib.decompress(row.cleaned))
    return {**about(store.catalogue, row), "article": name.removeprefix("data/"), "id": row.id}


def about(catalogue: Catalogue, row: Row) -> dict[str, Any]:
    """What an article's record says of it beside its file."""
    from archive.judging import decisions

    ask = catalogue.rows
    ((added, parts),) = ask("SELECT added, parts FROM originals WHERE sha256 = ?", row.sha256)
    sources = ask("SELECT path, added FROM sources WHERE sha256 = ? ORDER BY added, path", row.sha256)
    settings = ask("SELECT skip, language FROM settings WHERE article = ?", row.id)
    skip, language = settings[0] if settings else ("", "")
    return {
        "sha256": row.sha256,
        "part": row.part,
        "parts": parts,
        "added": added,
        "sources": [{"path": path, "added": at} for path, at in sources],
        "name": row.name,
        "path": row.path,
        "saved": row.saved,
        "version": row.version,
        "digest": row.digest,
        "skip": list(filter(None, skip.split("\n"))),
        "language": language,
        "tags": sorted(tag for (tag,) in ask("SELECT tag FROM tags WHERE article = ?", row.id)),
        "marks": dict(ask("SELECT mark, since FROM marks WHERE article = ? ORDER BY mark", row.id)),
        "notes": [
            {"text": text, "written": written}
            for text, written in ask(
                "SELECT text, written FROM notes WHERE article = ? ORDER BY number", row.id
            )
        ],
        "decisions": [each._asdict() for each in decisions(catalogue, row.id)],
    }


def whole(catalogue: Catalogue) -> dict[str, Any]:
    """What the archive keeps beside articles."""
    return {
        "schema": SCHEMA,
        "searches": [
            {"slot": slot, "name": name, "query": query, "saved": saved}
            for slot, name, query, saved in catalogue.rows("SELECT * FROM slots ORDER BY slot")
        ],
        "history": [
            {"query": query, "asked": asked}
            for query, asked in catalogue.rows("SELECT query, asked FROM history ORDER BY number")
        ],
    }
