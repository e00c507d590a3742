//! Why a problem file or a plan file cannot be read, in words.

use i18n_embed_fl::fl;
use staffing_model::ReadError;
use staffing_model::json::{JsonFault, Kind, Looks, MOST_BYTES, Wanted};
use staffing_model::problem::Fault;

use super::fault;
use crate::wording::{Language, texts};

/// Why a file cannot be read, with the path of the value where it is one value.
pub fn unreadable(error: &ReadError, language: Language) -> String {
    let text = texts(language);
    match error {
        ReadError::Unpack(_) => fl!(text, "staffing-file-damaged"),
        ReadError::TooLarge => {
            fl!(text, "staffing-file-too-large", most = (MOST_BYTES / 1024 / 1024).to_string())
        }
        ReadError::TooManyValues => fl!(text, "staffing-file-too-many-values"),
        ReadError::Looks(looks) => like(*looks, language),
        ReadError::NotUtf8 { line } => fl!(text, "staffing-file-not-utf8", line = line.to_string()),
        ReadError::Json { path, fault } if path == "." => json_fault(fault, language),
        ReadError::Json { path, fault } => {
            fl!(text, "staffing-place", path = path.as_str(), detail = json_fault(fault, language))
        }
        ReadError::Fault(Fault { path, kind }) => {
            fl!(text, "staffing-place", path = path.as_str(), detail = fault(kind, language))
        }
    }
}

fn like(looks: Looks, language: Language) -> String {
    let text = texts(language);
    match looks {
        Looks::Empty => fl!(text, "staffing-file-looks-empty"),
        Looks::Zip => fl!(text, "staffing-file-looks-zip"),
        Looks::Gzip => fl!(text, "staffing-file-looks-gzip"),
        Looks::Pdf => fl!(text, "staffing-file-looks-pdf"),
        Looks::Tags => fl!(text, "staffing-file-looks-tags"),
        Looks::Table => fl!(text, "staffing-file-looks-table"),
        Looks::List => fl!(text, "staffing-file-looks-list"),
        Looks::Binary => fl!(text, "staffing-file-looks-binary"),
        Looks::Text => fl!(text, "staffing-file-looks-text"),
    }
}

fn json_fault(fault: &JsonFault, language: Language) -> String {
    let text = texts(language);
    match fault {
        JsonFault::Syntax { line, column } => {
            fl!(text, "staffing-json-syntax", line = line.to_string(), column = column.to_string())
        }
        JsonFault::Ended { line } => fl!(text, "staffing-json-ended", line = line.to_string()),
        JsonFault::UnknownField(name) => fl!(text, "staffing-json-unknown-field", name = name.as_str()),
        JsonFault::MissingField(name) => fl!(text, "staffing-json-missing-field", name = name.as_str()),
        JsonFault::DuplicateField(name) => fl!(text, "staffing-json-duplicate-field", name = name.as_str()),
        JsonFault::UnknownWord { found, known } => {
            fl!(text, "staffing-json-unknown-word", found = found.as_str(), known = known.join(", "))
        }
        JsonFault::WrongKind { found, wanted } => wrong_kind(found, *wanted, language),
        JsonFault::WrongLength { found } => {
            fl!(text, "staffing-json-wrong-length", found = found.to_string())
        }
        JsonFault::Other(detail) => detail.clone(),
    }
}

fn wrong_kind(found: &Kind, wanted: Wanted, language: Language) -> String {
    let text = texts(language);
    let found = match found {
        Kind::Null => fl!(text, "staffing-json-found-null"),
        Kind::List => fl!(text, "staffing-json-found-list"),
        Kind::Object => fl!(text, "staffing-json-found-object"),
        Kind::Value(value) => fl!(text, "staffing-json-found-value", value = value.trim_matches('"')),
    };
    let wanted = match wanted {
        Wanted::Number => fl!(text, "staffing-json-wanted-number"),
        Wanted::Whole => fl!(text, "staffing-json-wanted-whole"),
        Wanted::Truth => fl!(text, "staffing-json-wanted-truth"),
        Wanted::Text => fl!(text, "staffing-json-wanted-text"),
        Wanted::List => fl!(text, "staffing-json-wanted-list"),
        Wanted::Object => fl!(text, "staffing-json-wanted-object"),
        Wanted::Other => return fl!(text, "staffing-json-wrong-kind-alone", found = found),
    };
    fl!(text, "staffing-json-wrong-kind", found = found, wanted = wanted)
}
