//! Checks the content of a skill: a name of a length that lists can show, that means no other skill.

use std::collections::BTreeSet;

use super::ChangeError;
use crate::domain::text::search_form;
use crate::domain::{SkillCode, SkillContent};
use crate::store::catalogue::StoredSkill;
use crate::store::{Reading, skills};

/// The longest name, of any kind.
const LONGEST_NAME: usize = 200;
const LONGEST_DESCRIPTION: usize = 2_000;
const LONGEST_LEVEL_TEXT: usize = 300;
/// The most other names in a language.
const MOST_ALIASES: usize = 100;
/// How an address of a skill in ESCO begins.
const ESCO_SKILL: &str = "http://data.europa.eu/esco/skill/";

/// A field of a skill's form, with its language by code and its level by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The name in a language.
    Name(&'static str),
    /// Other names in a language.
    Aliases(&'static str),
    /// What it means in a language.
    Description(&'static str),
    /// The own text of a level in a language.
    Level(u8, &'static str),
    /// The address of the same skill in ESCO.
    Esco,
}

/// What is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The field must be filled and is empty.
    Missing,
    /// It is longer than this many characters.
    TooLong(usize),
    /// There are more than this many names.
    TooMany(usize),
    /// Another skill has this name.
    Taken {
        /// The name as it was typed.
        name: String,
        /// The code of that skill.
        code: String,
    },
    /// It is not the address of a skill in ESCO.
    NotOfEsco,
}

/// A field, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The field to show the message at.
    pub field: Field,
    /// What has to be corrected in it.
    pub fault: Fault,
}

/// Collects everything that is wrong with `content`, which is to replace `stored`.
pub(super) async fn check(
    reading: &mut Reading,
    content: &SkillContent,
    stored: Option<&StoredSkill>,
) -> Result<(), ChangeError> {
    let mut wrong = of_itself(content);
    let known = skills::names(reading).await?;
    wrong.extend(taken(content, stored, &known));
    if wrong.is_empty() { Ok(()) } else { Err(ChangeError::Wrong(wrong)) }
}

fn of_itself(content: &SkillContent) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    let mut say = |field, fault| wrong.push(Wrong { field, fault });
    if content.names.nb.is_empty() {
        say(Field::Name("nb"), Fault::Missing);
    }
    for (language, name) in content.names.each() {
        if name.chars().count() > LONGEST_NAME {
            say(Field::Name(language), Fault::TooLong(LONGEST_NAME));
        }
    }
    for (language, words) in content.descriptions.each() {
        if words.chars().count() > LONGEST_DESCRIPTION {
            say(Field::Description(language), Fault::TooLong(LONGEST_DESCRIPTION));
        }
    }
    for (language, names) in content.aliases.each() {
        if names.len() > MOST_ALIASES {
            say(Field::Aliases(language), Fault::TooMany(MOST_ALIASES));
        } else if names.iter().any(|name| name.chars().count() > LONGEST_NAME) {
            say(Field::Aliases(language), Fault::TooLong(LONGEST_NAME));
        }
    }
    for (level, language, words) in content.level_texts() {
        if words.chars().count() > LONGEST_LEVEL_TEXT {
            say(Field::Level(level.get(), language), Fault::TooLong(LONGEST_LEVEL_TEXT));
        }
    }
    if content.esco_uri.as_ref().is_some_and(|uri| !is_of_esco(uri)) {
        say(Field::Esco, Fault::NotOfEsco);
    }
    wrong
}

fn is_of_esco(uri: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    uri.strip_prefix(ESCO_SKILL).is_some_and(|rest| !rest.is_empty() && rest.bytes().all(is_plain))
}

/// New names that mean another skill of the catalogue already. Names that the skill had before may stay.
fn taken(content: &SkillContent, stored: Option<&StoredSkill>, known: &[(SkillCode, String)]) -> Vec<Wrong> {
    let before: BTreeSet<String> =
        stored.into_iter().flat_map(|stored| every_name(&stored.content)).collect();
    let own = stored.and_then(|stored| SkillCode::parse(&stored.code));
    let is_taken = |field: Field, name: &str| {
        let folded = search_form(name);
        if folded.is_empty() || before.contains(&folded) {
            return None;
        }
        let other =
            known.iter().find(|(code, known)| Some(code) != own.as_ref() && search_form(known) == folded);
        let (code, _) = other?;
        Some(Wrong { field, fault: Fault::Taken { name: name.to_owned(), code: code.to_string() } })
    };
    let names =
        content.names.each().into_iter().map(|(language, name)| (Field::Name(language), name.as_str()));
    let aliases = content.other_names().map(|(language, name)| (Field::Aliases(language), name));
    names.chain(aliases).filter_map(|(field, name)| is_taken(field, name)).collect()
}

fn every_name(content: &SkillContent) -> Vec<String> {
    let names = content.names.each().into_iter().map(|(_, name)| name.as_str());
    names.chain(content.other_names().map(|(_, name)| name)).map(search_form).collect()
}
