-- Updates that came in from chat platforms: each is acted on once. A stream is one bot on one platform.

CREATE TABLE inbound_update (
    stream    TEXT NOT NULL,
    update_id INTEGER NOT NULL,
    seen_at   INTEGER NOT NULL,
    PRIMARY KEY (stream, update_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX inbound_update_by_time ON inbound_update (seen_at);

CREATE TABLE inbound_offset (
    stream      TEXT PRIMARY KEY,
    next_update INTEGER NOT NULL,
    kept_at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
