//! What an upload would change, as far as a page shows it.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::resume_unwind;

use serde_json::Value;
use tokio::task::spawn_blocking;

use super::keep::how;
use crate::access::{Action, Actor};
use crate::domain::{DataSet, FullList, UnitCode, UploadId};
use crate::import::{FileError, Found, How, Place, ReadFile, RowIssue, UnmappedSkill};
use crate::service::door::Door;
use crate::service::import_data::{
    self, Change, Compared, ComparedFile, FarAbove, FieldChange, ImportReport, InputFile, Leaver, Missing,
    Move, Quality, Step, compare_read, people_changed, plan_hash, read_as,
};
use crate::store::StoreError;
use crate::store::imports::Counts;
use crate::store::uploads;

/// How many changed rows, errors and warnings of a file are shown one by one.
const SHOWN: usize = 100;

/// More people than this, or more than 5 per cent of those stored, take two people to change.
pub const MOST_PEOPLE: usize = 20;

/// What an upload would change.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The files that could be read, in the order in which they depend on each other.
    pub files: Vec<FilePreview>,
    /// The others, by their place among the files, with why not.
    pub unreadable: Vec<(usize, FileError)>,
    /// The hash that tells these changes from any other that could be confirmed.
    pub plan: String,
    /// How many stored people would be changed.
    pub people: usize,
    /// How many people are stored.
    pub stored_people: usize,
    /// Whether anything would be written.
    pub changes: bool,
    /// How many rows are refused.
    pub rejected: usize,
    /// The list is to end positions, but some of its rows are refused.
    pub ends_from_a_part: bool,
    /// What is probably wrong in the files, counted by kind.
    pub quality: Quality,
    /// The first levels far above what the person's role asks for.
    pub far_above: Vec<FarAbove>,
}

/// What a file would change.
#[derive(Clone, Debug)]
pub struct FilePreview {
    /// Its place among the files that were sent, from 0.
    pub input: usize,
    /// The file's name as it was sent.
    pub name: String,
    /// The data set that its headings show, or that somebody chose.
    pub data_set: DataSet,
    /// The encoding, separator and other properties of the file.
    pub found: Found,
    /// How many of its rows are new, changed, unchanged and refused.
    pub counts: Counts,
    /// Which fields change in how many rows, most first.
    pub by_field: Vec<ByField>,
    /// The first rows that change.
    pub changed: Vec<Change>,
    /// The first stored rows that the file lacks.
    pub missing_rows: Vec<Missing>,
    /// If it is a full list: the stored positions that it lacks.
    pub leavers: Vec<Leaver>,
    /// The first errors; all of them are in the file of refused rows.
    pub errors: Vec<Issue>,
    /// How many errors there are in all.
    pub error_count: usize,
    /// The first warnings, in line order.
    pub warnings: Vec<Issue>,
    /// How many warnings there are in all.
    pub warning_count: usize,
    /// Skill names that no skill has.
    pub unmapped: Vec<UnmappedSkill>,
}

/// An issue with its place.
#[derive(Clone, Debug)]
pub struct Issue {
    /// The file, line and column.
    pub place: Place,
    /// What is wrong, or should be looked at.
    pub issue: RowIssue,
}

/// In how many rows a field changes, and how it does most often.
#[derive(Clone, Debug, PartialEq)]
pub struct ByField {
    /// The most frequent change of the field.
    pub most: FieldChange,
    /// How many rows change in exactly this way.
    pub most_rows: usize,
    /// How many rows change the field at all.
    pub rows: usize,
}

impl Preview {
    /// Whether a second person has to confirm it, because many people would change.
    pub const fn needs_second(&self) -> bool {
        needs_second(self.people, self.stored_people)
    }

    /// Whether nothing can be imported as it is.
    pub fn is_refused(&self) -> bool {
        !self.unreadable.is_empty() || self.files.is_empty()
    }
}

/// Whether it takes two people to change `people` of those `stored`.
pub const fn needs_second(people: usize, stored: usize) -> bool {
    people > 0 && (people > MOST_PEOPLE || people * 100 > stored * 5)
}

/// What upload `id` would change now.
pub async fn preview(
    door: &Door,
    actor: &Actor,
    id: UploadId,
    progress: &(dyn Fn(Step) + Sync),
) -> Result<Preview, StoreError> {
    let compared = compared(door, actor, id, progress).await?;
    let mut reading = door.read(actor, Action::Import).await?;
    let stored_people = uploads::stored_people(&mut reading).await?;
    let unreadable = unreadable(&compared.report);
    let compared_ends = compared.ends_from_a_part();
    let files = compared.report.files;
    let (quality, far_above) = import_data::quality(&mut reading, &files).await?;
    let all = &files;
    Ok(Preview {
        plan: plan_hash(all),
        people: people_changed(all).len(),
        stored_people,
        changes: all.iter().any(|file| file.counts().changes()),
        rejected: all.iter().map(|file| file.file.rejected()).sum(),
        ends_from_a_part: compared_ends,
        unreadable,
        quality,
        far_above: far_above.into_iter().take(SHOWN).collect(),
        files: files.into_iter().map(FilePreview::of).collect(),
    })
}

