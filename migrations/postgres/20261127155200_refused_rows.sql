-- The rows of a file that were refused, as the file that can be corrected: for 30 days, so that they can be imported again
-- when somebody has said what was not understood.
CREATE TABLE import_refused (
    import_file_id BIGINT PRIMARY KEY REFERENCES import_file (id),
    content BYTEA NOT NULL,
    kept_until TIMESTAMPTZ NOT NULL
);
