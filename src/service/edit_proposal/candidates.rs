//! Who could take a place, ranked by what it costs.

use std::collections::{BTreeMap, BTreeSet};

use super::Editing;
use crate::domain::{NeedCode, PersonNumber};
use crate::planning::able::{Holders, Match, could_fill, skill_match};
use crate::planning::{Edited, with_exchange};
use staffing_model::key::{NeedKey, PersonKey};
use staffing_model::problem::{Need, Person};
use staffing_model::verify::Violation;

/// So many are weighed.
const WEIGHED: usize = 12;

/// Somebody in a place, with what it costs.
#[derive(Clone, Debug, PartialEq)]
pub struct Exchange {
    /// Who would come in.
    pub person: PersonNumber,
    /// How much more or less of all work is covered, 0 to 1; none where it is not known.
    pub coverage: Option<f64>,
    /// What they would have to be freed from daily operation at most in any month, per cent of full time.
    pub released: f64,
    /// Whether they are one level short of a skill and learn it on the job.
    pub learns: bool,
    /// Rules that it breaks where nobody else is moved, beside those that are broken already.
    pub broken: Vec<Violation>,
    worth: f64,
}

/// Who could fill a need beside those on its team, or instead of `out`: first those whom nothing stands in the way of,
/// the best plan first.
pub fn candidates(
    editing: &Editing,
    now: &Edited,
    (need, out): (&NeedCode, Option<&PersonNumber>),
) -> Vec<Exchange> {
    let need = &NeedKey::new(need.as_str());
    let out = out.map(|out| PersonKey::new(out.as_str()));
    let initiatives = &now.problem.initiatives;
    let Some((initiative, row)) =
        initiatives.iter().find_map(|one| one.needs.iter().find(|row| row.id == *need).map(|row| (one, row)))
    else {
        return Vec::new();
    };
    let needs: BTreeSet<&NeedKey> = initiative.needs.iter().map(|need| &need.id).collect();
    let places = now.plan.assignments.iter().filter(|one| needs.contains(&one.need));
    let on_team: BTreeSet<&PersonKey> = places.map(|one| &one.person).collect();
    let holders = Holders::new(&now.problem);
    let kept_out = |person: &Person| {
        now.problem.exclusions.iter().any(|(one, from)| *one == person.id && *from == initiative.id)
    };
    let loads = loads(now);
    let able = holders.worth_a_look(row).iter().copied();
    let able = able.filter(|person| !on_team.contains(&person.id) && !kept_out(person));
    let mut able: Vec<(bool, f64, &Person)> = able
        .filter(|person| could_fill(&now.problem, person, row))
        .map(|person| (skill_match(person, row) == Match::Full, free(&loads, person, row), person))
        .collect();
    able.sort_by(|one, other| {
        other.0.cmp(&one.0).then(other.1.total_cmp(&one.1)).then(one.2.id.cmp(&other.2.id))
    });
    able.truncate(WEIGHED);
    let before = editing.coverage(&now.problem, &now.plan);
    let mut found: Vec<Exchange> = able
        .into_iter()
        .filter_map(|(_, _, person)| {
            let after = with_exchange(now, need, out.as_ref(), &person.id);
            let covered = editing.coverage(&after.problem, &after.plan);
            Some(Exchange {
                person: PersonNumber::parse(person.id.as_str())?,
                coverage: before.zip(covered).map(|(before, after)| after - before),
                released: released(&after, person),
                learns: skill_match(person, row) == Match::OneShort,
                broken: after.broken.into_iter().filter(|one| !now.broken.contains(one)).collect(),
                worth: after.worth,
            })
        })
        .collect();
    found.sort_by(|one, other| {
        (!one.broken.is_empty()).cmp(&!other.broken.is_empty()).then(other.worth.total_cmp(&one.worth))
    });
    found
}

/// What somebody is freed from daily operation at most in any month, per cent of full time.
fn released(edited: &Edited, person: &Person) -> f64 {
    let loads = loads(edited);
    let load = loads.get(&person.id).map_or(&[][..], Vec::as_slice);
    load.iter().zip(&person.capacity).map(|(load, capacity)| load - capacity).fold(0.0, f64::max)
}

/// What somebody has left in every month of a need, release included.
fn free(loads: &Loads<'_>, person: &Person, need: &Need) -> f64 {
    let load = loads.get(&person.id);
    let left = |period: usize| {
        person.capacity[period] + person.extra_in(period) - load.map_or(0.0, |load| load[period])
    };
    (need.first..=need.last).map(left).fold(f64::INFINITY, f64::min)
}

/// What everybody gives initiatives in each month, per cent of full time.
type Loads<'a> = BTreeMap<&'a PersonKey, Vec<f64>>;

fn loads(edited: &Edited) -> Loads<'_> {
    let needs: BTreeMap<&NeedKey, &Need> =
        edited.problem.initiatives.iter().flat_map(|one| &one.needs).map(|need| (&need.id, need)).collect();
    let mut loads = Loads::new();
    for one in &edited.plan.assignments {
        if let Some(need) = needs.get(&one.need) {
            let load = loads.entry(&one.person).or_insert_with(|| vec![0.0; edited.problem.periods.len()]);
            load[need.first..=need.last].iter_mut().for_each(|period| *period += one.share);
        }
    }
    loads
}
