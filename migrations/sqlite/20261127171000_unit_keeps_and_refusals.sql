-- Whom a unit must have at home for its daily work: so many people who hold a skill.
CREATE TABLE unit_keep (
    unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    skill_id INTEGER NOT NULL REFERENCES skill (id),
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    heads INTEGER NOT NULL CHECK (heads BETWEEN 1 AND 500),
    PRIMARY KEY (unit_id, skill_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX unit_keep_skill ON unit_keep (skill_id);
-- How often that was said, and by whom last.
CREATE TABLE unit_keep_said (
    unit_id INTEGER PRIMARY KEY REFERENCES unit (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    said_at TEXT NOT NULL,
    said_by TEXT NOT NULL
) STRICT;

-- Who said that they will not be on an initiative.
CREATE TABLE initiative_refusal (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    initiative_id INTEGER NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
    since TEXT NOT NULL,
    PRIMARY KEY (person_id, initiative_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX initiative_refusal_initiative ON initiative_refusal (initiative_id);
