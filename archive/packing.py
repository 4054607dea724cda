"""A cleaned article as the bytes that the catalogue keeps: its JSON, packed by zlib.

Level 6: the record of the repairs shares most of its words with the article, and packs well.
"""

from __future__ import annotations

import json
import zlib
from hashlib import sha256
from typing import TYPE_CHECKING

from archive.errors import ArchiveDamaged

if TYPE_CHECKING:
    from cleaners import Cleaned

LEVEL = 6


def pack(cleaned: Cleaned) -> tuple[bytes, str]:
    """The article packed, and the SHA-256 of its JSON."""
    text = json.dumps(cleaned.to_dict(), ensure_ascii=False, separators=(",", ":"))
    data = text.encode("utf-8", "surrogatepass")
    return zlib.compress(data, LEVEL), sha256(data).hexdigest()


def unpack(packed: bytes, digest: str, id: str) -> Cleaned:
    """The article out of ``pack``'s bytes. Raises ``ArchiveDamaged``, which names it by ``id``."""
    from cleaners import Cleaned

    try:
        data = zlib.decompress(packed)
        if sha256(data).hexdigest() != digest:
            raise ValueError("its digest differs")
        return Cleaned.from_dict(json.loads(data.decode("utf-8", "surrogatepass")))
    except Exception as error:  # whatever a broken record meets in from_dict
        raise ArchiveDamaged(f"article {id} cannot be read out of the catalogue: {error}") from None
