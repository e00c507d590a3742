CREATE TABLE skill_group (
    id INTEGER PRIMARY KEY,
    -- ESCO's group code, or the group's name where a catalogue knows it by name only.
    code TEXT NOT NULL UNIQUE,
    parent_id INTEGER REFERENCES skill_group (id),
    name_nb TEXT,
    name_en TEXT,
    esco_uri TEXT,
    name_sort BLOB NOT NULL
) STRICT;

CREATE TABLE skill (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    -- NULL where ESCO has no Norwegian name in the set we ship.
    name_nb TEXT,
    name_en TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('skill', 'knowledge', 'language', 'attitude')),
    group_id INTEGER REFERENCES skill_group (id),
    -- Not unique: two of the municipality's own skills may both be one of ESCO's.
    esco_uri TEXT,
    description_en TEXT,
    -- The municipality's own catalogue, or only known from ESCO.
    in_catalogue INTEGER NOT NULL CHECK (in_catalogue IN (0, 1)),
    -- ICU sort key of the name shown, and its folded form for searching.
    name_sort BLOB NOT NULL,
    name_search TEXT NOT NULL,
    import_file_id INTEGER REFERENCES import_file (id),
    import_line INTEGER
) STRICT;
CREATE INDEX skill_sort ON skill (in_catalogue, name_sort);
CREATE INDEX skill_group_id ON skill (group_id);
CREATE INDEX skill_esco_uri ON skill (esco_uri);

CREATE TABLE skill_alias (
    id INTEGER PRIMARY KEY,
    skill_id INTEGER NOT NULL REFERENCES skill (id),
    language TEXT NOT NULL,
    alias TEXT NOT NULL,
    alias_search TEXT NOT NULL,
    UNIQUE (skill_id, language, alias)
) STRICT;
CREATE INDEX skill_alias_search ON skill_alias (alias_search);

-- Broader is a graph: a skill may have several broader skills and stand in several groups.
CREATE TABLE skill_broader (
    skill_id INTEGER NOT NULL REFERENCES skill (id),
    broader_id INTEGER NOT NULL REFERENCES skill (id),
    PRIMARY KEY (skill_id, broader_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX skill_broader_reverse ON skill_broader (broader_id);

CREATE TABLE skill_in_group (
    skill_id INTEGER NOT NULL REFERENCES skill (id),
    group_id INTEGER NOT NULL REFERENCES skill_group (id),
    PRIMARY KEY (skill_id, group_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE skill_related (
    skill_id INTEGER NOT NULL REFERENCES skill (id),
    related_id INTEGER NOT NULL REFERENCES skill (id),
    relation TEXT NOT NULL,
    PRIMARY KEY (skill_id, related_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE occupation (
    id INTEGER PRIMARY KEY,
    esco_uri TEXT NOT NULL UNIQUE,
    esco_code TEXT,
    isco08 TEXT,
    styrk08_name TEXT,
    name_en TEXT NOT NULL,
    name_nb TEXT
) STRICT;

CREATE TABLE occupation_skill (
    occupation_id INTEGER NOT NULL REFERENCES occupation (id),
    skill_id INTEGER NOT NULL REFERENCES skill (id),
    essential INTEGER NOT NULL CHECK (essential IN (0, 1)),
    PRIMARY KEY (occupation_id, skill_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE role (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    ks_code TEXT,
    styrk08 TEXT,
    styrk08_name TEXT,
    esco_occupation TEXT,
    esco_uri TEXT,
    import_file_id INTEGER REFERENCES import_file (id),
    import_line INTEGER
) STRICT;

CREATE TABLE role_skill (
    role_id INTEGER NOT NULL REFERENCES role (id),
    skill_id INTEGER NOT NULL REFERENCES skill (id),
    relation TEXT NOT NULL CHECK (relation IN ('essential', 'optional')),
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 5),
    import_file_id INTEGER REFERENCES import_file (id),
    import_line INTEGER,
    PRIMARY KEY (role_id, skill_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX role_skill_skill ON role_skill (skill_id);
