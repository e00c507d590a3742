//! From keys of the problem to what the page shows: names, months, people.

use std::collections::BTreeMap;

use super::names::Names;
use super::{InitiativeRef, NearPerson, NeedRef, Obstacle, PersonRef, SkillRef};
use crate::domain::{InitiativeCode, Level, Month, NeedCode, Percent, PersonNumber, SkillCode, UnitCode};
use crate::planning::Commitment;
use crate::service::propose_staffing::Kept;
use staffing_model::key::{InitiativeKey, SkillKey};
use staffing_model::plan::{Lack, Nearest};
use staffing_model::problem::{Need, Person};

/// Finds what the keys of the plan refer to.
pub(super) struct Lookup<'a> {
    kept: &'a Kept,
    names: &'a Names,
    months: Vec<Month>,
    people: BTreeMap<&'a str, &'a Person>,
    /// Needs with the code of their initiative.
    needs: BTreeMap<&'a str, (&'a str, &'a Need)>,
}

impl<'a> Lookup<'a> {
    pub fn new(kept: &'a Kept, names: &'a Names) -> Self {
        let people = kept.problem.people.iter().map(|person| (person.id.as_str(), person)).collect();
        let mut needs = BTreeMap::new();
        for initiative in &kept.problem.initiatives {
            for need in &initiative.needs {
                needs.insert(need.id.as_str(), (initiative.id.as_str(), need));
            }
        }
        Self { kept, names, months: kept.record.request.months(), people, needs }
    }

    pub fn need(&self, key: &str) -> Option<&'a Need> {
        self.needs.get(key).map(|(_, need)| *need)
    }

    pub fn initiative_of(&self, need: &str) -> Option<&'a str> {
        self.needs.get(need).map(|(initiative, _)| *initiative)
    }

    pub fn needs_of(&self, initiative: &str) -> impl Iterator<Item = &'a Need> {
        let here = self.kept.problem.initiatives.iter().filter(move |one| one.id.as_str() == initiative);
        here.flat_map(|one| &one.needs)
    }

    /// The name of the area that a unit counts as on a team.
    pub fn area(&self, unit: &str) -> Option<String> {
        let unit = self.kept.problem.units.iter().find(|one| one.id.as_str() == unit)?;
        Some(self.names.unit(unit.area.as_str()))
    }

    /// Somebody the proposal mentions, in the problem or not: who is committed may have left the register's months.
    pub fn anybody(&self, number: &PersonNumber, external: bool) -> PersonRef {
        self.person(number.as_str()).unwrap_or_else(|| PersonRef {
            number: number.clone(),
            name: self.names.person(number.as_str()),
            unit: UnitCode::parse("-").expect("a dash is a code"),
            unit_name: String::new(),
            external,
        })
    }

    pub fn problem_person(&self, number: &str) -> Option<&'a Person> {
        self.people.get(number).copied()
    }

    /// What the person is committed to, per month.
    pub fn committed(&self, number: &str) -> Vec<Percent> {
        let load = PersonNumber::parse(number)
            .and_then(|number| self.kept.record.notes.committed.get(&number).cloned())
            .unwrap_or_default();
        if load.len() == self.months.len() { load } else { vec![Percent::ZERO; self.months.len()] }
    }

    pub fn need_ref(&self, need: &Need) -> Option<NeedRef> {
        self.window(need.id.as_str(), need.first, need.last)
    }

    pub fn committed_need(&self, commitment: &Commitment) -> Option<NeedRef> {
        self.window(commitment.need.as_str(), commitment.first, commitment.last)
    }

    /// The role a need asks for, or its code.
    pub fn title(&self, need: &str) -> String {
        self.names.need(need)
    }

    fn window(&self, need: &str, first: usize, last: usize) -> Option<NeedRef> {
        Some(NeedRef {
            code: NeedCode::parse(need)?,
            title: self.names.needs.get(need).cloned().unwrap_or_else(|| need.to_owned()),
            first: *self.months.get(first)?,
            last: *self.months.get(last)?,
        })
    }

    pub fn person(&self, number: &str) -> Option<PersonRef> {
        let person = self.problem_person(number)?;
        let unit = person.unit.as_str();
        Some(PersonRef {
            number: PersonNumber::parse(number)?,
            name: self.names.person(number),
            unit: UnitCode::parse(unit)?,
            unit_name: self.names.unit(unit),
            external: person.external,
        })
    }

    pub fn committed_person(&self, commitment: &Commitment) -> PersonRef {
        self.anybody(&commitment.person, commitment.external)
    }

    pub fn initiative(&self, code: &str) -> Option<InitiativeRef> {
        let known = self.names.initiatives.get(code);
        Some(InitiativeRef {
            code: InitiativeCode::parse(code)?,
            name: known.map_or_else(|| code.to_owned(), |(name, _)| name.clone()),
            priority: known.map(|(_, priority)| *priority),
            status: self.names.statuses.get(code).copied(),
        })
    }

    pub fn skill(&self, key: &SkillKey) -> Option<SkillRef> {
        let code = key.as_str();
        Some(SkillRef { code: SkillCode::parse(code)?, names: self.names.skill_names(code) })
    }

    pub fn near_person(&self, near: &Nearest) -> Option<NearPerson> {
        let number = near.person.as_str();
        Some(NearPerson {
            person: self.person(number)?,
            obstacles: near.lacks.iter().filter_map(|lack| self.obstacle(number, lack)).collect(),
        })
    }

    fn obstacle(&self, number: &str, lack: &Lack) -> Option<Obstacle> {
        Some(match lack {
            Lack::Skill { skill, asked } => {
                Obstacle::Skill { skill: self.skill(skill)?, asked: Level::new((*asked).into())? }
            }
            Lack::Level { skill, asked, held } => Obstacle::Level {
                skill: self.skill(skill)?,
                asked: Level::new((*asked).into())?,
                held: Level::new((*held).into())?,
            },
            Lack::Capacity { .. } if self.kept.kept_back().has(number) => Obstacle::NotLendable,
            Lack::Capacity { periods } => Obstacle::Capacity {
                months: periods.iter().filter_map(|period| self.months.get(*period).copied()).collect(),
            },
            Lack::Booked { initiatives } => Obstacle::Booked {
                initiatives: initiatives
                    .iter()
                    .filter_map(|one: &InitiativeKey| self.initiative(one.as_str()))
                    .collect(),
            },
            Lack::UnitLimit { unit } => Obstacle::UnitLimit { unit: self.names.unit(unit.as_str()) },
            Lack::ParallelLimit { limit } => Obstacle::ParallelLimit { limit: *limit },
            Lack::Mentor { skill } => Obstacle::Mentor { skill: self.skill(skill)? },
            Lack::Conflict { with } => Obstacle::Conflict { with: self.person(with.as_str())? },
            Lack::External => Obstacle::External,
            Lack::ExternalLimit => Obstacle::ExternalLimit,
            Lack::Excluded => Obstacle::Excluded,
            Lack::TeamFull => Obstacle::TeamFull,
            Lack::BelowLeastShare => Obstacle::BelowLeastShare,
            Lack::Rule { rule } => Obstacle::Rule { rule: *rule },
            Lack::Price => Obstacle::Price,
        })
    }
}
