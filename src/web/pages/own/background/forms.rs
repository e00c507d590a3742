//! How the forms about education, certificates and languages are read.

use std::ops::RangeInclusive;

use i18n_embed_fl::fl;
use jiff::civil::Date;

use super::proficiency;
use crate::domain::{EARLIEST_YEAR, Proficiency};
use crate::store::records::background::StatedEducation;
use crate::store::records::credentials::Credential;
use crate::web::form::{Fields, FormState};
use crate::web::pages::FilterOption;
use crate::web::pages::own::wish::read_day;
use crate::wording::Speech;

/// The names of the forms, which tell their fields apart.
pub const EDUCATION: &str = "utdanning";
pub const CERTIFICATE: &str = "sertifikat";
pub const LANGUAGE: &str = "sprak";

/// The longest name of anything here, in characters.
const LONGEST: usize = 200;

/// What is sent for each step of [`Proficiency::ALL`].
const STEPS: [&str; 4] = ["enkelt", "godt", "flytende", "morsmal"];

pub fn education(reader: Speech, fields: &Fields, today: Date) -> Result<StatedEducation, FormState> {
    let (title, year) = (fields.text("tittel"), fields.text("ar"));
    let number = |name: &str| fields.text(name).parse::<i64>().ok().filter(|number| (0..=8).contains(number));
    let completed: Option<i16> = year.parse().ok();
    let completed = completed.filter(|year| (EARLIEST_YEAR..=today.year()).contains(year));
    let mut form = filled(EDUCATION, fields, &["tittel", "niva", "fag", "ar"]);
    form = named(reader, form, "tittel", &title);
    if completed.is_none() && !year.is_empty() {
        let (first, last) = (EARLIEST_YEAR.to_string(), today.year().to_string());
        form = form.wrong("ar", fl!(reader.texts, "own-assess-wrong-year", first = first, last = last));
    }
    let education = StatedEducation { title, level: number("niva"), field: number("fag"), completed };
    if form.errors().is_empty() { Ok(education) } else { Err(form) }
}

pub fn certificate(reader: Speech, fields: &Fields) -> Result<Credential, FormState> {
    let (name, issuer) = (fields.text("navn"), fields.text("utsteder"));
    let mut form = filled(CERTIFICATE, fields, &["navn", "utsteder", "fra", "til"]);
    form = named(reader, form, "navn", &name);
    let day =
        |field: &str| Some(fields.text(field)).filter(|text| !text.is_empty()).map(|text| read_day(&text));
    let (from, to) = (day("fra"), day("til"));
    for (field, day) in [("fra", from), ("til", to)] {
        if day == Some(None) {
            form = form.wrong(field, fl!(reader.texts, "own-wrong-day"));
        }
    }
    let (from, to) = (from.flatten(), to.flatten());
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        form = form.wrong("til", fl!(reader.texts, "own-certificate-wrong-order"));
    }
    if !form.errors().is_empty() {
        return Err(form);
    }
    let issuer = Some(issuer).filter(|issuer| !issuer.is_empty());
    Ok(Credential { skill: None, name, issuer, issued_on: from, expires_on: to })
}

pub fn language(reader: Speech, fields: &Fields) -> Result<(String, Proficiency), FormState> {
    let language = fields.text("sprak");
    let step = STEPS.iter().position(|step| *step == fields.text("hvor-godt"));
    let mut form = filled(LANGUAGE, fields, &["sprak", "hvor-godt"]);
    form = named(reader, form, "sprak", &language);
    let Some(step) = step else {
        return Err(form.wrong("hvor-godt", fl!(reader.texts, "own-language-no-step")));
    };
    if form.errors().is_empty() { Ok((language, Proficiency::ALL[step])) } else { Err(form) }
}

/// A form with what was sent in it.
fn filled(name: &str, fields: &Fields, names: &[&'static str]) -> FormState {
    let form = FormState::new(name.to_owned(), 0);
    names.iter().fold(form, |form, field| form.with(field, fields.text(field)))
}

/// With what is wrong with the name of something.
fn named(reader: Speech, form: FormState, field: &str, name: &str) -> FormState {
    if name.is_empty() {
        return form.wrong(field, fl!(reader.texts, "own-no-name"));
    }
    if name.chars().count() > LONGEST {
        let most = reader.count(LONGEST);
        return form.wrong(field, fl!(reader.texts, "own-assess-propose-too-long", most = most));
    }
    form
}

/// Numbered choices, and none of them first.
pub fn options(
    reader: Speech,
    numbers: RangeInclusive<i64>,
    words: impl Fn(i64) -> String,
    chosen: &str,
) -> Vec<FilterOption> {
    let none = FilterOption {
        value: String::new(),
        words: fl!(reader.texts, "own-assess-interest-none"),
        is_chosen: chosen.is_empty(),
    };
    let option = |number: i64| FilterOption {
        value: number.to_string(),
        words: words(number),
        is_chosen: chosen == number.to_string(),
    };
    [none].into_iter().chain(numbers.map(option)).collect()
}

pub fn proficiencies(reader: Speech, chosen: &str) -> Vec<FilterOption> {
    let option = |(value, step): (&&str, Proficiency)| FilterOption {
        value: (*value).to_owned(),
        words: proficiency(reader, step),
        is_chosen: *value == chosen,
    };
    STEPS.iter().zip(Proficiency::ALL).map(option).collect()
}
