//! What may be done, and what must or must not be.

use super::{
    Checked, FaultKind, HIGHEST_SHARE, Keys, LONGEST, Problem, basis, fault, known, level, price, unique,
    window, within,
};
use crate::fault::skills;
use crate::key::{SkillKey, WayKey};
use crate::sourcing::problem::{Change, Contract, Learner, Lock, Mobilise, Post, Way};

pub(super) fn actions(problem: &Problem, keys: &mut Keys) -> Checked {
    for (at, option) in problem.options.iter().enumerate() {
        mobilise(problem, option, keys, &format!("options[{at}]"))?;
    }
    for (at, row) in problem.ways.iter().enumerate() {
        unique(&mut keys.ways, &row.id, format!("ways[{at}].id"))?;
        way(row, &format!("ways[{at}]"))?;
    }
    for (at, row) in problem.learners.iter().enumerate() {
        learner(problem, row, keys, &format!("learners[{at}]"))?;
    }
    for (at, mentor) in problem.mentors.iter().enumerate() {
        known(&keys.people, &mentor.person, format!("mentors[{at}].person"))?;
        level(mentor.level, format!("mentors[{at}].level"))?;
        within(format!("mentors[{at}].learners"), f64::from(mentor.learners), 0.0, 100.0)?;
    }
    for (at, row) in problem.posts.iter().enumerate() {
        unique(&mut keys.actions, &row.id, format!("posts[{at}].id"))?;
        post(row, &format!("posts[{at}]"))?;
    }
    for (at, row) in problem.contracts.iter().enumerate() {
        unique(&mut keys.actions, &row.id, format!("contracts[{at}].id"))?;
        contract(row, &format!("contracts[{at}]"))?;
    }
    Ok(())
}

fn mobilise(problem: &Problem, option: &Mobilise, keys: &mut Keys, path: &str) -> Checked {
    unique(&mut keys.actions, &option.id, format!("{path}.id"))?;
    let Some(gap) = keys.gaps.get(&option.gap) else {
        return fault(format!("{path}.gap"), FaultKind::UnknownKey(option.gap.to_string()));
    };
    match &option.change {
        Change::RaiseShare { person, first, last, amount, per_month } => {
            let path = format!("{path}.change.raise_share");
            known(&keys.people, person, format!("{path}.person"))?;
            window(*first, *last, problem, &path)?;
            within(format!("{path}.amount"), *amount, 0.0, HIGHEST_SHARE)?;
            price(format!("{path}.per_month"), *per_month)?;
        }
        Change::ExtendContract { first, last, amount, per_month } => {
            let path = format!("{path}.change.extend_contract");
            window(*first, *last, problem, &path)?;
            within(format!("{path}.amount"), *amount, 0.0, 1_000_000.0)?;
            price(format!("{path}.per_month"), *per_month)?;
        }
        Change::MoveWindow { by, once } => {
            let path = format!("{path}.change.move_window");
            // As far as the horizon leaves room on either side, and somewhere else than today.
            let (least, most) = (-(gap.first as f64), (problem.periods.len() - 1 - gap.last) as f64);
            within(format!("{path}.by"), f64::from(*by), least, most)?;
            if *by == 0 {
                return fault(format!("{path}.by"), FaultKind::Missing);
            }
            price(format!("{path}.once"), *once)?;
        }
        Change::LowerLevel { to, once } => {
            let path = format!("{path}.change.lower_level");
            within(format!("{path}.to"), f64::from(*to), 0.0, f64::from(gap.level) - 1.0)?;
            price(format!("{path}.once"), *once)?;
        }
    }
    basis(&option.basis, path)
}

fn way(way: &Way, path: &str) -> Checked {
    skill(&way.skill, path)?;
    level(way.to, format!("{path}.to"))?;
    within(format!("{path}.from"), f64::from(way.from), 0.0, f64::from(way.to) - 1.0)?;
    within(format!("{path}.months"), way.months, 0.0, LONGEST)?;
    price(format!("{path}.price"), way.price)?;
    within(format!("{path}.load"), way.load, 0.0, 100.0)?;
    basis(&way.basis, path)
}

