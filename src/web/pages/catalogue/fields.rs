//! The form of a skill: its fields as they are named, filled and read.

use crate::domain::{InEach, SkillContent, SkillGroupId, SkillKind};
use crate::service::catalogue::Field;
use crate::web::form::{Fields, FormState};

/// Kinds of skills, as the form sends them.
pub const KINDS: [(&str, SkillKind); 4] = [
    ("ferdighet", SkillKind::Skill),
    ("kunnskap", SkillKind::Knowledge),
    ("sprak", SkillKind::Language),
    ("holdning", SkillKind::Attitude),
];

/// The fields of the own level texts, by language and level.
const LEVELS: [(&str, [&str; 6]); 3] = [
    ("nb", ["niva0_nb", "niva1_nb", "niva2_nb", "niva3_nb", "niva4_nb", "niva5_nb"]),
    ("nn", ["niva0_nn", "niva1_nn", "niva2_nn", "niva3_nn", "niva4_nn", "niva5_nn"]),
    ("en", ["niva0_en", "niva1_en", "niva2_en", "niva3_en", "niva4_en", "niva5_en"]),
];

/// The field that is meant.
pub fn name_of(field: Field) -> &'static str {
    match field {
        Field::Name(language) => in_language(["navn_nb", "navn_nn", "navn_en"], language),
        Field::Aliases(language) => in_language(["alias_nb", "alias_nn", "alias_en"], language),
        Field::Description(language) => {
            in_language(["beskrivelse_nb", "beskrivelse_nn", "beskrivelse_en"], language)
        }
        Field::Level(level, language) => {
            let of_language = LEVELS.iter().find(|(code, _)| *code == language);
            of_language.and_then(|(_, fields)| fields.get(usize::from(level))).copied().unwrap_or_default()
        }
        Field::Esco => "esco",
    }
}

fn in_language([nb, nn, en]: [&'static str; 3], language: &str) -> &'static str {
    match language {
        "nn" => nn,
        "en" => en,
        _ => nb,
    }
}

/// What was sent. A kind that no form of ours sends is a skill.
pub fn read(fields: &Fields) -> SkillContent {
    let kind = fields.text("type");
    let level = |level: u8| InEach::of(|language| fields.text(name_of(Field::Level(level, language))));
    SkillContent {
        names: InEach::of(|language| fields.text(name_of(Field::Name(language)))),
        kind: KINDS.iter().find(|(word, _)| *word == kind).map_or(SkillKind::Skill, |(_, kind)| *kind),
        group: fields.text("gruppe").parse().ok().map(SkillGroupId),
        descriptions: InEach::of(|language| fields.lines(name_of(Field::Description(language))).join("\n")),
        esco_uri: Some(fields.text("esco")).filter(|uri| !uri.is_empty()),
        aliases: InEach::of(|language| fields.lines(name_of(Field::Aliases(language)))),
        levels: [0, 1, 2, 3, 4, 5].map(level),
    }
}

/// The form filled with `content`.
pub fn fill(content: &SkillContent, version: i64) -> FormState {
    let mut form = FormState::new("ferdighet".to_owned(), version);
    let mut put = |field, words: String| form = std::mem::take(&mut form).with(field, words);
    for (language, name) in content.names.each() {
        put(name_of(Field::Name(language)), name.clone());
    }
    for (language, words) in content.descriptions.each() {
        put(name_of(Field::Description(language)), words.clone());
    }
    for (language, names) in content.aliases.each() {
        put(name_of(Field::Aliases(language)), names.join("\n"));
    }
    for (level, language, words) in content.level_texts() {
        put(name_of(Field::Level(level.get(), language)), words.to_owned());
    }
    let kind = KINDS.iter().find(|(_, kind)| *kind == content.kind).map_or("", |(word, _)| *word);
    put("type", kind.to_owned());
    put("gruppe", content.group.map(|group| group.to_string()).unwrap_or_default());
    put("esco", content.esco_uri.clone().unwrap_or_default());
    form
}
