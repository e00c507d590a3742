-- Proposals that were asked for and are made in the background. What is asked is frozen: another try solves the same.
CREATE TABLE staffing_job (
    id INTEGER PRIMARY KEY,
    -- SHA-256 of the input, as a proposal of the same input has it.
    input_hash TEXT NOT NULL,
    -- Gzipped JSON of all that is solved; none once the job has ended.
    input BLOB,
    first_month TEXT NOT NULL,
    periods INTEGER NOT NULL,
    initiatives INTEGER NOT NULL,
    needs INTEGER NOT NULL,
    asked_at TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    -- Counts the times that it was begun: whoever holds an earlier number has lost it, and their result is refused.
    attempt INTEGER NOT NULL DEFAULT 0,
    worker TEXT,
    -- By the clock of the database: a worker that says nothing until then is taken for dead.
    lease_until TEXT,
    started_at TEXT,
    stage TEXT,
    objective REAL,
    bound REAL,
    cancel_asked_at TEXT,
    ended_at TEXT,
    proposal_id INTEGER REFERENCES proposal (id),
    -- What the solver or the database said, for who runs the system.
    failure TEXT,
    -- When whoever asked was shown how it ended.
    seen_at TEXT,
    CHECK ((state = 'done') = (proposal_id IS NOT NULL)),
    CHECK ((state IN ('done', 'failed', 'cancelled')) = (ended_at IS NOT NULL))
) STRICT;
-- The same is not made twice at a time.
CREATE UNIQUE INDEX staffing_job_open ON staffing_job (input_hash) WHERE state IN ('queued', 'running');
CREATE INDEX staffing_job_state ON staffing_job (state, id);
CREATE INDEX staffing_job_asked_by ON staffing_job (asked_by, id);
