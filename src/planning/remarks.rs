//! What was odd in the register, and what became of it: one odd row never stops a municipality, and is never silently
//! passed over either.
#![expect(missing_docs, reason = "what has no words is named in full")]

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::commitments::{Commitment, taken};
use super::people::Member;
use super::request::month_as_text;
use super::{Holdings, StaffingInput};
use crate::domain::{Level, Month, NeedCode, NeedSkillRecord, Percent, PersonNumber, SkillCode};
use jiff::civil::Date;
use staffing_model::problem::FaultKind;

/// Nobody works more than this at one employer: 48 hours a week on average, overtime included, of 37.5 (working
/// environment act, section 10-6). Positions of more than that are a slip in the register.
const MOST_POSITION: Percent = Percent::FULL.plus(Percent::FULL.of(TWENTY_EIGHT));
const TWENTY_EIGHT: Percent = match Percent::from_hundredths(28_00) {
    Some(share) => share,
    None => Percent::ZERO,
};

/// Something odd about a person or a need.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Remark {
    /// A person's positions are more than anybody can work: they are on no team.
    PositionsBeyondReason {
        person: PersonNumber,
        /// All positions together, in the month in which that is most.
        total: Percent,
    },
    /// A person's positions are more than full time: they are counted, and should be looked at.
    PositionsAboveFull {
        person: PersonNumber,
        /// All positions together, in the month in which that is most.
        total: Percent,
    },
    /// The model cannot take a value of a person: they are on no team.
    PersonRefused {
        /// The number of the person, as the problem has it.
        person: String,
        /// What is wrong with it.
        fault: FaultKind,
    },
    /// The model cannot take a value of a need: it is not staffed.
    NeedRefused {
        /// The code of the need, as the problem has it.
        need: String,
        /// What is wrong with it.
        fault: FaultKind,
    },
    /// A need lies outside its initiative's days: it is not staffed.
    NeedOutside { need: NeedCode },
    /// A need reaches beyond its initiative's days: it is staffed within them.
    NeedCut {
        need: NeedCode,
        /// The first month it is staffed in.
        #[serde(with = "month_as_text")]
        first: Month,
        #[serde(with = "month_as_text")]
        last: Month,
    },
    /// The newest list of everybody came without a position of the person: they are counted, and may have left.
    NotListed {
        person: PersonNumber,
        /// The day the list came.
        on: Date,
    },
    /// Somebody is committed beyond the end of their engagement.
    EngagementEnds {
        person: PersonNumber,
        /// The need they are committed to.
        need: NeedCode,
        /// The last day of their position or contract.
        last_day: Date,
    },
    /// Somebody is proposed beyond the end of their engagement, as the register has it when the proposal is looked at.
    ProposedBeyond {
        person: PersonNumber,
        /// The need they are proposed for.
        need: NeedCode,
        /// The last day of their position or contract.
        last_day: Date,
    },
    /// Somebody is committed to more than full time: nobody can do that.
    CommittedAbove {
        person: PersonNumber,
        /// All commitments together, in the month in which that is most.
        total: Percent,
        /// The first such month.
        #[serde(with = "month_as_text")]
        month: Month,
    },
    /// Somebody is committed to a need and does not hold a skill that it must have.
    BelowLevel {
        person: PersonNumber,
        /// The need they are committed to.
        need: NeedCode,
        skill: SkillCode,
        /// The least level that the need asks for.
        asked: Level,
        /// The level that counts; none where they have stated nothing.
        held: Option<Level>,
    },
}

impl Remark {
    pub(super) fn of_fault(what: Refused, fault: FaultKind) -> Self {
        match what {
            Refused::Person(person) => Self::PersonRefused { person, fault },
            Refused::Need(need) => Self::NeedRefused { need, fault },
        }
    }
}

impl Remark {
    /// The number of the person it is about.
    pub fn person(&self) -> Option<&str> {
        match self {
            Self::PositionsBeyondReason { person, .. }
            | Self::PositionsAboveFull { person, .. }
            | Self::NotListed { person, .. }
            | Self::EngagementEnds { person, .. }
            | Self::ProposedBeyond { person, .. }
            | Self::CommittedAbove { person, .. }
            | Self::BelowLevel { person, .. } => Some(person.as_str()),
            Self::PersonRefused { person, .. } => Some(person),
            Self::NeedRefused { .. } | Self::NeedOutside { .. } | Self::NeedCut { .. } => None,
        }
    }

