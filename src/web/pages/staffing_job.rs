//! A proposal that is being made: where it stands, and a way to end it.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::{JobState, StaffingJobId};
use crate::service::staffing_jobs;
use crate::store::staffing_jobs::StaffingJob;
use crate::web::back::LEAVE_FOR;
use crate::web::error::WebError;
use crate::web::form::{self, Asked};
use crate::web::frame::{Area, Frame};
use crate::web::paths::{Linked, NEW_PROPOSAL, editing};
use crate::web::request::Number;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::proposal as words;
use crate::wording::ways_out::of_conflicts;
use crate::wording::{Speech, request};

#[derive(Template)]
#[template(path = "proposals/job.html")]
struct JobPage {
    frame: Frame,
    path: String,
    /// It goes on: the page asks again by itself.
    is_open: bool,
    /// What is said first.
    status: String,
    lead: String,
    facts: Vec<(String, String)>,
    /// Where it is ended, as long as that helps.
    cancel: Option<String>,
    again: &'static str,
    /// Bindings that cannot hold together.
    conflict: Option<Conflict>,
    /// What the solver said, for who runs the system.
    technical: Option<String>,
}

/// Bindings that cannot hold together, and the ways out.
struct Conflict {
    rows: Vec<String>,
    ways_out: Vec<String>,
    back: String,
}

/// `/bemanning/jobb/{number}`
pub async fn page(
    Number(id): Number,
    asked: Asked,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let job = staffing_jobs::open(&state.door(), &visitor.actor, StaffingJobId(id)).await?;
    staffing_jobs::seen(&state.door(), &visitor.actor, &job).await?;
    if let Some(proposal) = job.proposal {
        // The page that asks again and again is to leave: swapped in, the proposal would stand at the job's address.
        return Ok(match asked {
            Asked::Page => Redirect::to(&proposal.path()).into_response(),
            Asked::Fragment => [(LEAVE_FOR, proposal.path())].into_response(),
        });
    }
    let reader = visitor.reader;
    let conflict = conflict(&state, &visitor, &job).await?;
    let heading = fl!(reader.texts, "request-job-heading");
    let path = job.id.path();
    respond::html(&JobPage {
        frame: visitor.frame(Area::Proposals, heading).below(Area::Proposals),
        is_open: job.state.is_open(),
        status: request::status(reader, &job),
        lead: match conflict {
            Some(_) => fl!(reader.texts, "edit-conflict-lead"),
            None => request::lead(reader, &job),
        },
        facts: facts(reader, &job, state.now()),
        cancel: (job.state.is_open() && !job.is_cancelling).then(|| format!("{path}/avbryt")),
        again: NEW_PROPOSAL,
        technical: job.failure.filter(|_| job.state == JobState::Failed && conflict.is_none()),
        conflict,
        path,
    })
}

/// What is sent to `/bemanning/jobb/{number}/avbryt`.
pub async fn cancel(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let id = StaffingJobId(id);
    // Where it has ended meanwhile, its page says how.
    staffing_jobs::cancel(&state.door(), &visitor.actor, id).await?;
    Ok(form::done(&id.path()))
}

/// The bindings of a next version that cannot hold together, by the names of today.
async fn conflict(
    state: &AppState,
    visitor: &Visitor,
    job: &StaffingJob,
) -> Result<Option<Conflict>, WebError> {
    let (Some(base), Some(json)) = (job.base, &job.conflicts) else { return Ok(None) };
    let reading = state.read(&visitor.actor, Action::ChangeRequests).await?;
    let opened = state.proposal(reading, base).await?;
    let said = of_conflicts(json, opened.names(), visitor.reader);
    Ok(said.map(|(rows, ways_out)| Conflict { rows, ways_out, back: editing(base) }))
}

/// What was asked, and where the search stands.
fn facts(reader: Speech, job: &StaffingJob, now: jiff::Timestamp) -> Vec<(String, String)> {
    let (text, language) = (reader.texts, reader.language);
    let last = job.first_month.plus(job.periods.saturating_sub(1));
    let mut facts = vec![
        (
            fl!(text, "request-asked"),
            fl!(text, "request-asked-by", who = job.asked_by.as_str(), time = reader.time(job.asked_at)),
        ),
        (fl!(text, "page-period"), reader.months(job.first_month, last)),
        (
            fl!(text, "request-size"),
            fl!(text, "request-size-of", initiatives = job.initiatives, needs = job.needs),
        ),
    ];
    if job.state == JobState::Running {
        let since = job.started_at.map_or(0, |at| now.as_second() - at.as_second());
        facts.push((fl!(text, "request-elapsed"), fl!(text, "request-seconds", count = since.max(0))));
        let stage = job.standing.stage.as_deref().and_then(staffing_jobs::stage);
        facts.extend(stage.map(|stage| (fl!(text, "request-stage"), words::stage(stage, language))));
        facts.push((fl!(text, "request-best"), request::best(reader, &job.standing)));
    }
    facts
}
