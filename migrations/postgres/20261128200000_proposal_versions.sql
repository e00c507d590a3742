-- A proposal that changes another is its next version. The first of a chain has no row here: it is version 1.
CREATE TABLE proposal_version (
    proposal_id BIGINT PRIMARY KEY REFERENCES proposal (id),
    based_on BIGINT NOT NULL REFERENCES proposal (id),
    -- The first of the chain.
    first_id BIGINT NOT NULL REFERENCES proposal (id),
    version BIGINT NOT NULL CHECK (version > 1),
    -- People who came to a team, who left one, and who stayed with another share.
    came BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    reshared BIGINT NOT NULL,
    -- The share of all work that is covered, by priority, 0 to 1: with the proposal it changes, and with this one.
    coverage_before DOUBLE PRECISION,
    coverage_after DOUBLE PRECISION,
    UNIQUE (first_id, version)
);
CREATE TRIGGER proposal_version_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON proposal_version
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The proposal that a job makes the next version of, and the locks that cannot hold together where that is why it
-- came to nothing.
ALTER TABLE staffing_job ADD COLUMN base_id BIGINT REFERENCES proposal (id);
ALTER TABLE staffing_job ADD COLUMN conflicts TEXT;
