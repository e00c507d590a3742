//! What a plan says about itself: wishes for teams, figures, report.
#![expect(clippy::unnecessary_wraps, reason = "all tamperings have one signature")]

use staffing_model::Rule;
use staffing_model::plan::{Release, RuleReport, Status, TeamGap};

use super::{Case, Tampering};

pub const TEAM_SKILL: &[Tampering] = &[
    Tampering {
        what: "a missing skill not told",
        refused_by: Rule::TeamSkill,
        apply: |case| hide(case, is_skill),
    },
    Tampering { what: "one holder more than there is", refused_by: Rule::TeamSkill, apply: one_holder_more },
    Tampering { what: "a missing skill made up", refused_by: Rule::TeamSkill, apply: skill_made_up },
];

pub const AREAS: &[Tampering] = &[
    Tampering {
        what: "missing areas not told",
        refused_by: Rule::Areas,
        apply: |case| hide(case, |gap| !is_skill(gap)),
    },
    Tampering { what: "missing areas made up", refused_by: Rule::Areas, apply: areas_made_up },
];

fn is_skill(gap: &TeamGap) -> bool {
    matches!(gap, TeamGap::Skill { .. })
}

fn hide(case: &mut Case, which: fn(&TeamGap) -> bool) -> Option<()> {
    let at = case.plan.team_gaps.iter().position(which)?;
    case.plan.team_gaps.remove(at);
    Some(())
}

fn one_holder_more(case: &mut Case) -> Option<()> {
    let gap = case.plan.team_gaps.iter_mut().find_map(|gap| match gap {
        TeamGap::Skill { found, .. } => Some(found),
        TeamGap::Areas { .. } => None,
    });
    *gap? += 1;
    Some(())
}

fn skill_made_up(case: &mut Case) -> Option<()> {
    let initiative = case.problem.initiatives.first()?.id.clone();
    case.plan.team_gaps.push(TeamGap::Skill { initiative, skill: "S9".into(), level: 2, asked: 2, found: 1 });
    Some(())
}

fn areas_made_up(case: &mut Case) -> Option<()> {
    let initiative = case.problem.initiatives.first()?.id.clone();
    case.plan.team_gaps.push(TeamGap::Areas { initiative, asked: 9, found: 1 });
    Some(())
}

pub const FIGURES: &[Tampering] = &[
    Tampering { what: "an objective a little higher", refused_by: Rule::Figures, apply: better_than_it_is },
    Tampering { what: "a bound below the plan's worth", refused_by: Rule::Figures, apply: bound_too_low },
    Tampering { what: "another gap", refused_by: Rule::Figures, apply: other_gap },
    Tampering { what: "a proof that is none", refused_by: Rule::Figures, apply: proof_made_up },
    Tampering { what: "a bound that is no number", refused_by: Rule::Figures, apply: no_number },
    Tampering { what: "another problem's plan", refused_by: Rule::Figures, apply: other_problem },
    Tampering { what: "a problem changed afterwards", refused_by: Rule::Figures, apply: problem_changed },
    Tampering { what: "another format", refused_by: Rule::Figures, apply: other_format },
];

fn better_than_it_is(case: &mut Case) -> Option<()> {
    let objective = &mut case.plan.objective;
    *objective += 1e-5 * objective.abs().max(1.0);
    Some(())
}

fn bound_too_low(case: &mut Case) -> Option<()> {
    case.plan.bound = case.plan.objective - 1e-5 * case.plan.objective.abs().max(1.0);
    Some(())
}

fn other_gap(case: &mut Case) -> Option<()> {
    case.plan.gap += 1e-4;
    Some(())
}

fn proof_made_up(case: &mut Case) -> Option<()> {
    case.plan.bound = case.plan.objective + 0.02 * case.plan.objective.abs().max(1.0);
    case.plan.gap = staffing_model::plan::relative_gap(case.plan.objective, case.plan.bound);
    case.plan.status = Status::Optimal;
    Some(())
}

fn no_number(case: &mut Case) -> Option<()> {
    case.plan.bound = f64::NAN;
    Some(())
}

fn other_problem(case: &mut Case) -> Option<()> {
    case.plan.problem.push('x');
    Some(())
}

fn problem_changed(case: &mut Case) -> Option<()> {
    case.problem.periods[0].push('x');
    Some(())
}

fn other_format(case: &mut Case) -> Option<()> {
    case.plan.format = "innsats-plan/2".into();
    Some(())
}

pub const REPORT: &[Tampering] = &[
    Tampering { what: "a gap not told", refused_by: Rule::Report, apply: gap_hidden },
    Tampering { what: "a gap told smaller", refused_by: Rule::Report, apply: gap_smaller },
    Tampering { what: "a release not told", refused_by: Rule::Report, apply: release_hidden },
    Tampering { what: "a release made up", refused_by: Rule::Report, apply: release_made_up },
    Tampering { what: "coverage a little higher", refused_by: Rule::Report, apply: coverage_higher },
    Tampering { what: "one person more", refused_by: Rule::Report, apply: one_person_more },
    Tampering { what: "a learner made up", refused_by: Rule::Report, apply: learner_made_up },
    Tampering { what: "what a rule misses not told", refused_by: Rule::Report, apply: rules_hidden },
    Tampering { what: "a learner not told", refused_by: Rule::Report, apply: learner_hidden },
];

fn gap_hidden(case: &mut Case) -> Option<()> {
    let at = case.roll(case.plan.unmet.len())?;
    case.plan.unmet.remove(at);
    Some(())
}

fn gap_smaller(case: &mut Case) -> Option<()> {
    let at = case.roll(case.plan.unmet.len())?;
    case.plan.unmet[at].amount -= 0.01;
    Some(())
}

fn release_hidden(case: &mut Case) -> Option<()> {
    let at = case.roll(case.plan.releases.len())?;
    case.plan.releases.remove(at);
    Some(())
}

fn release_made_up(case: &mut Case) -> Option<()> {
    let people: Vec<_> = case.problem.people.iter().map(|person| person.id.clone()).collect();
    let person = case.pick(&people)?;
    case.plan.releases.push(Release { person, first: 0, last: 0, share: 0.01 });
    Some(())
}

fn coverage_higher(case: &mut Case) -> Option<()> {
    case.plan.coverage.weighted += 1e-4;
    Some(())
}

fn one_person_more(case: &mut Case) -> Option<()> {
    case.plan.coverage.people += 1;
    Some(())
}

fn learner_made_up(case: &mut Case) -> Option<()> {
    let at = case.row(|case, row| row.learns.is_none() && !case.need_of(row).must.is_empty())?;
    let (skill, _) = case.need_of(&case.plan.assignments[at]).must[0].clone();
    case.plan.assignments[at].learns = Some(skill);
    Some(())
}

fn learner_hidden(case: &mut Case) -> Option<()> {
    let at = case.row(|_, row| row.learns.is_some())?;
    case.plan.assignments[at].learns = None;
    Some(())
}

fn rules_hidden(case: &mut Case) -> Option<()> {
    let told = !case.plan.rules.is_empty();
    *case.plan.rules = RuleReport::default();
    told.then_some(())
}
