//! The gap report of a kept proposal: what [`reports::gap`](crate::reports::gap) builds, from problem and plan.

use crate::domain::norwegian_date;
use crate::reports::gap::{GapReport, OfPlan, build, input};
use crate::service::proposal_view::Names;
use crate::service::propose_staffing::Kept;
use crate::store::views::Names as SkillNames;
use crate::store::{Reading, StoreError};

/// The gap report of a proposal, as of the day it was made, and the names to print it with.
pub async fn load(reading: &mut Reading, kept: &Kept) -> Result<(GapReport, Names), StoreError> {
    let names = Names::load(reading, kept.record.request.first_month.first_day()).await?;
    Ok((report(kept, &names), names))
}

/// The gap report of a proposal, as of the day it was made.
pub fn report(kept: &Kept, names: &Names) -> GapReport {
    let in_bokmal = |(code, names): (&String, &SkillNames)| Some((code.clone(), names.nb.clone()?));
    let skills = names.skills.iter().filter_map(in_bokmal).collect();
    let of = OfPlan {
        plan: &kept.plan,
        problem: &kept.problem,
        request: &kept.record.request,
        notes: &kept.record.notes,
        initiatives: &names.initiatives,
        skills: &skills,
    };
    // The proposal's own day, not today's: the same proposal always gives the same report.
    build(&input(of), norwegian_date(kept.created_at))
}
