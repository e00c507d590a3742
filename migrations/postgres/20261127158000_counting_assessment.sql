-- Which statement counts, per person and skill; `domain::AssessmentRecord::weight` says the same in Rust. A row is left out
-- where there is a better one, not by numbering all: so the database finds it along the index for one person, for a few
-- and for one skill as well as for everybody.

-- Of one source: the newest that is not withdrawn; of the same day, what was said here before what a file says, then the
-- last one.
CREATE OR REPLACE VIEW current_assessment AS
SELECT a.id, a.person_id, a.skill_id, a.source, a.rating, a.level, a.interest, c.assessment_id IS NOT NULL AS confirmed,
    a.assessed_on, a.recorded_at, a.recorded_by, a.import_file_id, a.import_line
FROM assessment a
LEFT JOIN assessment_confirmation c ON c.assessment_id = a.id
WHERE NOT EXISTS (SELECT 1 FROM assessment_withdrawal w WHERE w.assessment_id = a.id)
    AND NOT EXISTS (
        SELECT 1
        FROM assessment b
        WHERE b.person_id = a.person_id AND b.skill_id = a.skill_id AND b.source = a.source
            AND (b.assessed_on, CASE WHEN b.import_file_id IS NULL THEN 1 ELSE 0 END, b.id)
                > (a.assessed_on, CASE WHEN a.import_file_id IS NULL THEN 1 ELSE 0 END, a.id)
            AND NOT EXISTS (SELECT 1 FROM assessment_withdrawal w WHERE w.assessment_id = b.id)
    );

-- Of all sources: what says something before "don't know", then the newest, then what a manager said or confirmed, then by
-- the source. `IS NOT TRUE` keeps PostgreSQL from joining everybody first where a query asks for a few.
CREATE VIEW counting_assessment AS
SELECT a.id, a.person_id, a.skill_id, a.source, a.rating, a.level, a.interest, a.confirmed, a.assessed_on, a.recorded_at,
    a.recorded_by, a.import_file_id, a.import_line
FROM current_assessment a
WHERE EXISTS (
    SELECT 1
    FROM current_assessment b
    WHERE b.person_id = a.person_id AND b.skill_id = a.skill_id AND b.source <> a.source
        AND (CASE WHEN b.rating = 'unknown' THEN 0 ELSE 1 END, b.assessed_on,
            CASE WHEN b.confirmed OR b.source = 'manager' THEN 1 ELSE 0 END,
            CASE b.source WHEN 'manager' THEN 3 WHEN 'own' THEN 2 WHEN 'evidence' THEN 1 ELSE 0 END)
        > (CASE WHEN a.rating = 'unknown' THEN 0 ELSE 1 END, a.assessed_on,
            CASE WHEN a.confirmed OR a.source = 'manager' THEN 1 ELSE 0 END,
            CASE a.source WHEN 'manager' THEN 3 WHEN 'own' THEN 2 WHEN 'evidence' THEN 1 ELSE 0 END)
) IS NOT TRUE;
