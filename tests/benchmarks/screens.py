"""How fast are the screens? Makes an archive of made-up articles once, and measures the terminal UI on it.

usage: python tests/benchmarks/screens.py COUNT [--keep FOLDER]

Through Textual's pilot, in this process: key to results, moving with a preview, opening a long article.
Through tmux, as a person starts it: first paint (wall and CPU), key to results, memory. Each line says
what must hold with 100,000 articles; other programs running at the time make it slower, never faster.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import corpus

ROOT = Path(__file__).parent.parent.parent
SIZE = (120, 40)
LONG = "Long article of two megabytes"
LENGTH = 2_000_000  # characters


def main() -> None:
    """All measurements."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, help="number of articles")
    parser.add_argument("--keep", type=Path, help="folder of the archive, which is made if it is not there")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = args.keep or Path(temporary)
        archive = folder / f"archive-{args.count}"
        if not archive.exists():
            fill(archive, args.count)
        words = asked(args.count)
        asyncio.run(pilot(archive, words))
        if shutil.which("tmux"):
            for _ in range(3):
                terminal(archive, words, Path(temporary))


def fill(folder: Path, count: int) -> None:
    """Put the articles into the catalogue as if they had been cleaned, without originals, and index them."""
    sys.path.insert(0, str(ROOT))
    from archive import Archive
    from archive.adding import Adder, Kept
    from archive.cleaning import How
    from archive.jobs import Outcome, Status, Task
    from archive.preparing import Original, ready

    start = time.perf_counter()
    with Archive.open(folder) as archive, archive.store.writer():
        adder = Adder(archive.store, How(), lambda: None)
        adder.store.originals.keep = lambda batch: None  # type: ignore[method-assign] # 100,000 files more
        for name, cleaned in (*made(count), ("long.md", long())):
            task = Task(name, name, name.encode())
            original = Original(Outcome(name, Status.CLEANED), (ready(cleaned, 1),), 1)
            adder.batch.append(Kept(sha256(task.data).hexdigest(), task, original))
            if adder.full():
                adder.commit()
        adder.commit()
    with Archive.open(folder) as archive:
        archive.reindex()
    print(f"made {count:,} articles in {time.perf_counter() - start:.0f} s")  # noqa: T201


def made(count: int) -> Iterator[tuple[str, Any]]:
    """Made-up articles, each with its file's name."""
    from cleaners import Article, Block, Cleaned, Credit, Role, Source

    for each in corpus.articles(count):
        blocks = [Block(Role.PARAGRAPH, text) for text in each["body"].split("\n\n")]
        agency = each["credit"].partition("/")[2]
        credit = Credit(each["credit"], (each["credit"].partition("/")[0],), agency)
        article = Article(
            (*blocks, Block(Role.CAPTION, each["caption"], credit=credit)),
            headline=each["title"],
            authors=(each["authors"],),
            published=each["date"],
            site=each["source"],
            language="en",
        )
        yield f"{each['id']}.md", Cleaned(article, source=Source(f"{each['id']}.md", "markdown", "utf-8"))


def long() -> Any:
    """An article of two megabytes."""
    from cleaners import Article, Block, Cleaned, Role

    paragraph = " ".join(next(corpus.articles(1))["body"].split())[:600]
    count = LENGTH // (len(paragraph) + 7)
    blocks = (Block(Role.PARAGRAPH, f"{paragraph} {number}") for number in range(count))
    return Cleaned(Article(tuple(blocks), headline=LONG, language="en"))


