//! Everything that is stored about one person, as it is stored, for the person themselves.
//!
//! Names are those of the columns, for programs; values are texts. What is about others is left out: whoever looked,
//! said or decided something is named by role or name only where a page shows that to the person too.

mod account;
mod leaders;
mod release;

use std::collections::BTreeSet;

use sqlx::Row;

use crate::domain::PersonId;
use crate::store::{Reading, StoreError, on};

/// What one table holds about a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The name of the table or part, in the singular.
    pub name: &'static str,
    /// The names of the columns, in the order of each row.
    pub columns: Vec<&'static str>,
    /// The rows; each has a value or `None` for every column.
    pub rows: Vec<Vec<Option<String>>>,
}

/// The name of a part, its columns, and the statement that gives them as texts.
type Part = (&'static str, &'static str, &'static str);

/// Everything about `person`, part by part. Empty parts are included: they show that nothing is stored.
pub async fn everything(reading: &mut Reading, person: PersonId) -> Result<Vec<Section>, StoreError> {
    reading.must_reach(person).await?;
    let mut sections = Vec::with_capacity(PARTS.len());
    for (name, columns, sql) in PARTS {
        let columns: Vec<&'static str> = columns.split(' ').collect();
        let rows: Vec<Vec<Option<String>>> = on!(reading, connection => {
            let rows = sqlx::query(sql).bind(person.0).fetch_all(connection).await?;
            rows.iter()
                .map(|row| (0..columns.len()).map(|at| row.try_get(at)).collect::<Result<Vec<_>, sqlx::Error>>())
                .collect::<Result<_, sqlx::Error>>()
        })?;
        sections.push(Section { name, columns, rows });
    }
    Ok(sections)
}

/// Tables that refer to a person and are not given to them, and why not.
pub const LEFT_OUT: [(&str, &str); 2] = [
    (
        "stated_purpose",
        "what somebody else means to look for; each look stands under lookup, with its purpose",
    ),
    (
        "skill_merge_statement",
        "how two skills became one, to be undone; the statement itself stands under assessment",
    ),
];

/// The tables that [`everything`] reads.
pub fn given_tables() -> BTreeSet<&'static str> {
    let words = PARTS.iter().flat_map(|(_, _, sql)| {
        let words: Vec<&str> = sql.split_whitespace().collect();
        words.windows(2).filter(|two| matches!(two[0], "FROM" | "JOIN")).map(|two| two[1]).collect::<Vec<_>>()
    });
    words.collect()
}

const PARTS: [Part; 38] = [
    ("person", "number kind first_name last_name email", PERSON),
    (
        "position",
        "unit title role manager_number form percent weekly_hours from to development lendable workplace updated_on",
        POSITION,
    ),
    ("contract", "firm role unit hourly_rate from to option_to framework_agreement available", CONTRACT),
    ("education", "title nus_level nus_field completed_on", EDUCATION),
    ("stated_education", "title nus_level nus_field completed_year", STATED_EDUCATION),
    ("language", "language proficiency", LANGUAGE),
    ("certificate", "name issuer skill issued_on expires_on", CERTIFICATE),
    (
        "assessment",
        "skill source rating level interest last_used example evidence assessed_on recorded_at recorded_by file line withdrawn_at",
        ASSESSMENT,
    ),
    ("confirmation", "skill assessed_on confirmed_at confirmed_by", CONFIRMATION),
    (
        "confirmation_taken_back",
        "skill assessed_on confirmed_at confirmed_by on_behalf_of taken_back_at taken_back_by",
        leaders::UNDONE,
    ),
    ("remark", "skill assessed_on kind text author on_behalf_of at", leaders::REMARK),
    ("act_of_deputy", "skill assessed_on act on_behalf_of", leaders::ACT),
    ("asked_skill", "skill page added_at", leaders::ASKED),
    ("draft", "skill rating level interest last_used example evidence changed_at", DRAFT),
    ("findable_skill", "skill since", FINDABLE),
    ("learning_wish", "skill since", LEARNING),
    ("staffing_wish", "wish expires_on changed_at", WISH),
    ("refused_initiative", "initiative since", REFUSAL),
    ("proposed_skill", "name why proposed_at state answer answered_at", PROPOSED_SKILL),
    (
        "capacity_decision",
        "position development lendable from decided_at decided_by on_behalf_of withdrawn_at withdrawn_by",
        leaders::CAPACITY,
    ),
    ("deputy", "leader deputy from to named_at named_by ended_at ended_by", leaders::DEPUTY),
    ("absence", "kind percent from to", ABSENCE),
    ("work", "initiative role percent from to status", WORK),
    ("proposal", "proposal made_at initiative role share", PROPOSAL),
    ("asked_place", "initiative role share from to state deadline instead_of_another", release::PLACE),
    ("place_step", "initiative state share from to words at taken_by on_behalf_of", release::STEP),
    ("place_reply", "initiative reply words at", release::REPLY),
    ("decision", "decision initiative kind decided_at decided_by reasons", release::DECISION),
    ("correction_request", "about made_at state answer answered_at", CORRECTION),
    ("use_restriction", "since", RESTRICTION),
    ("campaign", "name deadline unit state", CAMPAIGN),
    ("mail_choice", "choice changed_at", MAIL_CHOICE),
    ("mail", "kind campaign state queued_at sent_at", MAIL),
    ("account", "name called kind language created_at closed_at closed_because", account::ACCOUNT),
    ("account_role", "role source granted_by granted_at", account::ROLE),
    ("account_identity", "issuer subject linked_at", account::IDENTITY),
    ("session", "browser roles began_at seen_at signed_in_at ends_at", account::SESSION),
    ("lookup", "at role unit purpose case_number extent", LOOKUP),
];

