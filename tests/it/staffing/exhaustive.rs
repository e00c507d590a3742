//! The best plan of a small problem by trying them all, person by person, without solver and without `verify`.
//!
//! For each person every legal set of shares is listed. People are added one after the other; of plans that leave the
//! same room for those to come (needs, teams, unit, consultants, mentors, wishes) only the best is kept, so that
//! nothing is lost. Amounts are whole thousandths of a per cent.

mod options;
mod state;

use std::collections::HashMap;

use staffing_model::plan::Assignment;
use staffing_model::problem::{Person, Problem};

use self::options::{PersonOption, options};
use self::state::{Key, Room};
use super::generate::{self, Dice, Size};
use super::{optimum, without_request_rules, worth};

/// Thousandths of a per cent.
fn thousandths(share: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "shares are small")]
    let whole = (share * 1000.0).round() as i64;
    whole
}

/// Up to eight people and four needs in one to four initiatives.
pub fn small_problem(seed: u64) -> Problem {
    let mut dice = Dice::mixed(seed);
    let initiatives = 1 + dice.roll(4);
    let size = Size {
        people: dice.roll(9),
        initiatives,
        needs: 4 / initiatives,
        periods: 1 + dice.roll(3),
        seed: seed.wrapping_mul(0xd134_2543_de82_ef95),
    };
    without_request_rules(generate::problem(size))
}

/// Does the solver find what trying every plan finds?
pub fn compare(problem: &Problem) -> Result<(), String> {
    let shown = || serde_json::to_string(problem).expect("plain data");
    match (best(problem), optimum(problem)) {
        (None, None) => Ok(()),
        (Some((tried, plan)), Some(solved)) => {
            let checked = worth(problem, plan.clone());
            let near = |value: f64| (value - tried).abs() <= 1e-5 * tried.abs().max(1.0);
            if near(solved) && checked.is_some_and(near) {
                return Ok(());
            }
            Err(format!("tried out {tried}, by verify {checked:?}, solved {solved}\n{plan:?}\n{}", shown()))
        }
        (tried, solved) => Err(format!("tried out {tried:?}, solved {solved:?}\n{}", shown())),
    }
}

/// The best plan and what it is worth; `None` where no plan keeps the locks.
fn best(problem: &Problem) -> Option<(f64, Vec<Assignment>)> {
    let people = in_order(problem);
    let choices: Vec<Vec<PersonOption>> = people.iter().map(|person| options(problem, person)).collect();
    let room = Room::new(problem);
    let mut states: HashMap<Key, (f64, Vec<usize>)> = HashMap::from([(room.empty(), (0.0, Vec::new()))]);
    for (at, person) in people.iter().enumerate() {
        let mut next: HashMap<Key, (f64, Vec<usize>)> = HashMap::new();
        let new_group = at == 0 || people[at - 1].unit != person.unit || people[at - 1].external;
        for (key, (value, chosen)) in &states {
            let mut before = key.clone();
            if new_group && !person.external {
                room.next_group(&mut before);
            }
            for (number, option) in choices[at].iter().enumerate() {
                let Some(after) = room.take(&before, person, option) else { continue };
                let value = value + option.value;
                let known = next.get(&after).map_or(f64::NEG_INFINITY, |(known, _)| *known);
                if value > known {
                    let chosen = chosen.iter().copied().chain([number]).collect();
                    next.insert(after, (value, chosen));
                }
            }
        }
        states = next;
    }
    let ends =
        states.into_iter().filter_map(|(key, (value, chosen))| Some((value + room.end(&key)?, chosen)));
    let (value, chosen) = ends.max_by(|(one, _), (other, _)| one.total_cmp(other))?;
    let rows = people.iter().zip(&choices).zip(chosen);
    Some((
        value,
        rows.flat_map(|((person, options), number)| options[number].rows(problem, person)).collect(),
    ))
}

/// Consultants first, then unit by unit: what a unit releases is forgotten after its last person.
fn in_order(problem: &Problem) -> Vec<&Person> {
    let mut people: Vec<&Person> = problem.people.iter().collect();
    people.sort_by_key(|person| (!person.external, &person.unit));
    people
}
