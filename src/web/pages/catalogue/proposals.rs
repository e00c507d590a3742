//! The queue of proposed skills, and answering one.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::fields::KINDS;
use super::words;
use crate::access::Action;
use crate::domain::{SkillKind, SkillProposalId, norwegian_date};
use crate::service::catalogue::Fault;
use crate::service::catalogue::proposals::{self as service, LONGEST_REASON, Reply, ReplyError};
use crate::service::unknown_names::{self, KnownSkill, VerdictError};
use crate::store::catalogue::proposed::{self, ProposedSkill};
use crate::store::records::skill_proposals::ProposalState;
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame, Link};
use crate::web::request::{Filters, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

const LIST: &str = "/kompetanse/forslag";
/// The catalogue is offered as a list up to this many skills; beyond, the name has to be typed.
const MOST_CHOICES: usize = 1_000;

#[derive(Template)]
#[template(path = "catalogue/proposals.html")]
struct ListPage {
    frame: Frame,
    waiting: bool,
    rows: Vec<Row>,
    done: bool,
}

struct Row {
    path: String,
    name: String,
    why: String,
    who: String,
    state: String,
}

#[derive(Template)]
#[template(path = "catalogue/proposal.html")]
struct OnePage {
    frame: Frame,
    form: FormState,
    path: String,
    row: Row,
    is_open: bool,
    kinds: Vec<(&'static str, String)>,
    choices: Vec<KnownSkill>,
    /// The answer that somebody else gave meanwhile.
    conflict: Option<String>,
}

/// `GET /kompetanse/forslag`: the skills that wait for an answer; `vis=besvart` shows the answered ones.
pub async fn list(
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (mut reading, reader) = (state.read(&visitor.actor, Action::ChangeCatalogue).await?, visitor.reader);
    let waiting = filters.text("vis") != "besvart";
    let rows = proposed::list(&mut reading, waiting).await?;
    respond::html(&ListPage {
        frame: visitor.frame(Area::Skills, fl!(reader.texts, "catalogue-proposals")).below(Area::Skills),
        rows: rows.iter().map(|one| row(reader, one)).collect(),
        waiting,
        done: filters.text("gjort") == "svart",
    })
}

/// `GET /kompetanse/forslag/{number}`: one proposed skill with the form to answer it.
pub async fn one(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    respond::html(&load(&state, &visitor, SkillProposalId(id), None).await?)
}

/// What is sent to `/kompetanse/forslag/{number}`.
pub async fn reply(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (id, reader) = (SkillProposalId(id), visitor.reader);
    let (typed, reason) = (fields.text("ferdighet"), fields.lines("grunn").join("\n"));
    let reply = match fields.text("valg").as_str() {
        "ta-inn" => {
            let kind = fields.text("type");
            let kind =
                KINDS.iter().find(|(word, _)| *word == kind).map_or(SkillKind::Skill, |(_, kind)| *kind);
            Reply::TakeIn(kind)
        }
        "alias" => Reply::Alias(typed.clone()),
        "avsla" => Reply::Decline(reason.clone()),
        _ => return Err(WebError::Unreadable(axum::http::StatusCode::UNPROCESSABLE_ENTITY)),
    };
    let error = match service::reply(&state.door(), &visitor.actor, (id, fields.version()), &reply).await {
        Ok(()) => return Ok(form::done(&format!("{LIST}?gjort=svart"))),
        Err(ReplyError::Store(error)) => return Err(error.into()),
        Err(error) => error,
    };
    let form =
        FormState::new("forslag".to_owned(), fields.version()).with("ferdighet", typed).with("grunn", reason);
    if let ReplyError::Answered(now) = &error {
        let mut page = load(&state, &visitor, id, None).await?;
        page.conflict = Some(words::answer(reader, now));
        return Err(form::conflict(&page));
    }
    let (field, words) = wrong(reader, &error);
    let form = form.wrong(field, words);
    Err(form::invalid(&load(&state, &visitor, id, Some(form.clone())).await?, &form))
}

/// The field that is wrong, and what about it.
fn wrong(reader: Speech, error: &ReplyError) -> (&'static str, String) {
    let text = reader.texts;
    match error {
        ReplyError::TooLong => {
            ("grunn", fl!(text, "own-assess-propose-too-long", most = reader.count(LONGEST_REASON)))
        }
        ReplyError::Taken(KnownSkill { code, name }) => {
            ("ferdighet", fl!(text, "catalogue-taken", name = name.as_str(), code = code.as_str()))
        }
        ReplyError::Wrong(wrong) => {
            let taken = wrong.iter().find_map(|wrong| match &wrong.fault {
                Fault::Taken { name, code } => Some((name, code)),
                _ => None,
            });
            let words = match taken {
                Some((name, code)) => {
                    fl!(text, "catalogue-proposal-taken", name = name.as_str(), code = code.as_str())
                }
                None => fl!(text, "catalogue-no-name"),
            };
            ("ferdighet", words)
        }
        ReplyError::Skill(VerdictError::SeveralSkills { .. }) => {
            ("ferdighet", fl!(text, "roles-add-several"))
        }
        ReplyError::Skill(VerdictError::NoSuchSkill { near }) if !near.is_empty() => {
            let near: Vec<String> = near.iter().map(|one| format!("{} ({})", one.name, one.code)).collect();
            ("ferdighet", fl!(text, "roles-add-near", near = near.join(", ")))
        }
        ReplyError::Skill(VerdictError::NoSuchSkill { .. }) => {
            ("ferdighet", fl!(text, "page-names-no-such-skill"))
        }
        ReplyError::Skill(_) => ("ferdighet", fl!(text, "catalogue-proposal-no-skill")),
        ReplyError::NoReason | ReplyError::Answered(_) | ReplyError::Store(_) => {
            ("grunn", fl!(text, "catalogue-proposal-no-reason"))
        }
    }
}

async fn load(
    state: &AppState,
    visitor: &Visitor,
    id: SkillProposalId,
    form: Option<FormState>,
) -> Result<OnePage, WebError> {
    let (mut reading, reader) = (state.read(&visitor.actor, Action::ChangeCatalogue).await?, visitor.reader);
    let proposed = proposed::find(&mut reading, id).await?.ok_or(WebError::NotFound)?;
    let choices = unknown_names::choices(&mut reading).await?;
    let heading = fl!(reader.texts, "catalogue-proposal-one", name = proposed.name.as_str());
    let mut frame = visitor.frame(Area::Skills, heading).below(Area::Skills);
    frame.crumbs.push(Link { words: fl!(reader.texts, "catalogue-proposals"), path: LIST.to_owned() });
    frame.is_wrong = form.is_some();
    Ok(OnePage {
        frame,
        form: form.unwrap_or_else(|| FormState::new("forslag".to_owned(), proposed.version)),
        path: format!("{LIST}/{id}"),
        row: row(reader, &proposed),
        is_open: proposed.state == ProposalState::Open,
        kinds: KINDS.iter().map(|(word, kind)| (*word, reader.kind(*kind))).collect(),
        choices: if choices.len() > MOST_CHOICES { Vec::new() } else { choices },
        conflict: None,
    })
}

fn row(reader: Speech, one: &ProposedSkill) -> Row {
    let day = reader.date(norwegian_date(one.at));
    Row {
        path: format!("{LIST}/{}", one.id),
        name: one.name.clone(),
        why: one.why.clone(),
        who: fl!(reader.texts, "catalogue-proposal-by", who = one.by.as_str(), day = day),
        state: words::answer(reader, one),
    }
}
