//! The words of the trade, as types. Knows only itself: no input, no output.
//!
//! Records (`EmployeeRecord`, `NeedRecord`, …) carry natural keys, as files and exports do; ids are the store's own.

mod absence;
mod account;
mod allocation;
mod assessment;
mod capacity;
mod catalogue;
mod code;
mod consultant;
mod data_set;
mod day;
mod employee;
mod esco;
mod full_list;
mod hexadecimal;
mod id;
mod initiative;
mod initiative_content;
mod job;
mod judgement;
mod level;
mod mail;
mod money;
mod month;
mod need;
mod own_answer;
pub mod parse;
mod percent;
mod place;
mod proficiency;
mod purpose;
mod role;
mod skill;
mod skill_name;
mod source;
pub mod text;
mod unit;

pub use absence::{AbsenceKind, AbsenceRecord};
pub use account::{AccountKind, AccountName};
pub use allocation::{AllocationRecord, AllocationStatus, PersonKind};
pub use assessment::{AssessmentRecord, AssessmentSource, Rating, stale_before, weight};
pub use capacity::{CapacityPeriod, Stretch, stretches};
pub use catalogue::{InEach, SkillContent};
pub use code::{AllocationCode, InitiativeCode, NeedCode, PersonNumber, RoleCode, SkillCode, UnitCode};
pub use consultant::ConsultantRecord;
pub use data_set::{DataSet, ImportedSet};
pub use day::norwegian_date;
pub use employee::{EmployeeRecord, EmploymentForm};
pub use esco::{ESCO_ATTRIBUTION, EscoGroup, EscoOccupation, EscoRelation, EscoSet, EscoSkill};
pub use full_list::FullList;
pub use hexadecimal::hexadecimal;
pub use id::{
    AccountId, AssessmentId, CampaignId, CapacityDecisionId, CorrectionId, CredentialId, DecisionId,
    DeputyId, EngagementId, ImportFileId, ImportId, InitiativeDraftId, InitiativeId, NeedId, PersonId,
    PlaceId, ProposalId, RemarkId, RoleId, ScenarioId, SendingId, SessionId, SkillGroupId, SkillId,
    SkillMergeId, SkillProposalId, StaffingJobId, UnitId, UnknownNameId, UploadId,
};
pub use initiative::{InitiativeRecord, InitiativeStatus, MovedBy, Priority};
pub use initiative_content::{
    AskedSkill, BusinessCase, InitiativeContent, NeedContent, SkillHeads, TeamContent,
};
pub use job::JobState;
pub use judgement::{DeputyAct, RemarkKind, Said, Sides, Standing};
pub use level::{Interest, Level};
pub use mail::{MailChoice, MailKind};
pub use money::Money;
pub use month::{Month, NotAMonth};
pub use need::{Demand, NeedRecord, NeedSkillRecord};
pub use own_answer::{EARLIEST_YEAR, LONGEST_LINE, OwnAnswer};
pub use percent::Percent;
pub use place::{DecisionKind, OwnReply, PlaceState};
pub use proficiency::Proficiency;
pub use purpose::{Extent, Purpose};
pub use role::{RoleRecord, RoleSkillRecord, SkillRelation};
pub use skill::{SkillKind, SkillRecord};
pub use skill_name::NameDecision;
pub use source::SourceLine;
pub use unit::UnitRecord;
