-- What a business keeps lists of: its companies, tags, reasons, where leads come from, stages, and
-- fields of its own.

CREATE TABLE companies (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    street TEXT,
    street2 TEXT,
    postcode TEXT,
    city TEXT,
    state TEXT,
    country TEXT, -- ISO 3166 alpha-2
    tax_id TEXT,
    phone TEXT,
    email TEXT,
    website TEXT,
    currency TEXT NOT NULL,
    logo BLOB,
    logo_type TEXT, -- "image/png", "image/jpeg"
    archived INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX companies_name ON companies (lower(name));
ALTER TABLE teams ADD COLUMN company_id INTEGER REFERENCES companies (id);
ALTER TABLE teams ADD COLUMN invoicing_target_minor INTEGER NOT NULL DEFAULT 0; -- a month; 0: none
ALTER TABLE team_members ADD COLUMN capacity INTEGER; -- new leads in 30 days; NULL: no limit
CREATE INDEX leads_assigned ON leads (salesperson_id, assigned_at) WHERE salesperson_id IS NOT NULL;
ALTER TABLE users ADD COLUMN invoicing_target_minor INTEGER NOT NULL DEFAULT 0; -- a month; 0: none

CREATE TABLE tag_categories (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX tag_categories_name ON tag_categories (lower(name));

CREATE TABLE tags (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    category_id INTEGER REFERENCES tag_categories (id),
    colour TEXT, -- a name: "red", "green" ...
    archived INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX tags_name ON tags (lower(name));

CREATE TABLE lead_tags (
    lead_id INTEGER NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tags (id),
    PRIMARY KEY (lead_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX lead_tags_tag ON lead_tags (tag_id, lead_id);

CREATE TABLE contact_tags (
    contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tags (id),
    PRIMARY KEY (contact_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX contact_tags_tag ON contact_tags (tag_id, contact_id);

CREATE TABLE lost_reasons (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX lost_reasons_name ON lost_reasons (lower(name));
INSERT INTO lost_reasons (name) VALUES
    ('Too expensive'), ('No budget'), ('Bought elsewhere'), ('No answer'), ('We cannot deliver it'),
    ('No longer needed');

CREATE INDEX leads_source ON leads (source_id);
ALTER TABLE sources ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sources ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

CREATE TABLE mediums (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX mediums_name ON mediums (lower(name));
INSERT INTO mediums (name) VALUES ('email'), ('phone'), ('website'), ('direct'), ('social'), ('banner');

CREATE TABLE campaigns (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX campaigns_name ON campaigns (lower(name));

ALTER TABLE stages ADD COLUMN probability INTEGER; -- a hint, in per cent; NULL: none
ALTER TABLE stages ADD COLUMN required TEXT; -- names of fields, with spaces between
ALTER TABLE stages ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stages ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
UPDATE stages SET probability = CASE id WHEN 1 THEN 10 WHEN 2 THEN 30 WHEN 3 THEN 60 WHEN 4 THEN 100 END
    WHERE id <= 4;
CREATE INDEX leads_archived ON leads (stage_id) WHERE archived = 1;

-- Fields of leads that a business adds. Their values stand in leads.custom.
CREATE TABLE custom_fields (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE, -- small letters, digits, _
    label TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('text', 'number', 'date', 'bool', 'choice')),
    choices TEXT, -- of a choice: JSON array of texts
    archived INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1
);

INSERT INTO group_rights (group_id, resource, action, scope) VALUES
    (1, 'company', 'read', 3), (1, 'stage', 'read', 3), (1, 'tag', 'read', 3),
    (1, 'lost_reason', 'read', 3), (1, 'source', 'read', 3), (1, 'field', 'read', 3),
    (2, 'company', 'read', 3), (2, 'stage', 'read', 3), (2, 'field', 'read', 3),
    (2, 'tag', 'read', 3), (2, 'tag', 'create', 3), (2, 'tag', 'write', 3),
    (2, 'lost_reason', 'read', 3), (2, 'lost_reason', 'create', 3), (2, 'lost_reason', 'write', 3),
    (2, 'source', 'read', 3), (2, 'source', 'create', 3), (2, 'source', 'write', 3);
