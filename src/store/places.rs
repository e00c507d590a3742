//! Places of proposals that were sent to the leaders of the people in them: how far each has come, and what was said.

mod leaders;
mod rows;
mod send;
mod steps;

use jiff_sqlx::ToSqlx;

use super::{Reading, StoreError, on};
use crate::access::{Action, Denial};
use crate::domain::{DecisionId, InitiativeId, NeedId, PersonId, PlaceId, ProposalId, UnitId};

pub use leaders::{Colleague, Left, colleagues, left_at_home};
pub use rows::{PlaceRow, Reply, Step};
pub use send::{NewPlace, NewSending, Sent, send};
pub use steps::{Answered, answer, end_all, move_to, offer, reply};

use rows::{Row, read};

const OWNER: &str = "SELECT owner_unit_id FROM initiative WHERE id = $1";
const SENT: &str = "
    SELECT DISTINCT l.initiative_id
    FROM place l
    JOIN sending g ON g.id = l.sending_id
    WHERE g.proposal_id = $1
    ORDER BY l.initiative_id";

/// `$1` the day, `$2` people, `$3` the actor.
const INBOX: &str = rows::places!(
    "WHERE l.state IN ('asked', 'released', 'declined')
    AND ($2 IS NULL OR l.person_id IN (SELECT value FROM json_each($2)))
    AND ($3 IS NULL OR l.person_id <> $3)
    AND NOT EXISTS (SELECT 1 FROM decision_place d WHERE d.place_id = l.id)
    ORDER BY g.deadline, p.name_sort, l.id"
);
const OWN: &str = rows::places!("WHERE l.person_id = $2 AND l.state <> 'ended' ORDER BY g.deadline, l.id");
const OF: &str =
    rows::places!("WHERE g.proposal_id = $2 AND l.initiative_id = $3 ORDER BY n.id, p.name_sort, l.id");
const ONE: &str = rows::places!("WHERE l.id = $2");
const DECIDED: &str = rows::places!(
    "JOIN decision_place d ON d.place_id = l.id WHERE d.decision_id = $2 ORDER BY n.id, p.name_sort, l.id"
);
/// `$2` the initiatives: those of which somebody may decide now.
const TO_DECIDE: &str = rows::places!(
    "WHERE l.state IN ('proposed', 'asked', 'released')
    AND ($2 IS NULL OR l.initiative_id IN (SELECT value FROM json_each($2)))
    ORDER BY l.initiative_id, l.id"
);

/// The requests that the actor may answer, or has answered and may answer otherwise: the earliest deadline first.
pub async fn inbox(reading: &mut Reading) -> Result<Vec<PlaceRow>, StoreError> {
    must_do(reading, Action::ReleasePeople)?;
    let people = reading.whom_they_reach().await?;
    let own = reading.allowed().actor().person().map(|person| person.0);
    let day = reading.day().to_sqlx();
    let rows: Vec<Row> = on!(reading, connection =>
        sqlx::query_as(INBOX).bind(day).bind(&people).bind(own).fetch_all(connection).await)?;
    read(rows)
}

/// The places for which the actor is proposed, or that are decided for them.
pub async fn own(reading: &mut Reading) -> Result<Vec<PlaceRow>, StoreError> {
    let Some(person) = reading.allowed().actor().person() else { return Ok(Vec::new()) };
    let day = reading.day().to_sqlx();
    let rows: Vec<Row> = on!(reading, connection =>
        sqlx::query_as(OWN).bind(day).bind(person.0).fetch_all(connection).await)?;
    read(rows)
}

/// The places of an initiative in a proposal, for who decides or sends. [`StoreError::NotFound`] where the initiative is
/// not reached by what the actor came for.
pub async fn of(
    reading: &mut Reading,
    proposal: ProposalId,
    initiative: InitiativeId,
) -> Result<Vec<PlaceRow>, StoreError> {
    must_reach(reading, initiative).await?;
    let day = reading.day().to_sqlx();
    let rows: Vec<Row> = on!(reading, connection => sqlx::query_as(OF)
        .bind(day).bind(proposal.0).bind(initiative.0).fetch_all(connection).await)?;
    read(rows)
}

