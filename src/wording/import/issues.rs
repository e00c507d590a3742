//! What is wrong with a file or a row, in words: what it is, and what to do about it.

use i18n_embed_fl::fl;

use super::kinds;

use crate::domain::DataSet;
use crate::import::{
    FileError, Found, HeadingStyle, IssueCode, MAX_CELL_BYTES, MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS, Place,
    ReadFile, RowIssue, Separator, write_rejected,
};
use crate::wording::{Language, Texts, texts};

/// The name of a data set, in the middle of a sentence.
pub fn data_set_text(set: DataSet, language: Language) -> String {
    let t = texts(language);
    match set {
        DataSet::Units => fl!(t, "import-set-units"),
        DataSet::Roles => fl!(t, "import-set-roles"),
        DataSet::Skills => fl!(t, "import-set-skills"),
        DataSet::RoleSkills => fl!(t, "import-set-role-skills"),
        DataSet::Employees => fl!(t, "import-set-employees"),
        DataSet::EmployeeSkills => fl!(t, "import-set-employee-skills"),
        DataSet::Consultants => fl!(t, "import-set-consultants"),
        DataSet::ConsultantSkills => fl!(t, "import-set-consultant-skills"),
        DataSet::Initiatives => fl!(t, "import-set-initiatives"),
        DataSet::Needs => fl!(t, "import-set-needs"),
        DataSet::NeedSkills => fl!(t, "import-set-need-skills"),
        DataSet::Allocations => fl!(t, "import-set-allocations"),
        DataSet::Absences => fl!(t, "import-set-absences"),
    }
}

/// What was found in a file: `ansatte: Windows-1252, skilletegn ;, norske overskrifter`.
pub fn found_text(set: DataSet, found: &Found, language: Language) -> String {
    let t = texts(language);
    if let Some(sheet) = &found.sheet {
        let (set, sheet) = (data_set_text(set, language), sheet.name.as_str());
        return fl!(t, "upload-found-sheet", set = set, sheet = sheet);
    }
    let separator = match found.separator {
        Separator::Tab => fl!(t, "import-separator-tab"),
        other => other.name().to_owned(),
    };
    let headings = match found.heading_style {
        HeadingStyle::Machine => fl!(t, "import-found-machine"),
        HeadingStyle::Norwegian => fl!(t, "import-found-norwegian"),
    };
    let set = data_set_text(set, language);
    fl!(
        t,
        "import-found",
        set = set,
        encoding = found.encoding.name(),
        separator = separator,
        headings = headings
    )
}

/// Where an issue is: `ansatte.csv, linje 14, Nivå`; in a workbook `ansatte.xlsx, ark «Ark1», rad 14, kolonne D (Nivå)`.
pub fn place_text(place: &Place, language: Language) -> String {
    let t = texts(language);
    let (file, line) = (place.file.as_str(), place.line.to_string());
    match (&place.sheet, &place.column) {
        (None, None) => fl!(t, "import-place-row", file = file, line = line),
        (None, Some(column)) => {
            fl!(t, "import-place-cell", file = file, line = line, column = column.as_str())
        }
        (Some(sheet), None) => {
            fl!(t, "upload-place-row", file = file, sheet = sheet.as_str(), row = line)
        }
        (Some(sheet), Some(column)) => {
            let letters = place.letters.as_deref().unwrap_or("–");
            let (sheet, column) = (sheet.as_str(), column.as_str());
            fl!(
                t,
                "upload-place-cell",
                file = file,
                sheet = sheet,
                row = line,
                letters = letters,
                column = column
            )
        }
    }
}

/// What is wrong with a row, and what to do.
pub fn issue_text(issue: &RowIssue, language: Language) -> String {
    let t = texts(language);
    refusal_of_cell(issue, t)
        .or_else(|| refusal_of_row(issue, language))
        .or_else(|| reading(issue, language))
        .or_else(|| kinds::kind_text(issue, language))
        .unwrap_or_else(|| notice(issue, t))
}

/// The refused rows of a file as CSV, with the issues in its last column.
pub fn rejected_csv(file: &ReadFile, language: Language) -> Vec<u8> {
    let t = texts(language);
    write_rejected(file, &fl!(t, "import-error-column"), |issue| {
        let line = issue.line.0.to_string();
        let place = match (&issue.column, file.place(issue).letters) {
            (None, _) => fl!(t, "import-rejected-line", line = line),
            (Some(column), None) => fl!(t, "import-rejected-cell", line = line, column = column.as_ref()),
            (Some(column), Some(letters)) => {
                let column = column.as_ref();
                fl!(t, "upload-rejected-cell", row = line, letters = letters, column = column)
            }
        };
        format!("{place} {}", issue_text(issue, language))
    })
}

