//! Why this person, and why (not) this person in this need.

use super::check::bound;
use super::exchange::{exchange, joining, next_best};
use super::local::{Change, loss};
use super::{
    Booking, Compared, ExplainError, Learning, Otherwise, PairExplained, PersonExplained, Place, Scene,
    SkillHeld, WhyNot, without_person,
};
use crate::instance::TOLERANCE;
use crate::unmet::lacks;
use staffing_model::plan::Lack;

/// So many other things a person could do are named.
const OTHERWISE: usize = 3;

pub(super) fn explain(scene: &Scene, person: usize) -> Result<PersonExplained, ExplainError> {
    let working = scene.candidates_of(person).filter(|&at| scene.amount(at) > TOLERANCE);
    let problem = scene.instance.problem;
    let key = &scene.instance.person(person).id;
    Ok(PersonExplained {
        person: key.clone(),
        places: working.map(|at| place(scene, at)).collect(),
        rent: scene.prices.rents[person],
        lost: (bound(problem)? - bound(&without_person(problem, key))?).max(0.0),
        lost_at_most: lost_at_most(scene, person),
        otherwise: otherwise(scene, person),
        resolved: None,
    })
}

/// The plan without the person, with the teams they are on made anew.
fn lost_at_most(scene: &Scene, person: usize) -> Option<f64> {
    let off = scene.candidates_of(person).map(|at| scene.instance.candidates[at].membership).collect();
    loss(scene, &Change { off, ..Change::default() })
}

pub(super) fn place(scene: &Scene, candidate: usize) -> Place {
    let instance = scene.instance;
    let row = &instance.candidates[candidate];
    let need = instance.need(row.need);
    Place {
        person: instance.person(row.person).id.clone(),
        need: need.id.clone(),
        initiative: instance.problem.initiatives[row.initiative].id.clone(),
        first: need.first,
        last: need.last,
        share: scene.amount(candidate) * instance.needs[row.need].unit_share(),
        skills: skills(scene, row.person, row.need),
        learns: learning(scene, candidate),
        locked: instance.memberships[row.membership].locked,
        worth: row.value * scene.amount(candidate),
        next_best: next_best(scene, candidate),
    }
}

fn skills(scene: &Scene, person: usize, need: usize) -> Vec<SkillHeld> {
    let (need, person) = (scene.instance.need(need), scene.instance.person(person));
    let held = |must| {
        move |(skill, asked): &(staffing_model::key::SkillKey, u8)| SkillHeld {
            skill: skill.clone(),
            asked: *asked,
            held: person.level(skill),
            must,
        }
    };
    need.must.iter().map(held(true)).chain(need.should.iter().map(held(false))).collect()
}

fn learning(scene: &Scene, candidate: usize) -> Option<Learning> {
    let instance = scene.instance;
    let row = &instance.candidates[candidate];
    let (number, _) = row.learns?;
    let must = &instance.need(row.need).must;
    let skill = must.iter().map(|(skill, _)| skill).find(|skill| instance.skill(skill.as_str()) == number)?;
    let mentors = instance.mentors(row).filter(|&at| scene.draft.on_team[at]);
    let name = |at: usize| instance.person(instance.memberships[at].person).id.clone();
    Some(Learning { skill: skill.clone(), mentors: mentors.map(name).collect() })
}

/// What the person could do that they do not do, dearest last.
fn otherwise(scene: &Scene, person: usize) -> Vec<Otherwise> {
    let instance = scene.instance;
    let mut idle: Vec<usize> =
        scene.candidates_of(person).filter(|&at| scene.amount(at) <= TOLERANCE).collect();
    idle.sort_by(|&one, &other| {
        let cost = |at: usize| scene.price_of(at);
        cost(one)
            .total_cmp(&cost(other))
            .then(instance.candidates[other].value.total_cmp(&instance.candidates[one].value))
            .then(one.cmp(&other))
    });
    let name = |at: usize| {
        let row = &instance.candidates[at];
        Otherwise {
            need: instance.need(row.need).id.clone(),
            initiative: instance.problem.initiatives[row.initiative].id.clone(),
            share: row.most * instance.needs[row.need].unit_share(),
            worth: row.value * row.most,
            cost: joining(scene, at),
        }
    };
    idle.into_iter().take(OTHERWISE).map(name).collect()
}

