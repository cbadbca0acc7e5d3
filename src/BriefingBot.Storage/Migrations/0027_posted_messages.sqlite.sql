-- Finds the part that a message of the platform belongs to.
CREATE INDEX delivery_part_by_message ON delivery_part (message_id) WHERE message_id IS NOT NULL;
