//! A skill as whoever keeps the catalogue writes it, in each language.

use super::{Level, SkillGroupId, SkillKind};

/// One thing in each language that the municipality writes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InEach<T> {
    /// In bokmål.
    pub nb: T,
    /// In nynorsk.
    pub nn: T,
    /// In English.
    pub en: T,
}

impl<T> InEach<T> {
    /// Makes each by the code of its language.
    pub fn of(mut make: impl FnMut(&'static str) -> T) -> Self {
        Self { nb: make("nb"), nn: make("nn"), en: make("en") }
    }

    /// Each with the code of its language.
    pub const fn each(&self) -> [(&'static str, &T); 3] {
        [("nb", &self.nb), ("nn", &self.nn), ("en", &self.en)]
    }

    /// The one of a language, by its code; none for other languages.
    pub fn in_language(&mut self, code: &str) -> Option<&mut T> {
        match code {
            "nb" => Some(&mut self.nb),
            "nn" => Some(&mut self.nn),
            "en" => Some(&mut self.en),
            _ => None,
        }
    }
}

/// What stands about a skill in the catalogue. Empty texts are not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillContent {
    /// Its name.
    pub names: InEach<String>,
    /// What kind it is.
    pub kind: SkillKind,
    /// Its group.
    pub group: Option<SkillGroupId>,
    /// What it means.
    pub descriptions: InEach<String>,
    /// Its URI in ESCO.
    pub esco_uri: Option<String>,
    /// Other names.
    pub aliases: InEach<Vec<String>>,
    /// What somebody at each level from 0 to 5 does, where the general text says too little.
    pub levels: [InEach<String>; 6],
}

impl SkillContent {
    /// Each own level text: level, language, words.
    pub fn level_texts(&self) -> impl Iterator<Item = (Level, &'static str, &str)> {
        Level::ALL.into_iter().zip(&self.levels).flat_map(|(level, words)| {
            let said = words.each().into_iter().filter(|(_, words)| !words.is_empty());
            said.map(move |(language, words)| (level, language, words.as_str()))
        })
    }

    /// Each other name with its language.
    pub fn other_names(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.aliases
            .each()
            .into_iter()
            .flat_map(|(language, names)| names.iter().map(move |name| (language, name.as_str())))
    }
}
