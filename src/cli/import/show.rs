//! What an import found and did, as text.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use i18n_embed_fl::fl;

use super::super::output::{line, remark};
use super::super::private_file;
use crate::import::{ReadFile, RowIssue};
use crate::service::import_data::{
    Change, ComparedFile, Ending, FullList, ImportReport, Quality, Settings, ends_from_a_part,
};
use crate::store::imports::Counts;
use crate::wording::import::change_text;
use crate::wording::import::{
    file_error_text, found_text, issue_text, missing_text, place_text, quality_texts, rejected_csv,
    unmapped_text,
};
use crate::wording::{Language, errors, texts};

/// How many errors of one file are shown one by one; the others are grouped, and stand in the file of refused rows.
const ERRORS_SHOWN: usize = 200;
/// How many changes, warnings and skill names are shown.
const SHOWN: usize = 20;

/// Shows the report, writes the refused rows to files, and gives the exit code.
pub(super) fn report(
    report: &ImportReport,
    settings: Settings,
    folders: &[PathBuf],
    language: Language,
) -> ExitCode {
    for compared in &report.files {
        let file = &compared.file;
        line(&format!("{}: {}", file.name, found_text(file.data_set, &file.found, language)));
    }
    if !report.files.is_empty() {
        line("");
        table(&report.files, language);
    }
    let is_part = ends_from_a_part(&report.files, settings.full_list);
    for compared in &report.files {
        changes(compared, language);
        leavers(compared, (settings, is_part), language);
        unmapped(&compared.file, language);
        warnings(&compared.file, language);
    }
    kinds(&report.files, language);
    let mut written = Vec::new();
    for compared in report.files.iter().filter(|compared| compared.file.rejected() > 0) {
        errors(&compared.file, language);
        // A trial writes nothing at all.
        if !settings.dry_run {
            let folder = folders.get(compared.input).map_or(Path::new("."), PathBuf::as_path);
            written.push(write_rejected(&compared.file, folder, language));
        }
    }
    for (name, error) in &report.unreadable {
        remark(&format!("{name}: {}", file_error_text(error, language)));
    }
    ending(report, settings, &written, language)
}

fn ending(
    report: &ImportReport,
    settings: Settings,
    written: &[Option<RejectedFile>],
    language: Language,
) -> ExitCode {
    let texts = texts(language);
    let rejected: Vec<&RejectedFile> = written.iter().flatten().collect();
    let changes = report.files.iter().any(|compared| compared.counts().changes());
    let sum =
        |of: fn(&Counts) -> usize| report.files.iter().map(|compared| of(&compared.counts())).sum::<usize>();
    let (refused, unchanged) = (sum(|counts| counts.rejected), sum(|counts| counts.unchanged));
    line("");
    match report.ending {
        Ending::Written(id) if changes => line(&fl!(texts, "import-written", id = id.to_string())),
        Ending::Written(id) if refused > 0 && unchanged == 0 => {
            line(&fl!(texts, "import-nothing-taken", rejected = refused, id = id.to_string()));
        }
        Ending::Written(id) => line(&fl!(texts, "import-unchanged", id = id.to_string())),
        Ending::Unchanged(id) => line(&fl!(texts, "import-same-files", id = id.to_string())),
        Ending::Shown => line(&fl!(texts, "import-shown")),
        Ending::Refused => {
            remark(&refusal(settings, &rejected, language));
            if report.unreadable.is_empty() && !settings.skip_rejected {
                remark(&fl!(texts, "import-refused-next"));
            }
        }
    }
    if matches!(report.ending, Ending::Written(_)) {
        for file in &rejected {
            let (path, rows) = (file.path.as_str(), file.rows);
            remark(&fl!(texts, "import-rejected-file", path = path, rows = rows));
        }
    }
    match report.ending {
        Ending::Refused if !report.unreadable.is_empty() => ExitCode::from(2),
        Ending::Refused => ExitCode::FAILURE,
        _ if rejected.len() < written.len() => ExitCode::FAILURE,
        Ending::Written(_) | Ending::Unchanged(_) | Ending::Shown => ExitCode::SUCCESS,
    }
}

