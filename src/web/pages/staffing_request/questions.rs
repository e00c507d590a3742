//! The questions of a request: what each sets, and its choices. Shown from a request by [`parts`], read from the form by
//! [`read`].

use i18n_embed_fl::fl;
use jiff::civil::Date;

use crate::domain::{Month, Percent};
use crate::service::staffing_jobs::settings::{
    Commitments, Importance, NotLendable, RatingRule, StaffingRequest, Strength, Wishes,
};
use crate::web::form::{Fields, FormState};
use crate::wording::proposal::{commitments, importance, not_lendable, ratings, strength};
use crate::wording::request::question;
use crate::wording::{Speech, Texts};

/// How far ahead the first month may be.
const AHEAD: u16 = 24;
const LENGTHS: [u16; 6] = [3, 6, 9, 12, 18, 24];
const YES_NO: [bool; 2] = [true, false];
const COMMITMENTS: [Commitments; 2] = [Commitments::Keep, Commitments::Replan];
const LENDING: [NotLendable; 3] = [NotLendable::Exclude, NotLendable::OwnArea, NotLendable::DevelopmentShare];
const RATINGS: [RatingRule; 4] =
    [RatingRule::Newest, RatingRule::Lowest, RatingRule::Agreed, RatingRule::AgreedElseOneLower];
const STRENGTHS: [Strength; 3] = [Strength::Off, Strength::Wished, Strength::Required];
const WEIGHTS: [Importance; 5] =
    [Importance::Very, Importance::Important, Importance::Fairly, Importance::Slightly, Importance::Not];
/// The fields that hold a whole number, with the most that it may be; the last may be empty.
const NUMBERS: [(&str, u32); 4] =
    [("frigi-hoyst", 100), ("enhet-hoyst", 100), ("samtidig", 20), ("fa-om-gangen", 1000)];
/// Where a wish stands among the wishes.
type Weight = fn(&mut Wishes) -> &mut Importance;
/// The wishes by their fields.
const WISHES: [(&str, Weight); 7] = [
    ("passer", |wishes| &mut wishes.fit),
    ("interesse", |wishes| &mut wishes.interest),
    ("kostnad", |wishes| &mut wishes.cost),
    ("fa-personer", |wishes| &mut wishes.few_people),
    ("bli", |wishes| &mut wishes.keep),
    ("omrader", |wishes| &mut wishes.areas),
    ("lite-frigi", |wishes| &mut wishes.little_release),
];

/// Questions that stand together.
pub(super) struct Part {
    pub words: String,
    pub lead: String,
    pub questions: Vec<Question>,
    pub is_open: bool,
}

/// One question.
pub(super) struct Question {
    pub field: &'static str,
    pub label: String,
    pub help: String,
    pub answer: Answer,
}

/// How it is answered.
pub(super) enum Answer {
    /// One of these: what is sent, its words, whether it is chosen.
    One(Vec<(String, String, bool)>),
    /// A whole number, with its unit.
    Number { value: String, unit: String },
}

