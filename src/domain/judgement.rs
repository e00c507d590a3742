//! What managers do about people's own ratings, and what the two say to each other about them.

use jiff::civil::Date;

use super::{AssessmentId, AssessmentSource, Rating};

/// What kind of remark somebody makes about a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemarkKind {
    /// The manager says why the level is another.
    Comment,
    /// The person answers what the manager said.
    Answer,
    /// The person disagrees, and wants the level to be looked at again.
    Contest,
    /// A manager or HR has looked at the level again.
    Resolution,
}

/// What a deputy did with a statement in the leader's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeputyAct {
    /// The deputy gave a level.
    Rating,
    /// The deputy confirmed the person's own level.
    Confirmation,
}

/// A statement about a skill, with what decides who has to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// The number that confirmations and remarks refer to.
    pub id: AssessmentId,
    /// Whose statement it is: the person's, a manager's, a document's or an import's.
    pub source: AssessmentSource,
    /// The level, or one of the two answers without one.
    pub rating: Rating,
    /// The day it holds from.
    pub on: Date,
    /// A manager has confirmed it.
    pub confirmed: bool,
}

impl Said {
    /// Orders statements, so that a later one replaces an earlier one.
    fn age(&self) -> (Date, AssessmentId) {
        (self.on, self.id)
    }
}

/// The two sides of a skill. They are never averaged; each keeps its source and its day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// The newest statement of the person, a document or an import.
    pub own: Option<Said>,
    /// The newest statement of a manager.
    pub manager: Option<Said>,
}

/// What a manager has done about the person's own statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// No manager has answered the level yet.
    Waits,
    /// A manager has confirmed the level.
    Confirmed,
    /// A manager has given a level of their own since.
    Rated,
    /// There is no level to answer, or a document proves it.
    Nothing,
}

impl Sides {
    /// Takes the statements that count now about one skill of one person: at most one of each source.
    pub fn of(statements: &[Said]) -> Self {
        let is_manager = |said: &&Said| said.source == AssessmentSource::Manager;
        // Of two statements on one day the person's own comes first.
        let order = |said: &&Said| (said.on, said.source == AssessmentSource::Own, said.id);
        Self {
            own: statements.iter().filter(|said| !is_manager(said)).max_by_key(order).copied(),
            manager: statements.iter().find(is_manager).copied(),
        }
    }

    /// Compares the two sides by their days; of one day, the later statement counts as the newer.
    pub fn standing(&self) -> Standing {
        let newer = |own: &Said| self.manager.filter(|manager| manager.age() > own.age());
        match (self.own, self.manager) {
            (Some(own), _) if newer(&own).is_some() => Standing::Rated,
            (Some(own), _) if own.confirmed => Standing::Confirmed,
            (Some(own), _) if own.rating.level().is_none() || own.source == AssessmentSource::Evidence => {
                Standing::Nothing
            }
            (Some(_), _) => Standing::Waits,
            (None, Some(_)) => Standing::Rated,
            (None, None) => Standing::Nothing,
        }
    }

    /// How many levels the manager's is above the person's; `None` where either gave no level.
    pub fn difference(&self) -> Option<i64> {
        let level = |side: Option<Said>| Some(i64::from(side?.rating.level()?.get()));
        Some(level(self.manager)? - level(self.own)?)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::Level;

    fn said(id: i64, source: AssessmentSource, level: i64, day: i8) -> Said {
        Said {
            id: AssessmentId(id),
            source,
            rating: Level::new(level).map_or(Rating::Unknown, Rating::Level),
            on: date(2026, 11, day),
            confirmed: false,
        }
    }

    #[test]
    fn a_level_waits_until_a_manager_confirms_it_or_says_another() {
        use AssessmentSource::{Import, Manager, Own};
        let own = said(2, Own, 3, 2);
        assert_eq!(Sides::of(&[own]).standing(), Standing::Waits);
        assert_eq!(Sides::of(&[Said { confirmed: true, ..own }]).standing(), Standing::Confirmed);
        let rated = Sides::of(&[said(3, Manager, 4, 2), own, said(1, Import, 5, 1)]);
        assert_eq!((rated.standing(), rated.difference()), (Standing::Rated, Some(1)));
        let changed = Sides::of(&[said(3, Manager, 4, 2), said(4, Own, 2, 2)]);
        assert_eq!(changed.standing(), Standing::Waits, "changed since, on the same day");
    }

    #[test]
    fn no_level_and_a_document_wait_for_nobody() {
        assert_eq!(Sides::of(&[said(1, AssessmentSource::Own, 9, 1)]).standing(), Standing::Nothing);
        let document = [said(1, AssessmentSource::Evidence, 3, 2), said(2, AssessmentSource::Own, 3, 1)];
        assert_eq!(Sides::of(&document).standing(), Standing::Nothing);
        assert_eq!(Sides::of(&[]).standing(), Standing::Nothing);
    }
}
