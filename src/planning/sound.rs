//! A problem that passes its check: whoever or whatever the check refuses is taken out, and told.

use std::collections::BTreeSet;

use super::remarks::{Refused, Remark};
use staffing_model::problem::{Fault, Problem};

/// So much may be taken out; a register with more odd rows than this has another fault.
const MOST: usize = 1_000;

/// The problem without what its check refuses, as far as that is about a person, a need or a wish of one.
pub(super) fn sound(mut problem: Problem) -> Result<(Problem, Vec<Remark>), Fault> {
    let mut remarks = Vec::new();
    for _ in 0..MOST {
        let fault = match problem.clone().check() {
            Ok(sound) => return Ok((sound, remarks)),
            Err(fault) => fault,
        };
        match take_out(&mut problem, &fault) {
            TakenOut::Told(refused) => remarks.push(Remark::of_fault(refused, fault.kind)),
            TakenOut::Quietly => {}
            TakenOut::Nothing => return Err(fault),
        }
    }
    Ok((problem.check()?, remarks))
}

enum TakenOut {
    /// A person or a need.
    Told(Refused),
    /// A pair that refers to something: nobody misses it.
    Quietly,
    Nothing,
}

fn take_out(problem: &mut Problem, fault: &Fault) -> TakenOut {
    let place: Vec<(&str, Option<usize>)> = fault.path.split('.').map(part).collect();
    match place[..] {
        [("people", Some(at)), ..] if at < problem.people.len() => {
            let person = problem.people.remove(at);
            forget_unknown(problem);
            TakenOut::Told(Refused::Person(person.id.to_string()))
        }
        [("initiatives", Some(at)), ("needs", Some(need)), ..] => {
            let need = problem.initiatives[at].needs.remove(need);
            problem.initiatives.retain(|initiative| !initiative.needs.is_empty());
            forget_unknown(problem);
            TakenOut::Told(Refused::Need(need.id.to_string()))
        }
        [("interest", Some(at)), ..] => quietly(&mut problem.interest, at),
        [("previous", Some(at)), ..] => quietly(&mut problem.previous, at),
        [("unwilling", Some(at)), ..] => quietly(&mut problem.unwilling, at),
        [("exclusions", Some(at)), ..] => quietly(&mut problem.exclusions, at),
        _ => TakenOut::Nothing,
    }
}

fn quietly<T>(rows: &mut Vec<T>, at: usize) -> TakenOut {
    rows.remove(at);
    TakenOut::Quietly
}

/// A name of a fault's path with its place in the list: `people[3]`.
fn part(text: &str) -> (&str, Option<usize>) {
    let Some((name, rest)) = text.split_once('[') else { return (text, None) };
    (name, rest.split(']').next().and_then(|number| number.parse().ok()))
}

/// Removes pairs that refer to people and initiatives that are not there any more.
fn forget_unknown(problem: &mut Problem) {
    let people: BTreeSet<_> = problem.people.iter().map(|person| person.id.clone()).collect();
    let initiatives: BTreeSet<_> = problem.initiatives.iter().map(|one| one.id.clone()).collect();
    let needs: BTreeSet<_> =
        problem.initiatives.iter().flat_map(|one| &one.needs).map(|need| need.id.clone()).collect();
    problem.unwilling.retain(|(person, need)| people.contains(person) && needs.contains(need));
    problem.interest.retain(|(person, one, _)| people.contains(person) && initiatives.contains(one));
    for pairs in [&mut problem.previous, &mut problem.exclusions] {
        pairs.retain(|(person, one)| people.contains(person) && initiatives.contains(one));
    }
}

#[cfg(test)]
mod tests {
    use staffing_model::problem::read;

    use super::*;

    fn sample() -> Problem {
        read(include_bytes!("../../tests/data/staffing/small-T6.json.gz")).unwrap()
    }

    #[test]
    fn a_sound_problem_stays_as_it_is() {
        let (problem, remarks) = sound(sample()).unwrap();
        assert_eq!((problem, remarks.len()), (sample(), 0));
    }

    #[test]
    fn odd_people_and_needs_are_taken_out_and_told_and_the_rest_stays() {
        let mut problem = sample();
        problem.people[3].position = 300.0;
        problem.people[5].capacity[0] = f64::NAN;
        problem.initiatives[0].needs[1].amount = -1.0;
        let (odd, other) = (problem.people[3].id.to_string(), problem.people[5].id.to_string());
        let need = problem.initiatives[0].needs[1].id.to_string();
        problem.locks.clear();
        let people = problem.people.len();
        let (problem, remarks) = sound(problem).unwrap();
        assert_eq!(problem.people.len(), people - 2);
        let told: Vec<&str> = remarks
            .iter()
            .map(|remark| match remark {
                Remark::PersonRefused { person, .. } => person.as_str(),
                Remark::NeedRefused { need, .. } => need.as_str(),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(told, [odd.as_str(), other.as_str(), need.as_str()]);
    }

    #[test]
    fn what_is_about_nobody_is_an_error() {
        let mut problem = sample();
        problem.rules.min_share = -1.0;
        assert_eq!(sound(problem).unwrap_err().path, "rules.min_share");
    }
}
