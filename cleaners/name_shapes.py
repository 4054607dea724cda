"""What a person's whole name looks like."""

from __future__ import annotations

import re

from cleaners.words.listed import listed

PARTICLES = listed("de del della di da van von den der la le af al el bin ibn y zu")
A_NAME = re.compile(
    rf"(?:[^\W\d_a-z][\w.’'-]*)(?:\s+(?:(?:{'|'.join(sorted(PARTICLES))})\s+)*"
    r"[^\W\d_a-z][\w.’'-]*){1,4}"
)