pub(super) fn pair(scene: &Scene, person: usize, need: usize) -> PairExplained {
    let instance = scene.instance;
    let candidate = scene.candidate(person, need);
    if let Some(at) = candidate.filter(|&at| scene.amount(at) > TOLERANCE) {
        return PairExplained::Fills(place(scene, at));
    }
    let full = scene.draft.left(need) <= TOLERANCE;
    let mut lacks = lacks(instance, &scene.draft, person, need);
    if full {
        // That nothing is left is not about this person: it is about those who fill the need.
        lacks.retain(|lack| !matches!(lack, Lack::BelowLeastShare | Lack::Price));
    }
    let booked = lacks.iter().any(|lack| matches!(lack, Lack::Booked { .. }));
    let filled_by = match candidate {
        Some(other) if full => filled_by(scene, need, other),
        _ => Vec::new(),
    };
    let in_place =
        filled_by.iter().map(|one| one.cost).min_by(|one, other| one.figure().total_cmp(&other.figure()));
    PairExplained::Not(WhyNot {
        person: instance.person(person).id.clone(),
        need: instance.need(need).id.clone(),
        initiative: instance.problem.initiatives[instance.needs[need].initiative].id.clone(),
        lacks,
        booked: if booked { bookings(scene, person, need) } else { Vec::new() },
        filled_by,
        cost: in_place.or_else(|| candidate.map(|at| joining(scene, at))),
        resolved: None,
    })
}

/// Who fills a need, each with what it costs that `other` does it instead; the cheapest first.
fn filled_by(scene: &Scene, need: usize, other: usize) -> Vec<super::Exchange> {
    let fillers = scene.instance.needs[need].candidates.clone().filter(|&at| scene.amount(at) > TOLERANCE);
    let mut found: Vec<super::Exchange> = fillers
        .map(|place| {
            let person = scene.instance.candidates[place].person;
            super::Exchange {
                person: scene.instance.person(person).id.clone(),
                ..exchange(scene, place, other)
            }
        })
        .collect();
    found.sort_by(|one, other| one.cost.figure().total_cmp(&other.cost.figure()));
    found
}

/// What a person works on in a need's window, heaviest first.
fn bookings(scene: &Scene, person: usize, need: usize) -> Vec<Booking> {
    let instance = scene.instance;
    let row = &instance.needs[need];
    let weight = |initiative: usize| instance.problem.initiatives[initiative].weight;
    let overlaps = |&at: &usize| {
        let other = &instance.needs[instance.candidates[at].need];
        scene.amount(at) > TOLERANCE && other.first <= row.last && row.first <= other.last
    };
    let mut working: Vec<usize> = scene.candidates_of(person).filter(overlaps).collect();
    working.sort_by(|&one, &other| {
        let heavy = |at: usize| weight(instance.candidates[at].initiative);
        heavy(other).total_cmp(&heavy(one)).then(one.cmp(&other))
    });
    let booking = |at: usize| {
        let other = &instance.candidates[at];
        let priority = match weight(other.initiative).total_cmp(&weight(row.initiative)) {
            std::cmp::Ordering::Greater => Compared::Higher,
            std::cmp::Ordering::Equal => Compared::Equal,
            std::cmp::Ordering::Less => Compared::Lower,
        };
        Booking {
            initiative: instance.problem.initiatives[other.initiative].id.clone(),
            need: instance.need(other.need).id.clone(),
            share: scene.amount(at) * instance.needs[other.need].unit_share(),
            priority,
        }
    };
    working.into_iter().map(booking).collect()
}
