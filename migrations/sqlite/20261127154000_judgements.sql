-- What a manager and the person a statement is about say to each other about it.
CREATE TABLE assessment_remark (
    id INTEGER PRIMARY KEY,
    assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('comment', 'answer', 'contest', 'resolution')),
    text TEXT NOT NULL,
    author TEXT NOT NULL,
    -- The leader for whom a deputy wrote.
    on_behalf_of INTEGER,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_remark_assessment ON assessment_remark (assessment_id);
CREATE TRIGGER assessment_remark_no_update BEFORE UPDATE ON assessment_remark
BEGIN SELECT RAISE(ABORT, 'assessment_remark is append-only'); END;
CREATE TRIGGER assessment_remark_no_delete BEFORE DELETE ON assessment_remark
WHEN EXISTS (SELECT 1 FROM assessment a WHERE a.id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'assessment_remark is append-only'); END;

-- The leader for whom a deputy gave a level or confirmed one.
CREATE TABLE deputy_act (
    assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    act TEXT NOT NULL CHECK (act IN ('rating', 'confirmation')),
    leader_id INTEGER NOT NULL,
    PRIMARY KEY (assessment_id, act)
) STRICT, WITHOUT ROWID;

-- A confirmation that was taken back. It moves here: what stands in assessment_confirmation counts.
CREATE TABLE assessment_confirmation_undone (
    id INTEGER PRIMARY KEY,
    assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    confirmed_at TEXT NOT NULL,
    confirmed_by TEXT NOT NULL,
    on_behalf_of INTEGER,
    undone_at TEXT NOT NULL,
    undone_by TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_confirmation_undone_of ON assessment_confirmation_undone (assessment_id);
DROP TRIGGER assessment_confirmation_no_delete;
CREATE TRIGGER assessment_confirmation_no_delete BEFORE DELETE ON assessment_confirmation
WHEN EXISTS (SELECT 1 FROM assessment a WHERE a.id = OLD.assessment_id)
    AND NOT EXISTS (SELECT 1 FROM assessment_withdrawal w WHERE w.assessment_id = OLD.assessment_id)
    AND NOT EXISTS (SELECT 1 FROM assessment_confirmation_undone u
        WHERE u.assessment_id = OLD.assessment_id AND u.confirmed_at = OLD.confirmed_at)
BEGIN SELECT RAISE(ABORT, 'assessment_confirmation is append-only: only one that is kept as taken back can be deleted'); END;
