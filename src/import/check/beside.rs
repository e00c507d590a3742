//! Columns that name what another column has the code of: the code counts, and what the two say is compared.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::desk::records;
use crate::domain::{DataSet, SourceLine};
use crate::import::cell::{clean, plain, shown};
use crate::import::issue::Beside;
use crate::import::sets::{Consultants, Employees, Initiatives, Roles, Skills, Units};
use crate::import::{IssueCode, Known, ReadFile, RowIssue};

/// How many rows that differ are shown one by one even where most rows do.
const TOLD: usize = 20;

/// Says of every column that is passed over whether its rows say the same as the column that counts.
pub(super) fn compare(files: &mut [ReadFile], known: &Known) {
    if files.iter().all(|file| file.sheet.passed_over.is_empty()) {
        return;
    }
    let names = Names::of(files, known);
    for file in files {
        for (passed, taken) in file.sheet.passed_over.clone() {
            compare_one(file, (passed, taken), &names);
        }
    }
}

fn compare_one(file: &mut ReadFile, (passed, taken): (usize, usize), names: &Names) {
    let columns = file.sheet.columns.iter().zip(&file.sheet.places);
    let Some(field) =
        columns.into_iter().find_map(|(column, place)| (*place == Some(taken)).then_some(column.field))
    else {
        return;
    };
    let (column, by) = (Arc::clone(&file.sheet.headings[passed]), Arc::clone(&file.sheet.headings[taken]));
    let (beside, differing) = rows(file, (passed, field), names);
    let is_this = |issue: &&mut RowIssue| {
        matches!(issue.code, IssueCode::ColumnPassedOver { .. }) && issue.column.as_ref() == Some(&column)
    };
    if let Some(issue) = file.warnings.iter_mut().find(is_this) {
        issue.code = IssueCode::ColumnPassedOver { by: Arc::clone(&by), beside };
    }
    if beside.differ * 2 > beside.compared && beside.differ > TOLD {
        return;
    }
    file.warnings.extend(differing.into_iter().map(|(line, value, code, name)| RowIssue {
        line,
        column: Some(Arc::clone(&column)),
        value: shown(&value),
        code: IssueCode::SaysOther { by: Arc::clone(&by), code, name },
    }));
}

/// Line, what stands there, the code that counts and what that is called.
type Differing = (SourceLine, String, Option<String>, Option<String>);

/// The accepted rows of which a column says another thing than the field that another column fills.
fn rows(file: &ReadFile, (passed, field): (usize, &str), names: &Names) -> (Beside, Vec<Differing>) {
    let set = set_of(field);
    let accepted: HashMap<SourceLine, usize> =
        (0..file.records.len()).map(|row| (file.records.line(row), row)).collect();
    let (mut beside, mut differing) = (Beside::default(), Vec::new());
    file.each_row(|line, cells| {
        let (Some(row), Some(cell)) = (accepted.get(&line), cells.get(passed)) else { return };
        let value = clean(cell, file.sheet.is_corrected()).text;
        if value.is_empty() {
            return;
        }
        beside.compared += 1;
        let code = code_of(file, *row, field);
        let known = code.as_deref().map_or(&[][..], |code| names.of_code(set, code));
        if !code.as_deref().is_some_and(|code| says_the_same(&value, code, known)) {
            beside.differ += 1;
            differing.push((line, value.into_owned(), code, known.first().cloned()));
        }
    });
    (beside, differing)
}

fn code_of(file: &ReadFile, row: usize, field: &str) -> Option<String> {
    let record: serde_json::Value = serde_json::from_slice(&file.records.json(row)).ok()?;
    record.get(field)?.as_str().map(str::to_owned)
}

fn says_the_same(value: &str, code: &str, names: &[String]) -> bool {
    let value = folded(value);
    value == folded(code) || names.iter().any(|name| value.contains(&folded(name)))
}

fn folded(text: &str) -> String {
    plain(text).to_lowercase()
}

/// What a field of a record refers to, a person where it is nothing else.
fn set_of(field: &str) -> DataSet {
    match field {
        "unit" | "parent" | "owner" => DataSet::Units,
        "role" => DataSet::Roles,
        "skill" => DataSet::Skills,
        "initiative" => DataSet::Initiatives,
        _ => DataSet::Employees,
    }
}

/// What things are called, by data set and code; consultants are among the people.
struct Names(HashMap<(DataSet, String), Vec<String>>);

impl Names {
    fn of(files: &[ReadFile], known: &Known) -> Self {
        let mut names = Self(HashMap::new());
        // What the files say stands first: it is what will be stored.
        records::<Units>(files).for_each(|row| names.add(DataSet::Units, &row.record.code, &row.record.name));
        records::<Roles>(files)
            .for_each(|row| names.add(DataSet::Roles, &row.record.code, &row.record.title));
        for row in records::<Skills>(files) {
            let each = [Some(&row.record.name), row.record.name_nn.as_ref(), row.record.name_en.as_ref()];
            each.into_iter().flatten().for_each(|name| names.add(DataSet::Skills, &row.record.code, name));
        }
        for row in records::<Initiatives>(files) {
            names.add(DataSet::Initiatives, &row.record.code, &row.record.name);
        }
        for row in records::<Employees>(files) {
            names.add_person(&row.record.number, &row.record.first_name, &row.record.last_name);
        }
        for row in records::<Consultants>(files) {
            names.add_person(&row.record.number, &row.record.first_name, &row.record.last_name);
        }
        for ((set, code), name) in &known.names {
            names.add(*set, code, name);
        }
        known.skill_names.iter().for_each(|name| names.add(DataSet::Skills, &name.code, &name.name));
        for row in known.employees.values().filter_map(|positions| positions.first()) {
            names.add_person(&row.number, &row.first_name, &row.last_name);
        }
        names
    }

    fn add(&mut self, set: DataSet, code: &impl ToString, name: &str) {
        if !name.is_empty() {
            self.0.entry((set, code.to_string())).or_default().push(name.to_owned());
        }
    }

    fn add_person(&mut self, number: &impl ToString, first: &str, last: &str) {
        let forms = [format!("{first} {last}"), format!("{last}, {first}"), format!("{last} {first}")];
        let forms: HashSet<String> =
            forms.iter().map(|form| form.trim_matches([' ', ',']).to_owned()).collect();
        let mut forms: Vec<String> = forms.into_iter().collect();
        // As it is said to people first.
        forms.sort_by_key(|form| *form != format!("{first} {last}").trim());
        for form in &forms {
            self.add(DataSet::Employees, number, form);
        }
    }

    fn of_code(&self, set: DataSet, code: &str) -> &[String] {
        self.0.get(&(set, code.to_owned())).map_or(&[], Vec::as_slice)
    }
}
