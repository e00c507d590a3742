//! From a draft to a value for each column, and back.

use std::collections::BTreeMap;

use super::{Column, Span, Variables};
use crate::draft::Draft;
use crate::formulation::Form;
use crate::instance::Instance;

impl Variables {
    /// The value of each column for a draft, as a start for the solver.
    pub fn start(&self, instance: &Instance, draft: &Draft) -> Vec<f64> {
        let mut areas_shown = BTreeMap::new();
        let outside = draft.needs_of_external_people();
        let value = |column: &Column| match *column {
            Column::Work(at) => draft.amounts()[at] / self.scale[at],
            Column::OnTeam(at) => f64::from(u8::from(draft.on_team[at])),
            Column::Released(at) => self.released_in(instance, draft, &self.spans[at]),
            Column::Area(initiative, area) => {
                let present = draft
                    .people_on(initiative)
                    .any(|person| instance.area_of[instance.unit_of[person]] == area);
                let shown = areas_shown.entry(initiative).or_insert(0);
                if present && *shown < instance.problem.initiatives[initiative].min_areas {
                    *shown += 1;
                    return 1.0;
                }
                0.0
            }
            Column::Holders(initiative, at) => {
                let demand = &instance.problem.initiatives[initiative].team[at];
                let skill = instance.skill(demand.skill.as_str());
                f64::from(draft.holders_on(initiative, skill, demand.level).min(demand.heads))
            }
            Column::Leaving(need, skill) => {
                f64::from(u8::from(outside.contains(&need) && draft.leaving(need).contains(&skill)))
            }
            rule => self.rule_value(instance, draft, rule),
        };
        self.columns.iter().map(value).collect()
    }

    fn released_in(&self, instance: &Instance, draft: &Draft, span: &Span) -> f64 {
        let share = |&at: &usize| {
            let amount = if self.has_work(at) { draft.amounts()[at] } else { 0.0 };
            amount * instance.needs[instance.candidates[at].need].unit_share()
        };
        (span.candidates.iter().map(share).sum::<f64>() - span.capacity).clamp(0.0, span.extra)
    }

    /// The value of a column of the rules of the request.
    fn rule_value(&self, instance: &Instance, draft: &Draft, column: Column) -> f64 {
        let rules = &self.rules;
        let beyond = |found: usize, most: usize| found.saturating_sub(most) as f64;
        match column {
            Column::Running(initiative) => f64::from(u8::from(draft.team(initiative) > 0)),
            Column::Away(at) => {
                let stretch = &rules.away[at];
                f64::from(u8::from(draft.is_away(stretch.person, stretch.periods[0])))
            }
            Column::Home(at) => {
                let row = &rules.home[at];
                let spare = instance.book.guards[row.guard].spare();
                beyond(draft.away(row.guard, row.periods[0]), spare)
            }
            Column::Unfair(at) => {
                let stretch = &rules.unfair[at];
                draft.unfair(stretch.person, stretch.periods[0])
            }
            Column::Crowd(at) => {
                let running = draft.running(rules.crowds[at].periods[0]);
                beyond(running as usize, instance.problem.rules.at_once.most as usize)
            }
            Column::Missing(initiative) => match draft.team(initiative) {
                0 => 0.0,
                found => {
                    let asked = instance.problem.initiatives[initiative].team_min.unwrap_or(0);
                    f64::from(asked.saturating_sub(found))
                }
            },
            Column::KeptTeams(row, place) => f64::from(u8::from(draft.is_kept(row, place))),
            Column::Beyond(initiative) => draft.too_external(initiative),
            _ => 0.0,
        }
    }

    /// Amounts by candidate in a solution: heads whole and shares as they are, or all as they are where relaxed.
    pub fn amounts(&self, instance: &Instance, values: &[f64], form: Form) -> Vec<f64> {
        let mut amounts = vec![0.0; instance.candidates.len()];
        for (column, &value) in self.columns.iter().zip(values) {
            if let Column::Work(at) = *column {
                let head = instance.needs[instance.candidates[at].need].head.is_some();
                let whole = form == Form::Steps || (form == Form::Whole && head);
                amounts[at] = if whole { value.round() * self.scale[at] } else { value };
            }
        }
        amounts
    }

    #[cfg(test)]
    /// A value per membership out of values per column; 0 outside the scope.
    pub fn by_membership(&self, instance: &Instance, values: &[f64]) -> Vec<f64> {
        let mut found = vec![0.0; instance.memberships.len()];
        for (column, &value) in self.columns.iter().zip(values) {
            if let Column::OnTeam(at) = *column {
                found[at] = value;
            }
        }
        found
    }
}
