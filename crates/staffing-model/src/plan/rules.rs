//! What a plan says about the rules of the request: what is missing of each, and what it protects.
#![expect(missing_docs, reason = "what has no words is named in full")]

use serde::{Deserialize, Serialize};

use crate::key::{InitiativeKey, NeedKey, PersonKey, SkillKey, UnitKey};

/// What is missing of each rule that is on. A list is empty where its rule is off or nothing is missing.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RuleReport {
    /// Must-skills that only external people bring, by need in the problem's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub leaving: Vec<LeavingKnowledge>,
    /// What each unit keeps at home, whether or not anything is missing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub at_home: Vec<AtHome>,
    /// The last holders of a skill who are in the plan: what is vulnerable while they are away.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub vulnerable: Vec<Vulnerable>,
    /// People who carry more than is fair of work they have little interest in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub overburdened: Vec<Overburdened>,
    /// People in needs they refused.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub against_will: Vec<AgainstWill>,
    /// Initiatives without anybody because enough others run.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub put_off: Vec<PutOff>,
    /// Periods in which more initiatives run than should.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub crowded: Vec<Crowded>,
    /// Teams that are too small.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub small_teams: Vec<SmallTeam>,
    /// Teams where external people do more of what is staffed than they should.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub too_external: Vec<TooExternal>,
}

impl RuleReport {
    /// Whether no rule has anything to report.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A must-skill that leaves with the external people who bring it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeavingKnowledge {
    pub need: NeedKey,
    /// The skill that no internal person on the team holds, even one level short.
    pub skill: SkillKey,
    /// The least level that the need asks for.
    pub level: u8,
    /// The external people in the need who hold it.
    pub people: Vec<PersonKey>,
}

/// What a unit keeps at home, and who stays for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AtHome {
    pub unit: UnitKey,
    pub skill: SkillKey,
    /// At this level or above.
    pub level: u8,
    /// How many must stay: what the unit asks for, but no more than hold the skill.
    pub asked: u32,
    /// How many are at home in each period.
    pub present: Vec<u32>,
    /// Holders who are at home in every period.
    pub stay: Vec<PersonKey>,
    /// Holders who are away from daily operation in at least one period.
    pub away: Vec<PersonKey>,
}

/// A person in the plan who is one of the last to hold a skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vulnerable {
    pub person: PersonKey,
    pub skill: SkillKey,
    /// The other internal people who hold it at the level that counts; empty where there is nobody else.
    pub others: Vec<PersonKey>,
    /// The initiatives that the plan puts the person on.
    pub initiatives: Vec<InitiativeKey>,
}

/// A person who carries more than is fair in consecutive periods.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Overburdened {
    pub person: PersonKey,
    /// The first period of the stretch, from 0.
    pub first: usize,
    /// The last period of the stretch, from 0, itself included.
    pub last: usize,
    /// How much beyond the fair share in each of these periods, per cent of full time.
    pub share: f64,
}

/// A person in a need they refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgainstWill {
    pub person: PersonKey,
    pub need: NeedKey,
    /// Whether they are locked to the initiative, which overrides the refusal.
    pub locked: bool,
}

/// An initiative that is not staffed, though somebody could, because enough others run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PutOff {
    pub initiative: InitiativeKey,
    /// Periods of its window in which as many initiatives run as are allowed.
    pub periods: Vec<usize>,
}

/// A period in which more initiatives run than should.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crowded {
    /// Which period, counted from 0.
    pub period: usize,
    /// How many initiatives run in it; a staffed one runs from its first need to its last.
    pub running: u32,
}

/// A team that is too small.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmallTeam {
    pub initiative: InitiativeKey,
    /// How many people the team should have at least.
    pub asked: u32,
    /// How many people the team has.
    pub found: u32,
}

/// A team where external people do too much of what is staffed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TooExternal {
    pub initiative: InitiativeKey,
    /// What they do beyond the limit, share-periods.
    pub share_periods: f64,
}
