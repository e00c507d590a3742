//! Merges two skills: choose them, see what moves, confirm.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::words;
use crate::access::Action;
use crate::domain::SkillId;
use crate::service::catalogue::merge::{self as service, MergeError, Pair};
use crate::store::Reading;
use crate::store::catalogue::merge::{Counting, Twice, twice_rated};
use crate::store::catalogue::{self, StoredSkill, Usage};
use crate::store::views::Window;
use crate::store::views::search::Search;
use crate::store::views::skills::{self, Filter};
use crate::web::error::WebError;
use crate::web::form::{self, Fields};
use crate::web::frame::{Area, Frame, Link};
use crate::web::paths::{Linked, with_fields};
use crate::web::request::{Filters, Number};
use crate::web::respond;
use crate::web::small_groups::Shown;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

/// How many skills a search offers.
const MOST_FOUND: i64 = 20;
/// How many people who are rated in both are listed.
const MOST_PEOPLE: usize = 50;

#[derive(Template)]
#[template(path = "catalogue/merge_choose.html")]
struct ChoosePage {
    frame: Frame,
    search: String,
    /// Similar skills, or the results of a search.
    offered: Vec<Link>,
}

#[derive(Template)]
#[template(path = "catalogue/merge.html")]
struct MergePage {
    frame: Frame,
    /// The address that the form is sent to.
    path: String,
    other: SkillId,
    /// The version of the page's skill and of the other.
    versions: (i64, i64),
    /// The skill that goes, and the one that stays.
    from: Side,
    into: Side,
    /// The same with the other one staying.
    swapped: String,
    both: Both,
    /// Why they cannot be merged, or what somebody changed meanwhile.
    refused: Option<String>,
    can_be_one: bool,
}

/// One of the two skills, with what a merge moves from it. Counts of few people are hidden.
struct Side {
    name: String,
    skill: StoredSkill,
    people: Shown,
    credentials: Shown,
    usage: Usage,
    aliases: i64,
}

/// The people rated in both skills; at most [`MOST_PEOPLE`] are named, of those whom the reader may see.
struct Both {
    sentence: Option<String>,
    rows: Vec<BothRow>,
}

struct BothRow {
    name: String,
    from: String,
    into: String,
    counts: String,
}

/// `GET /kompetanse/{number}/sla-sammen`: the choice of the other skill; with `med`, what the merge would move.
pub async fn page(
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let id = SkillId(id);
    match filters.number("med").map(SkillId) {
        Some(other) => {
            let keeps_other = filters.number("behold") == Some(other.0);
            respond::html(&preview(&state, &visitor, (id, other), keeps_other).await?)
        }
        None => choose(&state, &visitor, id, filters.text("sok")).await,
    }
}

/// What is sent to `/kompetanse/{number}/sla-sammen`.
pub async fn merge(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let number = |name: &str| fields.text(name).parse::<i64>().ok();
    let (id, Some(other)) = (SkillId(id), number("med").map(SkillId)) else {
        return Err(WebError::Unreadable(axum::http::StatusCode::UNPROCESSABLE_ENTITY));
    };
    let keeps_other = number("behold") == Some(other.0);
    let here = (id, fields.version());
    let there = (other, number("versjon_med").unwrap_or(0));
    let (from, into) = if keeps_other { (here, there) } else { (there, here) };
    match service::merge(&state.door(), &visitor.actor, (from, into)).await {
        Ok(_) => Ok(form::done(&format!("{}?gjort=slatt", into.0.path()))),
        Err(MergeError::Store(error)) => Err(error.into()),
        Err(MergeError::Same) => Err(WebError::NotFound),
        Err(error) => {
            let mut page = preview(&state, &visitor, (id, other), keeps_other).await?;
            if !matches!(error, MergeError::Circle(_)) {
                page.refused = Some(fl!(visitor.reader.texts, "catalogue-merge-changed"));
            }
            Err(form::conflict(&page))
        }
    }
}

async fn choose(
    state: &AppState,
    visitor: &Visitor,
    id: SkillId,
    search: String,
) -> Result<Response, WebError> {
    let (mut reading, reader) = (state.read(&visitor.actor, Action::ChangeCatalogue).await?, visitor.reader);
    let skill = service::one(&mut reading, id).await?;
    let found = if search.is_empty() {
        service::near(&mut reading, &skill).await.map_err(failed)?
    } else {
        let catalogue = state.catalogue(&mut reading).await?;
        let filter = Filter { search: Search::of(&search), group: None, all: true };
        let window = Window { offset: 0, limit: MOST_FOUND };
        let found = skills::list(&mut reading, &catalogue, &filter, window).await?;
        found.rows.into_iter().map(|row| row.skill).collect()
    };
    let path = format!("{}/sla-sammen", id.path());
    let offered = found.into_iter().filter(|other| other.id != id).map(|other| Link {
        words: format!("{} ({})", reader.name(&other.names).words, other.names.code),
        path: with_fields(&path, &[("med", &other.id.to_string())]),
    });
    respond::html(&ChoosePage { frame: frame(visitor, &skill), offered: offered.collect(), search })
}

