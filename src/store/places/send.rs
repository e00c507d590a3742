//! Sends places to the leaders of the people in them. What was asked before and stands as it was is not asked again.

use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use super::leaders;
use super::steps::{note, standing};
use crate::access::Action;
use crate::domain::{
    InitiativeCode, InitiativeId, NeedCode, Percent, PersonId, PersonNumber, PlaceId, PlaceState, ProposalId,
    SendingId,
};
use crate::store::database::Tx;
use crate::store::reach::list;
use crate::store::word::Word;
use crate::store::{StoreError, Writing, execute, initiatives, needs, on, people};

const ADD: &str = "
    INSERT INTO sending (proposal_id, deadline, sent_at, sent_by) VALUES ($1, $2, $3, $4) RETURNING id";
const ADD_PLACE: &str = "
    INSERT INTO place (sending_id, initiative_id, need_id, person_id, share, starts_on, ends_on, released, load_before,
        load_after, basis, state)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    RETURNING id";
/// As decisions do on PostgreSQL: what is sent and what is decided of an initiative follow one another.
const LOCK: &str = concat!(
    "SELECT id FROM initiative WHERE id IN (SELECT value FROM json_each($1)) ORDER BY id",
    " FOR NO KEY UPDATE"
);
/// What stands open or was answered for the initiatives of `$1`, with the proposal it belongs to.
const BEFORE: &str = "
    SELECT l.id, l.need_id, l.person_id, l.share, l.starts_on, l.ends_on, l.state, g.proposal_id
    FROM place l
    JOIN sending g ON g.id = l.sending_id
    WHERE l.initiative_id IN (SELECT value FROM json_each($1)) AND l.state <> 'ended'";
const CARRY: &str = "UPDATE place SET sending_id = $2, version = version + 1 WHERE id = $1";

/// A place to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPlace {
    /// The initiative.
    pub initiative: InitiativeCode,
    /// The need.
    pub need: NeedCode,
    /// Who is proposed.
    pub person: PersonNumber,
    /// The share of full time.
    pub share: Percent,
    /// The first day and the last.
    pub days: (Date, Date),
    /// How much they must be freed.
    pub released: Percent,
    /// What they give initiatives before and with the proposal.
    pub load: (Percent, Percent),
    /// What they are proposed for, as JSON.
    pub basis: String,
}

/// Places of a proposal to be sent together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSending {
    /// The proposal.
    pub proposal: ProposalId,
    /// The day to answer by.
    pub deadline: Date,
    /// Every place of the initiatives that are sent.
    pub places: Vec<NewPlace>,
}

/// What came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// Places whose leader is asked now.
    pub asked: usize,
    /// Places that nobody can be asked about.
    pub without_leader: usize,
    /// Places that were asked before and stay as they are.
    pub carried: usize,
    /// Open places of earlier versions that are no part of this one.
    pub ended: usize,
}

struct Before {
    id: PlaceId,
    of: (i64, i64),
    terms: (i64, Date, Date),
    state: PlaceState,
    proposal: ProposalId,
}

async fn lock(writing: &mut Writing, initiatives: &BTreeSet<i64>) -> Result<(), StoreError> {
    let initiatives = list(initiatives.iter().copied());
    if let Tx::Postgres(transaction) = writing.tx() {
        sqlx::query(LOCK).bind(&initiatives).fetch_all(&mut **transaction).await?;
    }
    Ok(())
}

