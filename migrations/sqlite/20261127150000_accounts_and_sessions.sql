-- Who can sign in. The name is told apart by its folded form; a person of the register has at most one account.
CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL UNIQUE,
    -- What somebody is called who is nobody of the register.
    display_name TEXT,
    person_id INTEGER UNIQUE REFERENCES person (id) ON DELETE SET NULL,
    -- Argon2id; none for who signs in elsewhere.
    password_hash TEXT,
    -- demo: made by the demo, and good for nothing outside it.
    kind TEXT NOT NULL CHECK (kind IN ('local', 'provider', 'demo')),
    language TEXT CHECK (language IN ('nb', 'nn', 'en')),
    created_at TEXT NOT NULL,
    disabled_at TEXT,
    disabled_reason TEXT,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- A role may come by hand and from a group of the identity provider: what comes by hand stays when the group goes.
CREATE TABLE account_role (
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('hand', 'group')),
    granted_by TEXT NOT NULL,
    granted_at TEXT NOT NULL,
    PRIMARY KEY (account_id, role, source)
) STRICT, WITHOUT ROWID;

-- Who somebody is at an identity provider.
CREATE TABLE account_identity (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    linked_at TEXT NOT NULL,
    PRIMARY KEY (issuer, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_identity_account ON account_identity (account_id);

-- The id that a browser holds is not here, only its SHA-256: who reads the table can be nobody by it.
CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    created_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    reauthenticated_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    browser TEXT NOT NULL,
    -- The roles that are played, with spaces between; none for all that can be played together.
    roles TEXT
) STRICT;
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_expires ON session (expires_at);

-- Tries to sign in that failed or are not done, kept for as long as they count. What was typed may be a password: of the
-- name there is only a hash.
CREATE TABLE sign_in_attempt (
    id INTEGER PRIMARY KEY,
    name_hash TEXT NOT NULL,
    address TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX sign_in_attempt_name ON sign_in_attempt (name_hash, at);
CREATE INDEX sign_in_attempt_address ON sign_in_attempt (address, at);
