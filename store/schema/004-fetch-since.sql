-- Mail that came in before is never fetched; NULL: no such time was fixed at first contact.
ALTER TABLE mailboxes ADD COLUMN fetch_since INTEGER;
