//! What the relaxation pays for each scarce thing: memberships projected out, the rows that scarce things make.

use highs::{Col, HighsModelStatus, RowProblem, Sense};

use crate::staffing::formulation::Refused;
use crate::staffing::instance::{Instance, TOLERANCE};

/// What the relaxation pays for each scarce thing: duals, never negative.
pub(super) struct Prices {
    /// No plan is worth more.
    pub bound: f64,
    /// By need: worth of one more head, or of one more per cent, asked for.
    pub cover: Vec<f64>,
    /// By person and period: worth of one more per cent of reach.
    pub capacity: Vec<f64>,
    /// By person and period: worth of one more initiative at a time.
    pub parallel: Vec<f64>,
    /// By initiative: worth of one more place on the team.
    pub team: Vec<f64>,
    /// By candidate: worth of one unit less what it uses at these prices.
    pub reduced: Vec<f64>,
}

/// Where a thing is just used up, its worth may stand with whoever gives it or with whoever asks for it: both are
/// right. A hair more on one side makes it stand on the other.
const HAIR: f64 = 1.0 + 1e-5;

/// With whom prices stand where both sides would be right.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lean {
    /// With neither: the bound is the relaxation's own.
    Even,
    /// With people: what losing a little of their time would cost.
    People,
    /// With needs, teams and units: what a little more time would gain.
    Needs,
}

/// Where the rows of each kind start.
struct Rows {
    capacity: usize,
    parallel: usize,
    team: usize,
    release: usize,
    end: usize,
}

/// The share of a membership that one unit of work takes at least. A membership is at least as much as the mean of
/// what its candidates make of it.
pub(super) fn part_of_membership(instance: &Instance, candidate: usize) -> f64 {
    let row = &instance.candidates[candidate];
    // Without a least share, somebody with no time at all is a candidate for nothing.
    1.0 / (row.most.max(TOLERANCE) * instance.memberships[row.membership].candidates.len() as f64)
}

/// Solves the relaxation.
pub(super) fn prices(instance: &Instance, lean: Lean) -> Result<Prices, Refused> {
    let rows = Rows::new(instance);
    let mut problem = RowProblem::new();
    let mut entries: Vec<Vec<(Col, f64)>> = vec![Vec::new(); rows.end];
    let columns: Vec<(f64, Vec<(usize, f64)>)> =
        (0..instance.candidates.len()).map(|at| (worth(instance, at), rows.entries(instance, at))).collect();
    for ((worth, used), row) in columns.iter().zip(&instance.candidates) {
        let column =
            problem.add_column(*worth, 0.0..=row.most * if lean == Lean::Needs { HAIR } else { 1.0 });
        for &(at, factor) in used {
            entries[at].push((column, factor));
        }
    }
    for (at, (row, most)) in entries.iter().zip(limits(instance)).enumerate() {
        let of_people = (rows.capacity..rows.team).contains(&at);
        let roomy = (lean == Lean::People && !of_people) || (lean == Lean::Needs && of_people);
        problem.add_row(..=most * if roomy { HAIR } else { 1.0 }, row);
    }
    let mut model = problem.try_optimise(Sense::Maximise).map_err(|_| Refused("prices".to_owned()))?;
    model.make_quiet();
    let solved = model.try_solve().map_err(|_| Refused("prices".to_owned()))?;
    if !matches!(solved.status(), HighsModelStatus::Optimal | HighsModelStatus::ModelEmpty) {
        return Err(Refused(format!("prices: {:?}", solved.status())));
    }
    let duals: Vec<f64> = solved.get_solution().dual_rows().iter().map(|dual| dual.max(0.0)).collect();
    let used = |entries: &[(usize, f64)]| entries.iter().map(|(at, factor)| duals[*at] * factor).sum::<f64>();
    Ok(Prices {
        bound: solved.objective_value() + wishes(instance),
        cover: duals[..rows.capacity].to_vec(),
        capacity: duals[rows.capacity..rows.parallel].to_vec(),
        parallel: duals[rows.parallel..rows.team].to_vec(),
        team: duals[rows.team..rows.release].to_vec(),
        reduced: columns.iter().map(|(worth, entries)| worth - used(entries)).collect(),
    })
}

impl Rows {
    fn new(instance: &Instance) -> Self {
        let periods = instance.periods();
        let capacity = instance.needs.len();
        let parallel = capacity + instance.problem.people.len() * periods;
        let team = parallel + instance.problem.people.len() * periods;
        let release = team + instance.initiatives.len();
        Self { capacity, parallel, team, release, end: release + instance.allowance.len() * periods }
    }

    /// What one unit of a candidate uses of each scarce thing.
    fn entries(&self, instance: &Instance, candidate: usize) -> Vec<(usize, f64)> {
        let row = &instance.candidates[candidate];
        let (need, initiative) = (&instance.needs[row.need], &instance.initiatives[row.initiative]);
        let (periods, part) = (instance.periods(), part_of_membership(instance, candidate));
        let mut entries = vec![(row.need, 1.0), (self.team + row.initiative, part)];
        for period in need.first..=need.last {
            entries.push((self.capacity + row.person * periods + period, need.unit_share()));
            if !instance.person(row.person).external {
                let unit = instance.unit_of[row.person];
                entries.push((self.release + unit * periods + period, need.unit_share()));
            }
        }
        for period in initiative.first..=initiative.last {
            entries.push((self.parallel + row.person * periods + period, part));
        }
        entries
    }
}

/// Worth of one unit with its part of the membership: the least of it where it costs, the most where it pays.
fn worth(instance: &Instance, candidate: usize) -> f64 {
    let row = &instance.candidates[candidate];
    let membership = instance.memberships[row.membership].value;
    let part = if membership > 0.0 {
        instance.chunk_share(row) / instance.least_chunk()
    } else {
        part_of_membership(instance, candidate)
    };
    row.value + part * membership
}

/// Right-hand sides, in the order of the rows.
fn limits(instance: &Instance) -> Vec<f64> {
    let problem = instance.problem;
    let people = 0..problem.people.len();
    let mut limits: Vec<f64> = instance.needs.iter().map(|need| need.demand).collect();
    let reach = |person| (0..instance.periods()).map(move |period| instance.reach(person, period));
    limits.extend(people.clone().flat_map(reach));
    let initiatives =
        |person| std::iter::repeat_n(f64::from(instance.person(person).max_initiatives), instance.periods());
    limits.extend(people.flat_map(initiatives));
    limits.extend(problem.initiatives.iter().map(|row| row.team_max.map_or(f64::INFINITY, f64::from)));
    limits.extend(instance.allowance.iter().flat_map(|&most| std::iter::repeat_n(most, instance.periods())));
    limits
}

/// Every wish for teams, met.
fn wishes(instance: &Instance) -> f64 {
    let weights = &instance.problem.weights;
    let initiatives = instance.problem.initiatives.iter().zip(&instance.initiatives);
    let worth = initiatives.map(|(initiative, row)| {
        let areas = if initiative.min_areas >= 2 { f64::from(initiative.min_areas) } else { 0.0 };
        (weights.area * areas + weights.team_skill * initiative.team.len() as f64)
            * initiative.weight
            * row.length()
    });
    worth.sum()
}