const PERSON: &str = "SELECT number, kind, first_name, last_name, email FROM person WHERE id = $1";

const POSITION: &str = "SELECT u.code, e.position_title, r.code, e.manager_number, e.form, CAST(e.percent AS TEXT),
    CAST(e.weekly_hours AS TEXT), CAST(e.valid_from AS TEXT), CAST(e.valid_to AS TEXT), CAST(e.development AS TEXT),
    CASE WHEN e.lendable THEN 'true' ELSE 'false' END, e.workplace, CAST(e.updated_on AS TEXT)
FROM engagement e
JOIN unit u ON u.id = e.unit_id
LEFT JOIN role r ON r.id = e.role_id
WHERE e.person_id = $1
ORDER BY e.ordinal";

const CONTRACT: &str =
    "SELECT c.firm, r.code, u.code, CAST(c.hourly_rate AS TEXT), CAST(c.valid_from AS TEXT),
    CAST(c.valid_to AS TEXT), CAST(c.option_to AS TEXT), c.framework_agreement, CAST(c.available AS TEXT)
FROM consultant_contract c
LEFT JOIN role r ON r.id = c.role_id
LEFT JOIN unit u ON u.id = c.unit_id
WHERE c.person_id = $1";

const EDUCATION: &str =
    "SELECT title, CAST(nus_level AS TEXT), CAST(nus_field AS TEXT), CAST(completed_on AS TEXT)
FROM education
WHERE person_id = $1
ORDER BY id";

const STATED_EDUCATION: &str = "SELECT title, CAST(nus_level AS TEXT), CAST(nus_field AS TEXT),
    CAST(completed_year AS TEXT)
FROM stated_education
WHERE person_id = $1
ORDER BY id";

const LANGUAGE: &str = "SELECT language, proficiency FROM spoken_language WHERE person_id = $1 ORDER BY id";

const CERTIFICATE: &str =
    "SELECT c.name, c.issuer, s.code, CAST(c.issued_on AS TEXT), CAST(c.expires_on AS TEXT)
FROM credential c
LEFT JOIN skill s ON s.id = c.skill_id
WHERE c.person_id = $1
ORDER BY c.id";

const ASSESSMENT: &str = "SELECT s.code, a.source, a.rating, CAST(a.level AS TEXT), CAST(a.interest AS TEXT),
    CAST(a.last_used AS TEXT), a.example, a.evidence, CAST(a.assessed_on AS TEXT), CAST(a.recorded_at AS TEXT),
    a.recorded_by, f.name, CAST(a.import_line AS TEXT), CAST(w.withdrawn_at AS TEXT)
FROM assessment a
JOIN skill s ON s.id = a.skill_id
LEFT JOIN import_file f ON f.id = a.import_file_id
LEFT JOIN assessment_withdrawal w ON w.assessment_id = a.id
WHERE a.person_id = $1
ORDER BY a.id";

