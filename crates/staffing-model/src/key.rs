//! The keys of a problem file: one type per kind of thing, so that a skill cannot be passed where a person belongs.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

/// A key in a file may be written as text or as a whole number; inside it is text.
#[derive(Deserialize)]
#[serde(untagged)]
enum TextOrNumber {
    Text(String),
    Number(i64),
}

macro_rules! key {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the key exactly as written: nothing is trimmed, checked or changed in case.
            pub fn new(key: impl Into<String>) -> Self {
                Self(key.into())
            }

            /// The key exactly as it was written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(key: &str) -> Self {
                Self(key.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(key: String) -> Self {
                Self(key)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Ok(match TextOrNumber::deserialize(deserializer)? {
                    TextOrNumber::Text(text) => Self(text),
                    TextOrNumber::Number(number) => Self(number.to_string()),
                })
            }
        }
    };
}

key! {
    /// A person, internal or external: the employee or consultant number.
    PersonKey
}
key! {
    /// An organisational unit; unique in the whole problem.
    UnitKey
}
key! {
    /// A part of the municipality, for teams that must come from several.
    AreaKey
}
key! {
    /// An initiative; unique in the whole problem.
    InitiativeKey
}
key! {
    /// A need of an initiative; unique in the whole problem.
    NeedKey
}
key! {
    /// A skill; the same key means the same skill for people, needs and teams.
    SkillKey
}
key! {
    /// A gap of a sourcing problem; unique in the problem.
    GapKey
}
key! {
    /// Something a sourcing plan may do: an option, a learner, a post or a contract; unique among them all.
    ActionKey
}
key! {
    /// A way to learn: a course, or learning on the job.
    WayKey
}
