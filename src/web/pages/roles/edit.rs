//! Changing what a role asks for: a row for each skill, and groups of which some are enough.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::crumbed;
use crate::access::Action;
use crate::domain::{Level, RoleId, SkillId, SkillRelation};
use crate::service::catalogue::profiles::{self as service, MOST_SKILLS, ProfileError};
use crate::service::unknown_names::{self, KnownSkill};
use crate::store::catalogue::profiles::{self, Asked, Choice, Profile};
use crate::store::views::SkillLink;
use crate::store::{Reading, catalogue};
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame, Link};
use crate::web::pages::FilterOption;
use crate::web::paths::Linked;
use crate::web::request::Number;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

/// How many groups of which some are enough a profile may have.
const GROUPS: [&str; 4] = ["minst_1", "minst_2", "minst_3", "minst_4"];
/// More rows than any form that is taken in can have.
const MOST_ROWS: usize = 10_000;
/// The catalogue is offered as a list up to this many skills; beyond, one types.
const MOST_CHOICES: usize = 1_000;

#[derive(Template)]
#[template(path = "roles/edit.html")]
struct EditPage {
    frame: Frame,
    path: String,
    form: FormState,
    rows: Vec<Row>,
    choices: Vec<KnownSkill>,
    conflict: Option<Vec<String>>,
}

struct Row {
    place: usize,
    skill: SkillId,
    name: String,
    levels: Vec<FilterOption>,
    ways: Vec<FilterOption>,
    goes: bool,
}

/// A row as it was sent.
#[derive(Clone, Copy)]
struct Sent {
    skill: SkillId,
    level: Level,
    way: Way,
    goes: bool,
}

/// How a skill is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Essential,
    Optional,
    /// One of the group at this place.
    Group(usize),
}

/// What the form holds.
struct Content {
    rows: Vec<Sent>,
    least: [i64; GROUPS.len()],
}

/// `/roller/{number}/endre`
pub async fn page(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut reading = state.read(&visitor.actor, Action::ChangeCatalogue).await?;
    let profile = profiles::find(&mut reading, RoleId(id)).await?.ok_or(WebError::NotFound)?;
    let form = FormState::new("rolle".to_owned(), profile.version);
    respond::html(&show(&mut reading, &visitor, &profile, Content::of(&profile), form).await?)
}

/// What is sent to `/roller/{number}/endre`.
pub async fn change(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (id, reader) = (RoleId(id), visitor.reader);
    let mut content = Content::read(&fields);
    let mut reading = state.read(&visitor.actor, Action::ChangeCatalogue).await?;
    let profile = profiles::find(&mut reading, id).await?.ok_or(WebError::NotFound)?;
    let form = FormState::new("rolle".to_owned(), fields.version());
    // Enter in the field presses the first button of the form: what is typed there is meant to be added all the same.
    let typed = fields.text("ny");
    if fields.text("valg") == "legg-til" || !typed.is_empty() {
        let form = match content.add(&mut reading, &typed).await? {
            Ok(()) => form,
            Err(problem) => form.with("ny", typed).wrong("ny", problem.words(reader)),
        };
        let page = show(&mut reading, &visitor, &profile, content, form.clone()).await?;
        return if form.errors().is_empty() {
            respond::html(&page)
        } else {
            Err(form::invalid(&page, &form))
        };
    }
    let (asked, choices) = content.asked();
    match service::change(&state.door(), &visitor.actor, (id, fields.version()), &asked, &choices).await {
        Ok(()) => Ok(form::done(&format!("{}?gjort=endret", id.path()))),
        Err(ProfileError::Store(error)) => Err(error.into()),
        Err(ProfileError::Changed(now)) => {
            let form = FormState::new("rolle".to_owned(), now.version);
            let mut page = show(&mut reading, &visitor, &now, content, form).await?;
            let stands = now.required.iter().map(|one| {
                let name = reader.name(&one.skill.names).words;
                let asked = super::asked(reader, &now, one);
                fl!(
                    reader.texts,
                    "roles-stands",
                    name = name,
                    level = reader.numbered_level(one.level),
                    asked = asked
                )
            });
            page.conflict = Some(stands.collect());
            Err(form::conflict(&page))
        }
        Err(error) => {
            let form = with_fault(reader, form, &content, &error);
            let page = show(&mut reading, &visitor, &profile, content, form.clone()).await?;
            Err(form::invalid(&page, &form))
        }
    }
}

