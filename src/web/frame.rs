//! What stands around every page: title, menu, breadcrumbs, language choice, footer.

use axum::http::Uri;
use i18n_embed_fl::fl;

use super::paths::TABLE;
use super::{assets, language};
use crate::wording::Speech;
use crate::wording::{Language, Texts};

/// A part of the service that has a place in the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    Start,
    /// Min kompetanse: what one says about oneself.
    Own,
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
    /// Import: what was read in, with a receipt for each.
    Imports,
    /// A page outside the menu, such as an error.
    None,
}

impl Area {
    /// What stands in the menu, in its order. The service's name leads to the start page.
    const MENU: [Self; 7] = [
        Self::Own,
        Self::Employees,
        Self::Units,
        Self::Skills,
        Self::Initiatives,
        Self::Proposals,
        Self::Gap,
    ];

    /// The address of the area's first page.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Start | Self::None => "/",
            Self::Own => "/min-kompetanse",
            Self::Employees => "/ansatte",
            Self::Units => "/enheter",
            Self::Skills => "/kompetanse",
            Self::Initiatives => "/tiltak",
            Self::Proposals => "/bemanning",
            Self::Gap => "/gap",
            Self::Imports => "/import",
        }
    }

    /// The area's name in the menu and in breadcrumbs.
    pub fn name(self, texts: &Texts) -> String {
        match self {
            Self::Start | Self::None => fl!(texts, "page-menu-start"),
            Self::Own => fl!(texts, "own-heading"),
            Self::Employees => fl!(texts, "page-menu-employees"),
            Self::Units => fl!(texts, "page-menu-units"),
            Self::Skills => fl!(texts, "page-menu-skills"),
            Self::Initiatives => fl!(texts, "page-menu-initiatives"),
            Self::Proposals => fl!(texts, "page-menu-proposals"),
            Self::Gap => fl!(texts, "page-menu-gap"),
            Self::Imports => fl!(texts, "page-menu-imports"),
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
    /// The page is here already.
    pub is_current: bool,
    /// The language of the link's words.
    pub language: &'static str,
}

/// What stands around a page.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The page's language and its texts.
    pub reader: Speech,
    /// The page's one main heading, and the first part of its title.
    pub heading: String,
    /// The way back up; empty on the first pages.
    pub crumbs: Vec<Link>,
    /// The areas of the menu in its order, the current one marked.
    pub menu: Vec<Choice>,
    /// The imports, beside the language choice.
    pub imports: Choice,
    /// The languages to choose between, the current one marked.
    pub languages: Vec<Choice>,
    /// The page's tables as files.
    pub files: Vec<Link>,
    /// The day, for whoever prints the page; empty where it is not known.
    pub printed: String,
    /// Something in a form has to be corrected: the title says so first.
    pub is_wrong: bool,
    /// Where the page's main table can be had as a file, with the same filters.
    file_path: String,
}

impl Frame {
    /// The frame of a page at `uri`.
    pub fn new(language: Language, uri: &Uri, area: Area, heading: String) -> Self {
        let reader = Speech::of(language);
        let item = |to: Area| Choice {
            link: Link { words: to.name(reader.texts), path: to.path().to_owned() },
            is_current: to == area,
            language: language.code(),
        };
        Self {
            reader,
            heading,
            crumbs: Vec::new(),
            menu: Area::MENU.into_iter().map(item).collect(),
            imports: item(Area::Imports),
            languages: Language::ALL.into_iter().map(|to| language_choice(uri, language, to)).collect(),
            files: Vec::new(),
            printed: String::new(),
            file_path: format!(
                "{}.csv{}",
                uri.path(),
                uri.query().map(|query| format!("?{query}")).unwrap_or_default()
            ),
            is_wrong: false,
        }
    }

    /// Puts the way back up to `area` above the heading.
    #[must_use]
    pub fn below(mut self, area: Area) -> Self {
        let start = Link { words: Area::Start.name(self.reader.texts), path: Area::Start.path().to_owned() };
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
        self.files.push(Link { words, path });
        self
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
