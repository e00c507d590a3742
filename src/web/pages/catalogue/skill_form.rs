//! The form to make a skill, and to change one.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::fields::{self, KINDS, name_of};
use super::words::{self, Difference};
use crate::access::Action;
use crate::domain::{InEach, Level, SkillContent, SkillGroupId, SkillId, SkillKind};
use crate::service::catalogue::{self as service, ChangeError, Field};
use crate::store::catalogue::groups::Group;
use crate::store::catalogue::{self, StoredSkill};
use crate::store::views::Window;
use crate::store::views::search::Search;
use crate::store::views::skills::{self, Filter};
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame, Link};
use crate::web::pages::FilterOption;
use crate::web::paths::Linked;
use crate::web::request::{Filters, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

/// How many of ESCO's skills are offered.
const MOST_OFFERED: i64 = 10;

#[derive(Template)]
#[template(path = "catalogue/skill_form.html")]
struct FormPage {
    frame: Frame,
    form: FormState,
    /// The skill that is changed; `None` where one is made.
    skill: Option<StoredSkill>,
    kinds: Vec<FilterOption>,
    groups: Vec<FilterOption>,
    esco: Esco,
    levels: Vec<LevelRow>,
    differences: Option<Vec<Difference>>,
}

/// The fields that link the skill to one of ESCO's, with the results of a search.
#[derive(Default)]
struct Esco {
    /// The ESCO skill that is linked, by its address; `None` without a link.
    chosen: Option<Offered>,
    /// The search term; `None` where nothing was searched for.
    searched: Option<String>,
    offered: Vec<Offered>,
}

struct Offered {
    uri: String,
    words: String,
}

/// A level with its own texts.
struct LevelRow {
    heading: String,
    /// The general text of the level, which holds where the field is empty.
    otherwise: String,
    fields: Vec<TextField>,
}

/// A field for a text in a language.
struct TextField {
    name: &'static str,
    label: String,
    language: &'static str,
}

/// `GET /kompetanse/ny`: an empty form, with `navn` filled in from the address.
pub async fn new(
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let content = SkillContent {
        names: InEach { nb: filters.text("navn"), ..InEach::default() },
        kind: SkillKind::Skill,
        group: None,
        descriptions: InEach::default(),
        esco_uri: None,
        aliases: InEach::default(),
        levels: Default::default(),
    };
    let form = fields::fill(&content, 0);
    respond::html(&page(&state, &visitor, (None, form), "").await?)
}

/// `GET /kompetanse/{number}/endre`: the form of one skill, filled with what is stored.
pub async fn edit(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let skill = stored(&state, &visitor, SkillId(id)).await?;
    let form = fields::fill(&skill.content, skill.version);
    respond::html(&page(&state, &visitor, (Some(skill), form), "").await?)
}

/// What is sent to `/kompetanse/ny`.
pub async fn make(
    visitor: Visitor,
    State(state): State<AppState>,
    sent: Fields,
) -> Result<Response, WebError> {
    let content = fields::read(&sent);
    let form = fields::fill(&content, 0);
    if let Some(search) = esco_search(&sent) {
        return respond::html(&page(&state, &visitor, (None, form), &search).await?);
    }
    match service::make(&state.door(), &visitor.actor, &content).await {
        Ok(id) => Ok(form::done(&format!("{}?gjort=ny", id.path()))),
        Err(ChangeError::Wrong(wrong)) => {
            let form = words::with_faults(visitor.reader, form, &wrong);
            Err(form::invalid(&page(&state, &visitor, (None, form.clone()), "").await?, &form))
        }
        Err(error) => Err(failed(error)),
    }
}

/// What is sent to `/kompetanse/{number}/endre`.
pub async fn change(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    sent: Fields,
) -> Result<Response, WebError> {
    let (id, content) = (SkillId(id), fields::read(&sent));
    let form = fields::fill(&content, sent.version());
    if let Some(search) = esco_search(&sent) {
        let skill = stored(&state, &visitor, id).await?;
        return respond::html(&page(&state, &visitor, (Some(skill), form), &search).await?);
    }
    match service::change(&state.door(), &visitor.actor, (id, sent.version()), &content).await {
        Ok(()) => Ok(form::done(&format!("{}?gjort=endret", id.path()))),
        Err(ChangeError::Wrong(wrong)) => {
            let skill = stored(&state, &visitor, id).await?;
            let form = words::with_faults(visitor.reader, form, &wrong);
            Err(form::invalid(&page(&state, &visitor, (Some(skill), form.clone()), "").await?, &form))
        }
        Err(ChangeError::Changed(now)) => {
            let form = fields::fill(&content, now.version);
            let groups = groups(&state, &visitor, content.group).await?;
            let differences = words::differences(visitor.reader, &groups, (&now.content, &content));
            let mut page = page(&state, &visitor, (Some(*now), form), "").await?;
            page.differences = Some(differences);
            Err(form::conflict(&page))
        }
        Err(error) => Err(failed(error)),
    }
}

/// What is looked for in ESCO, where that button was pressed.
fn esco_search(sent: &Fields) -> Option<String> {
    (sent.text("valg") == "sok").then(|| {
        let search = sent.text("esco_sok");
        if search.is_empty() { sent.text(name_of(Field::Name("nb"))) } else { search }
    })
}

fn failed(error: ChangeError) -> WebError {
    match error {
        ChangeError::Store(error) => error.into(),
        _ => WebError::Conflict(None),
    }
}

async fn stored(state: &AppState, visitor: &Visitor, id: SkillId) -> Result<StoredSkill, WebError> {
    let mut reading = state.read(&visitor.actor, Action::ChangeCatalogue).await?;
    let skill = catalogue::find(&mut reading, id).await?.filter(|skill| skill.merged_into.is_none());
    skill.ok_or(WebError::NotFound)
}

async fn groups(
    state: &AppState,
    visitor: &Visitor,
    chosen: Option<SkillGroupId>,
) -> Result<Vec<Group>, WebError> {
    let mut reading = state.read(&visitor.actor, Action::ChangeCatalogue).await?;
    Ok(service::groups::choices(&mut reading, chosen).await?)
}

async fn page(
    state: &AppState,
    visitor: &Visitor,
    (skill, form): (Option<StoredSkill>, FormState),
    search: &str,
) -> Result<FormPage, WebError> {
    let reader = visitor.reader;
    let chosen = form.value("gruppe").parse().ok().map(SkillGroupId);
    let groups = groups(state, visitor, chosen).await?;
    let groups = groups.iter().map(|group| FilterOption {
        value: group.id.to_string(),
        words: reader.name(&group.names).words,
        is_chosen: Some(group.id) == chosen,
    });
    let kinds = KINDS.iter().map(|(word, kind)| FilterOption {
        value: (*word).to_owned(),
        words: reader.kind(*kind),
        is_chosen: form.value("type") == *word,
    });
    Ok(FormPage {
        frame: frame(visitor, skill.as_ref(), !form.errors().is_empty()),
        esco: esco(state, visitor, form.value("esco"), search).await?,
        groups: groups.collect(),
        kinds: kinds.collect(),
        levels: levels(reader),
        differences: None,
        skill,
        form,
    })
}

fn frame(visitor: &Visitor, skill: Option<&StoredSkill>, is_wrong: bool) -> Frame {
    let text = visitor.reader.texts;
    let mut frame = match skill {
        None => visitor.frame(Area::Skills, fl!(text, "catalogue-new")).below(Area::Skills),
        Some(skill) => {
            let name = words::name(visitor.reader, skill);
            let heading = fl!(text, "catalogue-edit", name = name.as_str());
            let mut frame = visitor.frame(Area::Skills, heading).below(Area::Skills);
            frame.crumbs.push(Link { words: name, path: skill.id.path() });
            frame
        }
    };
    frame.is_wrong = is_wrong;
    frame
}

/// What is linked to, and what was found.
async fn esco(state: &AppState, visitor: &Visitor, chosen: &str, search: &str) -> Result<Esco, WebError> {
    let mut reading = state.read(&visitor.actor, Action::ChangeCatalogue).await?;
    let chosen = (!chosen.is_empty()).then(|| Offered { uri: chosen.to_owned(), words: chosen.to_owned() });
    if search.is_empty() {
        return Ok(Esco { chosen, ..Esco::default() });
    }
    let catalogue = state.catalogue(&mut reading).await?;
    let filter = Filter { search: Search::of(search), group: None, all: true };
    let window = Window { offset: 0, limit: MOST_OFFERED };
    let found = skills::list(&mut reading, &catalogue, &filter, window).await?;
    let offered = found.rows.into_iter().filter_map(|row| {
        let words = visitor.reader.name(&row.skill.names).words;
        Some(Offered { uri: row.esco_uri?, words })
    });
    let is_other = |offered: &Offered| chosen.as_ref().is_none_or(|chosen| chosen.uri != offered.uri);
    Ok(Esco { offered: offered.filter(is_other).collect(), chosen, searched: Some(search.to_owned()) })
}

fn levels(reader: Speech) -> Vec<LevelRow> {
    let field = |level: Level, language| {
        let field = Field::Level(level.get(), language);
        TextField { name: name_of(field), label: words::label(reader, field), language }
    };
    let row = |level: Level| LevelRow {
        heading: reader.numbered_level(level),
        otherwise: reader.level_means(level),
        fields: ["nb", "nn", "en"].map(|language| field(level, language)).into(),
    };
    Level::ALL.into_iter().map(row).collect()
}

impl FormPage {
    fn path(&self) -> String {
        match &self.skill {
            Some(skill) => format!("{}/endre", skill.id.path()),
            None => "/kompetanse/ny".to_owned(),
        }
    }

    /// The fields of a kind, one for each language.
    fn texts(&self, field: fn(&'static str) -> Field) -> Vec<TextField> {
        let reader = self.frame.reader;
        let one = |language| TextField {
            name: name_of(field(language)),
            label: words::label(reader, field(language)),
            language,
        };
        ["nb", "nn", "en"].map(one).into()
    }

    fn names(&self) -> Vec<TextField> {
        self.texts(Field::Name)
    }

    fn descriptions(&self) -> Vec<TextField> {
        self.texts(Field::Description)
    }

    fn aliases(&self) -> Vec<TextField> {
        self.texts(Field::Aliases)
    }

    /// Whether the skill has level texts of its own: then they are shown at once.
    fn has_level_texts(&self) -> bool {
        self.levels
            .iter()
            .flat_map(|row| &row.fields)
            .any(|field| !self.form.value(field.name).is_empty() || self.form.error(field.name).is_some())
    }
}
