//! Why somebody looks at another person's data.

/// Why somebody looks at another person's data. People state the first five; the others follow from who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// To get an overview of the municipality's skills.
    Overview,
    /// To find people for an initiative.
    Staffing,
    /// To plan training for the people looked at.
    Training,
    /// To describe which skills are short.
    Gap,
    /// A case; its number must be stated.
    Case,
    /// They lead the person's unit.
    Leading,
    /// They look somebody up among the employees: name, unit and position.
    Directory,
    /// They opened what is closed to them, and stated a reason.
    Emergency,
    /// They run commands on the machine itself.
    Operation,
}

impl Purpose {
    /// The purposes that somebody may choose; the others follow from what they do.
    pub const STATED: [Self; 5] = [Self::Overview, Self::Staffing, Self::Training, Self::Gap, Self::Case];

    /// The word for it in addresses and in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Overview => "oversikt",
            Self::Staffing => "bemanning",
            Self::Training => "opplaering",
            Self::Gap => "gap",
            Self::Case => "sak",
            Self::Leading => "ledelse",
            Self::Directory => "ansattliste",
            Self::Emergency => "nodtilgang",
            Self::Operation => "drift",
        }
    }

    /// The purpose of a word; `None` for unknown words.
    pub fn from_word(word: &str) -> Option<Self> {
        let others = [Self::Leading, Self::Directory, Self::Emergency, Self::Operation];
        Self::STATED.into_iter().chain(others).find(|purpose| purpose.word() == word)
    }

    /// The purpose of a word among those that may be stated; `None` for others.
    pub fn stated(word: &str) -> Option<Self> {
        Self::STATED.into_iter().find(|purpose| purpose.word() == word)
    }
}

/// How much of a person was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// Name, unit and position, as every employee may see.
    Name,
    /// Name, unit, position and available time, as for a candidate.
    Candidate,
    /// The whole profile, levels included.
    Profile,
    /// The list of who has looked at them.
    Lookups,
}

impl Extent {
    /// The word for it in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Name => "navn",
            Self::Candidate => "kandidat",
            Self::Profile => "profil",
            Self::Lookups => "oppslag",
        }
    }

    /// The extent of a word; `None` for unknown words.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Name, Self::Candidate, Self::Profile, Self::Lookups]
            .into_iter()
            .find(|extent| extent.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_purpose_has_its_word_and_only_some_can_be_stated() {
        for purpose in Purpose::STATED {
            assert_eq!(Purpose::from_word(purpose.word()), Some(purpose));
            assert_eq!(Purpose::stated(purpose.word()), Some(purpose));
        }
        assert_eq!(Purpose::from_word("nodtilgang"), Some(Purpose::Emergency));
        assert_eq!(Purpose::stated("nodtilgang"), None, "it takes more than a word");
    }
}
