//! Rules about one person and one need: cover, capacity, joint, chunk, candidate, share, mentor.

use staffing_model::Rule;
use staffing_model::plan::Assignment;

use super::{Case, Tampering, is_split, step_above};

pub const COVER: &[Tampering] = &[
    Tampering { what: "more than a need asks for", refused_by: Rule::Cover, apply: more_than_asked },
    Tampering { what: "a need that asks for less", refused_by: Rule::Cover, apply: less_asked },
];

fn more_than_asked(case: &mut Case) -> Option<()> {
    let at = case.row(|case, row| is_split(case.need_of(row)))?;
    case.plan.assignments[at].share = step_above(case.need_of(&case.plan.assignments[at]).amount);
    Some(())
}

fn less_asked(case: &mut Case) -> Option<()> {
    let at = case.row(|_, _| true)?;
    let row = case.plan.assignments[at].clone();
    let rows: Vec<f64> =
        case.plan.assignments.iter().filter(|other| other.need == row.need).map(|row| row.share).collect();
    let need = case.need_mut(&row);
    need.amount = if is_split(need) { rows.iter().sum::<f64>() - 0.01 } else { rows.len() as f64 - 1.0 };
    Some(())
}

pub const CAPACITY: &[Tampering] = &[
    Tampering { what: "more than a person can give", refused_by: Rule::Capacity, apply: overworked },
    Tampering { what: "a person who can give less", refused_by: Rule::Capacity, apply: less_capacity },
];

fn overworked(case: &mut Case) -> Option<()> {
    let at = case.row(|_, _| true)?;
    let row = case.plan.assignments[at].clone();
    let (first, person) = (case.need_of(&row).first, case.person(&row.person));
    case.plan.assignments[at].share = step_above(person.capacity[first] + person.extra_in(first));
    Some(())
}

fn less_capacity(case: &mut Case) -> Option<()> {
    let at = case.row(|_, _| true)?;
    let row = case.plan.assignments[at].clone();
    let last = case.need_of(&row).last;
    let load = case.load(&row.person, last);
    let person = case.person_mut(&row.person);
    person.capacity[last] = load - 0.01;
    if let Some(extra) = &mut person.extra {
        extra[last] = 0.0;
    }
    Some(())
}

/// `verify` sees too much in one initiative as too much for the person: `docs/model.md`.
pub const JOINT: &[Tampering] = &[Tampering {
    what: "two needs beyond one capacity",
    refused_by: Rule::Capacity,
    apply: too_much_together,
}];

fn too_much_together(case: &mut Case) -> Option<()> {
    let at = case.row(|_, _| true)?;
    let row = case.plan.assignments[at].clone();
    let need = case.need_of(&row).clone();
    let mut others = case.initiative_of(&row).needs.clone();
    others.retain(|other| {
        other.id != need.id && is_split(other) && other.first <= need.last && need.first <= other.last
    });
    let other = case.pick(&others)?;
    let period = need.first.max(other.first);
    let person = case.person(&row.person);
    // Alone within what the person can give, together above it.
    let share = step_above(person.capacity[period] + person.extra_in(period) - row.share);
    case.plan.assignments.retain(|taken| taken.person != row.person || taken.need != other.id);
    case.plan.assignments.push(Assignment { need: other.id, share, learns: None, ..row });
    Some(())
}

pub const CHUNK: &[Tampering] = &[
    Tampering { what: "a share below the least", refused_by: Rule::Chunk, apply: spread_thin },
    Tampering { what: "a least share above the plan's", refused_by: Rule::Chunk, apply: more_at_least },
];

/// A pair of person and initiative without a head's place, which is enough whatever its share.
fn split_pair(case: &mut Case) -> Option<Vec<Assignment>> {
    let at = case.row(|case, row| {
        let rows = case.rows(&row.person, &case.initiative_of(row).id);
        rows.iter().all(|row| is_split(case.need_of(row)))
    })?;
    let row = &case.plan.assignments[at];
    Some(case.rows(&row.person, &case.initiative_of(row).id).into_iter().cloned().collect())
}

fn spread_thin(case: &mut Case) -> Option<()> {
    if case.problem.rules.min_share <= 5.0 {
        return None;
    }
    let rows = split_pair(case)?;
    case.plan.assignments.retain(|row| !rows.contains(row));
    case.plan.assignments.push(Assignment { share: 5.0, ..rows[0].clone() });
    Some(())
}

fn more_at_least(case: &mut Case) -> Option<()> {
    let rows = split_pair(case)?;
    case.problem.rules.min_share = rows.iter().map(|row| row.share).sum::<f64>() + 0.01;
    Some(())
}

pub const CANDIDATE: &[Tampering] = &[
    Tampering { what: "a skill not held", refused_by: Rule::Candidate, apply: skill_lost },
    Tampering { what: "two levels short", refused_by: Rule::Candidate, apply: level_raised },
    Tampering { what: "one level short, without learning", refused_by: Rule::Candidate, apply: one_short },
    Tampering { what: "a consultant where none may be", refused_by: Rule::Candidate, apply: consultant },
    Tampering { what: "less to give than the least share", refused_by: Rule::Candidate, apply: too_little },
    Tampering { what: "somebody nobody knows", refused_by: Rule::Candidate, apply: unknown_person },
    Tampering { what: "a need nobody knows", refused_by: Rule::Candidate, apply: unknown_need },
];

