//! A skill as it is edited in the catalogue, in each language.

use super::{Level, SkillGroupId, SkillKind};

/// The same thing in each of the three languages of the interface.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InEach<T> {
    /// In bokmål, the only language that a skill must have a name in.
    pub nb: T,
    /// In nynorsk; empty where nobody has written it.
    pub nn: T,
    /// In English; empty where nobody has written it.
    pub en: T,
}

impl<T> InEach<T> {
    /// Makes each value from the code of its language.
    pub fn of(mut make: impl FnMut(&'static str) -> T) -> Self {
        Self { nb: make("nb"), nn: make("nn"), en: make("en") }
    }

    /// Each value with the code of its language.
    pub const fn each(&self) -> [(&'static str, &T); 3] {
        [("nb", &self.nb), ("nn", &self.nn), ("en", &self.en)]
    }

    /// The value of a language, by its code; `None` for other languages.
    pub fn in_language(&mut self, code: &str) -> Option<&mut T> {
        match code {
            "nb" => Some(&mut self.nb),
            "nn" => Some(&mut self.nn),
            "en" => Some(&mut self.en),
            _ => None,
        }
    }
}

/// What the catalogue says about a skill. An empty text means that nobody has written it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillContent {
    /// The name to show in each language; bokmål is required when it is saved.
    pub names: InEach<String>,
    /// Skill, knowledge, language or attitude, as ESCO divides them.
    pub kind: SkillKind,
    /// The group it is listed under; `None` outside all groups.
    pub group: Option<SkillGroupId>,
    /// What the skill means, in a sentence or two.
    pub descriptions: InEach<String>,
    /// The URI of the same skill in ESCO; `None` for a skill of the municipality's own.
    pub esco_uri: Option<String>,
    /// Names that search finds the skill by, besides `names`.
    pub aliases: InEach<Vec<String>>,
    /// What somebody at each level from 0 to 5 does; empty where the general text is enough.
    pub levels: [InEach<String>; 6],
}

impl SkillContent {
    /// The level texts that are written: level, language, text.
    pub fn level_texts(&self) -> impl Iterator<Item = (Level, &'static str, &str)> {
        Level::ALL.into_iter().zip(&self.levels).flat_map(|(level, words)| {
            let said = words.each().into_iter().filter(|(_, words)| !words.is_empty());
            said.map(move |(language, words)| (level, language, words.as_str()))
        })
    }

    /// Each alias with the code of its language.
    pub fn other_names(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.aliases
            .each()
            .into_iter()
            .flat_map(|(language, names)| names.iter().map(move |name| (language, name.as_str())))
    }
}
