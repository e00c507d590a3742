//! What looks wrong in the register: as it was when the proposal was made, and of the proposed people as it is today.

use std::collections::BTreeSet;

use crate::domain::{NeedCode, PersonNumber};
use crate::planning::Remark;
use crate::service::proposal_view::names::Names;
use crate::service::proposal_view::reference::Lookup;
use crate::service::proposal_view::{Noted, SkillRef};
use crate::service::propose_staffing::Kept;

/// The remarks, those on proposed people who leave first; on people who may have left, only those whom the plan counts
/// on. A person whom the register no longer has keeps their number as name.
pub(super) fn remarks(kept: &Kept, names: &Names, lookup: &Lookup<'_>) -> Vec<Noted> {
    let named = |name: String, key: &str| if name == key { name } else { format!("{name} ({key})") };
    let noted = |remark: Remark| Noted {
        person: remark.person().map_or_else(String::new, |key| named(names.person(key), key)),
        need: remark.need().map_or_else(String::new, |key| named(names.need(key), key)),
        skill: remark
            .skill()
            .map(|code| SkillRef { code: code.clone(), names: names.skill_names(code.as_str()) }),
        remark,
    };
    let notes = &kept.record.notes;
    let planned: BTreeSet<&str> = kept.plan.assignments.iter().map(|one| one.person.as_str()).collect();
    let is_counted_on = |remark: &&Remark| match remark {
        Remark::NotListed { person, .. } => {
            planned.contains(person.as_str()) || notes.committed.contains_key(person)
        }
        _ => true,
    };
    let then = notes.remarks.iter().filter(is_counted_on).cloned();
    proposed_beyond(kept, names, lookup).chain(then).map(noted).collect()
}

/// People who are proposed for months after their last day, as the register has it today.
fn proposed_beyond<'a>(
    kept: &'a Kept,
    names: &'a Names,
    lookup: &'a Lookup<'a>,
) -> impl Iterator<Item = Remark> + 'a {
    let months = kept.record.request.months();
    kept.plan.assignments.iter().filter_map(move |one| {
        let last_day = *names.ends.get(one.person.as_str())?;
        let month = months.get(lookup.need(one.need.as_str())?.last)?;
        (last_day < month.first_day()).then_some(())?;
        let (person, need) = (PersonNumber::parse(one.person.as_str())?, NeedCode::parse(one.need.as_str())?);
        Some(Remark::ProposedBeyond { person, need, last_day })
    })
}
