//! What a person and their managers say about each of the person's skills, side by side, with what they say to each
//! other about it.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{Names, SkillLink, stored};
use crate::access::Field;
use crate::domain::{
    AssessmentId, AssessmentSource, Interest, PersonId, RemarkId, RemarkKind, Said, Sides, SkillId, Standing,
};
use crate::store::word::Word;
use crate::store::{Reading, StoreError, on};

/// The sides of one skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BothSides {
    /// The skill that both sides are about.
    pub skill: SkillLink,
    /// The group the skill is listed under; `None` outside all groups.
    pub group: Option<Names>,
    /// The newest statement of the person, a document or an import; `None` where there is none.
    pub own: Option<Statement>,
    /// The statement of a manager that counts; `None` where no manager has given a level.
    pub manager: Option<Statement>,
    /// What they have said to each other about it, the oldest first.
    pub remarks: Vec<Remark>,
}

/// A statement with who gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The statement without its author and times.
    pub said: Said,
    /// Interest in working with the skill; `None` where nothing was said of it.
    pub interest: Option<Interest>,
    /// Who recorded it, and for which leader.
    pub by: Author,
    /// When it was recorded, in UTC; not the day it holds from.
    pub at: Timestamp,
    /// It was read from a file.
    pub is_from_file: bool,
    /// Who confirmed it, and when; `None` where nobody has.
    pub confirmation: Option<(Author, Timestamp)>,
}

/// Somebody who acted, with the leader they stood in for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// The account name, as in the audit log.
    pub name: String,
    /// The name to show for them; the account name where there is no other.
    pub called: String,
    /// The name of the leader they were the deputy of; `None` where they acted for themselves.
    pub for_leader: Option<String>,
}

/// A remark about a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The number of the remark; later remarks have higher ones.
    pub id: RemarkId,
    /// The statement that the remark is about.
    pub statement: AssessmentId,
    /// A comment, an answer, a contest or a resolution.
    pub kind: RemarkKind,
    /// The text as it was written.
    pub text: String,
    /// Who wrote it, and for which leader.
    pub by: Author,
    /// When it was written, in UTC.
    pub at: Timestamp,
}

impl BothSides {
    /// The two sides without authors and times, for asking who has to act.
    pub fn sides(&self) -> Sides {
        let said = |side: &Option<Statement>| side.as_ref().map(|statement| statement.said);
        Sides { own: said(&self.own), manager: said(&self.manager) }
    }

    /// What a manager has done about the person's own statement.
    pub fn standing(&self) -> Standing {
        self.sides().standing()
    }

    /// The contest that waits for an answer; `None` where nothing is contested.
    pub fn contested(&self) -> Option<&Remark> {
        let last = self
            .remarks
            .iter()
            .rfind(|remark| matches!(remark.kind, RemarkKind::Contest | RemarkKind::Resolution))?;
        Some(last).filter(|remark| remark.kind == RemarkKind::Contest)
    }

