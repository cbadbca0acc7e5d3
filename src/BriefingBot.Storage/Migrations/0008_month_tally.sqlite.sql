-- Sums a month over attack_tally, which has a row a span of days: twenty years are 250 rows instead of 9,000. Triggers on attack_tally keep them.

CREATE TABLE attack_month (
    scope       TEXT NOT NULL,
    listed      INTEGER NOT NULL,
    month       INTEGER NOT NULL,
    attacks     INTEGER NOT NULL,
    -- Those whose date falls into the month: a date as wide as a year falls into none.
    dated       INTEGER NOT NULL,
    with_toll   INTEGER NOT NULL,
    killed_low  INTEGER NOT NULL,
    killed_high INTEGER NOT NULL,
    PRIMARY KEY (scope, listed, month)
) STRICT, WITHOUT ROWID;

INSERT INTO attack_month
    SELECT scope, listed, month, sum(attacks), sum(attacks * (day > 0 AND last_day - day < 31)), sum(with_toll), sum(killed_low), sum(killed_high)
    FROM attack_tally GROUP BY scope, listed, month;

-- Spans that reach beyond their first day: what lies before a period and may reach into it.
CREATE INDEX attack_tally_wide ON attack_tally (scope, listed, last_day) WHERE last_day > day;

CREATE TRIGGER attack_month_insert AFTER INSERT ON attack_tally BEGIN
    INSERT INTO attack_month
        SELECT NEW.scope, NEW.listed, NEW.month, NEW.attacks, NEW.attacks * (NEW.day > 0 AND NEW.last_day - NEW.day < 31), NEW.with_toll, NEW.killed_low, NEW.killed_high
        WHERE true
        ON CONFLICT DO UPDATE SET attacks = attacks + excluded.attacks, dated = dated + excluded.dated, with_toll = with_toll + excluded.with_toll,
            killed_low = killed_low + excluded.killed_low, killed_high = killed_high + excluded.killed_high;
END;

CREATE TRIGGER attack_month_update AFTER UPDATE ON attack_tally BEGIN
    UPDATE attack_month SET attacks = attacks + NEW.attacks - OLD.attacks,
        dated = dated + (NEW.attacks - OLD.attacks) * (NEW.day > 0 AND NEW.last_day - NEW.day < 31),
        with_toll = with_toll + NEW.with_toll - OLD.with_toll,
        killed_low = killed_low + NEW.killed_low - OLD.killed_low, killed_high = killed_high + NEW.killed_high - OLD.killed_high
        WHERE scope = NEW.scope AND listed = NEW.listed AND month = NEW.month;
END;

-- What is deleted has been counted down to nothing before.
CREATE TRIGGER attack_month_delete AFTER DELETE ON attack_tally BEGIN
    DELETE FROM attack_month WHERE scope = OLD.scope AND listed = OLD.listed AND month = OLD.month AND attacks = 0;
END;

-- What sums and orders over many attacks read of each: their whole rows are ten times as wide.
CREATE TABLE attack_figure (
    row         INTEGER PRIMARY KEY REFERENCES attack (row) ON DELETE CASCADE,
    day         INTEGER NOT NULL,
    last_day    INTEGER NOT NULL,
    listed      INTEGER NOT NULL,
    killed_low  INTEGER,
    killed_high INTEGER
) STRICT;

INSERT INTO attack_figure SELECT row, day, last_day, listed, killed_low, killed_high FROM attack;

CREATE TRIGGER attack_figure_insert AFTER INSERT ON attack BEGIN
    INSERT INTO attack_figure VALUES (NEW.row, NEW.day, NEW.last_day, NEW.listed, NEW.killed_low, NEW.killed_high);
END;

CREATE TRIGGER attack_figure_update AFTER UPDATE OF day, last_day, listed, killed_low, killed_high ON attack BEGIN
    UPDATE attack_figure SET day = NEW.day, last_day = NEW.last_day, listed = NEW.listed, killed_low = NEW.killed_low, killed_high = NEW.killed_high WHERE row = NEW.row;
END;

-- How many documents were read, for /status: counting a million takes longer than the answer may.
CREATE TABLE holding_tally (
    what   TEXT PRIMARY KEY,
    number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO holding_tally SELECT 'documents', count(*) FROM document WHERE held = 1;

CREATE TRIGGER holding_tally_document AFTER INSERT ON document WHEN NEW.held = 1 BEGIN
    UPDATE holding_tally SET number = number + 1 WHERE what = 'documents';
END;

CREATE TRIGGER holding_tally_document_gone AFTER DELETE ON document WHEN OLD.held = 1 BEGIN
    UPDATE holding_tally SET number = number - 1 WHERE what = 'documents';
END;

CREATE TRIGGER holding_tally_document_held AFTER UPDATE OF held ON document WHEN NEW.held <> OLD.held BEGIN
    UPDATE holding_tally SET number = number + NEW.held - OLD.held WHERE what = 'documents';
END;

-- Counted for /status from the index alone.
CREATE INDEX claim_by_status ON claim (status);
