//! What a person can give to initiatives, month by month.
//!
//! Of each position that runs in the month, by its days: the development share, and with release up to the
//! ceiling for those who may be lent out. Long absence takes its per cent of both, by its days; ordinary holidays
//! take nothing. Commitments come off at last, first from the development share, then from what release gives.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::window::share_in_month;
use super::{NotLendable, StaffingInput, StaffingRequest};
use crate::domain::{
    AbsenceKind, AbsenceRecord, ConsultantRecord, EmployeeRecord, Month, Percent, PersonNumber,
};

/// What one person can give, per month; per cent of full time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Capacity {
    /// The position, in the month in which it is largest.
    pub position: Percent,
    /// What development shares give, before commitments.
    pub development: Vec<Percent>,
    /// Without release, commitments taken off.
    pub free: Vec<Percent>,
    /// What release adds, commitments taken off.
    pub extra: Vec<Percent>,
}

/// Long absences of each person.
pub(super) type Leave<'a> = BTreeMap<&'a PersonNumber, Vec<&'a AbsenceRecord>>;

/// The absences that take capacity, by person.
pub(super) fn leave(input: &StaffingInput) -> Leave<'_> {
    let mut leave = Leave::new();
    for absence in input.absences.iter().filter(|absence| absence.kind == AbsenceKind::Leave) {
        leave.entry(&absence.person).or_default().push(absence);
    }
    leave
}

/// An employee's capacity over all positions.
pub(super) fn of_employee(
    positions: &[&EmployeeRecord],
    away: &[&AbsenceRecord],
    taken: Option<&Vec<Percent>>,
    request: &StaffingRequest,
) -> Capacity {
    let mut capacity = Capacity::default();
    for (period, month) in request.months().into_iter().enumerate() {
        let (mut position, mut development, mut reach) = (Percent::ZERO, Percent::ZERO, Percent::ZERO);
        for one in positions {
            let (least, most) = shares(one, request);
            position = position.plus(share_in_month(one.percent, one.from, one.to, month));
            development = development.plus(share_in_month(least, one.from, one.to, month));
            reach = reach.plus(share_in_month(most, one.from, one.to, month));
        }
        let present = present(away, month);
        capacity.position = capacity.position.max(position);
        capacity.add_month(development.of(present), reach.of(present), taken.map(|months| months[period]));
    }
    capacity
}

/// A consultant's capacity within the contract.
pub(super) fn of_consultant(
    consultant: &ConsultantRecord,
    away: &[&AbsenceRecord],
    taken: Option<&Vec<Percent>>,
    request: &StaffingRequest,
) -> Capacity {
    let option = consultant.option_to.filter(|_| request.contract_options);
    let last = option.map_or(consultant.to, |option| option.max(consultant.to));
    let mut capacity = Capacity { position: consultant.available, ..Capacity::default() };
    for (period, month) in request.months().into_iter().enumerate() {
        let within = share_in_month(consultant.available, Some(consultant.from), Some(last), month);
        let within = within.of(present(away, month));
        capacity.add_month(within, within, taken.map(|months| months[period]));
    }
    capacity
}

impl Capacity {
    fn add_month(&mut self, development: Percent, reach: Percent, taken: Option<Percent>) {
        let taken = taken.unwrap_or_default();
        let free = development.minus(taken);
        self.development.push(development);
        self.free.push(free);
        self.extra.push(reach.minus(taken).minus(free));
    }
}

/// What a position gives without and with release, by the request's rules; per cent of full time.
fn shares(position: &EmployeeRecord, request: &StaffingRequest) -> (Percent, Percent) {
    let development = position.percent.of(position.development);
    match (position.lendable, request.not_lendable) {
        (true, _) if request.release => {
            (development, development.max(position.percent.of(request.release_ceiling)))
        }
        (true, _) | (false, NotLendable::OwnArea | NotLendable::DevelopmentShare) => {
            (development, development)
        }
        (false, NotLendable::Exclude) => (Percent::ZERO, Percent::ZERO),
    }
}

/// The share of the month a person is there, long absences taken off.
fn present(away: &[&AbsenceRecord], month: Month) -> Percent {
    away.iter().fold(Percent::FULL, |present, absence| {
        present.minus(share_in_month(absence.percent, Some(absence.from), absence.to, month))
    })
}

/// A share of full time with its first and last days; none for an open end.
pub type Spell = (Percent, Option<Date>, Option<Date>);

/// What somebody has for initiatives in `month` without release, as the staffing problem counts it: what positions and
/// contracts give, long absences and promised work taken off; per cent of full time.
pub fn free_in_month(gives: &[Spell], away: &[Spell], promised: &[Spell], month: Month) -> Percent {
    let sum = |spells: &[Spell]| {
        spells
            .iter()
            .fold(Percent::ZERO, |sum, (share, from, to)| sum.plus(share_in_month(*share, *from, *to, month)))
    };
    sum(gives).of(Percent::FULL.minus(sum(away))).minus(sum(promised))
}
