//! How somebody signs in: everything except secrets, of which only hashes are stored.

pub(super) const ACCOUNT: &str = "SELECT name, display_name, kind, language, CAST(created_at AS TEXT),
    CAST(disabled_at AS TEXT), disabled_reason
FROM account
WHERE person_id = $1";

pub(super) const ROLE: &str = "SELECT r.role, r.source, r.granted_by, CAST(r.granted_at AS TEXT)
FROM account_role r
JOIN account a ON a.id = r.account_id
WHERE a.person_id = $1
ORDER BY r.role, r.source";

pub(super) const IDENTITY: &str = "SELECT i.issuer, i.subject, CAST(i.linked_at AS TEXT)
FROM account_identity i
JOIN account a ON a.id = i.account_id
WHERE a.person_id = $1
ORDER BY i.issuer, i.subject";

pub(super) const SESSION: &str =
    "SELECT s.browser, s.roles, CAST(s.created_at AS TEXT), CAST(s.seen_at AS TEXT),
    CAST(s.reauthenticated_at AS TEXT), CAST(s.expires_at AS TEXT)
FROM session s
JOIN account a ON a.id = s.account_id
WHERE a.person_id = $1
ORDER BY s.id";