/// Why one cell makes the row unreadable; none where the code is about something else.
fn refusal_of_cell(issue: &RowIssue, t: &Texts) -> Option<String> {
    let value = issue.value.as_ref();
    Some(match &issue.code {
        IssueCode::CellTooLong { characters } => {
            let most = MAX_CELL_BYTES.to_string();
            fl!(t, "import-issue-cell-too-long", characters = characters.to_string(), most = most)
        }
        IssueCode::NulCharacter => fl!(t, "import-issue-nul"),
        IssueCode::NationalIdentityNumber => fl!(t, "import-issue-national-id"),
        IssueCode::Missing => fl!(t, "import-issue-missing"),
        IssueCode::ScientificNotation => fl!(t, "import-issue-scientific", value = value),
        IssueCode::NotANumber => fl!(t, "import-issue-not-a-number", value = value),
        IssueCode::NotAWholeNumber => fl!(t, "import-issue-not-whole", value = value),
        IssueCode::AmbiguousNumber => fl!(t, "import-issue-ambiguous-number", value = value),
        IssueCode::OutOfRange { least, most } => {
            fl!(
                t,
                "import-issue-out-of-range",
                value = value,
                least = least.to_string(),
                most = most.to_string()
            )
        }
        IssueCode::NegativeAmount => fl!(t, "import-issue-negative", value = value),
        IssueCode::NotADate => fl!(t, "import-issue-not-a-date", value = value),
        IssueCode::AmbiguousDate => fl!(t, "import-issue-ambiguous-date", value = value),
        IssueCode::FutureDate => fl!(t, "import-issue-future-date", value = value),
        IssueCode::EndBeforeStart { start } => {
            fl!(t, "import-issue-end-before-start", value = value, start = day(*start))
        }
        IssueCode::NotYesOrNo => fl!(t, "import-issue-not-yes-or-no", value = value),
        IssueCode::NotAChoice { choices } if value.is_empty() => {
            fl!(t, "import-issue-not-a-choice-silent", choices = choices.as_str())
        }
        IssueCode::NotAChoice { choices } => {
            fl!(t, "import-issue-not-a-choice", value = value, choices = choices.as_str())
        }
        _ => return None,
    })
}

/// Why a row does not fit the others; none where the code is about something else.
fn refusal_of_row(issue: &RowIssue, language: Language) -> Option<String> {
    let t = texts(language);
    let value = issue.value.as_ref();
    Some(match &issue.code {
        IssueCode::CellCount { found, expected } => {
            fl!(t, "import-issue-cell-count", found = found.to_string(), expected = expected.to_string())
        }
        IssueCode::NotCorrected => fl!(t, "import-issue-not-corrected"),
        IssueCode::ConflictingDuplicate { first } => {
            fl!(t, "import-issue-conflicting-duplicate", line = first.0.to_string())
        }
        IssueCode::ConflictWithOtherFile => fl!(t, "import-issue-conflict-with-other-file"),
        IssueCode::NumberOfAnotherPerson { first } => {
            fl!(t, "import-issue-number-of-another-person", line = first.0.to_string())
        }
        IssueCode::OtherPositionRefused { line } => {
            fl!(t, "import-issue-other-position-refused", line = line.0.to_string())
        }
        IssueCode::TooManyPositions => fl!(t, "import-issue-too-many-positions"),
        IssueCode::UnknownReference { set } => {
            fl!(t, "import-issue-unknown-reference", value = value, set = data_set_text(*set, language))
        }
        IssueCode::ReferenceRefused { set, line } => {
            let (set, line) = (data_set_text(*set, language), line.0.to_string());
            fl!(t, "import-issue-reference-refused", value = value, set = set, line = line)
        }
        IssueCode::UnknownSkillName { suggestion: None } => {
            fl!(t, "import-issue-unknown-skill", value = value)
        }
        IssueCode::UnknownSkillName { suggestion: Some(name) } => {
            fl!(t, "import-issue-unknown-skill-near", value = value, suggestion = name.as_ref())
        }
        IssueCode::AmbiguousSkillName => fl!(t, "import-issue-ambiguous-skill", value = value),
        IssueCode::OwnManager => fl!(t, "import-issue-own-manager"),
        IssueCode::ManagerCircle { path } => fl!(t, "import-issue-manager-circle", path = path.as_str()),
        IssueCode::UnitCircle { path } => fl!(t, "import-issue-unit-circle", path = path.as_str()),
        IssueCode::WrittenHere => fl!(t, "import-issue-written-here", value = value),
        IssueCode::DecidedHere => fl!(t, "import-issue-decided-here", value = value),
        IssueCode::NeedOfOtherInitiative => fl!(t, "import-issue-need-of-other-initiative", value = value),
        IssueCode::WrongPersonKind => fl!(t, "import-issue-wrong-person-kind", value = value),
        _ => return None,
    })
}

