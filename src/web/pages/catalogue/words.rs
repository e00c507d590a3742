//! The words of a skill's form: labels, errors, and differences between two versions.

use i18n_embed_fl::fl;

use super::fields::name_of;
use crate::domain::{Level, SkillContent};
use crate::service::catalogue::groups::LONGEST_NAME;
use crate::service::catalogue::{Fault, Field, Usage, Wrong};
use crate::store::catalogue::StoredSkill;
use crate::store::catalogue::groups::Group;
use crate::store::catalogue::proposed::ProposedSkill;
use crate::store::records::skill_proposals::ProposalState;
use crate::store::views::Names;
use crate::web::form::FormState;
use crate::wording::Speech;

/// A difference between what is stored and what was sent.
pub struct Difference {
    /// The label of the field that differs.
    pub what: String,
    /// The stored value, in words.
    pub stands: String,
    /// The value that was sent, in words.
    pub sent: String,
}

/// The label of a field.
pub fn label(reader: Speech, field: Field) -> String {
    let text = reader.texts;
    match field {
        Field::Name("nn") => fl!(text, "import-field-name-nn"),
        Field::Name("en") => fl!(text, "import-field-name-en"),
        Field::Name(_) => fl!(text, "page-name-bokmaal"),
        Field::Aliases("nn") => fl!(text, "catalogue-aliases-nn"),
        Field::Aliases("en") => fl!(text, "catalogue-aliases-en"),
        Field::Aliases(_) => fl!(text, "catalogue-aliases-nb"),
        Field::Description("nn") => fl!(text, "catalogue-description-nn"),
        Field::Description("en") => fl!(text, "catalogue-description-en"),
        Field::Description(_) => fl!(text, "catalogue-description-nb"),
        Field::Level(level, language) => {
            let level =
                Level::new(level.into()).map(|level| reader.numbered_level(level)).unwrap_or_default();
            match language {
                "nn" => fl!(text, "catalogue-level-nn", level = level),
                "en" => fl!(text, "catalogue-level-en", level = level),
                _ => fl!(text, "catalogue-level-nb", level = level),
            }
        }
        Field::Esco => fl!(text, "catalogue-esco"),
    }
}

/// The form with all that is wrong in it.
pub fn with_faults(reader: Speech, form: FormState, wrong: &[Wrong]) -> FormState {
    wrong.iter().fold(form, |form, wrong| form.wrong(name_of(wrong.field), fault(reader, wrong)))
}

fn fault(reader: Speech, wrong: &Wrong) -> String {
    let (text, field) = (reader.texts, label(reader, wrong.field));
    match &wrong.fault {
        Fault::Missing => fl!(text, "catalogue-no-name"),
        Fault::TooLong(most) => fl!(text, "catalogue-too-long", field = field, most = reader.count(*most)),
        Fault::TooMany(most) => fl!(text, "catalogue-too-many", field = field, most = reader.count(*most)),
        Fault::Taken { name, code } => {
            fl!(text, "catalogue-taken", name = name.as_str(), code = code.as_str())
        }
        Fault::NotOfEsco => fl!(text, "catalogue-not-of-esco"),
    }
}

/// What is wrong with a group's name or place.
pub fn longest_group_name(reader: Speech) -> String {
    fl!(reader.texts, "catalogue-group-too-long", most = reader.count(LONGEST_NAME))
}

/// What differs between what is stored and what was sent.
pub fn differences(
    reader: Speech,
    groups: &[Group],
    (stored, sent): (&SkillContent, &SkillContent),
) -> Vec<Difference> {
    let pairs = lines(reader, groups, stored).into_iter().zip(lines(reader, groups, sent));
    let differing = pairs.filter(|((_, stands), (_, sent))| stands != sent);
    differing.map(|((what, stands), (_, sent))| Difference { what, stands, sent }).collect()
}

/// The content of a skill as pairs of label and value.
fn lines(reader: Speech, groups: &[Group], content: &SkillContent) -> Vec<(String, String)> {
    let text = reader.texts;
    let mut lines = Vec::new();
    for (language, name) in content.names.each() {
        lines.push((label(reader, Field::Name(language)), name.clone()));
    }
    lines.push((fl!(text, "page-kind"), reader.kind(content.kind)));
    let group = groups.iter().find(|group| Some(group.id) == content.group);
    let group = group.map(|group| reader.name(&group.names).words).unwrap_or_default();
    lines.push((fl!(text, "page-group"), group));
    for (language, words) in content.descriptions.each() {
        lines.push((label(reader, Field::Description(language)), words.clone()));
    }
    lines.push((label(reader, Field::Esco), content.esco_uri.clone().unwrap_or_default()));
    for (language, names) in content.aliases.each() {
        lines.push((label(reader, Field::Aliases(language)), names.join(", ")));
    }
    for (level, of_level) in (0..).zip(&content.levels) {
        for (language, words) in of_level.each() {
            lines.push((label(reader, Field::Level(level, language)), words.clone()));
        }
    }
    lines
}

/// What uses a skill, each in a sentence.
pub fn usage(reader: Speech, usage: Usage) -> Vec<String> {
    let text = reader.texts;
    // Few people can be recognised.
    let people = crate::web::small_groups::Shown::of(usage.people);
    let said = match people.count() {
        Some(0) => None,
        Some(people) => Some(fl!(text, "catalogue-used-people", count = people)),
        None => Some(fl!(text, "catalogue-used-few-people")),
    };
    let counted = [
        (usage.roles, fl!(text, "catalogue-used-roles", count = usage.roles)),
        (usage.needs, fl!(text, "catalogue-used-needs", count = usage.needs)),
        (usage.credentials.min(1), fl!(text, "catalogue-used-credentials")),
        (usage.drafts.min(1), fl!(text, "catalogue-used-drafts")),
        (usage.merged, fl!(text, "catalogue-used-merged", count = usage.merged)),
        (usage.names, fl!(text, "catalogue-used-names", count = usage.names)),
        ((usage.merges - usage.merged).clamp(0, 1), fl!(text, "catalogue-used-merges")),
        (usage.wishes.min(1), fl!(text, "catalogue-used-wishes")),
    ];
    let others = counted.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words);
    said.into_iter().chain(others).collect()
}

/// A skill's name in the reader's language.
pub fn name(reader: Speech, skill: &StoredSkill) -> String {
    let said = |name: &String| (!name.is_empty()).then(|| name.clone());
    let names = &skill.content.names;
    let (nb, nn, en) = (said(&names.nb), said(&names.nn), said(&names.en));
    reader.name(&Names { nb, nn, en, code: skill.code.clone() }).words
}

/// What became of a proposed skill, in a sentence.
pub fn answer(reader: Speech, one: &ProposedSkill) -> String {
    let text = reader.texts;
    let skill = one.skill.as_ref().map(|skill| reader.name(&skill.names).words).unwrap_or_default();
    match one.state {
        ProposalState::Open => fl!(text, "catalogue-proposal-open"),
        ProposalState::Accepted => fl!(text, "catalogue-proposal-accepted", skill = skill),
        ProposalState::Alias => fl!(text, "catalogue-proposal-alias", skill = skill),
        ProposalState::Declined => {
            fl!(text, "catalogue-proposal-declined", reason = one.answer.as_str())
        }
    }
}
