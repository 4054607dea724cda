"""The engines that there are, by name; each is imported when it is first asked for."""

from __future__ import annotations

from index.engine import Engine, Name


def engine(name: Name) -> Engine:
    """The engine of a name. Raises ``ImportError`` if it is not installed."""
    if name == "tantivy":
        from index.tantivy_index import TantivyIndex

        return TantivyIndex()
    from index.whoosh_index import WhooshIndex

    return WhooshIndex()
