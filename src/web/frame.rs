//! The frame around every page: title, menu, breadcrumbs, language choice, footer.

use axum::http::Uri;
use i18n_embed_fl::fl;

use super::known::{Known, OpenUntil};
use super::paths::{NEW_SCENARIO, SESSIONS, TABLE};
use super::{assets, language};
use crate::access::Actor;
use crate::auth::session;
use crate::wording::{Language, Speech, Texts, roles};

/// A part of the service that has a place in the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    Start,
    /// Min kompetanse: what the reader says about themselves.
    Own,
    /// Min enhet: the unit that the reader leads.
    MyUnit,
    /// Finn kompetanse: who can do what.
    Find,
    /// HR: the start page for imports, the catalogue and campaigns.
    Personnel,
    /// Oppsett: who can sign in.
    Setup,
    /// Ansatte: the list of people, and one person.
    Employees,
    /// Enheter: the tree of units, and one unit.
    Units,
    /// Kompetanse: the catalogue of skills, and one skill.
    Skills,
    /// Tiltak: the list of initiatives, and one initiative.
    Initiatives,
    /// Bemanning: the staffing proposals, each with its parts.
    Proposals,
    /// Kompetansegap: the report of the newest proposal.
    Gap,
    /// Import: the receipts of what was imported.
    Imports,
    /// Kampanjer: units that are invited to answer by a day.
    Campaigns,
    /// A page outside the menu, such as an error.
    None,
}

impl Area {
    /// The areas of the menu in order, as far as the reader may open them. The service's name leads to the start page.
    const MENU: [Self; 8] = [
        Self::Own,
        Self::MyUnit,
        Self::Find,
        Self::Initiatives,
        Self::Proposals,
        Self::Gap,
        Self::Personnel,
        Self::Setup,
    ];
    /// The register, beside the menu.
    const REGISTER: [Self; 5] = [Self::Employees, Self::Units, Self::Skills, Self::Campaigns, Self::Imports];

    /// The address of the area's first page.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Start | Self::None => "/",
            Self::Own => "/min-kompetanse",
            Self::MyUnit => "/min-enhet",
            Self::Find => "/finn",
            Self::Personnel => "/hr",
            Self::Setup => "/brukere",
            Self::Employees => "/ansatte",
            Self::Units => "/enheter",
            Self::Skills => "/kompetanse",
            Self::Initiatives => "/tiltak",
            Self::Proposals => "/bemanning",
            Self::Gap => "/gap",
            Self::Imports => "/import",
            Self::Campaigns => "/kampanjer",
        }
    }

    /// Whether the area has a page here that the reader may open.
    fn is_open(self, known: &Known, actor: &Actor) -> bool {
        let is_about_oneself = self == Self::Own;
        (!is_about_oneself || actor.person().is_some()) && known.places.are_open(self.path(), actor)
    }

    /// The area's name in the menu and in breadcrumbs.
    pub fn name(self, texts: &Texts) -> String {
        match self {
            Self::Start | Self::None => fl!(texts, "page-menu-start"),
            Self::Own => fl!(texts, "own-heading"),
            Self::MyUnit => fl!(texts, "page-menu-my-unit"),
            Self::Find => fl!(texts, "page-menu-find"),
            Self::Personnel => fl!(texts, "page-menu-personnel"),
            Self::Setup => fl!(texts, "page-menu-setup"),
            Self::Employees => fl!(texts, "page-menu-employees"),
            Self::Units => fl!(texts, "page-menu-units"),
            Self::Skills => fl!(texts, "page-menu-skills"),
            Self::Initiatives => fl!(texts, "page-menu-initiatives"),
            Self::Proposals => fl!(texts, "page-menu-proposals"),
            Self::Gap => fl!(texts, "page-menu-gap"),
            Self::Imports => fl!(texts, "page-menu-imports"),
            Self::Campaigns => fl!(texts, "campaign-menu"),
        }
    }
}

/// A link with its words.
#[derive(Clone, Debug)]
pub struct Link {
    /// What the link says, in the reader's language.
    pub words: String,
    /// The address it leads to.
    pub path: String,
}

/// A link of the menu or of the language choice.
#[derive(Clone, Debug)]
pub struct Choice {
    pub link: Link,
    /// Whether it leads to the page that is shown.
    pub is_current: bool,
    /// The language of the link's words.
    pub language: &'static str,
}

/// Who is signed in, as the frame says it.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The name that the account is shown by.
    pub called: String,
    /// The roles of the session, in words.
    pub roles: String,
    /// When they are signed out, in a sentence.
    pub lasts: String,
    /// Where they see their sessions; none where there is no such page.
    pub sessions: Option<&'static str>,
}

/// What stands around a page.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The page's language and its texts.
    pub reader: Speech,
    /// The page's one main heading, and the first part of its title.
    pub heading: String,
    /// The links back up; empty on the first pages.
    pub crumbs: Vec<Link>,
    /// The areas of the menu in its order, the current one marked.
    pub menu: Vec<Choice>,
    /// The parts of the register, beside the menu.
    pub register: Vec<Choice>,
    /// Where the service's name leads.
    pub home: &'static str,
    /// Who is signed in; none where nobody is.
    pub signed_in: Option<SignedIn>,
    /// Whether to offer signing in: it is possible, and nobody is signed in.
    pub offers_sign_in: bool,
    /// The languages to choose between, the current one marked.
    pub languages: Vec<Choice>,
    /// The page's tables as files.
    pub files: Vec<TableFile>,
    /// The day, for whoever prints the page; empty where it is not known.
    pub printed: String,
    /// The sentence that emergency access is open, and until when; `None` where it is not.
    pub emergency: Option<String>,
    /// Whether something in a form has to be corrected: the title says so first.
    pub is_wrong: bool,
    /// Whether the reader may make scenarios, which other pages then lead to.
    pub thinks_ahead: bool,
    /// The part of the service that the page belongs to.
    area: Area,
    /// The address of the page's main table as a file, with the same filters.
    file_path: String,
}

