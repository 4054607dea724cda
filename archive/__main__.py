"""``cutline``, and ``python -m archive``, which is the same."""

from __future__ import annotations

import signal
import sys


def main() -> int:
    """Run ``cutline``; returns the exit status.

    Until its own files are read, Ctrl-C ends it as it ends any program: without a traceback.
    """
    before = signal.getsignal(signal.SIGINT)
    if before is signal.default_int_handler:  # else the caller wants it ignored
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from archive.cli import main as run

    signal.signal(signal.SIGINT, before)
    return run()


if __name__ == "__main__":  # a worker process imports this file under another name
    sys.exit(main())
