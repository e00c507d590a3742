-- Imports: one run, one or several files, all or nothing.
CREATE TABLE import_run (
    id INTEGER PRIMARY KEY,
    started_at TEXT NOT NULL,
    finished_at TEXT NOT NULL,
    actor TEXT NOT NULL,
    undone_at TEXT,
    undone_by TEXT
) STRICT;

CREATE TABLE import_file (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES import_run (id),
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    data_set TEXT NOT NULL,
    encoding TEXT NOT NULL,
    separator TEXT NOT NULL,
    rows_read INTEGER NOT NULL,
    rows_new INTEGER NOT NULL,
    rows_changed INTEGER NOT NULL,
    rows_unchanged INTEGER NOT NULL,
    rows_missing INTEGER NOT NULL,
    rows_rejected INTEGER NOT NULL
) STRICT;
CREATE INDEX import_file_import ON import_file (import_id);

-- How a changed row looked before: for undoing, and for following a value back.
CREATE TABLE import_before (
    id INTEGER PRIMARY KEY,
    import_file_id INTEGER NOT NULL REFERENCES import_file (id),
    data_set TEXT NOT NULL,
    natural_key TEXT NOT NULL,
    line INTEGER NOT NULL,
    -- The record before, as JSON, with the file and line it came from.
    before_record TEXT NOT NULL,
    before_file_id INTEGER,
    before_line INTEGER
) STRICT;
CREATE INDEX import_before_file ON import_before (import_file_id);

-- Skill names that no skill has: a person decides what they mean.
CREATE TABLE unmapped_skill (
    id INTEGER PRIMARY KEY,
    written TEXT NOT NULL UNIQUE,
    occurrences INTEGER NOT NULL,
    import_file_id INTEGER NOT NULL REFERENCES import_file (id),
    first_line INTEGER NOT NULL,
    suggested_skill_id INTEGER,
    mapped_skill_id INTEGER
) STRICT;

-- Who did what, when. Never changed, never deleted.
CREATE TABLE audit_entry (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_key TEXT NOT NULL,
    before_hash TEXT,
    after_hash TEXT
) STRICT;
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;

-- Counts every committed change of content, so that a derived figure knows when it is out of date.
CREATE TABLE data_revision (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    revision INTEGER NOT NULL
) STRICT;
INSERT INTO data_revision (id, revision) VALUES (1, 0);
