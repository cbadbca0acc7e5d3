-- What follow-ups lean on, for a day. AUTOINCREMENT: an id that went must never mean another conversation.

CREATE TABLE conversation (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    context TEXT NOT NULL,
    kept_at INTEGER NOT NULL
) STRICT;

CREATE INDEX conversation_by_time ON conversation (kept_at);

-- The posted messages that carry answers: a reply to one goes on with its conversation.
CREATE TABLE conversation_message (
    message         TEXT PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX conversation_message_by_conversation ON conversation_message (conversation_id);
