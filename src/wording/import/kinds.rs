//! The words for what spreadsheets and other systems do to files.

use i18n_embed_fl::fl;
use jiff::civil::Date;

use crate::domain::Percent;
use crate::import::{Beside, Content, IssueCode, RowIssue};
use crate::wording::{Language, Texts, texts};

/// What is wrong with a cell or a row, or was put right; none where the code is about something else.
pub(super) fn kind_text(issue: &RowIssue, language: Language) -> Option<String> {
    let t = texts(language);
    refused(issue, t).or_else(|| put_right(issue, language))
}

fn refused(issue: &RowIssue, t: &Texts) -> Option<String> {
    let value = issue.value.as_ref();
    Some(match &issue.code {
        IssueCode::ControlCharacters => fl!(t, "import-issue-control-characters"),
        IssueCode::TooLong { most } => {
            fl!(t, "import-issue-too-long", value = value, most = most.to_string())
        }
        IssueCode::ErrorValue => fl!(t, "import-issue-error-value", value = value),
        IssueCode::FormulaInKey => fl!(t, "import-issue-formula-in-key", value = value),
        IssueCode::EscoUriTaken { code } => fl!(t, "import-issue-esco-taken", code = code.as_str()),
        IssueCode::NotAnEscoUri => fl!(t, "import-issue-not-esco", value = value),
        IssueCode::FractionForPercent => fl!(t, "import-issue-fraction", value = value),
        IssueCode::PercentForPersonYears { most } => {
            fl!(t, "import-issue-percent-for-years", value = value, most = (*most).to_owned())
        }
        IssueCode::NotALevel => fl!(t, "import-issue-not-a-level", value = value),
        IssueCode::OtherZeros { known } => {
            fl!(t, "import-issue-other-zeros", value = value, known = known.as_str())
        }
        _ => return None,
    })
}

fn put_right(issue: &RowIssue, language: Language) -> Option<String> {
    let t = texts(language);
    let value = issue.value.as_ref();
    Some(match &issue.code {
        IssueCode::NoDate => fl!(t, "import-issue-no-date", value = value),
        IssueCode::EndedBefore => fl!(t, "import-issue-ended-before", value = value),
        IssueCode::SmallPercent => fl!(t, "import-issue-small-percent", value = value),
        IssueCode::FormulaAsText => fl!(t, "import-issue-formula-as-text", value = value),
        IssueCode::InvisibleRemoved => fl!(t, "import-issue-invisible-removed", value = value),
        IssueCode::FormLeftOpen => fl!(t, "import-issue-form-left-open"),
        IssueCode::OneName => fl!(t, "import-issue-one-name", value = value),
        IssueCode::OwnParent => fl!(t, "import-issue-own-parent", value = value),
        IssueCode::OutsideInitiative { start, end } => {
            fl!(t, "import-issue-outside-initiative", value = value, start = day(*start), end = day(*end))
        }
        IssueCode::AboveFullTime { name, percent } => {
            let percent = language.percent(Percent::from_hundredths(*percent).unwrap_or_default());
            fl!(t, "import-issue-above-full-time", name = name.as_str(), value = value, percent = percent)
        }
        IssueCode::StaysEnded { name, last_day } => {
            fl!(t, "import-issue-stays-ended", name = name.as_str(), value = value, day = day(*last_day))
        }
        IssueCode::OpenedAgain { name, last_day } => {
            fl!(t, "import-issue-opened-again", name = name.as_str(), value = value, day = day(*last_day))
        }
        IssueCode::ColumnPassedOver { by, beside } => passed_over(by, *beside, language),
        IssueCode::SaysOther { by, code, name } => {
            says_other(value, (by, code.as_deref(), name.as_deref()), t)
        }
        IssueCode::HeadingsBelow => fl!(t, "import-issue-headings-below"),
        IssueCode::SeparatorStatedWrongly => fl!(t, "import-issue-separator-stated-wrongly"),
        _ => return None,
    })
}

/// What a column says that another one has the code of.
fn passed_over(by: &str, beside: Beside, language: Language) -> String {
    let t = texts(language);
    let (compared, differ) = (language.count(beside.compared), language.count(beside.differ));
    match beside {
        Beside { compared: 0, .. } => fl!(t, "import-issue-column-passed-over", by = by),
        Beside { differ: 0, .. } => {
            fl!(t, "import-issue-column-says-the-same", by = by, rows = compared)
        }
        Beside { .. } => {
            fl!(t, "import-issue-column-says-other", by = by, differ = differ, rows = compared)
        }
    }
}

fn says_other(value: &str, (by, code, name): (&str, Option<&str>, Option<&str>), t: &Texts) -> String {
    match (code, name) {
        (None, _) => fl!(t, "import-issue-says-without-code", value = value, by = by),
        (Some(code), None) => fl!(t, "import-issue-says-other", value = value, by = by, code = code),
        (Some(code), Some(name)) => {
            fl!(t, "import-issue-says-other-name", value = value, by = by, code = code, name = name)
        }
    }
}

/// What a file is that is no CSV, and how to make CSV of it.
pub(super) fn content_text(content: Content, t: &Texts) -> String {
    match content {
        Content::Xlsx => fl!(t, "import-file-not-csv-xlsx"),
        Content::Xls => fl!(t, "import-file-not-csv-xls"),
        Content::Ods => fl!(t, "import-file-not-csv-ods"),
        Content::Numbers => fl!(t, "import-file-not-csv-numbers"),
        Content::Archive => fl!(t, "import-file-not-csv-archive"),
        Content::Pdf => fl!(t, "import-file-not-csv-pdf"),
        Content::Html => fl!(t, "import-file-not-csv-html"),
        Content::Xml => fl!(t, "import-file-not-csv-xml"),
        Content::Json => fl!(t, "import-file-not-csv-json"),
        Content::Rtf => fl!(t, "import-file-not-csv-rtf"),
        Content::Picture => fl!(t, "import-file-not-csv-picture"),
        Content::Unknown => fl!(t, "import-file-not-csv-unknown"),
    }
}

/// A date as it is written in Norway.
fn day(date: Date) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}
