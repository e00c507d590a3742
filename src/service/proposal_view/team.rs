//! Teams: who is proposed for what, how they fit, and what they give already.

use jiff::civil::Date;

use super::{InitiativeRef, NeedRef, Other, PersonRef, SkillRef};
use crate::domain::{AssessmentSource, Interest, Level, Percent};

/// A team: one initiative with everybody proposed for it or committed to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Team {
    /// The initiative that the team works for.
    pub initiative: InitiativeRef,
    /// How many open needs the initiative has in these months.
    pub needs: usize,
    /// Open needs that the proposal covers fully.
    pub covered: usize,
    /// Who is proposed, by need, then by name.
    pub places: Vec<Place>,
    /// Who is committed already, by need, then by name.
    pub committed: Vec<CommittedPlace>,
}

/// A proposed person in a need.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The need that the person would fill.
    pub need: NeedRef,
    /// The person whom the plan puts there.
    pub person: PersonRef,
    /// The share of full time, through the whole window.
    pub share: Percent,
    /// Each skill asked for, must before should.
    pub fit: Vec<Requirement>,
    /// The skill they learn on the job, if any.
    pub learns: Option<SkillRef>,
    /// Everything the person gives initiatives already, in the window's fullest month.
    pub load_before: Percent,
    /// The same with the whole proposal.
    pub load_after: Percent,
    /// The most they must be freed from daily operation in any month of the window, over all their work.
    pub released: Percent,
    /// How much the person wants the initiative; none where they have said nothing.
    pub interest: Option<Interest>,
    /// Whether they are on the initiative's team already.
    pub was_on: bool,
    /// How many others could fill the need, if they were free.
    pub others: usize,
    /// Those of them with least against them, as far as the reader may know.
    pub instead: Vec<Other>,
}

/// A confirmed allocation to one of the initiative's needs.
#[derive(Clone, Debug, PartialEq)]
pub struct CommittedPlace {
    /// The need that the allocation serves.
    pub need: NeedRef,
    /// The person who is committed to it.
    pub person: PersonRef,
    /// The share of full time.
    pub share: Percent,
}

/// How a person fits one skill that a need asks for.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "four marks of one row of the page")]
pub struct Requirement {
    /// The skill as the need asks for it.
    pub skill: SkillRef,
    /// A must, or a should.
    pub must: bool,
    /// The least level that the need asks for.
    pub asked: Level,
    /// The level that counted; none where the person has stated nothing.
    pub held: Option<Level>,
    /// Whether the level reaches what is asked for.
    pub met: bool,
    /// The narrower skill that counted for this one, if any.
    pub through: Option<SkillRef>,
    /// Where the level comes from.
    pub source: Option<AssessmentSource>,
    /// The day the level was assessed; `None` where nothing is stated.
    pub assessed_on: Option<Date>,
    /// Whether the line manager has confirmed it, or it is evidenced.
    pub agreed: bool,
    /// Older than 18 months when the proposal was made.
    pub stale: bool,
}

/// A wish for a whole team that is not met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TeamWish {
    /// Too few people on the team hold a skill.
    Skill {
        /// The initiative whose team should hold it.
        initiative: InitiativeRef,
        /// The skill that the team should hold.
        skill: SkillRef,
        /// The least level at which the skill counts for the wish.
        level: Level,
        /// How many people the wish asks for.
        asked: u32,
        /// How many people on the team hold the skill at that level.
        found: u32,
    },
    /// The team comes from too few areas.
    Areas {
        /// The initiative whose team should be mixed.
        initiative: InitiativeRef,
        /// How many areas the wish asks for.
        asked: u32,
        /// How many areas the team comes from.
        found: u32,
    },
}
