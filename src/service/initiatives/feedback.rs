//! What can be said of a need while it is being written, from the register as it is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use jiff::civil::Date;

use super::check::{self, Page};
use super::draft::{Draft, DraftNeed};
use crate::domain::{AskedSkill, Level, Month, PersonNumber, SkillCode, SkillId};
use crate::planning::feedback::{Asking, Feedback, feedback};
use crate::planning::{StaffingInput, StaffingRequest};
use crate::reports::vulnerability::loss::{Loss, loss};
use crate::reports::vulnerability::{Input, RoleAsks, Vulnerability, build};
use crate::service::skill_graph::{self, LoadError};
use crate::service::staffing_input;
use crate::skill_graph::SkillGraph;
use crate::store::records::initiatives;
use crate::store::views::vulnerability;
use crate::store::{Reading, StoreError, catalogue};

/// So many months ahead are looked at.
const MONTHS: u16 = 24;
/// A level so far above a role's profile is hardly meant.
const FAR_ABOVE: u8 = 2;

/// The register as it is, to be asked.
pub struct Register {
    input: StaffingInput,
    graph: SkillGraph,
    request: StaffingRequest,
    roles: Vec<RoleAsks>,
    day: Date,
    vulnerability: OnceLock<Vulnerability>,
}

/// What can be said of a need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// By the rules of the staffing problem.
    pub feedback: Feedback,
    /// The first month of the need, where that is known.
    pub wanted: Option<Month>,
    /// Nothing must be held: there is nobody to count.
    pub asks_nothing: bool,
    /// Skills whose level is far above the profile of the role, each with that level.
    pub above_profile: Vec<(AskedSkill, Level)>,
}

impl std::fmt::Debug for Register {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Register")
    }
}

impl Register {
    /// Reads it, for the months from the next one on.
    pub async fn load(reading: &mut Reading) -> Result<Self, LoadError> {
        let first = Month::of(reading.day()).plus(1);
        let request = StaffingRequest { periods: MONTHS, ..StaffingRequest::from_month(first) };
        let graph = skill_graph::load(reading).await?;
        let input = staffing_input::load_with(reading, &request, &graph).await?;
        let asks = |(role, skill, level)| RoleAsks { role, skill, level };
        let roles = vulnerability::role_asks(reading).await?.into_iter().map(asks).collect();
        Ok(Self { input, graph, request, roles, day: reading.day(), vulnerability: OnceLock::new() })
    }

    /// The register itself.
    pub const fn input(&self) -> &StaffingInput {
        &self.input
    }

    /// Which skills hang by few people; counted when it is first asked for.
    pub fn vulnerability(&self) -> &Vulnerability {
        self.vulnerability.get_or_init(|| self.asked_of_everybody(|input| build(&input)))
    }

    /// What falls if `person` leaves.
    pub fn loss(&self, person: &PersonNumber) -> Loss {
        self.asked_of_everybody(|input| loss(&input, person))
    }

    fn asked_of_everybody<T>(&self, count: impl FnOnce(Input<'_>) -> T) -> T {
        let of_roles = self.roles.iter().map(|one| &one.skill);
        let of_needs = self.input.need_skills.iter().map(|one| &one.skill);
        let counts_for = staffing_input::counts_for(&self.graph, of_roles.chain(of_needs));
        let (register, roles) = (&self.input, self.roles.as_slice());
        count(Input { register, counts_for: &counts_for, roles, day: self.day })
    }

    /// What the register says to a need.
    pub fn ask(&self, asking: &Asking) -> Feedback {
        let pairs = staffing_input::counts_for(&self.graph, asking.must.iter().map(|(skill, _)| skill));
        feedback(&self.input, &pairs, &self.request, asking)
    }
}

/// What is asked of the register for a need of a draft, and what its role says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    asking: Asking,
    above_profile: Vec<(AskedSkill, Level)>,
}

impl Question {
    /// What the register says to it.
    pub fn ask(self, register: &Register) -> Said {
        Said {
            feedback: register.ask(&self.asking),
            wanted: self.asking.from,
            asks_nothing: self.asking.must.is_empty(),
            above_profile: self.above_profile,
        }
    }
}

/// Reads a need of a draft as far as it can be read.
pub async fn question(
    reading: &mut Reading,
    draft: &Draft,
    need: &DraftNeed,
) -> Result<Question, StoreError> {
    let codes: BTreeMap<SkillId, SkillCode> = catalogue::ids(reading)
        .await?
        .into_iter()
        .filter_map(|(code, id)| Some((id, SkillCode::parse(&code)?)))
        .collect();
    let must = need.skills.iter().filter(|one| one.must && one.level.get() > 0);
    let must = must.filter_map(|one| Some((codes.get(&one.skill)?.clone(), one.level))).collect();
    let read = check::need(need, check::window(draft), &mut Vec::new());
    let months = read.as_ref().map_or(1, |need| {
        let length = Month::of(need.to).months_since(Month::of(need.from)) + 1;
        u16::try_from(length).unwrap_or(1).clamp(1, MONTHS)
    });
    let asking = Asking {
        must,
        demand: read.as_ref().map(|need| need.demand),
        from: read.as_ref().map(|need| Month::of(need.from)),
        months,
        external_allowed: !need.value("ekstern").is_empty(),
    };
    Ok(Question { asking, above_profile: above_profile(reading, need).await? })
}

async fn above_profile(
    reading: &mut Reading,
    need: &DraftNeed,
) -> Result<Vec<(AskedSkill, Level)>, StoreError> {
    let Some(role) = need.role() else { return Ok(Vec::new()) };
    let profile: BTreeMap<i64, i64> = initiatives::role_levels(reading, role).await?.into_iter().collect();
    let above = |one: &AskedSkill| {
        let level = Level::new(*profile.get(&one.skill.0)?)?;
        (one.level.get() >= level.get() + FAR_ABOVE).then_some((*one, level))
    };
    Ok(need.skills.iter().filter_map(above).collect())
}

/// The needs of a draft that have something to correct.
pub fn wrong_needs(faults: &[check::Fault]) -> BTreeSet<u32> {
    let number = |fault: &check::Fault| match fault.page {
        Page::Need(number) => Some(number),
        Page::Step(_) | Page::Team => None,
    };
    faults.iter().filter_map(number).collect()
}
