//! Norwegian text for sorting and searching. Databases do not agree on æ, ø and å, so both are done here.

use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

/// Bytes that sort, byte by byte, as a Norwegian reader sorts `text`: æ, ø, å last, aa as å.
pub fn sort_key(text: &str) -> Vec<u8> {
    static COLLATOR: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
        Collator::try_new(locale!("nb").into(), CollatorOptions::default())
            .expect("the Norwegian order is compiled into the program")
    });
    let mut key = Vec::with_capacity(text.len() * 2);
    let Ok(()) = COLLATOR.write_sort_key_to(text, &mut key);
    key
}

/// `text` in the form that is searched: one Unicode form, small letters, single spaces, no accents, and foreign letters
/// as a Norwegian keyboard would write them. Æ, ø and å are letters of their own and stay.
pub fn search_form(text: &str) -> String {
    const COMPOSE: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfkc();
    const DECOMPOSE: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfd();
    let lower = COMPOSE.normalize(text).to_lowercase();
    let mut folded = String::with_capacity(lower.len());
    for word in lower.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        for letter in word.chars() {
            match letter {
                'a'..='z' | '0'..='9' | 'æ' | 'ø' | 'å' => folded.push(letter),
                other => {
                    let mut buffer = [0; 4];
                    let parts = DECOMPOSE.normalize(other.encode_utf8(&mut buffer)).into_owned();
                    for part in parts.chars().filter(|part| !is_mark(*part)) {
                        match on_a_keyboard(part) {
                            Some(letters) => folded.push_str(letters),
                            None => folded.push(part),
                        }
                    }
                }
            }
        }
    }
    folded
}

/// What is typed for a letter that has no accent and that a Norwegian keyboard lacks.
fn on_a_keyboard(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ı' | 'ɩ' | 'ɪ' => "i",
        'ł' | 'ƚ' | 'ɫ' => "l",
        'đ' | 'ð' | 'ɖ' | 'ɗ' => "d",
        'þ' => "th",
        'ß' => "ss",
        'œ' => "oe",
        'ŋ' | 'ɲ' | 'ƞ' => "n",
        'ħ' => "h",
        'ŧ' | 'ƭ' | 'ț' => "t",
        'ɓ' | 'ƀ' => "b",
        'ƈ' => "c",
        'ə' | 'ɛ' | 'ɇ' => "e",
        'ƒ' => "f",
        'ǥ' | 'ɠ' => "g",
        'ĸ' | 'ƙ' => "k",
        'ɔ' => "o",
        'ʋ' => "v",
        'ƴ' => "y",
        'ƶ' | 'ʒ' => "z",
        // Apostrophes and the like within names, which are written in several ways or left out.
        '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | 'ʹ' | '`' | '´' | 'ʾ' | 'ʿ' => "",
        _ => return None,
    })
}

/// The words of `text` in the form that is searched: as [`search_form`], with commas and hyphens as spaces, so that
/// «Etternavn, Fornavn» and «Anne-Marie» are two words each.
pub fn search_words(text: &str) -> Vec<String> {
    let separates =
        |letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '-' | '‐' | '‑' | '–' | '—');
    search_form(text).split(separates).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A word as it may be typed without æ, ø and å: `aa` and `a` become one, as do `oe` and `o`, `ae` and `æ`. Words with
/// the same form may be the same name.
pub fn keyboard_form(word: &str) -> String {
    let spelt = word.replace('å', "a").replace('ø', "o").replace('æ', "ae");
    spelt.replace("aa", "a").replace("oe", "o")
}

/// Whether somebody typed a letter that only a Norwegian keyboard has, and so meant it.
pub fn has_norwegian_letters(word: &str) -> bool {
    word.contains(['æ', 'ø', 'å'])
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_as_a_norwegian_reader_expects() {
        let mut names = ["Åsen", "Zahl", "Ødegård", "Aas", "Berg", "Ærø", "Aamodt", "Ahmed", "berge"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Ahmed", "Berg", "berge", "Zahl", "Ærø", "Ødegård", "Aamodt", "Aas", "Åsen"]);
    }

    #[test]
    fn searching_forgets_case_and_accents_but_not_norwegian_letters() {
        assert_eq!(search_form("  André  ØDEGÅRD "), "andre ødegård");
        assert_eq!(search_form("A\u{30a}se"), "åse", "a letter and a ring are one letter");
        assert_ne!(search_form("Åse"), search_form("Ase"));
        assert_eq!(search_form("Łukasz Müller"), "lukasz muller");
    }

    #[test]
    fn letters_that_a_keyboard_lacks_are_found_by_those_it_has() {
        for (name, typed) in [
            ("Işık", "isik"),
            ("İNCE", "ince"),
            ("Đorđević", "dordevic"),
            ("Þórður", "thordur"),
            ("Weiß", "weiss"),
            ("Œuvray", "oeuvray"),
            ("Ŋgũgĩ", "ngugi"),
            ("Ħamrun", "hamrun"),
            ("Ǿrsted", "ørsted"),
            ("O’Brien", "obrien"),
            ("D'Angelo", "dangelo"),
            ("Nguyễn", "nguyen"),
        ] {
            assert_eq!(search_form(name), typed);
        }
    }

    #[test]
    fn a_name_is_found_with_the_letters_of_any_keyboard() {
        for (name, typed) in [
            ("åse", "aase"),
            ("åse", "ase"),
            ("øyvind", "oeyvind"),
            ("øyvind", "oyvind"),
            ("sæther", "saether"),
        ] {
            assert_eq!(keyboard_form(name), keyboard_form(typed), "{typed}");
        }
        assert_ne!(keyboard_form("åse"), keyboard_form("øse"));
    }

    #[test]
    fn a_name_is_the_same_words_in_every_way_of_writing_it() {
        for written in ["Ødegård, Anne-Marie", "ødegård anne marie", " Ødegård ,Anne–Marie "] {
            assert_eq!(search_words(written), ["ødegård", "anne", "marie"]);
        }
        assert_eq!(search_words("C++, ASP.NET og TCP/IP"), ["c++", "asp.net", "og", "tcp/ip"]);
    }
}