/// How an unusual value was read; none where the code is about something else.
fn reading(issue: &RowIssue, language: Language) -> Option<String> {
    let t = texts(language);
    let value = issue.value.as_ref();
    Some(match &issue.code {
        IssueCode::NumberReadAs { read } => {
            // The number has a decimal point; the reader may have a comma.
            let read = if language == Language::En { read.to_string() } else { read.replace('.', ",") };
            fl!(t, "import-issue-number-read-as", value = value, read = read)
        }
        IssueCode::DateReadAs { read } => {
            fl!(t, "import-issue-date-read-as", value = value, read = day(*read))
        }
        IssueCode::OpenEnd => fl!(t, "import-issue-open-end", value = value),
        IssueCode::FutureDateKept => fl!(t, "import-issue-future-date-kept", value = value),
        IssueCode::LevelWord { level } => {
            fl!(t, "import-issue-level-word", value = value, level = level.get().to_string())
        }
        IssueCode::NameSplit { first_name, last_name } => {
            let (first, last) = (first_name.as_ref(), last_name.as_ref());
            fl!(t, "import-issue-name-split", value = value, first = first, last = last)
        }
        IssueCode::SkillByName { code } => {
            fl!(t, "import-issue-skill-by-name", value = value, code = code.as_str())
        }
        _ => return None,
    })
}

/// What was accepted or skipped, and may be worth a look.
fn notice(issue: &RowIssue, t: &Texts) -> String {
    let value = issue.value.as_ref();
    match &issue.code {
        IssueCode::DuplicateRow { first } => fl!(t, "import-issue-duplicate-row", line = first.0.to_string()),
        IssueCode::DuplicateInOtherFile => fl!(t, "import-issue-duplicate-in-other-file"),
        IssueCode::TotalRow => fl!(t, "import-issue-total-row"),
        IssueCode::RepeatedHeading => fl!(t, "import-issue-repeated-heading"),
        IssueCode::NoRows => fl!(t, "import-issue-no-rows"),
        IssueCode::DoubleEncoded { likely } => {
            fl!(t, "import-issue-double-encoded", value = value, likely = likely.as_ref())
        }
        IssueCode::OtherLetters { readings } => {
            fl!(
                t,
                "import-issue-other-letters",
                value = value,
                others = quoted(readings),
                count = readings.len()
            )
        }
        IssueCode::LostLetter => fl!(t, "import-issue-lost-letter", value = value),
        IssueCode::BadEmail => fl!(t, "import-issue-bad-email", value = value),
        IssueCode::UnknownManager => fl!(t, "import-issue-unknown-manager", value = value),
        IssueCode::UnknownUnitManager => fl!(t, "import-issue-unknown-unit-manager", value = value),
        // The last one: `issue_text` has been through all the others.
        _ => fl!(t, "import-issue-column-ignored"),
    }
}

