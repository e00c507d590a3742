//! Whether somebody has room for a decided place: never more than their positions, and of these no more than what may go
//! to initiatives and what their leader has freed them from.

use jiff::civil::Date;

use super::capacity::Spell;
use super::window::{months_of, share_in_month};
use crate::domain::{Month, Percent};

/// What somebody has and has promised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// Positions: size, the part of it that may go to initiatives, and the days it holds for.
    pub positions: Vec<(Percent, Percent, Option<Date>, Option<Date>)>,
    /// Long absences.
    pub away: Vec<Spell>,
    /// Work that is promised.
    pub promised: Vec<(Percent, Date, Date)>,
    /// What leaders have freed them from beyond the part that may go to initiatives.
    pub freed: Vec<(Percent, Date, Date)>,
}

/// The first month in which there is no room, and by how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lack {
    /// The month.
    pub month: Month,
    /// What they would give more than they have; per cent of full time.
    pub over: Percent,
}

impl Room {
    /// Where `share` in these days is more than there is room for; `None` where it fits, and then it is promised too.
    pub fn take(&mut self, share: Percent, (from, to): (Date, Date)) -> Option<Lack> {
        let horizon = months(from, to);
        let taken = months_of(from, to, &horizon)?;
        let lack = horizon[taken].iter().find_map(|month| {
            let wanted = self.promised_in(*month).plus(share);
            let over = wanted.minus(self.most_in(*month));
            (over > Percent::ZERO).then_some(Lack { month: *month, over })
        });
        if lack.is_none() {
            self.promised.push((share, from, to));
        }
        lack
    }

    /// What is promised in a month: work counts in each month that it takes as planning counts it.
    pub fn promised_in(&self, month: Month) -> Percent {
        let counted = self.promised.iter().filter(|(_, from, to)| takes(*from, *to, month));
        counted.fold(Percent::ZERO, |sum, (share, ..)| sum.plus(*share))
    }

    /// The most they can give initiatives in a month.
    pub fn most_in(&self, month: Month) -> Percent {
        let present = self.away.iter().fold(Percent::FULL, |present, (share, from, to)| {
            present.minus(share_in_month(*share, *from, *to, month))
        });
        let (mut size, mut development) = (Percent::ZERO, Percent::ZERO);
        for (percent, part, from, to) in &self.positions {
            size = size.plus(share_in_month(*percent, *from, *to, month));
            development = development.plus(share_in_month(percent.of(*part), *from, *to, month));
        }
        // Each says how far somebody is freed over all their work, so they do not add up.
        let freed =
            self.freed.iter().filter(|(_, from, to)| takes(*from, *to, month)).map(|(freed, ..)| *freed);
        let freed = freed.max().unwrap_or(Percent::ZERO);
        size.of(present).min(development.of(present).plus(freed))
    }
}

fn takes(from: Date, to: Date, month: Month) -> bool {
    months_of(from, to, &[month]).is_some()
}

/// The months that these days touch.
fn months(from: Date, to: Date) -> Vec<Month> {
    let first = Month::of(from);
    let count = Month::of(to).months_since(first).max(0);
    (0..=u16::try_from(count).unwrap_or(u16::MAX)).map(|offset| first.plus(offset)).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn percent(whole: i64) -> Percent {
        Percent::from_hundredths(whole * 100).unwrap()
    }

    /// Full time, 20 % of it for initiatives.
    fn room() -> Room {
        Room { positions: vec![(Percent::FULL, percent(20), None, None)], ..Room::default() }
    }

    const DAYS: (Date, Date) = (date(2026, 11, 1), date(2026, 12, 31));

    #[test]
    fn what_may_go_to_initiatives_is_taken_once() {
        let mut room = room();
        assert_eq!(room.take(percent(20), DAYS), None);
        let lack = room.take(percent(5), (date(2026, 12, 1), date(2027, 1, 31)));
        assert_eq!(lack, Some(Lack { month: "2026-12".parse().unwrap(), over: percent(5) }));
        assert_eq!(room.take(percent(5), (date(2027, 1, 1), date(2027, 1, 31))), None);
    }

    #[test]
    fn what_a_leader_frees_adds_to_it_and_never_beyond_the_position() {
        let mut room = Room { freed: vec![(percent(30), DAYS.0, DAYS.1)], ..room() };
        assert_eq!(room.take(percent(50), DAYS), None);
        assert!(room.take(percent(1), DAYS).is_some(), "freed once is not freed twice");
        let mut all = Room { freed: vec![(percent(100), DAYS.0, DAYS.1)], ..self::room() };
        assert_eq!(all.take(Percent::FULL, DAYS), None);
        assert_eq!(all.take(percent(1), DAYS).map(|lack| lack.over), Some(percent(1)));
    }

    #[test]
    fn who_is_away_gives_nothing() {
        let mut room = Room { away: vec![(Percent::FULL, Some(DAYS.0), None)], ..room() };
        assert_eq!(room.take(percent(5), DAYS).map(|lack| lack.over), Some(percent(5)));
    }

    #[test]
    fn work_counts_in_the_months_that_planning_counts_it_in() {
        let mut room = room();
        assert_eq!(room.take(percent(20), (date(2026, 11, 1), date(2026, 12, 10))), None);
        assert_eq!(
            room.take(percent(20), (date(2026, 12, 1), date(2026, 12, 31))),
            None,
            "less than half of December"
        );
    }
}
