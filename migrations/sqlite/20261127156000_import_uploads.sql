-- Files that somebody sent to be imported. They are kept until they are imported or discarded, at most 30 days: what one
-- person saw can be confirmed by another, in another request, on another machine.
CREATE TABLE import_upload (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    state TEXT NOT NULL CHECK (state IN ('open', 'waiting', 'imported', 'rejected', 'discarded')),
    full_list TEXT NOT NULL CHECK (full_list IN ('no', 'show', 'end')),
    uploaded_at TEXT NOT NULL,
    uploaded_by TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    -- The first person's word: which changes they saw, by hash, and whether refused rows are left out.
    confirmed_at TEXT,
    confirmed_by TEXT,
    confirmed_plan TEXT,
    skips_rejected INTEGER NOT NULL DEFAULT 0 CHECK (skips_rejected IN (0, 1)),
    -- The second person's word, and why where it is no.
    decided_at TEXT,
    decided_by TEXT,
    reason TEXT NOT NULL DEFAULT '',
    import_id INTEGER REFERENCES import_run (id)
) STRICT;

CREATE TABLE import_upload_file (
    id INTEGER PRIMARY KEY,
    upload_id INTEGER NOT NULL REFERENCES import_upload (id),
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    -- None once the files are gone.
    content BLOB,
    -- How somebody said that it is to be read; none where the file says it itself.
    sheet TEXT,
    data_set TEXT,
    columns TEXT,
    UNIQUE (upload_id, place)
) STRICT;

-- How files with the same headings, or workbooks with the same sheets, were read before, and who said so.
CREATE TABLE import_source (
    fingerprint TEXT PRIMARY KEY,
    sheet TEXT,
    data_set TEXT,
    columns TEXT,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL
) STRICT;
