"""What all tests share: where desk.py is found, and how Hypothesis looks for examples."""

import os
import signal
import sys
from pathlib import Path

from hypothesis import HealthCheck, settings

sys.path.insert(0, str(Path(__file__).parent))  # so that tests find desk.py however pytest is started

# A shell ignores Ctrl-C for what it runs in the background, and what that starts inherits it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# The same examples in every run, so that a failure is the change's. CUTLINE_EXPLORE=1 looks for new ones.
settings.register_profile(
    "cutline",
    derandomize=not os.environ.get("CUTLINE_EXPLORE"),
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=False,
)
settings.load_profile("cutline")
