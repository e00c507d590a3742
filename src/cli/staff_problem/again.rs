//! `innsats staff --problem --earlier`: planning again from an earlier plan.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::{read_plan, read_problem};
use crate::wording::Language;
use staffing::Earlier;
use staffing_model::problem::Problem;

/// The earlier plan to start from, and how much may change.
#[derive(Debug, Clone, Args)]
pub struct Again {
    /// An earlier plan to start from (`innsats-plan/1`); the change is solved around.
    #[arg(long, value_name = "PLAN", requires = "problem")]
    earlier: Option<PathBuf>,
    /// The problem of the earlier plan: what was proven for it is used where it still holds.
    #[arg(long, value_name = "PROBLEM", requires = "earlier")]
    earlier_problem: Option<PathBuf>,
    /// At most so many people may come to a team they were not on in the earlier plan. The problem with this limit goes
    /// to `--save-problem`: the plan is a plan of that problem.
    #[arg(long, value_name = "N", requires_all = ["earlier", "save_problem"])]
    changes: Option<u32>,
}

impl Again {
    /// The earlier plan, where one is given; the message says why it cannot be read.
    pub fn earlier(&self, language: Language) -> Result<Option<Arc<Earlier>>, String> {
        let Some(path) = &self.earlier else { return Ok(None) };
        let problem = self.earlier_problem.as_ref().map(|path| read_problem(path, language));
        Ok(Some(Arc::new(Earlier { plan: read_plan(path, language)?, problem: problem.transpose()? })))
    }

    /// Puts the limit on changes into the problem.
    pub fn limit_changes(&self, problem: &mut Problem, earlier: Option<&Earlier>) {
        let (Some(changes), Some(earlier)) = (self.changes, earlier) else { return };
        let initiatives = problem.initiatives.iter();
        let of_need: BTreeMap<_, _> = initiatives
            .flat_map(|initiative| initiative.needs.iter().map(|need| (&need.id, &initiative.id)))
            .collect();
        let people: BTreeSet<_> = problem.people.iter().map(|person| &person.id).collect();
        let was_on = earlier.plan.assignments.iter().filter_map(|one| {
            let initiative = of_need.get(&one.need)?;
            people.contains(&one.person).then(|| (one.person.clone(), (*initiative).clone()))
        });
        let was_on: BTreeSet<_> = was_on.collect();
        problem.previous = was_on.into_iter().collect();
        problem.rules.moves = Some(changes);
    }
}
