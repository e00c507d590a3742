//! What an import changes, in words: the field, the stored value and the file's.

use i18n_embed_fl::fl;
use serde_json::Value;

use crate::import::{Encoding, UnmappedSkill};
use crate::service::import_data::{FieldChange, Missing};
use crate::wording::proposal::number;
use crate::wording::{Language, texts};

/// What differs: `Prosent: 100 % → 80 %`.
pub fn change_text(change: &FieldChange, language: Language) -> String {
    let field = change.field.as_str();
    format!(
        "{}: {} → {}",
        field_text(field, language),
        value_text(field, &change.before, language),
        value_text(field, &change.after, language)
    )
}

/// A skill name that no skill has, how often it stands in the file, and what it is near.
pub fn unmapped_text(skill: &UnmappedSkill, language: Language) -> String {
    let t = texts(language);
    let (written, rows) = (skill.written.replace('\n', " "), skill.occurrences);
    match &skill.suggestion {
        None => fl!(t, "import-unmapped-skill", written = written, rows = rows),
        Some(near) => {
            let near = format!("{} ({})", near.name, near.code);
            fl!(t, "import-unmapped-near", written = written, rows = rows, near = near)
        }
    }
}

/// How a file of an import was written: its encoding and separator, or the sheet of a workbook.
pub fn written_text(encoding: &str, separator_or_sheet: &str, language: Language) -> String {
    let t = texts(language);
    if encoding == Encoding::Workbook.name() {
        return fl!(t, "upload-sheet", encoding = encoding, sheet = separator_or_sheet);
    }
    format!("{encoding}, {}", fl!(t, "page-separator", sign = separator_or_sheet))
}

/// What a field of a record is called, as in the files' headings.
pub fn field_text(field: &str, language: Language) -> String {
    let t = texts(language);
    match field {
        "name" => fl!(t, "import-field-name"),
        "name_nn" => fl!(t, "import-field-name-nn"),
        "name_en" => fl!(t, "import-field-name-en"),
        "title" => fl!(t, "import-field-title"),
        "parent" => fl!(t, "import-field-parent"),
        "manager" => fl!(t, "import-field-manager"),
        "cost_centre" => fl!(t, "import-field-cost-centre"),
        "ks_code" => fl!(t, "import-field-ks-code"),
        "styrk08" => fl!(t, "import-field-styrk08"),
        "styrk08_name" => fl!(t, "import-field-styrk08-name"),
        "esco_occupation" => fl!(t, "import-field-esco-occupation"),
        "esco_uri" => fl!(t, "import-field-esco-uri"),
        "kind" => fl!(t, "import-field-kind"),
        "group" => fl!(t, "import-field-group"),
        "description_en" => fl!(t, "import-field-description-en"),
        "relation" => fl!(t, "import-field-relation"),
        "level" => fl!(t, "import-field-level"),
        "first_name" => fl!(t, "import-field-first-name"),
        "last_name" => fl!(t, "import-field-last-name"),
        "email" => fl!(t, "import-field-email"),
        "unit" => fl!(t, "import-field-unit"),
        "position_code" => fl!(t, "import-field-position-code"),
        "position_title" => fl!(t, "import-field-position-title"),
        "role" => fl!(t, "import-field-role"),
        "form" => fl!(t, "import-field-form"),
        "percent" => fl!(t, "import-field-percent"),
        "weekly_hours" => fl!(t, "import-field-weekly-hours"),
        "from" => fl!(t, "import-field-from"),
        "to" => fl!(t, "import-field-to"),
        "nus_level" => fl!(t, "import-field-nus-level"),
        "nus_field" => fl!(t, "import-field-nus-field"),
        "development" => fl!(t, "import-field-development"),
        "lendable" => fl!(t, "import-field-lendable"),
        "workplace" => fl!(t, "import-field-workplace"),
        "updated_on" => fl!(t, "import-field-updated-on"),
        "rating" => fl!(t, "import-field-rating"),
        "interest" => fl!(t, "import-field-interest"),
        "confirmed" => fl!(t, "import-field-confirmed"),
        "assessed_on" => fl!(t, "import-field-assessed-on"),
        "firm" => fl!(t, "import-field-firm"),
        "hourly_rate" => fl!(t, "import-field-hourly-rate"),
        "option_to" => fl!(t, "import-field-option-to"),
        "framework_agreement" => fl!(t, "import-field-framework-agreement"),
        "available" => fl!(t, "import-field-available"),
        "owner" => fl!(t, "import-field-owner"),
        "priority" => fl!(t, "import-field-priority"),
        "status" => fl!(t, "import-field-status"),
        "start" => fl!(t, "import-field-start"),
        "end" => fl!(t, "import-field-end"),
        "budget" => fl!(t, "import-field-budget"),
        "max_external" => fl!(t, "import-field-max-external"),
        "yearly_benefit" => fl!(t, "import-field-yearly-benefit"),
        "demand" => fl!(t, "import-field-demand"),
        "initiative" => fl!(t, "import-field-initiative"),
        "need" => fl!(t, "import-field-need"),
        "external_allowed" => fl!(t, "import-field-external-allowed"),
        "min_level" => fl!(t, "import-field-min-level"),
        "must" => fl!(t, "import-field-must"),
        "person" => fl!(t, "import-field-person"),
        "person_kind" => fl!(t, "import-field-person-kind"),
        other => other.to_owned(),
    }
}