    /// The code of the need it is about.
    pub fn need(&self) -> Option<&str> {
        match self {
            Self::NeedOutside { need }
            | Self::NeedCut { need, .. }
            | Self::EngagementEnds { need, .. }
            | Self::ProposedBeyond { need, .. }
            | Self::BelowLevel { need, .. } => Some(need.as_str()),
            Self::NeedRefused { need, .. } => Some(need),
            Self::PositionsBeyondReason { .. }
            | Self::PositionsAboveFull { .. }
            | Self::NotListed { .. }
            | Self::CommittedAbove { .. }
            | Self::PersonRefused { .. } => None,
        }
    }

    /// The code of the skill it is about.
    pub const fn skill(&self) -> Option<&SkillCode> {
        match self {
            Self::BelowLevel { skill, .. } => Some(skill),
            _ => None,
        }
    }
}

/// What a problem's check refuses, by its key.
pub(super) enum Refused {
    Person(String),
    Need(String),
}

/// Removes people whose positions are beyond reason, with remarks on them and on everybody above full time.
pub(super) fn of_positions(members: &mut Vec<Member<'_>>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    members.retain(|member| {
        let (person, total) = (member.number.clone(), member.capacity.position);
        let beyond = !member.external && total > MOST_POSITION;
        if beyond {
            remarks.push(Remark::PositionsBeyondReason { person, total });
        } else if !member.external && total > Percent::FULL {
            remarks.push(Remark::PositionsAboveFull { person, total });
        }
        !beyond
    });
    remarks
}

/// People in the problem whom the newest list of everybody came without.
pub(super) fn of_lists(input: &StaffingInput, members: &[Member<'_>]) -> Vec<Remark> {
    let of_person = |member: &Member<'_>| {
        let positions = (member.number.clone(), 0)..=(member.number.clone(), u8::MAX);
        let (_, on) = input.not_listed.range(positions).next()?;
        Some(Remark::NotListed { person: member.number.clone(), on: *on })
    };
    members.iter().filter(|member| !member.external).filter_map(of_person).collect()
}

/// Commitments that last longer than the person's engagement.
pub(super) fn of_engagements(
    input: &StaffingInput,
    standing: &[&Commitment],
    horizon: &[Month],
) -> Vec<Remark> {
    let ends = |commitment: &&&Commitment| {
        let mut positions = input.employees.iter().filter(|one| one.number == commitment.person).peekable();
        positions.peek()?;
        // A position without an end has none.
        let last_day = positions.map(|one| one.to).try_fold(Date::MIN, |last, to| Some(last.max(to?)))?;
        let month = horizon.get(commitment.last)?;
        (last_day < month.first_day()).then(|| Remark::EngagementEnds {
            person: commitment.person.clone(),
            need: commitment.need.clone(),
            last_day,
        })
    };
    standing.iter().filter_map(|commitment| ends(&commitment)).collect()
}

/// People who are committed to more than full time.
pub(super) fn of_sums(standing: &[&Commitment], horizon: &[Month]) -> Vec<Remark> {
    let above = |(person, months): (&PersonNumber, Vec<Percent>)| {
        let total = months.iter().copied().max()?;
        let month = *horizon.get(months.iter().position(|share| *share == total)?)?;
        (total > Percent::FULL).then(|| Remark::CommittedAbove { person: person.clone(), total, month })
    };
    taken(standing, horizon.len()).into_iter().filter_map(above).collect()
}

/// Must-skills that people who are committed to a need do not hold at its level.
pub(super) fn of_levels(
    standing: &[&Commitment],
    skills: &BTreeMap<&NeedCode, Vec<&NeedSkillRecord>>,
    holdings: &Holdings,
) -> Vec<Remark> {
    let below = |commitment: &Commitment, skill: &NeedSkillRecord| {
        let held = holdings.get(&commitment.person).and_then(|held| held.get(&skill.skill));
        let held = held.map(|holding| holding.level);
        held.is_none_or(|held| held < skill.min_level).then(|| Remark::BelowLevel {
            person: commitment.person.clone(),
            need: commitment.need.clone(),
            skill: skill.skill.clone(),
            asked: skill.min_level,
            held,
        })
    };
    let of_need = |need: &NeedCode| {
        let mut must: Vec<_> = skills.get(need).into_iter().flatten().filter(|skill| skill.must).collect();
        must.sort_by_key(|skill| &skill.skill);
        must
    };
    let mut remarks: Vec<Remark> = Vec::new();
    for commitment in standing {
        for remark in of_need(&commitment.need).into_iter().filter_map(|skill| below(commitment, skill)) {
            // Somebody with two spells on a need is told of once.
            if !remarks.contains(&remark) {
                remarks.push(remark);
            }
        }
    }
    remarks
}
