//! Who can fill what: strictly, with release, or learning on the job.

mod refusal;

use super::instance::{Candidate, Instance, Membership, TOLERANCE};

/// Worth of 0, 1, .. 5 levels above the demand: experts are kept for what needs them.
const FIT: [f64; 6] = [1.0, 0.8, 0.5, 0.3, 0.1, 0.0];

/// How a person's skills meet a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Match {
    /// Every must-skill at its level or above.
    Strict,
    /// Exactly one must-skill (by number) one level below the level.
    OneShort(usize, u8),
    /// Anything less.
    No,
}

/// How far one is willing to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Willing {
    pub release: bool,
    pub learning: bool,
}

/// Fills in candidates and memberships.
pub(super) fn find(instance: &mut Instance) {
    let willing = Willing { release: true, learning: instance.problem.rules.stretch };
    let holders = holders(instance);
    instance.book.barred = refusal::barred(instance, &holders);
    let mut candidates = Vec::new();
    for need in 0..instance.needs.len() {
        for &person in &possible(instance, &holders, need) {
            candidates.extend(candidate(instance, person, need, willing));
        }
    }
    drop_hopeless_learners(instance, &mut candidates);
    number_by_need(instance, &candidates);
    instance.candidates = candidates;
    value(instance);
    join_memberships(instance);
}

/// People who hold each skill, in order.
fn holders(instance: &Instance) -> Vec<Vec<usize>> {
    let mut holders = Vec::new();
    for person in 0..instance.problem.people.len() {
        for &(skill, _) in instance.levels(person) {
            if holders.len() <= skill {
                holders.resize(skill + 1, Vec::new());
            }
            holders[skill].push(person);
        }
    }
    holders
}

/// People worth looking at for a need: the holders of its rarest must-skill, or everybody where it has none.
fn possible(instance: &Instance, holders: &[Vec<usize>], need: usize) -> Vec<usize> {
    let must = instance.needs[need].must.iter();
    let held = must.map(|&(skill, _)| holders.get(skill).map_or(&[][..], Vec::as_slice));
    match held.min_by_key(|held| held.len()) {
        Some(held) => held.to_vec(),
        None => (0..instance.problem.people.len()).collect(),
    }
}

/// How a person's skills meet a need. A skill without any level on record is not one level short of level 1.
pub(super) fn skill_match(instance: &Instance, person: usize, need: usize) -> Match {
    let mut short = None;
    for &(skill, asked) in &instance.needs[need].must {
        let held = instance.level(person, skill);
        match held {
            Some(held) if held >= asked => {}
            Some(held) if held + 1 == asked && short.is_none() => short = Some((skill, asked)),
            _ => return Match::No,
        }
    }
    short.map_or(Match::Strict, |(skill, level)| Match::OneShort(skill, level))
}

/// The least share, in per cent of full time, that makes a person a candidate for a need.
pub(super) fn least_share(instance: &Instance, need: usize) -> f64 {
    instance.needs[need].head.unwrap_or_else(|| instance.problem.rules.min_share.max(TOLERANCE))
}

/// What a person can give to a need in every period of its window.
pub(super) fn window_capacity(instance: &Instance, person: usize, need: usize, release: bool) -> f64 {
    let row = &instance.needs[need];
    if release {
        return instance.least_reach(person, row.first, row.last);
    }
    let capacity = &instance.person(person).capacity[row.first..=row.last];
    capacity.iter().copied().fold(f64::INFINITY, f64::min)
}

/// The candidate that a person makes for a need, as far as one is willing to go.
pub(super) fn candidate(
    instance: &Instance,
    person: usize,
    need: usize,
    willing: Willing,
) -> Option<Candidate> {
    let outside = instance.is_of_another_unit(person, instance.needs[need].initiative);
    let barred = outside || instance.book.barred.contains(&(person, need));
    fitting(instance, person, need, willing).filter(|_| !barred)
}

/// The same whatever the person refused.
fn fitting(instance: &Instance, person: usize, need: usize, willing: Willing) -> Option<Candidate> {
    let row = &instance.needs[need];
    let learns = match skill_match(instance, person, need) {
        Match::Strict => None,
        Match::OneShort(skill, level) if willing.learning => Some((skill, level)),
        _ => return None,
    };
    let outside = instance.person(person).external && !instance.need(need).external;
    let excluded = instance.exclusions.contains(&(person, row.initiative));
    if outside || row.demand < TOLERANCE || excluded || instance.is_spared(person, row.initiative) {
        return None;
    }
    let capacity = window_capacity(instance, person, need, willing.release);
    if capacity < least_share(instance, need) - TOLERANCE {
        return None;
    }
    let most = if row.head.is_some() { 1.0 } else { capacity.min(row.demand) };
    let (least, most) = match instance.shares.get(&(person, need)) {
        Some(share) if *share > most + TOLERANCE => return None,
        Some(share) => (*share, *share),
        None => (0.0, most),
    };
    let initiative = row.initiative;
    Some(Candidate { person, need, initiative, membership: 0, most, least, value: 0.0, learns })
}

