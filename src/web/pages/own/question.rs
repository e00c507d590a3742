//! A question about a skill of one's own: its form, and how what was sent is read.

use i18n_embed_fl::fl;
use jiff::civil::Date;

use crate::domain::{EARLIEST_YEAR, Interest, LONGEST_LINE, Level, Month, OwnAnswer, Rating, SkillId};
use crate::service::assess::{Question, Sent};
use crate::store::catalogue::LevelTexts;
use crate::web::form::{Fields, FormState};
use crate::web::pages::FilterOption;
use crate::wording::{Named, Speech};

/// An example is asked for from this level on.
const WITH_EXAMPLE: u8 = 3;
const UNKNOWN: &str = "vet-ikke";
const NOT_RELEVANT: &str = "ikke-relevant";

/// A question with its form, to be shown by `own/_question.html`.
pub struct QuestionView {
    pub skill: SkillId,
    pub name: Named,
    /// Who asks for it and what was answered before, a sentence each.
    pub context: Vec<String>,
    /// A radio button for each level, 0 to 5.
    pub levels: Vec<Choice>,
    /// The two answers that are no level.
    pub others: Vec<Choice>,
    pub interests: Vec<FilterOption>,
    /// With the name that all questions of a page share and the skill's number.
    pub form: FormState,
    /// Which answers it was filled from.
    pub seen: String,
    /// What stands now, where another tab has changed it meanwhile.
    pub changed: Option<String>,
}

/// A radio button: one of the levels, or an answer that is no level.
pub struct Choice {
    pub value: String,
    pub words: String,
    /// What somebody at the level does; empty for what is no level.
    pub means: String,
    pub is_chosen: bool,
    pub asks_example: bool,
}

/// What was sent about a question, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    answer: OwnAnswer,
    year: String,
}

/// What is wrong with what was sent.
#[derive(Clone, Debug)]
pub struct Wrong {
    pub typed: Typed,
    faults: Vec<Fault>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    Year,
    Example,
    Evidence,
}

impl Fault {
    const fn field(self) -> &'static str {
        match self {
            Self::Year => "brukt",
            Self::Example => "eksempel",
            Self::Evidence => "dok",
        }
    }

    fn words(self, reader: Speech, day: Date) -> String {
        let (text, most) = (reader.texts, reader.count(LONGEST_LINE));
        match self {
            Self::Year => fl!(
                text,
                "own-assess-wrong-year",
                first = EARLIEST_YEAR.to_string(),
                last = day.year().to_string()
            ),
            Self::Example => fl!(text, "own-assess-wrong-example", most = most),
            Self::Evidence => fl!(text, "own-assess-wrong-evidence", most = most),
        }
    }
}

impl Wrong {
    /// `form` with what is wrong; the fields are those of the question about `skill`.
    pub fn told(&self, reader: Speech, day: Date, skill: SkillId, form: FormState) -> FormState {
        self.faults.iter().fold(form, |form, fault| {
            form.wrong(&format!("{skill}-{}", fault.field()), fault.words(reader, day))
        })
    }

    /// What is wrong, in one line.
    pub fn line(&self, reader: Speech, day: Date) -> String {
        self.faults.iter().map(|fault| fault.words(reader, day)).collect::<Vec<_>>().join(" ")
    }
}

/// Reads what was sent about `skill`; none where the form did not hold it.
pub fn read(fields: &Fields, skill: SkillId, day: Date) -> Option<Result<Sent, Wrong>> {
    let name = |field: &str| format!("{field}-{skill}");
    if !fields.has(&name("sett")) {
        return None;
    }
    let year = fields.text(&name("brukt"));
    let last_used = year.parse().ok().filter(|year| (EARLIEST_YEAR..=day.year()).contains(year));
    let answer = OwnAnswer {
        rating: rating(&fields.text(&name("svar"))),
        interest: fields.text(&name("lyst")).parse().ok().and_then(Interest::new),
        last_used,
        example: fields.text(&name("eksempel")),
        evidence: fields.text(&name("dok")),
    };
    let is_long = |text: &str| text.chars().count() > LONGEST_LINE;
    let faults: Vec<Fault> = [
        (!year.is_empty() && last_used.is_none(), Fault::Year),
        (is_long(&answer.example), Fault::Example),
        (is_long(&answer.evidence), Fault::Evidence),
    ]
    .into_iter()
    .filter_map(|(is_wrong, fault)| is_wrong.then_some(fault))
    .collect();
    Some(if faults.is_empty() {
        Ok(Sent { skill, answer, seen: fields.text(&name("sett")) })
    } else {
        Err(Wrong { typed: Typed { answer, year }, faults })
    })
}

fn rating(value: &str) -> Option<Rating> {
    match value {
        UNKNOWN => Some(Rating::Unknown),
        NOT_RELEVANT => Some(Rating::NotRelevant),
        level => level.parse().ok().and_then(Level::new).map(Rating::Level),
    }
}

impl From<&OwnAnswer> for Typed {
    fn from(answer: &OwnAnswer) -> Self {
        let year = answer.last_used.map(|year| year.to_string()).unwrap_or_default();
        Self { answer: answer.clone(), year }
    }
}

impl QuestionView {
    /// The question as it stands.
    pub fn of(reader: Speech, question: &Question, texts: &LevelTexts) -> Self {
        Self::with(reader, (question, texts), &Typed::from(&question.shown()))
    }

