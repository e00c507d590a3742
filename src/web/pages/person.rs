//! One person's page. Never a total score, never a comparison with others.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;
use jiff::civil::Date;

use crate::access::Action;
use crate::domain::{Level, Percent, PersonId, PersonKind, ProposalId, stale_before};
use crate::export::{Cell, Table};
use crate::store::views::person::{self, Allocation, Profile, Proposed, RatedSkill};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::paths::Linked;
use crate::web::request::{Filters, Format, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
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

struct ProposedRow {
    place: Proposed,
    why: String,
}

/// `/ansatte/{number}`
pub async fn page(
    format: Format,
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut reading = state.read(&visitor.actor, Action::SeePeople).await?;
    let today = state.today();
    let profile = person::find(&mut reading, PersonId(id), today).await?.ok_or(WebError::NotFound)?;
    if format == Format::Csv {
        let (reader, number) = (visitor.reader, &profile.number);
        let (name, table) = match filters.table().as_str() {
            "" => (format!("ansatt-{number}"), table(reader, &profile)),
            "foreslatt" => (format!("ansatt-{number}-foreslatt"), proposed_table(reader, &profile)),
            "arbeid" => (format!("ansatt-{number}-arbeid"), work_table(reader, &profile)),
            _ => return Err(WebError::NotFound),
        };
        return Ok(respond::csv(&name, &table));
    }
    respond::html(&ProfilePage::new(&visitor, profile, stale_before(today)))
}

impl ProfilePage {
    fn new(visitor: &Visitor, profile: Profile, stale_before: Date) -> Self {
        let reader = visitor.reader;
        let heading = format!("{} {}", profile.first_name, profile.last_name).trim().to_owned();
        let frame = visitor.frame(Area::Employees, heading).below(Area::Employees);
        Self {
            frame: frame.with_download(visitor.download()),
            lead: lead(reader, &profile),
            skills_summary: skills_summary(reader, &profile, stale_before),
            groups: groups(reader, &profile.skills, stale_before),
            proposed: profile.proposed.iter().map(|place| proposed_row(reader, place, &profile)).collect(),
            proposal: profile.proposed.first().map(|place| place.proposal),
            profile,
        }
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

/// Why the person is proposed: what of what is asked for they have stated, and when.
fn proposed_row(reader: Speech, place: &Proposed, profile: &Profile) -> ProposedRow {
    let stated = place.asked.iter().filter_map(|(skill, _)| {
        let rated = profile
            .skills
            .iter()
            .find(|rated| rated.skill.id == skill.id && rated.rating.level().is_some())?;
        Some(fl!(
            reader.texts,
            "page-why-stated",
            skill = reader.name(&skill.names).words,
            level = rated.rating.level().map_or(0, Level::get),
            day = reader.date(rated.assessed_on)
        ))
    });
    let stated: Vec<String> = stated.collect();
    let why = if stated.is_empty() {
        fl!(reader.texts, "page-why-capacity")
    } else {
        fl!(reader.texts, "page-why", stated = stated.join("; "))
    };
    ProposedRow { place: place.clone(), why }
}

fn table(reader: Speech, profile: &Profile) -> Table {
    let text = reader.texts;
    let row = |rated: &RatedSkill| {
        vec![
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
            fl!(text, "page-group"),
            fl!(text, "page-skill"),
            fl!(text, "page-level"),
            fl!(text, "page-level-in-words"),
            fl!(text, "page-interest"),
            fl!(text, "page-source"),
            fl!(text, "page-assessed-on"),
            fl!(text, "page-confirmed"),
        ],
        rows: profile.skills.iter().map(row).collect(),
    }
}

fn proposed_table(reader: Speech, profile: &Profile) -> Table {
    let row = |place: &Proposed| {
        let mut cells = work_cells(&place.name, &place.role, place.share, (place.from, place.to));
        cells.push(Cell::text(proposed_row(reader, place, profile).why));
        cells
    };
    Table {
        headings: work_headings(reader, fl!(reader.texts, "page-why-heading")),
        rows: profile.proposed.iter().map(row).collect(),
    }
}

fn work_table(reader: Speech, profile: &Profile) -> Table {
    let row = |work: &Allocation| {
        let mut cells = work_cells(&work.name, &work.role, work.percent, (work.from, work.to));
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
        fl!(text, "page-initiative"),
        fl!(text, "page-role"),
        fl!(text, "page-share"),
        fl!(text, "page-from"),
        fl!(text, "page-to"),
        last,
    ]
}

fn work_cells(initiative: &str, role: &str, share: Percent, days: (Date, Date)) -> Vec<Cell> {
    vec![
        Cell::text(initiative),
        Cell::text(role),
        Cell::Decimal(share.as_f64(), 2),
        Cell::Date(days.0),
        Cell::Date(days.1),
    ]
}
