//! What to do first about a row, by stated rules in KS' order: use the people there are, teach, then acquire.

use jiff::civil::Date;
use serde::Serialize;

use super::ShareMonths;

/// The kinds of first action, in KS' order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Use people who hold it elsewhere in the municipality.
    Mobilise,
    /// Teach people who are one level short.
    Train,
    /// Share with another municipality: too little is short to hire somebody for.
    Share,
    /// Hire somebody: it is short for long enough.
    Hire,
    /// Buy the work of consultants, where nothing else fits.
    Buy,
}

impl Action {
    /// Every action in KS' order, which is the order the rules are tried in.
    pub const ALL: [Self; 5] = [Self::Mobilise, Self::Train, Self::Share, Self::Hire, Self::Buy];
}

/// The limits the rules use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Thresholds {
    /// Months it takes to learn one level.
    pub months_to_learn: i32,
    /// Months it takes to recruit.
    pub months_to_recruit: i32,
    /// Below this on average in a quarter it is too little to hire for.
    pub part_position: ShareMonths,
    /// In how many quarters it must be short before hiring is advised.
    pub lasting_quarters: usize,
}

/// The limits in use: one level in 3 months, a recruitment in 6, half a position, three quarters.
pub(super) const THRESHOLDS: Thresholds = Thresholds {
    months_to_learn: 3,
    months_to_recruit: 6,
    part_position: ShareMonths(15_000),
    lasting_quarters: 3,
};

/// A rule with the limits it uses, so that a page can print it. The first that fits a row decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ActionRule {
    /// The action that is advised where the rule fits.
    pub action: Action,
    /// The limits that all rules share.
    pub thresholds: Thresholds,
}

/// Every rule, in the order in which they are tried.
pub(super) fn rules() -> Vec<ActionRule> {
    Action::ALL.map(|action| ActionRule { action, thresholds: THRESHOLDS }).to_vec()
}

/// What a row says to the rules.
#[derive(Clone, Copy, Debug)]
pub(super) struct Situation {
    /// Employees able to fill a need of the row, and on no team.
    pub able_unused: usize,
    /// Employees one level short in one skill of a need of the row.
    pub one_step_short: usize,
    /// What is short in the quarter.
    pub short: ShareMonths,
    /// In how many quarters at least half a position of the same skill and level is short.
    pub quarters_short: usize,
    /// Whole months from today to the quarter's first day; at least 0.
    pub months_ahead: i32,
    /// Whether every need of the row allows consultants.
    pub external_allowed: bool,
}

/// A first action with what it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Advice {
    /// The action that the first rule that fits gives.
    pub action: Action,
    /// How many people it is about, for mobilising and training.
    pub people: usize,
    /// Buying only: some need must first be opened for consultants.
    pub opens_for_consultants: bool,
}

/// The first rule that fits.
pub(super) fn advise(situation: &Situation) -> Advice {
    let fits = |action: &Action| match action {
        Action::Mobilise => situation.able_unused > 0,
        Action::Train => situation.one_step_short > 0 && situation.months_ahead >= THRESHOLDS.months_to_learn,
        Action::Share => situation.short < THRESHOLDS.part_position,
        Action::Hire => {
            situation.quarters_short >= THRESHOLDS.lasting_quarters
                && situation.months_ahead >= THRESHOLDS.months_to_recruit
        }
        Action::Buy => true,
    };
    let action = Action::ALL.into_iter().find(fits).unwrap_or(Action::Buy);
    let people = match action {
        Action::Mobilise => situation.able_unused,
        Action::Train => situation.one_step_short,
        Action::Share | Action::Hire | Action::Buy => 0,
    };
    Advice { action, people, opens_for_consultants: action == Action::Buy && !situation.external_allowed }
}

/// Whole months from `today` to `day`, at least 0.
pub(super) fn months_ahead(today: Date, day: Date) -> i32 {
    let months = (i32::from(day.year()) - i32::from(today.year())) * 12 + i32::from(day.month())
        - i32::from(today.month());
    let begun = i32::from(day.day() < today.day());
    (months - begun).max(0)
}
