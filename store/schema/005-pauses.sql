-- Mailboxes that a person has paused, by their names in the configuration: whatever server stands
-- there later stays untouched until somebody lifts the pause.
CREATE TABLE pauses (
    id INTEGER PRIMARY KEY,
    mailbox TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    user_id INTEGER REFERENCES users (id) -- NULL: crmd itself
);
