//! Which page of an initiative's form has which fields.

/// The steps that have texts alone, with their fields.
pub const STEPS: [(u8, &[&str]); 4] = [
    (1, &["navn", "eier", "type", "mal"]),
    (2, &["hvem", "nar", "males", "gevinsteier", "gevinst"]),
    (3, &["budsjett", "kostnad", "risiko"]),
    (5, &["start", "slutt", "avhengigheter"]),
];
/// The fields of the team.
pub const TEAM: [&str; 5] = ["minst", "hoyst", "omrader", "ekstern", "laering"];
/// The fields of a need.
pub const NEED: [&str; 9] =
    ["tittel", "rolle", "maate", "antall", "andel", "fra", "til", "viktig", "ekstern"];
/// How many steps there are.
pub const LAST_STEP: u8 = 6;
