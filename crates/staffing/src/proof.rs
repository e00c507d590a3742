//! What is proven about a plan, and the plan that says so.

use super::draft::Draft;
use super::instance::Instance;
use super::{Options, Stage, outcome};
use staffing_model::plan::{Method, Plan};

/// What is proven about a plan, and where plan and bound are from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Proof {
    pub bound: f64,
    pub plan_from: Stage,
    pub bound_from: &'static str,
    pub clock_cut_in: bool,
}

/// The plan that a draft stands for, with its proof; not yet measured.
pub(super) fn written(
    instance: &Instance,
    options: &Options,
    draft: &Draft,
    greedy_plan: &Draft,
    proof: Proof,
) -> Plan {
    let mut plan = outcome::plan(instance, options, draft, greedy_plan);
    plan.method = Method {
        candidates: instance.candidates.len(),
        plan_from: stage_name(proof.plan_from).to_owned(),
        bound_from: proof.bound_from.to_owned(),
        clock_cut_in: proof.clock_cut_in,
        cancelled: false,
    };
    plan.prove(proof.bound);
    plan
}

fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::Candidates => "candidates",
        Stage::Greedy => "greedy",
        Stage::Bound => "bound",
        Stage::Construction => "lp_guided",
        Stage::Neighbourhoods => "neighbourhood",
        Stage::WholeModel => "whole_model",
    }
}
