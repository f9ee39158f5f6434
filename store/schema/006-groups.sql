-- What groups may do: a resource, an action, and whose records: 1 own, 2 the team's, 3 all. The group
-- administrator has every right, without rows.
ALTER TABLE user_groups ADD COLUMN description TEXT;
ALTER TABLE user_groups ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
UPDATE user_groups SET description = 'salespeople: their own records' WHERE id = 1;
UPDATE user_groups SET description = 'team leaders: their teams'' records' WHERE id = 2;
UPDATE user_groups SET description = 'everything, and how crmd is set up' WHERE id = 3;

CREATE TABLE group_rights (
    group_id INTEGER NOT NULL REFERENCES user_groups (id),
    resource TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('read', 'create', 'write', 'delete')),
    scope INTEGER NOT NULL CHECK (scope BETWEEN 1 AND 3),
    PRIMARY KEY (group_id, resource, action)
) WITHOUT ROWID;
INSERT INTO group_rights (group_id, resource, action, scope) VALUES
    (1, 'lead', 'read', 1), (1, 'lead', 'create', 1), (1, 'lead', 'write', 1),
    (1, 'message', 'read', 1), (1, 'message', 'write', 1),
    (1, 'event', 'read', 1),
    (1, 'team', 'read', 3), (1, 'user', 'read', 3), (1, 'setting', 'read', 3),
    (1, 'remembered', 'read', 3), (1, 'remembered', 'create', 1), (1, 'remembered', 'write', 1),
    (2, 'lead', 'read', 2), (2, 'lead', 'create', 2), (2, 'lead', 'write', 2),
    (2, 'message', 'read', 2), (2, 'message', 'write', 2),
    (2, 'event', 'read', 2),
    (2, 'team', 'read', 3), (2, 'user', 'read', 3), (2, 'setting', 'read', 3),
    (2, 'mailbox', 'read', 3),
    (2, 'remembered', 'read', 3), (2, 'remembered', 'create', 2), (2, 'remembered', 'write', 3);
