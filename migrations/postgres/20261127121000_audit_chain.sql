-- Each entry holds the SHA-256 of the one before and of itself. Entries from before are chained by the program at the
-- next write, once, and a hash that is there is never changed.
ALTER TABLE audit_entry ADD COLUMN hash TEXT;
DROP TRIGGER audit_entry_no_change ON audit_entry;
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE OR TRUNCATE ON audit_entry
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
FOR EACH ROW WHEN (
    OLD.hash IS NOT NULL OR NEW.hash IS NULL
    OR (OLD.id, OLD.at, OLD.actor, OLD.action, OLD.object_kind, OLD.object_key, OLD.before_hash, OLD.after_hash)
        IS DISTINCT FROM
        (NEW.id, NEW.at, NEW.actor, NEW.action, NEW.object_kind, NEW.object_key, NEW.before_hash, NEW.after_hash)
) EXECUTE FUNCTION refuse_change();

-- How many entries there are and the hash of the last: an entry that is gone from the end is missed.
CREATE TABLE audit_head (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    entries BIGINT NOT NULL,
    hash TEXT NOT NULL,
    -- Entries up to this one are from before the chain.
    unchained_until BIGINT NOT NULL
);
INSERT INTO audit_head (id, entries, hash, unchained_until)
SELECT 1, 0, '', COALESCE(MAX(id), 0) FROM audit_entry;
