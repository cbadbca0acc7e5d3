-- What /status and /sources list counted anew for each call, kept by triggers: groups, names and claims held, and how many attacks each
-- source's documents report.

INSERT INTO holding_tally
    SELECT 'groups', count(*) FROM armed_group WHERE removed = 0
    UNION ALL SELECT 'aliases', count(*) FROM group_alias WHERE removed = 0
    UNION ALL SELECT 'claims', count(*) FROM claim WHERE status <> 2;

CREATE TRIGGER holding_tally_group AFTER INSERT ON armed_group WHEN NEW.removed = 0 BEGIN
    UPDATE holding_tally SET number = number + 1 WHERE what = 'groups';
END;

CREATE TRIGGER holding_tally_group_gone AFTER DELETE ON armed_group WHEN OLD.removed = 0 BEGIN
    UPDATE holding_tally SET number = number - 1 WHERE what = 'groups';
END;

CREATE TRIGGER holding_tally_group_removed AFTER UPDATE OF removed ON armed_group WHEN (NEW.removed = 0) <> (OLD.removed = 0) BEGIN
    UPDATE holding_tally SET number = number + (NEW.removed = 0) - (OLD.removed = 0) WHERE what = 'groups';
END;

CREATE TRIGGER holding_tally_alias AFTER INSERT ON group_alias WHEN NEW.removed = 0 BEGIN
    UPDATE holding_tally SET number = number + 1 WHERE what = 'aliases';
END;

CREATE TRIGGER holding_tally_alias_gone AFTER DELETE ON group_alias WHEN OLD.removed = 0 BEGIN
    UPDATE holding_tally SET number = number - 1 WHERE what = 'aliases';
END;

CREATE TRIGGER holding_tally_alias_removed AFTER UPDATE OF removed ON group_alias WHEN (NEW.removed = 0) <> (OLD.removed = 0) BEGIN
    UPDATE holding_tally SET number = number + (NEW.removed = 0) - (OLD.removed = 0) WHERE what = 'aliases';
END;

-- 2 is a rejected claim.
CREATE TRIGGER holding_tally_claim AFTER INSERT ON claim WHEN NEW.status <> 2 BEGIN
    UPDATE holding_tally SET number = number + 1 WHERE what = 'claims';
END;

CREATE TRIGGER holding_tally_claim_gone AFTER DELETE ON claim WHEN OLD.status <> 2 BEGIN
    UPDATE holding_tally SET number = number - 1 WHERE what = 'claims';
END;

CREATE TRIGGER holding_tally_claim_judged AFTER UPDATE OF status ON claim WHEN (NEW.status <> 2) <> (OLD.status <> 2) BEGIN
    UPDATE holding_tally SET number = number + (NEW.status <> 2) - (OLD.status <> 2) WHERE what = 'claims';
END;

ALTER TABLE source_tally ADD COLUMN attacks INTEGER NOT NULL DEFAULT 0;

UPDATE source_tally SET attacks = (SELECT count(*) FROM source_attack x WHERE x.source_id = source_tally.source_id);

-- A further place of the same attack is an update of its row, and counts nothing.
CREATE TRIGGER source_tally_attack AFTER INSERT ON source_attack BEGIN
    UPDATE source_tally SET attacks = attacks + 1 WHERE source_id = NEW.source_id;
END;

CREATE TRIGGER source_tally_attack_gone AFTER DELETE ON source_attack BEGIN
    UPDATE source_tally SET attacks = attacks - 1 WHERE source_id = OLD.source_id;
END;
