-- Channels that got another id for good, and the messages of answers that came in several.

CREATE TABLE channel_move (
    platform TEXT NOT NULL,
    from_id  TEXT NOT NULL,
    to_id    TEXT NOT NULL,
    moved_at INTEGER NOT NULL,
    PRIMARY KEY (platform, from_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE page_message (
    message  TEXT PRIMARY KEY,
    messages TEXT NOT NULL,
    kept_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX page_message_by_time ON page_message (kept_at);