/// One place, as far as what the actor came for reaches: a leader their people, and everybody themselves.
pub async fn find(reading: &mut Reading, id: PlaceId) -> Result<PlaceRow, StoreError> {
    let row = any(reading, id).await?;
    reading.must_reach(row.person).await.map_err(|_| StoreError::NotFound)?;
    Ok(row)
}

async fn any(reading: &mut Reading, id: PlaceId) -> Result<PlaceRow, StoreError> {
    let day = reading.day().to_sqlx();
    let rows: Vec<Row> = on!(reading, connection =>
        sqlx::query_as(ONE).bind(day).bind(id.0).fetch_all(connection).await)?;
    read(rows)?.pop().ok_or(StoreError::NotFound)
}

/// The places that a decision is about, as they stand now.
pub async fn of_decision(reading: &mut Reading, id: DecisionId) -> Result<Vec<PlaceRow>, StoreError> {
    let day = reading.day().to_sqlx();
    let rows: Vec<Row> = on!(reading, connection =>
        sqlx::query_as(DECIDED).bind(day).bind(id.0).fetch_all(connection).await)?;
    read(rows)
}

/// What waits for the actor to decide about, place by place.
pub async fn to_decide(reading: &mut Reading) -> Result<Vec<PlaceRow>, StoreError> {
    must_do(reading, Action::DecideProposals)?;
    let scope = reading.scope().clone();
    let initiatives = (!scope.is_everybody()).then(|| super::reach::list(scope.initiatives().map(|id| id.0)));
    let day = reading.day().to_sqlx();
    let rows: Vec<Row> = on!(reading, connection =>
        sqlx::query_as(TO_DECIDE).bind(day).bind(&initiatives).fetch_all(connection).await)?;
    read(rows)
}

/// The initiatives of which places of a proposal were sent.
pub async fn sent_of(reading: &mut Reading, proposal: ProposalId) -> Result<Vec<InitiativeId>, StoreError> {
    let ids: Vec<i64> = on!(reading, connection =>
        sqlx::query_scalar(SENT).bind(proposal.0).fetch_all(connection).await)?;
    Ok(ids.into_iter().map(InitiativeId).collect())
}

/// Who is on an initiative whatever is decided now, in which need: confirmed work that is not over.
pub async fn committed(
    reading: &mut Reading,
    initiative: InitiativeId,
) -> Result<Vec<(NeedId, PersonId)>, StoreError> {
    must_reach(reading, initiative).await?;
    let day = reading.day().to_sqlx();
    let rows: Vec<(i64, i64)> = on!(reading, connection => sqlx::query_as(COMMITTED)
        .bind(initiative.0).bind(day).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(|(need, person)| (NeedId(need), PersonId(person))).collect())
}

const COMMITTED: &str = "SELECT DISTINCT a.need_id, a.person_id
FROM allocation a
WHERE a.initiative_id = $1 AND a.status = 'confirmed' AND a.ends_on >= $2";

/// [`StoreError::NotFound`] where what the actor came for does not reach the initiative.
pub async fn must_reach(reading: &mut Reading, initiative: InitiativeId) -> Result<(), StoreError> {
    let owner: i64 = on!(reading, connection =>
        sqlx::query_scalar(OWNER).bind(initiative.0).fetch_one(connection).await)?;
    let action = reading.action();
    if reading.reaches_initiative(action, initiative, UnitId(owner)).await? {
        return Ok(());
    }
    Err(StoreError::NotFound)
}

fn must_do(reading: &Reading, action: Action) -> Result<(), StoreError> {
    if reading.action() == action { Ok(()) } else { Err(Denial::NotGranted(action).into()) }
}

/// The people as a parameter.
fn list_of(people: impl IntoIterator<Item = PersonId>) -> String {
    super::reach::list(people.into_iter().map(|person| person.0))
}
