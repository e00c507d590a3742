//! Changing a proposal by hand, with what each change costs, and calculating it anew.

mod shown;

use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::{InitiativeCode, NeedCode, PersonNumber, ProposalId};
use crate::service::edit_proposal::{self as service, EditError, Editing, Step};
use crate::service::propose_staffing::ProposeError;
use crate::service::staffing_jobs::settings::{SettledShare, Tie};
use crate::service::staffing_jobs::{self, AskError, Asked};
use crate::store::views::proposals;
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::opened::Opened;
use crate::web::paths::{Linked, editing};
use crate::web::request::{Filters, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::edit::{About, refused};
use shown::{May, Where};

/// The longest reason that is kept.
const LONGEST_REASON: usize = 500;
/// The most changes that one may ask for.
const MOST_CHANGES: u32 = 1_000;

/// A proposal as one may change it.
struct Desk {
    id: ProposalId,
    opened: Opened,
    editing: Editing,
    may: May,
}

/// `GET /bemanning/{number}/endre`; `tiltak` shows one team, `behov` and `ut` who could take a place there.
pub async fn page(
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let desk = Desk::of(&state, &visitor, ProposalId(id)).await?;
    let place = Where::read(|name| filters.text(name));
    desk.checks(&place)?;
    respond::html(&shown::page(
        &visitor,
        &desk,
        &place,
        FormState::new("endre".to_owned(), desk.editing.version),
    ))
}

/// What is sent to `/bemanning/{number}/endre`.
pub async fn change(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let id = ProposalId(id);
    let desk = Desk::of(&state, &visitor, id).await?;
    let place = Where::read(|name| fields.text(name));
    desk.checks(&place)?;
    let (door, actor, at) = (state.door(), &visitor.actor, (id, fields.version()));
    let done = match fields.text("gjor").as_str() {
        "angre" => service::undo(&door, actor, at).await,
        "gjenta" => service::redo(&door, actor, at).await,
        "regn" => return Box::pin(calculate(&state, &visitor, &desk, &fields)).await,
        what => match step(&visitor, &desk, what, &fields)? {
            Ok(step) => service::take(&door, actor, at, step).await,
            Err((field, wrong)) => {
                let form = FormState::new("endre".to_owned(), desk.editing.version)
                    .with("grunn", fields.prose("grunn"))
                    .with("andel", fields.text("andel"))
                    .with("valg", fields.text("valg"))
                    .with("behov-andel", fields.text("behov-andel"))
                    .with("person", fields.text("person"))
                    .wrong(field, wrong);
                let page = shown::page(&visitor, &desk, &place, form.clone());
                return Err(form::invalid(&page, &form));
            }
        },
    };
    match done {
        Ok(()) => Ok(form::done(&place.after(id))),
        // As it stands now, with what was done elsewhere.
        Err(EditError::Changed) => {
            let desk = Desk::of(&state, &visitor, id).await?;
            let mut form = FormState::new("endre".to_owned(), desk.editing.version);
            form = form.with("samtidig", "ja".to_owned());
            Err(form::conflict(&shown::page(&visitor, &desk, &place, form)))
        }
        Err(EditError::TooMany) => Err(WebError::Unreadable(axum::http::StatusCode::UNPROCESSABLE_ENTITY)),
        Err(EditError::Propose(ProposeError::Store(error))) => Err(error.into()),
        Err(EditError::Propose(error)) => Err(WebError::Service(error.to_string())),
    }
}

async fn calculate(
    state: &AppState,
    visitor: &Visitor,
    desk: &Desk,
    fields: &Fields,
) -> Result<Response, WebError> {
    let (reader, typed) = (visitor.reader, fields.text("hoyst"));
    let most = match typed.as_str() {
        "" => Ok(None),
        number => number.parse().ok().filter(|most| *most <= MOST_CHANGES).map(Some).ok_or(()),
    };
    let wrong = match most {
        Err(()) => ("hoyst", fl!(reader.texts, "edit-wrong-most", most = MOST_CHANGES)),
        Ok(most) => {
            let (door, queue) = (state.door(), state.queue()?);
            let asked = Box::pin(service::calculate(&door, &queue, &visitor.actor, (desk.id, most)));
            match asked.await {
                Ok(Asked::Job(job)) => return Ok(form::done(&job.path())),
                Ok(Asked::Proposal(proposal)) => return Ok(form::done(&proposal.path())),
                Err(AskError::TooMany) => {
                    ("hoyst", fl!(reader.texts, "request-wrong-too-many", most = staffing_jobs::MOST_OPEN))
                }
                Err(AskError::UnderWay) => ("hoyst", fl!(reader.texts, "request-wrong-under-way")),
                Err(AskError::Propose(ProposeError::Store(error))) => return Err(error.into()),
                Err(AskError::Propose(error @ ProposeError::Build(_))) => {
                    ("hoyst", refused(reader, desk.opened.names(), &error))
                }
                Err(AskError::Propose(error)) => return Err(WebError::Service(error.to_string())),
            }
        }
    };
    let form = FormState::new("endre".to_owned(), desk.editing.version).with("hoyst", typed);
    let form = form.wrong(wrong.0, wrong.1);
    Err(form::invalid(&shown::page(visitor, desk, &Where::default(), form.clone()), &form))
}

/// A step as it was sent; what is wrong with it by its field. What no form of ours sends is refused.
fn step(
    visitor: &Visitor,
    desk: &Desk,
    what: &str,
    fields: &Fields,
) -> Result<Result<Step, (&'static str, String)>, WebError> {
    let text = visitor.reader.texts;
    let unreadable = || WebError::Unreadable(axum::http::StatusCode::UNPROCESSABLE_ENTITY);
    let person = |name: &str| PersonNumber::parse(&fields.text(name)).ok_or_else(unreadable);
    let initiative = InitiativeCode::parse(&fields.text("tiltak")).ok_or_else(unreadable)?;
    if !desk.may.edits(&initiative) {
        return Err(WebError::NotFound);
    }
    let who = person("person")?;
    if !desk.knows(&initiative, &who) {
        return Err(WebError::NotFound);
    }
    let reason = fields.prose("grunn");
    let given = match reason.chars().count() {
        0 => Err(("grunn", fl!(text, "edit-wrong-reason"))),
        1..=LONGEST_REASON => Ok(reason),
        _ => Err(("grunn", fl!(text, "edit-wrong-reason-long", most = LONGEST_REASON))),
    };
    let tie = |reason| Tie { person: who.clone(), initiative: initiative.clone(), reason };
    Ok(match (what, fields.text("valg").as_str()) {
        ("bind", "fritt") => Ok(Step::Free { person: who, initiative }),
        ("bind", "med") => given.map(|reason| Step::Lock(tie(reason))),
        ("bind", "ikke") => given.map(|reason| Step::Exclude(tie(reason))),
        ("bytt", _) => {
            let out = person("ut")?;
            if !desk.knows(&initiative, &out) {
                return Err(WebError::NotFound);
            }
            given.map(|reason| Step::Swap { out, into: tie(reason) })
        }
        ("andel", _) => {
            let need = NeedCode::parse(&fields.text("behov-andel")).ok_or_else(unreadable)?;
            let share = fields.text("andel").trim_end_matches('%').trim().parse().ok();
            match share.and_then(service::share) {
                Some(share) => {
                    given.map(|reason| Step::Share(SettledShare { person: who, need, share, reason }))
                }
                None => Err(("andel", fl!(text, "edit-wrong-share"))),
            }
        }
        ("fri-andel", _) => {
            let need = NeedCode::parse(&fields.text("behov-andel")).ok_or_else(unreadable)?;
            Ok(Step::FreeShare { person: who, need })
        }
        _ => return Err(unreadable()),
    })
}

impl Desk {
    /// The proposal `id`; 404 where the visitor may not open it.
    async fn of(state: &AppState, visitor: &Visitor, id: ProposalId) -> Result<Self, WebError> {
        let mut reading = state.read(&visitor.actor, Action::ChangeRequests).await?;
        if !proposals::opens(&mut reading, id).await? {
            return Err(WebError::NotFound);
        }
        let editing = service::open(&mut reading, id).await.map_err(|error| match error {
            ProposeError::Store(error) => error.into(),
            other => WebError::Service(other.to_string()),
        })?;
        if editing.is_of_a_scenario() {
            return Err(WebError::NotFound);
        }
        let may = May::of(&mut reading).await?;
        let opened = state.proposal(reading, id).await?;
        let may = may.in_view(&opened);
        Ok(Self { id, opened, editing, may })
    }

    /// Whether the visitor may know that somebody could be on a team: they see the place, or the candidates.
    fn knows(&self, initiative: &InitiativeCode, person: &PersonNumber) -> bool {
        let team = self.opened.view().teams.iter().find(|team| team.initiative.code == *initiative);
        let places = team.into_iter().flat_map(|team| &team.places);
        places.into_iter().any(|place| place.person.number == *person)
            || self.may.names(&self.opened, initiative, person)
    }

    /// Refuses a team that is not there or not the visitor's to change.
    fn checks(&self, place: &Where) -> Result<(), WebError> {
        match &place.initiative {
            Some(initiative) if !self.may.edits(initiative) => Err(WebError::NotFound),
            _ => Ok(()),
        }
    }

    fn path(&self) -> String {
        editing(self.id)
    }

    /// What is said of the changes rests on this.
    fn about(&self) -> About<'_> {
        (&self.editing, self.opened.names())
    }

    /// What the unit of somebody is called.
    fn unit_of(&self, person: &PersonNumber) -> String {
        self.editing.unit_of(person).map_or_else(String::new, |unit| self.opened.names().unit(unit))
    }
}