/// That nothing is stored, and which files were written all the same.
fn refusal(settings: Settings, rejected: &[&RejectedFile], language: Language) -> String {
    let texts = texts(language);
    if settings.dry_run {
        return fl!(texts, "import-shown");
    }
    if rejected.is_empty() {
        return fl!(texts, "import-refused");
    }
    let paths: Vec<&str> = rejected.iter().map(|file| file.path.as_str()).collect();
    fl!(texts, "import-refused-rows", paths = paths.join(", "))
}

/// The counts of every file, and their sum.
fn table(files: &[ComparedFile], language: Language) {
    let texts = texts(language);
    let heading = [
        fl!(texts, "import-column-file"),
        fl!(texts, "import-column-read"),
        fl!(texts, "import-column-new"),
        fl!(texts, "import-column-changed"),
        fl!(texts, "import-column-unchanged"),
        fl!(texts, "import-column-missing"),
        fl!(texts, "import-column-rejected"),
        fl!(texts, "import-column-warned"),
    ];
    let mut rows = vec![heading];
    let mut sum = Counts::default();
    for compared in files {
        let counts = compared.counts();
        rows.push(cells(compared.file.name.clone(), counts, language));
        sum.read += counts.read;
        sum.new += counts.new;
        sum.changed += counts.changed;
        sum.unchanged += counts.unchanged;
        sum.missing += counts.missing;
        sum.rejected += counts.rejected;
        sum.warned += counts.warned;
    }
    if files.len() > 1 {
        rows.push(cells(fl!(texts, "import-sum"), sum, language));
    }
    print_aligned(&rows);
}

fn cells(name: String, counts: Counts, language: Language) -> [String; 8] {
    [
        name,
        language.count(counts.read),
        language.count(counts.new),
        language.count(counts.changed),
        language.count(counts.unchanged),
        language.count(counts.missing),
        language.count(counts.rejected),
        language.count(counts.warned),
    ]
}

/// Prints rows in columns: the first to the left, the numbers to the right.
pub(super) fn print_aligned<const N: usize>(rows: &[[String; N]]) {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..N).map(width).collect();
    for row in rows {
        let mut text = format!("{:<1$}", row[0], widths[0]);
        for (cell, width) in row.iter().zip(&widths).skip(1) {
            let _ = write!(text, "  {cell:>width$}");
        }
        line(text.trim_end());
    }
}

fn changes(compared: &ComparedFile, language: Language) {
    let changed = &compared.comparison.changed;
    let texts = texts(language);
    if !changed.is_empty() {
        let (file, count) = (compared.file.name.as_str(), changed.len());
        line(&format!("\n{}", fl!(texts, "import-changes", file = file, count = count)));
        changed.iter().take(SHOWN).for_each(|change| line(&format!("  {}", change_line(change, language))));
        more(changed.len(), language);
    }
    let missing = &compared.comparison.missing_rows;
    if !missing.is_empty() {
        let (file, count) = (compared.file.name.as_str(), compared.comparison.missing);
        line(&format!("\n{}", fl!(texts, "import-missing", file = file, count = count)));
        line(&format!("  {}", missing_text(missing, count)));
    }
}

/// Who is stored and not in a full list, and what was done about it.
fn leavers(compared: &ComparedFile, (settings, is_part): (Settings, bool), language: Language) {
    let missing = &compared.comparison.leavers;
    if missing.is_empty() {
        return;
    }
    let texts = texts(language);
    line(&format!("\n{}", fl!(texts, "import-leavers", count = missing.len())));
    for leaver in missing.iter().take(SHOWN) {
        let position = &leaver.position;
        let name = format!("{} {}", position.first_name, position.last_name).trim().to_owned();
        let (number, unit) = (position.number.to_string(), position.unit.to_string());
        let text = if leaver.stays {
            fl!(texts, "import-leaver-position", name = name, number = number, unit = unit)
        } else {
            fl!(texts, "import-leaver", name = name, number = number, unit = unit)
        };
        line(&format!("  {text}"));
    }
    more(missing.len(), language);
    if is_part {
        line(&format!("  {}", fl!(texts, "import-leavers-part")));
    } else if settings.full_list != FullList::End {
        line(&format!("  {}", fl!(texts, "import-leavers-next")));
    } else if !settings.dry_run {
        line(&format!("  {}", fl!(texts, "import-leavers-ended")));
    }
}

