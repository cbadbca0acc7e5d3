-- Messages on their way to channels: a delivery with all its parts is written in one transaction before the first part is sent.

CREATE TABLE delivery (
    row          INTEGER PRIMARY KEY AUTOINCREMENT,
    -- What it is for; a digest's is made of its subscription and window, so that there is one.
    key          TEXT NOT NULL UNIQUE,
    kind         TEXT NOT NULL,
    subscription INTEGER,
    title        TEXT NOT NULL,
    parts        INTEGER NOT NULL,
    -- Changes after the one and through the other; null where it covers no window.
    after_change INTEGER,
    through_change INTEGER,
    from_at      INTEGER,
    through_at   INTEGER,
    composed_at  INTEGER NOT NULL
) STRICT;

CREATE INDEX delivery_by_subscription ON delivery (subscription, row);
CREATE INDEX delivery_by_time ON delivery (composed_at);

CREATE TABLE delivery_part (
    row         INTEGER PRIMARY KEY AUTOINCREMENT,
    delivery    INTEGER NOT NULL REFERENCES delivery (row) ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    platform    TEXT NOT NULL,
    channel_id  TEXT NOT NULL,
    thread_id   TEXT NOT NULL,
    payload     TEXT NOT NULL,
    nonce       TEXT NOT NULL,
    -- The part whose message this one replaces.
    edits       INTEGER,
    state       TEXT NOT NULL,
    reason      TEXT,
    attempts    INTEGER NOT NULL DEFAULT 0,
    queued_at   INTEGER NOT NULL,
    next_at     INTEGER NOT NULL,
    intended_at INTEGER,
    doubt_since INTEGER,
    settled_at  INTEGER,
    -- The platform's id of the message.
    message_id  TEXT,
    UNIQUE (delivery, number)
) STRICT;

-- The queue of a channel: its head is the only one that may be sent.
CREATE INDEX delivery_part_waiting ON delivery_part (platform, channel_id, thread_id, row) WHERE state IN ('Queued', 'Intended');
CREATE INDEX delivery_part_unsent ON delivery_part (platform, channel_id, thread_id, row) WHERE state <> 'Sent';
CREATE INDEX delivery_part_open ON delivery_part (state, row) WHERE state IN ('Intended', 'Uncertain', 'Failed');

-- Pictures by what is in them: ten thousand channels that get the same one keep it once.
CREATE TABLE delivery_file (
    hash       BLOB PRIMARY KEY,
    media_type TEXT NOT NULL,
    content    BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE delivery_part_file (
    part    INTEGER NOT NULL REFERENCES delivery_part (row) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name    TEXT NOT NULL,
    hash    BLOB NOT NULL REFERENCES delivery_file (hash),
    PRIMARY KEY (part, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX delivery_part_file_by_hash ON delivery_part_file (hash);