/// A value as the files write it.
pub fn value_text(field: &str, value: &Value, language: Language) -> String {
    let t = texts(language);
    match (field, value) {
        (_, Value::Null) => "–".to_owned(),
        (_, Value::Bool(true)) => fl!(t, "import-value-yes"),
        (_, Value::Bool(false)) => fl!(t, "import-value-no"),
        (
            "percent" | "development" | "available" | "max_external" | "share" | "amount",
            Value::Number(number),
        ) => language.with_percent_sign(&hundredths(number, language)),
        ("hourly_rate" | "budget" | "yearly_benefit", Value::Number(number)) => {
            language.kroner(&hundredths(number, language))
        }
        ("weekly_hours", Value::Number(number)) => hundredths(number, language),
        // An answer: a level, or one of two words.
        ("rating", Value::String(word)) if word == "not_relevant" => fl!(t, "import-value-not-relevant"),
        ("rating", Value::String(_)) => fl!(t, "import-value-unknown"),
        (_, Value::Object(parts)) => {
            let parts = parts.iter().filter(|(name, _)| *name != "kind");
            parts.map(|(name, part)| value_text(name, part, language)).collect::<Vec<_>>().join(" × ")
        }
        (_, Value::String(text)) => format!("«{text}»"),
        (_, other) => other.to_string(),
    }
}

/// A number of hundredths with decimals where it needs them.
fn hundredths(hundredths: &serde_json::Number, language: Language) -> String {
    number(hundredths.as_i64().unwrap_or_default() as f64 / 100.0, 2, language)
}

/// The first of the rows that are stored and not in a file, of so many: `Kari Nordmann (100105), Ola Li (100106), …`
pub fn missing_text(rows: &[Missing], count: usize) -> String {
    let text = |row: &Missing| match &row.name {
        Some(name) => format!("{name} ({})", row.key),
        None => row.key.clone(),
    };
    let shown = rows.iter().map(text).collect::<Vec<_>>().join(", ");
    if count > rows.len() { format!("{shown}, …") } else { shown }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn text(field: &str, before: Value, after: Value) -> String {
        change_text(&FieldChange { field: field.to_owned(), before, after }, Language::Nb)
    }

    #[test]
    fn values_are_written_as_in_the_files() {
        assert_eq!(text("percent", json!(10_000), json!(4_750)), "Prosent: 100\u{a0}% → 47,5\u{a0}%");
        assert_eq!(text("hourly_rate", json!(null), json!(114_705)), "Timepris: – → 1\u{a0}147,05\u{a0}kr");
        assert_eq!(text("rating", json!({"level": 3}), json!("unknown")), "Nivå: 3 → vet ikke");
        assert_eq!(
            text(
                "demand",
                json!({"kind": "heads", "heads": 2, "share": 5000}),
                json!({"kind": "share", "amount": 5000})
            ),
            "Omfang: 2 × 50\u{a0}% → 50\u{a0}%"
        );
        assert_eq!(text("lendable", json!(true), json!(false)), "Kan lånes ut: ja → nei");
    }
}
