//! One type per id: a `SkillId` cannot be passed where a `PersonId` belongs.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(formatter)
            }
        }
    )*};
}

ids! {
    /// A person: employee or consultant.
    PersonId;
    /// One position that an employee holds.
    EngagementId;
    /// A unit of the organisation.
    UnitId;
    /// A statement about somebody's skill.
    AssessmentId;
    /// A request that something about somebody be corrected.
    CorrectionId;
    /// A certificate or licence somebody holds.
    CredentialId;
    /// A skill of the catalogue.
    SkillId;
    /// That two skills were made one.
    SkillMergeId;
    /// A group that skills are listed under.
    SkillGroupId;
    /// A role, with its required skills.
    RoleId;
    /// An initiative, in all its versions.
    InitiativeId;
    /// An initiative, or the next version of one, as somebody is writing it.
    InitiativeDraftId;
    /// A need of an initiative.
    NeedId;
    /// A staffing proposal that is stored.
    ProposalId;
    /// Places of a proposal that were sent to those who release people.
    SendingId;
    /// A place of a proposal that was sent: one person in one need.
    PlaceId;
    /// A decision about the staffing of an initiative.
    DecisionId;
    /// A change that is thought of, with what it comes to.
    ScenarioId;
    /// A staffing proposal that is to be made.
    StaffingJobId;
    /// One import: one or several files, all or nothing.
    ImportId;
    /// One file of an import.
    ImportFileId;
    /// Files that somebody sent to be imported.
    UploadId;
    /// A skill that somebody misses in the catalogue.
    SkillProposalId;
    /// A skill name that no skill has.
    UnknownNameId;
    /// What somebody said about a statement.
    RemarkId;
    /// What a leader set of a position's capacity.
    CapacityDecisionId;
    /// An invitation to units to answer by a day.
    CampaignId;
    /// That somebody stands in for a leader.
    DeputyId;
    /// An account: somebody who can sign in.
    AccountId;
    /// The time from a sign-in to its end.
    SessionId;
}
