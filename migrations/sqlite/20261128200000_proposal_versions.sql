-- A proposal that changes another is its next version. The first of a chain has no row here: it is version 1.
CREATE TABLE proposal_version (
    proposal_id INTEGER PRIMARY KEY REFERENCES proposal (id),
    based_on INTEGER NOT NULL REFERENCES proposal (id),
    -- The first of the chain.
    first_id INTEGER NOT NULL REFERENCES proposal (id),
    version INTEGER NOT NULL CHECK (version > 1),
    -- People who came to a team, who left one, and who stayed with another share.
    came INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    reshared INTEGER NOT NULL,
    -- The share of all work that is covered, by priority, 0 to 1: with the proposal it changes, and with this one.
    coverage_before REAL,
    coverage_after REAL,
    UNIQUE (first_id, version)
) STRICT;
CREATE TRIGGER proposal_version_no_update BEFORE UPDATE ON proposal_version
BEGIN SELECT RAISE(ABORT, 'proposal_version is append-only'); END;
CREATE TRIGGER proposal_version_no_delete BEFORE DELETE ON proposal_version
BEGIN SELECT RAISE(ABORT, 'proposal_version is append-only'); END;

-- The proposal that a job makes the next version of, and the locks that cannot hold together where that is why it
-- came to nothing.
ALTER TABLE staffing_job ADD COLUMN base_id INTEGER REFERENCES proposal (id);
ALTER TABLE staffing_job ADD COLUMN conflicts TEXT;