fn with_fault(reader: Speech, form: FormState, content: &Content, error: &ProfileError) -> FormState {
    let text = reader.texts;
    match error {
        ProfileError::TooFewToChoose(place) => {
            let used = content.used_groups();
            let field = used.get(*place).and_then(|group| GROUPS.get(*group)).copied().unwrap_or(GROUPS[0]);
            form.wrong(field, fl!(text, "roles-too-few"))
        }
        ProfileError::NoSuchSkill => form.wrong("ny", fl!(text, "page-names-no-such-skill")),
        ProfileError::TooMany => {
            form.wrong("ny", fl!(text, "roles-too-many", most = reader.count(MOST_SKILLS)))
        }
        _ => form.wrong("ny", fl!(text, "roles-twice")),
    }
}

/// Why a typed skill was not added.
enum NotAdded {
    Nothing,
    NoSuch(Vec<KnownSkill>),
    Several,
    There,
}

impl NotAdded {
    fn words(&self, reader: Speech) -> String {
        let text = reader.texts;
        match self {
            Self::Nothing => fl!(text, "roles-add-nothing"),
            Self::NoSuch(near) if near.is_empty() => fl!(text, "page-names-no-such-skill"),
            Self::NoSuch(near) => {
                let near: Vec<String> =
                    near.iter().map(|one| format!("{} ({})", one.name, one.code)).collect();
                fl!(text, "roles-add-near", near = near.join(", "))
            }
            Self::Several => fl!(text, "roles-add-several"),
            Self::There => fl!(text, "roles-twice"),
        }
    }
}

impl Content {
    fn of(profile: &Profile) -> Self {
        let group = |skill: SkillId| profile.choices.iter().position(|choice| choice.skills.contains(&skill));
        let rows = profile.required.iter().map(|one| Sent {
            skill: one.skill.id,
            level: one.level,
            way: match (group(one.skill.id), one.relation) {
                (Some(group), _) if group < GROUPS.len() => Way::Group(group),
                (_, SkillRelation::Essential) => Way::Essential,
                (_, SkillRelation::Optional) => Way::Optional,
            },
            goes: false,
        });
        let mut least = [1; GROUPS.len()];
        for (least, choice) in least.iter_mut().zip(&profile.choices) {
            *least = choice.least;
        }
        Self { rows: rows.collect(), least }
    }

    fn read(fields: &Fields) -> Self {
        let is_there = |place: &usize| fields.has(&format!("ferdighet_{place}"));
        let row = |place: usize| {
            let skill = SkillId(fields.text(&format!("ferdighet_{place}")).parse().ok()?);
            let level = fields.text(&format!("niva_{place}")).parse().ok().and_then(Level::new)?;
            let way = match fields.text(&format!("krav_{place}")).as_str() {
                "valgfri" => Way::Optional,
                other => other
                    .strip_prefix("minst-")
                    .and_then(|group| group.parse::<usize>().ok())
                    .filter(|group| (1..=GROUPS.len()).contains(group))
                    .map_or(Way::Essential, |group| Way::Group(group - 1)),
            };
            Some(Sent { skill, level, way, goes: fields.has(&format!("fjern_{place}")) })
        };
        // No form that is taken in has room for more.
        let rows = (0..MOST_ROWS).take_while(is_there).filter_map(row).collect();
        Self { rows, least: GROUPS.map(|group| fields.text(group).parse().unwrap_or(1)) }
    }

