//! What is missing of the wished rules in a draft, at its price.

use std::collections::BTreeSet;

use super::Draft;
use crate::instance::TOLERANCE;
use staffing_model::problem::Strength;

impl Draft<'_> {
    /// All that wished rules take from the worth.
    pub(super) fn price_of_what_is_missing(&self) -> f64 {
        let rules = &self.instance.problem.rules;
        let prices = &self.instance.problem.weights.prices;
        let wished = |strength: Strength| strength == Strength::Wished;
        let mut price = 0.0;
        if wished(rules.knowledge) {
            price += prices.knowledge * self.leaving_knowledge();
        }
        if wished(rules.operation.strength) {
            price += prices.operation * self.missing_at_home() as f64;
        }
        if wished(rules.fairness.strength) {
            let people = 0..self.instance.problem.people.len();
            let unfair =
                people.flat_map(|person| self.periods().map(move |period| self.unfair(person, period)));
            price += prices.fairness * unfair.sum::<f64>() / 100.0;
        }
        if wished(rules.at_once.strength) {
            let beyond = |period| self.running(period).saturating_sub(rules.at_once.most);
            price += prices.at_once * f64::from(self.periods().map(beyond).sum::<u32>());
        }
        if wished(rules.composition.size) {
            price += prices.team_size * self.missing_people();
        }
        if wished(rules.composition.external) {
            let beyond = (0..self.instance.initiatives.len()).map(|initiative| self.too_external(initiative));
            price += prices.external * beyond.sum::<f64>() / 100.0;
        }
        price
    }

    fn periods(&self) -> std::ops::Range<usize> {
        0..self.instance.periods()
    }

    /// Needs that external people work in, in order.
    pub fn needs_of_external_people(&self) -> BTreeSet<usize> {
        let given = self.instance.candidates.iter().zip(&self.amounts);
        let given =
            given.filter(|(row, amount)| **amount > TOLERANCE && self.instance.person(row.person).external);
        given.map(|(row, _)| row.need).collect()
    }

    fn leaving_knowledge(&self) -> f64 {
        let worth = |need: usize| {
            let row = &self.instance.needs[need];
            let weight = self.instance.problem.initiatives[row.initiative].weight;
            weight * row.length() * self.leaving(need).len() as f64
        };
        self.needs_of_external_people().into_iter().map(worth).sum()
    }

    fn missing_at_home(&self) -> usize {
        let guards = self.instance.book.guards.iter().enumerate();
        guards
            .map(|(number, guard)| {
                let missing = |period| self.away(number, period).saturating_sub(guard.spare());
                self.periods().map(missing).sum::<usize>()
            })
            .sum()
    }

    fn missing_people(&self) -> f64 {
        let rows = self.instance.problem.initiatives.iter().enumerate();
        rows.filter(|(number, _)| self.team[*number] > 0)
            .map(|(number, row)| {
                let missing = row.team_min.unwrap_or(0).saturating_sub(self.team[number]);
                f64::from(missing) * row.weight * self.instance.initiatives[number].length()
            })
            .sum()
    }
}
