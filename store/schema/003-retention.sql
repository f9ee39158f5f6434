-- Raw mail is kept as long as a setting says: which is to go next, and what else holds it.
CREATE INDEX messages_raw ON messages (raw_id) WHERE raw_id IS NOT NULL;
CREATE INDEX messages_kept ON messages (recorded_at) WHERE raw_id IS NOT NULL;
