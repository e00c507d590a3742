-- The skills by which somebody lets anybody find them: none where nothing stands here.
CREATE TABLE skill_visibility (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    skill_id INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
    since TEXT NOT NULL,
    PRIMARY KEY (person_id, skill_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX skill_visibility_skill ON skill_visibility (skill_id);

-- A skill that somebody misses in the catalogue, until a steward has answered.
CREATE TABLE skill_proposal (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    why TEXT NOT NULL DEFAULT '',
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    proposed_by TEXT NOT NULL,
    proposed_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'alias', 'declined')),
    -- The skill that it became, or that it is another name of.
    skill_id INTEGER REFERENCES skill (id) ON DELETE SET NULL,
    answer TEXT NOT NULL DEFAULT '',
    answered_by TEXT,
    answered_at TEXT,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX skill_proposal_person ON skill_proposal (person_id);
CREATE INDEX skill_proposal_state ON skill_proposal (state);
