//! What leaders and their deputies have said and decided, and who stands in for whom.

pub(super) const REMARK: &str =
    "SELECT s.code, CAST(a.assessed_on AS TEXT), r.kind, r.text, r.author, l.number, CAST(r.at AS TEXT)
FROM assessment_remark r
JOIN assessment a ON a.id = r.assessment_id
JOIN skill s ON s.id = a.skill_id
LEFT JOIN person l ON l.id = r.on_behalf_of
WHERE a.person_id = $1
ORDER BY r.id";

pub(super) const UNDONE: &str =
    "SELECT s.code, CAST(a.assessed_on AS TEXT), CAST(u.confirmed_at AS TEXT), u.confirmed_by, l.number,
    CAST(u.undone_at AS TEXT), u.undone_by
FROM assessment_confirmation_undone u
JOIN assessment a ON a.id = u.assessment_id
JOIN skill s ON s.id = a.skill_id
LEFT JOIN person l ON l.id = u.on_behalf_of
WHERE a.person_id = $1
ORDER BY u.id";

pub(super) const ACT: &str = "SELECT s.code, CAST(a.assessed_on AS TEXT), d.act, l.number
FROM deputy_act d
JOIN assessment a ON a.id = d.assessment_id
JOIN skill s ON s.id = a.skill_id
LEFT JOIN person l ON l.id = d.leader_id
WHERE a.person_id = $1
ORDER BY d.assessment_id, d.act";

pub(super) const CAPACITY: &str =
    "SELECT CAST(c.ordinal AS TEXT), CAST(c.development AS TEXT), CASE WHEN c.lendable THEN 'true' ELSE 'false' END,
    CAST(c.valid_from AS TEXT), CAST(c.decided_at AS TEXT), c.decided_by, l.number, CAST(c.withdrawn_at AS TEXT),
    c.withdrawn_by
FROM capacity_decision c
LEFT JOIN person l ON l.id = c.on_behalf_of
WHERE c.person_id = $1
ORDER BY c.id";

pub(super) const DEPUTY: &str =
    "SELECT l.number, p.number, CAST(d.first_day AS TEXT), CAST(d.last_day AS TEXT), CAST(d.named_at AS TEXT), d.named_by,
    CAST(d.ended_at AS TEXT), d.ended_by
FROM deputy d
JOIN person l ON l.id = d.leader_id
JOIN person p ON p.id = d.person_id
WHERE d.person_id = $1 OR d.leader_id = $1
ORDER BY d.id";

pub(super) const ASKED: &str = "SELECT s.code, CAST(q.page AS TEXT), CAST(q.added_at AS TEXT)
FROM assessment_question q
JOIN skill s ON s.id = q.skill_id
WHERE q.person_id = $1
ORDER BY q.page, q.position";
