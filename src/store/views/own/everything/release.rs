//! What leaders were asked about somebody, what they answered, and what was decided.

pub(super) const PLACE: &str = "SELECT i.name, n.title, CAST(l.share AS TEXT), CAST(l.starts_on AS TEXT),
    CAST(l.ends_on AS TEXT), l.state, CAST(g.deadline AS TEXT),
    CASE WHEN l.instead_of IS NULL THEN 'false' ELSE 'true' END
FROM place l
JOIN sending g ON g.id = l.sending_id
JOIN initiative i ON i.id = l.initiative_id
JOIN need n ON n.id = l.need_id
WHERE l.person_id = $1
ORDER BY l.id";

pub(super) const STEP: &str = "SELECT i.name, t.to_state, CAST(t.share AS TEXT), CAST(t.starts_on AS TEXT),
    CAST(t.ends_on AS TEXT), t.words, CAST(t.at AS TEXT), t.taken_by, b.number
FROM place_step t
JOIN place l ON l.id = t.place_id
JOIN initiative i ON i.id = l.initiative_id
LEFT JOIN person b ON b.id = t.on_behalf_of
WHERE l.person_id = $1
ORDER BY t.id";

pub(super) const REPLY: &str = "SELECT i.name, r.reply, r.words, CAST(r.at AS TEXT)
FROM place_reply r
JOIN place l ON l.id = r.place_id
JOIN initiative i ON i.id = l.initiative_id
WHERE l.person_id = $1
ORDER BY r.id";

pub(super) const DECISION: &str =
    "SELECT CAST(d.id AS TEXT), i.name, d.kind, CAST(d.decided_at AS TEXT), d.decided_by, d.reasons
FROM decision_place x
JOIN decision d ON d.id = x.decision_id
JOIN place l ON l.id = x.place_id
JOIN initiative i ON i.id = d.initiative_id
WHERE l.person_id = $1
ORDER BY d.id";