    /// The statement that the person may answer and contest: a manager's, or their own that was confirmed.
    pub fn judged(&self) -> Option<&Statement> {
        match self.standing() {
            Standing::Rated => self.manager.as_ref(),
            Standing::Confirmed => self.own.as_ref(),
            Standing::Waits | Standing::Nothing => None,
        }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    skill_id: i64,
    code: String,
    name_nb: Option<String>,
    name_nn: Option<String>,
    name_en: Option<String>,
    group_code: Option<String>,
    group_nb: Option<String>,
    group_nn: Option<String>,
    group_en: Option<String>,
    source: String,
    rating: String,
    level: Option<i64>,
    interest: Option<i64>,
    assessed_on: jiff_sqlx::Date,
    recorded_at: jiff_sqlx::Timestamp,
    recorded_by: String,
    recorded_called: Option<String>,
    recorded_for: Option<String>,
    is_from_file: bool,
    confirmed_at: Option<jiff_sqlx::Timestamp>,
    confirmed_by: Option<String>,
    confirmed_called: Option<String>,
    confirmed_for: Option<String>,
}

#[derive(sqlx::FromRow)]
pub(super) struct RemarkRow {
    pub id: i64,
    pub skill_id: i64,
    pub assessment_id: i64,
    pub kind: String,
    pub text: String,
    pub author: String,
    pub author_called: Option<String>,
    pub for_leader: Option<String>,
    pub at: jiff_sqlx::Timestamp,
}

/// Every skill that something is said about for this person, by group and name. Empty where it may not be seen.
pub async fn of(reading: &mut Reading, person: PersonId) -> Result<Vec<BothSides>, StoreError> {
    if !reading.sees(Field::Levels, person).await? {
        return Ok(Vec::new());
    }
    load(reading, person, None).await
}

/// One skill of the person's; `None` where nothing is said about it, or it may not be seen.
pub async fn about(
    reading: &mut Reading,
    person: PersonId,
    skill: SkillId,
) -> Result<Option<BothSides>, StoreError> {
    if !reading.sees(Field::Levels, person).await? {
        return Ok(None);
    }
    Ok(load(reading, person, Some(skill)).await?.pop())
}

/// As [`of`] and [`about`], for callers who have checked that it may be seen.
pub(super) async fn load(
    reading: &mut Reading,
    person: PersonId,
    skill: Option<SkillId>,
) -> Result<Vec<BothSides>, StoreError> {
    let skill = skill.map(|skill| skill.0);
    let rows: Vec<Row> = on!(reading, connection => sqlx::query_as(STATEMENTS)
        .bind(person.0).bind(skill).fetch_all(connection).await)?;
    let remarks: Vec<RemarkRow> = on!(reading, connection => sqlx::query_as(REMARKS)
        .bind(person.0).bind(skill).fetch_all(connection).await)?;
    let mut remarks_of: BTreeMap<i64, Vec<Remark>> = BTreeMap::new();
    for row in remarks {
        remarks_of.entry(row.skill_id).or_default().push(row.read()?);
    }
    rows.chunk_by(|one, next| one.skill_id == next.skill_id)
        .map(|rows| both(rows, remarks_of.remove(&rows[0].skill_id).unwrap_or_default()))
        .collect()
}

fn both(rows: &[Row], remarks: Vec<Remark>) -> Result<BothSides, StoreError> {
    let first = &rows[0];
    let names = Names {
        nb: first.name_nb.clone(),
        nn: first.name_nn.clone(),
        en: first.name_en.clone(),
        code: first.code.clone(),
    };
    let statements = rows.iter().map(Row::statement).collect::<Result<Vec<_>, _>>()?;
    let said: Vec<Said> = statements.iter().map(|statement| statement.said).collect();
    let sides = Sides::of(&said);
    let of = |side: Option<Said>| statements.iter().find(|one| Some(one.said.id) == side.map(|said| said.id));
    Ok(BothSides {
        skill: SkillLink { id: SkillId(first.skill_id), names },
        group: first.group_code.clone().map(|code| Names {
            nb: first.group_nb.clone(),
            nn: first.group_nn.clone(),
            en: first.group_en.clone(),
            code,
        }),
        own: of(sides.own).cloned(),
        manager: of(sides.manager).cloned(),
        remarks,
    })
}

impl Row {
    fn statement(&self) -> Result<Statement, StoreError> {
        let author = |name: &String, called: &Option<String>, leader: &Option<String>| Author {
            name: name.clone(),
            called: called.clone().unwrap_or_else(|| name.clone()),
            for_leader: leader.clone(),
        };
        let confirmation = self.confirmed_by.as_ref().zip(self.confirmed_at);
        Ok(Statement {
            said: Said {
                id: AssessmentId(self.id),
                source: AssessmentSource::from_word("assessment.source", &self.source)?,
                rating: stored::rating(&self.rating, self.level)?,
                on: self.assessed_on.to_jiff(),
                confirmed: confirmation.is_some(),
            },
            interest: stored::interest(self.interest)?,
            by: author(&self.recorded_by, &self.recorded_called, &self.recorded_for),
            at: self.recorded_at.to_jiff(),
            is_from_file: self.is_from_file,
            confirmation: confirmation
                .map(|(by, at)| (author(by, &self.confirmed_called, &self.confirmed_for), at.to_jiff())),
        })
    }
}

impl RemarkRow {
    pub fn read(self) -> Result<Remark, StoreError> {
        Ok(Remark {
            id: RemarkId(self.id),
            statement: AssessmentId(self.assessment_id),
            kind: RemarkKind::from_word("assessment_remark.kind", &self.kind)?,
            text: self.text,
            by: Author {
                called: self.author_called.unwrap_or_else(|| self.author.clone()),
                name: self.author,
                for_leader: self.for_leader,
            },
            at: self.at.to_jiff(),
        })
    }
}

const STATEMENTS: &str = "SELECT a.id,
    a.skill_id,
    s.code,
    s.name_nb,
    s.name_nn,
    s.name_en,
    g.code AS group_code,
    g.name_nb AS group_nb,
    g.name_nn AS group_nn,
    g.name_en AS group_en,
    a.source,
    a.rating,
    a.level,
    a.interest,
    a.assessed_on,
    a.recorded_at,
    a.recorded_by,
    ar.called AS recorded_called,
    a.import_file_id IS NOT NULL AS is_from_file,
    pr.first_name || ' ' || pr.last_name AS recorded_for,
    c.confirmed_at,
    c.confirmed_by,
    ac.called AS confirmed_called,
    pc.first_name || ' ' || pc.last_name AS confirmed_for
FROM current_assessment a
JOIN skill s ON s.id = a.skill_id
LEFT JOIN skill_group g ON g.id = s.group_id
LEFT JOIN assessment_confirmation c ON c.assessment_id = a.id
LEFT JOIN account_called ar ON ar.name = a.recorded_by
LEFT JOIN account_called ac ON ac.name = c.confirmed_by
LEFT JOIN deputy_act dr ON dr.assessment_id = a.id AND dr.act = 'rating'
LEFT JOIN person pr ON pr.id = dr.leader_id
LEFT JOIN deputy_act dc ON dc.assessment_id = a.id AND dc.act = 'confirmation'
LEFT JOIN person pc ON pc.id = dc.leader_id
WHERE a.person_id = $1 AND ($2 IS NULL OR a.skill_id = $2)
ORDER BY CASE WHEN g.id IS NULL THEN 1 ELSE 0 END, g.name_sort, g.id, s.name_sort, s.id, a.id";

/// A comment on a level that was withdrawn the same day is left out, unless somebody has answered it.
const REMARKS: &str = "SELECT r.id,
    a.skill_id,
    r.assessment_id,
    r.kind,
    r.text,
    r.author,
    ra.called AS author_called,
    p.first_name || ' ' || p.last_name AS for_leader,
    r.at
FROM assessment_remark r
JOIN assessment a ON a.id = r.assessment_id
LEFT JOIN person p ON p.id = r.on_behalf_of
LEFT JOIN account_called ra ON ra.name = r.author
WHERE a.person_id = $1 AND ($2 IS NULL OR a.skill_id = $2)
    AND NOT (r.kind = 'comment'
        AND EXISTS (SELECT 1 FROM assessment_withdrawal w WHERE w.assessment_id = a.id)
        AND NOT EXISTS (SELECT 1 FROM assessment_remark o WHERE o.assessment_id = a.id AND o.kind <> 'comment'))
ORDER BY r.id";