/// `100101: Prosent: 100 % → 80 %`
fn change_line(change: &Change, language: Language) -> String {
    let parts: Vec<String> = change.fields.iter().map(|field| change_text(field, language)).collect();
    format!("{}: {}", change.key, parts.join("; "))
}

fn more(count: usize, language: Language) {
    if count > SHOWN {
        line(&format!("  {}", fl!(texts(language), "import-more", count = (count - SHOWN))));
    }
}

fn unmapped(file: &ReadFile, language: Language) {
    if file.unmapped_skills.is_empty() {
        return;
    }
    let texts = texts(language);
    let count = file.unmapped_skills.len();
    line(&format!("\n{}", fl!(texts, "import-unmapped", file = file.name.as_str(), count = count)));
    for skill in file.unmapped_skills.iter().take(SHOWN) {
        line(&format!("  {}", unmapped_text(skill, language)));
    }
    more(count, language);
}

fn issue_line(file: &ReadFile, issue: &RowIssue, language: Language) -> String {
    format!("{}: {}", place_text(&file.place(issue), language), issue_text(issue, language))
}

fn warnings(file: &ReadFile, language: Language) {
    if file.warnings.is_empty() {
        return;
    }
    let (name, count) = (file.name.as_str(), file.warnings.len());
    line(&format!("\n{}", fl!(texts(language), "import-warnings", file = name, count = count)));
    for issue in file.warnings.iter().take(SHOWN) {
        line(&format!("  {}", issue_line(file, issue, language)));
    }
    more(count, language);
}

/// Where not all there is to look at was shown: how much of each kind there is.
fn kinds(files: &[ComparedFile], language: Language) {
    if files.iter().all(|compared| compared.file.warnings.len() <= SHOWN) {
        return;
    }
    line(&format!("\n{}", fl!(texts(language), "import-kinds")));
    for sentence in quality_texts(&Quality::counted(files), language) {
        line(&format!("  {sentence}"));
    }
}

/// Every error; where there are very many, each kind once, with how many rows have it.
fn errors(file: &ReadFile, language: Language) {
    let (name, count) = (file.name.as_str(), file.errors.len());
    remark(&format!("\n{}", fl!(texts(language), "import-errors", file = name, count = count)));
    if count <= ERRORS_SHOWN {
        for issue in &file.errors {
            remark(&format!("  {}", issue_line(file, issue, language)));
        }
        return;
    }
    let mut kinds: BTreeMap<(Option<&str>, String), (usize, &RowIssue)> = BTreeMap::new();
    for issue in &file.errors {
        // The variant's name, without its data.
        let debug = format!("{:?}", issue.code);
        let kind = debug.split([' ', '{', '(']).next().unwrap_or_default().to_owned();
        kinds.entry((issue.column.as_deref(), kind)).or_insert((0, issue)).0 += 1;
    }
    for (rows, first) in kinds.values() {
        let example = issue_line(file, first, language);
        remark(&format!(
            "  {}",
            fl!(texts(language), "import-error-kind", rows = (*rows), example = example)
        ));
    }
}

/// A file of refused rows.
struct RejectedFile {
    path: String,
    rows: usize,
}

/// Writes the refused rows to a new file; none where that failed, with the reason on stderr.
fn write_rejected(file: &ReadFile, folder: &Path, language: Language) -> Option<RejectedFile> {
    let stem = Path::new(&file.name)
        .file_stem()
        .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let stem = format!("avvist-{}", first_name(&stem, folder));
    match private_file::write_csv_beside(folder, &stem, &rejected_csv(file, language)) {
        Ok(path) => Some(RejectedFile { path: path.display().to_string(), rows: file.rejected() }),
        Err(error) => {
            let path = folder.display().to_string();
            let reason = errors::file(&error, language);
            remark(&fl!(texts(language), "import-rejected-not-written", path = path, reason = reason));
            None
        }
    }
}

/// The name the rows first came with: a corrected file of refused rows can have errors again.
fn first_name<'a>(stem: &'a str, folder: &Path) -> &'a str {
    let Some(name) = stem.strip_prefix("avvist-") else { return stem };
    match name.rsplit_once('-') {
        Some((first, number))
            if number.parse::<u32>().is_ok() && folder.join(format!("avvist-{first}.csv")).exists() =>
        {
            first
        }
        _ => name,
    }
}
