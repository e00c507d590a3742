//! What is taken as it is, and hardly right: letters that were lost, people with more than a full position, levels far
//! above what a role asks for, people who leave.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::{
    AssessmentRecord, EmployeeRecord, Level, PersonNumber, RoleCode, RoleSkillRecord, SkillCode,
};
use crate::import::{IssueCode, Records};
use crate::service::import_data::ComparedFile;
use crate::store::{Keyed, Reading, StoreError};

/// A level so many steps above the role's profile is asked about.
const FAR: u8 = 2;

/// How much of what is hardly right there is, as a receipt keeps it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quality {
    /// Cells in which letters were lost, are written in signs, or may be others.
    pub lost_letters: usize,
    /// People with more than a full position.
    pub overbooked: usize,
    /// Levels far above what the person's role asks for.
    pub far_above: usize,
    /// Positions that a list of everybody does not have.
    pub leavers: usize,
}

impl Quality {
    /// Whether there is nothing to look at.
    pub fn is_good(&self) -> bool {
        *self == Self::default()
    }
}

/// A level far above what the person's role asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FarAbove {
    /// Whose.
    pub person: PersonNumber,
    /// Of which skill.
    pub skill: SkillCode,
    /// The level.
    pub level: Level,
    /// What the role asks for.
    pub asked: Level,
}

/// What is hardly right in the files, and the levels in question.
pub(super) async fn of(
    reading: &mut Reading,
    files: &[ComparedFile],
) -> Result<(Quality, Vec<FarAbove>), StoreError> {
    let far = far_above(reading, files).await?;
    let warnings = || files.iter().flat_map(|file| &file.file.warnings);
    let is_lost = |code: &IssueCode| {
        matches!(
            code,
            IssueCode::LostLetter | IssueCode::DoubleEncoded { .. } | IssueCode::OtherLetters { .. }
        )
    };
    let overbooked: BTreeSet<&str> = warnings()
        .filter(|issue| matches!(issue.code, IssueCode::AboveFullTime { .. }))
        .map(|issue| issue.value.as_ref())
        .collect();
    let quality = Quality {
        lost_letters: warnings().filter(|issue| is_lost(&issue.code)).count(),
        overbooked: overbooked.len(),
        far_above: far.len(),
        leavers: files.iter().map(|file| file.comparison.leavers.len()).sum(),
    };
    Ok((quality, far))
}

type Roles = BTreeMap<PersonNumber, BTreeSet<RoleCode>>;
type Profiles = BTreeMap<(RoleCode, SkillCode), Level>;

/// Levels that are new or changed and far above what the person's roles ask for, by what is stored and what the same
/// files say of roles.
async fn far_above(reading: &mut Reading, files: &[ComparedFile]) -> Result<Vec<FarAbove>, StoreError> {
    if !files.iter().any(|file| matches!(file.file.records, Records::EmployeeSkills(_))) {
        return Ok(Vec::new());
    }
    let (roles, profiles) = (roles(reading, files).await?, profiles(reading, files).await?);
    let mut far = Vec::new();
    for file in files {
        let Records::EmployeeSkills(rows) = &file.file.records else { continue };
        let changed = file.comparison.changed.iter().map(|change| change.row);
        let positions = file.comparison.new.iter().copied().chain(changed);
        far.extend(positions.filter_map(|row| one_far_above(&rows[row].record, &roles, &profiles)));
    }
    Ok(far)
}

fn one_far_above(record: &AssessmentRecord, roles: &Roles, profiles: &Profiles) -> Option<FarAbove> {
    let level = record.rating.level()?;
    let asked = roles
        .get(&record.person)?
        .iter()
        .filter_map(|role| profiles.get(&(role.clone(), record.skill.clone())))
        .max()?;
    (level.get() >= asked.get() + FAR).then(|| FarAbove {
        person: record.person.clone(),
        skill: record.skill.clone(),
        level,
        asked: *asked,
    })
}

async fn roles(reading: &mut Reading, files: &[ComparedFile]) -> Result<Roles, StoreError> {
    let mut roles = Roles::new();
    let mut add = |record: &EmployeeRecord| {
        if let Some(role) = &record.role {
            roles.entry(record.number.clone()).or_default().insert(role.clone());
        }
    };
    EmployeeRecord::stored(reading).await?.values().for_each(|stored| add(&stored.record));
    for file in files {
        if let Records::Employees(rows) = &file.file.records {
            for row in rows {
                add(&row.record);
            }
        }
    }
    Ok(roles)
}

async fn profiles(reading: &mut Reading, files: &[ComparedFile]) -> Result<Profiles, StoreError> {
    let mut profiles = Profiles::new();
    let mut add = |record: &RoleSkillRecord| {
        profiles.insert((record.role.clone(), record.skill.clone()), record.level);
    };
    RoleSkillRecord::stored(reading).await?.values().for_each(|stored| add(&stored.record));
    for file in files {
        if let Records::RoleSkills(rows) = &file.file.records {
            for row in rows {
                add(&row.record);
            }
        }
    }
    Ok(profiles)
}
