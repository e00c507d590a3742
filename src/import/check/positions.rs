//! Positions in files and positions that are stored: matched by unit, code, title, role and start, never by their place
//! in a file. A position that no file names stays as it is.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;

use super::desk::{Desk, judge};
use crate::domain::{EmployeeRecord, Percent, PersonNumber};
use crate::import::sets::Employees;
use crate::import::{IssueCode, ReadFile, Records, Sourced};

type Stored = HashMap<PersonNumber, Vec<EmployeeRecord>>;

/// Where a row stands: the file, and the row in it.
type Place = (usize, usize);

/// Gives every row the number of the stored position that it speaks of, or a number of its own, and says where the
/// positions of a person are more than a full one, and where one has ended that a file without last days has again.
pub(super) fn match_stored(files: &mut [ReadFile], stored: &Stored) {
    let Some(today) = files.iter().find(|file| rows(file).is_some()).map(|file| file.sheet.today) else {
        return;
    };
    let absent: Vec<Vec<&'static str>> = files.iter().map(|file| file.absent.clone()).collect();
    let mut people: HashMap<PersonNumber, Vec<Place>> = HashMap::new();
    for (file, row, record) in all(files) {
        people.entry(record.number.clone()).or_default().push((file, row));
    }
    let (mut sums, mut ended) = (HashMap::new(), HashMap::new());
    for (number, places) in people {
        let kept = stored.get(&number).map_or(&[][..], Vec::as_slice);
        // One position of somebody new: nothing to match, and no row is above a full position by itself.
        if kept.is_empty() && places.len() == 1 {
            continue;
        }
        let records: Vec<EmployeeRecord> = places.iter().map(|place| record(files, *place).clone()).collect();
        let lacks: Vec<&[&str]> = places.iter().map(|(file, _)| absent[*file].as_slice()).collect();
        let matched = Matching { kept, rows: &records, lacks: &lacks, today }.find();
        let last = places.last().copied();
        number_rows(files, &places, kept, &matched);
        for (((file, row), lacks), matched) in places.iter().zip(&lacks).zip(&matched) {
            let known = matched.and_then(|index| kept[index].to);
            if let Some(last_day) = known.filter(|to| *to < today && lacks.contains(&"to")) {
                ended.insert((*file, files[*file].line_of(*row)), last_day);
            }
        }
        let after = after(kept, &records, &lacks, &matched);
        let sum = highest_sum(&after, today);
        if let Some(place) = last.filter(|_| sum > Percent::FULL) {
            sums.insert((place.0, files[place.0].line_of(place.1)), sum);
        }
    }
    if sums.is_empty() && ended.is_empty() {
        return;
    }
    for position in 0..files.len() {
        judge::<Employees>(&mut files[position..=position], |desk: &mut Desk<'_>, row| {
            let name = || format!("{} {}", row.first_name, row.last_name).trim().to_owned();
            if let Some(sum) = sums.get(&(position, desk.line)) {
                let code = IssueCode::AboveFullTime { name: name(), percent: sum.hundredths() };
                desk.warning("number", row.number.as_str(), code);
            }
            if let Some(last_day) = ended.get(&(position, desk.line)) {
                let code = IssueCode::StaysEnded { name: name(), last_day: *last_day };
                desk.warning("number", row.number.as_str(), code);
            }
        });
    }
}

fn rows(file: &ReadFile) -> Option<&[Sourced<EmployeeRecord>]> {
    if let Records::Employees(rows) = &file.records { Some(rows) } else { None }
}

fn all(files: &[ReadFile]) -> impl Iterator<Item = (usize, usize, &EmployeeRecord)> {
    files.iter().enumerate().flat_map(|(file, read)| {
        let rows = rows(read).unwrap_or_default().iter().enumerate();
        rows.map(move |(row, sourced)| (file, row, &sourced.record))
    })
}

fn record(files: &[ReadFile], (file, row): Place) -> &EmployeeRecord {
    &rows(&files[file]).expect("the place is of a row of employees")[row].record
}

fn number_rows(files: &mut [ReadFile], places: &[Place], kept: &[EmployeeRecord], matched: &[Option<usize>]) {
    let mut taken: BTreeSet<u8> = kept.iter().map(|position| position.ordinal).collect();
    for ((file, row), matched) in places.iter().zip(matched) {
        let ordinal = match matched {
            Some(index) => kept[*index].ordinal,
            // As many positions as there are numbers are refused when the file is read.
            None => (1..=u8::MAX).find(|ordinal| !taken.contains(ordinal)).unwrap_or(u8::MAX),
        };
        taken.insert(ordinal);
        if let Records::Employees(rows) = &mut files[*file].records {
            rows[*row].record.ordinal = ordinal;
        }
    }
}

/// One person's rows and stored positions.
struct Matching<'m> {
    kept: &'m [EmployeeRecord],
    rows: &'m [EmployeeRecord],
    /// Of each row, the fields that its file has no column for.
    lacks: &'m [&'m [&'m str]],
    today: Date,
}

