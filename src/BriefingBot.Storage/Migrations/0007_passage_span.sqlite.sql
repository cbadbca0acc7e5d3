-- Where the passages of each day of publication lie: a search within a period looks at those rows alone. Spans are never too narrow;
-- what arrives late makes them wide. A day here is the publication's milliseconds divided by those of a day.

CREATE TABLE passage_span (
    day       INTEGER PRIMARY KEY,
    first_row INTEGER NOT NULL,
    last_row  INTEGER NOT NULL
) STRICT;

INSERT INTO passage_span
    SELECT d.published_at / 86400000, min(p.row), max(p.row) FROM passage p JOIN document d ON d.row = p.document_row
    WHERE d.published_at IS NOT NULL GROUP BY 1;

CREATE TRIGGER passage_span_passage AFTER INSERT ON passage BEGIN
    INSERT INTO passage_span
        SELECT d.published_at / 86400000, NEW.row, NEW.row FROM document d WHERE d.row = NEW.document_row AND d.published_at IS NOT NULL
        ON CONFLICT (day) DO UPDATE SET first_row = min(first_row, excluded.first_row), last_row = max(last_row, excluded.last_row);
END;

CREATE TRIGGER passage_span_document AFTER UPDATE OF published_at ON document WHEN NEW.published_at IS NOT NULL AND NEW.published_at IS NOT OLD.published_at BEGIN
    INSERT INTO passage_span
        SELECT NEW.published_at / 86400000, min(p.row), max(p.row) FROM passage p WHERE p.document_row = NEW.row HAVING count(*) > 0
        ON CONFLICT (day) DO UPDATE SET first_row = min(first_row, excluded.first_row), last_row = max(last_row, excluded.last_row);
END;
