-- What each source contributed, beside documents, claims and figures: passages, and attacks that its documents report.

ALTER TABLE document ADD COLUMN passages INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source_tally ADD COLUMN passages INTEGER NOT NULL DEFAULT 0;

UPDATE document SET passages = (SELECT count(*) FROM passage p WHERE p.document_row = document.row) WHERE held = 1;
UPDATE source_tally SET passages = coalesce((SELECT sum(d.passages) FROM document d WHERE d.source_id = source_tally.source_id), 0);

-- A document at a time: a passage at a time would slow the writing of passages, which is most of the work.
CREATE TRIGGER source_tally_passages AFTER UPDATE OF passages ON document WHEN OLD.passages <> NEW.passages BEGIN
    UPDATE source_tally SET passages = passages + NEW.passages - OLD.passages WHERE source_id = NEW.source_id;
END;

CREATE TRIGGER source_tally_passages_gone AFTER DELETE ON document WHEN OLD.passages > 0 BEGIN
    UPDATE source_tally SET passages = passages - OLD.passages WHERE source_id = OLD.source_id;
END;

-- How many places of a source's documents report an attack.
CREATE TABLE source_attack (
    source_id  TEXT NOT NULL,
    attack_row INTEGER NOT NULL,
    places     INTEGER NOT NULL,
    PRIMARY KEY (source_id, attack_row)
) STRICT, WITHOUT ROWID;

INSERT INTO source_attack
    SELECT d.source_id, l.attack_row, count(*) FROM attack_citation l JOIN citation c ON c.row = l.citation_row JOIN document d ON d.id = c.document_id GROUP BY 1, 2;

CREATE TRIGGER source_attack_cited AFTER INSERT ON attack_citation BEGIN
    INSERT INTO source_attack SELECT d.source_id, NEW.attack_row, 1 FROM citation c JOIN document d ON d.id = c.document_id WHERE c.row = NEW.citation_row
        ON CONFLICT DO UPDATE SET places = places + 1;
END;

CREATE TRIGGER source_attack_gone AFTER DELETE ON attack_citation BEGIN
    UPDATE source_attack SET places = places - 1
        WHERE attack_row = OLD.attack_row AND source_id = (SELECT d.source_id FROM citation c JOIN document d ON d.id = c.document_id WHERE c.row = OLD.citation_row);
    DELETE FROM source_attack
        WHERE attack_row = OLD.attack_row AND places <= 0 AND source_id = (SELECT d.source_id FROM citation c JOIN document d ON d.id = c.document_id WHERE c.row = OLD.citation_row);
END;

CREATE TRIGGER source_attack_placed AFTER UPDATE OF attack_row ON attack_citation WHEN OLD.attack_row <> NEW.attack_row BEGIN
    UPDATE source_attack SET places = places - 1
        WHERE attack_row = OLD.attack_row AND source_id = (SELECT d.source_id FROM citation c JOIN document d ON d.id = c.document_id WHERE c.row = OLD.citation_row);
    DELETE FROM source_attack
        WHERE attack_row = OLD.attack_row AND places <= 0 AND source_id = (SELECT d.source_id FROM citation c JOIN document d ON d.id = c.document_id WHERE c.row = OLD.citation_row);
    INSERT INTO source_attack SELECT d.source_id, NEW.attack_row, 1 FROM citation c JOIN document d ON d.id = c.document_id WHERE c.row = NEW.citation_row
        ON CONFLICT DO UPDATE SET places = places + 1;
END;

-- An outlet that becomes known later takes along what its document brought.
CREATE TRIGGER source_attack_moved AFTER UPDATE OF source_id ON document WHEN OLD.source_id <> NEW.source_id BEGIN
    UPDATE source_tally SET passages = passages + iif(source_id = NEW.source_id, 1, -1) * OLD.passages WHERE source_id IN (OLD.source_id, NEW.source_id);
    UPDATE source_attack SET places = places - (SELECT count(*) FROM citation c JOIN attack_citation l ON l.citation_row = c.row WHERE c.document_id = NEW.id AND l.attack_row = source_attack.attack_row)
        WHERE source_id = OLD.source_id AND attack_row IN (SELECT l.attack_row FROM citation c JOIN attack_citation l ON l.citation_row = c.row WHERE c.document_id = NEW.id);
    DELETE FROM source_attack WHERE source_id = OLD.source_id AND places <= 0
        AND attack_row IN (SELECT l.attack_row FROM citation c JOIN attack_citation l ON l.citation_row = c.row WHERE c.document_id = NEW.id);
    INSERT INTO source_attack
        SELECT NEW.source_id, l.attack_row, count(*) FROM citation c JOIN attack_citation l ON l.citation_row = c.row WHERE c.document_id = NEW.id GROUP BY l.attack_row
        ON CONFLICT DO UPDATE SET places = places + excluded.places;
END;
