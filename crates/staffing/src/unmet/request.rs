//! Which required rule of the request stands between a candidate and a need in this plan.

use crate::draft::Draft;
use crate::instance::{Instance, TOLERANCE};
use staffing_model::Rule;
use staffing_model::plan::Lack;
use staffing_model::problem::Strength;

/// Rules that leave the candidate less than `least` per cent of full time.
pub(super) fn request_lacks(instance: &Instance, draft: &Draft, candidate: usize, least: f64) -> Vec<Lack> {
    let row = &instance.candidates[candidate];
    let need = &instance.needs[row.need];
    let rules = &instance.problem.rules;
    let external = instance.person(row.person).external;
    let able = instance.book.is_only_able(row.person, row.initiative);
    let too_little = |left: f64| left < least - TOLERANCE;
    let mut periods = need.first..=need.last;
    let leaves = rules.knowledge == Strength::Required && external && !draft.leaving(row.need).is_empty();
    let nobody_yet = draft.team(row.initiative) == 0;
    let broken = [
        (Rule::Moves, !draft.on_team[row.membership] && draft.is_one_move_too_many(row.membership)),
        (Rule::Differs, !draft.on_team[row.membership] && draft.is_too_alike_with(row.membership)),
        (Rule::AtOnce, nobody_yet && draft.is_too_crowded(row.initiative)),
        (Rule::TeamSize, nobody_yet && instance.must_be_complete(row.initiative)),
        (Rule::Knowledge, leaves),
        (Rule::Operation, periods.clone().any(|period| too_little(draft.home_left(row.person, period)))),
        (Rule::Fairness, able && periods.any(|period| too_little(draft.fair_left(row.person, period)))),
        (Rule::ExternalStaffed, external && too_little(draft.external_left(row.initiative) / need.length())),
    ];
    broken.into_iter().filter(|(_, broken)| *broken).map(|(rule, _)| Lack::Rule { rule }).collect()
}
