"""Killed at any moment, the archive loses nothing that was reported as done, and a rerun does the rest."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from clippings import save

from archive.library import Archive

ROOT = Path(__file__).parent.parent
FILES = 60
POINTS = int(os.environ.get("CUTLINE_KILLS", "25"))  # more, for a long night
pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs fork and SIGKILL")


def sweep(tmp_path: Path, deed: str) -> dict[str, Any]:
    """What is left by a process that is killed at any of its calls, see ``killing.py``."""
    script = [sys.executable, str(ROOT / "tests" / "killing.py")]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(  # noqa: S603 - our own
        [*script, str(tmp_path / "saved"), str(tmp_path), str(POINTS), deed],
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    result: dict[str, Any] = json.loads(done.stdout)
    assert result["wrong"] == []
    assert result["points"] >= POINTS - 1
    return result


def test_killed_at_any_call_nothing_reported_is_lost_and_a_rerun_makes_it_whole(tmp_path: Path) -> None:
    save(tmp_path / "saved", FILES)
    result = sweep(tmp_path, "add")
    assert result["articles"] == FILES
    assert result["calls"] > 300  # the sweep really saw the calls that it kills at
    # killed before the first commit, after the last, and in between
    assert {0, FILES} < set(result["states"])


def test_killed_while_judging_all_is_decided_in_the_end(tmp_path: Path) -> None:
    save(tmp_path / "saved", 6)
    result = sweep(tmp_path, "judge")
    assert result["articles"] == 6
    assert result["calls"] > 100


def test_killed_while_emptying_the_bin_no_article_is_without_its_original(tmp_path: Path) -> None:
    save(tmp_path / "saved", 6)
    result = sweep(tmp_path, "empty")
    assert result["articles"] == 3  # the others are gone for good
    assert result["calls"] < 12 * POINTS  # so that those are met at which only files or only rows are gone
    assert result["states"] == [3, 6]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_command_killed_at_random_moments_comes_to_the_same_end(tmp_path: Path, jobs: int) -> None:
    save(tmp_path / "saved", FILES)
    command = [sys.executable, "-m", "archive", "add", str(tmp_path / "saved"), "--jobs", str(jobs)]
    chance = random.Random(jobs)  # noqa: S311 - moments, not secrets
    archive = tmp_path / "archive"
    for _ in range(4):
        run = subprocess.Popen(  # noqa: S603 - our own interpreter
            [*command, "--archive", str(archive)], cwd=ROOT, start_new_session=True, stderr=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0.1, 0.7))
        run.kill()
        run.wait()
        assert no_process_left(run.pid), "a worker has outlived its parent"
    subprocess.run([*command, "--archive", str(archive)], cwd=ROOT, check=True, capture_output=True)  # noqa: S603 - our own
    with Archive.open(archive, create=False) as kept:
        assert len(kept) == FILES
        assert kept.check() == []
        assert len(kept.search("council", limit=100)) == FILES


def no_process_left(session: int) -> bool:
    """Whether every process of a session has ended, or does so within some seconds."""
    for _ in range(100):
        try:
            os.killpg(session, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    os.killpg(session, signal.SIGKILL)
    return False


def test_ctrl_c_in_the_middle_ends_with_130_and_leaves_a_sound_archive(tmp_path: Path) -> None:
    save(tmp_path / "saved", 400)
    command = [
        sys.executable,
        "-m",
        "archive",
        "add",
        str(tmp_path / "saved"),
        "--archive",
        str(tmp_path / "archive"),
    ]
    run = subprocess.Popen(  # noqa: S603 - our own interpreter
        [*command, "-v", "--jobs", "2"], cwd=ROOT, stderr=subprocess.PIPE, start_new_session=True
    )
    assert run.stderr
    while b": cleaned" not in run.stderr.readline():
        assert run.poll() is None
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does: to the workers, too
    said = run.communicate()[1]
    assert run.returncode == 130
    assert b"cutline: stopped; what was done is kept" in said
    assert b"Traceback" not in said
    assert no_process_left(run.pid)
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603 - our own interpreter
    with Archive.open(tmp_path / "archive", create=False) as kept:
        assert len(kept) == 400
        assert kept.check() == []
