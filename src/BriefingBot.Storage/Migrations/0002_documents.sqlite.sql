-- Documents that were read: text, passages with their search index, what was fenced off, earlier revisions, copies, stories.

ALTER TABLE document ADD COLUMN input_hash TEXT;
ALTER TABLE document ADD COLUMN story_id TEXT;
-- 1 when it was published more than 48 hours before it was first fetched: stored and answerable, never an alert.
ALTER TABLE document ADD COLUMN backfill INTEGER NOT NULL DEFAULT 0;

CREATE INDEX document_by_story ON document (story_id);

CREATE TABLE document_text (
    document_row INTEGER PRIMARY KEY REFERENCES document (row) ON DELETE CASCADE,
    body         TEXT NOT NULL
) STRICT;

CREATE TABLE document_aside (
    document_row INTEGER NOT NULL REFERENCES document (row) ON DELETE CASCADE,
    position     INTEGER NOT NULL,
    kind         TEXT NOT NULL,
    text         TEXT NOT NULL,
    PRIMARY KEY (document_row, position)
) STRICT, WITHOUT ROWID;

-- What an edited article said before: sentences that went and sentences that came, as JSON lists.
CREATE TABLE document_revision (
    document_row INTEGER NOT NULL REFERENCES document (row) ON DELETE CASCADE,
    revision     INTEGER NOT NULL,
    hash         TEXT NOT NULL,
    title        TEXT,
    seen_at      INTEGER NOT NULL,
    removed      TEXT NOT NULL,
    added        TEXT NOT NULL,
    PRIMARY KEY (document_row, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_copy (
    document_id TEXT PRIMARY KEY,
    origin_id   TEXT NOT NULL,
    kind        TEXT NOT NULL,
    agency      TEXT,
    overlap     REAL NOT NULL
) STRICT, WITHOUT ROWID;

-- Rows follow the order of arrival: the grouping is filled from the newest of them.
CREATE TABLE document_signature (
    document_row INTEGER PRIMARY KEY REFERENCES document (row) ON DELETE CASCADE,
    signature    BLOB NOT NULL
) STRICT;

-- Rows follow the order of arrival; the offsets count in the body, a caption's in its own text.
CREATE TABLE passage (
    row          INTEGER PRIMARY KEY,
    document_row INTEGER NOT NULL REFERENCES document (row) ON DELETE CASCADE,
    kind         INTEGER NOT NULL,
    paragraph    INTEGER NOT NULL,
    start        INTEGER NOT NULL,
    "end"        INTEGER NOT NULL,
    text         TEXT NOT NULL
) STRICT;

CREATE INDEX passage_by_document ON passage (document_row);

CREATE VIRTUAL TABLE passage_search USING fts5 (text, content = 'passage', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2');
