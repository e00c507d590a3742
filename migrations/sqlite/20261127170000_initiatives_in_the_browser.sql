-- Being staffed is a state of its own, between decided and begun.
ALTER TABLE initiative ADD COLUMN state TEXT NOT NULL DEFAULT 'idea'
    CHECK (state IN ('idea', 'concept', 'planning', 'staffing', 'running', 'on_hold', 'closed'));
UPDATE initiative SET state = status;
ALTER TABLE initiative DROP COLUMN status;
ALTER TABLE initiative RENAME COLUMN state TO status;

-- Raised by every change of what stands about it; tells whether somebody else changed it meanwhile.
ALTER TABLE initiative ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
-- When it was last written here, and not by a file: files do not undo that.
ALTER TABLE initiative ADD COLUMN edited_at TEXT;
-- The team: from so many areas, of so many people, and whether it is a place to learn.
ALTER TABLE initiative ADD COLUMN min_areas INTEGER CHECK (min_areas BETWEEN 2 AND 20);
ALTER TABLE initiative ADD COLUMN team_min INTEGER CHECK (team_min BETWEEN 1 AND 500);
ALTER TABLE initiative ADD COLUMN team_max INTEGER CHECK (team_max BETWEEN 1 AND 500);
ALTER TABLE initiative ADD COLUMN learning INTEGER NOT NULL DEFAULT 0 CHECK (learning IN (0, 1));
-- Taken out of its initiative, and kept for the proposals and the work that refer to it.
ALTER TABLE need ADD COLUMN removed_at TEXT;

-- Why there is an initiative, in words.
CREATE TABLE initiative_case (
    initiative_id INTEGER PRIMARY KEY REFERENCES initiative (id) ON DELETE CASCADE,
    goal TEXT NOT NULL,
    benefit_whom TEXT NOT NULL,
    benefit_when TEXT NOT NULL,
    benefit_measure TEXT NOT NULL,
    benefit_owner TEXT NOT NULL,
    cost TEXT NOT NULL,
    risk TEXT NOT NULL,
    dependencies TEXT NOT NULL
) STRICT;

-- So many people of the team should hold a skill.
CREATE TABLE initiative_team_skill (
    initiative_id INTEGER NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
    skill_id INTEGER NOT NULL REFERENCES skill (id),
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    heads INTEGER NOT NULL CHECK (heads BETWEEN 1 AND 500),
    PRIMARY KEY (initiative_id, skill_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX initiative_team_skill_skill ON initiative_team_skill (skill_id);

-- What stood about an initiative in each of its versions, as JSON.
CREATE TABLE initiative_version (
    initiative_id INTEGER NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    content TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    -- Written here, and not by a file or with the catalogue.
    by_hand INTEGER NOT NULL CHECK (by_hand IN (0, 1)),
    PRIMARY KEY (initiative_id, version)
) STRICT, WITHOUT ROWID;

-- How far an initiative has come, step by step.
CREATE TABLE initiative_move (
    id INTEGER PRIMARY KEY,
    initiative_id INTEGER NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
    from_status TEXT,
    to_status TEXT NOT NULL,
    reason TEXT NOT NULL,
    moved_at TEXT NOT NULL,
    moved_by TEXT NOT NULL
) STRICT;
CREATE INDEX initiative_move_initiative ON initiative_move (initiative_id);

-- The version of each initiative that a proposal was made for.
CREATE TABLE proposal_initiative (
    proposal_id INTEGER NOT NULL REFERENCES proposal (id),
    initiative_id INTEGER NOT NULL REFERENCES initiative (id),
    version INTEGER NOT NULL,
    PRIMARY KEY (proposal_id, initiative_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_initiative_initiative ON proposal_initiative (initiative_id);

-- What somebody is writing, as it was typed: of a new initiative, or the next version of one.
CREATE TABLE initiative_draft (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL,
    initiative_id INTEGER REFERENCES initiative (id) ON DELETE CASCADE,
    base_version INTEGER,
    content TEXT NOT NULL,
    version INTEGER NOT NULL,
    begun_at TEXT NOT NULL,
    saved_at TEXT NOT NULL
) STRICT;
CREATE INDEX initiative_draft_owner ON initiative_draft (owner);
CREATE INDEX initiative_draft_initiative ON initiative_draft (initiative_id);
