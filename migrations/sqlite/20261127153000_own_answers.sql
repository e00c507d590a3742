-- What somebody adds to an answer about themselves: the year a skill was last used, an example, what shows it.
ALTER TABLE assessment ADD COLUMN last_used INTEGER CHECK (last_used BETWEEN 1900 AND 2200);
ALTER TABLE assessment ADD COLUMN example TEXT NOT NULL DEFAULT '';
ALTER TABLE assessment ADD COLUMN evidence TEXT NOT NULL DEFAULT '';

-- A draft may hold interest or an example before it holds a level. The version and the tab that wrote last tell whether
-- another tab has changed it meanwhile.
CREATE TABLE assessment_draft_new (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    skill_id INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
    rating TEXT CHECK (rating IN ('level', 'not_relevant', 'unknown')),
    level INTEGER CHECK (level BETWEEN 0 AND 5),
    interest INTEGER CHECK (interest BETWEEN 0 AND 5),
    last_used INTEGER CHECK (last_used BETWEEN 1900 AND 2200),
    example TEXT NOT NULL DEFAULT '',
    evidence TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1,
    tab TEXT NOT NULL DEFAULT '',
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (person_id, skill_id),
    CHECK (COALESCE(rating, '') <> 'level' OR level IS NOT NULL),
    CHECK (COALESCE(rating, '') = 'level' OR level IS NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO assessment_draft_new (person_id, skill_id, rating, level, interest, changed_at, changed_by)
SELECT person_id, skill_id, rating, level, interest, changed_at, changed_by FROM assessment_draft;
DROP TABLE assessment_draft;
ALTER TABLE assessment_draft_new RENAME TO assessment_draft;

-- What somebody is being asked in this sitting, page by page: it stays as it is while they answer.
CREATE TABLE assessment_question (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    skill_id INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
    page INTEGER NOT NULL CHECK (page > 0),
    position INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    PRIMARY KEY (person_id, skill_id)
) STRICT, WITHOUT ROWID;
