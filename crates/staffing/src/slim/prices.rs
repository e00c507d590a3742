//! What the relaxation pays for each scarce thing.

use super::Slim;
use super::projection::own_column;
use super::rows::Scarce;

/// What the relaxation pays for each scarce thing: duals, never negative; and its solution.
pub(crate) struct Prices {
    /// No plan of the whole problem is worth more.
    pub bound: f64,
    /// By need: worth of one more head, or of one more per cent, asked for.
    pub cover: Vec<f64>,
    /// By person and period (`person * periods + period`): worth of one more per cent of reach. Where periods are alike
    /// for a person it stands in the first of them.
    pub capacity: Vec<f64>,
    /// By person and period: worth of one more initiative at a time.
    pub parallel: Vec<f64>,
    /// By need: worth of one more person in it.
    pub places: Vec<f64>,
    /// By initiative: worth of one more place on the team.
    pub team: Vec<f64>,
    /// By unit and period: worth of one more per cent of release.
    pub release: Vec<f64>,
    /// By initiative: worth of one more per cent and period of external work.
    pub external: Vec<f64>,
    /// By candidate, in its own unit: heads, or per cent.
    pub amounts: Vec<f64>,
    /// By candidate: worth of one unit less what it uses at these prices.
    pub reduced: Vec<f64>,
    /// By membership: how much of it the solution uses, 0 to 1.
    pub on_team: Vec<f64>,
    /// By membership: worth of being on the team at these prices; negative where it does not pay.
    pub on_team_reduced: Vec<f64>,
    /// By person: worth of their time, their initiatives at a time and their places, all together.
    pub rents: Vec<f64>,
    /// The solver reached its tolerance; otherwise the clock stopped it, and the bound is still valid.
    pub settled: bool,
}

impl Slim<'_> {
    /// Prices from duals, reduced costs and values by column.
    pub(super) fn prices(&self, duals: &[f64], reduced: &[f64], values: &[f64]) -> Prices {
        let instance = self.instance;
        let periods = instance.periods();
        let mut prices = Prices {
            bound: f64::INFINITY,
            cover: vec![0.0; instance.needs.len()],
            capacity: vec![0.0; instance.problem.people.len() * periods],
            parallel: vec![0.0; instance.problem.people.len() * periods],
            places: vec![0.0; instance.needs.len()],
            team: vec![0.0; instance.initiatives.len()],
            release: vec![0.0; instance.allowance.len() * periods],
            external: vec![0.0; instance.initiatives.len()],
            amounts: values[..instance.candidates.len()].to_vec(),
            reduced: reduced[..instance.candidates.len()].to_vec(),
            on_team: Vec::new(),
            on_team_reduced: Vec::new(),
            rents: self.rents(duals, reduced),
            settled: true,
        };
        for (scarce, &dual) in self.scarce.iter().zip(duals) {
            match *scarce {
                Scarce::Cover(need) => prices.cover[need] = dual,
                Scarce::Capacity(person, period) => prices.capacity[person * periods + period] = dual,
                Scarce::Parallel(person, period) => prices.parallel[person * periods + period] = dual,
                Scarce::Team(initiative) => prices.team[initiative] = dual,
                Scarce::Release(unit, period) => prices.release[unit * periods + period] = dual,
                Scarce::External(initiative) => prices.external[initiative] = dual,
                Scarce::Places(need) => prices.places[need] = dual,
                Scarce::Fair(_) | Scarce::AtOnce | Scarce::Membership => {}
            }
        }
        (prices.on_team, prices.on_team_reduced) = self.memberships(reduced, values);
        prices
    }

    /// What each person's own rows and columns add to the bound: whoever does all they can in a need is held back by
    /// the need's size, and that price stands in the column.
    fn rents(&self, duals: &[f64], reduced: &[f64]) -> Vec<f64> {
        let instance = self.instance;
        let mut rents = vec![0.0; instance.problem.people.len()];
        let of_row = |row: usize| self.scarce[row].of_person();
        for (row, dual) in duals.iter().enumerate() {
            if let Some(person) = of_row(row) {
                rents[person] += dual * self.most[row];
            }
        }
        let own = instance.memberships.iter().filter(|row| own_column(instance, row)).map(|row| row.person);
        let people = instance.candidates.iter().map(|row| row.person).chain(own).map(Some);
        // Releases, after them, stand in a row of their person's time.
        let released = |column| self.columns.entries(column).find_map(|(row, _)| of_row(row));
        let people = people.chain(std::iter::repeat(None)).zip(0..self.columns.len());
        for (person, column) in people {
            if let Some(person) = person.or_else(|| released(column)) {
                rents[person] += reduced[column].max(0.0) * self.columns.most[column];
            }
        }
        rents
    }

    /// How much of each membership is used, and what it is worth.
    fn memberships(&self, reduced: &[f64], values: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let used = |at: usize| {
            let instance = self.instance;
            let candidates = &instance.memberships[at].candidates;
            let work = |&one: &usize| values[one] / instance.candidates[one].most;
            let share: f64 = candidates.iter().map(|&one| values[one] * self.of_membership[one]).sum();
            candidates.iter().map(work).fold(share, f64::max).min(1.0)
        };
        let worth = |at: usize| {
            let candidates = self.instance.memberships[at].candidates.iter();
            candidates
                .map(|&one| reduced[one] * self.instance.candidates[one].most)
                .fold(f64::NEG_INFINITY, f64::max)
        };
        let memberships = 0..self.instance.memberships.len();
        (memberships.clone().map(used).collect(), memberships.map(worth).collect())
    }
}
