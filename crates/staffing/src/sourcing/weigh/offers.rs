//! Everything that could help one gap, with its verdict.

use super::{Offer, Weighing};
use crate::sourcing::instance::{Training, kind_of_change, kind_of_contract, kind_of_post};
use crate::sourcing::prices;
use staffing_model::key::ActionKey;
use staffing_model::sourcing::plan::{Kind, Limit, Verdict};
use staffing_model::sourcing::problem::{Change, Contract, Learner, Mobilise, Post, WayKind};

impl<'a> Weighing<'a> {
    pub(super) fn offers(&self, gap: usize) -> Vec<Offer<'a>> {
        let problem = self.instance.problem;
        let row = &problem.gaps[gap];
        let mut offers = Vec::new();
        for option in problem.options.iter().filter(|option| option.gap == row.id) {
            offers.push(self.offer(
                kind_of_change(&option.change),
                &option.id,
                gap,
                self.option(option, gap),
            ));
        }
        for (at, learner) in problem.learners.iter().enumerate().filter(|(_, one)| one.skill == row.skill) {
            let ways =
                problem.ways.iter().filter(|way| learner.ways.contains(&way.id) && way.to >= row.level);
            let kinds: Vec<WayKind> = ways.map(|way| way.kind).collect();
            let Some(first) = kinds.first() else { continue };
            let kind = if *first == WayKind::Course { Kind::Course } else { Kind::OnTheJob };
            let (kind, verdict) = self.learner(at, learner, gap, kind);
            offers.push(self.offer(kind, &learner.id, gap, verdict));
        }
        for post in problem.posts.iter().filter(|post| row.is_met_by(&post.covers)) {
            offers.push(self.offer(kind_of_post(post.kind), &post.id, gap, self.post(post, gap)));
        }
        for contract in problem.contracts.iter().filter(|one| row.is_met_by(&one.covers)) {
            let kind = kind_of_contract(contract.kind);
            offers.push(self.offer(kind, &contract.id, gap, self.contract(contract, gap)));
        }
        offers
    }

    fn offer(&self, kind: Kind, action: &'a ActionKey, gap: usize, verdict: Verdict) -> Offer<'a> {
        let closes = self.given(action, gap);
        let used = closes > 0.0 || verdict == Verdict::Used;
        let held_by = match &verdict {
            Verdict::Limit(limit) if used => Some(limit.clone()),
            _ => None,
        };
        let verdict = match verdict {
            _ if used => Verdict::Used,
            _ if self.instance.is_excluded(action) => Verdict::Excluded,
            other => other,
        };
        Offer { kind, action, verdict, held_by, closes }
    }

    fn option(&self, option: &Mobilise, gap: usize) -> Verdict {
        match option.change {
            Change::RaiseShare { first, last, per_month, .. }
            | Change::ExtendContract { first, last, per_month, .. } => {
                let meets = (first..=last).any(|period| self.instance.asks[gap][period]);
                if meets { Verdict::Dearer { per_month } } else { Verdict::TooLate { earliest: None } }
            }
            Change::MoveWindow { once, .. } | Change::LowerLevel { once, .. } => {
                if self.plan.changes.contains(&option.id) {
                    return Verdict::Used;
                }
                let asked = self.closable(gap, 0, |_| f64::INFINITY);
                Verdict::Dearer { per_month: if asked > 0.0 { once / asked } else { once } }
            }
        }
    }

    /// The verdict, and the kind of the way that it is about.
    fn learner(&self, at: usize, learner: &Learner, gap: usize, kind: Kind) -> (Kind, Verdict) {
        let problem = self.instance.problem;
        if !learner.willing {
            return (kind, Verdict::Unwilling);
        }
        if self.learns.contains_key(&self.instance.people[&learner.person]) {
            return (kind, Verdict::Occupied);
        }
        let level = problem.gaps[gap].level;
        let last = self.last_asked(gap);
        let trainings = self.instance.trainings.iter().filter(|row| row.learner == at);
        let open: Vec<&Training> = trainings.filter(|row| problem.ways[row.way].to >= level).collect();
        if open.is_empty() {
            let heavy = problem
                .ways
                .iter()
                .find(|way| learner.ways.contains(&way.id) && way.load > problem.rules.max_training_load);
            let late = Verdict::TooLate { earliest: None };
            return (kind, heavy.map_or(late, |way| Verdict::Limit(Limit::TrainingLoad(way.id.clone()))));
        }
        let earliest = open.iter().map(|row| row.takes).min().unwrap_or(0);
        if earliest > last {
            return (kind, Verdict::TooLate { earliest: Some(earliest) });
        }
        let prices = open.iter().filter(|row| row.takes <= last).map(|row| {
            let limit = self.reached.of_training(row, last);
            (limit, self.price_of_training(row, learner, gap), self.instance.kind_of_training(row))
        });
        let best = prices
            .min_by(|one, other| one.0.is_some().cmp(&other.0.is_some()).then(one.1.total_cmp(&other.1)));
        match best {
            Some((Some(limit), _, kind)) => (kind, Verdict::Limit(limit)),
            Some((None, per_month, kind)) => (kind, Verdict::Dearer { per_month }),
            None => (kind, Verdict::TooLate { earliest: Some(earliest) }),
        }
    }

    fn price_of_training(&self, training: &Training, learner: &Learner, gap: usize) -> f64 {
        let done = training.takes;
        let closes = self.closable(gap, done, |period| self.instance.learned(training, done, period));
        if closes > 0.0 { training.cost / closes + learner.freed } else { f64::MAX }
    }

    fn post(&self, post: &Post, gap: usize) -> Verdict {
        let problem = self.instance.problem;
        let (earliest, last) = (problem.periods_of(post.lead_months), self.last_asked(gap));
        if earliest > last {
            let in_time = earliest < self.instance.periods;
            return Verdict::TooLate { earliest: in_time.then_some(earliest) };
        }
        if let Some(limit) = self.reached.of_post(post, last) {
            return Verdict::Limit(limit);
        }
        let arrival = earliest.max(problem.gaps[gap].first);
        let kept = |period: usize| post.position * problem.kept(post.stays, period - arrival);
        let closes = self.closable(gap, arrival, kept);
        let cost = prices::post(problem, post, arrival);
        Verdict::Dearer { per_month: if closes > 0.0 { cost / closes } else { cost } }
    }

    fn contract(&self, contract: &Contract, gap: usize) -> Verdict {
        let problem = self.instance.problem;
        let (earliest, last) = (problem.periods_of(contract.lead_months), self.last_asked(gap));
        if earliest > last {
            let in_time = earliest < self.instance.periods;
            return Verdict::TooLate { earliest: in_time.then_some(earliest) };
        }
        match self.reached.of_contract(contract, last) {
            Some(limit) => Verdict::Limit(limit),
            None => Verdict::Dearer { per_month: contract.hourly * problem.rules.hours_per_month },
        }
    }
}
