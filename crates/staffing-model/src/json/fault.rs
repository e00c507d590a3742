//! What is wrong with JSON, as data: the English messages of `serde_json` are taken apart here.
#![expect(missing_docs, reason = "what has no words is named in full")]

use std::fmt;

use serde_json::error::{Category, Error};

/// What is wrong at one place of a JSON file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JsonFault {
    /// Not JSON from this place on.
    Syntax {
        /// The line of the file, counted from 1.
        line: usize,
        /// The place in the line, from 1.
        column: usize,
    },
    /// The file ends before its object does.
    Ended {
        /// The line on which the file stops, from 1.
        line: usize,
    },
    /// A field that has no meaning here.
    UnknownField(String),
    /// A field that must be there is not.
    MissingField(String),
    /// A field that occurs twice.
    DuplicateField(String),
    /// A word that is not one of those allowed there.
    UnknownWord {
        /// The word in the file.
        found: String,
        /// The words that are allowed there, in the order the format defines them.
        known: Vec<String>,
    },
    /// A value of the wrong kind.
    WrongKind {
        /// What the file has there.
        found: Kind,
        /// What the format asks for there.
        wanted: Wanted,
    },
    /// A list with too few or too many values.
    WrongLength {
        /// How many values the list in the file has.
        found: usize,
    },
    /// Anything else, in the words of `serde_json`.
    Other(String),
}

/// What a file has where something else is expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Null,
    List,
    Object,
    /// A text, number or truth value, as it is written.
    Value(String),
}

/// What is expected at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    Number,
    /// A whole number from 0 up.
    Whole,
    /// A JSON `true` or `false`.
    Truth,
    Text,
    List,
    Object,
    /// A kind of value that needs no message of its own.
    Other,
}

impl From<&Error> for JsonFault {
    fn from(error: &Error) -> Self {
        match error.classify() {
            Category::Eof => Self::Ended { line: error.line() },
            Category::Syntax => Self::Syntax { line: error.line(), column: error.column() },
            Category::Io | Category::Data => {
                let text = error.to_string();
                Self::of_data(text.split(" at line ").next().unwrap_or_default())
            }
        }
    }
}

impl JsonFault {
    /// Takes apart the English message of `serde_json`, with its position already cut off.
    fn of_data(text: &str) -> Self {
        let said = |start: &str| text.strip_prefix(start);
        if let Some(rest) = said("unknown field ") {
            return Self::UnknownField(first_quoted(rest));
        }
        if let Some(rest) = said("missing field ") {
            return Self::MissingField(first_quoted(rest));
        }
        if let Some(rest) = said("duplicate field ") {
            return Self::DuplicateField(first_quoted(rest));
        }
        if let Some((found, known)) = said("unknown variant ").and_then(|rest| rest.split_once(", expected "))
        {
            let known = known.split('`').skip(1).step_by(2).map(str::to_owned).collect();
            return Self::UnknownWord { found: first_quoted(found), known };
        }
        if let Some((found, _)) = said("invalid length ").and_then(|rest| rest.split_once(", expected ")) {
            return found
                .parse()
                .map_or_else(|_| Self::Other(text.to_owned()), |found| Self::WrongLength { found });
        }
        let kinds = said("invalid type: ").or_else(|| said("invalid value: "));
        match kinds.and_then(|rest| rest.rsplit_once(", expected ")) {
            Some((found, wanted)) => Self::WrongKind { found: kind(found), wanted: Wanted::named(wanted) },
            None => Self::Other(text.to_owned()),
        }
    }
}

fn first_quoted(text: &str) -> String {
    text.split('`').nth(1).unwrap_or(text).to_owned()
}

fn kind(found: &str) -> Kind {
    match found {
        "null" => Kind::Null,
        "sequence" => Kind::List,
        "map" => Kind::Object,
        _ => {
            // `integer `300``, `floating point `1.5``, `boolean `true``, `string "x"`.
            let value = found.find(['`', '"']).map_or(found, |at| &found[at..]);
            Kind::Value(value.trim_matches('`').to_owned())
        }
    }
}

impl Wanted {
    fn named(wanted: &str) -> Self {
        match wanted {
            "f64" | "f32" => Self::Number,
            "u8" | "u16" | "u32" | "u64" | "usize" => Self::Whole,
            "a boolean" => Self::Truth,
            "a string" | "string or map" => Self::Text,
            _ if wanted.starts_with("a sequence") || wanted.starts_with("a tuple") => Self::List,
            _ if wanted.starts_with("struct ") || wanted == "a map" => Self::Object,
            _ => Self::Other,
        }
    }
}

impl fmt::Display for JsonFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { line, column } => write!(f, "not JSON at line {line}, column {column}"),
            Self::Ended { line } => write!(f, "ends too early, at line {line}"),
            Self::UnknownField(name) => write!(f, "unknown field {name}"),
            Self::MissingField(name) => write!(f, "missing field {name}"),
            Self::DuplicateField(name) => write!(f, "field {name} stands twice"),
            Self::UnknownWord { found, known } => write!(f, "{found} is none of {}", known.join(", ")),
            Self::WrongKind { found, wanted } => write!(f, "{found:?} where {wanted:?} is wanted"),
            Self::WrongLength { found } => write!(f, "{found} values"),
            Self::Other(text) => f.write_str(text),
        }
    }
}
