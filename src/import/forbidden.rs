//! Columns that are never taken, whatever the file is for: what is not received cannot leak.

use super::column::fold;

/// Folded headings, or beginnings of a word in them, that mean something that must not be taken.
const BEGINNINGS: [&str; 42] = [
    "foedselsnummer",
    "fodselsnummer",
    "foedselsnr",
    "fodselsnr",
    "foedselsdato",
    "fodselsdato",
    "foedselsaar",
    "foedt",
    "personnummer",
    "personnr",
    "personident",
    "nasjonalid",
    "birthdate",
    "dateofbirth",
    "nationalid",
    "bankkonto",
    "kontonummer",
    "kontonr",
    "loennskonto",
    "lonnskonto",
    "bankaccount",
    "privat",
    "hjemmeadresse",
    "bostedsadresse",
    "bosted",
    "postnummer",
    "postnr",
    "poststed",
    "paaroerende",
    "diagnose",
    "sykefravaer",
    "sykemeld",
    "sykmeld",
    "sykdom",
    "fravaersaarsak",
    "helseopplysning",
    "sivilstand",
    "sivilstatus",
    "religion",
    "trossamfunn",
    "livssyn",
    "fagforening",
];

/// Folded words that mean such a column on their own.
const WORDS: [&str; 24] = [
    "fnr",
    "dnr",
    "dnummer",
    "pnr",
    "ssn",
    "iban",
    "adresse",
    "gateadresse",
    "address",
    "helse",
    "health",
    "aarsak",
    "kjoenn",
    "kjonn",
    "gender",
    "sex",
    "salary",
    "lonn",
    "aarslonn",
    "maanedslonn",
    "arslonn",
    "etnisitet",
    "statsborgerskap",
    "nasjonalitet",
];

/// Parts of folded headings that make an address one of work.
const AT_WORK: [&str; 12] = [
    "epost",
    "email",
    "mail",
    "arbeid",
    "kontor",
    "jobb",
    "work",
    "office",
    "besoek",
    "tjenestested",
    "web",
    "nett",
];

/// Whether a column of this heading must not be taken.
pub(super) fn is_forbidden(heading: &str) -> bool {
    let whole = fold(heading);
    let begins = |word: &str| BEGINNINGS.iter().any(|beginning| word.starts_with(beginning));
    let is_pay =
        |word: &str| word.starts_with("loenn") || word.ends_with("loenn") || word.starts_with("lonns");
    let named = |word: &str| WORDS.contains(&word) || begins(word) || is_pay(word);
    // The address of a mailbox or a place of work is no private address.
    let is_address = whole.ends_with("adresse") || whole.contains("address");
    if is_address && AT_WORK.iter().any(|part| whole.contains(*part)) {
        return whole.contains("privat") || whole.contains("hjem") || whole.contains("home");
    }
    named(&whole)
        || heading.split(|letter: char| !letter.is_alphanumeric()).map(fold).any(|word| named(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_about_private_life_are_named() {
        for heading in [
            "Fødselsnummer",
            "fodselsnr",
            "Fnr.",
            "Personnr (11 siffer)",
            "Norsk bankkonto",
            "Adresse privat",
            "Hjemmeadresse",
            "Postnr.",
            "Sykefravær %",
            "Årslønn",
            "Lønn",
            "arslonn",
            "Brutto lønn",
            "Fødselsdato",
            "Kjønn",
            "Sivilstand",
            "Fagforening",
            "Religion",
            "Årsak til sluttdato",
            "Privat telefon",
            "DIAGNOSE",
            "Address",
            "E-post adresse (privat)",
            "Home address",
        ] {
            assert!(is_forbidden(heading), "{heading}");
        }
    }

    #[test]
    fn columns_of_work_are_not() {
        for heading in [
            "Ansattnr",
            "E-postadresse",
            "E-post adresse",
            "Email Address",
            "E-mail address (work)",
            "Arbeidssted adresse",
            "Mailadresse",
            "Epost",
            "Arbeidssted",
            "Stillingsprosent",
            "Kolonne1",
            "Ansvar",
            "Prosent",
            "Personalressurs",
            "Person-ID",
            "Type",
            "Avdeling",
            "Kompetanse",
            "Helsefagarbeider",
            "Rolle",
        ] {
            assert!(!is_forbidden(heading), "{heading}");
        }
    }
}
