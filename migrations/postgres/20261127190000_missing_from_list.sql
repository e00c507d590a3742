-- Positions that the newest list of everybody does not have, and that have not ended: proposals say so.
-- By number and not by id: what an import brings may be undone.
CREATE TABLE missing_from_list (
    number TEXT NOT NULL,
    ordinal BIGINT NOT NULL,
    import_file_id BIGINT NOT NULL REFERENCES import_file (id),
    listed_on DATE NOT NULL,
    PRIMARY KEY (number, ordinal)
);