impl Matching<'_> {
    /// For each row the stored position it speaks of.
    fn find(&self) -> Vec<Option<usize>> {
        let mut matched = vec![None; self.rows.len()];
        for how in [Self::is_same, Self::is_same_as_far_as_known, Self::has_taken_its_place] {
            for row in 0..self.rows.len() {
                if matched[row].is_none() {
                    matched[row] = self.best(row, &matched, how);
                }
            }
        }
        matched
    }

    fn best(
        &self,
        row: usize,
        matched: &[Option<usize>],
        how: fn(&Self, usize, usize, &[Option<usize>]) -> bool,
    ) -> Option<usize> {
        let free = (0..self.kept.len()).filter(|index| !matched.contains(&Some(*index)));
        let fitting = free.filter(|index| how(self, row, *index, matched));
        // Of several the one that has not ended, then the one with the same share.
        fitting.min_by_key(|index| {
            let kept = &self.kept[*index];
            let has_ended = kept.to.is_some_and(|to| to < self.today);
            (has_ended, kept.percent != self.rows[row].percent, kept.ordinal)
        })
    }

    fn is_same(&self, row: usize, kept: usize, _: &[Option<usize>]) -> bool {
        let (new, old, lacks) = (&self.rows[row], &self.kept[kept], self.lacks[row]);
        let says = |field: &str| !lacks.contains(&field);
        new.unit == old.unit
            && (!says("position_code") || new.position_code == old.position_code)
            && (!says("position_title") || new.position_title == old.position_title)
            && (!says("role") || new.role == old.role)
            && (!says("from") || new.from == old.from)
    }

    /// As the same, where one of the two says less.
    fn is_same_as_far_as_known(&self, row: usize, kept: usize, _: &[Option<usize>]) -> bool {
        fn fits<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
            one.zip(other).is_none_or(|(one, other)| one == other)
        }
        let (new, old) = (&self.rows[row], &self.kept[kept]);
        new.unit == old.unit
            && fits(new.position_code.as_ref(), old.position_code.as_ref())
            && fits(new.position_title.as_ref(), old.position_title.as_ref())
            && fits(new.role.as_ref(), old.role.as_ref())
            && fits(new.from.as_ref(), old.from.as_ref())
            && !ended_before(old, new)
    }

    /// A position of the same unit with another title, role or start is the old one under a new name where the person
    /// cannot hold both.
    fn has_taken_its_place(&self, row: usize, kept: usize, matched: &[Option<usize>]) -> bool {
        let (new, old) = (&self.rows[row], &self.kept[kept]);
        let stays = |index: &usize| !matched.contains(&Some(*index));
        let others = (0..self.kept.len()).filter(stays).map(|index| &self.kept[index]);
        let held = others.filter(|position| position.to.is_none_or(|to| to >= self.today));
        let named =
            self.rows.iter().zip(matched).filter(|(_, matched)| matched.is_some()).map(|(row, _)| row);
        let sum = held.chain(named).map(|position| position.percent).fold(new.percent, Percent::plus);
        new.unit == old.unit && !ended_before(old, new) && sum > Percent::FULL
    }
}

fn ended_before(old: &EmployeeRecord, new: &EmployeeRecord) -> bool {
    old.to.zip(new.from).is_some_and(|(end, start)| end < start)
}

/// The person's positions once the rows are written: share, first and last day.
fn after(
    kept: &[EmployeeRecord],
    rows: &[EmployeeRecord],
    lacks: &[&[&str]],
    matched: &[Option<usize>],
) -> Vec<(Percent, Option<Date>, Option<Date>)> {
    let stay = (0..kept.len()).filter(|index| !matched.contains(&Some(*index)));
    let mut after: Vec<_> =
        stay.map(|index| (kept[index].percent, kept[index].from, kept[index].to)).collect();
    for ((row, lacks), matched) in rows.iter().zip(lacks).zip(matched) {
        let old = matched.map(|index| &kept[index]);
        let from = if lacks.contains(&"from") { old.and_then(|old| old.from) } else { row.from };
        let to = if lacks.contains(&"to") { old.and_then(|old| old.to) } else { row.to };
        after.push((row.percent, from, to));
    }
    after
}

/// The greatest sum of shares on any day from today on.
fn highest_sum(positions: &[(Percent, Option<Date>, Option<Date>)], today: Date) -> Percent {
    let starts = positions.iter().filter_map(|(_, from, _)| from.filter(|from| *from > today));
    let sum_on = |day: Date| {
        let held = positions
            .iter()
            .filter(|(_, from, to)| from.is_none_or(|from| from <= day) && to.is_none_or(|to| to >= day));
        held.fold(Percent::ZERO, |sum, (percent, _, _)| sum.plus(*percent))
    };
    starts.chain([today]).map(sum_on).max().unwrap_or(Percent::ZERO)
}
