//! Mail: its kinds, and how often people want it.

/// How often somebody gets mail from the service.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MailChoice {
    /// Each mail at once, which holds until the person chooses.
    #[default]
    Instant,
    /// One mail a week with everything in it.
    Weekly,
    /// No mail; what it would have said is only shown in the service.
    Off,
}

/// What a mail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailKind {
    /// Somebody is invited to answer.
    Invitation,
    /// They have not answered, and the deadline comes near.
    Reminder,
    /// A weekly summary of what waits for the person.
    Digest,
}

impl MailChoice {
    /// Each of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Instant, Self::Weekly, Self::Off];

    /// The word for it in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Instant => "instant",
            Self::Weekly => "weekly",
            Self::Off => "off",
        }
    }

    /// The choice of a word; `None` for unknown words.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.word() == word)
    }
}

impl MailKind {
    /// The word for it in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reminder => "reminder",
            Self::Digest => "digest",
        }
    }

    /// The kind of a word; `None` for unknown words.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Invitation, Self::Reminder, Self::Digest].into_iter().find(|kind| kind.word() == word)
    }
}
