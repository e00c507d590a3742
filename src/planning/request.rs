//! What a staffing request may set. All of it is stored and printed with the proposal.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{RequestRules, Revision, Scenario, Wishes};
use crate::domain::{InitiativeCode, InitiativeStatus, Money, Month, Percent, ProposalId};

/// A request for a staffing proposal. Its defaults are written down in `docs/staffing-request.md`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StaffingRequest {
    /// The first month.
    #[serde(with = "month_as_text")]
    pub first_month: Month,
    /// How many months.
    pub periods: u16,
    /// Which initiatives are staffed.
    pub scope: InitiativeScope,
    /// Of these, only the initiatives with these codes; none for all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<BTreeSet<InitiativeCode>>,
    /// What confirmed allocations mean.
    pub commitments: Commitments,
    /// What holds for people who may not be lent out.
    pub not_lendable: NotLendable,
    /// Which of a person's ratings counts.
    pub ratings: RatingRule,
    /// May people be freed from daily operation beyond their development share?
    pub release: bool,
    /// Released people give initiatives at most this share of their position.
    pub release_ceiling: Percent,
    /// May people learn on the job, one level short in one skill, with a mentor on the team?
    pub learning: bool,
    /// Do options on consultants' contracts count as contract?
    pub contract_options: bool,
    /// At most so many initiatives for one person in one month.
    pub max_initiatives: u32,
    /// At most this share of a unit's positions goes to initiatives in any month; never less than its
    /// people's development shares together.
    pub unit_limit: Percent,
    /// Nobody is on an initiative with less than this share of full time, unless the need asks for less.
    pub min_share: Percent,
    /// Teams of so many people or more should come from at least two areas.
    pub areas_from_heads: u32,
    /// What an hour of an average employee costs: consultants' prices are measured against it.
    pub employee_hour: Money,
    /// What the wishes weigh.
    pub wishes: Wishes,
    /// Rules beside those that always hold.
    #[serde(default, skip_serializing_if = "RequestRules::is_off")]
    pub rules: RequestRules,
    /// The proposal that this is the next version of, and what was changed in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<Revision>,
    /// What is thought of, and not so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scenario: Option<Scenario>,
}

/// Which initiatives are staffed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InitiativeScope {
    /// Every initiative that is not closed, ideas and those on hold included.
    #[default]
    AllButClosed,
    /// Those that are decided, staffed or carried out.
    Decided,
}

impl InitiativeScope {
    /// Whether initiatives of this status are staffed.
    pub const fn takes(self, status: InitiativeStatus) -> bool {
        match self {
            Self::AllButClosed => !matches!(status, InitiativeStatus::Closed),
            Self::Decided => matches!(
                status,
                InitiativeStatus::Planning | InitiativeStatus::Staffing | InitiativeStatus::Running
            ),
        }
    }
}

/// What confirmed allocations mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Commitments {
    /// They stand: they take the people's capacity and cover their needs.
    #[default]
    Keep,
    /// Those to needs in the request may be changed: everything is staffed anew, and staying is a wish.
    Replan,
}

/// What holds for people who may not be lent out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotLendable {
    /// They are on no team.
    #[default]
    Exclude,
    /// They may give their development share to initiatives that their own area owns.
    OwnArea,
    /// They may give their development share to any initiative.
    DevelopmentShare,
}

/// Which of a person's ratings of a skill counts. "Don't know" never counts as a level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RatingRule {
    /// The newest, whoever it comes from.
    #[default]
    Newest,
    /// The lowest of those that stand.
    Lowest,
    /// The newest that the manager set or confirmed, or that is evidenced; others do not count.
    Agreed,
    /// The newest, but one level lower where nobody has confirmed it.
    AgreedElseOneLower,
}

impl StaffingRequest {
    /// Twelve months from `first_month` with the default rules.
    pub fn from_month(first_month: Month) -> Self {
        Self {
            first_month,
            periods: 12,
            scope: InitiativeScope::default(),
            only: None,
            commitments: Commitments::default(),
            not_lendable: NotLendable::default(),
            ratings: RatingRule::default(),
            release: true,
            release_ceiling: percent(50),
            learning: true,
            contract_options: false,
            max_initiatives: 3,
            unit_limit: percent(40),
            min_share: percent(20),
            areas_from_heads: 3,
            employee_hour: Money::from_ore(60_000).expect("not below nothing"),
            wishes: Wishes::default(),
            rules: RequestRules::default(),
            revision: None,
            scenario: None,
        }
    }

    /// The same for the next version of the proposal that it was asked for with. What is decided stands.
    #[must_use]
    pub fn revised(self, revision: Revision) -> Self {
        Self { revision: Some(revision), commitments: Commitments::Keep, ..self }
    }

    /// The beginning of the next version of the proposal `base`, which was asked for so: what was bound stays bound.
    pub fn next_version(&self, base: ProposalId) -> Revision {
        self.revision.clone().map_or_else(|| Revision::of(base), |before| Revision { base, ..before })
    }

    /// Whether an initiative is staffed.
    pub fn takes(&self, code: &InitiativeCode, status: InitiativeStatus) -> bool {
        self.scope.takes(status) && self.only.as_ref().is_none_or(|only| only.contains(code))
    }

    /// The months, first to last.
    pub fn months(&self) -> Vec<Month> {
        (0..self.periods).map(|offset| self.first_month.plus(offset)).collect()
    }
}

fn percent(whole: i64) -> Percent {
    Percent::from_hundredths(whole * 100).expect("not below nothing")
}

pub(super) mod month_as_text {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use crate::domain::Month;

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    pub(in crate::planning) fn serialize<S: Serializer>(
        month: &Month,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_str(month)
    }

    pub(in crate::planning) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Month, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_survives_being_stored() {
        let request = StaffingRequest::from_month("2026-11".parse().unwrap());
        let json = serde_json::to_string(&request).unwrap();
        assert!(json.contains("\"2026-11\""));
        assert!(!json.contains("rules"), "what is off leaves older requests as they are");
        assert_eq!(serde_json::from_str::<StaffingRequest>(&json).unwrap(), request);
    }
}
