"""The real program in a real terminal: add, search, read, judge, tag, quit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not installed")

ROOT = Path(__file__).parent.parent
ARTICLE = """\
Ferry leaves the quay an hour late

By Ann Lee Apr 16, 2024 12:50 PM · 3 min. read · View original

The pilots had waited since dawn for <u>inter-</u> <u>national help with the fog</u> in the harbour,
and went home one after the other.

The mayor said the harbour would be open again before Easter, and that nobody was to blame.
"""


class Terminal:
    """One tmux server with one window."""

    def __init__(self, socket: Path) -> None:
        """``socket`` is where the server listens."""
        self.socket = socket

    def tmux(self, *words: str) -> str:
        command = ["tmux", "-S", str(self.socket), "-f", os.devnull, *words]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - ours

    def start(self, command: str, width: int, height: int) -> None:
        self.tmux("new-session", "-d", "-x", str(width), "-y", str(height), command)

    def press(self, *keys: str) -> None:
        self.tmux("send-keys", *keys)

    def screen(self, *options: str) -> str:
        return self.tmux("capture-pane", "-p", *options)

    def wait_for(self, text: str, seconds: float = 20) -> str:
        """The screen as soon as it has ``text``."""
        end = time.monotonic() + seconds
        while text not in (screen := self.screen()):
            assert time.monotonic() < end, f"no {text!r} in\n{screen}"
            time.sleep(0.05)
        return screen


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path / "tmux")
    yield terminal
    terminal.tmux("kill-server")


def cutline(archive: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "archive", *words, "--archive", str(archive)]


def added(tmp_path: Path) -> Path:
    """An archive with the article, added by the command."""
    clippings = tmp_path / "clippings"
    clippings.mkdir()
    (clippings / "ferry.txt").write_text(ARTICLE, "utf-8")
    archive = tmp_path / "archive"
    command = cutline(archive, "add", str(clippings))
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603 - ours
    return archive


def shell(archive: Path, **environment: str) -> str:
    """A command that runs the program, says how it ended, and stays.

    Readline, which pytest loads, puts the size of the terminal around us into the environment.
    """
    unset = "env -u NO_COLOR -u COLUMNS -u LINES CUTLINE_CONFIG=/nowhere/config.toml"
    setting = " ".join(f"{name}={value}" for name, value in environment.items())
    words = " ".join(f"'{word}'" for word in cutline(archive))
    return f"cd '{ROOT}'; {unset} {setting} {words}; echo ended with $?; sleep 60"


def test_the_whole_story(terminal: Terminal, tmp_path: Path) -> None:
    """Add from inside, search, read, judge, tag, quit; the commands find what was said."""
    clippings = tmp_path / "clippings"
    clippings.mkdir()
    (clippings / "ferry.txt").write_text(ARTICLE, "utf-8")
    archive = tmp_path / "archive"
    terminal.start(shell(archive), 80, 24)
    terminal.wait_for("this archive is empty")
    terminal.press("F9")
    terminal.wait_for("write its path")
    terminal.press(str(clippings), "Enter")
    terminal.wait_for("1 article added")
    terminal.press("Escape")
    terminal.wait_for("1 article, the last added first")
    terminal.press("harbour")
    screen = terminal.wait_for("read as:")
    assert "1 hit" in screen
    assert "> Ferry leaves the quay" in screen
    terminal.press("Enter")
    terminal.wait_for("[article]")
    screen = terminal.wait_for("By Ann Lee")
    assert "international help with the fog" in screen
    terminal.press("Tab")
    terminal.wait_for("[original]")
    terminal.wait_for("inter- national")
    terminal.press("Tab")
    terminal.wait_for("{+international+}")
    terminal.press("Tab")
    screen = terminal.wait_for("why: ")
    assert "% sure" in screen
    terminal.wait_for("x refuse")  # the keys of what has the focus are there a moment later
    terminal.press("x")
    terminal.wait_for("refused; the original is as it was")
    terminal.press("u")
    terminal.wait_for("decision taken back")
    terminal.press("t")
    terminal.wait_for("Tags of 1 article")
    terminal.press("ferries", "Enter")
    terminal.wait_for("1 article tagged")
    terminal.press("q")
    terminal.wait_for("q quit")
    terminal.press("q")
    terminal.wait_for("ended with 0")
    command = cutline(archive, "search", "tag:ferries", "--json")
    found = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S603 - ours
    assert '"total": 1' in found.stdout


@pytest.mark.parametrize("how", ["2> log", "< /dev/null", "| cat"])
def test_without_a_terminal_it_says_so_and_ends(terminal: Terminal, tmp_path: Path, how: str) -> None:
    command = " ".join(cutline(tmp_path / "archive"))
    terminal.start(
        f"cd '{ROOT}'; {command} {how}; echo ended with $?; sleep 60".replace("log", f"{tmp_path}/log"),
        80,
        24,
    )
    screen = terminal.wait_for("ended with")
    said = (tmp_path / "log").read_text("utf-8") if "log" in how else screen
    assert "needs a terminal" in said
    assert "\x1b" not in said
    assert how == "| cat" or "ended with 2" in screen


def test_without_colours_the_choice_is_seen(terminal: Terminal, tmp_path: Path) -> None:
    terminal.start(shell(added(tmp_path), NO_COLOR="1"), 80, 24)
    terminal.wait_for("1 article, the last added first")
    terminal.press("harbour")
    terminal.wait_for("read as:")
    terminal.press("Down")
    terminal.wait_for("q quit")
    screen = terminal.screen("-e")
    codes = {code for part in screen.split("\x1b[")[1:] for code in part.split("m")[0].split(";")}
    assert codes <= {"", "0", "1", "2", "3", "4", "7", "39", "49"}  # attributes and default colours
    (chosen,) = (line for line in screen.splitlines() if line.startswith((">", "\x1b[0m\x1b[39m\x1b[49m>")))
    assert "7m" in chosen.split("Ferry")[0]