/// Sends places; gives the sending, and what came of it. Initiatives that are not reached are [`StoreError::NotFound`].
pub async fn send(writing: &mut Writing, new: &NewSending) -> Result<(SendingId, Sent), StoreError> {
    writing.must_do(Action::ChangeRequests)?;
    let (needs, people) = (needs::ids(writing).await?, people::ids(writing).await?);
    let initiatives = initiatives::ids(writing).await?;
    let mut of: BTreeSet<i64> = BTreeSet::new();
    for place in &new.places {
        of.insert(initiatives.get(&place.initiative)?);
    }
    for id in &of {
        super::must_reach(writing, InitiativeId(*id)).await?;
    }
    lock(writing, &of).await?;
    let before = before(writing, &of).await?;
    let sending = add(writing, new).await?;
    let mut all = BTreeSet::new();
    for place in &new.places {
        all.insert(PersonId(people.get(&place.person)?));
    }
    let led = leaders::led(writing, &super::list_of(all)).await?;
    let (mut sent, mut kept) = (Sent::default(), BTreeSet::new());
    for place in &new.places {
        let (need, person) = (needs.get(&place.need)?, people.get(&place.person)?);
        let same: Vec<&Before> = before.iter().filter(|one| one.of == (need, person)).collect();
        let terms = (place.share.hundredths(), place.days.0, place.days.1);
        let is_answered = |one: &&&Before| {
            one.state == PlaceState::Decided
                || (one.state == PlaceState::Declined && one.proposal == new.proposal)
        };
        let is_same = |one: &&&Before| one.state.is_open() && one.terms == terms;
        if let Some(one) = same.iter().find(is_answered) {
            kept.insert(one.id);
            sent.carried += 1;
        } else if let Some(one) = same.iter().find(is_same) {
            execute!(writing, sqlx::query(CARRY).bind(one.id.0).bind(sending.0))?;
            kept.insert(one.id);
            sent.carried += 1;
        } else {
            for one in same.iter().filter(|one| one.state.is_open()) {
                super::move_to(writing, one.id, PlaceState::Ended, "").await?;
                kept.insert(one.id);
            }
            let is_led = led.contains(&PersonId(person));
            let state = if is_led { PlaceState::Asked } else { PlaceState::Proposed };
            let ids = (sending, initiatives.get(&place.initiative)?, need, person);
            add_place(writing, ids, place, state).await?;
            if is_led { sent.asked += 1 } else { sent.without_leader += 1 }
        }
    }
    for one in before.iter().filter(|one| one.state.is_open() && !kept.contains(&one.id)) {
        super::move_to(writing, one.id, PlaceState::Ended, "").await?;
        sent.ended += 1;
    }
    Ok((sending, sent))
}

async fn add(writing: &mut Writing, new: &NewSending) -> Result<SendingId, StoreError> {
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    let id: i64 = on!(writing, connection => sqlx::query_scalar(ADD)
        .bind(new.proposal.0)
        .bind(new.deadline.to_sqlx())
        .bind(at)
        .bind(actor)
        .fetch_one(connection)
        .await)?;
    Ok(SendingId(id))
}

async fn add_place(
    writing: &mut Writing,
    (sending, initiative, need, person): (SendingId, i64, i64, i64),
    place: &NewPlace,
    state: PlaceState,
) -> Result<(), StoreError> {
    let id: i64 = on!(writing, connection => sqlx::query_scalar(ADD_PLACE)
        .bind(sending.0)
        .bind(initiative)
        .bind(need)
        .bind(person)
        .bind(place.share.hundredths())
        .bind(place.days.0.to_sqlx())
        .bind(place.days.1.to_sqlx())
        .bind(place.released.hundredths())
        .bind(place.load.0.hundredths())
        .bind(place.load.1.hundredths())
        .bind(&place.basis)
        .bind(state.word())
        .fetch_one(connection)
        .await)?;
    let now = standing(writing, PlaceId(id)).await?;
    note(writing, (None, &now), ("", None)).await
}

async fn before(writing: &mut Writing, of: &BTreeSet<i64>) -> Result<Vec<Before>, StoreError> {
    type Columns = (i64, i64, i64, i64, jiff_sqlx::Date, jiff_sqlx::Date, String, i64);
    let list = list(of.iter().copied());
    let rows: Vec<Columns> =
        on!(writing, connection => sqlx::query_as(BEFORE).bind(&list).fetch_all(connection).await)?;
    let read = |(id, need, person, share, from, to, state, proposal): Columns| {
        Ok(Before {
            id: PlaceId(id),
            of: (need, person),
            terms: (share, from.to_jiff(), to.to_jiff()),
            state: PlaceState::from_word("place.state", &state)?,
            proposal: ProposalId(proposal),
        })
    };
    rows.into_iter().map(read).collect()
}
