-- The tables that capture needs, laid out with the rest of the CRM in view.
-- Times are UTC seconds, money is integer minor units, names are compared folded by lower().

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
INSERT INTO settings (name, value) VALUES ('currency', 'EUR');

-- People who work with the CRM, and what they may do.

CREATE TABLE users (
    id INTEGER PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    uid INTEGER UNIQUE, -- of the system's user whose processes act as this user
    name TEXT,
    email TEXT,
    language TEXT,
    timezone TEXT,
    active INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX users_email ON users (email) WHERE email IS NOT NULL;

CREATE TABLE user_groups (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
INSERT INTO user_groups (id, name) VALUES (1, 'user'), (2, 'leader'), (3, 'administrator');

CREATE TABLE group_members (
    group_id INTEGER NOT NULL REFERENCES user_groups (id),
    user_id INTEGER NOT NULL REFERENCES users (id),
    PRIMARY KEY (user_id, group_id)
);

-- Sales teams.

CREATE TABLE teams (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    leader_id INTEGER REFERENCES users (id),
    assignee_id INTEGER REFERENCES users (id), -- who gets new leads; otherwise members take turns
    use_leads INTEGER NOT NULL DEFAULT 1,
    use_pipeline INTEGER NOT NULL DEFAULT 1,
    use_quotations INTEGER NOT NULL DEFAULT 1,
    accept TEXT NOT NULL DEFAULT 'everyone'
        CHECK (accept IN ('everyone', 'customers', 'employees', 'domains')),
    currency TEXT NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX teams_name ON teams (lower(name));

CREATE TABLE team_aliases (
    address TEXT PRIMARY KEY, -- lower case
    team_id INTEGER NOT NULL REFERENCES teams (id)
);
CREATE INDEX team_aliases_team ON team_aliases (team_id);

CREATE TABLE team_domains (
    team_id INTEGER NOT NULL REFERENCES teams (id),
    domain TEXT NOT NULL, -- lower case
    PRIMARY KEY (team_id, domain)
);

CREATE TABLE team_members (
    team_id INTEGER NOT NULL REFERENCES teams (id),
    user_id INTEGER NOT NULL REFERENCES users (id),
    last_lead_id INTEGER NOT NULL DEFAULT 0, -- the newest lead that this member's turn brought
    PRIMARY KEY (team_id, user_id)
);
CREATE INDEX team_members_user ON team_members (user_id);

CREATE TABLE stages (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    team_id INTEGER REFERENCES teams (id), -- NULL: of every team
    position INTEGER NOT NULL,
    folded INTEGER NOT NULL DEFAULT 0,
    won INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX stages_name ON stages (lower(name), coalesce(team_id, 0));
INSERT INTO stages (id, name, position, won) VALUES
    (1, 'New', 10, 0), (2, 'Qualified', 20, 0), (3, 'Proposition', 30, 0), (4, 'Won', 40, 1);

CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL
);
CREATE UNIQUE INDEX sources_name ON sources (lower(name));
INSERT INTO sources (id, name) VALUES (1, 'mail'), (2, 'manual');

-- Whom we deal with.

CREATE TABLE contacts (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'company')),
    name TEXT,
    company TEXT,
    job_title TEXT,
    website TEXT,
    country TEXT,
    language TEXT,
    customer INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE contact_emails (
    address TEXT PRIMARY KEY, -- lower case
    contact_id INTEGER NOT NULL REFERENCES contacts (id),
    undeliverable_at INTEGER -- a permanent bounce named it
);
CREATE INDEX contact_emails_contact ON contact_emails (contact_id);

CREATE TABLE contact_phones (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contacts (id),
    number TEXT NOT NULL, -- as written
    e164 TEXT
);
CREATE UNIQUE INDEX contact_phones_contact ON contact_phones (contact_id, number);

-- Leads and opportunities: one table, kind tells.

CREATE TABLE leads (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL DEFAULT 'lead' CHECK (kind IN ('lead', 'opportunity')),
    status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'won', 'lost')),
    archived INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    team_id INTEGER REFERENCES teams (id),
    salesperson_id INTEGER REFERENCES users (id),
    stage_id INTEGER NOT NULL REFERENCES stages (id),
    contact_id INTEGER REFERENCES contacts (id),
    contact_name TEXT,
    email TEXT,
    phone TEXT,
    phone_e164 TEXT,
    company TEXT,
    job_title TEXT,
    website TEXT,
    country TEXT,
    language TEXT,
    source_id INTEGER REFERENCES sources (id),
    priority INTEGER NOT NULL DEFAULT 0,
    expected_revenue_minor INTEGER NOT NULL DEFAULT 0,
    currency TEXT NOT NULL,
    description TEXT,
    created_at INTEGER NOT NULL,
    assigned_at INTEGER,
    closed_at INTEGER,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX leads_board ON leads (stage_id, id) WHERE status = 'open' AND archived = 0;
CREATE INDEX leads_team ON leads (team_id, stage_id, id) WHERE status = 'open' AND archived = 0;
CREATE INDEX leads_salesperson ON leads (salesperson_id, stage_id, id) WHERE status = 'open' AND archived = 0;
CREATE INDEX leads_contact ON leads (contact_id);
CREATE INDEX leads_created ON leads (created_at);

CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    lead_id INTEGER NOT NULL REFERENCES leads (id),
    user_id INTEGER REFERENCES users (id),
    at INTEGER NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX notes_lead ON notes (lead_id);

-- Mail. A message is one mail, however often and wherever it was delivered.

CREATE TABLE mailboxes (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    host TEXT NOT NULL, -- UIDs mean nothing on another server, account or folder
    account TEXT NOT NULL,
    folder TEXT NOT NULL,
    uidvalidity INTEGER NOT NULL DEFAULT 0,
    last_uid INTEGER NOT NULL DEFAULT 0, -- everything up to it is recorded
    last_message_at INTEGER,
    deliveries INTEGER NOT NULL DEFAULT 0,
    UNIQUE (name, host, account, folder)
);

CREATE TABLE raw_mails (
    id INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE, -- of the mail before compression
    size_bytes INTEGER NOT NULL,
    data BLOB NOT NULL -- a zstd frame
);

CREATE TABLE messages (
    id INTEGER PRIMARY KEY,
    identity BLOB NOT NULL UNIQUE,
    message_id TEXT,
    verdict TEXT NOT NULL,
    reason TEXT,
    provisional TEXT NOT NULL, -- the verdict from the mail alone
    date INTEGER,
    received_at INTEGER, -- when the mail server got it
    recorded_at INTEGER NOT NULL,
    subject TEXT,
    from_name TEXT,
    from_email TEXT,
    language TEXT,
    size_bytes INTEGER NOT NULL,
    mailbox_id INTEGER NOT NULL REFERENCES mailboxes (id), -- of the first delivery
    team_id INTEGER REFERENCES teams (id), -- the team it is addressed to, or the first of them
    raw_id INTEGER REFERENCES raw_mails (id)
);
CREATE INDEX messages_message_id ON messages (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX messages_verdict ON messages (verdict, id);
CREATE INDEX messages_recorded ON messages (recorded_at);

CREATE TABLE message_contents (
    message_id INTEGER PRIMARY KEY REFERENCES messages (id),
    text TEXT, -- NULL: the same as body
    body TEXT,
    quoted TEXT,
    signature TEXT,
    details TEXT NOT NULL -- JSON: to, cc, reply_to, in_reply_to, references, contact, form, attachments, bounce
);

CREATE TABLE message_leads (
    message_id INTEGER NOT NULL REFERENCES messages (id),
    lead_id INTEGER NOT NULL REFERENCES leads (id),
    origin INTEGER NOT NULL, -- 1: this message made the lead
    PRIMARY KEY (message_id, lead_id)
);
CREATE INDEX message_leads_lead ON message_leads (lead_id);

CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY,
    mailbox_id INTEGER NOT NULL REFERENCES mailboxes (id),
    uidvalidity INTEGER NOT NULL,
    uid INTEGER NOT NULL,
    message_id INTEGER NOT NULL REFERENCES messages (id),
    at INTEGER NOT NULL,
    UNIQUE (mailbox_id, uidvalidity, uid)
);
CREATE INDEX deliveries_message ON deliveries (message_id);

-- Deliveries that are recorded but not yet known to be flagged, moved or deleted on the server.
CREATE TABLE unsettled_deliveries (
    mailbox_id INTEGER NOT NULL REFERENCES mailboxes (id),
    uidvalidity INTEGER NOT NULL,
    uid INTEGER NOT NULL,
    PRIMARY KEY (mailbox_id, uidvalidity, uid)
);

-- Every change: who, when, what, before and after. A lead's history, the feed, the audit trail.

CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    type TEXT NOT NULL,
    user_id INTEGER REFERENCES users (id), -- NULL: crmd itself
    lead_id INTEGER REFERENCES leads (id),
    message_id INTEGER REFERENCES messages (id),
    mailbox TEXT,
    data TEXT NOT NULL -- JSON
);
CREATE INDEX events_lead ON events (lead_id, id) WHERE lead_id IS NOT NULL;
