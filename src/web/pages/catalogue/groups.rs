//! The groups of skills: create, rename, move and retire them.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;

use super::words;
use crate::access::Action;
use crate::domain::{InEach, SkillGroupId};
use crate::service::catalogue::groups::{self as service, GroupError};
use crate::store::catalogue::groups::{self, Group, GroupContent};
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame, Link};
use crate::web::pages::FilterOption;
use crate::web::paging::Paging;
use crate::web::paths::with_fields;
use crate::web::request::{Filters, Format, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Named, Speech};

const LIST: &str = "/kompetanse/grupper";

#[derive(Template)]
#[template(path = "catalogue/groups.html")]
struct GroupsPage {
    frame: Frame,
    rows: Vec<Row>,
    paging: Paging,
    shows_all: bool,
    done: bool,
}

struct Row {
    name: Named,
    above: Option<Named>,
    group: Group,
}

#[derive(Template)]
#[template(path = "catalogue/group_form.html")]
struct FormPage {
    frame: Frame,
    form: FormState,
    group: Option<Group>,
    parents: Vec<FilterOption>,
    /// The stored version, in words, where somebody else saved one meanwhile.
    conflict: Option<String>,
}

/// `GET /kompetanse/grupper`: the groups in use; `vis=alle` shows every group.
pub async fn list(
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let reader = visitor.reader;
    let shows_all = filters.text("vis") == "alle";
    let all = all(&state, &visitor).await?;
    let name =
        |id: SkillGroupId| all.iter().find(|group| group.id == id).map(|group| reader.name(&group.names));
    // ESCO has many groups that hold no skill of the catalogue: they are left out.
    let shown: Vec<&Group> =
        all.iter().filter(|group| shows_all || !group.is_of_esco || group.skills > 0).collect();
    let total = i64::try_from(shown.len()).unwrap_or(i64::MAX);
    let which = if shows_all { "alle" } else { "" };
    let path = |page: i64| with_fields(LIST, &[("vis", which), ("side", &page.to_string())]);
    let paging = match Paging::new(filters.page(), total, path) {
        Ok(paging) => paging,
        Err(elsewhere) => return Ok(elsewhere.into_response()),
    };
    let row = |group: &Group| Row {
        name: reader.name(&group.names),
        above: group.parent.and_then(name),
        group: group.clone(),
    };
    let window = Format::Page.window(filters.page());
    respond::html(&GroupsPage {
        frame: visitor.frame(Area::Skills, fl!(reader.texts, "catalogue-groups")).below(Area::Skills),
        rows: window.of(&shown).iter().map(|group| row(group)).collect(),
        paging,
        shows_all,
        done: !filters.text("gjort").is_empty(),
    })
}

/// `GET /kompetanse/grupper/ny`: an empty form for a group.
pub async fn new(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let all = all(&state, &visitor).await?;
    respond::html(&page(&visitor, &all, None, fill(&GroupContent::default(), 0)))
}

/// `GET /kompetanse/grupper/{number}`: the form of one group, filled with what is stored.
pub async fn edit(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let all = all(&state, &visitor).await?;
    let group = all.iter().find(|group| group.id.0 == id).cloned().ok_or(WebError::NotFound)?;
    let form = fill(&content_of(&group), group.version);
    respond::html(&page(&visitor, &all, Some(group), form))
}

/// What is sent to `/kompetanse/grupper/ny`.
pub async fn make(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let content = read(&fields);
    match service::make(&state.door(), &visitor.actor, &content).await {
        Ok(_) => Ok(form::done(&format!("{LIST}?gjort=ny"))),
        Err(error) => Err(refused(&state, &visitor, (None, &content), error).await?),
    }
}

/// What is sent to `/kompetanse/grupper/{number}`.
pub async fn change(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (id, content) = (SkillGroupId(id), read(&fields));
    let (door, actor, seen) = (state.door(), &visitor.actor, (id, fields.version()));
    let done = match fields.text("valg").as_str() {
        "utga" => service::retire(&door, actor, seen, true).await,
        "tilbake" => service::retire(&door, actor, seen, false).await,
        _ => service::change(&door, actor, seen, &content).await,
    };
    match done {
        Ok(()) => Ok(form::done(&format!("{LIST}?gjort=endret"))),
        Err(error) => Err(refused(&state, &visitor, (Some(id), &content), error).await?),
    }
}

