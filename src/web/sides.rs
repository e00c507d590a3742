//! Both sides of a level in words, for every page that shows them: the person's, the manager's, and what they say to
//! each other.

use i18n_embed_fl::fl;
use jiff::civil::Date;

use crate::domain::{AssessmentSource, Level, RemarkKind, SkillId, Standing, norwegian_date, stale_before};
use crate::store::views::both_sides::{Author, BothSides, Remark, Statement};
use crate::wording::{Named, Speech};

/// Both sides of a skill, as pages show them.
pub struct SidesShown {
    pub id: SkillId,
    /// The skill's name in the reader's language.
    pub name: Named,
    /// What the person said; `None` where they have said nothing.
    pub own: Option<Side>,
    /// What a manager said; `None` where no manager has.
    pub manager: Option<Side>,
    /// How far the manager's level is from the person's, where both gave one.
    pub difference: Option<String>,
    /// How the two sides stand to each other, in words: confirmed, different, contested.
    pub state: String,
    /// The colour of the tag that says so; the words say the same.
    pub color: &'static str,
    /// What is said about it, in order.
    pub remarks: Vec<RemarkShown>,
}

/// The newest statement of one of the sides, in words.
pub struct Side {
    /// The level with its number, or the answer that is none.
    pub rating: String,
    /// The level as a number; none where the answer is none.
    pub level: Option<Level>,
    /// Whose word it is, and of which day.
    pub source: String,
    /// How gladly they work with it, where they said.
    pub interest: Option<String>,
    /// Who confirmed it, and when.
    pub confirmed: Option<String>,
    /// Whether it is so old that it should be given again.
    pub is_stale: bool,
}

/// A remark that the person or the manager made about the level.
pub struct RemarkShown {
    /// Who said what kind of thing, and when.
    pub heading: String,
    /// The remark as it was written.
    pub text: String,
}

impl SidesShown {
    /// The sides of a skill for a reader on a day.
    pub fn of(reader: Speech, sides: &BothSides, day: Date) -> Self {
        let (state, color) = state(reader, sides);
        let side = |statement: &Option<Statement>| statement.as_ref().map(|one| Side::of(reader, one, day));
        Self {
            id: sides.skill.id,
            name: reader.name(&sides.skill.names),
            own: side(&sides.own),
            manager: side(&sides.manager).filter(|_| sides.standing() != Standing::Confirmed),
            difference: difference(reader, sides),
            state,
            color,
            remarks: sides.remarks.iter().map(|remark| RemarkShown::of(reader, remark)).collect(),
        }
    }
}

impl Side {
    fn of(reader: Speech, statement: &Statement, day: Date) -> Self {
        let text = reader.texts;
        let said = statement.said;
        let on = reader.date(said.on);
        let source = match said.source {
            // For a level from a file the one who imported it is not its author.
            AssessmentSource::Manager if !statement.is_from_file => {
                fl!(text, "leader-said-by", who = author(reader, &statement.by), day = on)
            }
            source => fl!(text, "leader-said-as", source = reader.source(source), day = on),
        };
        let confirmed = statement.confirmation.as_ref().map(|(by, at)| {
            let day = reader.date(norwegian_date(*at));
            if statement.is_from_file && *by == statement.by {
                return fl!(text, "leader-said-as", source = fl!(text, "page-confirmed"), day = day);
            }
            fl!(text, "leader-confirmed-by", who = author(reader, by), day = day)
        });
        Self {
            rating: reader.rating(said.rating),
            level: said.rating.level(),
            source,
            interest: statement.interest.map(|interest| reader.interest(interest)),
            confirmed,
            is_stale: said.on < stale_before(day),
        }
    }
}

impl RemarkShown {
    fn of(reader: Speech, remark: &Remark) -> Self {
        let text = reader.texts;
        let (who, time) = (author(reader, &remark.by), reader.time(remark.at));
        let heading = match remark.kind {
            RemarkKind::Comment => fl!(text, "leader-remark-comment", who = who, time = time),
            RemarkKind::Answer => fl!(text, "leader-remark-answer", who = who, time = time),
            RemarkKind::Contest => fl!(text, "leader-remark-contest", who = who, time = time),
            RemarkKind::Resolution => fl!(text, "leader-remark-resolution", who = who, time = time),
        };
        Self { heading, text: remark.text.clone() }
    }
}

/// The name of who acted; for a deputy also the leader's.
pub fn author(reader: Speech, author: &Author) -> String {
    match &author.for_leader {
        Some(leader) => {
            fl!(reader.texts, "leader-deputy-for", name = author.called.as_str(), leader = leader.as_str())
        }
        None => author.called.clone(),
    }
}

/// How far the manager's level is from the person's: `1 nivå høyere`. `None` where it is confirmed or one is absent.
pub fn difference(reader: Speech, sides: &BothSides) -> Option<String> {
    if sides.standing() == Standing::Confirmed {
        return None;
    }
    let text = reader.texts;
    Some(match sides.sides().difference()? {
        0 => fl!(text, "leader-same-level"),
        levels @ 1.. => fl!(text, "leader-higher", count = levels),
        levels => {
            let count: i64 = -levels;
            fl!(text, "leader-lower", count = count)
        }
    })
}

fn state(reader: Speech, sides: &BothSides) -> (String, &'static str) {
    let text = reader.texts;
    if sides.contested().is_some() {
        return (fl!(text, "leader-state-contested"), "warning");
    }
    match sides.standing() {
        Standing::Waits => (fl!(text, "leader-state-waits"), "info"),
        Standing::Confirmed => (fl!(text, "page-confirmed"), "success"),
        Standing::Rated => (fl!(text, "leader-state-rated"), "neutral"),
        Standing::Nothing => (fl!(text, "leader-state-nothing"), "neutral"),
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::date;

    use super::*;
    use crate::domain::{AssessmentId, Level, Rating, Said};
    use crate::wording::Language;

    fn said(by: &str, is_from_file: bool) -> Side {
        let author = Author { name: by.to_owned(), called: by.to_owned(), for_leader: None };
        let on = date(2026, 5, 23);
        let statement = Statement {
            said: Said {
                id: AssessmentId(1),
                source: AssessmentSource::Manager,
                rating: Rating::Level(Level::ALL[3]),
                on,
                confirmed: true,
            },
            interest: None,
            by: author.clone(),
            at: Timestamp::UNIX_EPOCH,
            is_from_file,
            confirmation: Some((author, Timestamp::UNIX_EPOCH)),
        };
        Side::of(Speech::of(Language::Nb), &statement, on)
    }

    #[test]
    fn what_a_leader_said_has_their_name_and_what_a_file_says_not_the_name_of_who_read_it_in() {
        let told = said("Lise Aas", false);
        assert_eq!(told.source, "Lise Aas, 23.\u{a0}mai\u{a0}2026");
        assert_eq!(told.confirmed.as_deref(), Some("Bekreftet av Lise Aas, 1.\u{a0}jan.\u{a0}1970"));
        let read = said("uid 0", true);
        assert_eq!(read.source, "Ledervurdering, 23.\u{a0}mai\u{a0}2026");
        assert_eq!(read.confirmed.as_deref(), Some("Bekreftet av leder, 1.\u{a0}jan.\u{a0}1970"));
    }
}
