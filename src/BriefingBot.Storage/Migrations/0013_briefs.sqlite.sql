-- What briefs read: which figure or attribution a change brought, and the changes of a stretch of time.

ALTER TABLE change ADD COLUMN fact_id TEXT;

CREATE INDEX change_by_time ON change (kind, at);
CREATE INDEX document_by_arrival ON document (held, fetched_at);
