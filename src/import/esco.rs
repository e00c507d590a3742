//! The compact ESCO set: six CSV files of one fixed form, read strictly. Unlike a municipality's files these are made
//! by a program, so a row that is not as stated means a broken copy, and nothing of the set is taken.

mod files;
mod issue;
mod rows;
mod table;
#[cfg(test)]
mod tests;

pub use files::{EscoFile, EscoFileError, EscoFiles};
pub use issue::{EscoIssue, EscoProblem};

use crate::domain::EscoSet;

/// Reads and checks all six files: the whole set, or everything that is wrong with it, by file and line.
pub fn read(files: &EscoFiles) -> Result<EscoSet, Vec<EscoIssue>> {
    let mut set = rows::SetBuilder::default();
    // Groups and skills first: the others name them.
    set.groups(files.text(EscoFile::Groups));
    set.skills(files.text(EscoFile::Skills));
    set.broader(files.text(EscoFile::Broader));
    set.related(files.text(EscoFile::Related));
    set.occupations(files.text(EscoFile::Occupations));
    set.occupation_skills(files.text(EscoFile::OccupationSkills));
    set.finish()
}
