"""Web archives in a zip file (WACZ), as Webrecorder's programs write them: an article a page.

Beside the records (``archive/*.warc.gz``) stand lists of the pages that were visited (``pages/pages.jsonl``).
Frames and what pages load besides are not on them: only what they name is read, all if there is no list.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleaners.readers import warc
from cleaners.readers.decoding import decode
from cleaners.readers.exports.export_fields import objects, said
from cleaners.readers.exports.exported import from_zip, holds, with_unread
from cleaners.readers.original import Original

if TYPE_CHECKING:
    from cleaners.readers.containers.packing import Files

RECORDS = re.compile(r"(?:.*/)?archive/[^/]+\.warc(?:\.gz)?", re.I)
LISTS = re.compile(r"(?:.*/)?pages/\w+\.jsonl", re.I)


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` is a zip file with records of a web archive in it."""
    return holds(data, b".warc", RECORDS)


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The pages in a web archive."""
    return from_zip(data, warc.WHAT, library)


def library(files: Files) -> Original:
    """The pages in a packing."""
    archives = [files.read(name) or b"" for name in sorted(filter(RECORDS.fullmatch, files.entries))]
    lists = [files.read(name) or b"" for name in filter(LISTS.fullmatch, files.entries)]
    entries = (entry for each in lists for entry in objects(f"[{decode(each).text}]")[0])
    named = {said(entry, "url").partition("#")[0] for entry in entries} - {""}
    return with_unread(files, warc.original(archives, named or None))
