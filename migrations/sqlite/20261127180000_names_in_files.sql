-- The files that had a skill name that no skill has: where the one that had it last is undone, it waits with the one before.
CREATE TABLE unmapped_skill_file (
    unmapped_skill_id INTEGER NOT NULL REFERENCES unmapped_skill (id) ON DELETE CASCADE,
    import_file_id INTEGER NOT NULL REFERENCES import_file (id),
    occurrences INTEGER NOT NULL,
    first_line INTEGER NOT NULL,
    PRIMARY KEY (unmapped_skill_id, import_file_id)
) STRICT;
CREATE INDEX unmapped_skill_file_file ON unmapped_skill_file (import_file_id);
INSERT INTO unmapped_skill_file (unmapped_skill_id, import_file_id, occurrences, first_line)
SELECT id, import_file_id, occurrences, first_line FROM unmapped_skill;
