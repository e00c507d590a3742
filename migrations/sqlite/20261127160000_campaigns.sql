-- An invitation to the people of units to say by a day what they can. It is ended, and deleted only as long as it is a draft.
CREATE TABLE campaign (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    message TEXT NOT NULL,
    deadline TEXT NOT NULL,
    -- So many days before the deadline who has not answered is reminded: `14,3`.
    remind_days TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'ended')),
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    sent_on TEXT,
    ended_on TEXT,
    version INTEGER NOT NULL,
    CHECK ((state = 'draft') = (sent_on IS NULL)),
    CHECK ((state = 'ended') = (ended_on IS NOT NULL))
) STRICT;
CREATE TABLE campaign_unit (
    campaign_id INTEGER NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
    unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    PRIMARY KEY (campaign_id, unit_id)
) STRICT;
-- Who was invited when it was sent, and the unit they were in.
CREATE TABLE campaign_invite (
    campaign_id INTEGER NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    PRIMARY KEY (campaign_id, person_id)
) STRICT;
CREATE INDEX campaign_invite_person ON campaign_invite (person_id);
CREATE INDEX campaign_invite_unit ON campaign_invite (unit_id);
