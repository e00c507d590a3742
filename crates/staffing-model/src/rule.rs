//! The rules of the model, by name: one file each under `formulation/constraints`, one check each in `verify`,
//! but for `Link` and `Joint`, which every list of assignments keeps if it keeps the others (`docs/model.md`).

use serde::{Deserialize, Serialize};

/// A rule of the model, or something a plan file must keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// No need gets more than it asks for.
    Cover,
    /// Nobody works beyond their capacity and what they can be freed.
    Capacity,
    /// Who works in a need is on the initiative's team.
    Link,
    /// Several needs of one initiative together stay within the person's capacity.
    Joint,
    /// Nobody is on an initiative with less than the least share.
    Chunk,
    /// Nobody is on more initiatives at once than they may be.
    Parallel,
    /// No team is larger than it may be.
    Team,
    /// Daily operation goes on: no unit releases more than it may.
    Release,
    /// External people do no more of an initiative than they may.
    External,
    /// Two people in conflict are not on one team.
    Conflict,
    /// Who is locked to an initiative is on it, with the share that is settled.
    Lock,
    /// Who learns on the job has a mentor on the team.
    Mentor,
    /// A team holds the skills it should hold (a wish, or required).
    TeamSkill,
    /// A team comes from as many areas as it should (a wish, or required).
    Areas,
    /// A team is either nobody or as many as it should be.
    TeamSize,
    /// External people do no more of what is staffed than they should.
    ExternalStaffed,
    /// Where an external person works, an internal one on the team can take the knowledge over.
    Knowledge,
    /// Units keep the people at home that daily operation needs.
    Operation,
    /// The last holders of a skill are spared.
    KeyPeople,
    /// Nobody carries too much work that they have little interest in.
    Fairness,
    /// Nobody works in a need they refused while those who did not could fill it.
    Unwilling,
    /// No more initiatives run at once than should.
    AtOnce,
    /// Few people come to a team they were not on in the earlier plan.
    Moves,
    /// An alternative differs enough from another plan.
    Differs,
    /// Only people of the units that are asked for come to teams.
    OnlyUnits,
    /// Who works in a need holds its must-skills, may be used and can give the least share.
    Candidate,
    /// Nobody is on an initiative they are excluded from.
    Exclusion,
    /// A share is positive, occurs once, and is a multiple of the step or the head's own.
    Share,
    /// Objective, bound, gap and status fit together and with the assignments.
    Figures,
    /// What the plan says about unmet needs, releases and teams fits its assignments.
    Report,
}
