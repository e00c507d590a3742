//! Groups, skills and occupations as rows: what is stored, whether it differs, and their cells.

use std::borrow::Cow;
use std::collections::HashMap;

use sqlx::FromRow;

use crate::domain::text::{search_form, sort_key};
use crate::domain::{EscoGroup, EscoOccupation, EscoSkill, ImportFileId};
use crate::store::bulk::{Cell, Table};
use crate::store::word::Word;
use crate::store::{Content, Reading, StoreError, on};

pub(super) const GROUP: Table<7> = Table {
    name: "skill_group",
    content: Content::Skills,
    keys: 1,
    columns: ["id", "code", "parent_id", "name_nb", "name_en", "esco_uri", "name_sort"],
};

pub(super) const SKILL: Table<13> = Table {
    name: "skill",
    content: Content::Skills,
    keys: 1,
    columns: [
        "id",
        "code",
        "name_nb",
        "name_en",
        "kind",
        "group_id",
        "esco_uri",
        "description_en",
        "in_catalogue",
        "name_sort",
        "name_search",
        "import_file_id",
        "import_line",
    ],
};

pub(super) const OCCUPATION: Table<7> = Table {
    name: "occupation",
    content: Content::Skills,
    keys: 1,
    columns: ["id", "esco_uri", "esco_code", "isco08", "styrk08_name", "name_en", "name_nb"],
};

const GROUPS: &str = "SELECT id, code, parent_id, name_nb, name_en, esco_uri FROM skill_group";
const SKILLS: &str = "
    SELECT id, code, name_nb, name_en, kind, group_id, esco_uri, description_en, in_catalogue
    FROM skill";
const OCCUPATIONS: &str =
    "SELECT id, esco_uri, esco_code, isco08, styrk08_name, name_en, name_nb FROM occupation";

#[derive(FromRow)]
pub(super) struct StoredGroup {
    pub id: i64,
    pub code: String,
    pub parent_id: Option<i64>,
    pub name_nb: Option<String>,
    pub name_en: Option<String>,
    pub esco_uri: Option<String>,
}

#[derive(FromRow)]
pub(super) struct StoredSkill {
    pub id: i64,
    pub code: String,
    pub name_nb: Option<String>,
    pub name_en: Option<String>,
    pub kind: String,
    pub group_id: Option<i64>,
    pub esco_uri: Option<String>,
    pub description_en: Option<String>,
    pub in_catalogue: bool,
}

#[derive(FromRow)]
pub(super) struct StoredOccupation {
    pub id: i64,
    pub esco_uri: String,
    pub esco_code: Option<String>,
    pub isco08: Option<String>,
    pub styrk08_name: Option<String>,
    pub name_en: String,
    pub name_nb: Option<String>,
}

pub(super) async fn groups(reading: &mut Reading) -> Result<Vec<StoredGroup>, StoreError> {
    Ok(on!(reading, connection => sqlx::query_as(GROUPS).fetch_all(connection).await)?)
}

pub(super) async fn skills(reading: &mut Reading) -> Result<Vec<StoredSkill>, StoreError> {
    Ok(on!(reading, connection => sqlx::query_as(SKILLS).fetch_all(connection).await)?)
}

pub(super) async fn occupations(reading: &mut Reading) -> Result<Vec<StoredOccupation>, StoreError> {
    Ok(on!(reading, connection => sqlx::query_as(OCCUPATIONS).fetch_all(connection).await)?)
}

/// An entry of the classification with its id, and as it is stored; `None` where it is new.
pub(super) struct Entry<'a, R, S> {
    pub id: i64,
    pub record: &'a R,
    pub stored: Option<S>,
}

/// The file's text or, where the file has none, the stored one.
fn kept<'a>(file: Option<&'a String>, stored: Option<&'a String>) -> Option<&'a str> {
    file.or(stored).map(String::as_str)
}

impl Entry<'_, EscoGroup, StoredGroup> {
    pub fn differs(&self, groups: &HashMap<&str, i64>) -> bool {
        let record = self.record;
        self.stored.as_ref().is_some_and(|stored| {
            stored.parent_id != parent(record, groups)
                || stored.name_nb.as_deref() != self.name_nb()
                || stored.name_en.as_ref() != Some(&record.name_en)
                || stored.esco_uri.as_ref() != Some(&record.uri)
        })
    }

    fn name_nb(&self) -> Option<&str> {
        let stored = self.stored.as_ref().and_then(|stored| stored.name_nb.as_ref());
        kept(self.record.name_nb.as_ref(), stored)
    }

    pub fn cells(&self, groups: &HashMap<&str, i64>) -> [Cell<'_>; 7] {
        let record = self.record;
        [
            self.id.into(),
            (&record.code).into(),
            parent(record, groups).into(),
            self.name_nb().into(),
            (&record.name_en).into(),
            (&record.uri).into(),
            sort_key(self.name_nb().unwrap_or(&record.name_en)).into(),
        ]
    }
}

