-- Corrections are added to the messages that told the wrong thing.

-- The attacks that a digest tells of, as JSON: [{"AttackId":"…","Words":"the title as it stands there"}].
ALTER TABLE delivery ADD COLUMN mentions TEXT NOT NULL DEFAULT '[]';

-- The delivery of edits that this one is sent instead of, if one of them fails; its parts are held until then.
ALTER TABLE delivery ADD COLUMN stands_in_for INTEGER REFERENCES delivery (row) ON DELETE CASCADE;

CREATE INDEX delivery_stand_in ON delivery (stands_in_for) WHERE stands_in_for IS NOT NULL;
CREATE INDEX delivery_part_by_edited ON delivery_part (edits) WHERE edits IS NOT NULL;
