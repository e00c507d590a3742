//! People and units of the problem.

use std::collections::{BTreeMap, BTreeSet};

use super::areas::areas;
use super::capacity::{self, Capacity};
use super::commitments::{Commitment, busiest, taken};
use super::ratings::{Holding, Holdings};
use super::{StaffingInput, StaffingRequest};
use crate::domain::{ConsultantRecord, EmployeeRecord, Money, Percent, PersonNumber, SkillCode, UnitCode};
use staffing_model::key::{AreaKey, PersonKey, SkillKey, UnitKey};
use staffing_model::problem::{Person, Unit};

/// Relative cost of a consultant whose price nobody has entered.
const UNKNOWN_PRICE: f64 = 2.0;

/// A person who is in a position, or under contract, in the months asked for.
#[derive(Clone, Debug)]
pub(super) struct Member<'a> {
    pub number: &'a PersonNumber,
    pub unit: &'a UnitCode,
    pub external: bool,
    /// Whether they may be lent out from any of their positions.
    pub lendable: bool,
    pub cost: f64,
    /// How many more initiatives they may be on at once.
    pub max_initiatives: u32,
    pub capacity: Capacity,
}

impl Member<'_> {
    /// Whether there is anything at all to give.
    pub fn gives(&self) -> bool {
        self.capacity.free.iter().chain(&self.capacity.extra).any(|share| *share > Percent::ZERO)
    }

    /// The person as the problem has them, with the skills some need asks for.
    pub fn person(&self, holdings: &Holdings) -> Person {
        let per_cent = |shares: &[Percent]| shares.iter().map(|share| share.as_f64()).collect();
        let skill = |(code, held): (&SkillCode, &Holding)| (SkillKey::new(code.as_str()), held.level.get());
        let extra = self.capacity.extra.iter().any(|share| *share > Percent::ZERO);
        Person {
            id: PersonKey::new(self.number.as_str()),
            unit: UnitKey::new(self.unit.as_str()),
            external: self.external,
            position: self.capacity.position.as_f64(),
            capacity: per_cent(&self.capacity.free),
            extra: extra.then(|| per_cent(&self.capacity.extra)),
            max_initiatives: self.max_initiatives,
            cost: self.cost,
            skills: holdings.get(self.number).into_iter().flatten().map(skill).collect(),
        }
    }
}

/// Everybody who is there in the months asked for, by number.
pub(super) fn members<'a>(
    input: &'a StaffingInput,
    standing: &[&'a Commitment],
    request: &StaffingRequest,
) -> Vec<Member<'a>> {
    let leave = capacity::leave(input);
    let taken = taken(standing, usize::from(request.periods));
    let away = |number: &PersonNumber| leave.get(number).map_or(&[][..], Vec::as_slice);
    let employees = by_person(input).into_iter().map(|(number, positions)| {
        let capacity = capacity::of_employee(&positions, away(number), taken.get(number), request);
        employee(number, &positions, capacity)
    });
    let fallback = input.units.iter().map(|unit| &unit.code).min();
    let consultants = input.consultants.iter().filter_map(|one| {
        let capacity = capacity::of_consultant(one, away(&one.number), taken.get(&one.number), request);
        let unit = one.unit.as_ref().or(fallback)?;
        let under_contract = capacity.development.iter().any(|share| *share > Percent::ZERO);
        let cost = cost(one, request.employee_hour);
        let member = Member {
            number: &one.number,
            unit,
            external: true,
            lendable: true,
            cost,
            max_initiatives: 0,
            capacity,
        };
        under_contract.then_some(member)
    });
    let mut members: Vec<_> = employees
        .filter(|member| member.capacity.position > Percent::ZERO)
        .chain(consultants)
        .filter(|member| !input.restricted.contains(member.number))
        .collect();
    let busiest = busiest(standing, usize::from(request.periods));
    for member in &mut members {
        let committed = busiest.get(member.number).copied().unwrap_or(0);
        member.max_initiatives = request.max_initiatives.saturating_sub(committed);
    }
    members.sort_by_key(|member| member.number);
    members
}

fn by_person(input: &StaffingInput) -> BTreeMap<&PersonNumber, Vec<&EmployeeRecord>> {
    let mut people: BTreeMap<&PersonNumber, Vec<&EmployeeRecord>> = BTreeMap::new();
    for position in &input.employees {
        people.entry(&position.number).or_default().push(position);
    }
    for positions in people.values_mut() {
        positions.sort_by_key(|position| position.ordinal);
    }
    people
}

/// An employee belongs where their largest position is; of equals, the first.
fn employee<'a>(
    number: &'a PersonNumber,
    positions: &[&'a EmployeeRecord],
    capacity: Capacity,
) -> Member<'a> {
    let largest = positions
        .iter()
        .min_by_key(|position| (std::cmp::Reverse(position.percent), position.ordinal))
        .expect("a person stands in the list because of a position");
    let lendable = positions.iter().any(|position| position.lendable);
    Member { number, unit: &largest.unit, external: false, lendable, cost: 1.0, max_initiatives: 0, capacity }
}

fn cost(consultant: &ConsultantRecord, employee_hour: Money) -> f64 {
    match consultant.hourly_rate {
        Some(rate) if employee_hour.ore() > 0 => {
            (rate.ore() as f64 / employee_hour.ore() as f64 * 1000.0).round() / 1000.0
        }
        _ => UNKNOWN_PRICE,
    }
}

/// Units people belong to, with what is left of what each may give when commitments have taken their part.
///
/// A unit gives at most the request's limit of its positions, but never less than its people's development shares
/// together; what its people are committed to counts, in the month in which that is most.
pub(super) fn units(
    input: &StaffingInput,
    members: &[Member<'_>],
    standing: &[&Commitment],
    request: &StaffingRequest,
) -> Vec<Unit> {
    let areas = areas(&input.units);
    let used: BTreeSet<&UnitCode> = members.iter().map(|member| member.unit).collect();
    let taken = taken(standing, usize::from(request.periods));
    used.into_iter()
        .map(|code| {
            let own: Vec<_> = members.iter().filter(|one| !one.external && one.unit == code).collect();
            let area = areas.get(code).map_or(code.as_str(), |area| area.as_str());
            let max_release = limit(&own, &taken, request);
            Unit { id: UnitKey::new(code.as_str()), area: AreaKey::new(area), max_release, keeps: Vec::new() }
        })
        .collect()
}

fn limit(
    own: &[&Member<'_>],
    taken: &BTreeMap<&PersonNumber, Vec<Percent>>,
    request: &StaffingRequest,
) -> f64 {
    let positions: i64 = own.iter().map(|member| member.capacity.position.hundredths()).sum();
    if positions == 0 {
        return request.unit_limit.as_f64();
    }
    let most = |share_in: &dyn Fn(&Member<'_>, usize) -> i64| {
        let months = 0..usize::from(request.periods);
        months.map(|month| own.iter().map(|member| share_in(member, month)).sum::<i64>()).max().unwrap_or(0)
    };
    let development = most(&|member, month| member.capacity.development[month].hundredths());
    let committed =
        most(&|member, month| taken.get(member.number).map_or(0, |months| months[month].hundredths()));
    let allowed = (request.unit_limit.as_f64()).max(development as f64 * 100.0 / positions as f64);
    let left = (allowed - committed as f64 * 100.0 / positions as f64).clamp(0.0, 100.0);
    (left * 100.0).round() / 100.0
}
