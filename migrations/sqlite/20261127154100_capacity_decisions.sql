-- What a leader has set of a position's capacity, from a day on. It goes before what files say, and is never changed: a
-- new decision takes its place, or it is withdrawn.
CREATE TABLE capacity_decision (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    development INTEGER NOT NULL CHECK (development BETWEEN 0 AND 10000),
    lendable INTEGER NOT NULL CHECK (lendable IN (0, 1)),
    valid_from TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    on_behalf_of INTEGER,
    withdrawn_at TEXT,
    withdrawn_by TEXT
) STRICT;
CREATE INDEX capacity_decision_person ON capacity_decision (person_id, ordinal);

-- From when until when each decision holds (valid_to is the day after the last): the latest decision of a day counts.
CREATE VIEW capacity_period AS
SELECT id, person_id, ordinal, development, lendable, valid_from,
    LEAD(valid_from) OVER (PARTITION BY person_id, ordinal ORDER BY valid_from, id) AS valid_to
FROM capacity_decision
WHERE withdrawn_at IS NULL;
