//! The fields of an initiative's form: which page has which, and how each is shown.

use i18n_embed_fl::fl;

use crate::service::initiatives::check::{Fault, Page};
use crate::service::initiatives::draft::{Texts, text};
use crate::web::form::{Fields, FormState};
use crate::web::pages::FilterOption;
use crate::wording::Speech;

use super::words;

/// What must be filled in before it can be sent.
const REQUIRED: [&str; 9] =
    ["navn", "eier", "mal", "hvem", "gevinsteier", "start", "slutt", "tittel", "andel"];

/// How a field is typed.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A line.
    Line,
    /// Digits.
    Digits,
    /// Several lines.
    Lines,
    /// A day.
    Day,
    /// One of these.
    Choice(Vec<FilterOption>),
    /// Yes, or not said.
    Tick,
}

/// A field as it is shown.
#[derive(Clone, Debug)]
pub struct FieldView {
    /// Its name in the form.
    pub name: &'static str,
    /// What it is called.
    pub label: String,
    /// What helps to fill it in; may be empty.
    pub hint: String,
    /// What stands in it.
    pub value: String,
    /// How it is typed.
    pub kind: Kind,
    /// It must be filled in before it can be sent.
    pub is_required: bool,
    /// The same in words.
    pub tag: String,
}

impl FieldView {
    /// A field of a page.
    pub fn of(reader: Speech, name: &'static str, texts: &Texts, choices: Vec<FilterOption>) -> Self {
        let kind = match name {
            "mal" | "hvem" | "nar" | "males" | "kostnad" | "risiko" | "avhengigheter" => Kind::Lines,
            "eier" | "rolle" | "maate" | "viktig" => Kind::Choice(choices),
            "start" | "slutt" | "fra" | "til" => Kind::Day,
            "laering" | "ekstern" if choices.is_empty() && is_tick(name, texts) => Kind::Tick,
            "gevinst" | "budsjett" | "ekstern" | "minst" | "hoyst" | "omrader" | "antall" | "andel" => {
                Kind::Digits
            }
            _ => Kind::Line,
        };
        let (label, hint) = words::field(reader, name, matches!(kind, Kind::Tick));
        // So many people are asked for, but not where they share an amount of work.
        let is_required = REQUIRED.contains(&name) || (name == "antall" && text(texts, "maate") != "andel");
        Self {
            name,
            label,
            hint,
            tag: if is_required {
                fl!(reader.texts, "access-required")
            } else {
                fl!(reader.texts, "access-optional")
            },
            is_required,
            value: text(texts, name).to_owned(),
            kind,
        }
    }

    /// The colour of the words that say whether it must be filled in.
    pub const fn color(&self) -> &'static str {
        if self.is_required { "warning" } else { "neutral" }
    }

    /// Whether it is ticked or not, and not written.
    pub const fn is_tick(&self) -> bool {
        matches!(self.kind, Kind::Tick)
    }

    /// Whether it is ticked.
    pub fn is_ticked(&self) -> bool {
        !self.value.is_empty()
    }
}

/// A need says yes or no to consultants; a team says how much.
fn is_tick(name: &str, texts: &Texts) -> bool {
    name == "laering" || texts.contains_key("maate")
}

/// Takes what was typed in these fields.
pub fn take(texts: &mut Texts, names: &[&'static str], fields: &Fields) {
    for name in names {
        texts.insert((*name).to_owned(), typed(fields, name));
    }
}

/// A field as it was typed, with its lines and without signs that are not seen.
pub fn typed(fields: &Fields, name: &str) -> String {
    let sent = fields.secret(name).replace("\r\n", "\n");
    let is_kept = |sign: &char| *sign == '\n' || !sign.is_control();
    sent.chars().filter(is_kept).collect::<String>().trim().to_owned()
}

/// The fields whose typed text is another than what stands.
pub fn differing(texts: &Texts, names: &[&'static str], fields: &Fields) -> Vec<&'static str> {
    names.iter().copied().filter(|name| text(texts, name) != typed(fields, name)).collect()
}

/// The form of a page with what is to be corrected on it.
pub fn form(reader: Speech, page: Page, version: i64, faults: &[Fault]) -> FormState {
    let form = FormState::new("t".to_owned(), version);
    let here = faults.iter().filter(|fault| fault.page == page);
    here.fold(form, |form, fault| form.wrong(&fault.field, words::wrong(reader, fault)))
}