fn parent(group: &EscoGroup, groups: &HashMap<&str, i64>) -> Option<i64> {
    group.parent.as_deref().and_then(|parent| groups.get(parent)).copied()
}

impl<'a> Entry<'a, EscoSkill, StoredSkill> {
    /// Whether the skill is in the municipality's own catalogue, whose texts are kept.
    pub fn is_own(&self) -> bool {
        self.stored.as_ref().is_some_and(|stored| stored.in_catalogue)
    }

    pub fn differs(&self, groups: &HashMap<&str, i64>) -> bool {
        let record = self.record;
        self.stored.as_ref().is_some_and(|stored| {
            !stored.in_catalogue
                && (stored.name_nb.as_deref() != self.name_nb()
                    || stored.name_en.as_ref() != Some(&record.name_en)
                    || stored.kind != record.kind.word()
                    || stored.group_id != groups.get(record.group.as_str()).copied()
                    || stored.description_en.as_deref() != self.description_en())
        })
    }

    /// The aliases it should have. ESCO's preferred name is one where the municipality uses another name.
    pub fn aliases(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let record = self.record;
        let own_name = self.stored.as_ref().filter(|stored| stored.in_catalogue);
        let called_otherwise =
            own_name.is_some_and(|stored| stored.name_en.as_ref() != Some(&record.name_en));
        let name = called_otherwise.then_some(record.name_en.as_str());
        record.aliases_en.iter().map(String::as_str).chain(name)
    }

    fn name_nb(&self) -> Option<&str> {
        let stored = self.stored.as_ref().and_then(|stored| stored.name_nb.as_ref());
        kept(self.record.name_nb.as_ref(), stored)
    }

    fn description_en(&self) -> Option<&str> {
        let stored = self.stored.as_ref().and_then(|stored| stored.description_en.as_ref());
        kept(self.record.description_en.as_ref(), stored)
    }

    pub fn cells(
        &self,
        code: Cow<'static, str>,
        groups: &HashMap<&str, i64>,
        file: ImportFileId,
    ) -> [Cell<'_>; 13] {
        let record = self.record;
        let shown = self.name_nb().unwrap_or(&record.name_en);
        let code = self.stored.as_ref().map_or(code, |stored| Cow::Owned(stored.code.clone()));
        [
            self.id.into(),
            Cell::Text(Some(code)),
            self.name_nb().into(),
            (&record.name_en).into(),
            record.kind.word().into(),
            groups.get(record.group.as_str()).copied().into(),
            (&record.uri).into(),
            self.description_en().into(),
            false.into(),
            sort_key(shown).into(),
            search_form(shown).into(),
            file.0.into(),
            record.line.0.into(),
        ]
    }
}

impl Entry<'_, EscoOccupation, StoredOccupation> {
    pub fn differs(&self) -> bool {
        let record = self.record;
        self.stored.as_ref().is_some_and(|stored| {
            stored.esco_code != record.esco_code
                || stored.isco08 != record.isco08
                || stored.styrk08_name.as_deref() != self.styrk08_name()
                || stored.name_en != record.name_en
                || stored.name_nb.as_deref() != self.name_nb()
        })
    }

    fn name_nb(&self) -> Option<&str> {
        let stored = self.stored.as_ref().and_then(|stored| stored.name_nb.as_ref());
        kept(self.record.name_nb.as_ref(), stored)
    }

    fn styrk08_name(&self) -> Option<&str> {
        let stored = self.stored.as_ref().and_then(|stored| stored.styrk08_name.as_ref());
        kept(self.record.styrk08_name.as_ref(), stored)
    }

    pub fn cells(&self) -> [Cell<'_>; 7] {
        let record = self.record;
        [
            self.id.into(),
            (&record.uri).into(),
            (&record.esco_code).into(),
            (&record.isco08).into(),
            self.styrk08_name().into(),
            (&record.name_en).into(),
            self.name_nb().into(),
        ]
    }
}