/// A table that is offered as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableFile {
    /// The table's name in the reader's language, as its link says it.
    pub words: String,
    /// Where it is as CSV.
    pub path: String,
    /// Where it is as a workbook.
    pub workbook: String,
}

impl Frame {
    /// The frame of a page at `uri`, without menu and links.
    pub fn new(language: Language, uri: &Uri, area: Area, heading: String) -> Self {
        Self {
            reader: Speech::of(language),
            heading,
            crumbs: Vec::new(),
            menu: Vec::new(),
            register: Vec::new(),
            home: Area::Start.path(),
            signed_in: None,
            offers_sign_in: false,
            languages: Language::ALL.into_iter().map(|to| language_choice(uri, language, to)).collect(),
            files: Vec::new(),
            printed: String::new(),
            emergency: None,
            area,
            file_path: format!(
                "{}.csv{}",
                uri.path(),
                uri.query().map(|query| format!("?{query}")).unwrap_or_default()
            ),
            is_wrong: false,
            thinks_ahead: false,
        }
    }

    /// The same with the menu and links that are open to the reader, and with who they are.
    #[must_use]
    pub fn with_ways(mut self, known: &Known) -> Self {
        let Some(actor) = &known.actor else {
            self.offers_sign_in = known.signs_in;
            return self;
        };
        let reader = self.reader;
        self.emergency = known
            .emergency
            .map(|OpenUntil(until)| fl!(reader.texts, "access-emergency-banner", time = reader.time(until)));
        let open = |areas: &[Area]| {
            let open = areas.iter().filter(|area| area.is_open(known, actor));
            open.map(|area| self.way(*area)).collect::<Vec<_>>()
        };
        let (menu, register) = (open(&Area::MENU), open(&Area::REGISTER));
        self.home = home(known);
        self.thinks_ahead = known.places.are_open(NEW_SCENARIO, actor);
        self.signed_in = known.session.as_ref().map(|found| SignedIn {
            called: found.session.called.clone(),
            roles: roles::list(self.reader, actor.roles()),
            lasts: fl!(self.reader.texts, "signin-idle", minutes = session::idle(actor.roles()).as_mins()),
            sessions: known.places.are_open(SESSIONS, actor).then_some(SESSIONS),
        });
        Self { menu, register, ..self }
    }

    fn way(&self, to: Area) -> Choice {
        Choice {
            link: Link { words: to.name(self.reader.texts), path: to.path().to_owned() },
            is_current: to == self.area,
            language: self.reader.language.code(),
        }
    }

    /// Adds the links back up to `area`.
    #[must_use]
    pub fn below(mut self, area: Area) -> Self {
        let start = Link { words: Area::Start.name(self.reader.texts), path: self.home.to_owned() };
        self.crumbs = vec![start, Link { words: area.name(self.reader.texts), path: area.path().to_owned() }];
        self
    }

    /// Offers one of the page's tables as a file, where it has rows: the main one, or the one that `Filters::table`
    /// reads as `table`.
    #[must_use]
    pub fn with_file(self, has_rows: bool, table: &str, words: String) -> Self {
        if !has_rows {
            return self;
        }
        let path = match (table, self.file_path.contains('?')) {
            ("", _) => self.file_path.clone(),
            (table, true) => format!("{}&{TABLE}={table}", self.file_path),
            (table, false) => format!("{}?{TABLE}={table}", self.file_path),
        };
        self.with_file_at(path, words)
    }

    /// Offers a table that has an address of its own as a file.
    #[must_use]
    pub fn with_file_at(mut self, path: String, words: String) -> Self {
        let (before, query) =
            path.split_once('?').map_or((path.as_str(), ""), |(before, query)| (before, query));
        let mark = if query.is_empty() { "" } else { "?" };
        let workbook = format!("{}.xlsx{mark}{query}", before.trim_end_matches(".csv"));
        self.files.push(TableFile { words, path, workbook });
        self
    }

    /// The menus that are not empty, each with its CSS class.
    pub fn menus(&self) -> Vec<(&'static str, &[Choice])> {
        let lists = [("areas", self.menu.as_slice()), ("register", self.register.as_slice())];
        lists.into_iter().filter(|(_, choices)| !choices.is_empty()).collect()
    }

    /// The address of an asset.
    #[expect(clippy::unused_self, reason = "templates reach functions through the frame")]
    pub fn asset(&self, name: &str) -> String {
        assets::path(name)
    }

    /// The program's version, for the footer.
    #[expect(clippy::unused_self, reason = "templates reach constants through the frame")]
    pub fn version(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }
}

/// The first page that the reader may see.
pub fn home(known: &Known) -> &'static str {
    let Some(actor) = &known.actor else { return Area::Start.path() };
    let areas = [Area::Start].into_iter().chain(Area::MENU).chain(Area::REGISTER);
    areas.into_iter().find(|area| area.is_open(known, actor)).unwrap_or(Area::Start).path()
}

fn language_choice(uri: &Uri, current: Language, to: Language) -> Choice {
    let words = match to {
        Language::Nb => "Bokmål",
        Language::Nn => "Nynorsk",
        Language::En => "English",
    };
    Choice {
        link: Link { words: words.to_owned(), path: language::choice(uri, to) },
        is_current: to == current,
        language: to.code(),
    }
}
