"""``python -m archive`` is ``cutline``."""

from __future__ import annotations

import sys

from archive.cli import main

if __name__ == "__main__":  # a worker process imports this file under another name
    sys.exit(main())