/// The files that could not be read, by their place among all: those places that no other file has.
fn unreadable(report: &ImportReport) -> Vec<(usize, FileError)> {
    let read: BTreeSet<usize> = report.files.iter().map(|file| file.input).collect();
    let all = report.files.len() + report.unreadable.len();
    let places = (0..all).filter(|place| !read.contains(place));
    places.zip(report.unreadable.iter().map(|(_, error)| error.clone())).collect()
}

/// The files of upload `id`, read anew and compared with what is stored now.
pub(super) async fn compared(
    door: &Door,
    actor: &Actor,
    id: UploadId,
    progress: &(dyn Fn(Step) + Sync),
) -> Result<Compared, StoreError> {
    let (inputs, full_list) = inputs(door, actor, id).await?;
    let today = door.day();
    if let Some((first, _)) = inputs.first() {
        progress(Step::Reading(first.name.clone()));
    }
    let reading = spawn_blocking(move || read_as(inputs, today, &|_| ()));
    let report = reading.await.unwrap_or_else(|error| resume_unwind(error.into_panic()));
    compare_read(door, actor, report, full_list, progress).await
}

type Inputs = Vec<(InputFile, How)>;

async fn inputs(door: &Door, actor: &Actor, id: UploadId) -> Result<(Inputs, FullList), StoreError> {
    let mut reading = door.read(actor, Action::Import).await?;
    let upload = uploads::find(&mut reading, id).await?.ok_or(StoreError::NotFound)?;
    let files = uploads::of(&mut reading, id).await?;
    let contents = uploads::contents(&mut reading, id).await?;
    let input = |(file, bytes): (uploads::UploadFile, Vec<u8>)| {
        (InputFile { name: file.name, bytes }, how(&file.choice))
    };
    Ok((files.into_iter().zip(contents).map(input).collect(), upload.full_list))
}

/// One file of an upload as it was read, for its refused rows.
pub async fn read_again(
    door: &Door,
    actor: &Actor,
    id: UploadId,
    place: usize,
) -> Result<ReadFile, StoreError> {
    let compared = compared(door, actor, id, &|_| ()).await?;
    let file = compared.report.files.into_iter().find(|file| file.input == place);
    file.map(|file| file.file).ok_or(StoreError::NotFound)
}

impl FilePreview {
    fn of(compared: ComparedFile) -> Self {
        let counts = compared.counts();
        let ComparedFile { file, comparison, input } = compared;
        let issues = |all: &[RowIssue]| -> Vec<Issue> {
            let issue = |issue: &RowIssue| Issue { place: file.place(issue), issue: issue.clone() };
            all.iter().take(SHOWN).map(issue).collect()
        };
        Self {
            input,
            by_field: by_field(&comparison.changed, &comparison.moves),
            errors: issues(&file.errors),
            error_count: file.errors.len(),
            warnings: issues(&file.warnings),
            warning_count: file.warnings.len(),
            unmapped: file.unmapped_skills.iter().take(SHOWN).cloned().collect(),
            changed: comparison.changed.into_iter().take(SHOWN).collect(),
            missing_rows: comparison.missing_rows,
            leavers: comparison.leavers,
            name: file.name,
            data_set: file.data_set,
            found: file.found,
            counts,
        }
    }
}

/// How often each pair of before and after is met, with the first of them.
type Pairs<'a> = BTreeMap<(String, String), (usize, &'a FieldChange)>;

/// The fields that change, most rows first.
///
/// A new position of somebody who is stored is a change of unit as well: a unit that is moved by mistake is one line.
fn by_field(changed: &[Change], moves: &[Move]) -> Vec<ByField> {
    let unit = |code: &UnitCode| Value::String(code.to_string());
    let moved = moves.iter().map(|moved| FieldChange {
        field: "unit".to_owned(),
        before: unit(&moved.from),
        after: unit(&moved.to),
    });
    let moved: Vec<FieldChange> = moved.collect();
    let mut fields: BTreeMap<&str, Pairs<'_>> = BTreeMap::new();
    for change in changed.iter().flat_map(|change| &change.fields).chain(&moved) {
        let pair = (text(&change.before), text(&change.after));
        fields.entry(&change.field).or_default().entry(pair).or_insert((0, change)).0 += 1;
    }
    let mut all: Vec<ByField> = fields
        .into_values()
        .filter_map(|pairs| {
            let rows = pairs.values().map(|(rows, _)| rows).sum();
            let (most_rows, most) = pairs.into_values().max_by_key(|(rows, _)| *rows)?;
            Some(ByField { most: most.clone(), most_rows, rows })
        })
        .collect();
    all.sort_by(|one, other| other.rows.cmp(&one.rows).then_with(|| one.most.field.cmp(&other.most.field)));
    all
}

fn text(value: &Value) -> String {
    value.to_string()
}

#[cfg(test)]
mod tests {
    use super::needs_second;

    #[test]
    fn more_than_twenty_people_or_five_per_cent_are_not_changed_on_one_persons_word() {
        assert!(!needs_second(0, 0) && !needs_second(20, 400) && !needs_second(5, 100));
        assert!(needs_second(21, 12_000) && needs_second(6, 100) && needs_second(1, 0));
    }
}