fn failed(error: MergeError) -> WebError {
    match error {
        MergeError::Store(error) => error.into(),
        other => WebError::Service(other.to_string()),
    }
}

fn frame(visitor: &Visitor, skill: &StoredSkill) -> Frame {
    let name = words::name(visitor.reader, skill);
    let heading = fl!(visitor.reader.texts, "catalogue-merge-heading", name = name.as_str());
    let mut frame = visitor.frame(Area::Skills, heading).below(Area::Skills);
    frame.crumbs.push(Link { words: name, path: skill.id.path() });
    frame
}

async fn preview(
    state: &AppState,
    visitor: &Visitor,
    (id, other): (SkillId, SkillId),
    keeps_other: bool,
) -> Result<MergePage, WebError> {
    let (mut reading, reader) = (state.read(&visitor.actor, Action::ChangeCatalogue).await?, visitor.reader);
    let ids = if keeps_other { (id, other) } else { (other, id) };
    let (pair, circle) = match service::pair(&mut reading, ids).await {
        Ok(pair) => (pair, None),
        Err(MergeError::Circle(circle)) => {
            let (from, into) =
                (service::one(&mut reading, ids.0).await?, service::one(&mut reading, ids.1).await?);
            (Pair { from, into }, Some(circle))
        }
        Err(MergeError::Same) => return Err(WebError::NotFound),
        Err(error) => return Err(failed(error)),
    };
    let both = twice_rated(&mut reading, ids).await?;
    let frame = frame(visitor, if keeps_other { &pair.from } else { &pair.into });
    let (from_version, into_version) = (pair.from.version, pair.into.version);
    let versions = if keeps_other { (from_version, into_version) } else { (into_version, from_version) };
    let path = format!("{}/sla-sammen", id.path());
    let swap_to = if keeps_other { id } else { other };
    Ok(MergePage {
        frame,
        swapped: with_fields(&path, &[("med", &other.to_string()), ("behold", &swap_to.to_string())]),
        path,
        other,
        versions,
        both: Both::of(reader, &both),
        from: Side::of(&mut reading, reader, pair.from).await?,
        into: Side::of(&mut reading, reader, pair.into).await?,
        can_be_one: circle.is_none(),
        refused: circle.map(|circle| told(reader, &circle)),
    })
}

/// The circle of skills that the merge would make, from name to name.
fn told(reader: Speech, circle: &[String]) -> String {
    let names: Vec<&str> = circle.iter().chain(circle.first()).map(String::as_str).collect();
    let way = names.join(" → ");
    fl!(reader.texts, "catalogue-merge-circle", way = way)
}

impl Side {
    async fn of(reading: &mut Reading, reader: Speech, skill: StoredSkill) -> Result<Self, WebError> {
        let usage = catalogue::usage(reading, skill.id).await?;
        Ok(Self {
            name: words::name(reader, &skill),
            people: Shown::of(usage.people),
            credentials: Shown::of(usage.credentials),
            aliases: i64::try_from(skill.content.other_names().count()).unwrap_or(i64::MAX),
            usage,
            skill,
        })
    }

    /// How many statements there are; `None` where few people are behind them.
    fn statements(&self) -> Option<i64> {
        self.people.count().map(|_| self.usage.statements)
    }
}

impl Both {
    fn of(reader: Speech, both: &[Twice]) -> Self {
        let text = reader.texts;
        let count = i64::try_from(both.len()).unwrap_or(i64::MAX);
        let moving = both.iter().filter(|one| one.counts_from()).count();
        let moving = Shown::of(i64::try_from(moving).unwrap_or(i64::MAX));
        let sentence = match (Shown::of(count).count(), moving.count()) {
            (Some(0), _) => None,
            (Some(count), Some(moving)) => Some(fl!(
                text,
                "catalogue-merge-both",
                count = reader.number(count),
                moving = reader.number(moving)
            )),
            _ => Some(fl!(text, "catalogue-merge-both-few")),
        };
        let row = |one: &Twice| {
            let said = |counting: &Counting| {
                fl!(
                    text,
                    "catalogue-merge-said",
                    rating = reader.rating(counting.rating),
                    source = reader.source(counting.source),
                    day = reader.date(counting.assessed_on)
                )
            };
            let counts = if one.counts_from() { &one.from } else { &one.into };
            let (from, into, counts) = (said(&one.from), said(&one.into), reader.rating(counts.rating));
            Some(BothRow { name: one.name.clone()?, from, into, counts })
        };
        Self { sentence, rows: both.iter().filter_map(row).take(MOST_PEOPLE).collect() }
    }
}
