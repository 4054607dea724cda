"""Articles handed to other programs: the system's opener, the browser, $PAGER, $EDITOR.

Cutline itself never uses the network; a browser that is asked to open an address does. What is in an
article was written by someone else, so only web addresses are opened, and originals only as the kinds
of file that no system runs.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from archive.errors import UsageError
from archive.tui.harmless import harmless

if TYPE_CHECKING:
    from archive.record import Record

READABLE = (
    ".epub",
    ".htm",
    ".html",
    ".json",
    ".md",
    ".mhtml",
    ".pdf",
    ".txt",
    ".webarchive",
    ".xhtml",
    ".xml",
)
ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\x7f-\x9f]+")
LONGEST = 60  # characters of a file's name: all systems take 255 bytes


def open_address(address: str) -> str:
    """Have the browser open an address; what to say. Raises ``UsageError``."""
    if not address:
        raise UsageError("the article's address is not known")
    if not ADDRESS.fullmatch(address):
        raise UsageError("this address is none of the web's, so it is not opened")
    command = shlex.split(os.environ.get("BROWSER", "").split(os.pathsep)[0]) or opener()
    if any("%s" in word for word in command):  # where the address goes, as $BROWSER is used to have it
        launch([word.replace("%s", address) for word in command])
    else:
        launch([*command, address])
    return "opened in the browser"


def open_original(record: Record, data: bytes) -> str:
    """Have a copy of the original opened; what to say. Raises ``UsageError``, ``OSError``."""
    suffix = Path(record.name).suffix.lower()
    path = written(record, data, suffix if suffix in READABLE else ".txt")
    launch([*opener(), str(path)])
    return "a copy of the original is opened"


def page(record: Record) -> str:
    """The text in $PAGER; what to say. The screens must be suspended."""
    command = shlex.split(os.environ.get("PAGER", "")) or ["less" if shutil.which("less") else "more"]
    run(command, text_of(record))
    return "back from the pager"


def edit(record: Record) -> str:
    """A copy of the text in $EDITOR; what to say. The screens must be suspended."""
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    command = shlex.split(named) or ["notepad" if sys.platform == "win32" else "vi"]
    path = written(record, text_of(record).encode("utf-8"), ".txt")
    run([*command, str(path)])
    return "that was a copy: the article is as it was"


def text_of(record: Record) -> str:
    """The article as plain text that no terminal obeys."""
    from archive.exports import write

    return harmless(write(record.cleaned, "text"))


def written(record: Record, data: bytes, suffix: str) -> Path:
    """A file of its own for other programs; the system's temporary files go when the system says so."""
    named = record.cleaned.article.headline or Path(record.name).stem
    name = re.sub(r"[^\w -]+", " ", named)[:LONGEST].strip(" -") or record.id
    path = Path(tempfile.mkdtemp(prefix="cutline-")) / f"{name}{suffix}"
    path.write_bytes(data)
    path.chmod(0o600)
    return path


def opener() -> Sequence[str]:
    """The system's own way to open a file or an address."""
    if sys.platform == "darwin":
        return ["open"]
    if sys.platform == "win32":
        return ["explorer"]
    if not shutil.which("xdg-open"):
        raise UsageError("xdg-open is not there to open it; $BROWSER, $PAGER and $EDITOR can be set")
    return ["xdg-open"]


def launch(command: Sequence[str]) -> None:
    """Start a program that has a window of its own."""
    try:
        subprocess.Popen(  # noqa: S603 - a program that the person has set or the system's, no shell
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise UsageError(f"{command[0]} cannot be started: {error.strerror}") from None


def run(command: Sequence[str], text: str | None = None) -> None:
    """Run a program in this terminal until it ends."""
    try:
        subprocess.run(command, input=text, text=True, encoding="utf-8", check=False)  # noqa: S603 - as above
    except OSError as error:
        raise UsageError(f"{command[0]} cannot be started: {error.strerror}") from None