    /// The question with what was typed.
    pub fn with(reader: Speech, (question, texts): (&Question, &LevelTexts), typed: &Typed) -> Self {
        let answer = &typed.answer;
        let skill = question.skill.skill.id;
        Self {
            skill,
            name: reader.name(&question.skill.skill.names),
            context: context(reader, question),
            levels: Level::ALL
                .iter()
                .map(|level| Choice {
                    means: texts
                        .get(skill, *level)
                        .map_or_else(|| reader.level_means(level), |words| reader.name(words).words),
                    ..level_choice(reader, *level, answer.rating)
                })
                .collect(),
            others: others(reader, answer.rating),
            interests: interests(reader, answer.interest),
            form: FormState::new(format!("sp-{skill}"), 0)
                .with("brukt", typed.year.clone())
                .with("eksempel", answer.example.clone())
                .with("dok", answer.evidence.clone()),
            seen: question.seen(),
            changed: None,
        }
    }

    /// What the field is called in the form that all questions of a page share.
    pub fn field(&self, field: &str) -> String {
        format!("{field}-{}", self.skill)
    }
}

fn level_choice(reader: Speech, level: Level, chosen: Option<Rating>) -> Choice {
    Choice {
        value: level.get().to_string(),
        words: reader.numbered_level(level),
        means: String::new(),
        is_chosen: chosen == Some(Rating::Level(level)),
        asks_example: level.get() >= WITH_EXAMPLE,
    }
}

fn others(reader: Speech, chosen: Option<Rating>) -> Vec<Choice> {
    let choice = |value: &str, words, rating| Choice {
        value: value.to_owned(),
        words,
        means: String::new(),
        is_chosen: chosen == Some(rating),
        asks_example: false,
    };
    vec![
        choice(UNKNOWN, reader.rating(Rating::Unknown), Rating::Unknown),
        choice(NOT_RELEVANT, fl!(reader.texts, "own-assess-not-relevant"), Rating::NotRelevant),
    ]
}

fn interests(reader: Speech, chosen: Option<Interest>) -> Vec<FilterOption> {
    let none = FilterOption {
        value: String::new(),
        words: fl!(reader.texts, "own-assess-interest-none"),
        is_chosen: chosen.is_none(),
    };
    let option = |interest: &Interest| FilterOption {
        value: interest.get().to_string(),
        words: reader.interest(interest),
        is_chosen: chosen == Some(*interest),
    };
    // The strongest interest first, as the question is how gladly.
    [none].into_iter().chain(Interest::ALL.iter().rev().map(option)).collect()
}

/// Who asks for the skill, and what was answered before.
fn context(reader: Speech, question: &Question) -> Vec<String> {
    let text = reader.texts;
    let mut sentences = Vec::new();
    if let Some(level) = question.asked.role {
        sentences.push(fl!(text, "own-assess-role-asks", level = level.get()));
    }
    if let Some((initiative, level)) = &question.asked.initiative {
        let initiative = initiative.as_str();
        sentences.push(fl!(text, "own-assess-initiative-asks", initiative = initiative, level = level.get()));
    }
    if sentences.is_empty() {
        sentences.push(fl!(text, "own-assess-added-by-yourself"));
    }
    if let Some(before) = &question.before {
        let month = reader.month(Month::of(before.on));
        sentences.push(match before.answer.rating {
            Some(Rating::Level(level)) => {
                fl!(text, "own-assess-before", level = level.get(), month = month)
            }
            Some(Rating::NotRelevant) => fl!(text, "own-assess-before-not-relevant", month = month),
            _ => fl!(text, "own-assess-before-unknown", month = month),
        });
    }
    sentences
}

/// What is answered, in a line: the level, or what was answered instead.
pub fn said(reader: Speech, answer: &OwnAnswer) -> String {
    match answer.rating {
        Some(Rating::NotRelevant) => fl!(reader.texts, "own-assess-not-relevant"),
        Some(rating) => reader.rating(rating),
        None => fl!(reader.texts, "own-assess-unanswered"),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn sent(pairs: &[(&str, &str)]) -> Option<Result<Sent, Wrong>> {
        let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        read(&pairs.collect::<Fields>(), SkillId(7), date(2026, 11, 27))
    }

    #[test]
    fn an_answer_is_read_part_by_part_and_what_was_not_asked_is_none() {
        assert!(sent(&[("svar-8", "3")]).is_none(), "of another question");
        let Some(Ok(sent)) =
            sent(&[("sett-7", "0-0"), ("svar-7", "3"), ("lyst-7", "4"), ("brukt-7", "2025")])
        else {
            panic!()
        };
        assert_eq!(sent.answer.rating, Some(Rating::Level(Level::new(3).unwrap())));
        assert_eq!((sent.answer.interest, sent.answer.last_used), (Interest::new(4), Some(2025)));
    }

    #[test]
    fn not_knowing_is_no_level_and_no_answer_is_neither() {
        for (value, expected) in [
            ("0", Some(Rating::Level(Level::new(0).unwrap()))),
            ("vet-ikke", Some(Rating::Unknown)),
            ("ikke-relevant", Some(Rating::NotRelevant)),
            ("", None),
            ("6", None),
        ] {
            assert_eq!(rating(value), expected, "{value}");
        }
    }

    #[test]
    fn a_year_to_come_and_a_novel_are_wrong_and_stay_as_they_were_typed() {
        let novel = "a".repeat(LONGEST_LINE + 1);
        let Some(Err(wrong)) = sent(&[("sett-7", "0-0"), ("brukt-7", "2027"), ("dok-7", &novel)]) else {
            panic!()
        };
        assert_eq!(wrong.faults, [Fault::Year, Fault::Evidence]);
        assert_eq!(
            (wrong.typed.year.as_str(), wrong.typed.answer.evidence.len()),
            ("2027", LONGEST_LINE + 1)
        );
    }
}