fn row_with_demand(case: &mut Case) -> Option<Assignment> {
    let at = case.row(|case, row| case.need_of(row).must.iter().any(|(_, level)| *level > 0))?;
    Some(case.plan.assignments[at].clone())
}

fn skill_lost(case: &mut Case) -> Option<()> {
    let row = row_with_demand(case)?;
    let (skill, _) = case.need_of(&row).must.iter().find(|(_, level)| *level > 0)?.clone();
    case.person_mut(&row.person).skills.retain(|(held, _)| *held != skill);
    Some(())
}

fn level_raised(case: &mut Case) -> Option<()> {
    let row = row_with_demand(case)?;
    let (skill, _) = case.need_of(&row).must[0].clone();
    let held = case.person(&row.person).level(&skill)?;
    case.need_mut(&row).must[0].1 = held + 2;
    Some(())
}

fn one_short(case: &mut Case) -> Option<()> {
    let row = row_with_demand(case)?;
    let (skill, _) = case.need_of(&row).must[0].clone();
    let held = case.person(&row.person).level(&skill)?;
    case.need_mut(&row).must[0].1 = held + 1;
    case.problem.rules.stretch = false;
    Some(())
}

fn consultant(case: &mut Case) -> Option<()> {
    let at = case.row(|_, _| true)?;
    let row = case.plan.assignments[at].clone();
    case.person_mut(&row.person).external = true;
    case.need_mut(&row).external = false;
    Some(())
}

fn too_little(case: &mut Case) -> Option<()> {
    let at = case.row(|case, row| is_split(case.need_of(row)))?;
    let row = case.plan.assignments[at].clone();
    let first = case.need_of(&row).first;
    let person = case.person(&row.person);
    case.problem.rules.min_share = person.capacity[first] + person.extra_in(first) + 0.01;
    Some(())
}

fn unknown_person(case: &mut Case) -> Option<()> {
    let at = case.row(|_, _| true)?;
    case.plan.assignments[at].person = "nobody".into();
    Some(())
}

fn unknown_need(case: &mut Case) -> Option<()> {
    let at = case.row(|_, _| true)?;
    case.plan.assignments[at].need = "nothing".into();
    Some(())
}

pub const SHARE: &[Tampering] = &[
    Tampering { what: "a share between two steps", refused_by: Rule::Share, apply: |case| share(case, 0.01) },
    Tampering { what: "a negative share", refused_by: Rule::Share, apply: |case| share(case, -1000.0) },
    Tampering { what: "no share", refused_by: Rule::Share, apply: no_share },
    Tampering {
        what: "a share that is no number",
        refused_by: Rule::Share,
        apply: |case| share(case, f64::NAN),
    },
    Tampering { what: "a row that stands twice", refused_by: Rule::Share, apply: twice },
];

fn share(case: &mut Case, more: f64) -> Option<()> {
    let at = case.row(|_, _| true)?;
    case.plan.assignments[at].share += more;
    Some(())
}

fn no_share(case: &mut Case) -> Option<()> {
    let at = case.row(|_, _| true)?;
    case.plan.assignments[at].share = 0.0;
    Some(())
}

fn twice(case: &mut Case) -> Option<()> {
    let at = case.row(|_, _| true)?;
    case.plan.assignments.push(case.plan.assignments[at].clone());
    Some(())
}

pub const MENTOR: &[Tampering] = &[
    Tampering { what: "a learner's mentors taken off", refused_by: Rule::Mentor, apply: mentors_gone },
    Tampering { what: "a learner among learners", refused_by: Rule::Mentor, apply: nobody_to_learn_from },
];

fn mentors_gone(case: &mut Case) -> Option<()> {
    let at = case.row(|_, row| row.learns.is_some())?;
    let row = case.plan.assignments[at].clone();
    let skill = row.learns.clone()?;
    let level = case.need_of(&row).must.iter().find(|(must, _)| *must == skill)?.1;
    let initiative = case.initiative_of(&row).id.clone();
    let kept: Vec<Assignment> = case.plan.assignments.clone();
    let mentor = |case: &Case, other: &Assignment| {
        case.initiative_of(other).id == initiative
            && case.person(&other.person).level(&skill).is_some_and(|held| held >= level)
    };
    case.plan.assignments = kept.into_iter().filter(|other| !mentor(case, other)).collect();
    Some(())
}

fn nobody_to_learn_from(case: &mut Case) -> Option<()> {
    let at = case.row(|case, row| {
        row.learns.is_none() && case.need_of(row).must.iter().any(|(_, level)| *level > 0)
    })?;
    let row = case.plan.assignments[at].clone();
    let (skill, level) = case.need_of(&row).must.iter().find(|(_, level)| *level > 0)?.clone();
    for member in case.team(&case.initiative_of(&row).id.clone()) {
        let held = case.person_mut(&member).skills.iter_mut().find(|(held, _)| *held == skill);
        if let Some(held) = held.filter(|(_, at)| *at >= level) {
            held.1 = level - 1;
        }
    }
    case.problem.rules.stretch = true;
    Some(())
}
