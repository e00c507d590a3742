//! Levels and interests in the words of their scales.

use super::super::{Interest, Level};

/// The level that a word of the scale means, in bokmål, nynorsk or English; the word in small letters.
pub fn level_word(word: &str) -> Option<Level> {
    let step = match word {
        "ingen" | "none" => 0,
        "kjennskap" => 1,
        "grunnleggende" | "grunnleggjande" | "basic" => 2,
        "selvstendig" | "sjølvstendig" => 3,
        "avansert" | "advanced" | "ekspert" | "expert" => 4,
        "ledende" | "leiande" => 5,
        _ => return None,
    };
    Level::new(step)
}

/// The interest that a word of the scale means; the word in small letters.
pub fn interest_word(word: &str) -> Option<Interest> {
    let step = match word {
        "vil ikke" | "vil ikkje" => 0,
        "helst ikke" | "helst ikkje" => 1,
        "nøytral" => 2,
        "nysgjerrig" => 3,
        "interessert" => 4,
        "svært interessert" => 5,
        _ => return None,
    };
    Interest::new(step)
}
