//! The steps of a place, each with its row of history. Nobody overwrites what somebody else has answered meanwhile.

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::access::Action;
use crate::domain::{InitiativeId, OwnReply, Percent, PersonId, PlaceId, PlaceState, ProposalId};
use crate::store::word::Word;
use crate::store::{StoreError, Writing, execute, on};

const STANDING: &str = "SELECT id, state, person_id, share, starts_on, ends_on FROM place WHERE id = $1";
const SET: &str = "
    UPDATE place
    SET state = $3, share = $4, starts_on = $5, ends_on = $6, released = $7, version = version + 1
    WHERE id = $1 AND version = $2
        AND NOT EXISTS (SELECT 1 FROM decision_place d WHERE d.place_id = place.id)
        AND NOT EXISTS (SELECT 1 FROM place o WHERE o.instead_of = place.id AND o.state = 'decided')";
const MOVE: &str = "UPDATE place SET state = $2, version = version + 1 WHERE id = $1 AND state = $3";
const NOTE: &str = "
    INSERT INTO place_step (place_id, from_state, to_state, share, starts_on, ends_on, words, at, taken_by, on_behalf_of)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const OFFER: &str = "
    INSERT INTO place (sending_id, initiative_id, need_id, person_id, share, starts_on, ends_on, released, load_before,
        load_after, basis, state, instead_of)
    SELECT l.sending_id, l.initiative_id, l.need_id, $2, l.share, l.starts_on, l.ends_on, l.released, 0, l.share, $3,
        'released', l.id
    FROM place l
    WHERE l.id = $1
    RETURNING id";
const REPLY: &str = "INSERT INTO place_reply (place_id, reply, words, at) VALUES ($1, $2, $3, $4)";
const OPEN: &str = "
    SELECT l.id
    FROM place l
    JOIN sending g ON g.id = l.sending_id
    WHERE g.proposal_id = $1 AND l.initiative_id = $2 AND l.state IN ('proposed', 'asked', 'released')
    ORDER BY l.id";
const OFFERED: &str =
    "SELECT id FROM place WHERE instead_of = $1 AND state IN ('asked', 'released') ORDER BY id";

/// What a leader answers, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// Released, or declined.
    pub state: PlaceState,
    /// The share that is released.
    pub share: Percent,
    /// From when until when.
    pub days: (Date, Date),
    /// How much they are freed for it.
    pub released: Percent,
    /// In their words; may be empty where the answer is yes.
    pub words: String,
}

/// A place as it stands, as far as its history says.
pub(super) struct Standing {
    id: i64,
    state: PlaceState,
    person: PersonId,
    share: i64,
    days: (Date, Date),
}

/// Answers for a leader; the leader for whom a deputy answers, where one does. [`StoreError::Changed`] where it is not of
/// version `version` any more; nobody answers for themselves.
pub async fn answer(
    writing: &mut Writing,
    (id, version): (PlaceId, i64),
    answered: &Answered,
) -> Result<Option<PersonId>, StoreError> {
    writing.must_do(Action::ReleasePeople)?;
    let before = standing(writing, id).await?;
    writing.must_reach_another(before.person).await?;
    if !before.state.can_be_answered() {
        return Err(StoreError::Changed);
    }
    let set = execute!(
        writing,
        sqlx::query(SET)
            .bind(id.0)
            .bind(version)
            .bind(answered.state.word())
            .bind(answered.share.hundredths())
            .bind(answered.days.0.to_sqlx())
            .bind(answered.days.1.to_sqlx())
            .bind(answered.released.hundredths())
    )?;
    if set == 0 {
        return Err(StoreError::Changed);
    }
    let leader = writing.on_behalf_of(before.person).await?;
    let now = standing(writing, id).await?;
    note(writing, (Some(before.state), &now), (&answered.words, leader)).await?;
    // Whom they offered instead is offered no more: the last answer counts.
    let offered: Vec<i64> =
        on!(writing, connection => sqlx::query_scalar(OFFERED).bind(id.0).fetch_all(connection).await)?;
    for one in offered {
        move_to(writing, PlaceId(one), PlaceState::Ended, "").await?;
    }
    Ok(leader)
}

