DROP VIEW current_assessment;
DROP TRIGGER assessment_no_update ON assessment;

-- Who recorded a statement: not always the person it is about. Of what a file brought, whoever imported it.
ALTER TABLE assessment ADD COLUMN recorded_by TEXT NOT NULL DEFAULT '';
UPDATE assessment a SET recorded_by = r.actor
FROM import_file f
JOIN import_run r ON r.id = f.import_id
WHERE f.id = a.import_file_id;

-- A manager's confirmation points to the statement it confirms, and says who gave it.
CREATE TABLE assessment_confirmation (
    assessment_id BIGINT PRIMARY KEY,
    confirmed_at TIMESTAMPTZ NOT NULL,
    confirmed_by TEXT NOT NULL
);
INSERT INTO assessment_confirmation (assessment_id, confirmed_at, confirmed_by)
SELECT id, recorded_at, recorded_by FROM assessment WHERE confirmed;
ALTER TABLE assessment DROP COLUMN confirmed;
CALL refer('assessment_confirmation', 'assessment_id', 'assessment');

CREATE TRIGGER assessment_no_update BEFORE UPDATE OR TRUNCATE ON assessment
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER assessment_confirmation_no_update BEFORE UPDATE OR TRUNCATE ON assessment_confirmation
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION refuse_unless_statement_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM assessment_withdrawal w WHERE w.assessment_id = OLD.assessment_id) THEN
        RAISE EXCEPTION 'assessment_confirmation is append-only: only a withdrawn statement''s can be deleted';
    END IF;
    RETURN OLD;
END
$$;
CREATE TRIGGER assessment_confirmation_no_delete BEFORE DELETE ON assessment_confirmation
FOR EACH ROW EXECUTE FUNCTION refuse_unless_statement_withdrawn();

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
    person_id BIGINT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    skill_id BIGINT NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
    rating TEXT NOT NULL CHECK (rating IN ('level', 'not_relevant', 'unknown')),
    level BIGINT CHECK (level BETWEEN 0 AND 5),
    interest BIGINT CHECK (interest BETWEEN 0 AND 5),
    changed_at TIMESTAMPTZ NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (person_id, skill_id),
    CHECK ((rating = 'level') = (level IS NOT NULL))
);
