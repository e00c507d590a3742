-- What somebody wants to learn.
CREATE TABLE learning_wish (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    skill_id INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
    since TEXT NOT NULL,
    PRIMARY KEY (person_id, skill_id)
) STRICT, WITHOUT ROWID;

-- What somebody wishes of staffing: seen by those who staff, until its last day.
CREATE TABLE staffing_wish (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    wish TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    changed_at TEXT NOT NULL
) STRICT;

-- What somebody says is wrong about them, and what became of it.
CREATE TABLE correction_request (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    about TEXT NOT NULL,
    made_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'corrected', 'declined')),
    answer TEXT NOT NULL DEFAULT '',
    answered_by TEXT,
    answered_at TEXT
) STRICT;
CREATE INDEX correction_request_person ON correction_request (person_id);
CREATE INDEX correction_request_state ON correction_request (state);

-- Whoever asked that what is said of them be used less: no proposal is made with them.
CREATE TABLE use_restriction (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    since TEXT NOT NULL
) STRICT;
