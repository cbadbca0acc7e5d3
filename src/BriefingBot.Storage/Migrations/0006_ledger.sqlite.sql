-- From documents to attacks: what was read of a document, and every change of the knowledge with time and cause.

-- The version of the reader that read it for incidents; 0 until then.
ALTER TABLE document ADD COLUMN reader_version INTEGER NOT NULL DEFAULT 0;

CREATE INDEX document_unread ON document (reader_version, row) WHERE held = 1;

CREATE TABLE change (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    at          INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    attack_id   TEXT NOT NULL,
    document_id TEXT NOT NULL,
    summary     TEXT NOT NULL,
    -- 0 for what an old document or a look back brought: answerable, no alert.
    is_news     INTEGER NOT NULL
) STRICT;

CREATE INDEX change_by_attack ON change (attack_id, number);
