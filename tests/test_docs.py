"""What the README promises: its Python runs, its commands are the gate's, every command is documented."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("code", BLOCKS, ids=lambda code: code.split("\n")[0])
def test_python_in_the_readme_runs_as_written(code, tmp_path, monkeypatch, capsys):
    shutil.copytree(ROOT / "fixtures" / "articles", tmp_path / "fixtures" / "articles")
    first = next((ROOT / "fixtures" / "articles").glob("*/input.txt"))
    shutil.copy(first, tmp_path / "putin.txt")
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "README.md", "exec"), {"__name__": "readme"})  # noqa: S102 - it is our own text
    if "search(" in code:
        assert capsys.readouterr().out.strip(), "the README's search finds nothing"


def test_readme_has_a_python_example_for_each_face_of_the_library():
    assert len(BLOCKS) == 3


@pytest.mark.parametrize("mark", ["main-job", "tests"])
def test_readme_keeps_the_commands_that_the_gate_runs(mark):
    assert re.search(rf"^<!-- {mark} -->\n```sh\n\S.*\n```$", README, re.MULTILINE)
