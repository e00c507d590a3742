-- What somebody adds to an answer about themselves: the year a skill was last used, an example, what shows it.
ALTER TABLE assessment ADD COLUMN last_used BIGINT CHECK (last_used BETWEEN 1900 AND 2200);
ALTER TABLE assessment ADD COLUMN example TEXT NOT NULL DEFAULT '';
ALTER TABLE assessment ADD COLUMN evidence TEXT NOT NULL DEFAULT '';

-- A draft may hold interest or an example before it holds a level. The version and the tab that wrote last tell whether
-- another tab has changed it meanwhile.
ALTER TABLE assessment_draft ALTER COLUMN rating DROP NOT NULL;
ALTER TABLE assessment_draft ADD COLUMN last_used BIGINT CHECK (last_used BETWEEN 1900 AND 2200);
ALTER TABLE assessment_draft ADD COLUMN example TEXT NOT NULL DEFAULT '';
ALTER TABLE assessment_draft ADD COLUMN evidence TEXT NOT NULL DEFAULT '';
ALTER TABLE assessment_draft ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE assessment_draft ADD COLUMN tab TEXT NOT NULL DEFAULT '';
ALTER TABLE assessment_draft ADD CHECK (COALESCE(rating, '') = 'level' OR level IS NULL);

-- What somebody is being asked in this sitting, page by page: it stays as it is while they answer.
CREATE TABLE assessment_question (
    person_id BIGINT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    skill_id BIGINT NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
    page BIGINT NOT NULL CHECK (page > 0),
    position BIGINT NOT NULL,
    added_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (person_id, skill_id)
);