fn learner(problem: &Problem, learner: &Learner, keys: &mut Keys, path: &str) -> Checked {
    unique(&mut keys.actions, &learner.id, format!("{path}.id"))?;
    known(&keys.people, &learner.person, format!("{path}.person"))?;
    skill(&learner.skill, path)?;
    level(learner.level, format!("{path}.level"))?;
    for (at, key) in learner.ways.iter().enumerate() {
        let path = format!("{path}.ways[{at}]");
        known(&keys.ways, key, path.clone())?;
        if !leads_on(problem, learner, key) {
            // A way in another skill, or from or to another level, is no way for this learner.
            return fault(path, FaultKind::UnknownKey(key.to_string()));
        }
    }
    price(format!("{path}.freed"), learner.freed)?;
    within(format!("{path}.stays"), learner.stays, 0.0, 1.0)?;
    basis(&learner.basis, path)
}

fn leads_on(problem: &Problem, learner: &Learner, key: &WayKey) -> bool {
    problem.ways.iter().any(|way| {
        way.id == *key && way.skill == learner.skill && (way.from..way.to).contains(&learner.level)
    })
}

fn post(post: &Post, path: &str) -> Checked {
    skills(&post.covers, &format!("{path}.covers"))?;
    within(format!("{path}.position"), post.position, 0.001, HIGHEST_SHARE)?;
    months(post.lead_months, post.least_months, path)?;
    price(format!("{path}.yearly"), post.yearly)?;
    price(format!("{path}.once"), post.once)?;
    within(format!("{path}.most"), f64::from(post.most), 0.0, 10_000.0)?;
    within(format!("{path}.stays"), post.stays, 0.0, 1.0)?;
    basis(&post.basis, path)
}

fn contract(contract: &Contract, path: &str) -> Checked {
    skills(&contract.covers, &format!("{path}.covers"))?;
    months(contract.lead_months, contract.least_months, path)?;
    within(format!("{path}.hourly"), contract.hourly, 0.0, 100_000.0)?;
    within(format!("{path}.most"), contract.most, 0.0, 1_000_000.0)?;
    basis(&contract.basis, path)
}

fn months(lead: f64, least: f64, path: &str) -> Checked {
    within(format!("{path}.lead_months"), lead, 0.0, LONGEST)?;
    within(format!("{path}.least_months"), least, 0.0, LONGEST)
}

fn skill(skill: &SkillKey, path: &str) -> Checked {
    if skill.as_str().is_empty() { fault(format!("{path}.skill"), FaultKind::EmptyKey) } else { Ok(()) }
}

pub(super) fn locks(problem: &Problem, keys: &Keys) -> Checked {
    for (at, Lock { action, start, least }) in problem.locks.iter().enumerate() {
        let path = format!("locks[{at}]");
        known(&keys.actions, action, format!("{path}.action"))?;
        // What an option gives depends on what its gap asks for: only what changes the question can be locked.
        let gives = |option: &Mobilise| {
            option.id == *action
                && matches!(option.change, Change::RaiseShare { .. } | Change::ExtendContract { .. })
        };
        if problem.options.iter().any(gives) {
            return fault(format!("{path}.action"), FaultKind::UnknownKey(action.to_string()));
        }
        if let Some(found) = start.filter(|start| *start >= problem.periods.len()) {
            let last = problem.periods.len() - 1;
            return fault(format!("{path}.start"), FaultKind::WindowOutside { found, last });
        }
        within(format!("{path}.least"), *least, 0.0, 1_000_000.0)?;
    }
    for (at, action) in problem.exclusions.iter().enumerate() {
        known(&keys.actions, action, format!("exclusions[{at}]"))?;
    }
    Ok(())
}
