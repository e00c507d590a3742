//! Whether a file may be in an encoding that it was not read in.

use super::weight::{is_capital_among_small, is_vowel, place};

/// Letters above 127 of names in Norway, as far as one of the encodings has them.
const IN_NAMES: &str = "æøåéèêëöäüóòôáàâíìîñçšžúùûãõýðþßïÿœıÆØÅÉÈÊËÖÄÜÓÒÔÁÀÂÍÌÎÑÇŠŽÚÙÛÃÕÝÐÞÏŒ";

/// Those that words in small letters begin with.
const AT_START: &str = "æøåéàöäó";

/// Whether every letter and sign above 127 may stand where it does.
pub(super) fn makes_sense(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    (0..letters.len()).filter(|index| !letters[*index].is_ascii()).all(|index| may_stand(&letters, index))
}

fn may_stand(letters: &[char], index: usize) -> bool {
    let at = |index: Option<usize>| index.and_then(|index| letters.get(index)).copied().unwrap_or(' ');
    let (letter, before, after) = (letters[index], at(index.checked_sub(1)), at(Some(index + 1)));
    if !letter.is_alphabetic() {
        let between = before.is_alphabetic() && after.is_alphabetic();
        let joins = matches!(letter, '’' | '–' | '—' | '\u{a0}');
        return (joins || !between) && place(before, letter, after) >= 0;
    }
    let begins = !before.is_alphabetic();
    if begins && !after.is_alphabetic() {
        return matches!(letter, 'å' | 'ø' | 'Å' | 'Ø');
    }
    // Two dots on these say that the vowel before them is one of its own.
    let is_free = !matches!(letter, 'ï' | 'Ï' | 'ÿ') || is_vowel(before);
    let fits = if letter.is_uppercase() {
        !is_capital_among_small(letters, index)
    } else if begins {
        AT_START.contains(letter) && !after.is_uppercase()
    } else {
        let in_capitals = before.is_uppercase() && at(index.checked_sub(2)).is_alphabetic();
        !after.is_uppercase() && !in_capitals
    };
    IN_NAMES.contains(letter) && is_free && fits
}
