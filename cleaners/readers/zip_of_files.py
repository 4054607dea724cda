"""Saved files that a person has packed together (ZIP): an article for each, as its own reader reads it.

A book or an export in it gives its articles; a zip file within it is left out, and so is what is no article:
each with the reason. Office documents, programs and the like are zip files too, told by what stands in them:
they are none of these.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from cleaners.article import Article
from cleaners.readers import binary
from cleaners.readers.exports.exported import ZIP, from_zip, unpacked
from cleaners.readers.original import Original, nothing_read
from cleaners.repair import Reading

if TYPE_CHECKING:
    from cleaners.readers.containers.packing import Files

WHAT = "a zip file"
# What other formats have: Office's, OpenDocument's (and books'), Android's, maps', WACZ; Java's, Apple's.
OTHERS = ("[Content_Types].xml", "mimetype", "AndroidManifest.xml", "doc.kml", "datapackage.json")
OTHERS_FOLDERS = ("META-INF/", "Index/Document", "EGG-INFO/")
WHEEL = re.compile(r"[^/]+\.dist-info/WHEEL")  # Python's, as EGG-INFO is
PARTS = (".css", ".js", ".mjs", ".map", ".svg")  # of pages, and text all the same
BESIDE = "_files"  # of "a.html" a browser saves pictures and frames in "a_files"
PAGES = (".html", ".htm")
WITHIN = "a zip file within it: unpack it first"


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` is a zip file, and none of another format's."""
    if not data.startswith(ZIP):
        return False
    from cleaners.readers.containers.packing import listed  # it brings zipfile with it

    names = listed(data)
    others = (n in OTHERS or n.startswith(OTHERS_FOLDERS) or WHEEL.fullmatch(n) for n in names)
    return bool(names) and not any(others)


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The articles in the files, in the order of their names."""
    return from_zip(data, WHAT, articles)


def articles(files: Files) -> Original:
    """The articles in a packing, and a note of what was left out of it."""
    left: Counter[str] = Counter()
    parts = tuple(each_article(files, left))
    reasons = ", ".join(f"{reason} ({count:,})" for reason, count in sorted(left.items()))
    told = (f"left out of it: {reasons}",) if left else ()
    if any(part.article.blocks for part in parts):
        return Original((replace(parts[0], notes=(*parts[0].notes, *told)), *parts[1:]))
    why = (f"{part.notes[-1]}: {part.notes[0]}" for part in parts[:1])
    return nothing_read("; ".join((f"{WHAT} without an article in it", *why, *told)))


def each_article(files: Files, left: Counter[str]) -> Iterator[Reading]:
    """The articles of each file; what is left out is counted by its reason."""
    from cleaners.readers import opened

    for name, entries in sorted(files.entries.items()):
        if reason := no_article(name, files):
            left[reason] += len(entries)
            continue
        for entry in {(entry.CRC, entry.file_size): entry for entry in entries}.values():
            data, notes = unpacked(files, entry)
            if notes or not data:
                yield Reading(Article(), notes=(*(notes or ("empty",)), f"from {name} in it"))
            elif reason := unread(data, name, files):
                left[reason] += 1
            else:
                for part in opened(data, name).parts:
                    yield replace(part, notes=(*part.notes, f"from {name} in it"))


def no_article(name: str, files: Files) -> str:
    """Why a file of this name is none to read; empty if it may be one."""
    *folders, last = name.split("/")
    if any(part.startswith(".") for part in (*folders, last)):
        return "hidden"
    for n, folder in enumerate(folders, 1):
        page = "/".join((*folders[: n - 1], folder.removesuffix(BESIDE)))
        if folder.endswith(BESIDE) and any(page + suffix in files.entries for suffix in PAGES):
            return "beside a page, saved with it"
    return "a page's style or script" if last.lower().endswith(PARTS) else ""


def unread(data: bytes, name: str, files: Files) -> str:
    """Why a file with these bytes is left out; empty if it is read."""
    from cleaners.readers import PACKED

    reader = next((packed for packed in PACKED if packed.recognises(data, name)), None)
    if reader is None:
        return binary.kind(data) or ""
    if reader.recognises is recognises:
        return WITHIN
    if data.startswith(ZIP):
        from cleaners.readers.containers.packing import stated_size

        size = stated_size(data)
        if size > files.left:
            return "a packing that unpacks to an absurd size"
        files.left -= size
    return ""
