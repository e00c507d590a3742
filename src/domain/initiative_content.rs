//! What stands about an initiative: what its form asks for, and what each of its versions keeps.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Demand, Level, Money, NeedId, Percent, RoleId, SkillId, UnitId};

/// Everything that stands about an initiative but how far it has come and how important it is: others decide that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InitiativeContent {
    /// Its name.
    pub name: String,
    /// The unit that owns it.
    pub owner: UnitId,
    /// What sort of initiative it is, in the municipality's own words.
    pub kind: Option<String>,
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
    /// Budget.
    pub budget: Option<Money>,
    /// Expected benefit a year.
    pub yearly_benefit: Option<Money>,
    /// The largest share of the work that external people may do.
    pub max_external: Option<Percent>,
    /// Why, in words.
    pub case: BusinessCase,
    /// The team as a whole.
    pub team: TeamContent,
    /// What it needs of people, in the order in which it was written.
    pub needs: Vec<NeedContent>,
}

/// Why there is an initiative, in words; empty where nothing was said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BusinessCase {
    /// What is to be better, and how one will know.
    pub goal: String,
    /// Who gets the benefit.
    pub whom: String,
    /// When.
    pub when: String,
    /// How it is measured.
    pub measure: String,
    /// Who answers for it.
    pub owner: String,
    /// What it costs, beside the budget.
    pub cost: String,
    /// What can go wrong.
    pub risk: String,
    /// What it hangs on, and what hangs on it.
    pub dependencies: String,
}

/// The team as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamContent {
    /// From at least so many areas.
    pub min_areas: Option<u8>,
    /// At least so many people, if anybody.
    pub smallest: Option<u16>,
    /// At most so many people.
    pub largest: Option<u16>,
    /// Somebody may learn on this team.
    pub learning: bool,
    /// So many people should hold a skill.
    pub skills: Vec<SkillHeads>,
}

/// So many people who hold a skill: on a team, or at home in a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkillHeads {
    /// The skill.
    pub skill: SkillId,
    /// At this level or above.
    pub level: Level,
    /// So many.
    pub heads: u16,
}

/// What an initiative needs of people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedContent {
    /// Which; none for one that is not stored yet.
    pub id: Option<NeedId>,
    /// The role that is asked for.
    pub role: Option<RoleId>,
    /// The role's name on the team.
    pub title: String,
    /// How much.
    pub demand: Demand,
    /// Critical, or only desirable.
    pub critical: bool,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Whether consultants may fill it.
    pub external_allowed: bool,
    /// The skills it asks for.
    pub skills: Vec<AskedSkill>,
}

/// A skill that a need asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedSkill {
    /// The skill.
    pub skill: SkillId,
    /// The least level.
    pub level: Level,
    /// Must (må) or should (bør).
    pub must: bool,
}
