//! Whole schedules of people: the bound that they prove, and the programme over what they use.

use super::{Relaxation, Search};
use crate::Stage;
use crate::formulation::{Fate, Refused, Scope};
use crate::master::Master;
use crate::solve::Limits;
use staffing_model::plan::OPTIMAL;

/// Nodes for the programme over what whole schedules use.
const USED_NODES: i32 = 200;
/// More than this of a membership in the schedules' mean is use of it.
const USED: f64 = 1e-6;

impl Search<'_, '_> {
    /// Whole schedules as columns: a lower bound, and a better guide.
    pub(super) fn schedules(&mut self, master: &mut Master) -> Result<Relaxation, Refused> {
        master.take_in(self.best.amounts())?;
        let enough = self.objective * (1.0 + self.options.gap);
        master.lower(enough, &|| self.stopwatch.left())?;
        self.improve_bound(master.bound, "schedules");
        self.report(Stage::Bound);
        let mean = master.mean()?;
        Ok(Relaxation { amounts: mean.amounts, on_team: mean.on_team, reduced: mean.reduced })
    }

    /// The programme over the memberships that the schedules use or the plan has: first with those fixed that every
    /// schedule has, then with all of them open.
    pub(super) fn among_used(&mut self, guide: &Relaxation) -> Result<(), Refused> {
        self.among(guide, true)?;
        self.among(guide, false)
    }

    fn among(&mut self, guide: &Relaxation, settled: bool) -> Result<(), Refused> {
        if self.is_done() {
            return Ok(());
        }
        let fate = |at: usize| match (guide.on_team[at], self.best.on_team[at]) {
            (used, true) if settled && used >= 1.0 => Fate::On,
            (used, planned) if planned || used > USED => Fate::Free,
            _ => Fate::Off,
        };
        let scope = Scope::part(self.instance, fate);
        let target = (self.options.gap > 0.0).then(|| self.bound / (1.0 + self.options.gap));
        let gap = (self.options.gap / 10.0).max(OPTIMAL);
        let limits = Limits { gap, ..self.limits(USED_NODES, target) };
        self.solve_part(&scope, &limits, Stage::Neighbourhoods)?;
        Ok(())
    }
}
