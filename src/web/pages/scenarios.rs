//! What if: scenarios, made in a few presses and compared with the newest proposal.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::{InitiativeCode, JobState, PersonNumber, ProposalId, RoleId, ScenarioId, UnitCode};
use crate::service::propose_staffing::ProposeError;
use crate::service::scenarios::{self as service, Choices, Scenario, WhatIf};
use crate::service::staffing_jobs::{self, AskError};
use crate::store::records::scenarios::{self, StoredScenario};
use crate::store::{StoreError, proposals};
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame, Link};
use crate::web::paths::{Linked, NEW_SCENARIO, SCENARIOS, with_fields};
use crate::web::request::Filters;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::compare::{Line, lines};
use crate::wording::{errors, scenario};

/// The longest name.
const LONGEST_NAME: usize = 120;
/// So many are compared at most beside the proposal.
const MOST_COMPARED: usize = 4;
/// The longest delay, in months.
const LONGEST_DELAY: u16 = 36;

#[derive(Template)]
#[template(path = "scenarios/list.html")]
struct ListPage {
    frame: Frame,
    rows: Vec<Row>,
    columns: Vec<(String, String)>,
    lines: Vec<Line>,
    new: &'static str,
    action: &'static str,
    has_proposal: bool,
}

/// A scenario.
struct Row {
    field: String,
    name: String,
    changes: Vec<String>,
    made: String,
    state: String,
    path: Option<String>,
    is_done: bool,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "scenarios/new.html")]
struct NewPage {
    frame: Frame,
    form: FormState,
    action: &'static str,
    initiatives: Vec<Choice>,
    consultants: Vec<Choice>,
    employees: Vec<Choice>,
    roles: Vec<Choice>,
    unit: String,
    /// What is ticked at first, where one came from somewhere.
    begun_from: &'static str,
}

/// One of a list.
struct Choice {
    value: String,
    words: String,
    is_chosen: bool,
}

/// `GET /scenarioer`: all of them, and those that are chosen beside the proposal they change.
pub async fn list(
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let reader = visitor.reader;
    let mut reading = state.read(&visitor.actor, Action::ChangeRequests).await?;
    let stored = scenarios::list(&mut reading).await?;
    let latest = proposals::latest_id(&mut reading).await?;
    let is_asked = |one: &StoredScenario| filters.text(&field_of(one.id)) == "ja";
    let any = stored.iter().any(is_asked);
    let done = stored.iter().filter(|one| one.proposal.is_some());
    let newest = done.clone().map(|one| one.base).next();
    let chosen = done.filter(|one| if any { is_asked(one) } else { Some(one.base) == newest });
    let chosen: Vec<&StoredScenario> = chosen.take(MOST_COMPARED).collect();
    let base = chosen.first().map(|one| one.base);
    let outcomes: Vec<ProposalId> = chosen.iter().filter_map(|one| one.proposal).collect();
    let figures = match base {
        Some(base) => service::columns(&mut reading, base, &outcomes).await.map_err(failed)?,
        None => Vec::new(),
    };
    let about = base.or(latest);
    let names = match about {
        Some(id) => Some(state.proposal(reading, id).await?),
        None => None,
    };
    let row = |one: &StoredScenario| Row {
        field: field_of(one.id),
        name: one.name.clone(),
        changes: names.as_ref().map_or_else(Vec::new, |opened| {
            service::changes(one)
                .iter()
                .map(|change| scenario::change(reader, opened.names(), change))
                .collect()
        }),
        made: fl!(
            reader.texts,
            "request-asked-by",
            who = one.made_by.as_str(),
            time = reader.time(one.made_at)
        ),
        state: state_words(&visitor, one),
        path: path_of(&visitor, one),
        is_done: one.proposal.is_some(),
        is_chosen: chosen.iter().any(|chosen| chosen.id == one.id),
    };
    let column = |one: &&StoredScenario| (one.name.clone(), one.proposal.unwrap_or(one.base).path());
    let first = base.map(|id| (fl!(reader.texts, "page-proposal-name", number = id.0), id.path()));
    respond::html(&ListPage {
        frame: visitor.frame(Area::Proposals, fl!(reader.texts, "scenario-heading")).below(Area::Proposals),
        rows: stored.iter().map(row).collect(),
        columns: first.into_iter().chain(chosen.iter().map(column)).collect(),
        lines: if figures.is_empty() { Vec::new() } else { lines(reader, &figures) },
        new: NEW_SCENARIO,
        action: SCENARIOS,
        has_proposal: latest.is_some(),
    })
}

/// `GET /scenarioer/nytt`; `tiltak`, `enhet` and `rolle` say where one came from.
pub async fn page(
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let from = Begun::read(|name| filters.text(name));
    respond::html(&new_page(&state, &visitor, &from, None).await?)
}

