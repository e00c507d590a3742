//! What can be done. Every page, command, API route and job names one action.

use std::fmt;

macro_rules! actions {
    ($($(#[$meta:meta])* $action:ident = $word:literal),+ $(,)?) => {
        /// Something that somebody can do with the data or the service.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Action { $($(#[$meta])* $action),+ }

        impl Action {
            /// Every action, in the order of the table's rows.
            pub const ALL: &[Self] = &[$(Self::$action),+];

            /// The word for it in the table.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$action => $word),+ }
            }
        }
    };
}

actions! {
    /// Open the service and see sums over the whole register, small groups hidden.
    SeeFigures = "see-figures",
    /// See the tree of units.
    SeeUnits = "see-units",
    /// See that people exist: name, unit, position.
    SeePeople = "see-people",
    /// See the skills that people made findable.
    SeeFindable = "see-findable",
    /// See whole profiles: levels, education, absences, work promised.
    SeeProfiles = "see-profiles",
    /// See people as candidates: fit, capacity, source, no free text.
    SeeCandidates = "see-candidates",
    /// Change what a profile says, and wishes.
    ChangeProfile = "change-profile",
    /// See what people say about their own skills.
    SeeAssessments = "see-assessments",
    /// Rate one's own skills, and say how much one wants to work with them.
    RateOwnSkills = "rate-own-skills",
    /// See managers' confirmations and comments.
    SeeConfirmations = "see-confirmations",
    /// Confirm, or rate differently, what somebody else says they can.
    ConfirmSkills = "confirm-skills",
    /// Reply to what a manager confirmed or commented about oneself.
    AnswerConfirmation = "answer-confirmation",
    /// Contest a level, or ask that data about oneself be used less.
    ContestLevel = "contest-level",
    /// Close what somebody contested, with a reason.
    AnswerContest = "answer-contest",
    /// Say how much of a position may go to initiatives, and whether the person may be lent out.
    SetCapacity = "set-capacity",
    /// See how far units have come with what they were invited to.
    SeeCampaigns = "see-campaigns",
    /// Invite units to answer by a day.
    ChangeCampaigns = "change-campaigns",
    /// See skills, groups and role profiles.
    SeeCatalogue = "see-catalogue",
    /// Suggest a skill that the catalogue does not have.
    SuggestSkill = "suggest-skill",
    /// Change skills, aliases and role profiles.
    ChangeCatalogue = "change-catalogue",
    /// See initiatives and their needs.
    SeeInitiatives = "see-initiatives",
    /// Create initiatives, and change them and their needs.
    ChangeInitiatives = "change-initiatives",
    /// See what was decided about initiatives.
    SeeDecisions = "see-decisions",
    /// Record a decision about an initiative.
    DecideInitiatives = "decide-initiatives",
    /// See what staffing was asked for, with weights and locks.
    SeeRequests = "see-requests",
    /// State what staffing is asked for, with weights and locks.
    ChangeRequests = "change-requests",
    /// See proposals, with the names of the people in them.
    SeeProposals = "see-proposals",
    /// Answer that one is proposed for an initiative, or ask for another look.
    AnswerProposals = "answer-proposals",
    /// Start the calculation of a staffing proposal.
    MakeProposals = "make-proposals",
    /// Release people of one's own unit.
    ReleasePeople = "release-people",
    /// Accept or turn down a staffing proposal.
    DecideProposals = "decide-proposals",
    /// See what skills are short, as sums.
    SeeGap = "see-gap",
    /// See which people lack which skills.
    SeeNamedGap = "see-named-gap",
    /// See the roadmap and the benefits of initiatives.
    SeeRoadmap = "see-roadmap",
    /// Change the roadmap and the benefits of initiatives.
    ChangeRoadmap = "change-roadmap",
    /// See the receipts of imports, with what each changed.
    SeeImports = "see-imports",
    /// Import files, and see beforehand what they change.
    Import = "import",
    /// Confirm an import that changes many people.
    ConfirmImport = "confirm-import",
    /// Undo an import, back to what was there before it.
    UndoImport = "undo-import",
    /// Take personal data out as a file.
    ExportPeople = "export-people",
    /// See who looked at whom.
    SeeLookups = "see-lookups",
    /// Say why one looks, to see more of somebody for a while.
    StatePurpose = "state-purpose",
    /// Open for a while, with a reason, what is closed to whoever runs the system.
    BreakGlass = "break-glass",
    /// See who opened closed data, when and why.
    SeeBrokenGlass = "see-broken-glass",
    /// See the audit log: who did what, and when.
    SeeAudit = "see-audit",
    /// Check that nothing in the audit log was changed or removed.
    VerifyAudit = "verify-audit",
    /// See purposes, notices, retention and rules of visibility.
    SeeRules = "see-rules",
    /// Draft purposes, notices, retention and rules of visibility.
    ChangeRules = "change-rules",
    /// Let a drafted change of those rules take effect.
    ActivateRules = "activate-rules",
    /// Record that a change was discussed with the unions.
    RecordDiscussion = "record-discussion",
    /// See users and their roles.
    SeeUsers = "see-users",
    /// Make, change and disable accounts, and grant technical roles.
    ManageUsers = "manage-users",
    /// Grant roles that give access to people's skills.
    GrantRoles = "grant-roles",
    /// See and end the sessions that one is signed in with.
    EndOwnSessions = "end-own-sessions",
    /// Sign people in and out and look up who asks; done by the service itself.
    KeepSessions = "keep-sessions",
    /// Send the mail that waits; done by the service itself.
    SendMail = "send-mail",
    /// Propose a deputy for oneself.
    ProposeDeputies = "propose-deputies",
    /// See who stands in for whom, and end it.
    EndDeputies = "end-deputies",
    /// See the settings of the service, except the secret ones.
    SeeSettings = "see-settings",
    /// Change settings, sign-in, tokens and jobs.
    ChangeSettings = "change-settings",
    /// Export documents for a request of public access.
    ExportPublic = "export-public",
    /// See the evidence of compliance.
    SeeCompliance = "see-compliance",
    /// Change the evidence of compliance.
    ChangeCompliance = "change-compliance",
}

impl Action {
    /// The action of a word of the table; `None` where no action has it.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|action| action.word() == word)
    }

    /// Whether it decides about a person, so that nobody may do it to themselves.
    pub const fn judges(self) -> bool {
        matches!(
            self,
            Self::ConfirmSkills
                | Self::AnswerContest
                | Self::SetCapacity
                | Self::DecideProposals
                | Self::ReleasePeople
        )
    }
}

impl fmt::Display for Action {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.word())
    }
}
