//! How much people want to work on an initiative: their own answers about the skills its needs ask for.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::StaffingInput;
use super::people::Member;
use super::ratings::{Holding, Holdings};
use crate::domain::{Interest, PersonNumber, SkillCode};
use crate::staffing::key::{InitiativeKey, PersonKey};
use crate::staffing::problem::{Initiative, Need};

type Answers<'a> = BTreeMap<&'a PersonNumber, BTreeMap<&'a str, Interest>>;

/// One row per person and initiative, from 0 to 1, where it is above 0.
///
/// For a need the interest is the mean of the person's answers on its must-skills; for the initiative it is the
/// highest over the needs the person is near to filling: holds every must-skill, at most one level short.
pub(super) fn interest(
    input: &StaffingInput,
    members: &[Member<'_>],
    initiatives: &[Initiative],
    holdings: &Holdings,
) -> Vec<(PersonKey, InitiativeKey, f64)> {
    let answers = answers(input);
    let nothing = BTreeMap::new();
    let mut rows = Vec::new();
    for member in members.iter().filter(|member| member.gives()) {
        let Some(wishes) = answers.get(member.number) else { continue };
        let held = holdings.get(member.number).unwrap_or(&nothing);
        for initiative in initiatives {
            let near = initiative.needs.iter().filter(|need| is_near(need, held));
            let highest = near.filter_map(|need| mean(need, wishes)).fold(0.0, f64::max);
            if highest > 0.0 {
                rows.push((PersonKey::new(member.number.as_str()), initiative.id.clone(), highest));
            }
        }
    }
    rows
}

/// Each person's newest answer on each skill.
fn answers(input: &StaffingInput) -> Answers<'_> {
    let mut newest: BTreeMap<(&PersonNumber, &str), (Date, Interest)> = BTreeMap::new();
    for assessment in &input.assessments {
        let Some(interest) = assessment.interest else { continue };
        let answer = (assessment.assessed_on, interest);
        let standing = newest.entry((&assessment.person, assessment.skill.as_str())).or_insert(answer);
        *standing = answer.max(*standing);
    }
    let mut answers = Answers::new();
    for ((person, skill), (_, interest)) in newest {
        answers.entry(person).or_default().insert(skill, interest);
    }
    answers
}

fn is_near(need: &Need, held: &BTreeMap<SkillCode, Holding>) -> bool {
    need.must.iter().all(|(skill, asked)| {
        let code = SkillCode::parse(skill.as_str());
        code.and_then(|code| held.get(&code)).is_some_and(|holding| holding.level.get() + 1 >= *asked)
    })
}

fn mean(need: &Need, wishes: &BTreeMap<&str, Interest>) -> Option<f64> {
    let given: Vec<f64> = need
        .must
        .iter()
        .filter_map(|(skill, _)| wishes.get(skill.as_str()))
        .map(|interest| f64::from(interest.get()) / 5.0)
        .collect();
    let mean = given.iter().sum::<f64>() / given.len() as f64;
    (!given.is_empty()).then(|| (mean * 1000.0).round() / 1000.0)
}
