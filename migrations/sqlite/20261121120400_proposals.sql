-- A proposal is kept as it was made: the problem it saw, the plan, and the quality that was proven.
CREATE TABLE proposal (
    id INTEGER PRIMARY KEY,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    first_month TEXT NOT NULL,
    periods INTEGER NOT NULL,
    -- SHA-256 of the canonical problem and of the options: the same input is the same proposal.
    input_hash TEXT NOT NULL UNIQUE,
    -- The request's settings, rules and weights as JSON, as printed on the proposal.
    request TEXT NOT NULL,
    -- Gzipped JSON: innsats-problem/1 and innsats-plan/1.
    problem BLOB NOT NULL,
    plan BLOB NOT NULL,
    status TEXT NOT NULL,
    objective REAL NOT NULL,
    bound REAL NOT NULL,
    gap REAL NOT NULL,
    cpu_seconds REAL NOT NULL,
    wall_seconds REAL NOT NULL,
    peak_memory_mb REAL NOT NULL
) STRICT;
CREATE TRIGGER proposal_no_update BEFORE UPDATE ON proposal
BEGIN SELECT RAISE(ABORT, 'proposal is append-only'); END;
CREATE TRIGGER proposal_no_delete BEFORE DELETE ON proposal
BEGIN SELECT RAISE(ABORT, 'proposal is append-only'); END;

-- share is hundredths of a per cent of full time, through the need's whole window.
CREATE TABLE proposal_assignment (
    proposal_id INTEGER NOT NULL REFERENCES proposal (id),
    need_id INTEGER NOT NULL REFERENCES need (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    share INTEGER NOT NULL,
    PRIMARY KEY (proposal_id, need_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_assignment_person ON proposal_assignment (person_id);
