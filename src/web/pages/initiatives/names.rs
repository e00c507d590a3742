//! What a form names by its id: units, roles, skills.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{SkillId, UnitId};
use crate::service::initiatives::draft::Draft;
use crate::service::unknown_names::{self, KnownSkill};
use crate::store::catalogue::profiles::{self, RoleRow};
use crate::store::views::SkillLink;
use crate::store::views::units::UnitRow;
use crate::store::{Reading, StoreError, catalogue};
use crate::web::error::WebError;
use crate::web::pages::FilterOption;
use crate::web::state::AppState;
use crate::wording::Speech;

/// The catalogue is offered as a list up to this many skills; beyond, one types.
const MOST_CHOICES: usize = 1_000;

/// Names by id.
pub struct Names {
    units: Vec<UnitRow>,
    roles: Vec<RoleRow>,
    skills: BTreeMap<SkillId, SkillLink>,
}

impl Names {
    /// Those that some drafts need.
    pub async fn load(state: &AppState, reading: &mut Reading, drafts: &[&Draft]) -> Result<Self, WebError> {
        let units = state.units(reading).await?.0.clone();
        let roles = profiles::list(reading).await?;
        let mut skills: BTreeSet<SkillId> = BTreeSet::new();
        for draft in drafts {
            skills.extend(draft.team.iter().map(|one| one.skill));
            skills.extend(draft.needs.iter().flat_map(|need| &need.skills).map(|one| one.skill));
        }
        let skills: Vec<SkillId> = skills.into_iter().collect();
        Ok(Self { units, roles, skills: catalogue::links(reading, &skills).await? })
    }

    /// A unit's name; empty where there is none.
    pub fn unit(&self, id: &str) -> String {
        let found = self.units.iter().find(|unit| unit.id.to_string() == id);
        found.map_or_else(String::new, |unit| unit.name.clone())
    }

    /// A skill's name; empty where it is gone.
    pub fn skill(&self, reader: Speech, id: SkillId) -> String {
        self.skills.get(&id).map_or_else(String::new, |link| reader.name(&link.names).words)
    }

    /// The units that may own an initiative of whoever writes.
    pub fn owners(&self, reached: Option<&BTreeSet<UnitId>>, chosen: &str) -> Vec<FilterOption> {
        let may = |unit: &&UnitRow| reached.is_none_or(|units| units.contains(&unit.id));
        let option = |unit: &UnitRow| FilterOption {
            value: unit.id.to_string(),
            words: unit.name.clone(),
            is_chosen: unit.id.to_string() == chosen,
        };
        self.units.iter().filter(may).map(option).collect()
    }

    /// The roles to choose between.
    pub fn role_choices(&self, chosen: &str) -> Vec<FilterOption> {
        let option = |role: &RoleRow| FilterOption {
            value: role.id.to_string(),
            words: role.title.clone(),
            is_chosen: role.id.to_string() == chosen,
        };
        self.roles.iter().map(option).collect()
    }
}

/// The skills to choose from; none where they are too many for a list.
pub async fn skill_choices(reading: &mut Reading) -> Result<Vec<KnownSkill>, StoreError> {
    let choices = unknown_names::choices(reading).await?;
    Ok(if choices.len() > MOST_CHOICES { Vec::new() } else { choices })
}

/// The skill that was typed; none where it is none, or several.
pub async fn typed_skill(reading: &mut Reading, typed: &str) -> Result<Option<SkillId>, WebError> {
    use unknown_names::VerdictError;
    let code = match unknown_names::typed(reading, typed).await {
        Ok(code) => code,
        Err(VerdictError::Store(error)) => return Err(error.into()),
        Err(_) => return Ok(None),
    };
    Ok(catalogue::ids(reading).await?.get(code.as_str()).copied())
}
