//! What was written here is not undone by a file: a row that says something else of such an initiative is refused, and
//! named.

use std::slice;

use super::desk::judge;
use crate::domain::NeedRecord;
use crate::import::sets::{Initiatives, NeedSkills, Needs};
use crate::import::{IssueCode, Known, ReadFile};

pub(super) fn initiatives(files: &mut [ReadFile], known: &Known) {
    for file in files {
        let absent = file.absent.clone();
        judge::<Initiatives>(slice::from_mut(file), |desk, row| {
            let Some(stored) = known.by_hand.initiatives.get(&row.code) else { return };
            let lacks = |field: &str| absent.contains(&field);
            let mut said = row.clone();
            if lacks("kind") {
                said.kind.clone_from(&stored.kind);
            }
            if lacks("budget") {
                said.budget = stored.budget;
            }
            if lacks("max_external") {
                said.max_external = stored.max_external;
            }
            if lacks("yearly_benefit") {
                said.yearly_benefit = stored.yearly_benefit;
            }
            if said != *stored {
                desk.error("code", row.code.as_str(), IssueCode::WrittenHere);
            }
        });
    }
}

pub(super) fn needs(files: &mut [ReadFile], known: &Known) {
    for file in files {
        let lacks_role = file.absent.contains(&"role");
        judge::<Needs>(slice::from_mut(file), |desk, row| {
            let is_new = known.by_hand.initiatives.contains_key(&row.initiative);
            let differs = match known.by_hand.needs.get(&row.code) {
                None => is_new,
                Some(stored) => {
                    let role = if lacks_role { stored.role.clone() } else { row.role.clone() };
                    NeedRecord { role, ..row.clone() } != *stored
                }
            };
            if differs {
                desk.error("code", row.code.as_str(), IssueCode::WrittenHere);
            }
        });
    }
}

pub(super) fn need_skills(files: &mut [ReadFile], known: &Known) {
    judge::<NeedSkills>(files, |desk, row| {
        if !known.by_hand.needs.contains_key(&row.need) {
            return;
        }
        let key = (row.need.clone(), row.skill.clone());
        if known.by_hand.need_skills.get(&key) != Some(&*row) {
            desk.error("need", row.need.as_str(), IssueCode::WrittenHere);
        }
    });
}
