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
    let mut reader = rows::Reader::default();
    // Groups and skills first: the others name them.
    reader.groups(files.text(EscoFile::Groups));
    reader.skills(files.text(EscoFile::Skills));
    reader.broader(files.text(EscoFile::Broader));
    reader.related(files.text(EscoFile::Related));
    reader.occupations(files.text(EscoFile::Occupations));
    reader.occupation_skills(files.text(EscoFile::OccupationSkills));
    reader.finish()
}
