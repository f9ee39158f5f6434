-- What is known of people and companies besides what mail tells.
ALTER TABLE contacts ADD COLUMN parent_id INTEGER REFERENCES contacts (id); -- the company a person belongs to
ALTER TABLE contacts ADD COLUMN street TEXT;
ALTER TABLE contacts ADD COLUMN street2 TEXT;
ALTER TABLE contacts ADD COLUMN postcode TEXT;
ALTER TABLE contacts ADD COLUMN city TEXT;
ALTER TABLE contacts ADD COLUMN state TEXT;
ALTER TABLE contacts ADD COLUMN tax_id TEXT;
ALTER TABLE contacts ADD COLUMN industry TEXT;
ALTER TABLE contacts ADD COLUMN employees INTEGER;
ALTER TABLE contacts ADD COLUMN salesperson_id INTEGER REFERENCES users (id);
ALTER TABLE contacts ADD COLUMN comment TEXT;
ALTER TABLE contacts ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contacts ADD COLUMN merged_into_id INTEGER REFERENCES contacts (id); -- archived, and to be found there
ALTER TABLE contacts ADD COLUMN updated_at INTEGER;
UPDATE contacts SET updated_at = created_at;
CREATE INDEX contacts_parent ON contacts (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX contacts_salesperson ON contacts (salesperson_id) WHERE salesperson_id IS NOT NULL;
CREATE INDEX contacts_merged ON contacts (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX contacts_name ON contacts (lower(name)) WHERE name IS NOT NULL;

-- The first one is the one to write to, or to call.
ALTER TABLE contact_emails ADD COLUMN kind TEXT; -- "work", "home" ...
ALTER TABLE contact_emails ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contact_phones ADD COLUMN kind TEXT; -- "work", "mobile" ...
ALTER TABLE contact_phones ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
CREATE INDEX contact_phones_e164 ON contact_phones (e164) WHERE e164 IS NOT NULL;

-- Whose a contact is by its leads.
DROP INDEX leads_contact;
CREATE INDEX leads_contact ON leads (contact_id, salesperson_id, team_id) WHERE contact_id IS NOT NULL;
CREATE INDEX leads_contacts_of ON leads (salesperson_id, contact_id) WHERE contact_id IS NOT NULL;
-- Everything that came from an address.
CREATE INDEX messages_from ON messages (lower(from_email)) WHERE from_email IS NOT NULL;

-- An import, checked and staged whole before it is moved over in pieces.
CREATE TABLE contact_imports (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    user_id INTEGER REFERENCES users (id), -- NULL: crmd itself
    overwrite INTEGER NOT NULL DEFAULT 0,
    complete INTEGER NOT NULL DEFAULT 0, -- all rows are here: it will be carried out
    created INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE contact_import_rows (
    import_id INTEGER NOT NULL REFERENCES contact_imports (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    data TEXT NOT NULL, -- JSON, as a contact is created from
    PRIMARY KEY (import_id, number)
) WITHOUT ROWID;

INSERT INTO group_rights (group_id, resource, action, scope) VALUES
    (1, 'contact', 'read', 1), (1, 'contact', 'create', 1), (1, 'contact', 'write', 1),
    (2, 'contact', 'read', 2), (2, 'contact', 'create', 2), (2, 'contact', 'write', 2);
