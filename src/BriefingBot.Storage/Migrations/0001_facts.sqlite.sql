-- Facts: sources, cited documents, groups, claims, attacks with attributions and toll ledgers.
-- origin says who put a row here (starter, analyst, rule); touched = 1 once an analyst changed it: then no upgrade of the starter
-- knowledge changes it any more, and a removed row stays as removed = 1.
-- Days are day numbers of the proleptic Gregorian calendar (0 = 0001-01-01); instants are milliseconds since 1970-01-01 UTC.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO meta (key, value) VALUES ('names_revision', '1');

CREATE TABLE source (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    kind        INTEGER NOT NULL,
    family      TEXT NOT NULL,
    reliability INTEGER NOT NULL DEFAULT 5,
    url         TEXT,
    country     TEXT,
    origin      TEXT NOT NULL,
    touched     INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE document (
    row                INTEGER PRIMARY KEY,
    id                 TEXT NOT NULL UNIQUE,
    source_id          TEXT NOT NULL REFERENCES source (id),
    url                TEXT,
    title              TEXT,
    author             TEXT,
    published_at       INTEGER,
    published_day_only INTEGER NOT NULL DEFAULT 0,
    fetched_at         INTEGER,
    language           TEXT,
    hash               TEXT,
    origin_id          TEXT,
    revision           INTEGER NOT NULL DEFAULT 1,
    -- 1 once the text itself was read; 0 while the document is only cited.
    held               INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX document_by_source ON document (source_id);
CREATE INDEX document_by_publication ON document (held, published_at);

CREATE TABLE citation (
    row         INTEGER PRIMARY KEY,
    kind        INTEGER NOT NULL,
    document_id TEXT NOT NULL REFERENCES document (id),
    url         TEXT,
    quote       TEXT,
    start       INTEGER,
    "end"       INTEGER,
    locator     TEXT,
    evidence    TEXT NOT NULL
) STRICT;

CREATE INDEX citation_by_document ON citation (document_id);

CREATE TABLE armed_group (
    id        TEXT PRIMARY KEY,
    name      TEXT NOT NULL,
    kind      TEXT,
    -- ISO 3166-1 alpha-2 codes with a blank around each: " AF PK ".
    countries TEXT NOT NULL,
    origin    TEXT NOT NULL,
    touched   INTEGER NOT NULL DEFAULT 0,
    removed   INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX group_by_name ON armed_group (name COLLATE NOCASE);

CREATE TABLE group_alias (
    row      INTEGER PRIMARY KEY,
    group_id TEXT NOT NULL REFERENCES armed_group (id) ON DELETE CASCADE,
    name     TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    origin   TEXT NOT NULL,
    touched  INTEGER NOT NULL DEFAULT 0,
    removed  INTEGER NOT NULL DEFAULT 0,
    UNIQUE (group_id, name)
) STRICT;

CREATE TABLE group_relation (
    row      INTEGER PRIMARY KEY,
    group_id TEXT NOT NULL REFERENCES armed_group (id) ON DELETE CASCADE,
    kind     INTEGER NOT NULL,
    other_id TEXT NOT NULL REFERENCES armed_group (id) ON DELETE CASCADE,
    origin   TEXT NOT NULL,
    touched  INTEGER NOT NULL DEFAULT 0,
    removed  INTEGER NOT NULL DEFAULT 0,
    UNIQUE (group_id, kind, other_id)
) STRICT;

CREATE INDEX group_relation_by_other ON group_relation (other_id);

CREATE TABLE group_citation (
    group_id     TEXT NOT NULL REFERENCES armed_group (id) ON DELETE CASCADE,
    citation_row INTEGER NOT NULL REFERENCES citation (row) ON DELETE CASCADE,
    PRIMARY KEY (group_id, citation_row)
) STRICT, WITHOUT ROWID;

CREATE TABLE alias_citation (
    alias_row    INTEGER NOT NULL REFERENCES group_alias (row) ON DELETE CASCADE,
    citation_row INTEGER NOT NULL REFERENCES citation (row) ON DELETE CASCADE,
    PRIMARY KEY (alias_row, citation_row)
) STRICT, WITHOUT ROWID;

CREATE TABLE relation_citation (
    relation_row INTEGER NOT NULL REFERENCES group_relation (row) ON DELETE CASCADE,
    citation_row INTEGER NOT NULL REFERENCES citation (row) ON DELETE CASCADE,
    PRIMARY KEY (relation_row, citation_row)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
    id           TEXT PRIMARY KEY,
    subject_kind INTEGER NOT NULL,
    subject_id   TEXT NOT NULL,
    attribute    TEXT NOT NULL,
    value        TEXT NOT NULL,
    said_by      TEXT,
    citation_row INTEGER NOT NULL REFERENCES citation (row),
    as_of        TEXT,
    method       INTEGER NOT NULL,
    status       INTEGER NOT NULL,
    credibility  INTEGER NOT NULL,
    origin       TEXT NOT NULL,
    touched      INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX claim_by_subject ON claim (subject_kind, subject_id);
CREATE INDEX claim_by_citation ON claim (citation_row);

CREATE TABLE attack (
    row         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    title       TEXT NOT NULL,
    date        TEXT,
    -- First and last day that the date can mean; 0 and 0 where no source gives the year.
    day         INTEGER NOT NULL,
    last_day    INTEGER NOT NULL,
    place       TEXT,
    country     TEXT,
    latitude    REAL,
    longitude   REAL,
    precision   INTEGER,
    type        INTEGER NOT NULL,
    method      TEXT,
    suicide     INTEGER,
    status      INTEGER NOT NULL,
    actor_kind  INTEGER NOT NULL,
    review      INTEGER NOT NULL,
    names       TEXT NOT NULL,
    targets     TEXT NOT NULL,
    weapons     TEXT NOT NULL,
    -- 1 for attacks of groups and unknown actors, which lists show unasked.
    listed      INTEGER NOT NULL,
    -- Lowest and highest figure of the ledger, for sums; null without a figure.
    killed_low  INTEGER,
    killed_high INTEGER,
    origin      TEXT NOT NULL,
    touched     INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX attack_by_day ON attack (listed, day, last_day, killed_low, killed_high);
CREATE INDEX attack_by_country ON attack (country, day, last_day, listed, killed_low, killed_high);

CREATE TABLE attack_citation (
    attack_row   INTEGER NOT NULL REFERENCES attack (row) ON DELETE CASCADE,
    citation_row INTEGER NOT NULL REFERENCES citation (row) ON DELETE CASCADE,
    PRIMARY KEY (attack_row, citation_row)
) STRICT, WITHOUT ROWID;

CREATE TABLE attribution (
    id           TEXT PRIMARY KEY,
    attack_row   INTEGER NOT NULL REFERENCES attack (row) ON DELETE CASCADE,
    group_id     TEXT,
    actor        TEXT NOT NULL,
    stance       INTEGER NOT NULL,
    said_by      TEXT,
    citation_row INTEGER NOT NULL REFERENCES citation (row),
    origin       TEXT NOT NULL
) STRICT;

CREATE INDEX attribution_by_attack ON attribution (attack_row);

CREATE TABLE toll_observation (
    id                 TEXT PRIMARY KEY,
    attack_row         INTEGER NOT NULL REFERENCES attack (row) ON DELETE CASCADE,
    measure            INTEGER NOT NULL,
    low                INTEGER NOT NULL,
    high               INTEGER,
    qualifier          INTEGER NOT NULL,
    words              TEXT NOT NULL,
    said_by            TEXT,
    includes_attackers INTEGER,
    corrects           TEXT,
    citation_row       INTEGER NOT NULL REFERENCES citation (row),
    origin             TEXT NOT NULL
) STRICT;

CREATE INDEX toll_by_attack ON toll_observation (attack_row);

-- The attacks of a group: claimed by it, attributed to it, or suspected of it. Wide enough that counts and sums read nothing else.
CREATE TABLE attack_group (
    group_id    TEXT NOT NULL,
    day         INTEGER NOT NULL,
    attack_row  INTEGER NOT NULL REFERENCES attack (row) ON DELETE CASCADE,
    last_day    INTEGER NOT NULL,
    listed      INTEGER NOT NULL,
    killed_low  INTEGER,
    killed_high INTEGER,
    PRIMARY KEY (group_id, day, attack_row)
) STRICT, WITHOUT ROWID;

CREATE INDEX attack_group_by_attack ON attack_group (attack_row);

CREATE VIRTUAL TABLE attack_search USING fts5 (title, names, place, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE group_search USING fts5 (group_id UNINDEXED, name, aliases, kind, tokenize = 'unicode61 remove_diacritics 2');
