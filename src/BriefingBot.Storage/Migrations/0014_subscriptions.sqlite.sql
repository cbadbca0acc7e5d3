-- What channels get without asking, and the clocks that channels go by.
-- Instants are milliseconds since 1970-01-01 UTC; times of day are minutes after midnight.

CREATE TABLE channel_zone (
    platform   TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    zone       TEXT NOT NULL,
    PRIMARY KEY (platform, channel_id)
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT: the number of a subscription that was removed is never given to another.
CREATE TABLE subscription (
    number       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind         TEXT NOT NULL,
    platform     TEXT NOT NULL,
    channel_id   TEXT NOT NULL,
    thread_id    TEXT NOT NULL,
    owner_id     TEXT NOT NULL,
    scope        TEXT NOT NULL,
    cut          INTEGER NOT NULL,
    cut_at       INTEGER NOT NULL,
    time         INTEGER,
    days         INTEGER,
    zone         TEXT,
    settled_at   INTEGER NOT NULL,
    -- When the next digest is due; null for watches and while paused.
    next_due     INTEGER,
    -- Since when somebody wants a digest whatever the schedule says.
    asked_at     INTEGER,
    says_nothing INTEGER NOT NULL,
    quiet_from   INTEGER,
    quiet_to     INTEGER,
    hourly_cap   INTEGER NOT NULL,
    paused_at    INTEGER,
    pause_reason TEXT,
    revision     INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX subscription_by_channel ON subscription (platform, channel_id, thread_id);
CREATE INDEX subscription_due ON subscription (next_due) WHERE next_due IS NOT NULL;
CREATE INDEX subscription_asked ON subscription (asked_at) WHERE asked_at IS NOT NULL;
