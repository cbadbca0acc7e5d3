-- What each chat platform was last told of the commands, as a hash: it is told again when they change.

CREATE TABLE command_registration (
    scope TEXT PRIMARY KEY,
    hash  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