/// Why a file cannot be read, and what to do.
pub fn file_error_text(error: &FileError, language: Language) -> String {
    let t = texts(language);
    let megabytes = |bytes: usize| language.megabytes(bytes as u64);
    match error {
        FileError::Empty => fl!(t, "import-file-empty"),
        FileError::TooLarge { bytes } => {
            fl!(t, "import-file-too-large", megabytes = megabytes(*bytes), most = megabytes(MAX_FILE_BYTES))
        }
        FileError::NotCsv { content } => kinds::content_text(*content, t),
        FileError::WorkbookUnreadable => fl!(t, "upload-workbook-unreadable"),
        FileError::WorkbookTooLarge { most } => {
            fl!(t, "upload-workbook-too-large", most = megabytes(*most))
        }
        FileError::WorkbookOfTooManyParts => fl!(t, "upload-workbook-too-many-parts"),
        FileError::WorkbookWithMacros => fl!(t, "upload-workbook-macros"),
        FileError::WorkbookWithLinks => fl!(t, "upload-workbook-links"),
        FileError::SeveralSheets { sheets } => fl!(t, "upload-several-sheets", sheets = quoted(sheets)),
        FileError::MixedEncodings { line } => {
            fl!(t, "import-file-mixed-encodings", line = line.0.to_string())
        }
        FileError::TooManyRows => fl!(t, "import-file-too-many-rows", most = MAX_ROWS.to_string()),
        FileError::TooManyColumns => {
            fl!(t, "import-file-too-many-columns", most = MAX_COLUMNS.to_string())
        }
        FileError::OpenQuote { line, column: None } => {
            fl!(t, "import-file-open-quote", line = line.0.to_string())
        }
        FileError::OpenQuote { line, column: Some(column) } => {
            fl!(t, "import-file-open-quote-column", line = line.0.to_string(), column = column.as_str())
        }
        FileError::HeadingsMissing => fl!(t, "import-file-headings-missing"),
        FileError::BadHeadings { empty, duplicate } => bad_headings(empty, duplicate, t),
        FileError::ForbiddenColumns { headings } => {
            fl!(t, "import-file-forbidden", headings = quoted(headings))
        }
        FileError::ColumnsMissing { set, columns } => {
            let set = data_set_text(*set, language);
            fl!(t, "import-file-columns-missing", set = set, columns = quoted(columns), count = columns.len())
        }
        FileError::NotRecognised { headings, line } => {
            fl!(t, "import-file-not-recognised", headings = quoted(headings), line = line.0.to_string())
        }
        FileError::SeveralSets { sets } => {
            let sets: Vec<&str> = sets.iter().map(|set| set.name()).collect();
            fl!(t, "import-file-several-sets", sets = sets.join(", "))
        }
    }
}

fn bad_headings(empty: &[usize], duplicate: &[(String, usize, usize)], t: &Texts) -> String {
    let mut sentences = Vec::new();
    if !empty.is_empty() {
        let positions: Vec<String> = empty.iter().map(ToString::to_string).collect();
        sentences.push(fl!(t, "import-file-empty-headings", positions = positions.join(", ")));
    }
    for (heading, first, second) in duplicate {
        let (first, second) = (first.to_string(), second.to_string());
        sentences.push(fl!(
            t,
            "import-file-duplicate-heading",
            heading = heading.as_str(),
            first = first,
            second = second
        ));
    }
    sentences.join(" ")
}

fn quoted(names: &[impl AsRef<str>]) -> String {
    names.iter().map(|name| format!("«{}»", name.as_ref())).collect::<Vec<_>>().join(", ")
}

/// A date as it is written in Norway.
fn day(date: jiff::civil::Date) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::SourceLine;
    use crate::import::ERROR_HEADINGS;

    fn issue(code: IssueCode, value: &str) -> RowIssue {
        RowIssue { line: SourceLine(14), column: Some("Nivå".into()), value: value.into(), code }
    }

    #[test]
    fn an_error_says_where_what_and_what_to_do() {
        let issue = issue(IssueCode::OutOfRange { least: "0", most: "5" }, "7");
        let place = Place {
            file: "a.csv".to_owned(),
            sheet: None,
            line: issue.line.0,
            column: Some("Nivå".to_owned()),
            letters: None,
        };
        assert_eq!(place_text(&place, Language::Nb), "a.csv, linje 14, Nivå");
        let text = issue_text(&issue, Language::Nb);
        assert_eq!(text, "«7» er utenfor det som kan stemme. Skriv et tall fra 0 til 5.");
    }

    #[test]
    fn the_error_column_is_known_again_in_every_language() {
        for language in Language::ALL {
            let heading = fl!(texts(language), "import-error-column");
            assert!(ERROR_HEADINGS.contains(&heading.as_str()), "{heading}");
        }
    }

    #[test]
    fn a_column_that_must_not_be_taken_is_named() {
        let error = FileError::ForbiddenColumns { headings: vec!["Fødselsnummer".to_owned()] };
        for language in Language::ALL {
            assert!(file_error_text(&error, language).contains("«Fødselsnummer»"));
        }
    }
}
