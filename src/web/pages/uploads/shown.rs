//! A preview of an import, in the reader's language.

use i18n_embed_fl::fl;
use jiff::Timestamp;

use crate::domain::{FullList, UploadId};
use crate::service::import_data::Leaver;
use crate::service::uploads::{ByField, FilePreview, Issue, Opened, Preview};
use crate::store::Reading;
use crate::store::imports::Counts;
use crate::store::uploads::{self, UploadState};
use crate::web::error::WebError;
use crate::web::visitor::Visitor;
use crate::wording::Speech;
use crate::wording::import::{
    change_text, far_above_text, field_text, file_error_text, found_text, issue_text, missing_text,
    place_text, quality_texts, unmapped_text, value_text,
};

/// How many of the people who would leave are named.
const LEAVERS_SHOWN: usize = 100;

/// An upload that somebody still has to do something about.
pub struct UnderWay {
    /// The number in its address.
    pub id: UploadId,
    /// Who sent it, and when.
    pub words: String,
    /// The step that it waits for, in words.
    pub state: String,
}

/// A preview as the page shows it.
pub struct Shown {
    /// What would happen, in a sentence or two.
    pub lead: String,
    /// How many people it is about, where it is about people.
    pub people: Option<String>,
    /// Files that cannot be read: name, why.
    pub unreadable: Vec<Unreadable>,
    /// The files that can be read, in the order they were sent.
    pub files: Vec<File>,
    /// What the reader can do next.
    pub step: Next,
    /// Who confirmed it, and that it waits.
    pub waits: Option<String>,
    /// The version and the hash to confirm, which the form sends.
    pub version: i64,
    pub plan: String,
    /// How many rows are refused.
    pub rejected: usize,
    /// Whether the list is said to hold everybody; `None` for uploads without employees.
    pub full_list: Option<FullList>,
    /// Nobody has confirmed it yet.
    pub is_open: bool,
    /// When the files are deleted.
    pub expires: String,
    /// Warnings about the data, a sentence each.
    pub quality: Vec<String>,
    /// Levels far above what the person's role asks for.
    pub far_above: Vec<String>,
}

/// What the reader of a preview can do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nothing: something has to be corrected first.
    Correct,
    /// Nothing: rows of a list that ends positions are refused.
    CorrectList,
    /// Nothing: the files change nothing and no row is refused.
    Nothing,
    /// Import it at once: it needs no second person.
    Import,
    /// Confirm it, for another to confirm it too.
    Propose,
    /// Nothing: the reader confirmed it, and somebody else has to approve it.
    Wait,
    /// Approve what another has confirmed, or say no.
    Decide,
}

/// A file that cannot be read.
pub struct Unreadable {
    pub place: usize,
    pub name: String,
    pub words: String,
}

/// A file of a preview.
pub struct File {
    pub place: usize,
    pub name: String,
    pub found: String,
    pub set: String,
    pub counts: Counts,
    /// The counts in the order of the table's columns.
    pub counted: [String; 7],
    pub fields: Vec<Field>,
    pub changed: Vec<Changed>,
    pub errors: Vec<Told>,
    pub error_count: usize,
    pub warnings: Vec<Told>,
    pub warning_count: usize,
    pub leavers: Vec<String>,
    pub leaver_count: usize,
    pub missing: String,
    pub unmapped: Vec<String>,
}

/// A field that changes in some rows.
pub struct Field {
    pub name: String,
    pub rows: String,
    pub most: String,
}

/// A row that would change, with each field before and after.
pub struct Changed {
    pub key: String,
    pub line: u32,
    pub fields: Vec<String>,
}

/// An issue and where it is.
pub struct Told {
    pub place: String,
    pub words: String,
}

/// The uploads that somebody still has to do something about.
pub async fn under_way(
    reading: &mut Reading,
    visitor: &Visitor,
    now: Timestamp,
) -> Result<Vec<UnderWay>, WebError> {
    let (reader, all) = (visitor.reader, uploads::under_way(reading, now).await?);
    let text = reader.texts;
    let one = |upload: uploads::Upload| UnderWay {
        id: upload.id,
        words: fl!(
            text,
            "upload-under-way-one",
            number = upload.id.0,
            who = upload.uploaded.by.as_str(),
            time = reader.time(upload.uploaded.at)
        ),
        state: match (upload.state, &upload.confirmed) {
            (UploadState::Waiting, Some(first)) if first.by == visitor.actor.name() => {
                fl!(text, "upload-state-waits")
            }
            (UploadState::Waiting, _) => fl!(text, "upload-state-yours"),
            _ => fl!(text, "upload-state-open"),
        },
    };
    Ok(all.into_iter().map(one).collect())
}

