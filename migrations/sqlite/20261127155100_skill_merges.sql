-- Two skills that were one all along are made one, and two again within 30 days: what each merge moved.
CREATE TABLE skill_merge (
    id INTEGER PRIMARY KEY,
    from_id INTEGER NOT NULL REFERENCES skill (id),
    into_id INTEGER NOT NULL REFERENCES skill (id),
    merged_at TEXT NOT NULL,
    merged_by TEXT NOT NULL,
    undone_at TEXT,
    undone_by TEXT,
    -- The address in ESCO that went from one to the other.
    took_esco_uri TEXT
) STRICT;
CREATE INDEX skill_merge_from ON skill_merge (from_id);
CREATE INDEX skill_merge_into ON skill_merge (into_id);

-- The statements that moved along: nothing else about them may ever change.
CREATE TABLE skill_merge_statement (
    merge_id INTEGER NOT NULL REFERENCES skill_merge (id),
    assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    PRIMARY KEY (merge_id, assessment_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX skill_merge_statement_assessment ON skill_merge_statement (assessment_id);

-- Rows with an id of their own that pointed to the one skill and point to the other.
CREATE TABLE skill_merge_pointer (
    merge_id INTEGER NOT NULL REFERENCES skill_merge (id),
    holder TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    PRIMARY KEY (merge_id, holder, row_id)
) STRICT, WITHOUT ROWID;

-- Rows that the skill is a part of the key of, as JSON: as they were about the one, about the other, and became.
CREATE TABLE skill_merge_row (
    merge_id INTEGER NOT NULL REFERENCES skill_merge (id),
    holder TEXT NOT NULL,
    row_key INTEGER NOT NULL,
    before_from TEXT NOT NULL,
    before_into TEXT,
    after_into TEXT,
    PRIMARY KEY (merge_id, holder, row_key)
) STRICT, WITHOUT ROWID;

-- History is never changed: but the skill of a statement may follow a merge that says so first.
DROP TRIGGER assessment_no_update;
CREATE TRIGGER assessment_no_update BEFORE UPDATE ON assessment
WHEN OLD.skill_id = NEW.skill_id OR NOT EXISTS (
    SELECT 1
    FROM skill_merge_statement s
    JOIN skill_merge m ON m.id = s.merge_id
    WHERE s.assessment_id = OLD.id
        AND ((OLD.skill_id = m.from_id AND NEW.skill_id = m.into_id)
            OR (OLD.skill_id = m.into_id AND NEW.skill_id = m.from_id))
)
BEGIN SELECT RAISE(ABORT, 'assessment is append-only'); END;
CREATE TRIGGER assessment_only_the_skill_moves
BEFORE UPDATE OF id, person_id, source, rating, level, interest, assessed_on, recorded_at, recorded_by, import_file_id,
    import_line ON assessment
BEGIN SELECT RAISE(ABORT, 'assessment is append-only'); END;
