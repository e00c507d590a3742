//! One person's page. Never a total score, never a comparison with others.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::civil::Date;

use super::proposal_parts::months;
use super::purpose::PurposeForm;
use crate::access::{Action, Field};
use crate::domain::{Extent, Level, Month, Percent, PersonId, PersonKind, ProposalId, stale_before};
use crate::export::{Cell, Table};
use crate::service::lookups;
use crate::service::proposal_view::{Place, Requirement, Team};
use crate::store::lookups::Reason;
use crate::store::purposes::About;
use crate::store::views::person::{self, Allocation, Profile, RatedSkill};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::opened::Opened;
use crate::web::paths::Linked;
use crate::web::request::{Filters, Format, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::access as words;
use crate::wording::{Named, Speech};

#[derive(Template)]
#[template(path = "employees/profile.html")]
struct ProfilePage {
    frame: Frame,
    lead: String,
    groups: Vec<Group>,
    skills_summary: String,
    proposed: Vec<ProposedRow>,
    proposal: Option<ProposalId>,
    /// The form for readers who see more after stating a purpose.
    purpose: Option<PurposeForm>,
    /// The sentences that say that the look is recorded.
    looked: Vec<String>,
    profile: Profile,
}

/// The skills of a group.
struct Group {
    name: Named,
    skills: Vec<SkillRow>,
}

struct SkillRow {
    name: Named,
    level: Option<Level>,
    is_stale: bool,
    rated: RatedSkill,
}

/// A place on a team, as the proposal has it.
pub struct ProposedRow {
    pub path: Option<String>,
    pub initiative: String,
    pub role: String,
    pub share: Percent,
    first: Month,
    last: Month,
    pub period: String,
    pub why: String,
}

/// `GET /ansatte/{number}`, also as `.csv` and `.xlsx`. The look is recorded for the person to see.
pub async fn page(
    format: Format,
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (about, door) = (About::Profile(PersonId(id)), state.door());
    let stated = lookups::stated(&door, &visitor.actor, about).await?;
    let actor = lookups::with_purpose(&door, &visitor.actor, about).await?;
    let mut reading = state.read(&actor, Action::SeePeople).await?;
    let today = state.today();
    let profile = person::find(&mut reading, PersonId(id), today).await?.ok_or(WebError::NotFound)?;
    let proposed = if let Some(id) = profile.proposal {
        let opened = state.proposal(reading, id).await?;
        proposed_rows(visitor.reader, &opened, &profile.number)
    } else {
        drop(reading);
        Vec::new()
    };
    lookups::note(&door, &actor, PersonId(id), extent(&profile)).await?;
    if format.is_file() {
        let (reader, number) = (visitor.reader, &profile.number);
        let (name, table) = match filters.table().as_str() {
            "" => (format!("ansatt-{number}"), table(reader, &profile)),
            "foreslatt" => (format!("ansatt-{number}-foreslatt"), proposed_table(reader, number, &proposed)),
            "arbeid" => (format!("ansatt-{number}-arbeid"), work_table(reader, &profile)),
            _ => return Err(WebError::NotFound),
        };
        return Ok(respond::table(format, &name, &table));
    }
    let asks = profile.hidden.contains(&Field::Levels) && lookups::can_state(&actor);
    let purpose = asks.then(|| PurposeForm::about(visitor.reader, about));
    let looked = looked(&visitor, &profile, stated);
    let page = ProfilePage::new(&visitor, profile, proposed, stale_before(today));
    respond::html(&ProfilePage { purpose, looked, ..page })
}

/// How much of a person is shown.
fn extent(profile: &Profile) -> Extent {
    if !profile.hidden.contains(&Field::Levels) {
        Extent::Profile
    } else if profile.hidden.contains(&Field::Capacity) {
        Extent::Name
    } else {
        Extent::Candidate
    }
}

/// Says that this look is recorded, and why it is allowed; empty on one's own page.
fn looked(visitor: &Visitor, profile: &Profile, stated: Option<(Reason, Timestamp)>) -> Vec<String> {
    let (reader, text) = (visitor.reader, visitor.reader.texts);
    if visitor.actor.person() == Some(profile.id) {
        return Vec::new();
    }
    let holds = stated.map(|(reason, until)| {
        let purpose = words::reason(reader, &reason);
        fl!(text, "access-purpose-holds", purpose = purpose, time = reader.time(until))
    });
    let noted = fl!(text, "access-look-noted");
    holds.into_iter().chain([noted]).collect()
}

impl ProfilePage {
    fn new(visitor: &Visitor, profile: Profile, proposed: Vec<ProposedRow>, stale_before: Date) -> Self {
        let (reader, text) = (visitor.reader, visitor.reader.texts);
        let heading = format!("{} {}", profile.first_name, profile.last_name).trim().to_owned();
        let frame = visitor.frame(Area::Employees, heading).below(Area::Employees);
        Self {
            frame: frame
                .with_file(!proposed.is_empty(), "foreslatt", fl!(text, "page-profile-proposed"))
                .with_file(!profile.skills.is_empty(), "", fl!(text, "page-profile-skills"))
                .with_file(!profile.allocations.is_empty(), "arbeid", fl!(text, "page-profile-work")),
            lead: lead(reader, &profile),
            skills_summary: skills_summary(reader, &profile, stale_before),
            groups: groups(reader, &profile.skills, stale_before),
            proposal: profile.proposal,
            proposed,
            purpose: None,
            looked: Vec::new(),
            profile,
        }
    }
}

impl ProfilePage {
    /// Whether the reader may see it: what is left out is not there, which must not be read as "nothing".
    fn shows(&self, field: Field) -> bool {
        !self.profile.hidden.contains(&field)
    }
}

fn lead(reader: Speech, profile: &Profile) -> String {
    match profile.kind {
        PersonKind::Employee => fl!(reader.texts, "page-profile-employee", number = profile.number.as_str()),
        PersonKind::Consultant => {
            fl!(reader.texts, "page-profile-consultant", number = profile.number.as_str())
        }
    }
}

fn skills_summary(reader: Speech, profile: &Profile, stale_before: Date) -> String {
    let count = profile.skills.len();
    let confirmed = profile.skills.iter().filter(|skill| skill.confirmed).count();
    let stale = profile.skills.iter().filter(|skill| skill.assessed_on < stale_before).count();
    fl!(
        reader.texts,
        "page-profile-skills-summary",
        count = reader.count(count),
        confirmed = reader.count(confirmed),
        stale = reader.count(stale)
    )
}

/// The skills by group, in the order the register gives them.
fn groups(reader: Speech, skills: &[RatedSkill], stale_before: Date) -> Vec<Group> {
    let other = || Named { words: fl!(reader.texts, "page-no-group"), lang: "" };
    skills
        .chunk_by(|one, next| one.group == next.group)
        .map(|skills| Group {
            name: skills[0].group.as_ref().map_or_else(other, |names| reader.name(names)),
            skills: skills.iter().map(|rated| skill_row(reader, rated, stale_before)).collect(),
        })
        .collect()
}

fn skill_row(reader: Speech, rated: &RatedSkill, stale_before: Date) -> SkillRow {
    SkillRow {
        name: reader.name(&rated.skill.names),
        level: rated.rating.level(),
        is_stale: rated.assessed_on < stale_before,
        rated: rated.clone(),
    }
}

/// The person's places in a proposal, by first month.
pub fn proposed_rows(reader: Speech, opened: &Opened, number: &str) -> Vec<ProposedRow> {
    let row = |team: &Team, place: &Place| ProposedRow {
        path: opened.directory().initiative(&team.initiative.code).map(|id| id.path()),
        initiative: team.initiative.name.clone(),
        role: place.need.title.clone(),
        share: place.share,
        first: place.need.first,
        last: place.need.last,
        period: months(reader, &place.need),
        why: why(reader, place),
    };
    let mut rows: Vec<ProposedRow> = opened.places_of(number).map(|(team, place)| row(team, place)).collect();
    rows.sort_by_key(|row| row.first);
    rows
}

/// Why the person is proposed: what counted of what must be held, what they learn, and where the time comes from.
pub fn why(reader: Speech, place: &Place) -> String {
    let text = reader.texts;
    let stated: Vec<String> = place.fit.iter().filter_map(|one| stated(reader, one)).collect();
    let mut sentences = Vec::new();
    if !stated.is_empty() {
        sentences.push(fl!(text, "page-why", stated = stated.join("; ")));
    }
    sentences.extend(
        place
            .learns
            .as_ref()
            .map(|skill| fl!(text, "page-why-learns", skill = reader.name(&skill.names).words)),
    );
    sentences.push(if place.released == Percent::ZERO {
        fl!(text, "page-why-free")
    } else {
        fl!(text, "page-why-released", share = reader.percent(place.released))
    });
    if !place.fit.iter().any(|one| one.must) {
        sentences.push(fl!(text, "page-why-no-demands"));
    }
    if place.was_on {
        sentences.push(fl!(text, "page-why-was-on"));
    }
    sentences.join(" ")
}

/// What the person has stated of a skill that must be held: the skill itself, or the narrower one that counted.
fn stated(reader: Speech, requirement: &Requirement) -> Option<String> {
    let (level, day) = (requirement.held?, requirement.assessed_on?);
    let skill = requirement.through.as_ref().unwrap_or(&requirement.skill);
    requirement.must.then(|| {
        fl!(
            reader.texts,
            "page-why-stated",
            skill = reader.name(&skill.names).words,
            level = level.get(),
            day = reader.date(day)
        )
    })
}

fn table(reader: Speech, profile: &Profile) -> Table {
    let text = reader.texts;
    let row = |rated: &RatedSkill| {
        vec![
            Cell::text(&profile.number),
            Cell::text(&rated.skill.names.code),
            rated.group.as_ref().map(|names| reader.name(names).words).into(),
            Cell::text(reader.name(&rated.skill.names).words),
            rated.rating.level().map(|level| i64::from(level.get())).into(),
            Cell::text(reader.rating(rated.rating)),
            rated.interest.map(|interest| reader.interest(interest)).into(),
            Cell::text(reader.source(rated.source)),
            Cell::Date(rated.assessed_on),
            Cell::text(reader.yes_no(rated.confirmed)),
        ]
    };
    Table {
        headings: vec![
            fl!(text, "page-employee-number"),
            fl!(text, "file-skill-code"),
            fl!(text, "page-group"),
            fl!(text, "page-skill"),
            fl!(text, "file-level"),
            fl!(text, "page-level-in-words"),
            fl!(text, "page-interest"),
            fl!(text, "page-source"),
            fl!(text, "page-assessed-on"),
            fl!(text, "page-confirmed"),
        ],
        rows: profile.skills.iter().map(row).collect(),
    }
}

fn proposed_table(reader: Speech, number: &str, rows: &[ProposedRow]) -> Table {
    let row = |row: &ProposedRow| {
        let days = (row.first.first_day(), row.last.last_day());
        let mut cells = work_cells(number, (&row.initiative, &row.role), row.share, days);
        cells.push(Cell::text(&row.why));
        cells
    };
    Table {
        headings: work_headings(reader, fl!(reader.texts, "page-why-heading")),
        rows: rows.iter().map(row).collect(),
    }
}

fn work_table(reader: Speech, profile: &Profile) -> Table {
    let row = |work: &Allocation| {
        let mut cells =
            work_cells(&profile.number, (&work.name, &work.role), work.percent, (work.from, work.to));
        cells.push(Cell::text(reader.allocation(work.status)));
        cells
    };
    Table {
        headings: work_headings(reader, fl!(reader.texts, "page-condition")),
        rows: profile.allocations.iter().map(row).collect(),
    }
}

fn work_headings(reader: Speech, last: String) -> Vec<String> {
    let text = reader.texts;
    vec![
        fl!(text, "page-employee-number"),
        fl!(text, "page-initiative"),
        fl!(text, "page-role"),
        fl!(text, "file-share"),
        fl!(text, "page-from"),
        fl!(text, "page-to"),
        last,
    ]
}

fn work_cells(number: &str, work: (&str, &str), share: Percent, days: (Date, Date)) -> Vec<Cell> {
    let (initiative, role) = work;
    vec![
        Cell::text(number),
        Cell::text(initiative),
        Cell::text(role),
        Cell::percent(share),
        Cell::Date(days.0),
        Cell::Date(days.1),
    ]
}
