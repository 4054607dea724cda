"""Python's garbage collector: kept from looking through what starting makes, again and again.

Textual, its stylesheet and the screens are some 100,000 objects that stay until the program ends. A full
collection goes through all of them; it took 50 to 70 ms, and came while a person typed. Long articles made
it come again and again: what they are made of is let go of as soon as nobody shows them (``LinesView``), so
that it need not come often.
"""

from __future__ import annotations

import gc

OFTEN = 2_000  # new objects after which the youngest are looked through; Python before 3.13: 700


def pause() -> None:
    """Collect nothing while the program starts: nothing that it makes then is garbage."""
    gc.disable()


def resume() -> None:
    """Collect from now on, but leave alone what is here; nothing is done without ``pause`` before."""
    if not gc.isenabled():
        gc.freeze()
        own, *others = gc.get_threshold()
        gc.set_threshold(max(own, OFTEN), *others)
        gc.enable()
