-- What people have to do about leads and contacts: calls, mails, meetings.

CREATE TABLE activity_types (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('call', 'mail', 'meeting', 'to-do', 'other')),
    days INTEGER NOT NULL DEFAULT 0, -- until one is due, where nothing else is said
    suggests_id INTEGER REFERENCES activity_types (id), -- what usually comes next
    archived INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX activity_types_name ON activity_types (lower(name));
INSERT INTO activity_types (id, name, kind, days) VALUES
    (1, 'call', 'call', 2), (2, 'mail', 'mail', 0), (3, 'meeting', 'meeting', 0), (4, 'to-do', 'to-do', 5);
UPDATE activity_types SET suggests_id = 1 WHERE id = 2; -- a call asks what became of the mail
UPDATE activity_types SET suggests_id = 2 WHERE id = 3; -- a mail says what was agreed

CREATE TABLE activities (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL, -- by which calendars know it again
    type_id INTEGER NOT NULL REFERENCES activity_types (id),
    summary TEXT,
    note TEXT,
    lead_id INTEGER REFERENCES leads (id), -- either this
    contact_id INTEGER REFERENCES contacts (id), -- or this
    assignee_id INTEGER NOT NULL REFERENCES users (id),
    due TEXT NOT NULL, -- the day in the assignee's time zone, "2026-03-01"
    starts_at INTEGER, -- of a meeting at a time: due is the day of this
    ends_at INTEGER,
    place TEXT,
    done_at INTEGER,
    done_by INTEGER REFERENCES users (id),
    feedback TEXT,
    user_id INTEGER REFERENCES users (id), -- who made it; NULL: crmd itself
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    CHECK ((lead_id IS NULL) <> (contact_id IS NULL)),
    CHECK ((starts_at IS NULL) = (ends_at IS NULL))
);
-- What is open in the order of its days, and what is done, the latest first: in all and of a person;
-- and either of a lead or a contact.
CREATE INDEX activities_open ON activities (due, coalesce(starts_at, 0), id) WHERE done_at IS NULL;
CREATE INDEX activities_assignee ON activities (assignee_id, due, coalesce(starts_at, 0), id) WHERE done_at IS NULL;
CREATE INDEX activities_done ON activities (done_at, id) WHERE done_at IS NOT NULL;
CREATE INDEX activities_assignee_done ON activities (assignee_id, done_at, id) WHERE done_at IS NOT NULL;
CREATE INDEX activities_lead ON activities (lead_id, done_at, due, coalesce(starts_at, 0), id)
    WHERE lead_id IS NOT NULL;
CREATE INDEX activities_contact ON activities (contact_id, done_at, due, coalesce(starts_at, 0), id)
    WHERE contact_id IS NOT NULL;

INSERT INTO group_rights (group_id, resource, action, scope) VALUES
    (1, 'activity', 'read', 1), (1, 'activity', 'create', 1), (1, 'activity', 'write', 1),
    (1, 'activity', 'delete', 1), (1, 'activity_type', 'read', 3),
    (2, 'activity', 'read', 2), (2, 'activity', 'create', 2), (2, 'activity', 'write', 2),
    (2, 'activity', 'delete', 2), (2, 'activity_type', 'read', 3);

-- For which day each person was last told what is due.
CREATE TABLE activity_reminders (
    user_id INTEGER PRIMARY KEY REFERENCES users (id),
    day TEXT NOT NULL
);
