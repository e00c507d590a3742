//! A place as pages show it: who, for what, how far it has come, and what was said last.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::domain::{
    InitiativeId, NeedId, OwnReply, Percent, PersonId, PlaceId, PlaceState, ProposalId, UnitId,
};
use crate::store::StoreError;
use crate::store::keyed::narrow;
use crate::store::word::Word;

/// `$1` is the day.
macro_rules! places {
    ($rest:literal) => {
        concat!(
            "SELECT l.id, l.version, l.state, g.proposal_id, g.deadline, l.initiative_id, i.name AS initiative, l.need_id,
        n.code AS need_code, n.title AS need, n.critical, l.person_id, p.number, p.kind,
        p.first_name || ' ' || p.last_name AS person, v.unit_id, v.name AS unit, l.share, l.starts_on, l.ends_on, l.released,
        l.load_before, l.load_after, l.basis, l.instead_of, f.first_name || ' ' || f.last_name AS instead_name,
        t.words, t.at, t.taken_by, COALESCE(c.called, t.taken_by) AS called,
        b.first_name || ' ' || b.last_name AS for_leader, r.reply, r.words AS reply_words, r.at AS replied_at
    FROM place l
    JOIN sending g ON g.id = l.sending_id
    JOIN initiative i ON i.id = l.initiative_id
    JOIN need n ON n.id = l.need_id
    JOIN person p ON p.id = l.person_id
    LEFT JOIN unit_version v ON v.unit_id = COALESCE(
            (SELECT e.unit_id FROM engagement e
            WHERE e.person_id = l.person_id AND (e.valid_from IS NULL OR e.valid_from <= $1)
                AND (e.valid_to IS NULL OR e.valid_to >= $1)
            ORDER BY e.ordinal LIMIT 1),
            (SELECT k.unit_id FROM consultant_contract k WHERE k.person_id = l.person_id))
        AND v.valid_from <= $1 AND (v.valid_to IS NULL OR v.valid_to > $1)
    LEFT JOIN place_step t ON t.id = (SELECT MAX(x.id) FROM place_step x WHERE x.place_id = l.id)
    LEFT JOIN account_called c ON c.name = t.taken_by
    LEFT JOIN person b ON b.id = t.on_behalf_of
    LEFT JOIN place_reply r ON r.id = (SELECT MAX(y.id) FROM place_reply y WHERE y.place_id = l.id)
    LEFT JOIN place o ON o.id = l.instead_of
    LEFT JOIN person f ON f.id = o.person_id
    ",
            $rest
        )
    };
}
pub(super) use places;

/// A place with what pages show of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceRow {
    /// The number it is answered by.
    pub id: PlaceId,
    /// Counts every change of it.
    pub version: i64,
    /// How far it has come.
    pub state: PlaceState,
    /// The proposal it is a part of.
    pub proposal: ProposalId,
    /// The day by which leader and employee are to answer.
    pub deadline: Date,
    /// The initiative.
    pub initiative: (InitiativeId, String),
    /// The need, with its code and title.
    pub need: (NeedId, String, String),
    /// Whether the need is critical.
    pub critical: bool,
    /// Who is proposed.
    pub person: PersonId,
    /// Their number.
    pub number: String,
    /// Whether they are a consultant.
    pub external: bool,
    /// Their name.
    pub name: String,
    /// Their unit today; none where they have none.
    pub unit: Option<(UnitId, String)>,
    /// The share of full time.
    pub share: Percent,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// How much they must be freed from daily operation.
    pub released: Percent,
    /// What they give initiatives before, in the fullest month.
    pub load_before: Percent,
    /// The same with the proposal.
    pub load_after: Percent,
    /// What they are proposed for, as it was sent.
    pub basis: String,
    /// The place for which the leader offers them instead, with who was proposed there.
    pub instead_of: Option<(PlaceId, String)>,
    /// The last step.
    pub last: Option<Step>,
    /// What they say themselves; none where they have not answered.
    pub reply: Option<Reply>,
}

/// A step of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What was said; may be empty.
    pub words: String,
    /// When, in UTC.
    pub at: Timestamp,
    /// The account that took it.
    pub by: String,
    /// The name to show for it.
    pub called: String,
    /// The leader's name, where a deputy took it.
    pub for_leader: Option<String>,
}

/// What somebody says who is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// What they answer.
    pub reply: OwnReply,
    /// In their words; may be empty.
    pub words: String,
    /// When, in UTC.
    pub at: Timestamp,
}

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: i64,
    version: i64,
    state: String,
    proposal_id: i64,
    deadline: jiff_sqlx::Date,
    initiative_id: i64,
    initiative: String,
    need_id: i64,
    need_code: String,
    need: String,
    critical: bool,
    person_id: i64,
    number: String,
    kind: String,
    person: String,
    unit_id: Option<i64>,
    unit: Option<String>,
    share: i64,
    starts_on: jiff_sqlx::Date,
    ends_on: jiff_sqlx::Date,
    released: i64,
    load_before: i64,
    load_after: i64,
    basis: String,
    instead_of: Option<i64>,
    instead_name: Option<String>,
    words: Option<String>,
    at: Option<jiff_sqlx::Timestamp>,
    taken_by: Option<String>,
    called: Option<String>,
    for_leader: Option<String>,
    reply: Option<String>,
    reply_words: Option<String>,
    replied_at: Option<jiff_sqlx::Timestamp>,
}

pub(super) fn read(rows: Vec<Row>) -> Result<Vec<PlaceRow>, StoreError> {
    rows.into_iter().map(Row::read).collect()
}

impl Row {
    fn read(self) -> Result<PlaceRow, StoreError> {
        let share = |column, value| narrow(column, value, Percent::from_hundredths);
        let last = match (self.at, self.taken_by) {
            (Some(at), Some(by)) => Some(Step {
                words: self.words.unwrap_or_default(),
                at: at.to_jiff(),
                called: self.called.unwrap_or_else(|| by.clone()),
                by,
                for_leader: self.for_leader,
            }),
            _ => None,
        };
        let reply = match (self.reply, self.replied_at) {
            (Some(word), Some(at)) => Some(Reply {
                reply: OwnReply::from_word("place_reply.reply", &word)?,
                words: self.reply_words.unwrap_or_default(),
                at: at.to_jiff(),
            }),
            _ => None,
        };
        Ok(PlaceRow {
            id: PlaceId(self.id),
            version: self.version,
            state: PlaceState::from_word("place.state", &self.state)?,
            proposal: ProposalId(self.proposal_id),
            deadline: self.deadline.to_jiff(),
            initiative: (InitiativeId(self.initiative_id), self.initiative),
            need: (NeedId(self.need_id), self.need_code, self.need),
            critical: self.critical,
            person: PersonId(self.person_id),
            number: self.number,
            external: self.kind == "consultant",
            name: self.person.trim().to_owned(),
            unit: self.unit_id.map(UnitId).zip(self.unit),
            share: share("place.share", self.share)?,
            from: self.starts_on.to_jiff(),
            to: self.ends_on.to_jiff(),
            released: share("place.released", self.released)?,
            load_before: share("place.load_before", self.load_before)?,
            load_after: share("place.load_after", self.load_after)?,
            basis: self.basis,
            instead_of: self.instead_of.map(PlaceId).zip(self.instead_name),
            last,
            reply,
        })
    }
}
