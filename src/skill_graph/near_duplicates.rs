//! Near-duplicate skills: entries that bear one name but for case, spaces and punctuation.

use std::collections::{BTreeMap, BTreeSet};

use icu_normalizer::ComposingNormalizerBorrowed;

use super::SkillGraph;
use crate::domain::SkillCode;

/// Skills that bear one name: candidates for merging, for a person to judge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearDuplicate {
    /// The name they share, normalised.
    pub name: String,
    /// The skills, by code; at least two.
    pub skills: Vec<SkillCode>,
}

impl SkillGraph {
    /// Skills that share a name in any language, by that name.
    pub fn near_duplicates(&self) -> Vec<NearDuplicate> {
        let mut bearers: BTreeMap<String, BTreeSet<&SkillCode>> = BTreeMap::new();
        for skill in self.skills() {
            for name in &skill.names {
                bearers.entry(normalised(name)).or_default().insert(&skill.code);
            }
        }
        bearers
            .into_iter()
            .filter(|(name, skills)| !name.is_empty() && skills.len() > 1)
            .map(|(name, skills)| NearDuplicate { name, skills: skills.into_iter().cloned().collect() })
            .collect()
    }
}

/// Lower case, one Unicode form, words apart by one space. `+` and `#` stay: C, C++ and C# are three languages.
fn normalised(name: &str) -> String {
    let composed = ComposingNormalizerBorrowed::new_nfkc().normalize(name).to_lowercase();
    let words = composed.split(|letter: char| !(letter.is_alphanumeric() || "+#".contains(letter)));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
