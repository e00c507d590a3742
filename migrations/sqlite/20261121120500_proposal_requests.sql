-- Which proposal was asked for, and when: the newest row's proposal is the one that pages and reports speak of.
-- The same input is the same proposal, so an older proposal may be asked for again.
CREATE TABLE proposal_request (
    id INTEGER PRIMARY KEY,
    proposal_id INTEGER NOT NULL REFERENCES proposal (id),
    requested_at TEXT NOT NULL,
    requested_by TEXT NOT NULL
) STRICT;
CREATE INDEX proposal_request_proposal ON proposal_request (proposal_id);
CREATE TRIGGER proposal_request_no_update BEFORE UPDATE ON proposal_request
BEGIN SELECT RAISE(ABORT, 'proposal_request is append-only'); END;
CREATE TRIGGER proposal_request_no_delete BEFORE DELETE ON proposal_request
BEGIN SELECT RAISE(ABORT, 'proposal_request is append-only'); END;

-- Every proposal was asked for when it was made.
INSERT INTO proposal_request (proposal_id, requested_at, requested_by)
SELECT id, created_at, created_by FROM proposal ORDER BY id;
