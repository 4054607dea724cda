"""Check that the built wheel holds the three packages with their data, and nothing else.

usage: python tests/check_wheel.py DIST
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

PACKAGES = {"archive", "cleaners", "index"}
NEEDED = (".tcss", "tables/en.txt", "tables/en.solid", "tables/en.hyphened", "ATTRIBUTION.txt")


def main(dist: str) -> int:
    (wheel,) = Path(dist).glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    strange = {top for top in tops if top not in PACKAGES and not top.endswith(".dist-info")}
    missing = [end for end in NEEDED if not any(name.endswith(end) for name in names)]
    missing += [f"{package}/py.typed" for package in PACKAGES if f"{package}/py.typed" not in names]
    if strange or missing:
        print(f"{wheel.name}: strange: {sorted(strange)}; missing: {missing}")  # noqa: T201 - a script's output
        return 1
    print(f"{wheel.name}: {len(names)} files in {sorted(tops)}")  # noqa: T201 - a script's output
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