/// What is sent to `/scenarioer/nytt`.
pub async fn make(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let text = visitor.reader.texts;
    let mut wrong: Vec<(&'static str, String)> = Vec::new();
    let changes = read(&state, &visitor, &fields, &mut wrong).await?;
    let name = fields.text("navn");
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        wrong.push(("navn", fl!(text, "scenario-wrong-name", most = LONGEST_NAME)));
    }
    if changes.is_empty() && wrong.is_empty() {
        wrong.push(("hva", fl!(text, "scenario-wrong-nothing")));
    }
    if wrong.is_empty() {
        let scenario = Scenario { name, changes };
        let (door, queue) = (state.door(), state.queue()?);
        match Box::pin(service::make(&door, &queue, &visitor.actor, &scenario)).await {
            Ok(id) => return Ok(form::done(&with_fields(SCENARIOS, &[(&field_of(id), "ja")]))),
            Err(AskError::TooMany) => {
                wrong.push(("hva", fl!(text, "request-wrong-too-many", most = staffing_jobs::MOST_OPEN)));
            }
            Err(AskError::UnderWay) => wrong.push(("hva", fl!(text, "request-wrong-under-way"))),
            Err(AskError::Propose(ProposeError::Store(StoreError::NotFound))) => {
                wrong.push(("hva", fl!(text, "scenario-wrong-no-proposal")));
            }
            Err(AskError::Propose(error @ ProposeError::Build(_))) => {
                wrong.push(("hva", errors::no_proposal(&error, visitor.reader.language)));
            }
            Err(AskError::Propose(error)) => return Err(failed(error)),
        }
    }
    let from = Begun::read(|name| fields.text(name));
    let mut page = new_page(&state, &visitor, &from, Some(&fields)).await?;
    page.frame.is_wrong = true;
    for (field, words) in wrong {
        page.form = page.form.wrong(field, words);
    }
    let form = page.form.clone();
    Err(form::invalid(&page, &form))
}

/// Where one came from, or what was chosen.
struct Begun {
    initiative: Option<InitiativeCode>,
    unit: Option<UnitCode>,
    role: Option<i64>,
    person: String,
    consultant: String,
}

impl Begun {
    fn read(field: impl Fn(&str) -> String) -> Self {
        Self {
            initiative: InitiativeCode::parse(&field("tiltak")),
            unit: UnitCode::parse(&field("enhet")),
            role: field("rolle").parse().ok(),
            person: field("person"),
            consultant: field("konsulent"),
        }
    }
}