/// `preview` in the reader's words.
pub fn shown(visitor: &Visitor, opened: &Opened, preview: &Preview) -> Shown {
    let (reader, upload) = (visitor.reader, &opened.upload);
    let is_waiting = upload.state == UploadState::Waiting;
    let has_employees = preview.files.iter().any(|file| file.data_set == crate::domain::DataSet::Employees);
    Shown {
        lead: lead(reader, preview),
        people: people(reader, preview),
        unreadable: unreadable(reader, opened, preview),
        files: preview.files.iter().map(|file| self::file(reader, file)).collect(),
        step: next(visitor, opened, preview),
        waits: upload.confirmed.as_ref().filter(|_| is_waiting).map(|first| {
            fl!(reader.texts, "upload-confirmed-by", who = first.by.as_str(), time = reader.time(first.at))
        }),
        version: upload.version,
        plan: preview.plan.clone(),
        rejected: preview.rejected,
        full_list: has_employees.then_some(upload.full_list),
        is_open: !is_waiting,
        expires: fl!(reader.texts, "upload-expires", time = reader.time(upload.expires_at)),
        quality: quality_texts(&preview.quality, reader.language),
        far_above: preview.far_above.iter().map(|far| far_above_text(far, reader.language)).collect(),
    }
}

fn next(visitor: &Visitor, opened: &Opened, preview: &Preview) -> Next {
    let upload = &opened.upload;
    if preview.is_refused() {
        return Next::Correct;
    }
    if preview.ends_from_a_part {
        return Next::CorrectList;
    }
    let first = upload.confirmed.as_ref().filter(|_| upload.state == UploadState::Waiting);
    match first {
        // What was confirmed would change something else by now: it has to be confirmed again.
        Some(_) if upload.plan.as_deref() != Some(&*preview.plan) => Next::Propose,
        Some(first) if first.by == visitor.actor.name() => Next::Wait,
        Some(_) => Next::Decide,
        None if !preview.changes && preview.rejected == 0 => Next::Nothing,
        None if preview.needs_second() => Next::Propose,
        None => Next::Import,
    }
}

fn lead(reader: Speech, preview: &Preview) -> String {
    let sum = |of: fn(&Counts) -> usize| preview.files.iter().map(|file| of(&file.counts)).sum::<usize>();
    let [new, changed, unchanged] =
        [sum(|counts| counts.new), sum(|counts| counts.changed), sum(|counts| counts.unchanged)];
    if preview.files.is_empty() {
        return fl!(reader.texts, "upload-lead-unreadable");
    }
    fl!(
        reader.texts,
        "upload-lead",
        new = reader.count(new),
        changed = reader.count(changed),
        unchanged = reader.count(unchanged),
        rejected = reader.count(preview.rejected)
    )
}

fn people(reader: Speech, preview: &Preview) -> Option<String> {
    (preview.people > 0).then(|| {
        fl!(
            reader.texts,
            "upload-people",
            count = preview.people,
            people = reader.count(preview.people),
            all = reader.count(preview.stored_people)
        )
    })
}

fn unreadable(reader: Speech, opened: &Opened, preview: &Preview) -> Vec<Unreadable> {
    let name = |place: usize| opened.files.get(place).map(|file| file.name.clone()).unwrap_or_default();
    let all = preview.unreadable.iter();
    all.map(|(place, error)| Unreadable {
        place: place + 1,
        name: name(*place),
        words: file_error_text(error, reader.language),
    })
    .collect()
}

fn file(reader: Speech, file: &FilePreview) -> File {
    let language = reader.language;
    let told = |issue: &Issue| Told {
        place: place_text(&issue.place, language),
        words: issue_text(&issue.issue, language),
    };
    File {
        place: file.input + 1,
        name: file.name.clone(),
        found: found_text(file.data_set, &file.found, language),
        set: reader.data_set(file.data_set),
        counts: file.counts,
        counted: counted(reader, &file.counts),
        fields: file.by_field.iter().map(|field| self::field(reader, field)).collect(),
        changed: file
            .changed
            .iter()
            .map(|change| Changed {
                key: change.key.clone(),
                line: change.line.0,
                fields: change.fields.iter().map(|field| change_text(field, language)).collect(),
            })
            .collect(),
        errors: file.errors.iter().map(told).collect(),
        error_count: file.error_count,
        warnings: file.warnings.iter().map(told).collect(),
        warning_count: file.warning_count,
        leavers: file.leavers.iter().take(LEAVERS_SHOWN).map(|one| leaver(reader, one)).collect(),
        leaver_count: file.leavers.len(),
        missing: missing_text(&file.missing_rows, file.counts.missing),
        unmapped: file.unmapped.iter().map(|name| unmapped_text(name, language)).collect(),
    }
}

fn counted(reader: Speech, counts: &Counts) -> [String; 7] {
    let Counts { read, new, changed, unchanged, missing, rejected, warned } = *counts;
    [read, new, changed, unchanged, missing, rejected, warned].map(|count| reader.count(count))
}

fn field(reader: Speech, field: &ByField) -> Field {
    let value = |value| value_text(&field.most.field, value, reader.language);
    Field {
        name: field_text(&field.most.field, reader.language),
        rows: reader.count(field.rows),
        most: fl!(
            reader.texts,
            "upload-most-often",
            before = value(&field.most.before),
            after = value(&field.most.after),
            rows = reader.count(field.most_rows)
        ),
    }
}

fn leaver(reader: Speech, leaver: &Leaver) -> String {
    let position = &leaver.position;
    let name = format!("{} {}", position.first_name, position.last_name).trim().to_owned();
    let (number, unit) = (position.number.to_string(), position.unit.to_string());
    if leaver.stays {
        fl!(reader.texts, "import-leaver-position", name = name, number = number, unit = unit)
    } else {
        fl!(reader.texts, "import-leaver", name = name, number = number, unit = unit)
    }
}
