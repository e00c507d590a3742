-- What if: a change that is thought of, and what it would come to. What it comes to is a proposal that nobody asked to
-- have carried out: it is found by its input, and never counts as the newest.
CREATE TABLE scenario (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    -- The changes as JSON.
    changes TEXT NOT NULL,
    -- The proposal that it is compared with.
    base_id INTEGER NOT NULL REFERENCES proposal (id),
    -- SHA-256 of the input, as its proposal and its job have it.
    input_hash TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL
) STRICT;
CREATE INDEX scenario_input ON scenario (input_hash);