/// What is ticked, with what it is about.
async fn read(
    state: &AppState,
    visitor: &Visitor,
    fields: &Fields,
    wrong: &mut Vec<(&'static str, String)>,
) -> Result<Vec<WhatIf>, WebError> {
    let text = visitor.reader.texts;
    let from = Begun::read(|name| fields.text(name));
    let mut changes = Vec::new();
    let about_initiative =
        ["ta-bort", "utsett", "ta-med", "prioriter"].into_iter().any(|one| fields.has(one));
    match from.initiative {
        None if about_initiative => wrong.push(("tiltak", fl!(text, "scenario-wrong-initiative"))),
        None => {}
        Some(code) => {
            if fields.has("ta-bort") {
                changes.push(WhatIf::Drop(code.clone()));
            }
            if fields.has("ta-med") {
                changes.push(WhatIf::Add(code.clone()));
            }
            if fields.has("utsett") {
                let months = fields.text("maneder").parse().ok();
                match months.filter(|months| (1..=LONGEST_DELAY).contains(months)) {
                    Some(months) => changes.push(WhatIf::Delay { initiative: code.clone(), months }),
                    None => wrong.push(("maneder", fl!(text, "scenario-wrong-months", most = LONGEST_DELAY))),
                }
            }
            if fields.has("prioriter") {
                match fields.text("prioritet").parse::<u8>().ok().filter(|class| (1..=5).contains(class)) {
                    Some(class) => changes.push(WhatIf::Priority { initiative: code, class }),
                    None => wrong.push(("prioritet", fl!(text, "scenario-wrong-priority"))),
                }
            }
        }
    }
    let simple = [
        ("besluttede", WhatIf::DecidedOnly),
        ("frys", WhatIf::FreezeHiring),
        ("ingen-frigjoring", WhatIf::NoRelease),
    ];
    changes.extend(simple.into_iter().filter(|(field, _)| fields.has(field)).map(|(_, change)| change));
    if fields.has("uten-person") {
        match PersonNumber::parse(&from.person) {
            Some(person) => changes.push(WhatIf::LosePerson(person)),
            None => wrong.push(("person", fl!(text, "scenario-wrong-person"))),
        }
    }
    if fields.has("uten-konsulent") {
        match PersonNumber::parse(&from.consultant) {
            Some(person) => changes.push(WhatIf::LoseContract(person)),
            None => wrong.push(("konsulent", fl!(text, "scenario-wrong-consultant"))),
        }
    }
    if fields.has("ansett") {
        let hired = match from.role {
            Some(role) => service::hire(&state.door(), RoleId(role), from.unit).await?,
            None => None,
        };
        match hired {
            Some(hired) => changes.push(hired),
            None => wrong.push(("rolle", fl!(text, "scenario-wrong-role"))),
        }
    }
    Ok(changes)
}

async fn new_page(
    state: &AppState,
    visitor: &Visitor,
    from: &Begun,
    sent: Option<&Fields>,
) -> Result<NewPage, WebError> {
    let text = visitor.reader.texts;
    let Choices { initiatives, consultants, employees, roles } =
        service::choices(&state.door(), from.unit.as_ref()).await?;
    let mut frame = visitor.frame(Area::Proposals, fl!(text, "scenario-new-heading")).below(Area::Proposals);
    frame.crumbs.push(Link { words: fl!(text, "scenario-heading"), path: SCENARIOS.to_owned() });
    let mut form = FormState::new("scenario".to_owned(), 0);
    for field in FIELDS {
        form = form.with(field, sent.map_or_else(String::new, |sent| sent.text(field)));
    }
    let chosen = from.initiative.as_ref();
    let name = initiatives.iter().find(|(code, _)| Some(code) == chosen).map(|(_, name)| name.clone());
    let role = roles.iter().find(|(id, _)| Some(id.0) == from.role).map(|(_, title)| title.clone());
    if sent.is_none() {
        let about = name.or(role).unwrap_or_default();
        form = form
            .with("maneder", "3".to_owned())
            .with("navn", fl!(text, "scenario-name-begun", about = about));
    }
    let choice = |value: String, words: String, is_chosen: bool| Choice { value, words, is_chosen };
    let person = |(number, name): (PersonNumber, String), chosen: &str| {
        let is_chosen = number.as_str() == chosen;
        choice(
            number.to_string(),
            fl!(text, "scenario-person", name = name, number = number.as_str()),
            is_chosen,
        )
    };
    Ok(NewPage {
        frame,
        form,
        action: NEW_SCENARIO,
        begun_from: if sent.is_some() {
            ""
        } else if from.initiative.is_some() {
            "tiltak"
        } else if from.role.is_some() {
            "rolle"
        } else {
            ""
        },
        unit: from.unit.as_ref().map_or_else(String::new, ToString::to_string),
        initiatives: initiatives
            .into_iter()
            .map(|(code, name)| choice(code.to_string(), name, Some(&code) == chosen))
            .collect(),
        consultants: consultants.into_iter().map(|one| person(one, &from.consultant)).collect(),
        employees: employees.into_iter().map(|one| person(one, &from.person)).collect(),
        roles: roles
            .into_iter()
            .map(|(id, title)| choice(id.to_string(), title, Some(id.0) == from.role))
            .collect(),
    })
}

/// The fields that are shown again as they were sent.
const FIELDS: [&str; 14] = [
    "navn",
    "maneder",
    "prioritet",
    "person",
    "ta-bort",
    "ta-med",
    "utsett",
    "prioriter",
    "besluttede",
    "frys",
    "ingen-frigjoring",
    "uten-person",
    "uten-konsulent",
    "ansett",
];

impl NewPage {
    /// Whether a change is ticked.
    fn is_ticked(&self, field: &str) -> bool {
        !self.form.value(field).is_empty()
    }
}

fn field_of(id: ScenarioId) -> String {
    format!("med-{id}")
}

fn state_words(visitor: &Visitor, one: &StoredScenario) -> String {
    let text = visitor.reader.texts;
    match (one.proposal, one.job) {
        (Some(_), _) => fl!(text, "scenario-state-done"),
        (None, Some((_, JobState::Failed))) => fl!(text, "scenario-state-failed"),
        (None, Some((_, JobState::Cancelled))) => fl!(text, "scenario-state-cancelled"),
        (None, _) => fl!(text, "scenario-state-open"),
    }
}

/// Where its outcome is, or for who asked how far that is.
fn path_of(visitor: &Visitor, one: &StoredScenario) -> Option<String> {
    let own = || one.job.filter(|_| one.made_by == visitor.actor.name()).map(|(job, _)| job.path());
    one.proposal.map(|id| id.path()).or_else(own)
}

fn failed(error: ProposeError) -> WebError {
    match error {
        ProposeError::Store(error) => error.into(),
        other => WebError::Service(other.to_string()),
    }
}
