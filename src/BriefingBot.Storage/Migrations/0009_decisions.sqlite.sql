-- What analysts decided about attacks: a merge, a split, a confirmation, a rejection. Each is a row that can be undone; no fact is rewritten.
-- A fact keeps where it was entered (home_row, home_id; null while no decision touches it). Where it stands now (attack_row, subject_id)
-- follows from the decisions in their order and is worked out anew with each of them.

CREATE TABLE attack_decision (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    at         INTEGER NOT NULL,
    decided_by TEXT NOT NULL,
    -- Merge, Split, Confirm, Reject.
    kind       TEXT NOT NULL,
    -- The attack that is kept, split or judged.
    attack_row INTEGER NOT NULL REFERENCES attack (row),
    -- The attack that goes into it, or that is split off.
    other_row  INTEGER REFERENCES attack (row),
    -- Of a split: ids of the documents that go, as a JSON list.
    documents  TEXT NOT NULL DEFAULT '[]',
    undone_at  INTEGER,
    undone_by  TEXT
) STRICT;

CREATE INDEX attack_decision_by_attack ON attack_decision (attack_row);
CREATE INDEX attack_decision_by_other ON attack_decision (other_row);

-- The attack that this one is part of now; its id keeps leading there.
ALTER TABLE attack ADD COLUMN shown_row INTEGER REFERENCES attack (row);

CREATE INDEX attack_by_shown ON attack (shown_row) WHERE shown_row IS NOT NULL;

ALTER TABLE toll_observation ADD COLUMN home_row INTEGER;
ALTER TABLE attribution ADD COLUMN home_row INTEGER;
ALTER TABLE attack_citation ADD COLUMN home_row INTEGER;
ALTER TABLE claim ADD COLUMN home_id TEXT;

CREATE INDEX toll_by_home ON toll_observation (home_row) WHERE home_row IS NOT NULL;
CREATE INDEX attribution_by_home ON attribution (home_row) WHERE home_row IS NOT NULL;
CREATE INDEX attack_citation_by_home ON attack_citation (home_row) WHERE home_row IS NOT NULL;
CREATE INDEX claim_by_home ON claim (subject_kind, home_id) WHERE home_id IS NOT NULL;

-- What a change is about, beside its attack; '' in attack_id or document_id where there is none.
ALTER TABLE change ADD COLUMN group_id TEXT;
-- The figure that it corrects, or the other attack of a merge or split.
ALTER TABLE change ADD COLUMN related_id TEXT;

CREATE INDEX change_by_related ON change (related_id) WHERE related_id IS NOT NULL;
CREATE INDEX change_by_group ON change (group_id, number) WHERE group_id IS NOT NULL;