/// A learner without any possible mentor on the team can never be used.
fn drop_hopeless_learners(instance: &Instance, candidates: &mut Vec<Candidate>) {
    let mut teams = vec![std::collections::BTreeSet::new(); instance.initiatives.len()];
    for candidate in &*candidates {
        teams[candidate.initiative].insert(candidate.person);
    }
    candidates.retain(|candidate| {
        candidate.learns.is_none_or(|(skill, level)| {
            let mut others = teams[candidate.initiative].iter().filter(|&&person| person != candidate.person);
            others.any(|&person| instance.holds(person, skill, level))
        })
    });
}

/// Tells each need which candidates are its own.
fn number_by_need(instance: &mut Instance, candidates: &[Candidate]) {
    let mut start = 0;
    for (number, need) in instance.needs.iter_mut().enumerate() {
        let end = start + candidates[start..].iter().take_while(|candidate| candidate.need == number).count();
        need.candidates = start..end;
        start = end;
    }
}

/// How well a person's levels fit a need, from 0 to 1.
fn fit(instance: &Instance, candidate: &Candidate) -> f64 {
    let need = &instance.needs[candidate.need];
    let level_worth = |&(skill, asked): &(usize, u8)| match instance.level(candidate.person, skill) {
        Some(held) if held >= asked => FIT[usize::from(held - asked).min(5)],
        _ => 0.0,
    };
    let must = if need.must.is_empty() {
        1.0
    } else {
        need.must.iter().map(level_worth).sum::<f64>() / need.must.len() as f64
    };
    if need.should.is_empty() {
        return must;
    }
    let held = need.should.iter().filter(|&&(skill, level)| instance.holds(candidate.person, skill, level));
    must / 2.0 + held.count() as f64 / need.should.len() as f64 / 2.0
}

/// Worth of one unit of each candidate's variable (MODEL: first line of the objective).
fn value(instance: &mut Instance) {
    let problem = instance.problem;
    let mut interest = std::collections::BTreeMap::new();
    for (person, initiative, wish) in &problem.interest {
        interest.insert((person, initiative), *wish);
    }
    let weights = &problem.weights;
    let values: Vec<f64> = instance
        .candidates
        .iter()
        .map(|candidate| {
            let need = &instance.needs[candidate.need];
            let person = instance.person(candidate.person);
            let wish =
                interest.get(&(&person.id, &problem.initiatives[candidate.initiative].id)).unwrap_or(&0.0);
            let learning = if candidate.learns.is_some() { weights.stretch } else { 1.0 };
            let learnt = if candidate.learns.is_some() { weights.learning } else { 0.0 };
            let worth = learnt
                + need.worth * learning
                + weights.fit * fit(instance, candidate)
                + weights.interest * wish
                - weights.cost * person.cost
                - instance.reluctance(candidate.person, candidate.need);
            need.length() * need.unit_share() / 100.0 * worth
        })
        .collect();
    for (candidate, value) in instance.candidates.iter_mut().zip(values) {
        candidate.value = value;
    }
}

/// Joins candidates to memberships, one per person and initiative.
fn join_memberships(instance: &mut Instance) {
    let problem = instance.problem;
    let previous: std::collections::BTreeSet<_> =
        problem.previous.iter().map(|(person, initiative)| (person.as_str(), initiative.as_str())).collect();
    let mut order: Vec<usize> = (0..instance.candidates.len()).collect();
    order.sort_by_key(|&at| (instance.candidates[at].initiative, instance.candidates[at].person, at));
    let mut memberships: Vec<Membership> = Vec::new();
    for at in order {
        let (person, initiative) = (instance.candidates[at].person, instance.candidates[at].initiative);
        let same =
            memberships.last().is_some_and(|last| (last.person, last.initiative) == (person, initiative));
        if !same {
            let pair = (problem.people[person].id.as_str(), problem.initiatives[initiative].id.as_str());
            let before = previous.contains(&pair);
            let keep = if before { problem.weights.keep } else { 0.0 };
            memberships.push(Membership {
                person,
                initiative,
                candidates: Vec::new(),
                value: instance.initiatives[initiative].length() * (keep - problem.weights.membership),
                locked: instance.locks.contains(&(person, initiative)),
                before,
            });
        }
        instance.candidates[at].membership = memberships.len() - 1;
        if let Some(last) = memberships.last_mut() {
            last.candidates.push(at);
        }
    }
    let mut start = 0;
    for (number, initiative) in instance.initiatives.iter_mut().enumerate() {
        let end = start + memberships[start..].iter().take_while(|row| row.initiative == number).count();
        initiative.memberships = start..end;
        start = end;
    }
    instance.memberships = memberships;
}

/// How many needs have no candidate at all. With `mentored`, a learner counts only where somebody who could be on the
/// team could teach.
pub(super) fn needs_without(instance: &Instance, willing: Willing, mentored: bool) -> usize {
    let holders = holders(instance);
    let mut found: Vec<Candidate> = Vec::new();
    for need in 0..instance.needs.len() {
        let people = possible(instance, &holders, need);
        found.extend(people.iter().filter_map(|&person| candidate(instance, person, need, willing)));
    }
    if mentored {
        drop_hopeless_learners(instance, &mut found);
    }
    let filled: std::collections::BTreeSet<usize> = found.iter().map(|candidate| candidate.need).collect();
    instance.needs.len() - filled.len()
}
