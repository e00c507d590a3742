//! Skills that people miss in the catalogue: the proposals that its stewards answer.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;

use super::parts;
use crate::domain::{SkillId, SkillProposalId};
use crate::store::records::skill_proposals::ProposalState;
use crate::store::views::{Names, SkillLink};
use crate::store::{Content, Reading, StoreError, Writing, execute, on};

const ANSWER: &str = "
    UPDATE skill_proposal
    SET state = $3, skill_id = $4, answer = $5, answered_by = $6, answered_at = $7, version = version + 1
    WHERE id = $1 AND version = $2 AND state = 'open'";
const WAITING: &str = "SELECT COUNT(*) FROM skill_proposal WHERE state = 'open'";

/// A proposal of a skill that somebody misses in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedSkill {
    /// The number in the proposal's address.
    pub id: SkillProposalId,
    /// The name that they gave it.
    pub name: String,
    /// Why they miss it; empty where they did not say.
    pub why: String,
    /// The account name of whoever proposed it.
    pub by: String,
    /// When it was proposed, in UTC.
    pub at: Timestamp,
    /// Open, accepted, an alias of another skill, or declined.
    pub state: ProposalState,
    /// The skill that it became, or that it is another name of.
    pub skill: Option<SkillLink>,
    /// The steward's words; empty until there is an answer, or where it has no words.
    pub answer: String,
    /// The account name of whoever answered, and when; `None` while it waits.
    pub answered: Option<(String, Timestamp)>,
    /// Counts changes: an answer to another version is refused.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    name: String,
    why: String,
    proposed_by: String,
    proposed_at: jiff_sqlx::Timestamp,
    state: String,
    skill_id: Option<i64>,
    code: Option<String>,
    name_nb: Option<String>,
    name_nn: Option<String>,
    name_en: Option<String>,
    answer: String,
    answered_by: Option<String>,
    answered_at: Option<jiff_sqlx::Timestamp>,
    version: i64,
}

impl Row {
    fn read(self) -> Result<ProposedSkill, StoreError> {
        let names = Names {
            nb: self.name_nb,
            nn: self.name_nn,
            en: self.name_en,
            code: self.code.unwrap_or_default(),
        };
        Ok(ProposedSkill {
            id: SkillProposalId(self.id),
            name: self.name,
            why: self.why,
            by: self.proposed_by,
            at: self.proposed_at.to_jiff(),
            state: ProposalState::from_word(&self.state)?,
            skill: self.skill_id.map(|id| SkillLink { id: SkillId(id), names }),
            answer: self.answer,
            answered: self.answered_by.zip(self.answered_at.map(jiff_sqlx::Timestamp::to_jiff)),
            version: self.version,
        })
    }
}

/// The proposals that wait, oldest first; or those that were answered, newest first.
pub async fn list(reading: &mut Reading, waiting: bool) -> Result<Vec<ProposedSkill>, StoreError> {
    let sql = if waiting { OPEN } else { ANSWERED };
    let rows: Vec<Row> = on!(reading, connection => sqlx::query_as(sql).fetch_all(connection).await)?;
    rows.into_iter().map(Row::read).collect()
}

/// What the actor has proposed, newest first.
pub async fn own(reading: &mut Reading) -> Result<Vec<ProposedSkill>, StoreError> {
    let name = reading.allowed().actor().name().to_owned();
    let rows: Vec<Row> =
        on!(reading, connection => sqlx::query_as(OWN).bind(name).fetch_all(connection).await)?;
    rows.into_iter().map(Row::read).collect()
}

/// The proposal `id`; `None` where there is none.
pub async fn find(reading: &mut Reading, id: SkillProposalId) -> Result<Option<ProposedSkill>, StoreError> {
    let row: Option<Row> =
        on!(reading, connection => sqlx::query_as(ONE).bind(id.0).fetch_optional(connection).await)?;
    row.map(Row::read).transpose()
}

/// How many proposals wait for an answer.
pub async fn waiting(reading: &mut Reading) -> Result<i64, StoreError> {
    Ok(on!(reading, connection => sqlx::query_scalar(WAITING).fetch_one(connection).await)?)
}

/// A steward's answer to a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer<'a> {
    /// It is a skill of the catalogue from now on.
    Accepted(SkillId),
    /// It is another name of this skill.
    Alias(SkillId),
    /// It is not taken into the catalogue, for this reason.
    Declined(&'a str),
}

/// Answers a proposal; an alias is added to its skill. [`StoreError::Changed`] where somebody else has answered it.
pub async fn answer(
    writing: &mut Writing,
    proposed: &ProposedSkill,
    answer: Answer<'_>,
) -> Result<(), StoreError> {
    let (state, skill, words) = match answer {
        Answer::Accepted(skill) => ("accepted", Some(skill.0), ""),
        Answer::Alias(skill) => ("alias", Some(skill.0), ""),
        Answer::Declined(reason) => ("declined", None, reason),
    };
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    let answered = execute!(
        writing,
        sqlx::query(ANSWER)
            .bind(proposed.id.0)
            .bind(proposed.version)
            .bind(state)
            .bind(skill)
            .bind(words)
            .bind(actor)
            .bind(at)
    )?;
    if answered == 0 {
        return Err(StoreError::Changed);
    }
    writing.changes(Content::Skills);
    if let Answer::Alias(skill) = answer {
        parts::add_alias(writing, skill, "nb", &proposed.name).await?;
    }
    Ok(())
}

macro_rules! proposals {
    ($rest:literal) => {
        concat!(
            "SELECT p.id, p.name, p.why, p.proposed_by, p.proposed_at, p.state, s.id AS skill_id, s.code, s.name_nb,
    s.name_nn, s.name_en, p.answer, p.answered_by, p.answered_at, p.version
FROM skill_proposal p
LEFT JOIN skill s ON s.id = p.skill_id
",
            $rest
        )
    };
}

const OPEN: &str = proposals!("WHERE p.state = 'open' ORDER BY p.proposed_at, p.id");
const ANSWERED: &str = proposals!("WHERE p.state <> 'open' ORDER BY p.answered_at DESC, p.id DESC LIMIT 200");
const OWN: &str = proposals!("WHERE p.proposed_by = $1 ORDER BY p.proposed_at DESC, p.id DESC LIMIT 50");
const ONE: &str = proposals!("WHERE p.id = $1");
