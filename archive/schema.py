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

SECOND = """
CREATE TABLE waiting (                  -- articles that the search index does not know as they are
    article TEXT PRIMARY KEY,           -- or one that is gone, which the index has to forget
    change INTEGER NOT NULL             -- counts up: what changes while the index takes it up goes on waiting
) WITHOUT ROWID;
INSERT INTO waiting SELECT id, 1 FROM articles WHERE indexed = 0;
DROP INDEX articles_not_indexed;        -- `indexed` is not used any more: it stands behind a long column

ALTER TABLE originals ADD parts INTEGER NOT NULL DEFAULT 1; -- articles that it was read as

CREATE TABLE marks (                    -- what a person marked an article with: starred, read
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    mark TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (article, mark)
) WITHOUT ROWID;

CREATE TABLE bin (                      -- articles that were thrown away and can be taken back
    article TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    since TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE doomed (                   -- originals whose last article is gone and whose file is to go next
    sha256 TEXT PRIMARY KEY
) WITHOUT ROWID;

CREATE TABLE settings (                 -- how an article was cleaned, where not as ever
    article TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    skip TEXT NOT NULL,                 -- the rules left out, one a line
    language TEXT NOT NULL              -- what the person said it is, or empty
) WITHOUT ROWID;

CREATE TABLE doubts (                   -- repairs that were not sure enough; their words stand in `cleaned`
    number INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,          -- their order in the article
    rule TEXT NOT NULL,
    repair TEXT NOT NULL,               -- rule:digest of the words before and after
    PRIMARY KEY (number, position),
    UNIQUE (number, repair)
) WITHOUT ROWID;
CREATE INDEX doubts_by_rule ON doubts (rule, number, position);
CREATE INDEX doubts_alike ON doubts (repair);

CREATE TABLE decisions (                -- what a person decided about a repair or a doubt
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    repair TEXT NOT NULL,
    verdict TEXT NOT NULL,              -- accept, refuse, or aside: not now
    decided TEXT NOT NULL,
    before TEXT NOT NULL,               -- the words, for when the repair does not occur any more
    after TEXT NOT NULL,
    occurs INTEGER NOT NULL DEFAULT 1,  -- whether it still met something when the article was cleaned last
    PRIMARY KEY (article, repair)
) WITHOUT ROWID;
CREATE INDEX decisions_alike ON decisions (repair);

CREATE TABLE fingerprints (             -- of the article's text, to find the same story in another save
    number INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
    fingerprint BLOB NOT NULL
);
CREATE TABLE fingerprint_keys (         -- two that are alike share a key
    key INTEGER NOT NULL,
    number INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    PRIMARY KEY (key, number)
) WITHOUT ROWID;
CREATE INDEX fingerprint_keys_by_number ON fingerprint_keys (number);
CREATE TABLE likenesses (               -- near-duplicates, each pair once, as found when `article` was added
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    other TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    likeness REAL NOT NULL,             -- 0 to 1
    PRIMARY KEY (article, other)
) WITHOUT ROWID;
CREATE INDEX likenesses_of_other ON likenesses (other);

CREATE TABLE underived (                -- articles whose doubts and fingerprint are not in their tables yet
    number INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE
);
INSERT INTO underived SELECT number FROM articles;

CREATE TABLE slots (                    -- saved searches, by the key that asks them
    slot INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    saved TEXT NOT NULL
);
INSERT INTO slots SELECT row_number() OVER (ORDER BY saved, name), name, query, saved FROM searches;
DROP TABLE searches;

CREATE TABLE history (                  -- what was searched for, the latest last
    number INTEGER PRIMARY KEY,
    query TEXT NOT NULL UNIQUE,
    asked TEXT NOT NULL
);

CREATE TABLE checks (                   -- each run of `check`
    number INTEGER PRIMARY KEY,
    checked TEXT NOT NULL,
    articles INTEGER NOT NULL,
    grave INTEGER NOT NULL,             -- faults that a person has to see to
    faults TEXT NOT NULL                -- the first hundred, one a line
);

CREATE INDEX notes_of_article ON notes (article);
"""

UPGRADES: tuple[str, ...] = (FIRST, SECOND)
