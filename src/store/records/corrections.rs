//! What people say is wrong in the data about them, and what was done about it.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;

use crate::domain::{CorrectionId, PersonId};
use crate::store::{Reading, StoreError, Writing, execute, on};

const ADD: &str = "
    INSERT INTO correction_request (person_id, about, made_at) VALUES ($1, $2, $3) RETURNING id";

const OF: &str = "
    SELECT c.id, c.person_id, p.first_name || ' ' || p.last_name AS name, c.about, c.made_at, c.state, c.answer
    FROM correction_request c
    JOIN person p ON p.id = c.person_id
    WHERE c.person_id = $1
    ORDER BY c.made_at DESC, c.id DESC";

const OPEN: &str = "
    SELECT c.id, c.person_id, p.first_name || ' ' || p.last_name AS name, c.about, c.made_at, c.state, c.answer
    FROM correction_request c
    JOIN person p ON p.id = c.person_id
    WHERE c.state = 'open'
    ORDER BY c.made_at, c.id";

const ANSWER: &str = "
    UPDATE correction_request SET state = $2, answer = $3, answered_by = $4, answered_at = $5
    WHERE id = $1 AND state = 'open'";

const ABOUT: &str = "SELECT person_id FROM correction_request WHERE id = $1";

/// The state of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CorrectionState {
    /// Nobody has answered the request.
    Open,
    /// The data was corrected as asked for.
    Corrected,
    /// The data stays as it is, for the reason in the answer.
    Declined,
}

/// A request to correct something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The number to answer it by.
    pub id: CorrectionId,
    /// The person whose data it is about; they made the request.
    pub person: PersonId,
    /// The person's full name, to show.
    pub name: String,
    /// What is wrong, in their words.
    pub about: String,
    /// When they asked for it, in UTC.
    pub made_at: Timestamp,
    /// Whether it is open, corrected or declined.
    pub state: CorrectionState,
    /// What was answered; empty while it is open.
    pub answer: String,
}

impl CorrectionState {
    const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Corrected => "corrected",
            Self::Declined => "declined",
        }
    }

    fn from_word(word: &str) -> Result<Self, StoreError> {
        let all = [Self::Open, Self::Corrected, Self::Declined];
        let found = all.into_iter().find(|state| state.word() == word);
        found.ok_or_else(|| StoreError::damaged("correction_request.state", word))
    }
}

type Columns = (i64, i64, String, String, jiff_sqlx::Timestamp, String, String);

fn read((id, person, name, about, at, state, answer): Columns) -> Result<Correction, StoreError> {
    Ok(Correction {
        id: CorrectionId(id),
        person: PersonId(person),
        name,
        about,
        made_at: at.to_jiff(),
        state: CorrectionState::from_word(&state)?,
        answer,
    })
}

/// Stores a request to correct something about a person.
pub async fn add(writing: &mut Writing, person: PersonId, about: &str) -> Result<CorrectionId, StoreError> {
    writing.must_reach(person).await?;
    let at = writing.at().to_sqlx();
    let id: i64 = on!(writing, connection =>
        sqlx::query_scalar(ADD).bind(person.0).bind(about).bind(at).fetch_one(connection).await)?;
    Ok(CorrectionId(id))
}

/// The requests of a person, newest first.
pub async fn of(reading: &mut Reading, person: PersonId) -> Result<Vec<Correction>, StoreError> {
    reading.must_reach(person).await?;
    let rows: Vec<Columns> =
        on!(reading, connection => sqlx::query_as(OF).bind(person.0).fetch_all(connection).await)?;
    rows.into_iter().map(read).collect()
}

/// The open requests of people that the reader reaches, oldest first.
pub async fn open(reading: &mut Reading) -> Result<Vec<Correction>, StoreError> {
    let rows: Vec<Columns> = on!(reading, connection => sqlx::query_as(OPEN).fetch_all(connection).await)?;
    let mut all = Vec::new();
    for row in rows {
        let correction = read(row)?;
        // Nobody answers their own request.
        match reading.must_reach_another(correction.person).await {
            Ok(()) => all.push(correction),
            Err(StoreError::Denied(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(all)
}

/// Answers a request of somebody else. [`StoreError::Changed`] where it is answered already.
pub async fn answer(
    writing: &mut Writing,
    id: CorrectionId,
    state: CorrectionState,
    answer: &str,
) -> Result<(), StoreError> {
    let person: i64 =
        on!(writing, connection => sqlx::query_scalar(ABOUT).bind(id.0).fetch_one(connection).await)?;
    writing.must_reach_another(PersonId(person)).await?;
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    let answered = execute!(
        writing,
        sqlx::query(ANSWER).bind(id.0).bind(state.word()).bind(answer).bind(actor).bind(at)
    )?;
    if answered == 0 { Err(StoreError::Changed) } else { Ok(()) }
}
