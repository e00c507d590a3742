//! How much people want to work on an initiative: their own answers about the skills its needs ask for.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::StaffingInput;
use super::people::Member;
use super::ratings::{Holding, Holdings};
use crate::domain::{Interest, PersonNumber, SkillCode};
use staffing_model::key::{InitiativeKey, PersonKey};
use staffing_model::problem::{Initiative, Need};

type Answers<'a> = BTreeMap<&'a PersonNumber, BTreeMap<&'a str, Interest>>;

/// Needs by one of their must-skills, each with the place of its initiative. Whoever is near to a need holds that
/// skill, so that only needs somebody could be near to are looked at.
type BySkill<'a> = BTreeMap<&'a str, Vec<(usize, &'a Need)>>;

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
    let needs = by_skill(initiatives);
    let mut rows = Vec::new();
    for member in members.iter().filter(|member| member.gives()) {
        let (Some(wishes), Some(held)) = (answers.get(member.number), holdings.get(member.number)) else {
            continue;
        };
        for (initiative, highest) in of_person(&needs, held, wishes) {
            rows.push((PersonKey::new(member.number.as_str()), initiatives[initiative].id.clone(), highest));
        }
    }
    rows
}

fn by_skill(initiatives: &[Initiative]) -> BySkill<'_> {
    let mut needs = BySkill::new();
    for (place, initiative) in initiatives.iter().enumerate() {
        for need in &initiative.needs {
            if let Some((skill, _)) = need.must.first() {
                needs.entry(skill.as_str()).or_default().push((place, need));
            }
        }
    }
    needs
}

/// A person's highest interest in each initiative, by the initiative's place, where it is above 0.
fn of_person(
    needs: &BySkill<'_>,
    held: &BTreeMap<SkillCode, Holding>,
    wishes: &BTreeMap<&str, Interest>,
) -> BTreeMap<usize, f64> {
    let levels: BTreeMap<&str, u8> =
        held.iter().map(|(skill, holding)| (skill.as_str(), holding.level.get())).collect();
    let mut interest: BTreeMap<usize, f64> = BTreeMap::new();
    for (place, need) in levels.keys().filter_map(|skill| needs.get(skill)).flatten() {
        if let Some(mean) = mean(need, wishes).filter(|mean| *mean > 0.0 && is_near(need, &levels)) {
            let highest = interest.entry(*place).or_default();
            *highest = highest.max(mean);
        }
    }
    interest
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

fn is_near(need: &Need, levels: &BTreeMap<&str, u8>) -> bool {
    let near = |skill: &str, asked: u8| levels.get(skill).is_some_and(|held| held + 1 >= asked);
    need.must.iter().all(|(skill, asked)| near(skill.as_str(), *asked))
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
