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

CREATE INDEX group_citation_by_citation ON group_citation (citation_row);

CREATE TABLE alias_citation (
    alias_row    INTEGER NOT NULL REFERENCES group_alias (row) ON DELETE CASCADE,
    citation_row INTEGER NOT NULL REFERENCES citation (row) ON DELETE CASCADE,
    PRIMARY KEY (alias_row, citation_row)
) STRICT, WITHOUT ROWID;

CREATE INDEX alias_citation_by_citation ON alias_citation (citation_row);

CREATE TABLE relation_citation (
    relation_row INTEGER NOT NULL REFERENCES group_relation (row) ON DELETE CASCADE,
    citation_row INTEGER NOT NULL REFERENCES citation (row) ON DELETE CASCADE,
    PRIMARY KEY (relation_row, citation_row)
) STRICT, WITHOUT ROWID;

CREATE INDEX relation_citation_by_citation ON relation_citation (citation_row);

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

CREATE INDEX attack_by_day ON attack (day, listed, last_day);
CREATE INDEX attack_by_country ON attack (country, day, listed, last_day);
CREATE INDEX attack_by_type ON attack (type, day, listed, last_day);

-- Sums over all attacks, over each country's, each type's and each group's, a row a span of days: counting 200,000 attacks for
-- each call would take longer than answering. Triggers keep them up to the attacks, whoever writes those.
CREATE TABLE attack_tally (
    -- "all", "country AF", "type 3", "group isis-k".
    scope       TEXT NOT NULL,
    listed      INTEGER NOT NULL,
    -- Of the first day, as 202403.
    month       INTEGER NOT NULL,
    day         INTEGER NOT NULL,
    last_day    INTEGER NOT NULL,
    attacks     INTEGER NOT NULL,
    with_toll   INTEGER NOT NULL,
    killed_low  INTEGER NOT NULL,
    killed_high INTEGER NOT NULL,
    PRIMARY KEY (scope, listed, month, day, last_day)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER attack_tally_insert AFTER INSERT ON attack BEGIN
    INSERT INTO attack_tally
        SELECT s.column1, NEW.listed, CAST(strftime('%Y%m', NEW.day + 1721425.5) AS INTEGER), NEW.day, NEW.last_day, 1,
            NEW.killed_low IS NOT NULL, coalesce(NEW.killed_low, 0), coalesce(NEW.killed_high, 0)
        FROM (VALUES ('all'), ('country ' || NEW.country), ('type ' || NEW.type)) s WHERE s.column1 IS NOT NULL
        ON CONFLICT DO UPDATE SET attacks = attacks + 1, with_toll = with_toll + excluded.with_toll,
            killed_low = killed_low + excluded.killed_low, killed_high = killed_high + excluded.killed_high;
END;

CREATE TRIGGER attack_tally_delete AFTER DELETE ON attack BEGIN
    UPDATE attack_tally SET attacks = attacks - 1, with_toll = with_toll - (OLD.killed_low IS NOT NULL),
        killed_low = killed_low - coalesce(OLD.killed_low, 0), killed_high = killed_high - coalesce(OLD.killed_high, 0)
        WHERE scope IN ('all', 'country ' || OLD.country, 'type ' || OLD.type) AND listed = OLD.listed AND day = OLD.day AND last_day = OLD.last_day
            AND month = CAST(strftime('%Y%m', OLD.day + 1721425.5) AS INTEGER);
    DELETE FROM attack_tally
        WHERE scope IN ('all', 'country ' || OLD.country, 'type ' || OLD.type) AND listed = OLD.listed AND day = OLD.day AND last_day = OLD.last_day
            AND month = CAST(strftime('%Y%m', OLD.day + 1721425.5) AS INTEGER) AND attacks = 0;
END;

CREATE TRIGGER attack_tally_update AFTER UPDATE OF country, type, listed, day, last_day, killed_low, killed_high ON attack BEGIN
    UPDATE attack_tally SET attacks = attacks - 1, with_toll = with_toll - (OLD.killed_low IS NOT NULL),
        killed_low = killed_low - coalesce(OLD.killed_low, 0), killed_high = killed_high - coalesce(OLD.killed_high, 0)
        WHERE scope IN ('all', 'country ' || OLD.country, 'type ' || OLD.type) AND listed = OLD.listed AND day = OLD.day AND last_day = OLD.last_day
            AND month = CAST(strftime('%Y%m', OLD.day + 1721425.5) AS INTEGER);
    DELETE FROM attack_tally
        WHERE scope IN ('all', 'country ' || OLD.country, 'type ' || OLD.type) AND listed = OLD.listed AND day = OLD.day AND last_day = OLD.last_day
            AND month = CAST(strftime('%Y%m', OLD.day + 1721425.5) AS INTEGER) AND attacks = 0;
    INSERT INTO attack_tally
        SELECT s.column1, NEW.listed, CAST(strftime('%Y%m', NEW.day + 1721425.5) AS INTEGER), NEW.day, NEW.last_day, 1,
            NEW.killed_low IS NOT NULL, coalesce(NEW.killed_low, 0), coalesce(NEW.killed_high, 0)
        FROM (VALUES ('all'), ('country ' || NEW.country), ('type ' || NEW.type)) s WHERE s.column1 IS NOT NULL
        ON CONFLICT DO UPDATE SET attacks = attacks + 1, with_toll = with_toll + excluded.with_toll,
            killed_low = killed_low + excluded.killed_low, killed_high = killed_high + excluded.killed_high;
END;

CREATE TABLE attack_citation (
    attack_row   INTEGER NOT NULL REFERENCES attack (row) ON DELETE CASCADE,
    citation_row INTEGER NOT NULL REFERENCES citation (row) ON DELETE CASCADE,
    PRIMARY KEY (attack_row, citation_row)
) STRICT, WITHOUT ROWID;

CREATE INDEX attack_citation_by_citation ON attack_citation (citation_row);

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
CREATE INDEX attribution_by_citation ON attribution (citation_row);

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
CREATE INDEX toll_by_citation ON toll_observation (citation_row);

-- What each source contributed, for the list of sources: kept by triggers like the sums over attacks.
CREATE TABLE source_tally (
    source_id    TEXT PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
    documents    INTEGER NOT NULL DEFAULT 0,
    claims       INTEGER NOT NULL DEFAULT 0,
    observations INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TRIGGER source_tally_source AFTER INSERT ON source BEGIN
    INSERT INTO source_tally (source_id) VALUES (NEW.id);
END;

CREATE TRIGGER source_tally_document AFTER INSERT ON document BEGIN
    UPDATE source_tally SET documents = documents + 1 WHERE source_id = NEW.source_id;
END;

CREATE TRIGGER source_tally_document_gone AFTER DELETE ON document BEGIN
    UPDATE source_tally SET documents = documents - 1 WHERE source_id = OLD.source_id;
END;

-- An outlet that becomes known later takes what its document says along.
CREATE TRIGGER source_tally_document_moved AFTER UPDATE OF source_id ON document WHEN OLD.source_id <> NEW.source_id BEGIN
    UPDATE source_tally SET
        documents = documents + iif(source_id = NEW.source_id, 1, -1),
        claims = claims + iif(source_id = NEW.source_id, 1, -1) * (SELECT count(*) FROM citation c JOIN claim k ON k.citation_row = c.row WHERE c.document_id = NEW.id),
        observations = observations + iif(source_id = NEW.source_id, 1, -1)
            * (SELECT count(*) FROM citation c JOIN toll_observation o ON o.citation_row = c.row WHERE c.document_id = NEW.id)
        WHERE source_id IN (OLD.source_id, NEW.source_id);
END;

CREATE TRIGGER source_tally_claim AFTER INSERT ON claim BEGIN
    UPDATE source_tally SET claims = claims + 1
        WHERE source_id = (SELECT d.source_id FROM citation c JOIN document d ON d.id = c.document_id WHERE c.row = NEW.citation_row);
END;

CREATE TRIGGER source_tally_claim_gone AFTER DELETE ON claim BEGIN
    UPDATE source_tally SET claims = claims - 1
        WHERE source_id = (SELECT d.source_id FROM citation c JOIN document d ON d.id = c.document_id WHERE c.row = OLD.citation_row);
END;

CREATE TRIGGER source_tally_toll AFTER INSERT ON toll_observation BEGIN
    UPDATE source_tally SET observations = observations + 1
        WHERE source_id = (SELECT d.source_id FROM citation c JOIN document d ON d.id = c.document_id WHERE c.row = NEW.citation_row);
END;

CREATE TRIGGER source_tally_toll_gone AFTER DELETE ON toll_observation BEGIN
    UPDATE source_tally SET observations = observations - 1
        WHERE source_id = (SELECT d.source_id FROM citation c JOIN document d ON d.id = c.document_id WHERE c.row = OLD.citation_row);
END;

-- The attacks of a group: claimed by it, attributed to it, or suspected of it. Wide enough that lists read nothing else.
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

-- Rows here are written anew and never changed.
CREATE TRIGGER group_tally_insert AFTER INSERT ON attack_group BEGIN
    INSERT INTO attack_tally
        SELECT s.column1, NEW.listed, CAST(strftime('%Y%m', NEW.day + 1721425.5) AS INTEGER), NEW.day, NEW.last_day, 1,
            NEW.killed_low IS NOT NULL, coalesce(NEW.killed_low, 0), coalesce(NEW.killed_high, 0)
        FROM (VALUES ('group ' || NEW.group_id)) s WHERE s.column1 IS NOT NULL
        ON CONFLICT DO UPDATE SET attacks = attacks + 1, with_toll = with_toll + excluded.with_toll,
            killed_low = killed_low + excluded.killed_low, killed_high = killed_high + excluded.killed_high;
END;

CREATE TRIGGER group_tally_delete AFTER DELETE ON attack_group BEGIN
    UPDATE attack_tally SET attacks = attacks - 1, with_toll = with_toll - (OLD.killed_low IS NOT NULL),
        killed_low = killed_low - coalesce(OLD.killed_low, 0), killed_high = killed_high - coalesce(OLD.killed_high, 0)
        WHERE scope IN ('group ' || OLD.group_id) AND listed = OLD.listed AND day = OLD.day AND last_day = OLD.last_day
            AND month = CAST(strftime('%Y%m', OLD.day + 1721425.5) AS INTEGER);
    DELETE FROM attack_tally
        WHERE scope IN ('group ' || OLD.group_id) AND listed = OLD.listed AND day = OLD.day AND last_day = OLD.last_day
            AND month = CAST(strftime('%Y%m', OLD.day + 1721425.5) AS INTEGER) AND attacks = 0;
END;

CREATE VIRTUAL TABLE attack_search USING fts5 (title, names, place, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE group_search USING fts5 (group_id UNINDEXED, name, aliases, kind, tokenize = 'unicode61 remove_diacritics 2');
