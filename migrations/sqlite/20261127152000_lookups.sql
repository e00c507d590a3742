-- Who looked at whom, and why: shown to the person. It is kept apart from the record of who did what, because it can be
-- erased; a person that is gone takes it with them.
CREATE TABLE lookup (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    -- The name of who looked, by which role, and of which unit then.
    account TEXT NOT NULL,
    role TEXT NOT NULL,
    unit TEXT,
    purpose TEXT NOT NULL,
    case_number TEXT,
    note TEXT,
    -- How much was shown.
    extent TEXT NOT NULL CHECK (extent IN ('navn', 'kandidat', 'profil', 'oppslag')),
    at TEXT NOT NULL
) STRICT;
CREATE INDEX lookup_person ON lookup (person_id, at);
CREATE INDEX lookup_at ON lookup (at);
CREATE INDEX lookup_account ON lookup (account, person_id, at);

-- What somebody said they look for, about one person or about nobody in particular, for a limited time.
CREATE TABLE stated_purpose (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    about TEXT NOT NULL CHECK (about IN ('profil', 'oppslag', 'gap')),
    person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    case_number TEXT,
    note TEXT,
    stated_at TEXT NOT NULL,
    ends_at TEXT NOT NULL
) STRICT;
CREATE INDEX stated_purpose_account ON stated_purpose (account, about, person_id, ends_at);
CREATE INDEX stated_purpose_person ON stated_purpose (person_id);

-- Who opened what is closed to them, why, and until when.
CREATE TABLE broken_glass (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    reason TEXT NOT NULL,
    began_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    -- By hand, before its time was over.
    ended_at TEXT
) STRICT;
CREATE INDEX broken_glass_account ON broken_glass (account, ends_at);
