-- How often each kind of content has changed: one answer does not make out of date what no answer is part of.
CREATE TABLE content_revision (
    content TEXT PRIMARY KEY,
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO content_revision (content, revision)
SELECT kinds.content, data_revision.revision
FROM data_revision
CROSS JOIN (
    SELECT 'people' AS content
    UNION ALL SELECT 'skills'
    UNION ALL SELECT 'assessments'
    UNION ALL SELECT 'initiatives'
    UNION ALL SELECT 'proposals'
    UNION ALL SELECT 'imports'
    UNION ALL SELECT 'access'
) kinds;
DROP TABLE data_revision;
