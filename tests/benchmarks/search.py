"""Builds the indexes of one corpus, asks all engines the same, prints what it took: see README.md."""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import corpus
from engines import ENGINES, Cutline

REPEATS = 4  # the first of them cold
FIRST = """
import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1])
from index import Index
Index.open(Path(sys.argv[2])).search(sys.argv[3])
if len(sys.argv) > 4:
    lines = [line.split() for line in open("/proc/self/smaps_rollup")]
    print(sum(int(line[1]) for line in lines if line[0] in ("Private_Dirty:", "Anonymous:")[:1]) // 1024)
"""


def main() -> None:
    """The whole benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, help="number of articles")
    parser.add_argument("--engines", default="cutline,fts5,tantivy", help="default: %(default)s")
    parser.add_argument("--corpus", type=Path, help="JSON Lines; made up if there is none")
    parser.add_argument("--queries", type=Path, help="JSON: kinds with their questions")
    parser.add_argument(
        "--keep", type=Path, help="folder of the indexes, which are built if they are not there"
    )
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = args.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        path = args.corpus or made_up(folder / f"corpus-{args.count}.jsonl", args.count)
        asked = json.loads(args.queries.read_text()) if args.queries else corpus.questions(path)
        engines = built(args.engines.split(","), folder, path, args.count)
        compare(engines, asked)
        if "cutline" in engines:
            around(folder, path, args.count, next(iter(asked.values()))[0].split()[0])


def made_up(path: Path, count: int) -> Path:
    """The corpus as a file."""
    if not path.exists():
        with path.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(article) + "\n" for article in corpus.articles(count))
    return path


def say(*columns: object) -> None:
    """One line of a table."""
    sys.stdout.write(
        "".join(f"{column!s:<18}" if n == 0 else f"{column!s:>17}" for n, column in enumerate(columns))
    )
    sys.stdout.write("\n")
    sys.stdout.flush()


def built(names: list[str], folder: Path, path: Path, count: int) -> dict[str, Any]:
    """The engines, their indexes built; those that are not installed are left out."""
    engines: dict[str, Any] = {}
    reading = spent(lambda: sum(1 for _ in corpus.read(path, count)))[0]
    say("build", "CPU s", "articles/CPU s", "MB", "wall s")
    for name in names:
        home = folder / f"{name}-{count}"
        with suppress(ImportError):
            home.mkdir(exist_ok=True)
            engines[name] = ENGINES[name](home)
            if not any(home.iterdir()):
                cpu, wall = spent(lambda: engines[name].build(corpus.read(path, count)))  # noqa: B023 - at once
                size = sum(file.stat().st_size for file in home.rglob("*") if file.is_file())
                say(name, f"{cpu:.1f}", f"{count / (cpu - reading):.0f}", f"{size / 1e6:.0f}", f"{wall:.1f}")
            engines[name].open()
            engines[name].ask("rare", "nothing")  # what is imported or made at the first question of all
    if "cutline" in engines:
        engines["everywhere"] = Cutline(folder / f"cutline-{count}", "")
        engines["everywhere"].open()
        engines["everywhere"].ask("rare", "nothing")
    return engines


def spent(work: Callable[[], object]) -> tuple[float, float]:
    """CPU and wall seconds of some work, its processes included."""
    before, cpu, wall = resource.getrusage(resource.RUSAGE_CHILDREN), process_time(), perf_counter()
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    children = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return process_time() - cpu + children, perf_counter() - wall


def compare(engines: dict[str, Any], asked: dict[str, list[str]]) -> None:
    """Every question to every engine in turn; CPU milliseconds, and how many times Cutline's FTS5 takes."""
    say("\ncold p50/p95", *engines, "fts5 x")
    warm: dict[str, dict[str, list[float]]] = {}
    for kind, questions in asked.items():
        cold: dict[str, list[float]] = {name: [] for name in engines}
        warm[kind] = {name: [] for name in engines}
        for repeat in range(REPEATS):
            for words in questions:
                for name, engine in engines.items():
                    if kind not in engine.lacks:
                        began = process_time()
                        engine.ask(kind.split("_")[0], words)
                        times = (warm[kind] if repeat else cold)[name]
                        times.append((process_time() - began) * 1000)
        say(kind, *map(told, cold.values()), ratio(cold))
    say("\nwarm p50/p95", *engines, "fts5 x")
    for kind, times in warm.items():
        say(kind, *map(told, times.values()), ratio(times))


def share(times: list[float], part: float) -> float:
    """The time that this part of all times does not exceed."""
    return sorted(times)[min(len(times) - 1, int(len(times) * part))]


def told(times: list[float]) -> str:
    """The middle and the 95th of a hundred."""
    return f"{share(times, 0.5):.2f}/{share(times, 0.95):.2f}" if times else "-"


def ratio(times: dict[str, list[float]]) -> str:
    """FTS5's middle time by Cutline's."""
    if not times.get("fts5") or not times.get("cutline"):
        return "-"
    return f"{share(times['fts5'], 0.5) / share(times['cutline'], 0.5):.1f}"


def around(folder: Path, path: Path, count: int, word: str) -> None:
    """What does not go by questions: two processes, the first hit, adding, deleting, memory."""
    one, two = folder / "one", folder / "two"
    alone = min(count, 20_000)
    seconds = [
        spent(lambda: Cutline(home, jobs=jobs).build(corpus.read(path, alone)))[1]  # noqa: B023 - at once
        for home, jobs in ((one, 1), (two, 2))
    ]
    say(f"\n{alone} by two processes", f"{seconds[0] / seconds[1]:.2f} x as fast by the wall")
    home = folder / f"cutline-{count}" / "cutline"
    root = str(Path(__file__).parent.parent.parent)
    command = [sys.executable, "-c", FIRST, root, str(home), word]
    walls = [spent(lambda: subprocess.run(command, check=True))[1] * 1000 for _ in range(7)]  # noqa: S603 - our own
    say("start to first hit", f"{share(walls, 0.5):.0f} ms wall, at most {max(walls):.0f}")
    if Path("/proc/self/smaps_rollup").exists():
        memory = subprocess.run([*command, "memory"], check=True, capture_output=True, text=True)  # noqa: S603
        say("private memory", f"{memory.stdout.strip()} MB")
    engine = Cutline(one)
    engine.open()
    fresh = [article | {"id": f"new{n}"} for n, article in enumerate(corpus.read(path, 200))]
    adding = [spent(lambda: engine.add(article))[0] * 1000 for article in fresh]  # noqa: B023 - at once
    deleting = [spent(lambda: engine.delete(article["id"]))[0] * 1000 for article in fresh]  # noqa: B023 - at once
    say(f"add one to {alone}", told(adding))
    say("delete one", told(deleting))


if __name__ == "__main__":
    main()
