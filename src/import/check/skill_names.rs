//! Skills that are given by name. A name never becomes a skill by itself: it is found, or it goes to a list.

use std::collections::{BTreeMap, HashMap};

use icu_normalizer::ComposingNormalizerBorrowed;

use super::desk::{Codes, Desk, readmit_always, records};
use crate::domain::SkillCode;
use crate::import::sets::{Set, Skills};
use crate::import::{IssueCode, Known, ReadFile, SkillName, UnmappedSkill};

/// Least likeness, of 0 to 1, at which a name is worth suggesting.
const LEAST_LIKENESS: f64 = 0.6;

/// For how many different names the nearest one is looked up: each costs a walk through the catalogue.
const MOST_SUGGESTIONS: usize = 200;

/// The names that skills go by, and the unknown ones met so far.
pub(super) struct SkillNames {
    names: Vec<SkillName>,
    /// Folded names; none where several skills share one.
    by_name: HashMap<String, Option<SkillCode>>,
    suggestions: HashMap<SkillCode, Option<SkillName>>,
    /// Whether rows of the current data set had names that were found, and names that were not.
    found: bool,
    unknown: bool,
}

impl SkillNames {
    pub(super) fn new(files: &[ReadFile], known: &Known, skills: &Codes<SkillCode>) -> Self {
        let mut names: Vec<SkillName> =
            known.skill_names.iter().filter(|name| skills.has(&name.code)).cloned().collect();
        for row in records::<Skills>(files) {
            let both = std::iter::once(&row.record.name).chain(&row.record.name_en);
            names.extend(both.map(|name| SkillName { code: row.record.code.clone(), name: name.clone() }));
        }
        let mut by_name: HashMap<String, Option<SkillCode>> = HashMap::new();
        for name in &names {
            by_name
                .entry(folded(&name.name))
                .and_modify(|code| {
                    code.take_if(|code| *code != name.code);
                })
                .or_insert_with(|| Some(name.code.clone()));
        }
        Self { names, by_name, suggestions: HashMap::new(), found: false, unknown: false }
    }

    /// Makes sure that a row's skill is a known code: directly, or by an exact and unambiguous name.
    pub(super) fn settle(&mut self, desk: &mut Desk<'_>, skill: &mut SkillCode, skills: &Codes<SkillCode>) {
        if skills.has(skill) {
            return;
        }
        match self.by_name.get(&folded(skill.as_str())) {
            Some(Some(code)) => {
                self.found = true;
                desk.warning("skill", &lower(skill), IssueCode::SkillByName { code: code.clone() });
                skill.clone_from(code);
            }
            Some(None) => desk.error("skill", &lower(skill), IssueCode::AmbiguousSkillName),
            None if looks_like_code(skill.as_str()) => desk.refer("skill", skill, skills),
            // An ambiguous name stays in the errors only: a list cannot say which of the skills is meant.
            None => {
                let suggestion = self.suggest(skill).map(|name| name.name.into());
                desk.error("skill", &lower(skill), IssueCode::UnknownSkillName { suggestion });
                self.unknown = true;
            }
        }
    }

    /// Writes the mapping list of the data set `S`, and looks again for equal keys where names were settled.
    pub(super) fn finish<S: Set>(&mut self, files: &mut [ReadFile]) {
        let several = files.iter().filter(|file| file.data_set == S::DATA_SET).count() > 1;
        if self.found || several {
            readmit_always::<S>(files);
        }
        if !std::mem::take(&mut self.found) && !std::mem::take(&mut self.unknown) {
            return;
        }
        for file in files.iter_mut().filter(|file| file.data_set == S::DATA_SET) {
            file.restore_written("skill", |issue| {
                matches!(
                    issue.code,
                    IssueCode::UnknownSkillName { .. }
                        | IssueCode::AmbiguousSkillName
                        | IssueCode::SkillByName { .. }
                )
            });
            let mut list: BTreeMap<SkillCode, UnmappedSkill> = BTreeMap::new();
            let issues =
                file.errors.iter().filter(|issue| matches!(issue.code, IssueCode::UnknownSkillName { .. }));
            for issue in issues {
                let Some(code) = SkillCode::parse(&issue.value) else { continue };
                let suggestion = self.suggestions.get(&code).cloned().flatten();
                let entry = list.entry(code).or_insert_with(|| UnmappedSkill {
                    written: issue.value.to_string(),
                    occurrences: 0,
                    first_line: issue.line,
                    suggestion,
                });
                entry.occurrences += 1;
            }
            file.unmapped_skills = list.into_values().collect();
            file.unmapped_skills.sort_by_key(|skill| std::cmp::Reverse(skill.occurrences));
        }
    }

    fn suggest(&mut self, written: &SkillCode) -> Option<SkillName> {
        if let Some(suggestion) = self.suggestions.get(written) {
            return suggestion.clone();
        }
        if self.suggestions.len() == MOST_SUGGESTIONS {
            return None;
        }
        let name = folded(written.as_str());
        let likeness =
            |other: &SkillName| strsim::normalized_damerau_levenshtein(&name, &folded(&other.name));
        let nearest = self
            .names
            .iter()
            .map(|other| (likeness(other), other))
            .filter(|(likeness, _)| *likeness >= LEAST_LIKENESS)
            .max_by(|(one, first), (other, second)| {
                one.total_cmp(other).then_with(|| second.code.cmp(&first.code))
            });
        let suggestion = nearest.map(|(_, name)| name.clone());
        self.suggestions.insert(written.clone(), suggestion.clone());
        suggestion
    }
}

/// A name without regard to case and way of typing.
fn folded(name: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(name.trim()).to_lowercase()
}

fn lower(skill: &SkillCode) -> String {
    skill.as_str().to_lowercase()
}

/// `K0012`: letters and then digits.
fn looks_like_code(text: &str) -> bool {
    let letters = text.chars().take_while(|letter| letter.is_alphabetic()).count();
    let rest: Vec<char> = text.chars().skip(letters).collect();
    letters <= 4 && rest.len() >= 2 && rest.iter().all(char::is_ascii_digit)
}
