//! What somebody is proposed for, kept as it was when the place was sent: the levels may be others tomorrow.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::AssessmentSource;
use crate::service::proposal_view::{Place, Requirement};
use crate::store::views::Names;

/// Why somebody is proposed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// The skills that the need asks for, with what the person has stated.
    pub skills: Vec<BasisSkill>,
    /// The skill that they would learn on the job, by its code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learns: Option<String>,
    /// How many others could fill the need, if they were free; none where nobody counted.
    #[serde(default)]
    pub others: Option<usize>,
}

/// A skill that a need asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BasisSkill {
    /// Its code.
    pub code: String,
    /// Its name in each language.
    pub nb: Option<String>,
    /// In nynorsk.
    pub nn: Option<String>,
    /// In English.
    pub en: Option<String>,
    /// A must, or a should.
    pub must: bool,
    /// The level asked for.
    pub asked: i64,
    /// The level that counted; none where nothing is stated.
    pub held: Option<i64>,
    /// Where it comes from.
    pub source: Option<AssessmentSource>,
    /// The day it is of.
    pub on: Option<Date>,
    /// Confirmed by the leader, or evidenced.
    pub agreed: bool,
}

impl Basis {
    /// Of a place as the proposal has it.
    pub(super) fn of(place: &Place) -> Self {
        Self {
            skills: place.fit.iter().map(BasisSkill::of).collect(),
            learns: place.learns.as_ref().map(|skill| skill.code.to_string()),
            others: Some(place.others),
        }
    }

    /// As it is stored.
    pub fn text(&self) -> String {
        serde_json::to_string(self).expect("plain data with text keys is always JSON")
    }

    /// What is stored; empty where it cannot be read.
    pub fn parse(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }
}

impl BasisSkill {
    fn of(requirement: &Requirement) -> Self {
        let names = &requirement.skill.names;
        Self {
            code: requirement.skill.code.to_string(),
            nb: names.nb.clone(),
            nn: names.nn.clone(),
            en: names.en.clone(),
            must: requirement.must,
            asked: i64::from(requirement.asked.get()),
            held: requirement.held.map(|level| i64::from(level.get())),
            source: requirement.source,
            on: requirement.assessed_on,
            agreed: requirement.agreed,
        }
    }

    /// Its names, to be shown in the reader's language.
    pub fn names(&self) -> Names {
        Names { nb: self.nb.clone(), nn: self.nn.clone(), en: self.en.clone(), code: self.code.clone() }
    }
}
