-- Who stands in for a leader, from the first day to the last. It is ended, never deleted.
CREATE TABLE deputy (
    id INTEGER PRIMARY KEY,
    leader_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    named_at TEXT NOT NULL,
    named_by TEXT NOT NULL,
    ended_at TEXT,
    ended_by TEXT,
    CHECK (leader_id <> person_id),
    CHECK (last_day >= first_day)
) STRICT;
CREATE INDEX deputy_leader ON deputy (leader_id);
CREATE INDEX deputy_person ON deputy (person_id);
