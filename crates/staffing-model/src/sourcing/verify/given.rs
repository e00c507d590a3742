//! Whether each gap gets what it asks for and no more, from what is there and fits.

use super::ledger::{Action, Ledger};
use super::{Findings, Place, Rule};
use crate::key::ActionKey;
use crate::sourcing::problem::{Change, Gap, Mobilise};

pub(super) fn check(ledger: &Ledger, findings: &mut Findings) {
    for gap in &ledger.problem.gaps {
        for period in 0..ledger.periods() {
            let place = Place::gap(&gap.id).in_period(period);
            findings.at_most(Rule::Cover, place, ledger.got(gap, period), ledger.asked(gap, period));
        }
    }
    for (action, gap) in ledger.given.keys() {
        if !fits(ledger, action, ledger.gaps[*gap]) {
            let place = Place { gap: Some((*gap).clone()), ..Place::action(action) };
            findings.add(Rule::Fit, place, 0.0, f64::from(ledger.gaps[*gap].level));
        }
    }
    for (action, row) in &ledger.actions {
        for period in 0..ledger.periods() {
            let (gives, has) = (ledger.gives(action, period), has(ledger, row, period));
            findings.at_most(Rule::Supply, Place::action(action).in_period(period), gives, has);
        }
    }
    capacity(ledger, findings);
}

/// Whether an action holds what the gap lacks, at the level it does with.
fn fits(ledger: &Ledger, action: &ActionKey, gap: &Gap) -> bool {
    let level = ledger.level(gap);
    let covers = |skills: &[(crate::key::SkillKey, u8)]| {
        skills.iter().any(|(skill, held)| *skill == gap.skill && *held >= level)
    };
    match ledger.actions[action] {
        Action::Option(option) => option.gap == gap.id,
        Action::Learner(learner) => {
            let trained = ledger.trained.iter().filter(|row| row.learner.id == learner.id);
            learner.skill == gap.skill && trained.map(|row| row.way.to).max() >= Some(level)
        }
        Action::Post(post) => covers(&post.covers),
        Action::Contract(contract) => covers(&contract.covers),
    }
}

/// What an action has to give in a period, per cent of full time.
fn has(ledger: &Ledger, action: &Action, period: usize) -> f64 {
    match action {
        Action::Option(option) => option_gives(option, period),
        Action::Learner(learner) => {
            let there =
                ledger.trained.iter().filter(|row| row.learner.id == learner.id && row.done <= period);
            let capacity = ledger.person(learner).map_or(0.0, |person| person.capacity[period]);
            there.map(|row| capacity * ledger.problem.kept(learner.stays, period - row.done)).sum()
        }
        Action::Post(post) => {
            let lead = ledger.problem.periods_of(post.lead_months);
            let rows = ledger.plan.posts.iter().filter(|row| row.post == post.id);
            let there = rows.filter(|row| row.start.saturating_add(lead) <= period);
            let kept = |start: usize| ledger.problem.kept(post.stays, period - start - lead);
            there.map(|row| f64::from(row.count) * post.position * kept(row.start)).sum()
        }
        Action::Contract(contract) => {
            let rows = ledger.plan.contracts.iter().filter(|row| row.contract == contract.id);
            rows.filter(|row| (row.first..=row.last).contains(&period)).map(|row| row.amount).sum()
        }
    }
}

fn option_gives(option: &Mobilise, period: usize) -> f64 {
    match option.change {
        Change::RaiseShare { first, last, amount, .. }
        | Change::ExtendContract { first, last, amount, .. } => {
            if (first..=last).contains(&period) {
                amount
            } else {
                0.0
            }
        }
        Change::MoveWindow { .. } | Change::LowerLevel { .. } => 0.0,
    }
}

/// Who gives more than today stays within what they can; nothing, once they give what they have learned.
fn capacity(ledger: &Ledger, findings: &mut Findings) {
    for person in &ledger.problem.people {
        let options: Vec<&Mobilise> =
            ledger.problem.options.iter().filter(|row| asks(row, person.id.as_str())).collect();
        let Some(first) = options.first() else { continue };
        let learned = ledger.trained.iter().filter(|row| row.learner.person == person.id).map(|row| row.done);
        let learned = learned.min().unwrap_or(usize::MAX);
        for period in 0..ledger.periods() {
            let gives: f64 = options.iter().map(|row| ledger.gives(&row.id, period)).sum();
            let most = if period < learned { person.capacity[period] } else { 0.0 };
            findings.at_most(Rule::Capacity, Place::action(&first.id).in_period(period), gives, most);
        }
    }
}

fn asks(option: &Mobilise, who: &str) -> bool {
    matches!(&option.change, Change::RaiseShare { person, .. } if person.as_str() == who)
}
