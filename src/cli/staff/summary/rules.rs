//! What the rules of the request leave to be told.

use i18n_embed_fl::fl;

use crate::service::proposal_view::{PersonRef, RuleNotes};
use crate::wording::{Language, Speech};

/// How many of each kind are listed.
const LISTED: usize = 5;

/// Initiatives put off, skills that leave and skills that few hold; empty where the rules are off.
pub(super) fn lines(notes: &RuleNotes, language: Language) -> Vec<String> {
    let reader = Speech::of(language);
    let text = reader.texts;
    let mut lines = Vec::new();
    let mut part = |heading: String, rows: Vec<String>| {
        if rows.is_empty() {
            return;
        }
        let more = rows.len().saturating_sub(LISTED);
        lines.extend([String::new(), heading]);
        lines.extend(rows.into_iter().take(LISTED).map(|row| format!("  {row}")));
        if more > 0 {
            lines.push(format!("  {}", fl!(text, "staff-rules-more", count = more)));
        }
    };
    part(
        fl!(text, "staff-rules-put-off"),
        notes.put_off.iter().map(|row| format!("{} {}", row.code, row.name)).collect(),
    );
    let leaving = notes.leaving.iter().map(|row| {
        let (skill, need) = (reader.name(&row.skill.names).words, row.need.title.clone());
        fl!(text, "staff-rules-leaving-line", skill = skill, need = need, people = names(&row.people))
    });
    part(fl!(text, "staff-rules-leaving"), leaving.collect());
    let vulnerable = notes.vulnerable.iter().map(|row| {
        let (person, skill) = (row.person.name.clone(), reader.name(&row.skill.names).words);
        if row.others.is_empty() {
            fl!(text, "staff-rules-vulnerable-only", person = person, skill = skill)
        } else {
            let others = names(&row.others);
            fl!(text, "staff-rules-vulnerable-line", person = person, skill = skill, others = others)
        }
    });
    part(fl!(text, "staff-rules-vulnerable"), vulnerable.collect());
    lines
}

fn names(people: &[PersonRef]) -> String {
    people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>().join(", ")
}
