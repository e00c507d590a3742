CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE
) STRICT;

-- The tree through time: exactly one version of a unit is valid on a day (valid_to is the day after the last).
CREATE TABLE unit_version (
    id INTEGER PRIMARY KEY,
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    name TEXT NOT NULL,
    name_sort BLOB NOT NULL,
    parent_id INTEGER REFERENCES unit (id),
    manager_number TEXT,
    cost_centre TEXT,
    import_file_id INTEGER REFERENCES import_file (id),
    import_line INTEGER,
    UNIQUE (unit_id, valid_from)
) STRICT;
CREATE INDEX unit_version_parent ON unit_version (parent_id);

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('employee', 'consultant')),
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    email TEXT,
    name_sort BLOB NOT NULL,
    name_search TEXT NOT NULL,
    import_file_id INTEGER REFERENCES import_file (id),
    import_line INTEGER
) STRICT;
CREATE INDEX person_sort ON person (kind, name_sort);

-- A position somebody holds. Percentages are hundredths of a per cent; hours are hundredths of an hour.
CREATE TABLE engagement (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    ordinal INTEGER NOT NULL,
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    role_id INTEGER REFERENCES role (id),
    position_code TEXT,
    position_title TEXT,
    styrk08 TEXT,
    esco_uri TEXT,
    manager_number TEXT,
    form TEXT CHECK (form IN ('permanent', 'temporary', 'substitute', 'engagement')),
    percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 10000),
    weekly_hours INTEGER,
    valid_from TEXT,
    valid_to TEXT,
    development INTEGER NOT NULL CHECK (development BETWEEN 0 AND 10000),
    lendable INTEGER NOT NULL CHECK (lendable IN (0, 1)),
    workplace TEXT,
    updated_on TEXT,
    import_file_id INTEGER REFERENCES import_file (id),
    import_line INTEGER,
    UNIQUE (person_id, ordinal)
) STRICT;
CREATE INDEX engagement_unit ON engagement (unit_id);
CREATE INDEX engagement_role ON engagement (role_id);

CREATE TABLE education (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    nus_level INTEGER CHECK (nus_level BETWEEN 0 AND 9),
    nus_field INTEGER CHECK (nus_field BETWEEN 0 AND 9),
    title TEXT,
    completed_on TEXT,
    import_file_id INTEGER REFERENCES import_file (id),
    import_line INTEGER
) STRICT;
CREATE INDEX education_person ON education (person_id);

CREATE TABLE credential (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    skill_id INTEGER REFERENCES skill (id),
    name TEXT NOT NULL,
    issuer TEXT,
    issued_on TEXT,
    expires_on TEXT
) STRICT;
CREATE INDEX credential_person ON credential (person_id);

-- Money is øre; available is hundredths of a per cent of full time.
CREATE TABLE consultant_contract (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL UNIQUE REFERENCES person (id),
    firm TEXT NOT NULL,
    role_id INTEGER REFERENCES role (id),
    unit_id INTEGER REFERENCES unit (id),
    hourly_rate INTEGER,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    option_to TEXT,
    framework_agreement TEXT,
    available INTEGER NOT NULL CHECK (available BETWEEN 0 AND 10000),
    import_file_id INTEGER REFERENCES import_file (id),
    import_line INTEGER
) STRICT;

-- That someone is away, and how much. Never why.
CREATE TABLE absence (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('holiday', 'leave')),
    percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 10000),
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    import_file_id INTEGER REFERENCES import_file (id),
    import_line INTEGER,
    UNIQUE (person_id, kind, starts_on)
) STRICT;

-- Append-only: a new assessment never overwrites an old one.
CREATE TABLE assessment (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    skill_id INTEGER NOT NULL REFERENCES skill (id),
    source TEXT NOT NULL CHECK (source IN ('own', 'manager', 'import', 'evidence')),
    -- A level, or one of two answers that are not a level.
    rating TEXT NOT NULL CHECK (rating IN ('level', 'not_relevant', 'unknown')),
    level INTEGER CHECK (level BETWEEN 0 AND 5),
    interest INTEGER CHECK (interest BETWEEN 0 AND 5),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    assessed_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    import_file_id INTEGER REFERENCES import_file (id),
    import_line INTEGER,
    CHECK ((rating = 'level') = (level IS NOT NULL))
) STRICT;
CREATE INDEX assessment_person ON assessment (person_id, skill_id);
CREATE INDEX assessment_skill ON assessment (skill_id);
-- An assessment that no longer counts: its import was undone.
CREATE TABLE assessment_withdrawal (
    assessment_id INTEGER PRIMARY KEY REFERENCES assessment (id) ON DELETE CASCADE,
    withdrawn_at TEXT NOT NULL,
    actor TEXT NOT NULL
) STRICT;
CREATE TRIGGER assessment_no_update BEFORE UPDATE ON assessment
BEGIN SELECT RAISE(ABORT, 'assessment is append-only'); END;
-- Deleted only with the person or skill it is about, when the import that brought both is undone.
CREATE TRIGGER assessment_no_delete BEFORE DELETE ON assessment
WHEN NOT EXISTS (SELECT 1 FROM assessment_withdrawal w WHERE w.assessment_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'assessment is append-only: only a withdrawn one can be deleted'); END;

-- What counts now, derived from history: per person, skill and source the newest that is not withdrawn.
CREATE VIEW current_assessment AS
SELECT id, person_id, skill_id, source, rating, level, interest, confirmed, assessed_on, recorded_at,
    import_file_id, import_line
FROM (
    SELECT a.*, ROW_NUMBER() OVER (
        PARTITION BY a.person_id, a.skill_id, a.source ORDER BY a.assessed_on DESC, a.id DESC
    ) AS newest
    FROM assessment a
    WHERE NOT EXISTS (SELECT 1 FROM assessment_withdrawal w WHERE w.assessment_id = a.id)
) ranked
WHERE newest = 1;