    /// Adds the skill that was typed.
    async fn add(&mut self, reading: &mut Reading, typed: &str) -> Result<Result<(), NotAdded>, WebError> {
        use unknown_names::VerdictError;
        let code = match unknown_names::typed(reading, typed).await {
            Ok(code) => code,
            Err(VerdictError::Store(error)) => return Err(error.into()),
            Err(VerdictError::NoSuchSkill { near }) => return Ok(Err(NotAdded::NoSuch(near))),
            Err(VerdictError::SeveralSkills { .. }) => return Ok(Err(NotAdded::Several)),
            Err(_) => return Ok(Err(NotAdded::Nothing)),
        };
        let ids = catalogue::ids(reading).await?;
        let Some(skill) = ids.get(code.as_str()).copied() else {
            return Ok(Err(NotAdded::NoSuch(Vec::new())));
        };
        if self.rows.iter().any(|row| row.skill == skill) {
            return Ok(Err(NotAdded::There));
        }
        let level = Level::ALL[3];
        self.rows.push(Sent { skill, level, way: Way::Essential, goes: false });
        Ok(Ok(()))
    }

    /// The groups that have skills, in their order.
    fn used_groups(&self) -> Vec<usize> {
        let is_used = |group: &usize| self.rows.iter().any(|row| !row.goes && row.way == Way::Group(*group));
        (0..GROUPS.len()).filter(is_used).collect()
    }

    fn asked(&self) -> (Vec<Asked>, Vec<Choice>) {
        let stay = || self.rows.iter().filter(|row| !row.goes);
        let asked = stay().map(|row| Asked {
            skill: row.skill,
            level: row.level,
            relation: if row.way == Way::Essential {
                SkillRelation::Essential
            } else {
                SkillRelation::Optional
            },
        });
        let choice = |group: usize| Choice {
            least: self.least[group],
            skills: stay().filter(|row| row.way == Way::Group(group)).map(|row| row.skill).collect(),
        };
        (asked.collect(), self.used_groups().into_iter().map(choice).collect())
    }
}

async fn show(
    reading: &mut Reading,
    visitor: &Visitor,
    profile: &Profile,
    content: Content,
    form: FormState,
) -> Result<EditPage, WebError> {
    let reader = visitor.reader;
    let ids: Vec<SkillId> = content.rows.iter().map(|row| row.skill).collect();
    let names = catalogue::links(reading, &ids).await?;
    let choices = unknown_names::choices(reading).await?;
    let mut form = form;
    for (group, least) in GROUPS.into_iter().zip(content.least) {
        form = form.with(group, least.to_string());
    }
    let heading = fl!(reader.texts, "catalogue-edit", name = profile.title.as_str());
    let mut frame = crumbed(reader, visitor.frame(Area::Skills, heading).below(Area::Skills));
    frame.crumbs.push(Link { words: profile.title.clone(), path: profile.id.path() });
    frame.is_wrong = !form.errors().is_empty();
    Ok(EditPage {
        frame,
        path: format!("{}/endre", profile.id.path()),
        rows: content.rows.iter().fold(Vec::new(), |mut rows, row| {
            rows.extend(shown(reader, &names, rows.len(), *row));
            rows
        }),
        choices: if choices.len() > MOST_CHOICES { Vec::new() } else { choices },
        conflict: None,
        form,
    })
}

fn shown(reader: Speech, names: &BTreeMap<SkillId, SkillLink>, place: usize, row: Sent) -> Option<Row> {
    let name = reader.name(&names.get(&row.skill)?.names).words;
    let levels = Level::ALL.into_iter().map(|level| FilterOption {
        value: level.get().to_string(),
        words: reader.numbered_level(level),
        is_chosen: level == row.level,
    });
    let way = |value: String, words, way| FilterOption { value, words, is_chosen: row.way == way };
    let mut ways = vec![
        way("alle".to_owned(), reader.relation(SkillRelation::Essential), Way::Essential),
        way("valgfri".to_owned(), reader.relation(SkillRelation::Optional), Way::Optional),
    ];
    ways.extend((0..GROUPS.len()).map(|group| {
        let words = fl!(reader.texts, "roles-in-group", group = reader.count(group + 1));
        way(format!("minst-{}", group + 1), words, Way::Group(group))
    }));
    Some(Row { place, skill: row.skill, name, levels: levels.collect(), ways, goes: row.goes })
}

impl EditPage {
    /// The groups, by place and field.
    fn groups(&self) -> Vec<(String, &'static str)> {
        let reader = self.frame.reader;
        let label =
            |(place, field)| (fl!(reader.texts, "roles-group-least", group = reader.count(place + 1)), field);
        GROUPS.into_iter().enumerate().map(label).collect()
    }
}
