//! What is thought of in a scenario, in words.

use i18n_embed_fl::fl;

use super::Speech;
use crate::service::proposal_view::Names;
use crate::service::scenarios::WhatIf;

/// One change.
pub fn change(reader: Speech, names: &Names, change: &WhatIf) -> String {
    let text = reader.texts;
    let initiative =
        |code: &str| names.initiatives.get(code).map_or_else(|| code.to_owned(), |(name, _)| name.clone());
    match change {
        WhatIf::Drop(code) => fl!(text, "scenario-drop", initiative = initiative(code.as_str())),
        WhatIf::Delay { initiative: code, months } => {
            let months = i64::from(*months);
            fl!(text, "scenario-delay", initiative = initiative(code.as_str()), months = months)
        }
        WhatIf::Add(code) => fl!(text, "scenario-add", initiative = initiative(code.as_str())),
        WhatIf::DecidedOnly => fl!(text, "scenario-decided"),
        WhatIf::Priority { initiative: code, class } => {
            let class = i64::from(*class);
            fl!(text, "scenario-priority", initiative = initiative(code.as_str()), class = class)
        }
        WhatIf::FreezeHiring => fl!(text, "scenario-freeze"),
        WhatIf::NoRelease => fl!(text, "scenario-no-release"),
        WhatIf::LosePerson(number) => {
            fl!(text, "scenario-lose-person", person = names.person(number.as_str()))
        }
        WhatIf::LoseContract(number) => {
            fl!(text, "scenario-lose-contract", person = names.person(number.as_str()))
        }
        WhatIf::Hire { unit, skills } => {
            fl!(text, "scenario-hire", unit = names.unit(unit.as_str()), count = skills.len())
        }
    }
}
