//! What can be done, in words. The compiler asks for words of every new action here.

use i18n_embed_fl::fl;

use crate::access::Action;
use crate::wording::Speech;

/// What actions are about, as the page "Hvem ser hva" groups them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// People and what they can.
    People,
    /// The catalogue, figures and units.
    Register,
    /// Initiatives, proposals and what is short.
    Staffing,
    /// Imports, their receipts and undoing them.
    Imports,
    /// Rules, users and the record of what was done.
    Rules,
}

impl Area {
    /// Every area, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::People, Self::Register, Self::Staffing, Self::Imports, Self::Rules];

    /// The heading of the area's part of the table.
    pub fn name(self, reader: Speech) -> String {
        let text = reader.texts;
        match self {
            Self::People => fl!(text, "access-area-people"),
            Self::Register => fl!(text, "access-area-register"),
            Self::Staffing => fl!(text, "access-area-staffing"),
            Self::Imports => fl!(text, "page-menu-imports"),
            Self::Rules => fl!(text, "access-area-rules"),
        }
    }
}

/// What an action is about.
pub fn area(action: Action) -> Area {
    use Action::{ChangeCatalogue, ExportPeople, SeeFigures, SeeLookups, SeeUnits, StatePurpose};
    match action {
        SeeFigures | SeeUnits => Area::Register,
        ExportPeople | SeeLookups | StatePurpose => Area::People,
        action if action < Action::SeeCatalogue => Area::People,
        action if action <= ChangeCatalogue => Area::Register,
        action if action < Action::SeeImports => Area::Staffing,
        action if action <= Action::UndoImport => Area::Imports,
        _ => Area::Rules,
    }
}

/// What an action is, as somebody who may do it reads it.
pub fn does(reader: Speech, action: Action) -> String {
    let text = reader.texts;
    match action {
        Action::SeeFigures => fl!(text, "access-does-figures"),
        Action::SeeUnits => fl!(text, "access-does-units"),
        Action::SeePeople => fl!(text, "access-does-people"),
        Action::SeeFindable => fl!(text, "access-does-findable"),
        Action::SeeProfiles => fl!(text, "access-does-profiles"),
        Action::SeeCandidates => fl!(text, "access-does-candidates"),
        Action::ChangeProfile => fl!(text, "access-does-change-profile"),
        Action::SeeAssessments => fl!(text, "access-does-assessments"),
        Action::RateOwnSkills => fl!(text, "access-does-rate"),
        Action::SeeConfirmations => fl!(text, "access-does-confirmations"),
        Action::ConfirmSkills => fl!(text, "access-does-confirm"),
        Action::AnswerConfirmation => fl!(text, "access-does-answer-confirmation"),
        Action::ContestLevel => fl!(text, "access-does-contest"),
        Action::AnswerContest => fl!(text, "access-does-answer-contest"),
        Action::SetCapacity => fl!(text, "access-does-set-capacity"),
        Action::SeeCampaigns => fl!(text, "access-does-campaigns"),
        Action::ChangeCampaigns => fl!(text, "access-does-change-campaigns"),
        Action::SeeCatalogue => fl!(text, "access-does-catalogue"),
        Action::SuggestSkill => fl!(text, "access-does-suggest"),
        Action::ChangeCatalogue => fl!(text, "access-does-change-catalogue"),
        Action::SeeInitiatives => fl!(text, "access-does-initiatives"),
        Action::ChangeInitiatives => fl!(text, "access-does-change-initiatives"),
        Action::SeeDecisions => fl!(text, "access-does-decisions"),
        Action::DecideInitiatives => fl!(text, "access-does-decide-initiatives"),
        Action::SeeRequests => fl!(text, "access-does-requests"),
        Action::ChangeRequests => fl!(text, "access-does-change-requests"),
        Action::SeeProposals => fl!(text, "access-does-proposals"),
        Action::AnswerProposals => fl!(text, "access-does-answer-proposals"),
        Action::MakeProposals => fl!(text, "access-does-make-proposals"),
        Action::ReleasePeople => fl!(text, "access-does-release"),
        Action::DecideProposals => fl!(text, "access-does-decide-proposals"),
        Action::SeeGap => fl!(text, "access-does-gap"),
        Action::SeeNamedGap => fl!(text, "access-does-named-gap"),
        Action::SeeRoadmap => fl!(text, "access-does-roadmap"),
        Action::ChangeRoadmap => fl!(text, "access-does-change-roadmap"),
        Action::SeeImports => fl!(text, "access-does-imports"),
        Action::Import => fl!(text, "access-does-import"),
        Action::ConfirmImport => fl!(text, "access-does-confirm-import"),
        Action::UndoImport => fl!(text, "access-does-undo-import"),
        Action::ExportPeople => fl!(text, "access-does-export"),
        Action::SeeLookups => fl!(text, "access-does-lookups"),
        Action::StatePurpose => fl!(text, "access-does-state-purpose"),
        Action::BreakGlass => fl!(text, "access-does-break-glass"),
        Action::SeeBrokenGlass => fl!(text, "access-does-see-broken-glass"),
        Action::SeeAudit => fl!(text, "access-does-audit"),
        Action::VerifyAudit => fl!(text, "access-does-verify-audit"),
        Action::SeeRules => fl!(text, "access-does-rules"),
        Action::ChangeRules => fl!(text, "access-does-change-rules"),
        Action::ActivateRules => fl!(text, "access-does-activate-rules"),
        Action::RecordDiscussion => fl!(text, "access-does-discussion"),
        Action::SeeUsers => fl!(text, "access-does-users"),
        Action::ManageUsers => fl!(text, "access-does-manage-users"),
        Action::GrantRoles => fl!(text, "access-does-grant-roles"),
        Action::EndOwnSessions => fl!(text, "access-does-own-sessions"),
        Action::KeepSessions => fl!(text, "access-does-keep-sessions"),
        Action::SendMail => fl!(text, "access-does-send-mail"),
        Action::ProposeDeputies => fl!(text, "access-does-deputies"),
        Action::EndDeputies => fl!(text, "access-does-end-deputies"),
        Action::SeeSettings => fl!(text, "access-does-settings"),
        Action::ChangeSettings => fl!(text, "access-does-change-settings"),
        Action::ExportPublic => fl!(text, "access-does-export-public"),
        Action::SeeCompliance => fl!(text, "access-does-compliance"),
        Action::ChangeCompliance => fl!(text, "access-does-change-compliance"),
    }
}
