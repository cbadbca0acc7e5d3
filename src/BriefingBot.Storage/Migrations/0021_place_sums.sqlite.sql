-- Sums over the attacks of each place, beside those of each country, type and group; the names of places with a search of their own, so that
-- words that are asked for lead to the places that hold them all; and a place's attacks in the order of lists.

CREATE TABLE place_name (
    row  INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE VIRTUAL TABLE place_search USING fts5 (name, content = '', tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER place_search_insert AFTER INSERT ON place_name BEGIN
    INSERT INTO place_search (rowid, name) VALUES (NEW.row, NEW.name);
END;

INSERT INTO place_name (name) SELECT DISTINCT place FROM attack WHERE place IS NOT NULL;

-- Names stay when their last attack goes: their sums are empty then.
CREATE TRIGGER place_name_insert AFTER INSERT ON attack WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM place_name WHERE name = NEW.place) BEGIN
    INSERT INTO place_name (name) VALUES (NEW.place);
END;

CREATE TRIGGER place_name_update AFTER UPDATE OF place ON attack WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM place_name WHERE name = NEW.place) BEGIN
    INSERT INTO place_name (name) VALUES (NEW.place);
END;

CREATE INDEX attack_by_place ON attack (place, day, listed, last_day);

INSERT INTO attack_tally
    SELECT 'place ' || place, listed, CAST(strftime('%Y%m', day + 1721425.5) AS INTEGER), day, last_day, count(*), count(killed_low),
        coalesce(sum(killed_low), 0), coalesce(sum(killed_high), 0)
    FROM attack WHERE place IS NOT NULL GROUP BY place, listed, day, last_day;

DROP TRIGGER attack_tally_insert;
DROP TRIGGER attack_tally_delete;
DROP TRIGGER attack_tally_update;

CREATE TRIGGER attack_tally_insert AFTER INSERT ON attack BEGIN
    INSERT INTO attack_tally
        SELECT s.column1, NEW.listed, CAST(strftime('%Y%m', NEW.day + 1721425.5) AS INTEGER), NEW.day, NEW.last_day, 1,
            NEW.killed_low IS NOT NULL, coalesce(NEW.killed_low, 0), coalesce(NEW.killed_high, 0)
        FROM (VALUES ('all'), ('country ' || NEW.country), ('type ' || NEW.type), ('place ' || NEW.place)) s WHERE s.column1 IS NOT NULL
        ON CONFLICT DO UPDATE SET attacks = attacks + 1, with_toll = with_toll + excluded.with_toll,
            killed_low = killed_low + excluded.killed_low, killed_high = killed_high + excluded.killed_high;
END;

CREATE TRIGGER attack_tally_delete AFTER DELETE ON attack BEGIN
    UPDATE attack_tally SET attacks = attacks - 1, with_toll = with_toll - (OLD.killed_low IS NOT NULL),
        killed_low = killed_low - coalesce(OLD.killed_low, 0), killed_high = killed_high - coalesce(OLD.killed_high, 0)
        WHERE scope IN ('all', 'country ' || OLD.country, 'type ' || OLD.type, 'place ' || OLD.place) AND listed = OLD.listed AND day = OLD.day AND last_day = OLD.last_day
            AND month = CAST(strftime('%Y%m', OLD.day + 1721425.5) AS INTEGER);
    DELETE FROM attack_tally
        WHERE scope IN ('all', 'country ' || OLD.country, 'type ' || OLD.type, 'place ' || OLD.place) AND listed = OLD.listed AND day = OLD.day AND last_day = OLD.last_day
            AND month = CAST(strftime('%Y%m', OLD.day + 1721425.5) AS INTEGER) AND attacks = 0;
END;

CREATE TRIGGER attack_tally_update AFTER UPDATE OF place, country, type, listed, day, last_day, killed_low, killed_high ON attack BEGIN
    UPDATE attack_tally SET attacks = attacks - 1, with_toll = with_toll - (OLD.killed_low IS NOT NULL),
        killed_low = killed_low - coalesce(OLD.killed_low, 0), killed_high = killed_high - coalesce(OLD.killed_high, 0)
        WHERE scope IN ('all', 'country ' || OLD.country, 'type ' || OLD.type, 'place ' || OLD.place) AND listed = OLD.listed AND day = OLD.day AND last_day = OLD.last_day
            AND month = CAST(strftime('%Y%m', OLD.day + 1721425.5) AS INTEGER);
    DELETE FROM attack_tally
        WHERE scope IN ('all', 'country ' || OLD.country, 'type ' || OLD.type, 'place ' || OLD.place) AND listed = OLD.listed AND day = OLD.day AND last_day = OLD.last_day
            AND month = CAST(strftime('%Y%m', OLD.day + 1721425.5) AS INTEGER) AND attacks = 0;
    INSERT INTO attack_tally
        SELECT s.column1, NEW.listed, CAST(strftime('%Y%m', NEW.day + 1721425.5) AS INTEGER), NEW.day, NEW.last_day, 1,
            NEW.killed_low IS NOT NULL, coalesce(NEW.killed_low, 0), coalesce(NEW.killed_high, 0)
        FROM (VALUES ('all'), ('country ' || NEW.country), ('type ' || NEW.type), ('place ' || NEW.place)) s WHERE s.column1 IS NOT NULL
        ON CONFLICT DO UPDATE SET attacks = attacks + 1, with_toll = with_toll + excluded.with_toll,
            killed_low = killed_low + excluded.killed_low, killed_high = killed_high + excluded.killed_high;
END;
