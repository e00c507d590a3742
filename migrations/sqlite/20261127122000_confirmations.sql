DROP VIEW current_assessment;
DROP TRIGGER assessment_no_update;

-- Who recorded a statement: not always the person it is about. Of what a file brought, whoever imported it.
ALTER TABLE assessment ADD COLUMN recorded_by TEXT NOT NULL DEFAULT '';
UPDATE assessment SET recorded_by = COALESCE(
    (SELECT r.actor FROM import_file f JOIN import_run r ON r.id = f.import_id WHERE f.id = assessment.import_file_id), '');

-- A manager's confirmation points to the statement it confirms, and says who gave it.
CREATE TABLE assessment_confirmation (
    assessment_id INTEGER PRIMARY KEY REFERENCES assessment (id) ON DELETE CASCADE,
    confirmed_at TEXT NOT NULL,
    confirmed_by TEXT NOT NULL
) STRICT;
INSERT INTO assessment_confirmation (assessment_id, confirmed_at, confirmed_by)
SELECT id, recorded_at, recorded_by FROM assessment WHERE confirmed;
ALTER TABLE assessment DROP COLUMN confirmed;

CREATE TRIGGER assessment_no_update BEFORE UPDATE ON assessment
BEGIN SELECT RAISE(ABORT, 'assessment is append-only'); END;
CREATE TRIGGER assessment_confirmation_no_update BEFORE UPDATE ON assessment_confirmation
BEGIN SELECT RAISE(ABORT, 'assessment_confirmation is append-only'); END;
CREATE TRIGGER assessment_confirmation_no_delete BEFORE DELETE ON assessment_confirmation
WHEN EXISTS (SELECT 1 FROM assessment a WHERE a.id = OLD.assessment_id)
    AND NOT EXISTS (SELECT 1 FROM assessment_withdrawal w WHERE w.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'assessment_confirmation is append-only: only a withdrawn statement''s can be deleted'); END;

CREATE VIEW current_assessment AS
SELECT ranked.id, person_id, skill_id, source, rating, level, interest, c.assessment_id IS NOT NULL AS confirmed,
    assessed_on, recorded_at, recorded_by, import_file_id, import_line
FROM (
    SELECT a.*, ROW_NUMBER() OVER (
        PARTITION BY a.person_id, a.skill_id, a.source ORDER BY a.assessed_on DESC, a.id DESC
    ) AS newest
    FROM assessment a
    WHERE NOT EXISTS (SELECT 1 FROM assessment_withdrawal w WHERE w.assessment_id = a.id)
) ranked
LEFT JOIN assessment_confirmation c ON c.assessment_id = ranked.id
WHERE newest = 1;

-- An answer until it is sent: one for each person and skill, changed as often as they like, seen by nobody else.
CREATE TABLE assessment_draft (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    skill_id INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
    rating TEXT NOT NULL CHECK (rating IN ('level', 'not_relevant', 'unknown')),
    level INTEGER CHECK (level BETWEEN 0 AND 5),
    interest INTEGER CHECK (interest BETWEEN 0 AND 5),
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (person_id, skill_id),
    CHECK ((rating = 'level') = (level IS NOT NULL))
) STRICT, WITHOUT ROWID;
