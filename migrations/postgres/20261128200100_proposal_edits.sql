-- What somebody changes in a proposal by hand, until it is calculated anew: every step, so that each can be undone.
CREATE TABLE proposal_edit (
    proposal_id BIGINT NOT NULL REFERENCES proposal (id),
    owner TEXT NOT NULL,
    -- The steps as JSON, and how many of them hold: those after were undone.
    steps TEXT NOT NULL,
    held BIGINT NOT NULL,
    version BIGINT NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (proposal_id, owner)
);
