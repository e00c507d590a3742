//! Other skills than those one is asked about: found in the catalogue and in ESCO, or proposed for the catalogue.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::{Action, Actor, Subject, may};
use crate::domain::{PersonId, SkillId};
use crate::service::assess::{self, LONGEST_NAME, LONGEST_REASON};
use crate::store::records::skill_proposals::{self, ProposalState, Proposed};
use crate::store::views::Window;
use crate::store::views::search::Search;
use crate::store::views::skills::{self, Filter, SkillRow};
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::paths::own;
use crate::web::request::Filters;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Named, Speech};

/// How many results a search shows; a longer search term finds fewer.
const SHOWN: i64 = 20;

#[derive(Template)]
#[template(path = "own/add.html")]
struct AddPage {
    frame: Frame,
    search: String,
    found: Vec<Found>,
    total: i64,
    /// Whether the reader may propose a skill for the catalogue.
    may_propose: bool,
    form: FormState,
    proposed: Vec<ProposedRow>,
}

struct Found {
    skill: SkillId,
    name: Named,
    group: String,
    is_asked: bool,
}

struct ProposedRow {
    words: String,
    state: String,
    answer: String,
}

/// `GET /min-kompetanse/egenvurdering/legg-til`: the search for `sok`, and the reader's earlier proposals.
pub async fn page(
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let search = filters.text("sok");
    let form = FormState::new("forslag".to_owned(), 0).with("navn", search.clone());
    respond::html(&load(&visitor, &state, person, (search, form)).await?)
}

/// What is sent to `/min-kompetanse/egenvurdering/foresla`: a skill that the catalogue lacks.
pub async fn propose(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let (name, why) = (fields.text("navn"), fields.text("hvorfor"));
    let text = visitor.reader.texts;
    let mut form =
        FormState::new("forslag".to_owned(), 0).with("navn", name.clone()).with("hvorfor", why.clone());
    if name.is_empty() {
        form = form.wrong("navn", fl!(text, "own-assess-propose-no-name"));
    }
    for (field, value, most) in [("navn", &name, LONGEST_NAME), ("hvorfor", &why, LONGEST_REASON)] {
        if value.chars().count() > most {
            let most = visitor.reader.count(most);
            form = form.wrong(field, fl!(text, "own-assess-propose-too-long", most = most));
        }
    }
    if form.errors().is_empty() {
        assess::propose(&state.door(), &visitor.actor, &name, &why).await?;
        return Ok(form::done(&own("egenvurdering/legg-til")));
    }
    let mut page = load(&visitor, &state, person, (String::new(), form)).await?;
    page.frame.is_wrong = true;
    Err(form::invalid(&page, &page.form))
}

async fn load(
    visitor: &Visitor,
    state: &AppState,
    person: PersonId,
    (search, form): (String, FormState),
) -> Result<AddPage, WebError> {
    let reader = visitor.reader;
    let mut reading = state.read(&visitor.actor, Action::RateOwnSkills).await?;
    let (mut rows, mut total) = (Vec::new(), 0);
    if !search.is_empty() {
        let catalogue = state.catalogue(&mut reading).await?;
        let filter = Filter { search: Search::of(&search), group: None, all: true };
        let part = Window { offset: 0, limit: SHOWN };
        let listed = skills::list(&mut reading, &catalogue, &filter, part).await?;
        (rows, total) = (listed.rows, listed.total);
    }
    let needs = state.needs(&mut reading).await?;
    let sitting = assess::load(&mut reading, person, &needs).await?;
    let proposed = skill_proposals::of(&mut reading, person).await?;
    let found = |row: SkillRow| Found {
        skill: row.skill.id,
        name: reader.name(&row.skill.names),
        group: row.group.map(|group| reader.name(&group).words).unwrap_or_default(),
        is_asked: sitting.page_of(row.skill.id).is_some(),
    };
    let mut frame = visitor.frame(Area::Own, fl!(reader.texts, "own-assess-add")).below(Area::Own);
    frame.crumbs.push(super::assess_link(reader));
    Ok(AddPage {
        frame,
        search,
        found: rows.into_iter().map(found).collect(),
        total,
        may_propose: may_propose(&visitor.actor),
        form,
        proposed: proposed.iter().map(|one| proposed_row(reader, one)).collect(),
    })
}

fn may_propose(actor: &Actor) -> bool {
    may(actor, Action::SuggestSkill, Subject::Anybody).is_ok()
}

fn proposed_row(reader: Speech, proposed: &Proposed) -> ProposedRow {
    let text = reader.texts;
    let day = reader.date(crate::domain::norwegian_date(proposed.at));
    ProposedRow {
        words: fl!(text, "own-assess-proposed-on", name = proposed.name.as_str(), day = day),
        state: match proposed.state {
            ProposalState::Open => fl!(text, "own-assess-proposed-open"),
            ProposalState::Accepted => fl!(text, "own-assess-proposed-accepted"),
            ProposalState::Alias => fl!(text, "own-assess-proposed-alias"),
            ProposalState::Declined => fl!(text, "own-assess-proposed-declined"),
        },
        answer: proposed.answer.clone(),
    }
}
