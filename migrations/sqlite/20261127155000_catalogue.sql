-- The catalogue is kept in the browser too: names in three languages, own level texts, and what is out of use but not gone.
ALTER TABLE skill ADD COLUMN name_nn TEXT;
ALTER TABLE skill ADD COLUMN description_nb TEXT;
ALTER TABLE skill ADD COLUMN description_nn TEXT;
-- Raised by every change: tells whether somebody else changed the skill meanwhile.
ALTER TABLE skill ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
-- Out of use: no choice any more, still in the history.
ALTER TABLE skill ADD COLUMN retired_at TEXT;
-- The skill that stands in its place since the two were merged.
ALTER TABLE skill ADD COLUMN merged_into_id INTEGER REFERENCES skill (id);
CREATE INDEX skill_merged_into ON skill (merged_into_id);

ALTER TABLE skill_group ADD COLUMN name_nn TEXT;
ALTER TABLE skill_group ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE skill_group ADD COLUMN retired_at TEXT;

ALTER TABLE role ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- What somebody at a level does, where the general text says too little about this skill.
CREATE TABLE skill_level_text (
    skill_id INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 5),
    language TEXT NOT NULL CHECK (language IN ('nb', 'nn', 'en')),
    words TEXT NOT NULL,
    PRIMARY KEY (skill_id, level, language)
) STRICT, WITHOUT ROWID;

-- Of these skills of a role's profile, so many are enough. The skills stand in role_skill with their levels.
CREATE TABLE role_choice (
    id INTEGER PRIMARY KEY,
    role_id INTEGER NOT NULL REFERENCES role (id) ON DELETE CASCADE,
    least INTEGER NOT NULL CHECK (least >= 1)
) STRICT;
CREATE INDEX role_choice_role ON role_choice (role_id);
CREATE TABLE role_choice_skill (
    choice_id INTEGER NOT NULL REFERENCES role_choice (id) ON DELETE CASCADE,
    skill_id INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
    PRIMARY KEY (choice_id, skill_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX role_choice_skill_skill ON role_choice_skill (skill_id);
