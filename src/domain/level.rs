//! The two scales of 0 to 5: competence and interest.

use serde::{Deserialize, Serialize};

macro_rules! scale {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "u8", into = "u8")]
        pub struct $name(u8);

        impl $name {
            /// Every step of the scale, lowest first.
            pub const ALL: [Self; 6] = [Self(0), Self(1), Self(2), Self(3), Self(4), Self(5)];

            /// The step `value`; `None` outside 0 to 5.
            pub fn new(value: i64) -> Option<Self> {
                u8::try_from(value).ok().filter(|step| *step <= 5).map(Self)
            }

            /// The step as a number, 0 to 5.
            pub const fn get(self) -> u8 {
                self.0
            }
        }

        impl TryFrom<u8> for $name {
            type Error = String;

            fn try_from(value: u8) -> Result<Self, String> {
                Self::new(value.into()).ok_or_else(|| format!("{value} is not on the scale 0 to 5"))
            }
        }

        impl From<$name> for u8 {
            fn from(step: $name) -> Self {
                step.0
            }
        }
    };
}

scale! {
    /// A competence level: 0 none, 1 acquaintance, 2 basic, 3 independent, 4 advanced, 5 leading.
    Level
}
scale! {
    /// Interest in working with a skill: 0 will not … 5 very interested. Only the employee sets it.
    Interest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_0_to_5() {
        assert_eq!(Level::new(5).map(Level::get), Some(5));
        assert_eq!(Level::new(6), None);
        assert_eq!(Level::new(-1), None);
    }
}