/// The form again with what is wrong, or with what somebody else saved.
async fn refused(
    state: &AppState,
    visitor: &Visitor,
    (id, content): (Option<SkillGroupId>, &GroupContent),
    error: GroupError,
) -> Result<WebError, WebError> {
    let (text, all) = (visitor.reader.texts, all(state, visitor).await?);
    let group = all.iter().find(|group| Some(group.id) == id).cloned();
    let form = fill(content, group.as_ref().map_or(0, |group| group.version));
    let (field, words) = match error {
        GroupError::Store(error) => return Ok(error.into()),
        GroupError::Changed(now) => {
            let mut page = page(visitor, &all, group, form);
            let stands = visitor.reader.name(&now.names).words;
            page.conflict = Some(fl!(text, "catalogue-group-conflict", name = stands));
            return Ok(form::conflict(&page));
        }
        GroupError::NoName => ("navn_nb", fl!(text, "catalogue-group-no-name")),
        GroupError::TooLong => ("navn_nb", words::longest_group_name(visitor.reader)),
        GroupError::Taken => ("navn_nb", fl!(text, "catalogue-group-taken")),
        GroupError::Circle => ("over", fl!(text, "catalogue-group-circle")),
        GroupError::NoSuchParent => ("over", fl!(text, "catalogue-group-no-parent")),
    };
    let form = form.wrong(field, words);
    let mut page = page(visitor, &all, group, form.clone());
    page.frame.is_wrong = true;
    Ok(form::invalid(&page, &form))
}

async fn all(state: &AppState, visitor: &Visitor) -> Result<Vec<Group>, WebError> {
    let mut reading = state.read(&visitor.actor, Action::ChangeCatalogue).await?;
    Ok(groups::all(&mut reading).await?)
}

fn content_of(group: &Group) -> GroupContent {
    let names = &group.names;
    let said = |name: &Option<String>| name.clone().unwrap_or_default();
    GroupContent {
        names: InEach { nb: said(&names.nb), nn: said(&names.nn), en: said(&names.en) },
        parent: group.parent,
    }
}

fn read(fields: &Fields) -> GroupContent {
    GroupContent {
        names: InEach { nb: fields.text("navn_nb"), nn: fields.text("navn_nn"), en: fields.text("navn_en") },
        parent: fields.text("over").parse().ok().map(SkillGroupId),
    }
}

fn fill(content: &GroupContent, version: i64) -> FormState {
    FormState::new("gruppe".to_owned(), version)
        .with("navn_nb", content.names.nb.clone())
        .with("navn_nn", content.names.nn.clone())
        .with("navn_en", content.names.en.clone())
        .with("over", content.parent.map(|parent| parent.to_string()).unwrap_or_default())
}

fn page(visitor: &Visitor, all: &[Group], group: Option<Group>, form: FormState) -> FormPage {
    let (reader, text) = (visitor.reader, visitor.reader.texts);
    let heading = match &group {
        Some(group) => fl!(text, "catalogue-edit", name = reader.name(&group.names).words),
        None => fl!(text, "catalogue-group-new"),
    };
    let mut frame = visitor.frame(Area::Skills, heading).below(Area::Skills);
    frame.crumbs.push(Link { words: fl!(text, "catalogue-groups"), path: LIST.to_owned() });
    let own = group.as_ref().map(|group| group.id);
    let can_be_above = |other: &&Group| {
        Some(other.id) != own && (other.retired_at.is_none() || form.value("over") == other.id.to_string())
    };
    let parents = all.iter().filter(can_be_above).map(|other| FilterOption {
        value: other.id.to_string(),
        words: reader.name(&other.names).words,
        is_chosen: form.value("over") == other.id.to_string(),
    });
    FormPage { frame, parents: parents.collect(), group, conflict: None, form }
}

impl FormPage {
    fn path(&self) -> String {
        match &self.group {
            Some(group) => format!("{LIST}/{}", group.id),
            None => format!("{LIST}/ny"),
        }
    }

    /// Whether the group is ESCO's: imports of ESCO put it in its place.
    fn is_of_esco(&self) -> bool {
        self.group.as_ref().is_some_and(|group| group.is_of_esco)
    }

    fn names(&self) -> Vec<NameField> {
        let reader: Speech = self.frame.reader;
        let text = reader.texts;
        vec![
            NameField { name: "navn_nb", label: fl!(text, "page-name-bokmaal"), language: "nb" },
            NameField { name: "navn_nn", label: fl!(text, "import-field-name-nn"), language: "nn" },
            NameField { name: "navn_en", label: fl!(text, "import-field-name-en"), language: "en" },
        ]
    }
}

/// A field for a name in a language.
struct NameField {
    name: &'static str,
    label: String,
    language: &'static str,
}
