"""A whole archive that ``cutline export --bag`` wrote, taken in with all that was said of its articles.

Articles come as they were cleaned, with their ids where these are free; what the archive has already stays as
it is there. Every file is compared with its digest. An article or original that was damaged on the way is
told and left out; what the texts beside them say (tags, notes, decisions, searches) is taken as far as it can
be read, and a damaged one is told. Near-duplicates are found anew.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from archive.catalogue import Row
from archive.cleaning import count
from archive.entering import BATCH, HERE, Entry, put
from archive.exports.bag import MANIFEST, SCHEMA
from archive.jobs import Outcome, Status
from archive.sources import BAG

if TYPE_CHECKING:
    from archive.adding import Adder
    from archive.catalogue import Catalogue

UNPROVEN = "what it tells was taken in, but tags, notes and decisions may be others than they were"


class Said(NamedTuple):
    """What was said of an article, as the rows of the tables that hold it, without its id."""

    added: str  # when its original was
    sources: list[tuple[str, str]]
    tags: list[str]
    marks: list[tuple[str, str]]
    notes: list[tuple[str, str]]
    decisions: list[tuple[str, str, str, str, str, bool]]

    @classmethod
    def of(cls, record: dict[str, Any]) -> Said:
        """Out of a record; raises what reading one raises that is none."""
        fields = ("repair", "verdict", "decided", "before", "after")
        return cls(
            str(record["added"]),
            [(str(each["path"]), str(each["added"])) for each in record["sources"]],
            [str(tag) for tag in record["tags"]],
            [(str(mark), str(since)) for mark, since in record["marks"].items()],
            [(str(each["written"]), str(each["text"])) for each in record["notes"]],
            [(*(str(each[name]) for name in fields), bool(each["occurs"])) for each in record["decisions"]],  # type: ignore[misc]
        )


class Taken(NamedTuple):
    """An article of the bag, read and compared, waiting for the commit."""

    said: Said
    entry: Entry
    data: bytes  # of the original
    outcome: Outcome


class Refused(Exception):
    """An article of the bag cannot be taken in; the text says why."""


def size(folder: Path) -> int:
    """How many articles the bag has; 1 if none, or nobody can say: ``take`` tells that once."""
    try:
        return len(records(folder)) or 1
    except OSError:
        return 1


def records(folder: Path) -> list[bytes]:
    """The records of the bag, each as JSON. Raises ``OSError``."""
    return list(filter(None, (folder / BAG[2]).read_bytes().split(b"\n")))


def take(adder: Adder, folder: Path) -> Iterator[Outcome]:
    """Take in every article of the bag; how each ended, told only when it is safe."""
    try:
        lines = records(folder)
        about = json.loads((folder / BAG[1]).read_bytes())
        if about["schema"] != SCHEMA:
            raise ValueError(f"not {SCHEMA}: {about['schema']!r}")
    except (OSError, ValueError, KeyError, TypeError) as error:
        yield Outcome(str(folder), Status.FAILED, f"this export cannot be read: {error}", named=True)
        return
    batch: list[Taken] = []
    for number, line in enumerate(lines, 1):
        found = read(adder.catalogue, folder, number, line)
        if isinstance(found, Outcome):
            yield found
            continue
        batch.append(found)
        if len(batch) >= BATCH:
            yield from committed(adder, batch)
            batch = []
    yield from committed(adder, batch)
    try:
        searches(adder.catalogue, about)
    except (ValueError, KeyError, TypeError) as error:
        yield Outcome(str(folder / BAG[1]), Status.FAILED, f"its searches cannot be read: {error!r}")
    if not lines:
        yield Outcome(str(folder), Status.KNOWN, "an export without articles")
    yield from in_doubt(folder)


def in_doubt(folder: Path) -> Iterator[Outcome]:
    """The texts that tell what was said of the articles, if they are not as the manifest has them."""
    try:
        listed = (folder / MANIFEST).read_bytes().decode("utf-8", "replace").splitlines()
    except OSError:
        yield Outcome(str(folder / MANIFEST), Status.FAILED, f"not there to compare with: {UNPROVEN}")
        return
    for name in BAG[1:]:
        if f"{sha256((folder / name).read_bytes()).hexdigest()}  {name}" not in listed:
            yield Outcome(str(folder / name), Status.FAILED, f"not what was exported: {UNPROVEN}")


def read(catalogue: Catalogue, folder: Path, number: int, line: bytes) -> Taken | Outcome:
    """An article by its record, with its files; the outcome if it is known or cannot be taken in."""
    path = f"{folder / BAG[2]}:{number}"
    try:
        record = json.loads(line)
        path = str(inside(folder, record["article"]))
        if known(catalogue, str(record["sha256"]), int(record["part"])):
            return Outcome(path, Status.KNOWN, HERE)
        return taken(folder, record, path)
    except Refused as error:
        return Outcome(path, Status.FAILED, str(error))
    except OSError as error:
        return Outcome(path, Status.FAILED, f"{error.filename}: {error.strerror}")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return Outcome(path, Status.FAILED, f"it cannot be read: {error!r}")


def taken(folder: Path, record: dict[str, Any], path: str) -> Taken:
    """The article and its original, compared with their digests. Raises ``Refused``, or what reading does."""
    from archive.deriving import derived
    from archive.packing import LEVEL
    from archive.preparing import facts_of
    from cleaners import Cleaned

    digest = str(record["sha256"])
    data = inside(folder, f"originals/{digest[:2]}/{digest}").read_bytes()
    if sha256(data).hexdigest() != digest:
        raise Refused("its original is not what was exported: the digest differs")
    of_json = inside(folder, record["article"]).read_bytes()
    if sha256(of_json).hexdigest() != record["digest"]:
        raise Refused("it is not what was exported: the digest differs")
    cleaned = Cleaned.from_dict(json.loads(of_json.decode("utf-8", "surrogatepass")))
    cleaned.original()  # raises if its repairs cannot be taken back
    if cleaned.source.sha256 != digest:
        raise Refused("it is of another original than its record says")
    of_it = derived(cleaned)
    row = Row(
        str(record["id"]).lower(),
        digest,
        int(record["part"]),
        str(record["name"]),
        str(record["path"]),
        str(record["saved"]),
        *facts_of(cleaned),
        str(record["version"]),
        str(record["digest"]),
        zlib.compress(of_json, LEVEL),
    )
    skip, language = tuple(map(str, record["skip"])), str(record["language"])
    made = sum(map(count, cleaned.repairs))
    outcome = Outcome(path, Status.CLEANED if made else Status.UNCHANGED, "", made, notes=cleaned.notes)
    return Taken(
        Said.of(record), Entry(row, len(data), of_it, int(record["parts"]), skip, language), data, outcome
    )


def inside(folder: Path, name: object) -> Path:
    """A file of the bag. Raises ``Refused`` for a name that leads out of it."""
    path = folder / "data" / str(name)
    if not path.resolve().is_relative_to(folder.resolve()):
        raise Refused(f"a name that leads out of the export: {name}")
    return path


def committed(adder: Adder, batch: list[Taken]) -> list[Outcome]:
    """Make a batch last, originals first; how each ended."""
    if not batch:
        return []
    catalogue = adder.catalogue
    adder.store.originals.keep([(each.entry.row.sha256, each.data) for each in batch])
    ended = []
    with catalogue.transaction():
        for each in batch:
            row = each.entry.row
            if known(catalogue, row.sha256, row.part):  # it stands in the bag twice
                ended.append(Outcome(each.outcome.path, Status.KNOWN, HERE))
                continue
            row = row._replace(id=free(catalogue, adder, row))
            adder.duplicates += put(catalogue, [each.entry._replace(row=row)])
            say(catalogue, row.id, row.sha256, each.said)
            adder.added.append(row.id)
            ended.append(each.outcome)
    return ended


def known(catalogue: Catalogue, digest: str, part: int) -> bool:
    """Whether the archive has an article of an original."""
    return bool(catalogue.value("SELECT 1 FROM articles WHERE sha256 = ? AND part = ?", digest, part))


def free(catalogue: Catalogue, adder: Adder, row: Row) -> str:
    """The id that the article had, or if that is taken, or odd, one as for a new one."""
    start = row.id.partition("-")[0]
    expected = start if row.part == 1 else f"{start}-{row.part}"
    if row.id == expected and len(start) >= 8 and row.sha256.startswith(start):
        kin = [id for (id,) in catalogue.rows("SELECT id FROM articles WHERE sha256 = ?", row.sha256)]
        if all(id in kin for id in catalogue.beginning(start)):
            return row.id
    start = adder.name(row.sha256, [])
    return start if row.part == 1 else f"{start}-{row.part}"


def say(catalogue: Catalogue, id: str, digest: str, said: Said) -> None:
    """Write down what was said of an article, within a transaction."""
    run = catalogue.db.executemany
    catalogue.db.execute("UPDATE originals SET added = ? WHERE sha256 = ?", (said.added, digest))
    run(
        "INSERT INTO sources VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET added = excluded.added",
        [(digest, *each) for each in said.sources],
    )
    run("INSERT INTO tags VALUES (?, ?) ON CONFLICT DO NOTHING", [(id, tag) for tag in said.tags])
    run("INSERT INTO marks VALUES (?, ?, ?)", [(id, *each) for each in said.marks])
    run("INSERT INTO notes (article, written, text) VALUES (?, ?, ?)", [(id, *each) for each in said.notes])
    run(
        "INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [(id, *each) for each in said.decisions],
    )


def searches(catalogue: Catalogue, about: dict[str, Any]) -> None:
    """Take in saved searches whose numbers are free, and what was asked and is not known."""
    with catalogue.transaction():
        for each in about.get("searches", ()):
            values = (int(each["slot"]), str(each["name"]), str(each["query"]), str(each["saved"]))
            catalogue.db.execute("INSERT INTO slots VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", values)
        for each in about.get("history", ()):
            catalogue.db.execute(
                "INSERT INTO history (query, asked) VALUES (?, ?) ON CONFLICT DO NOTHING",
                (str(each["query"]), str(each["asked"])),
            )
