//! The linear programme over schedules, kept warm in the solver: shared rows, groups of wishes, and one schedule a person.

use highs::{Col, ColProblem, HighsModelStatus, Model, Row, Sense};

use super::columns::Column;
use crate::formulation::Refused;
use crate::instance::Instance;
use crate::shared::Shared;

/// What a solve found.
pub(super) struct Solution {
    pub worth: f64,
    /// By shared row.
    pub prices: Vec<f64>,
    /// By person: the price of their one schedule.
    pub rents: Vec<f64>,
    /// By column of a schedule.
    pub parts: Vec<f64>,
    /// Did the box around the prices hold them back?
    pub in_box: bool,
}

pub(super) struct Programme {
    model: Option<Model>,
    rows: Vec<Row>,
    /// Row of each person who could be on a team.
    of_person: Vec<Option<usize>>,
    shared: usize,
    wishes: usize,
    boxes: Vec<Col>,
}

impl Programme {
    /// Without any schedule; prices stay within `width` of themselves.
    pub fn new(instance: &Instance, shared: &Shared, width: f64) -> Result<Self, Refused> {
        let mut problem = ColProblem::default();
        let mut rows: Vec<Row> = shared.most.iter().map(|&most| problem.add_row(..=most)).collect();
        let groups: Vec<Row> = shared.groups.iter().map(|&most| problem.add_row(..=most)).collect();
        rows.extend(&groups);
        let of_person: Vec<Option<usize>> = (instance.memberships_of.iter())
            .map(|memberships| {
                (!memberships.is_empty()).then(|| {
                    rows.push(problem.add_row(..=1.0));
                    rows.len() - 1
                })
            })
            .collect();
        for wish in &shared.wishes {
            let group = wish.group.map(|group| (groups[group], 1.0));
            problem.add_column(
                wish.worth,
                0.0..=wish.most,
                std::iter::once((rows[wish.row], 1.0)).chain(group),
            );
        }
        let refused = |_| Refused("schedules".to_owned());
        let mut model = problem.try_optimise(Sense::Maximise).map_err(refused)?;
        model.make_quiet();
        for (option, value) in [("threads", 1), ("simplex_strategy", 4)] {
            model.try_set_option(option, value).map_err(|_| Refused(format!("option {option}")))?;
        }
        model.try_set_option("presolve", "off").map_err(|_| Refused("option presolve".to_owned()))?;
        let mut boxes = Vec::new();
        let typical = typical(&shared.start);
        for (&row, &price) in rows.iter().zip(&shared.start) {
            let width = width * (price + 0.1 * typical);
            boxes.push(model.try_add_column(-price - width, 0.0.., [(row, -1.0)]).map_err(refused)?);
            if price > width {
                boxes.push(model.try_add_column(price - width, 0.0.., [(row, 1.0)]).map_err(refused)?);
            }
        }
        let (shared, wishes) = (shared.most.len(), shared.wishes.len());
        Ok(Self { model: Some(model), rows, of_person, shared, wishes, boxes })
    }

    pub fn add(&mut self, column: &Column) -> Result<(), Refused> {
        let Some(model) = &mut self.model else { return Ok(()) };
        let own = self.of_person[column.person].map(|row| (self.rows[row], 1.0));
        let entries =
            column.entries.iter().map(|&(row, factor)| (self.rows[row as usize], factor)).chain(own);
        let added = model.try_add_column(column.schedule.worth, 0.0.., entries);
        added.map(|_| ()).map_err(|_| Refused("schedule".to_owned()))
    }

    /// Lets prices go where they will.
    pub fn unbox(&mut self) {
        if let Some(model) = &mut self.model {
            self.boxes.iter().for_each(|&column| model.change_column_bounds(column, 0.0..=0.0));
        }
    }

    pub fn solve(&mut self) -> Result<Solution, Refused> {
        let refused = |what: &str| Refused(format!("schedules: {what}"));
        let model = self.model.take().ok_or_else(|| refused("lost"))?;
        let solved = model.try_solve().map_err(|_| refused("run"))?;
        match solved.status() {
            HighsModelStatus::Optimal | HighsModelStatus::ModelEmpty | HighsModelStatus::Unknown => {}
            other => return Err(refused(&format!("{other:?}"))),
        }
        let solution = solved.get_solution();
        let duals = solution.dual_rows();
        let first = self.wishes + self.boxes.len();
        let rent = |row: &Option<usize>| row.map_or(0.0, |row| duals[row].max(0.0));
        let found = Solution {
            worth: solved.objective_value(),
            prices: duals[..self.shared].iter().map(|dual| dual.max(0.0)).collect(),
            rents: self.of_person.iter().map(rent).collect(),
            parts: solution.columns()[first..].to_vec(),
            in_box: solution.columns()[self.wishes..first].iter().any(|&held| held > 1e-7),
        };
        self.model = Some(Model::from(solved));
        Ok(found)
    }
}

/// The middle one of the prices that are any.
fn typical(prices: &[f64]) -> f64 {
    let mut some: Vec<f64> = prices.iter().copied().filter(|&price| price > 1e-6).collect();
    some.sort_by(f64::total_cmp);
    some.get(some.len() / 2).copied().unwrap_or(0.0)
}
