-- What people correct and what is learnt of it; addresses that mail does not reach; what looking up
-- threads needs.

-- A person's word over a message, newest last, with what undoing it takes.
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES messages (id),
    action TEXT NOT NULL CHECK (action IN ('promote', 'dismiss')),
    user_id INTEGER REFERENCES users (id),
    at INTEGER NOT NULL,
    verdict TEXT NOT NULL, -- as it was before
    reason TEXT,
    event_id INTEGER NOT NULL DEFAULT 0 -- the newest event when it was done
);
CREATE INDEX corrections_message ON corrections (message_id, id);

CREATE TABLE correction_leads (
    correction_id INTEGER NOT NULL REFERENCES corrections (id) ON DELETE CASCADE,
    lead_id INTEGER NOT NULL REFERENCES leads (id), -- made by it, or archived
    PRIMARY KEY (correction_id, lead_id)
);

-- Whose mail is what from now on, by a person's word: the newest one's counts. What it replaces stays
-- until it cannot come back, since a correction may be undone with what was remembered of it.
CREATE TABLE remembered (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('sender', 'domain')),
    value TEXT NOT NULL, -- an address or a domain, lower case
    verdict TEXT NOT NULL,
    user_id INTEGER REFERENCES users (id),
    at INTEGER NOT NULL,
    correction_id INTEGER REFERENCES corrections (id) ON DELETE SET NULL, -- that it came with
    hits INTEGER NOT NULL DEFAULT 0, -- messages that it decided
    last_hit_at INTEGER
);
CREATE INDEX remembered_value ON remembered (kind, value, id);
CREATE INDEX remembered_correction ON remembered (correction_id) WHERE correction_id IS NOT NULL;

-- Addresses that a permanent bounce named; known ones only, of contacts or leads.
CREATE TABLE undeliverable_addresses (
    address TEXT PRIMARY KEY, -- lower case
    at INTEGER NOT NULL,
    status TEXT, -- RFC 3463
    diagnostic TEXT,
    message_id INTEGER REFERENCES messages (id) -- the bounce
);
INSERT INTO undeliverable_addresses (address, at)
    SELECT address, undeliverable_at FROM contact_emails WHERE undeliverable_at IS NOT NULL;
ALTER TABLE contact_emails DROP COLUMN undeliverable_at;

CREATE INDEX leads_email ON leads (lower(email)) WHERE email IS NOT NULL;

-- A lead's newest message without looking at the others.
DROP INDEX message_leads_lead;
CREATE INDEX message_leads_lead ON message_leads (lead_id, message_id);
