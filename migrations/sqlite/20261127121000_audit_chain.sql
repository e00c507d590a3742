-- Each entry holds the SHA-256 of the one before and of itself. SQL cannot compute it: entries from before are chained
-- at the next write, once, and a hash that is there is never changed.
ALTER TABLE audit_entry ADD COLUMN hash TEXT;
DROP TRIGGER audit_entry_no_update;
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
WHEN OLD.hash IS NOT NULL OR NEW.hash IS NULL OR OLD.id <> NEW.id OR OLD.at <> NEW.at OR OLD.actor <> NEW.actor
    OR OLD.action <> NEW.action OR OLD.object_kind <> NEW.object_kind OR OLD.object_key <> NEW.object_key
    OR OLD.before_hash IS NOT NEW.before_hash OR OLD.after_hash IS NOT NEW.after_hash
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;

-- How many entries there are and the hash of the last: an entry that is gone from the end is missed.
CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    entries INTEGER NOT NULL,
    hash TEXT NOT NULL,
    -- Entries up to this one are from before the chain.
    unchained_until INTEGER NOT NULL
) STRICT;
INSERT INTO audit_head (id, entries, hash, unchained_until)
SELECT 1, 0, '', COALESCE(MAX(id), 0) FROM audit_entry;
