-- The command lines behind buttons. AUTOINCREMENT: an id that went is never given to another line, as its signature would still be good.

CREATE TABLE button (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    command_line TEXT NOT NULL UNIQUE,
    kept_at      INTEGER NOT NULL
) STRICT;

CREATE INDEX button_by_time ON button (kept_at);

CREATE TABLE button_key (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    key BLOB NOT NULL
) STRICT;
