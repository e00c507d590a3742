//! Names of what a proposal mentions, as they are now.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::domain::{EmployeeRecord, InitiativeStatus, Priority};
use crate::store::views::Names as SkillNames;
use crate::store::{Reading, StoreError, initiatives, needs, people, skills, units};

/// Names by key. What is gone keeps its key as name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// People, by number.
    pub people: BTreeMap<String, String>,
    /// Units, by code.
    pub units: BTreeMap<String, String>,
    /// Initiatives with their priority, by code.
    pub initiatives: BTreeMap<String, (String, Priority)>,
    /// How far initiatives have come, by code.
    pub statuses: BTreeMap<String, InitiativeStatus>,
    /// The last day of each employee's positions, by number; who has one without an end is not among them.
    pub ends: BTreeMap<String, Date>,
    /// The roles of needs, by need.
    pub needs: BTreeMap<String, String>,
    /// Skills in each language that they have a name in, by code.
    pub skills: BTreeMap<String, SkillNames>,
}

impl Names {
    /// Reads every name. `on` decides which of a unit's names.
    pub async fn load(reading: &mut Reading, on: Date) -> Result<Self, StoreError> {
        let full = |first: &str, last: &str| format!("{first} {last}").trim().to_owned();
        let mut names = Self::default();
        let employees = people::employees(reading).await?;
        names.ends = ends(&employees);
        for one in employees {
            names.people.insert(one.number.to_string(), full(&one.first_name, &one.last_name));
        }
        for one in people::consultants(reading).await? {
            names.people.insert(one.number.to_string(), full(&one.first_name, &one.last_name));
        }
        names.units = units::all_on(reading, on)
            .await?
            .into_iter()
            .map(|one| (one.code.to_string(), one.name))
            .collect();
        for one in initiatives::all(reading).await? {
            names.statuses.insert(one.code.to_string(), one.status);
            names.initiatives.insert(one.code.to_string(), (one.name, one.priority));
        }
        names.needs = needs::titles(reading).await?;
        for one in skills::all(reading).await? {
            let code = one.code.to_string();
            let each =
                SkillNames { nb: Some(one.name), nn: one.name_nn, en: one.name_en, code: code.clone() };
            names.skills.insert(code, each);
        }
        Ok(names)
    }

    /// The names of a skill in each language; its code where it is not known.
    pub fn skill_names(&self, code: &str) -> SkillNames {
        let only = || SkillNames { code: code.to_owned(), ..SkillNames::default() };
        self.skills.get(code).cloned().unwrap_or_else(only)
    }

    /// The title of a need, or its code.
    pub fn need(&self, code: &str) -> String {
        self.needs.get(code).cloned().unwrap_or_else(|| code.to_owned())
    }

    /// The name of a person, or their number.
    pub fn person(&self, number: &str) -> String {
        self.people.get(number).cloned().unwrap_or_else(|| number.to_owned())
    }

    /// The name of a unit, or its code.
    pub fn unit(&self, code: &str) -> String {
        self.units.get(code).cloned().unwrap_or_else(|| code.to_owned())
    }
}

/// The last day of everybody whose positions all end.
fn ends(employees: &[EmployeeRecord]) -> BTreeMap<String, Date> {
    let mut last: BTreeMap<String, Option<Date>> = BTreeMap::new();
    for one in employees {
        let day = last.entry(one.number.to_string()).or_insert(Some(Date::MIN));
        *day = day.zip(one.to).map(|(before, to)| before.max(to));
    }
    last.into_iter().filter_map(|(number, day)| Some((number, day?))).collect()
}
