-- Places of a proposal that are sent to the leaders of the people in them, with a day to answer by.
CREATE TABLE sending (
    id INTEGER PRIMARY KEY,
    proposal_id INTEGER NOT NULL REFERENCES proposal (id),
    deadline TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    sent_by TEXT NOT NULL
) STRICT;
CREATE INDEX sending_proposal ON sending (proposal_id);

-- One person in one need. Shares are hundredths of a per cent of full time.
CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    sending_id INTEGER NOT NULL REFERENCES sending (id),
    initiative_id INTEGER NOT NULL REFERENCES initiative (id),
    need_id INTEGER NOT NULL REFERENCES need (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    share INTEGER NOT NULL CHECK (share BETWEEN 1 AND 10000),
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    -- How much they must be freed from daily operation, over all their work, in the fullest month.
    released INTEGER NOT NULL,
    load_before INTEGER NOT NULL,
    load_after INTEGER NOT NULL,
    -- What they are proposed for, as JSON: the skills with level, source and day.
    basis TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'asked', 'released', 'declined', 'decided', 'ended')),
    -- Counts every change: two who answer at once do not overwrite each other.
    version INTEGER NOT NULL DEFAULT 1,
    -- The place for which the leader offers this person instead.
    instead_of INTEGER REFERENCES place (id),
    CHECK (ends_on >= starts_on)
) STRICT;
CREATE INDEX place_sending ON place (sending_id);
CREATE INDEX place_initiative ON place (initiative_id, state);
CREATE INDEX place_person ON place (person_id, state);
CREATE INDEX place_instead_of ON place (instead_of);
-- Nobody is asked twice for the same.
CREATE UNIQUE INDEX place_open ON place (need_id, person_id) WHERE state IN ('proposed', 'asked', 'released');

-- How a place came where it is: each step, what stood about it afterwards, who took it and why.
CREATE TABLE place_step (
    id INTEGER PRIMARY KEY,
    place_id INTEGER NOT NULL REFERENCES place (id),
    from_state TEXT,
    to_state TEXT NOT NULL,
    share INTEGER NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    words TEXT NOT NULL,
    at TEXT NOT NULL,
    taken_by TEXT NOT NULL,
    -- The leader for whom a deputy answered.
    on_behalf_of INTEGER
) STRICT;
CREATE INDEX place_step_place ON place_step (place_id);
CREATE TRIGGER place_step_no_update BEFORE UPDATE ON place_step
BEGIN SELECT RAISE(ABORT, 'place_step is append-only'); END;
CREATE TRIGGER place_step_no_delete BEFORE DELETE ON place_step
BEGIN SELECT RAISE(ABORT, 'place_step is append-only'); END;

-- What somebody says who is proposed. The newest counts.
CREATE TABLE place_reply (
    id INTEGER PRIMARY KEY,
    place_id INTEGER NOT NULL REFERENCES place (id),
    reply TEXT NOT NULL CHECK (reply IN ('yes', 'again')),
    words TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX place_reply_place ON place_reply (place_id);
CREATE TRIGGER place_reply_no_update BEFORE UPDATE ON place_reply
BEGIN SELECT RAISE(ABORT, 'place_reply is append-only'); END;
CREATE TRIGGER place_reply_no_delete BEFORE DELETE ON place_reply
BEGIN SELECT RAISE(ABORT, 'place_reply is append-only'); END;

-- What was decided about the staffing of an initiative, once and for all: a change is a decision of its own.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    initiative_id INTEGER NOT NULL REFERENCES initiative (id),
    initiative_version INTEGER NOT NULL,
    proposal_id INTEGER NOT NULL REFERENCES proposal (id),
    kind TEXT NOT NULL CHECK (kind IN ('approved', 'changes', 'rejected', 'changed')),
    replaces_id INTEGER REFERENCES decision (id),
    decided_at TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    reasons TEXT NOT NULL,
    -- All of it as it was decided, as JSON, and its SHA-256.
    snapshot TEXT NOT NULL,
    hash TEXT NOT NULL,
    -- The same form pressed twice is one decision.
    press TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX decision_initiative ON decision (initiative_id);
CREATE INDEX decision_proposal ON decision (proposal_id);
CREATE INDEX decision_replaces ON decision (replaces_id);
CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END;
CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END;

CREATE TABLE decision_place (
    decision_id INTEGER NOT NULL REFERENCES decision (id),
    place_id INTEGER NOT NULL REFERENCES place (id),
    PRIMARY KEY (decision_id, place_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_place_place ON decision_place (place_id);
CREATE TRIGGER decision_place_no_update BEFORE UPDATE ON decision_place
BEGIN SELECT RAISE(ABORT, 'decision_place is append-only'); END;
CREATE TRIGGER decision_place_no_delete BEFORE DELETE ON decision_place
BEGIN SELECT RAISE(ABORT, 'decision_place is append-only'); END;

-- Work that was decided here. Files neither change nor end it.
ALTER TABLE allocation ADD COLUMN place_id INTEGER REFERENCES place (id);
CREATE UNIQUE INDEX allocation_place ON allocation (place_id);
