//! Skills that people miss in the catalogue. The stewards answer; whoever proposed one sees what became of it.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;

use crate::domain::{PersonId, SkillId, SkillProposalId};
use crate::store::{Reading, StoreError, Writing, on};

const ADD: &str = "
    INSERT INTO skill_proposal (name, why, person_id, proposed_by, proposed_at)
    VALUES ($1, $2, $3, $4, $5)
    RETURNING id";

const OF: &str = "
    SELECT id, name, why, proposed_at, state, skill_id, answer
    FROM skill_proposal
    WHERE person_id = $1
    ORDER BY proposed_at DESC, id DESC";

/// The state of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalState {
    /// The stewards have not answered.
    Open,
    /// It is a skill of the catalogue now.
    Accepted,
    /// It is another name of a skill that was there.
    Alias,
    /// It was declined, with a reason.
    Declined,
}

/// A proposal, as the person who made it sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// The number of the proposal.
    pub id: SkillProposalId,
    /// The name that the person gave it.
    pub name: String,
    /// Why they miss it; empty where they did not say.
    pub why: String,
    /// When it was proposed, in UTC.
    pub at: Timestamp,
    /// Open, accepted, an alias of another skill, or declined.
    pub state: ProposalState,
    /// The skill that it became, or that it is another name of.
    pub skill: Option<SkillId>,
    /// The stewards' words; empty until there is an answer, or where it has no words.
    pub answer: String,
}

type Columns = (i64, String, String, jiff_sqlx::Timestamp, String, Option<i64>, String);

impl ProposalState {
    /// The state of a word; an error for unknown words.
    pub(in crate::store) fn from_word(word: &str) -> Result<Self, StoreError> {
        Ok(match word {
            "open" => Self::Open,
            "accepted" => Self::Accepted,
            "alias" => Self::Alias,
            "declined" => Self::Declined,
            other => return Err(StoreError::damaged("skill_proposal.state", other)),
        })
    }
}

/// Stores a proposal of a skill, for `person` where the actor is a person of the register.
pub async fn add(
    writing: &mut Writing,
    person: Option<PersonId>,
    name: &str,
    why: &str,
) -> Result<SkillProposalId, StoreError> {
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    let id: i64 = on!(writing, connection => sqlx::query_scalar(ADD)
        .bind(name)
        .bind(why)
        .bind(person.map(|person| person.0))
        .bind(actor)
        .bind(at)
        .fetch_one(connection)
        .await)?;
    Ok(SkillProposalId(id))
}

/// The proposals that a person has made, newest first.
pub async fn of(reading: &mut Reading, person: PersonId) -> Result<Vec<Proposed>, StoreError> {
    reading.must_reach(person).await?;
    let rows: Vec<Columns> =
        on!(reading, connection => sqlx::query_as(OF).bind(person.0).fetch_all(connection).await)?;
    let read = |(id, name, why, at, state, skill, answer): Columns| {
        let state = ProposalState::from_word(&state)?;
        let (id, skill) = (SkillProposalId(id), skill.map(SkillId));
        Ok(Proposed { id, name, why, at: at.to_jiff(), state, skill, answer })
    };
    rows.into_iter().map(read).collect()
}
