-- What watches found: one row a story, which is an attack. A story is told in one message, whose newer versions replace it.

CREATE TABLE watch_story (
    subscription INTEGER NOT NULL REFERENCES subscription (number) ON DELETE CASCADE,
    attack_id    TEXT NOT NULL,
    -- Null while it is held back, by quiet hours or by the cap.
    told_at      INTEGER,
    -- The part whose message tells it; null where it was told among others.
    part         INTEGER,
    through_change INTEGER NOT NULL,
    PRIMARY KEY (subscription, attack_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX watch_story_held ON watch_story (subscription) WHERE told_at IS NULL;
