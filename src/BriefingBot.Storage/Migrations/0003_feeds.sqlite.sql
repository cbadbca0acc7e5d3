-- Feeds, how they fare, and the entries that were dealt with. Times are milliseconds since 1970, UTC.

CREATE TABLE feed (
    id            TEXT PRIMARY KEY,
    url           TEXT NOT NULL UNIQUE,
    title         TEXT NOT NULL,
    site_url      TEXT,
    category      TEXT,
    source_id     TEXT REFERENCES source (id),
    added_at      INTEGER NOT NULL,
    -- What the polling remembers, as JSON.
    state         TEXT,
    etag          TEXT,
    last_modified TEXT,
    -- Null for a feed that is no longer checked.
    next_check    INTEGER,
    last_check    INTEGER,
    last_success  INTEGER,
    failing_since INTEGER,
    problem       TEXT,
    -- 1 from the failure at which people were told until the recovery.
    failing       INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX feed_by_next_check ON feed (next_check) WHERE next_check IS NOT NULL;

-- Keys and links of entries; rows follow the order in which they were first seen.
CREATE TABLE feed_entry (
    row     INTEGER PRIMARY KEY,
    feed_id TEXT NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
    name    TEXT NOT NULL,
    -- A link is the same article in every feed; a key means something in its own feed alone.
    is_link INTEGER NOT NULL,
    -- Vain tries to get the article; 0 when the entry is dealt with.
    tries   INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    UNIQUE (feed_id, name)
) STRICT;

CREATE INDEX feed_entry_by_link ON feed_entry (name) WHERE is_link = 1;
CREATE INDEX feed_entry_by_age ON feed_entry (feed_id, seen_at);