const CONFIRMATION: &str =
    "SELECT s.code, CAST(a.assessed_on AS TEXT), CAST(c.confirmed_at AS TEXT), c.confirmed_by
FROM assessment_confirmation c
JOIN assessment a ON a.id = c.assessment_id
JOIN skill s ON s.id = a.skill_id
WHERE a.person_id = $1
ORDER BY a.id";

const DRAFT: &str =
    "SELECT s.code, d.rating, CAST(d.level AS TEXT), CAST(d.interest AS TEXT), CAST(d.last_used AS TEXT),
    d.example, d.evidence, CAST(d.changed_at AS TEXT)
FROM assessment_draft d
JOIN skill s ON s.id = d.skill_id
WHERE d.person_id = $1
ORDER BY s.code";

const FINDABLE: &str = "SELECT s.code, CAST(v.since AS TEXT)
FROM skill_visibility v
JOIN skill s ON s.id = v.skill_id
WHERE v.person_id = $1
ORDER BY s.code";

const LEARNING: &str = "SELECT s.code, CAST(l.since AS TEXT)
FROM learning_wish l
JOIN skill s ON s.id = l.skill_id
WHERE l.person_id = $1
ORDER BY s.code";

const WISH: &str = "SELECT wish, CAST(expires_on AS TEXT), CAST(changed_at AS TEXT)
FROM staffing_wish
WHERE person_id = $1";

const REFUSAL: &str = "SELECT i.name, CAST(r.since AS TEXT)
FROM initiative_refusal r
JOIN initiative i ON i.id = r.initiative_id
WHERE r.person_id = $1
ORDER BY r.since, i.id";

const PROPOSED_SKILL: &str =
    "SELECT name, why, CAST(proposed_at AS TEXT), state, answer, CAST(answered_at AS TEXT)
FROM skill_proposal
WHERE person_id = $1
ORDER BY id";

const ABSENCE: &str = "SELECT kind, CAST(percent AS TEXT), CAST(starts_on AS TEXT), CAST(ends_on AS TEXT)
FROM absence
WHERE person_id = $1
ORDER BY id";

const WORK: &str =
    "SELECT i.name, n.title, CAST(a.percent AS TEXT), CAST(a.starts_on AS TEXT), CAST(a.ends_on AS TEXT),
    a.status
FROM allocation a
JOIN need n ON n.id = a.need_id
JOIN initiative i ON i.id = a.initiative_id
WHERE a.person_id = $1
ORDER BY a.id";

const PROPOSAL: &str =
    "SELECT CAST(x.proposal_id AS TEXT), CAST(p.created_at AS TEXT), i.name, n.title, CAST(x.share AS TEXT)
FROM proposal_assignment x
JOIN proposal p ON p.id = x.proposal_id
JOIN need n ON n.id = x.need_id
JOIN initiative i ON i.id = n.initiative_id
WHERE x.person_id = $1
ORDER BY x.proposal_id, n.id";

const CORRECTION: &str = "SELECT about, CAST(made_at AS TEXT), state, answer, CAST(answered_at AS TEXT)
FROM correction_request
WHERE person_id = $1
ORDER BY id";

const RESTRICTION: &str = "SELECT CAST(since AS TEXT) FROM use_restriction WHERE person_id = $1";

const CAMPAIGN: &str = "SELECT c.name, CAST(c.deadline AS TEXT), u.code, c.state
FROM campaign_invite i
JOIN campaign c ON c.id = i.campaign_id
JOIN unit u ON u.id = i.unit_id
WHERE i.person_id = $1
ORDER BY c.id";

const MAIL_CHOICE: &str = "SELECT choice, CAST(changed_at AS TEXT) FROM mail_choice WHERE person_id = $1";

const MAIL: &str = "SELECT m.kind, c.name, m.state, CAST(m.queued_at AS TEXT), CAST(m.sent_at AS TEXT)
FROM mail m
LEFT JOIN campaign c ON c.id = m.campaign_id
WHERE m.person_id = $1
ORDER BY m.id";

/// The role and unit of who looked, as the page about it shows; not the name.
const LOOKUP: &str = "SELECT CAST(at AS TEXT), role, unit, purpose, case_number, extent
FROM lookup
WHERE person_id = $1
ORDER BY id";
