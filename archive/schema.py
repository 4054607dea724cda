"""The catalogue's tables, and how an older catalogue becomes one of today.

``UPGRADES[n]`` takes a catalogue from version n to n + 1, in one transaction. An entry never changes
once it is published: an old archive may still need it.
"""

from __future__ import annotations

APPLICATION = 0x4375744C  # "CutL": tells our files from other SQLite databases (PRAGMA application_id)

FIRST = """
CREATE TABLE originals (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,              -- bytes
    added TEXT NOT NULL                 -- ISO 8601, local time, as everywhere here
) WITHOUT ROWID;

CREATE TABLE sources (                  -- each place that an original was added from
    sha256 TEXT NOT NULL REFERENCES originals,
    path TEXT NOT NULL,
    added TEXT NOT NULL,
    PRIMARY KEY (sha256, path)
) WITHOUT ROWID;

CREATE TABLE articles (
    number INTEGER PRIMARY KEY,         -- in the order in which they were added
    id TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL REFERENCES originals,
    part INTEGER NOT NULL DEFAULT 1,    -- which of the original's articles
    name TEXT NOT NULL,
    path TEXT NOT NULL,
    saved TEXT NOT NULL,
    headline TEXT NOT NULL,             -- these five stand in `cleaned` too: here for lists
    site TEXT NOT NULL,
    published TEXT NOT NULL,
    authors TEXT NOT NULL,              -- one a line
    language TEXT NOT NULL,
    version TEXT NOT NULL,              -- of the Cutline that cleaned it
    digest TEXT NOT NULL,               -- SHA-256 of the JSON in `cleaned`
    cleaned BLOB NOT NULL,              -- the article's JSON (cutline.article/1, UTF-8), packed by zlib
    indexed INTEGER NOT NULL DEFAULT 0, -- whether the search index knows it as it is
    UNIQUE (sha256, part)
);
CREATE INDEX articles_not_indexed ON articles (number) WHERE indexed = 0;

CREATE TABLE repairs (                  -- how many of each rule, for the statistics
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    rule TEXT NOT NULL,
    made INTEGER NOT NULL,
    doubts INTEGER NOT NULL,
    PRIMARY KEY (article, rule)
) WITHOUT ROWID;

CREATE TABLE tags (
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (article, tag)
) WITHOUT ROWID;

CREATE TABLE notes (
    number INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    written TEXT NOT NULL,
    text TEXT NOT NULL
);

CREATE TABLE searches (                 -- that a person wants to keep
    name TEXT PRIMARY KEY,
    query TEXT NOT NULL,
    saved TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE jobs (                     -- each run of `add`
    number INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    ended TEXT,                         -- empty: under way, or killed
    files INTEGER NOT NULL,
    added INTEGER NOT NULL DEFAULT 0,
    known INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE failures (                 -- of a job
    job INTEGER NOT NULL REFERENCES jobs (number) ON DELETE CASCADE,
    path TEXT NOT NULL,
    reason TEXT NOT NULL
);
"""

UPGRADES: tuple[str, ...] = (FIRST,)