def asked(count: int) -> list[str]:
    """Words that some of the articles have, and their beginnings: what is typed."""
    body = next(corpus.articles(min(count, 1)))["body"]
    words = sorted({word for word in corpus.bare(body) if len(word) > 5})
    return words[:: max(1, len(words) // 12)][:12]


class Took(NamedTuple):
    """Milliseconds by the clock, and of all threads' work: other programs lengthen the first only."""

    wall: float
    cpu: float = 0.0


def report(what: str, took: list[Took], limit: float, unit: str = "ms") -> None:
    """One line: the median and the 95th percentile, and of the work."""
    wall, cpu = ([each[column] for each in took] for column in (0, 1))
    work = f"work {statistics.median(cpu):6.1f} {p95(cpu):6.1f}" if any(cpu) else " " * 18
    verdict = "holds" if p95(wall) <= limit else "DOES NOT HOLD"
    clock = f"{statistics.median(wall):7.1f} {p95(wall):7.1f} {unit}"
    print(f"{what:42} {clock}  {work}  <= {limit:g}: {verdict}")  # noqa: T201


def p95(values: list[float]) -> float:
    """The value that 95 of 100 do not exceed."""
    return sorted(values)[max(0, round(0.95 * len(values)) - 1)]


async def pilot(archive: Path, words: list[str]) -> None:
    """What takes place in this process."""
    sys.path.insert(0, str(ROOT))
    from archive import Archive
    from archive.tui import collector

    collector.pause()  # as `cutline` starts
    from archive.tui.app import CutlineApp
    from archive.tui.reader import Reader
    from archive.tui.search_screen import SearchScreen

    with Archive.open(archive) as opened:
        app = CutlineApp(opened)
        async with app.run_test(size=SIZE) as driver:
            await until(lambda: isinstance(app.screen, SearchScreen) and app.screen.answered == "")
            screen = app.screen
            assert isinstance(screen, SearchScreen)
            await asyncio.sleep(2)  # as a person looks at it first; the collector is back then
            keyed: list[Took] = []
            for word in words:
                for length in range(1, 8):
                    typed = word[:length]
                    keyed.append(await timed(driver, typed[-1], lambda: answers(screen, typed)))  # noqa: B023
                await driver.press("ctrl+u")
                await until(lambda: answers(screen, ""))
            report("key to results, pilot", keyed, 80)
            preview = screen.query_one("#preview", Reader)
            await driver.press("down")
            moved: list[Took] = []
            for _ in range(60):
                hit = screen.list.hits[screen.list.cursor + 1]
                moved.append(await timed(driver, "j", lambda: shows(preview, hit.headline)))  # noqa: B023 - at once
            report("moving with a preview, pilot", moved, 30)
            opened_in = []
            await driver.press("slash")
            for key in "headline:megabytes":
                await driver.press({":": "colon"}.get(key, key))
            await until(lambda: screen.answered == screen.question and len(screen.list.hits) == 1)
            for _ in range(5):
                opened_in.append(await timed(driver, "enter", lambda: is_open(app)))
                await asyncio.sleep(1)
                await driver.press("escape")
                await driver.pause()
            report("opening 2 MB, pilot", opened_in, 200)


def answers(screen: Any, query: str) -> bool:
    """Whether the answer to a query is on the screen."""
    return bool(screen.answered == query == screen.query_text)


def shows(preview: Any, headline: str) -> bool:
    """Whether the preview shows an article."""
    return bool(preview.stretches) and preview.stretches[0].text == headline


def is_open(app: Any) -> bool:
    """Whether an article is on the screen."""
    readers = app.screen.query("#article")
    return bool(readers) and bool(readers.first().stretches)


async def timed(driver: Any, key: str, holds: Callable[[], bool]) -> Took:
    """What it took from a key until something holds and is drawn."""
    start, worked = time.perf_counter(), time.process_time()
    driver.app.post_message(event(key))
    await until(holds)
    drawn = asyncio.Event()
    driver.app.screen.call_after_refresh(drawn.set)
    await drawn.wait()
    return Took((time.perf_counter() - start) * 1000, (time.process_time() - worked) * 1000)


def event(key: str) -> Any:
    """A key as the terminal's driver sends it; ``Pilot.press`` waits for more than the screen."""
    from textual.events import Key

    return Key(key, key if len(key) == 1 else None)


async def until(holds: Callable[[], bool]) -> None:
    """Wait, looking every millisecond."""
    for _ in range(20_000):
        if holds():
            return
        await asyncio.sleep(0.001)
    raise TimeoutError


class Tmux:
    """A server of its own with one window."""

    def __init__(self, folder: Path) -> None:
        """``folder`` is where its socket stands."""
        self.socket = folder / "tmux"

    def __call__(self, *words: str) -> str:
        command = ["tmux", "-S", str(self.socket), "-f", os.devnull, *words]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603

    def wait(self, text: str) -> float:
        """Seconds until the screen has it."""
        start = time.perf_counter()
        while text not in self("capture-pane", "-p"):
            if time.perf_counter() - start > 30:
                raise TimeoutError(self("capture-pane", "-p"))
            time.sleep(0.002)
        return time.perf_counter() - start


def terminal(archive: Path, words: list[str], folder: Path) -> None:
    """What a person waits for."""
    tmux = Tmux(folder)
    run = f"cd '{ROOT}'; exec '{sys.executable}' -m archive --archive '{archive}'"
    start = time.perf_counter()
    tmux("new-session", "-d", "-x", "120", "-y", "40", run)
    tmux.wait("the last added first")
    painted = (time.perf_counter() - start) * 1000
    process = Path("/proc") / tmux("list-panes", "-F", "#{pane_pid}").strip()
    ticks = (process / "stat").read_text().rpartition(")")[2].split()
    cpu = (int(ticks[11]) + int(ticks[12])) * 1000 / os.sysconf("SC_CLK_TCK")
    report("first paint, tmux", [Took(painted, cpu)], 1200)
    keyed: list[Took] = []
    for word in words:
        start = time.perf_counter()
        tmux("send-keys", word)
        tmux.wait(f"read as: {word}")
        keyed.append(Took((time.perf_counter() - start) * 1000))
        tmux("send-keys", "C-u")
        tmux.wait("the last added first")
    report("a word typed at once, tmux (+ polling)", keyed, 80)
    tmux("send-keys", "headline:megabytes")
    tmux.wait("1 hit")
    tmux("send-keys", "Enter")
    tmux.wait("[article]")
    time.sleep(3)
    # Its own memory; the index's and the programs' files are mapped, the system's cache holds their pages,
    # drops them when it likes, and shares them with all who read them: how many count is chance.
    own, mapped = (kilobytes(process, name) / 1024 for name in ("RssAnon", "RssFile"))
    report(f"memory after all this (+ {mapped:.0f} MB mapped)", [Took(own)], 250, "MB")
    tmux("kill-server")
    time.sleep(1)  # until its socket is gone


def kilobytes(process: Path, name: str) -> int:
    """A figure of a process's status."""
    lines = (process / "status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))


if __name__ == "__main__":
    main()
