//! Data that is imported as it is, but is probably wrong: lost letters, people with more than a full position,
//! levels far above what a role asks for, people who leave.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::ComparedFile;
use crate::domain::{
    AssessmentRecord, EmployeeRecord, ImportId, Level, PersonNumber, RoleCode, RoleSkillRecord, SkillCode,
};
use crate::import::{IssueCode, Records};
use crate::store::{Keyed, Reading, StoreError, imports};

/// How many levels above the role's profile a level has to be to be asked about.
const FAR: u8 = 2;

/// How much there is to look at, by kind, as receipts keep it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Quality {
    /// Cells in which letters were lost, replaced by signs, or may be others.
    pub lost_letters: usize,
    /// People with more than a full position.
    pub overbooked: usize,
    /// Levels far above what the person's role asks for.
    pub far_above: usize,
    /// Positions that a list of everybody does not have.
    pub leavers: usize,
    /// Values that were read as something else than they seem: numbers, dates and words that were put right.
    pub read_otherwise: usize,
    /// Values that could not be used, or that refer to nothing known.
    pub of_no_use: usize,
    /// Rows that were skipped: duplicates, sums, repeated headings.
    pub skipped: usize,
    /// Columns that were not read.
    pub columns: usize,
    /// Cells that contradict the column that counts.
    pub contrary: usize,
    /// Needs outside the days of their initiative.
    pub outside: usize,
    /// Positions that are in the list but stay ended.
    pub stay_ended: usize,
    /// Positions that a list had ended, and that are open again.
    pub opened_again: usize,
}

impl Quality {
    /// Counts what the files show by themselves, without the stored data.
    pub fn counted(files: &[ComparedFile]) -> Self {
        let mut quality = Self::default();
        let mut overbooked: BTreeSet<&str> = BTreeSet::new();
        for issue in files.iter().flat_map(|file| &file.file.warnings) {
            if let IssueCode::AboveFullTime { .. } = issue.code {
                overbooked.insert(&issue.value);
            } else if let Some(count) = quality.of_kind(&issue.code) {
                *count += 1;
            }
        }
        quality.overbooked = overbooked.len();
        quality.leavers = files.iter().map(|file| file.comparison.leavers.len()).sum();
        quality
    }

    fn of_kind(&mut self, code: &IssueCode) -> Option<&mut usize> {
        Some(match code {
            IssueCode::LostLetter | IssueCode::DoubleEncoded { .. } | IssueCode::OtherLetters { .. } => {
                &mut self.lost_letters
            }
            IssueCode::BadEmail
            | IssueCode::UnknownManager
            | IssueCode::UnknownUnitManager
            | IssueCode::FormLeftOpen
            | IssueCode::ErrorValue
            | IssueCode::OtherZeros { .. } => &mut self.of_no_use,
            IssueCode::DuplicateRow { .. }
            | IssueCode::DuplicateInOtherFile
            | IssueCode::TotalRow
            | IssueCode::RepeatedHeading => &mut self.skipped,
            IssueCode::ColumnIgnored | IssueCode::ColumnPassedOver { .. } => &mut self.columns,
            IssueCode::SaysOther { .. } => &mut self.contrary,
            IssueCode::OutsideInitiative { .. } => &mut self.outside,
            IssueCode::StaysEnded { .. } => &mut self.stay_ended,
            IssueCode::OpenedAgain { .. } => &mut self.opened_again,
            IssueCode::HeadingsBelow | IssueCode::SeparatorStatedWrongly | IssueCode::NoRows => return None,
            _ => &mut self.read_otherwise,
        })
    }
}

/// A level far above what the person's role asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FarAbove {
    /// The person who has the level.
    pub person: PersonNumber,
    /// The skill that the level is about.
    pub skill: SkillCode,
    /// The level that the file gives.
    pub level: Level,
    /// What the role asks for.
    pub asked: Level,
}

/// What is probably wrong in the files, and the levels in question.
pub async fn of(
    reading: &mut Reading,
    files: &[ComparedFile],
) -> Result<(Quality, Vec<FarAbove>), StoreError> {
    let far = far_above(reading, files).await?;
    let quality = Quality { far_above: far.len(), ..Quality::counted(files) };
    Ok((quality, far))
}

/// The counts of an import; `None` for imports made before they were counted.
pub async fn quality_of(reading: &mut Reading, import: ImportId) -> Result<Option<Quality>, StoreError> {
    let json = imports::quality(reading, import).await?;
    Ok(json.and_then(|json| serde_json::from_str(&json).ok()))
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