/// A field, and what is wrong with it.
pub(super) type Wrong = (&'static str, String);

/// The questions with the answers of `request`; numbers as they were sent, where the form has some.
pub(super) fn parts(reader: Speech, request: &StaffingRequest, form: &FormState) -> Vec<Part> {
    let text = reader.texts;
    let is_wrong = !form.errors().is_empty();
    let part = |words, lead, questions, is_open| Part { words, lead, questions, is_open };
    vec![
        part(fl!(text, "request-months"), String::new(), months(reader, request), true),
        part(
            fl!(text, "request-rules"),
            fl!(text, "request-rules-lead"),
            rules(text, request, form),
            is_wrong,
        ),
        part(fl!(text, "request-wishes"), fl!(text, "request-wishes-lead"), wishes(text, request), false),
    ]
}

fn months(reader: Speech, request: &StaffingRequest) -> Vec<Question> {
    let (text, first) = (reader.texts, request.first_month);
    let from = (0..AHEAD).map(|ahead| first.plus(ahead));
    let from = from.map(|month| (month.to_string(), reader.month(month), month == first));
    let length = |months: u16| {
        let words = fl!(text, "request-length-months", count = months);
        (months.to_string(), words, months == request.periods)
    };
    vec![one(text, "fra", from.collect()), one(text, "maneder", LENGTHS.into_iter().map(length).collect())]
}

fn rules(text: &Texts, request: &StaffingRequest, form: &FormState) -> Vec<Question> {
    let rules = &request.rules;
    let yes_no = |field, now| choice(text, field, (&YES_NO, now), |yes| yes_or_no(yes, text));
    let strong = |field, now| choice(text, field, (&STRENGTHS, now), |one| strength(one, text));
    let per_cent = |share: Percent| (share.hundredths() / 100).to_string();
    let number = |field, value: String, unit| {
        let sent = form.value(field);
        let value = if form.errors().is_empty() { value } else { sent.to_owned() };
        asked(text, field, Answer::Number { value, unit })
    };
    vec![
        yes_no("frigjoring", request.release),
        number("frigi-hoyst", per_cent(request.release_ceiling), fl!(text, "request-per-cent")),
        number("enhet-hoyst", per_cent(request.unit_limit), fl!(text, "request-per-cent-unit")),
        number("samtidig", request.max_initiatives.to_string(), fl!(text, "request-initiatives")),
        choice(text, "laast", (&COMMITMENTS, request.commitments), |one| commitments(one, text)),
        choice(text, "utlan", (&LENDING, request.not_lendable), |one| not_lendable(one, text)),
        choice(text, "nivaer", (&RATINGS, request.ratings), |one| ratings(one, text)),
        yes_no("laering", request.learning),
        yes_no("opsjoner", request.contract_options),
        strong("overforing", rules.knowledge),
        strong("siste", rules.key_people),
        strong("jevnt", rules.fairness),
        number(
            "fa-om-gangen",
            rules.at_most.map(|most| most.to_string()).unwrap_or_default(),
            fl!(text, "request-at-once-unit"),
        ),
    ]
}

fn wishes(text: &Texts, request: &StaffingRequest) -> Vec<Question> {
    let mut wishes = request.wishes;
    let wish = |(field, weight): (&'static str, Weight)| {
        choice(text, field, (&WEIGHTS, *weight(&mut wishes)), |one| importance(one, text))
    };
    WISHES.into_iter().map(wish).collect()
}

/// What was sent, over the program's own settings, and what is wrong with it.
pub(super) fn read(text: &Texts, today: Date, fields: &Fields) -> (StaffingRequest, Vec<Wrong>) {
    let next = Month::of(today).plus(1);
    let (mut request, mut wrong) = (StaffingRequest::from_month(next), Vec::new());
    match fields.text("fra").parse::<Month>() {
        Ok(month) if (0..=i32::from(AHEAD)).contains(&month.months_since(next)) => {
            request.first_month = month;
        }
        _ => wrong.push(("fra", fl!(text, "request-wrong-month"))),
    }
    match fields.text("maneder").parse::<u16>() {
        Ok(months @ 1..=60) => request.periods = months,
        _ => wrong.push(("maneder", fl!(text, "request-wrong-length"))),
    }
    choose(&mut request, fields);
    wrong.extend(count(&mut request, text, fields));
    (request, wrong)
}

fn choose(request: &mut StaffingRequest, fields: &Fields) {
    request.release = chosen(fields, "frigjoring", &YES_NO);
    request.learning = chosen(fields, "laering", &YES_NO);
    request.contract_options = chosen(fields, "opsjoner", &YES_NO);
    request.commitments = chosen(fields, "laast", &COMMITMENTS);
    request.not_lendable = chosen(fields, "utlan", &LENDING);
    request.ratings = chosen(fields, "nivaer", &RATINGS);
    request.rules.knowledge = chosen(fields, "overforing", &STRENGTHS);
    request.rules.key_people = chosen(fields, "siste", &STRENGTHS);
    request.rules.fairness = chosen(fields, "jevnt", &STRENGTHS);
    for (field, weight) in WISHES {
        *weight(&mut request.wishes) = chosen(fields, field, &WEIGHTS);
    }
}

/// Reads the numbers; what is wrong with them.
fn count(request: &mut StaffingRequest, text: &Texts, fields: &Fields) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    let [ceiling, unit, parallel, at_once] = NUMBERS.map(|(field, most)| {
        let sent = fields.text(field);
        let number = sent.trim_end_matches('%').trim().parse().ok();
        let number = number.filter(|number| (1..=most).contains(number));
        if number.is_none() && !(sent.is_empty() && field == "fa-om-gangen") {
            wrong.push((field, fl!(text, "request-wrong-number", most = most)));
        }
        number
    });
    let share = |number: u32| Percent::from_hundredths(i64::from(number) * 100);
    request.release_ceiling = ceiling.and_then(share).unwrap_or(request.release_ceiling);
    request.unit_limit = unit.and_then(share).unwrap_or(request.unit_limit);
    request.max_initiatives = parallel.unwrap_or(request.max_initiatives);
    request.rules.at_most = at_once;
    wrong
}

/// The numbers as they were sent: what cannot be read stays to be mended.
pub(super) fn as_sent(form: FormState, fields: &Fields) -> FormState {
    NUMBERS.into_iter().fold(form, |form, (field, _)| form.with(field, fields.text(field)))
}

/// Choices are sent by their place: the first where nothing, or nonsense, was sent.
fn chosen<T: Copy>(fields: &Fields, field: &str, all: &[T]) -> T {
    let place: usize = fields.text(field).parse().unwrap_or(0);
    *all.get(place).unwrap_or(&all[0])
}

fn choice<T: Copy + PartialEq>(
    text: &Texts,
    field: &'static str,
    (all, now): (&[T], T),
    words: impl Fn(T) -> String,
) -> Question {
    let answers = all.iter().enumerate().map(|(place, one)| (place.to_string(), words(*one), *one == now));
    one(text, field, answers.collect())
}

fn one(text: &Texts, field: &'static str, answers: Vec<(String, String, bool)>) -> Question {
    asked(text, field, Answer::One(answers))
}

fn asked(text: &Texts, field: &'static str, answer: Answer) -> Question {
    let (label, help) = question(field, text);
    Question { field, label, help, answer }
}

fn yes_or_no(yes: bool, text: &Texts) -> String {
    if yes { fl!(text, "proposal-setting-yes") } else { fl!(text, "proposal-setting-no") }
}
