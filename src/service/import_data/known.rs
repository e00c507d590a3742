//! What is stored already, as far as rows of the files may refer to it.

use std::collections::BTreeSet;

use crate::domain::DataSet;
use crate::import::{ByHand, Known, SkillName};
use crate::store::{Reading, StoreError, allocations, initiatives, needs, people, roles, skills, units};

/// Reads what files of `sets` may refer to; the rest stays empty.
pub(super) async fn read(reading: &mut Reading, sets: &BTreeSet<DataSet>) -> Result<Known, StoreError> {
    let any = |wanted: &[DataSet]| wanted.iter().any(|set| sets.contains(set));
    let mut known = Known::default();
    if any(&[DataSet::Units, DataSet::Employees, DataSet::Consultants, DataSet::Initiatives]) {
        let units = units::all_on(reading, jiff::civil::Date::MAX).await?;
        for unit in units {
            known.names.insert((DataSet::Units, unit.code.to_string()), unit.name);
            known.units.insert(unit.code, unit.parent);
        }
    }
    if any(&[DataSet::Roles, DataSet::RoleSkills, DataSet::Employees, DataSet::Consultants, DataSet::Needs]) {
        for role in roles::all(reading).await? {
            known.names.insert((DataSet::Roles, role.code.to_string()), role.title);
            known.roles.insert(role.code);
        }
    }
    if any(&[
        DataSet::Skills,
        DataSet::RoleSkills,
        DataSet::EmployeeSkills,
        DataSet::ConsultantSkills,
        DataSet::NeedSkills,
    ]) {
        for skill in skills::all(reading).await? {
            if let Some(uri) = skill.esco_uri {
                known.esco_uris.insert(uri, skill.code.clone());
            }
            known.skills.insert(skill.code);
        }
        known.merged_skills = skills::merged(reading).await?.into_iter().collect();
        let names = skills::names(reading).await?;
        known.skill_names = names.into_iter().map(|(code, name)| SkillName { code, name }).collect();
    }
    // Every data set but roles and skills may name a person.
    for employee in people::employees(reading).await? {
        known.employees.entry(employee.number.clone()).or_default().push(employee);
    }
    for person in people::consultants(reading).await? {
        let name = format!("{} {}", person.first_name, person.last_name);
        known.names.insert((DataSet::Employees, person.number.to_string()), name);
        known.consultants.insert(person.number);
    }
    if any(&[DataSet::Initiatives, DataSet::Needs, DataSet::Allocations]) {
        let initiatives = initiatives::all(reading).await?;
        for one in initiatives {
            known.names.insert((DataSet::Initiatives, one.code.to_string()), one.name);
            known.initiatives.insert(one.code, (one.start, one.end));
        }
    }
    if any(&[DataSet::Initiatives, DataSet::Needs, DataSet::NeedSkills]) {
        known.by_hand = by_hand(reading).await?;
    }
    if any(&[DataSet::Needs, DataSet::NeedSkills, DataSet::Allocations]) {
        known.needs =
            needs::all(reading).await?.into_iter().map(|need| (need.code, need.initiative)).collect();
    }
    if any(&[DataSet::Allocations]) {
        known.decided = allocations::decided(reading).await?;
        known.allocations = allocations::all(reading).await?.into_iter().map(|one| one.code).collect();
    }
    Ok(known)
}

/// What is stored of initiatives that were written or moved here.
async fn by_hand(reading: &mut Reading) -> Result<ByHand, StoreError> {
    let written = initiatives::by_hand(reading).await?;
    let mut all = ByHand::default();
    if written.is_empty() {
        return Ok(all);
    }
    let records = initiatives::all(reading).await?.into_iter().filter(|one| written.contains(&one.code));
    all.initiatives = records.map(|one| (one.code.clone(), one)).collect();
    let records = needs::all(reading).await?.into_iter().filter(|need| written.contains(&need.initiative));
    all.needs = records.map(|need| (need.code.clone(), need)).collect();
    let records = needs::skills(reading).await?.into_iter();
    let records = records.filter(|skill| all.needs.contains_key(&skill.need));
    all.need_skills = records.map(|one| ((one.need.clone(), one.skill.clone()), one)).collect();
    Ok(all)
}
