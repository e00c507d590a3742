//! Natural keys, as files write them: trimmed, never empty, compared without regard to case.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The code in `text`, trimmed and in capitals; `None` where nothing is left.
            pub fn parse(text: &str) -> Option<Self> {
                let trimmed = text.trim();
                (!trimmed.is_empty()).then(|| Self(trimmed.to_uppercase()))
            }

            /// The code in capitals, as it is stored and compared.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    )*};
}

codes! {
    /// A unit's number in the HR system, such as `DIG21`.
    UnitCode;
    /// An employee's or a consultant's number, such as `100101` or `EK0001`.
    PersonNumber;
    /// A role's code, such as `ITPM`.
    RoleCode;
    /// A skill's code in the catalogue, such as `K0032`.
    SkillCode;
    /// An initiative's code, such as `I001`.
    InitiativeCode;
    /// A need's code, such as `B0001`.
    NeedCode;
    /// An allocation's code, such as `T0001`.
    AllocationCode;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_trimmed_and_its_case_does_not_matter() {
        assert_eq!(SkillCode::parse(" k0012\u{a0}"), SkillCode::parse("K0012"));
    }

    #[test]
    fn an_empty_code_is_no_code() {
        assert_eq!(UnitCode::parse(" \u{a0} "), None);
    }
}
