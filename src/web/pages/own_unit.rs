//! A leader's own people: what waits for the leader, and the state of each person.

mod words;

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;

use super::FilterOption;
use crate::access::Action;
use crate::domain::{PersonId, UnitId};
use crate::store::campaigns::{self, Campaign, CampaignState};
use crate::store::views::own_unit::{self, OwnUnit, Part, PersonRow, Status};
use crate::store::views::units::UnitRow;
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::paging::Paging;
use crate::web::paths::{Linked, MY_UNIT, my_unit, with_fields};
use crate::web::request::{Filters, Format};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

/// By number of the person: the shares of their time that must be freed for initiatives, in words.
type Releases = BTreeMap<String, String>;

#[derive(Template)]
#[template(path = "leader/unit.html")]
struct UnitPage {
    frame: Frame,
    lead: String,
    /// What the people are invited to answer by a day, with how far they have come.
    campaigns: Vec<(String, String)>,
    waiting: Vec<Waiting>,
    choices: Vec<FilterOption>,
    caption: String,
    rows: Vec<Row>,
    paging: Paging,
}

/// Something that waits for the leader, with whom it is about.
struct Waiting {
    words: String,
    /// The page to do it on; empty where each person has one.
    path: String,
    people: Vec<About>,
    /// How many more people there are who are not named.
    more: String,
}

/// A person something is about.
struct About {
    words: String,
    path: String,
}

/// A person of the list.
struct Row {
    id: PersonId,
    name: String,
    title: String,
    unit: String,
    is_self: bool,
    answered: String,
    is_stale: bool,
    has_answered: bool,
    waits: String,
    contested: String,
    certificates: Vec<String>,
    proposed: Vec<String>,
    development: Vec<String>,
    lendable: String,
}

/// `GET /min-enhet`, also as `.csv` and `.xlsx`: what waits for the leader, and the people of the part in `vis`.
pub async fn page(
    format: Format,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let reader = visitor.reader;
    let mut reading = state.read(&visitor.actor, Action::ConfirmSkills).await?;
    let unit = state.own_unit(&mut reading).await?;
    let part = part(&filters.text("vis"), &unit)?;
    let people = unit.people(part);
    let statuses = own_unit::statuses(&mut reading, &people).await?;
    let everybody = own_unit::rows(&mut reading, &people).await?;
    drop(reading);
    let campaigns = open_campaigns(&state, &visitor).await?;
    let releases = releases(&state, &visitor, &statuses).await?;
    let people = words::People { reader, own: visitor.actor.person(), statuses, releases, rows: everybody };
    if format.is_file() {
        return Ok(respond::table(format, "min-enhet", &words::table(&people)));
    }
    let path =
        |page: i64| with_fields(MY_UNIT, &[("vis", &filters.text("vis")), ("side", &page.to_string())]);
    let paging = match Paging::new(filters.page(), people.count(), path) {
        Ok(paging) => paging,
        Err(elsewhere) => return Ok(elsewhere.into_response()),
    };
    let heading = fl!(reader.texts, "leader-heading");
    let frame = visitor.frame(Area::MyUnit, heading.clone());
    respond::html(&UnitPage {
        lead: words::lead(reader, &unit, part, people.count()),
        campaigns,
        waiting: words::waiting(&people),
        choices: choices(reader, &unit, part),
        caption: paging.caption(reader, state.today()),
        rows: people.on_page(&paging),
        frame: frame.with_file(people.count() > 0, "", heading),
        paging,
    })
}

/// What the leader's people are invited to answer by a day and that has not ended: in words, with its page.
async fn open_campaigns(state: &AppState, visitor: &Visitor) -> Result<Vec<(String, String)>, WebError> {
    let mut reading = state.read(&visitor.actor, Action::SeeCampaigns).await?;
    let found = campaigns::list(&mut reading).await?;
    let open = found.into_iter().filter(|campaign| campaign.state == CampaignState::Sent);
    let reader = visitor.reader;
    let words = |campaign: Campaign| {
        let (name, day) = (campaign.content.name, reader.date(campaign.content.deadline));
        (fl!(reader.texts, "campaign-own", name = name, day = day), campaign.id.path())
    };
    Ok(open.map(words).collect())
}

/// Which people are asked for. Only units that the leader reaches are known here.
pub(super) fn part(asked: &str, unit: &OwnUnit) -> Result<Part, WebError> {
    match asked {
        "" => Ok(Part::Nearest),
        "alle" => Ok(Part::All),
        number => {
            let id = number.parse().map(UnitId).map_err(|_| WebError::NotFound)?;
            let is_own = unit.units.iter().any(|other| other.id == id);
            if is_own { Ok(Part::Unit(id)) } else { Err(WebError::NotFound) }
        }
    }
}

pub(super) fn choices(reader: Speech, unit: &OwnUnit, part: Part) -> Vec<FilterOption> {
    let text = reader.texts;
    let option = |value: String, words, of| FilterOption { value, words, is_chosen: part == of };
    let count = |part| reader.count(unit.people(part).len());
    let top = unit.units.iter().map(|row| row.depth).min().unwrap_or_default();
    let named = |row: &UnitRow| {
        let words = format!("{}{}", "\u{2003}".repeat(row.depth - top), row.name);
        option(row.id.to_string(), words, Part::Unit(row.id))
    };
    let nearest = fl!(text, "leader-choice-nearest", count = count(Part::Nearest));
    let all = fl!(text, "leader-choice-all", count = count(Part::All));
    let mut options =
        vec![option(String::new(), nearest, Part::Nearest), option("alle".to_owned(), all, Part::All)];
    options.extend(unit.units.iter().map(named));
    options
}

/// What must be freed of the people that the newest proposal has on a team.
async fn releases(
    state: &AppState,
    visitor: &Visitor,
    statuses: &BTreeMap<PersonId, Status>,
) -> Result<Releases, WebError> {
    if statuses.values().all(|status| status.proposed.is_empty()) {
        return Ok(Releases::new());
    }
    let mut reading = state.read(&visitor.actor, Action::SeeProposals).await?;
    let Some(newest) = own_unit::newest_proposal(&mut reading).await? else { return Ok(Releases::new()) };
    let opened = match state.proposal(reading, newest).await {
        Ok(opened) => opened,
        // Part of the proposal is closed to the reader: the rest of the page is still shown.
        Err(WebError::Forbidden | WebError::NotFound | WebError::Service(_)) => return Ok(Releases::new()),
        Err(error) => return Err(error),
    };
    let words = |release: &crate::service::proposal_view::Release| {
        let months = visitor.reader.months(release.first, release.last);
        fl!(
            visitor.reader.texts,
            "leader-release",
            share = visitor.reader.percent(release.share),
            months = months
        )
    };
    let of = opened.view().releases.iter().map(|release| (release.person.number.to_string(), words(release)));
    Ok(of.collect())
}

impl Row {
    fn of(people: &words::People, person: &PersonRow) -> Self {
        words::row(people, person)
    }

    fn confirm_path(&self) -> String {
        my_unit(self.id, "bekreft")
    }

    fn capacity_path(&self) -> String {
        my_unit(self.id, "kapasitet")
    }

    fn interview_path(&self) -> String {
        my_unit(self.id, "samtale")
    }
}
