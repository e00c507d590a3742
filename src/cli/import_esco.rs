//! `innsats import esco`: the ESCO classification into the catalogue and the skill graph.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use i18n_embed_fl::fl;

use super::output::{line, remark};
use crate::access::Actor;
use crate::import::esco::{EscoFile, EscoFileError, EscoFiles, EscoIssue, EscoProblem};
use crate::service::door::Door;
use crate::service::import_esco::{EscoReceipt, ImportEscoError, import_esco};
use crate::wording::{Language, errors, texts};

/// How many mistakes are shown one by one; a broken file can have thousands.
const SHOWN_ISSUES: usize = 50;

/// Arguments of `innsats import esco`.
#[derive(Debug, Args)]
pub struct ImportEsco {
    /// A folder with the six ESCO files, gzipped or not, instead of those inside the program.
    #[arg(long, value_name = "FOLDER")]
    from: Option<PathBuf>,
}

impl ImportEsco {
    /// Runs the command: 0 imported, 1 refused, 2 unreadable files.
    pub async fn run(&self, door: &Door, actor: &Actor, language: Language) -> ExitCode {
        let files = match &self.from {
            Some(folder) => EscoFiles::from_folder(folder),
            None => EscoFiles::embedded(),
        };
        let files = match files {
            Ok(files) => files,
            Err(error) => {
                remark(&unreadable(language, error));
                return ExitCode::from(2);
            }
        };
        match import_esco(door, actor, &files).await {
            Ok(receipt) => {
                print_receipt(language, &receipt);
                ExitCode::SUCCESS
            }
            Err(error) => {
                for line in refused(language, &files, &error) {
                    remark(&line);
                }
                ExitCode::FAILURE
            }
        }
    }
}

fn unreadable(language: Language, error: EscoFileError) -> String {
    match error {
        EscoFileError::Missing { file, folder } => fl!(
            texts(language),
            "esco-missing-file",
            file = file.name(),
            folder = folder.display().to_string()
        ),
        EscoFileError::Unreadable { path, source } => fl!(
            texts(language),
            "esco-unreadable-file",
            file = path.display().to_string(),
            reason = errors::file(&source, language)
        ),
        EscoFileError::TooLarge { path } => {
            fl!(texts(language), "esco-too-large-file", file = path.display().to_string())
        }
    }
}

fn print_receipt(language: Language, receipt: &EscoReceipt) {
    let import = receipt.import.to_string();
    match receipt.written() {
        0 if receipt.earlier => line(&fl!(texts(language), "esco-same-files", import = import)),
        0 => line(&fl!(texts(language), "esco-unchanged", import = import)),
        rows => line(&fl!(texts(language), "esco-imported", import = import, rows = rows)),
    }
    for (file, row) in EscoFile::ALL.into_iter().zip(&receipt.files) {
        let counts = row.counts;
        let counted = fl!(
            texts(language),
            "esco-file-counts",
            part = part(language, file),
            new = counts.new,
            changed = counts.changed,
            unchanged = counts.unchanged
        );
        line(&format!("  {counted}"));
        if counts.missing > 0 {
            line(&format!("    {}", fl!(texts(language), "esco-file-missing", missing = counts.missing)));
        }
    }
    if receipt.own_skills > 0 {
        line(&fl!(texts(language), "esco-own-skills", skills = receipt.own_skills));
    }
    line(&fl!(texts(language), "esco-attribution"));
    line(&fl!(texts(language), "esco-adapted"));
}

fn part(language: Language, file: EscoFile) -> String {
    match file {
        EscoFile::Groups => fl!(texts(language), "esco-part-groups"),
        EscoFile::Skills => fl!(texts(language), "esco-part-skills"),
        EscoFile::Broader => fl!(texts(language), "esco-part-broader"),
        EscoFile::Related => fl!(texts(language), "esco-part-related"),
        EscoFile::Occupations => fl!(texts(language), "esco-part-occupations"),
        EscoFile::OccupationSkills => fl!(texts(language), "esco-part-occupation-skills"),
    }
}

/// Why nothing was imported, line by line.
fn refused(language: Language, files: &EscoFiles, error: &ImportEscoError) -> Vec<String> {
    match error {
        ImportEscoError::Rows(issues) => issue_lines(language, files, issues),
        ImportEscoError::Circle(circle) => {
            vec![fl!(texts(language), "esco-cycle", path = circle.to_string())]
        }
        ImportEscoError::Broken(code) => {
            vec![fl!(texts(language), "esco-graph-broken", code = code.as_str())]
        }
        ImportEscoError::Store(error) => {
            vec![errors::store(error, language)]
        }
    }
}

fn issue_lines(language: Language, files: &EscoFiles, issues: &[EscoIssue]) -> Vec<String> {
    let mut lines = vec![fl!(texts(language), "esco-refused", issues = issues.len())];
    lines.extend(issues.iter().take(SHOWN_ISSUES).map(|issue| issue_line(language, files, issue)));
    let more = issues.len().saturating_sub(SHOWN_ISSUES);
    if more > 0 {
        lines.push(fl!(texts(language), "esco-more-issues", issues = more));
    }
    lines
}

fn issue_line(language: Language, files: &EscoFiles, issue: &EscoIssue) -> String {
    let (file, line) = (files.name(issue.file), issue.line.to_string());
    let problem = problem(language, issue);
    if issue.column.is_empty() {
        fl!(texts(language), "esco-issue", file = file, line = line, problem = problem)
    } else {
        let column = issue.column;
        fl!(
            texts(language),
            "esco-issue-column",
            file = file,
            line = line,
            column = column,
            problem = problem
        )
    }
}

fn problem(language: Language, issue: &EscoIssue) -> String {
    let (texts, value) = (texts(language), issue.value.as_str());
    match issue.problem {
        EscoProblem::NotUtf8 => fl!(texts, "esco-problem-not-utf8"),
        EscoProblem::MissingColumn => fl!(texts, "esco-problem-missing-column"),
        EscoProblem::FieldCount { expected, found } => {
            fl!(texts, "esco-problem-field-count", expected = expected, found = found)
        }
        EscoProblem::TooLong => fl!(texts, "esco-problem-too-long"),
        EscoProblem::Empty => fl!(texts, "esco-problem-empty"),
        EscoProblem::NotANumber => fl!(texts, "esco-problem-not-a-number", value = value),
        EscoProblem::NotAUuid => fl!(texts, "esco-problem-not-a-uuid", value = value),
        EscoProblem::UnknownLetter { allowed } => {
            fl!(texts, "esco-problem-unknown-letter", value = value, allowed = allowed)
        }
        EscoProblem::NotInSet => fl!(texts, "esco-problem-not-in-set", value = value),
        EscoProblem::Twice { first_line } => {
            fl!(texts, "esco-problem-twice", value = value, line = first_line.to_string())
        }
    }
}
