-- When somebody wants mail. Who has said nothing gets it at once.
CREATE TABLE mail_choice (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    choice TEXT NOT NULL CHECK (choice IN ('instant', 'weekly', 'off')),
    changed_at TEXT NOT NULL
) STRICT;
-- Mail to be sent, and what became of it. It holds no words: those are made when it is sent.
CREATE TABLE mail (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('invitation', 'reminder', 'digest')),
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    campaign_id INTEGER REFERENCES campaign (id) ON DELETE CASCADE,
    -- Which of its kind: the campaign with its deadline and the days before it, or the week. Nobody gets one twice.
    mark TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'dropped')),
    tries INTEGER NOT NULL,
    -- When it is tried again; while it is sent, until when that may take.
    next_try_at TEXT NOT NULL,
    failure TEXT,
    queued_at TEXT NOT NULL,
    sent_at TEXT,
    UNIQUE (person_id, kind, mark)
) STRICT;
CREATE INDEX mail_due ON mail (state, next_try_at);
CREATE INDEX mail_mark ON mail (kind, mark);
CREATE INDEX mail_campaign ON mail (campaign_id);