/// Offers somebody else for a place that was declined. Only people whom the actor may release.
pub async fn offer(
    writing: &mut Writing,
    id: PlaceId,
    (person, basis): (PersonId, &str),
    words: &str,
) -> Result<PlaceId, StoreError> {
    writing.must_do(Action::ReleasePeople)?;
    writing.must_reach_another(person).await?;
    let offered: i64 = on!(writing, connection => sqlx::query_scalar(OFFER)
        .bind(id.0).bind(person.0).bind(basis).fetch_one(connection).await)?;
    let leader = writing.on_behalf_of(person).await?;
    let now = standing(writing, PlaceId(offered)).await?;
    note(writing, (None, &now), (words, leader)).await?;
    Ok(PlaceId(offered))
}

/// Moves a place on, with what is said of it. Nothing happens where it stands there already; [`StoreError::Changed`] where
/// somebody else moved it meanwhile.
pub async fn move_to(
    writing: &mut Writing,
    id: PlaceId,
    state: PlaceState,
    words: &str,
) -> Result<(), StoreError> {
    let before = standing(writing, id).await?;
    if before.state == state {
        return Ok(());
    }
    if execute!(writing, sqlx::query(MOVE).bind(id.0).bind(state.word()).bind(before.state.word()))? == 0 {
        return Err(StoreError::Changed);
    }
    let now = standing(writing, id).await?;
    note(writing, (Some(before.state), &now), (words, None)).await
}

/// Moves every open place of an initiative in a proposal.
pub async fn end_all(
    writing: &mut Writing,
    (proposal, initiative): (ProposalId, InitiativeId),
    state: PlaceState,
    words: &str,
) -> Result<(), StoreError> {
    let open: Vec<i64> = on!(writing, connection => sqlx::query_scalar(OPEN)
        .bind(proposal.0).bind(initiative.0).fetch_all(connection).await)?;
    for id in open {
        move_to(writing, PlaceId(id), state, words).await?;
    }
    Ok(())
}

/// Records what the actor says about a place of their own.
pub async fn reply(
    writing: &mut Writing,
    id: PlaceId,
    (reply, words): (OwnReply, &str),
) -> Result<(), StoreError> {
    writing.must_do(Action::AnswerProposals)?;
    let place = standing(writing, id).await?;
    writing.must_be_oneself(place.person).map_err(|_| StoreError::NotFound)?;
    if place.state == PlaceState::Ended {
        return Err(StoreError::Changed);
    }
    let at = writing.at().to_sqlx();
    execute!(writing, sqlx::query(REPLY).bind(id.0).bind(reply.word()).bind(words).bind(at))?;
    Ok(())
}

pub(super) async fn standing(writing: &mut Writing, id: PlaceId) -> Result<Standing, StoreError> {
    type Columns = (i64, String, i64, i64, jiff_sqlx::Date, jiff_sqlx::Date);
    let (id, state, person, share, from, to): Columns =
        on!(writing, connection => sqlx::query_as(STANDING).bind(id.0).fetch_one(connection).await)?;
    Ok(Standing {
        id,
        state: PlaceState::from_word("place.state", &state)?,
        person: PersonId(person),
        share,
        days: (from.to_jiff(), to.to_jiff()),
    })
}

pub(super) async fn note(
    writing: &mut Writing,
    (from, now): (Option<PlaceState>, &Standing),
    (words, leader): (&str, Option<PersonId>),
) -> Result<(), StoreError> {
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    execute!(
        writing,
        sqlx::query(NOTE)
            .bind(now.id)
            .bind(from.map(Word::word))
            .bind(now.state.word())
            .bind(now.share)
            .bind(now.days.0.to_sqlx())
            .bind(now.days.1.to_sqlx())
            .bind(words)
            .bind(at)
            .bind(actor)
            .bind(leader.map(|leader| leader.0))
    )?;
    Ok(())
}
