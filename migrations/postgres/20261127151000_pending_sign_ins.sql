-- Sign-ins that were begun and whose browser is at the identity provider. The state that comes back and what the browser
-- shows meanwhile are kept as SHA-256. A row is used once, and goes when it counts no more.
CREATE TABLE pending_sign_in (
    state_hash TEXT NOT NULL PRIMARY KEY,
    browser_hash TEXT NOT NULL,
    nonce TEXT NOT NULL,
    verifier TEXT NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('sign_in', 'confirm')),
    -- The page to go on to.
    go_on TEXT NOT NULL,
    begun_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX pending_sign_in_ends ON pending_sign_in (ends_at);
