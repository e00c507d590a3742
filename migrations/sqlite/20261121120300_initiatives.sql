-- Money is øre; percentages are hundredths of a per cent.
CREATE TABLE initiative (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_sort BLOB NOT NULL,
    owner_unit_id INTEGER NOT NULL REFERENCES unit (id),
    kind TEXT,
    priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 5),
    status TEXT NOT NULL CHECK (status IN ('idea', 'concept', 'planning', 'running', 'on_hold', 'closed')),
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    budget INTEGER,
    max_external INTEGER CHECK (max_external BETWEEN 0 AND 10000),
    yearly_benefit INTEGER,
    import_file_id INTEGER REFERENCES import_file (id),
    import_line INTEGER
) STRICT;
CREATE INDEX initiative_owner ON initiative (owner_unit_id);

CREATE TABLE need (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    initiative_id INTEGER NOT NULL REFERENCES initiative (id),
    role_id INTEGER REFERENCES role (id),
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('heads', 'share')),
    -- heads: how many people, each at `share`; share: `share` is the amount to split.
    heads INTEGER,
    share INTEGER NOT NULL,
    critical INTEGER NOT NULL DEFAULT 1 CHECK (critical IN (0, 1)),
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    external_allowed INTEGER NOT NULL CHECK (external_allowed IN (0, 1)),
    import_file_id INTEGER REFERENCES import_file (id),
    import_line INTEGER,
    CHECK ((kind = 'heads') = (heads IS NOT NULL))
) STRICT;
CREATE INDEX need_initiative ON need (initiative_id);

CREATE TABLE need_skill (
    need_id INTEGER NOT NULL REFERENCES need (id),
    skill_id INTEGER NOT NULL REFERENCES skill (id),
    min_level INTEGER NOT NULL CHECK (min_level BETWEEN 0 AND 5),
    must INTEGER NOT NULL CHECK (must IN (0, 1)),
    import_file_id INTEGER REFERENCES import_file (id),
    import_line INTEGER,
    PRIMARY KEY (need_id, skill_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX need_skill_skill ON need_skill (skill_id);

-- Work already promised: confirmed ones take capacity.
CREATE TABLE allocation (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    need_id INTEGER NOT NULL REFERENCES need (id),
    initiative_id INTEGER NOT NULL REFERENCES initiative (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    percent INTEGER NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('confirmed', 'proposed')),
    import_file_id INTEGER REFERENCES import_file (id),
    import_line INTEGER
) STRICT;
CREATE INDEX allocation_person ON allocation (person_id);
CREATE INDEX allocation_need ON allocation (need_id);
CREATE INDEX allocation_initiative ON allocation (initiative_id);
