-- Whom a unit must have at home for its daily work: so many people who hold a skill.
CREATE TABLE unit_keep (
    unit_id BIGINT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    skill_id BIGINT NOT NULL REFERENCES skill (id),
    level BIGINT NOT NULL CHECK (level BETWEEN 1 AND 5),
    heads BIGINT NOT NULL CHECK (heads BETWEEN 1 AND 500),
    PRIMARY KEY (unit_id, skill_id)
);
CREATE INDEX unit_keep_skill ON unit_keep (skill_id);
-- How often that was said, and by whom last.
CREATE TABLE unit_keep_said (
    unit_id BIGINT PRIMARY KEY REFERENCES unit (id) ON DELETE CASCADE,
    version BIGINT NOT NULL,
    said_at TIMESTAMPTZ NOT NULL,
    said_by TEXT NOT NULL
);

-- Who said that they will not be on an initiative.
CREATE TABLE initiative_refusal (
    person_id BIGINT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    initiative_id BIGINT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
    since TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (person_id, initiative_id)
);
CREATE INDEX initiative_refusal_initiative ON initiative_refusal (initiative_id);
