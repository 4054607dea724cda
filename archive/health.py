"""How the archive is: when it was checked last and what was found, and what waits to be done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from archive.clock import now
from archive.deriving import behind
from archive.record import Fault, Health

if TYPE_CHECKING:
    from archive.catalogue import Catalogue

FIRST = 100  # faults that are remembered; more are the same one over and over
CHECKS = 100  # runs of `check` that are remembered


def note(catalogue: Catalogue, faults: Sequence[Fault]) -> None:
    """Remember that the archive was checked, and what was found."""
    grave = sum(fault.grave for fault in faults)
    told = "\n".join(" ".join(str(fault).split()) for fault in faults[:FIRST])
    with catalogue.transaction():
        catalogue.db.execute(
            "INSERT INTO checks (checked, articles, grave, faults) VALUES (?, ?, ?, ?)",
            (now(), catalogue.count(), grave, told),
        )
        catalogue.db.execute(
            "DELETE FROM checks WHERE number <= (SELECT max(number) FROM checks) - ?", (CHECKS,)
        )


def health(catalogue: Catalogue, index: str) -> Health:
    """How the archive is; ``index`` says what is wrong with the index."""
    last = catalogue.rows("SELECT checked, grave, faults FROM checks ORDER BY number DESC LIMIT 1")
    checked, grave, told = last[0] if last else ("", 0, "")
    return Health(
        checked,
        faults=grave,
        first_faults=tuple(told.splitlines()),
        index=index,
        waiting=catalogue.waiting(),
        binned=int(catalogue.value("SELECT count(*) FROM bin")),
        underived=behind(catalogue),
    )
