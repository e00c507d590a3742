//! The start page: what is in the register, how fresh it is, what the newest proposal says, what to do next.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::Card;
use crate::access::Action;
use crate::domain::Month;
use crate::service::waiting::{self, Known, Task};
use crate::store::views::figures::Figures;
use crate::store::views::overview::Overview;
use crate::store::{Reading, lookups, proposals, views};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame, Link};
use crate::web::paths::Linked;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{self, Speech};

#[derive(Template)]
#[template(path = "start.html")]
struct StartPage {
    frame: Frame,
    /// What waits for the reader; `None` for an account that belongs to no person of the register.
    waiting: Option<Vec<WaitingRow>>,
    /// When the reader was here last; none the first time.
    visit: Option<Visit>,
    is_empty: bool,
    cards: Vec<Card>,
    source: String,
    proposal: Option<ProposalLink>,
    next: Vec<Link>,
    month: Month,
}

struct WaitingRow {
    words: String,
    when: String,
    path: String,
}

/// When the reader was here last, in words.
struct Visit {
    words: String,
    /// How often somebody has looked at them since; none where nobody has.
    looks: Option<String>,
}

struct ProposalLink {
    sentences: Vec<String>,
    /// The address of the proposal; `None` where the reader may not open it.
    path: Option<String>,
}

/// `GET /`: figures, newest proposal and next steps, each part for those who may see it.
pub async fn page(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let mut reading = state.read(&visitor.actor, Action::SeeFigures).await?;
    let overview = state.overview(&mut reading).await?;
    let figures = state.figures(&mut reading).await?;
    let needs = state.needs(&mut reading).await?;
    let newest = proposals::latest_id(&mut reading).await?;
    let may_open = match newest {
        Some(id) => views::proposals::opens(&mut reading, id).await?,
        None => false,
    };
    let reader = visitor.reader;
    let visit = visit(&visitor, &mut reading).await?;
    let own_unit = match reading.turn_to(Action::ConfirmSkills) {
        Ok(()) => Some(state.own_unit(&mut reading).await?),
        Err(_) => None,
    };
    let known = Known { needs: &needs, own_unit: own_unit.as_deref() };
    let tasks = waiting::tasks(&mut reading, (&visitor.actor, state.now()), known).await?;
    let newest = match newest {
        Some(id) => Some(state.whole_proposal(reading, id).await?),
        None => None,
    };
    let waits = visitor.actor.person().is_some() || !tasks.is_empty();
    respond::html(&StartPage {
        visit,
        waiting: waits.then(|| tasks.iter().map(|task| waiting_row(reader, task)).collect()),
        is_empty: *overview == Overview::default(),
        cards: cards(reader, &overview, &figures),
        source: source(reader, &overview),
        proposal: newest.map(|opened| ProposalLink {
            sentences: super::proposal::in_short(reader, opened.headline()),
            path: may_open.then(|| opened.headline().id.path()),
        }),
        next: next(&visitor, &overview),
        month: Month::of(state.today()),
        frame: visitor.frame(Area::Start, fl!(reader.texts, "page-start-heading")),
    })
}

async fn visit(visitor: &Visitor, reading: &mut Reading) -> Result<Option<Visit>, WebError> {
    let session = visitor.session.as_ref().map(|found| &found.session);
    let Some(at) = session.and_then(|session| session.visited_before_at) else { return Ok(None) };
    let reader = visitor.reader;
    let looks = match visitor.actor.person() {
        Some(person) if reading.turn_to(Action::SeeLookups).is_ok() => {
            lookups::count_since(reading, person, at).await?
        }
        _ => 0,
    };
    Ok(Some(Visit {
        words: fl!(reader.texts, "waiting-last-visit", time = reader.time(at)),
        looks: (looks > 0).then(|| fl!(reader.texts, "waiting-looked-since", count = looks)),
    }))
}

fn waiting_row(reader: Speech, task: &Task) -> WaitingRow {
    WaitingRow {
        words: wording::waiting::task(reader, task),
        when: wording::waiting::when(reader, task),
        path: task.path.clone(),
    }
}

fn cards(reader: Speech, overview: &Overview, figures: &Figures) -> Vec<Card> {
    let text = reader.texts;
    let all = &figures.all;
    let card = |value, what, more, path| Card { value, what, more, path: Some(path) };
    let part = |part, whole| reader.part(part, whole);
    vec![
        card(
            reader.number(overview.employed),
            fl!(text, "page-card-employees"),
            employees_more(reader, overview),
            Area::Employees.path(),
        ),
        card(
            reader.full_time(all.development),
            fl!(text, "page-card-development"),
            fl!(text, "page-card-development-more", n = reader.full_time(all.positions)),
            Area::Units.path(),
        ),
        card(
            part(all.rated_people, all.people),
            fl!(text, "page-card-rated"),
            fl!(text, "page-card-rated-more", n = reader.number(all.ratings)),
            Area::Units.path(),
        ),
        card(
            part(all.confirmed, all.ratings),
            fl!(text, "page-card-confirmed"),
            fl!(text, "page-card-confirmed-more", stale = part(all.stale, all.ratings)),
            Area::Units.path(),
        ),
        card(
            reader.number(overview.skills),
            fl!(text, "page-card-skills"),
            fl!(text, "page-card-skills-more", n = reader.number(overview.all_skills - overview.skills)),
            Area::Skills.path(),
        ),
        card(
            reader.number(overview.initiatives),
            fl!(text, "page-card-initiatives"),
            fl!(text, "page-card-initiatives-more", n = reader.number(overview.needs)),
            Area::Initiatives.path(),
        ),
    ]
}

/// Who else is in the register: consultants, and people who have left or have not begun.
fn employees_more(reader: Speech, overview: &Overview) -> String {
    let text = reader.texts;
    let consultants = reader.number(overview.contracted);
    let away = overview.employees - overview.employed + overview.consultants - overview.contracted;
    if away == 0 {
        return fl!(text, "page-card-employees-more", n = consultants);
    }
    fl!(text, "page-card-employees-more-away", n = consultants, away = reader.number(away))
}

/// Where the numbers come from, and when.
fn source(reader: Speech, overview: &Overview) -> String {
    match &overview.last_import {
        Some((id, at)) => {
            fl!(reader.texts, "page-source-import-last", number = id.0, time = reader.time(*at))
        }
        None => fl!(reader.texts, "page-source-no-import"),
    }
}

/// What is worth doing, most useful first.
fn next(visitor: &Visitor, overview: &Overview) -> Vec<Link> {
    let text = visitor.reader.texts;
    let link = |words, area: Area| Link { words, path: area.path().to_owned() };
    let mut steps = vec![
        link(fl!(text, "page-next-gap"), Area::Gap),
        link(fl!(text, "page-next-proposals"), Area::Proposals),
        link(fl!(text, "page-next-skills"), Area::Skills),
    ];
    let last_import = overview.last_import.filter(|_| visitor.may(Action::SeeImports));
    steps.extend(last_import.map(|(id, _)| Link { words: fl!(text, "page-next-import"), path: id.path() }));
    steps
}
