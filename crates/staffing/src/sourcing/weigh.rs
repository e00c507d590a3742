//! What became of everything that could help a gap: used, or why not.

mod limits;
mod offers;

use std::collections::BTreeMap;

use super::instance::Instance;
use limits::Reached;
use staffing_model::key::ActionKey;
use staffing_model::sourcing::plan::{Considered, Kind, Limit, Plan, Verdict, Weighed};

/// Everything that was weighed, looked at from the finished plan.
pub(super) struct Weighing<'a> {
    instance: &'a Instance<'a>,
    plan: &'a Plan,
    reached: Reached<'a>,
    /// What each action gives to each gap, full-time months.
    given: BTreeMap<(&'a ActionKey, usize), f64>,
    /// Who learns, by person.
    learns: BTreeMap<usize, &'a ActionKey>,
}

/// One action that was weighed for a gap.
struct Offer<'a> {
    kind: Kind,
    action: &'a ActionKey,
    verdict: Verdict,
    held_by: Option<Limit>,
    closes: f64,
}

impl<'a> Weighing<'a> {
    pub fn new(instance: &'a Instance<'a>, plan: &'a Plan) -> Self {
        let mut given = BTreeMap::new();
        for row in &plan.uses {
            let months = row.amounts.iter().sum::<f64>() / 100.0 * instance.months;
            *given.entry((&row.action, instance.gaps[&row.gap])).or_insert(0.0) += months;
        }
        let mut learns = BTreeMap::new();
        for row in &plan.learning {
            let learner = instance.problem.learners.iter().find(|learner| learner.id == row.learner);
            if let Some(learner) = learner {
                learns.insert(instance.people[&learner.person], &learner.id);
            }
        }
        Self { instance, plan, reached: Reached::new(instance, plan), given, learns }
    }

    /// What was weighed for a gap, in the order of choice, alike verdicts of one kind together.
    pub fn gap(&self, gap: usize) -> Weighed {
        let row = &self.instance.problem.gaps[gap];
        let mut considered: Vec<Considered> = Vec::new();
        let mut offers = self.offers(gap);
        offers.sort_by_key(|offer| offer.kind);
        for offer in offers {
            match considered
                .iter_mut()
                .find(|row| row.kind == offer.kind && alike(&row.verdict, &offer.verdict))
            {
                Some(row) => join(row, offer),
                None => considered.push(Considered {
                    kind: offer.kind,
                    count: 1,
                    action: Some(offer.action.clone()),
                    verdict: offer.verdict,
                    held_by: offer.held_by,
                    closes: offer.closes,
                }),
            }
        }
        let months = self.instance.months / 100.0;
        let short = self.plan.shortfalls.iter().find(|short| short.gap == row.id);
        let open = short.map_or(0.0, |short| short.amounts.iter().sum::<f64>() * months);
        Weighed { gap: row.id.clone(), asked: row.amounts.iter().sum::<f64>() * months, open, considered }
    }

    /// Full-time months that are left open in periods in which something that fits could be there.
    pub fn within_reach(&self, gap: usize, amounts: &[f64]) -> f64 {
        let row = &self.instance.problem.gaps[gap];
        let fits = self.instance.supplies.iter().filter(|supply| supply.fits(row, row.level).is_some());
        let Some(earliest) = fits.map(|supply| supply.earliest).min() else { return 0.0 };
        amounts.iter().skip(earliest).sum::<f64>() / 100.0 * self.instance.months
    }

    /// The last period in which a gap asks for anything, wherever its window is.
    fn last_asked(&self, gap: usize) -> usize {
        self.instance.asks[gap].iter().rposition(|asks| *asks).unwrap_or(0)
    }

    fn given(&self, action: &ActionKey, gap: usize) -> f64 {
        self.given.get(&(action, gap)).copied().unwrap_or(0.0)
    }

    /// Full-time months that a gap asks for from a period on, at most `share` of full time in each.
    fn closable(&self, gap: usize, from: usize, share: impl Fn(usize) -> f64) -> f64 {
        let row = &self.instance.problem.gaps[gap];
        let amounts = (from..self.instance.periods).map(|period| row.amount_in(period).min(share(period)));
        amounts.sum::<f64>() / 100.0 * self.instance.months
    }
}

/// Whether two verdicts are told in one line.
fn alike(one: &Verdict, other: &Verdict) -> bool {
    match (one, other) {
        (Verdict::Limit(one), Verdict::Limit(other)) => one == other,
        _ => std::mem::discriminant(one) == std::mem::discriminant(other),
    }
}

/// Takes another offer into a line: the cheapest and the earliest is named.
fn join(row: &mut Considered, offer: Offer) {
    row.count += 1;
    row.closes += offer.closes;
    row.held_by = row.held_by.take().or(offer.held_by);
    let better = match (&row.verdict, &offer.verdict) {
        (Verdict::Dearer { per_month: one }, Verdict::Dearer { per_month: other }) => other < one,
        (Verdict::TooLate { earliest: one }, Verdict::TooLate { earliest: other }) => {
            other.unwrap_or(usize::MAX) < one.unwrap_or(usize::MAX)
        }
        _ => false,
    };
    if better {
        (row.verdict, row.action) = (offer.verdict, Some(offer.action.clone()));
    }
}
