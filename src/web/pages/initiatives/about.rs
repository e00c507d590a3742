//! What the page of an initiative tells of it beside its needs.

use i18n_embed_fl::fl;

use super::{names, words};
use crate::access::Action;
use crate::domain::{InitiativeStatus, norwegian_date};
use crate::service::initiatives as service;
use crate::service::initiatives::check::Page;
use crate::service::initiatives::draft::Draft;
use crate::store::Reading;
use crate::store::records::{initiative_refusals, initiatives as records};
use crate::store::views::initiatives::InitiativeView;
use crate::web::error::WebError;
use crate::web::request::Filters;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

/// What is told of an initiative beside its needs.
pub(super) struct About {
    pub(super) receipt: Option<String>,
    pub(super) way: Vec<(String, String, bool)>,
    pub(super) stopped: Option<String>,
    pub(super) facts: Vec<words::Fact>,
    pub(super) version: String,
    pub(super) outdated: Option<String>,
    pub(super) may_change: bool,
    pub(super) may_move: bool,
    pub(super) refuses: Option<bool>,
}

impl About {
    pub(super) async fn load(
        state: &AppState,
        reading: &mut Reading,
        (visitor, filters): (&Visitor, &Filters),
        view: &InitiativeView,
    ) -> Result<Self, WebError> {
        let (reader, text, id) = (visitor.reader, visitor.reader.texts, view.row.id);
        let stored = records::find(reading, id).await?.ok_or(WebError::NotFound)?;
        let moves = records::moves::of(reading, id).await?;
        let made_for = match view.proposal {
            Some(proposal) => records::versions::made_for(reading, proposal, id).await?,
            None => None,
        };
        let refuses = match visitor.actor.person().filter(|_| stored.status.is_published()) {
            Some(person) if visitor.may(Action::ChangeProfile) => {
                Some(initiative_refusals::is_said(reading, person, id).await?)
            }
            _ => None,
        };
        let owner = stored.content.owner;
        let receipt = match filters.text("gjort").as_str() {
            "sendt" if stored.version == 1 => Some(fl!(text, "initiative-was-sent")),
            "sendt" => Some(fl!(text, "initiative-was-changed", version = stored.version)),
            "flyttet" => Some(fl!(text, "initiative-now-in", state = reader.status(stored.status))),
            _ => None,
        };
        let draft = Draft::of(&stored.content);
        let names = names::Names::load(state, reading, &[&draft]).await?;
        Ok(Self {
            receipt,
            way: way(reader, stored.status, &moves),
            stopped: (stored.status == InitiativeStatus::OnHold).then(|| stopped(reader, &moves)),
            facts: shown(words::facts(reader, &names, &draft)),
            version: fl!(text, "initiative-version", number = stored.version),
            outdated: made_for
                .filter(|made| *made < stored.version)
                .map(|made| fl!(text, "initiative-outdated", made = made, now = stored.version)),
            may_change: reading.reaches_initiative(Action::ChangeInitiatives, id, owner).await?
                && visitor.may(Action::ChangeInitiatives),
            may_move: visitor.may(Action::ChangeInitiatives)
                && !service::moves::open_to(reading, &stored).await?.is_empty(),
            refuses,
        })
    }
}

/// What the page says of an initiative in other places.
const ELSEWHERE: [&str; 8] = ["navn", "eier", "type", "gevinst", "budsjett", "start", "slutt", "ekstern"];

/// What is shown of the reasons and the team.
fn shown(facts: Vec<words::Fact>) -> Vec<words::Fact> {
    let is_shown = |fact: &words::Fact| {
        let is_of_needs = matches!(fact.page, Page::Need(_));
        !fact.value.is_empty() && !is_of_needs && !ELSEWHERE.contains(&fact.field)
    };
    facts.into_iter().filter(is_shown).collect()
}

/// The states on the way, each with the day it was last come to.
fn way(reader: Speech, status: InitiativeStatus, moves: &[records::Move]) -> Vec<(String, String, bool)> {
    let day = |one: InitiativeStatus| {
        let last = moves.iter().rev().find(|step| step.to == one);
        last.map_or_else(String::new, |step| reader.date(norwegian_date(step.at)))
    };
    InitiativeStatus::WAY.into_iter().map(|one| (reader.status(one), day(one), one == status)).collect()
}

fn stopped(reader: Speech, moves: &[records::Move]) -> String {
    let last = moves.iter().rev().find(|step| step.to == InitiativeStatus::OnHold);
    match last {
        Some(step) => fl!(
            reader.texts,
            "initiative-stopped-since",
            day = reader.date(norwegian_date(step.at)),
            reason = step.reason.as_str()
        ),
        None => fl!(reader.texts, "initiative-stopped"),
    }
}

/// What is asked for, and how far the newest proposal comes.
pub(super) fn summary(reader: Speech, view: &InitiativeView) -> String {
    let (text, needs) = (reader.texts, i64::try_from(view.needs.len()).unwrap_or(i64::MAX));
    let asked = fl!(text, "page-initiative-asks", n = needs, shown = reader.number(needs));
    if view.proposal.is_none() {
        return format!("{asked} {}", fl!(text, "page-no-proposal-yet"));
    }
    if view.is_partial {
        // Whom the reader does not see is not counted either: how many needs have somebody names nobody.
        let staffed = fl!(text, "access-initiative-staffed", needs = reader.number(view.row.staffed_needs));
        return format!("{asked} {staffed}");
    }
    let people: std::collections::BTreeSet<_> =
        view.needs.iter().flat_map(|need| &need.proposed).map(|share| share.person).collect();
    let staffed = view.needs.iter().filter(|need| !need.proposed.is_empty()).count();
    let proposed = fl!(
        text,
        "page-initiative-proposed",
        n = i64::try_from(people.len()).unwrap_or(i64::MAX),
        people = reader.count(people.len()),
        needs = reader.count(staffed)
    );
    format!("{asked} {proposed}")
}
