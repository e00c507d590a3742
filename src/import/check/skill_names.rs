//! Skills that are given by name. A name never becomes a skill by itself: it is found, or it goes to a list.

use std::collections::{BTreeMap, HashMap};

use icu_normalizer::ComposingNormalizerBorrowed;

use super::desk::{Codes, Desk, readmit_always, records};
use crate::domain::SkillCode;
use crate::import::cell;
use crate::import::set::Set;
use crate::import::sets::Skills;
use crate::import::{IssueCode, Known, ReadFile, SkillName, UnmappedSkill};

/// Least likeness, of 0 to 1, at which a name is worth suggesting.
const LEAST_LIKENESS: f64 = 0.6;

/// For how many different names the nearest one is looked up: each costs a walk through the catalogue.
const MOST_SUGGESTIONS: usize = 200;

/// The names that skills go by, and the unknown ones met so far.
pub(super) struct SkillNames {
    /// Each name, folded and as it is written.
    names: Vec<(String, SkillName)>,
    /// Folded names; none where several skills share one.
    by_name: HashMap<String, Option<SkillCode>>,
    /// Codes of merged skills, with those that stand in their place.
    merged: HashMap<SkillCode, SkillCode>,
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
            let each =
                std::iter::once(&row.record.name).chain(&row.record.name_nn).chain(&row.record.name_en);
            names.extend(each.map(|name| SkillName { code: row.record.code.clone(), name: name.clone() }));
        }
        let mut by_name: HashMap<String, Option<SkillCode>> = HashMap::new();
        let names: Vec<(String, SkillName)> =
            names.into_iter().map(|name| (folded(&name.name), name)).collect();
        for (folded, name) in &names {
            by_name
                .entry(folded.clone())
                .and_modify(|code| {
                    code.take_if(|code| *code != name.code);
                })
                .or_insert_with(|| Some(name.code.clone()));
        }
        Self {
            names,
            by_name,
            merged: known.merged_skills.clone(),
            suggestions: HashMap::new(),
            found: false,
            unknown: false,
        }
    }

    /// Makes sure that a row's skill is a known code: directly, or by an exact and unambiguous name.
    pub(super) fn settle(&mut self, desk: &mut Desk<'_>, skill: &mut SkillCode, skills: &Codes<SkillCode>) {
        if let Some(code) = self.merged.get(skill) {
            self.found = true;
            desk.warning("skill", &lower(skill), IssueCode::SkillByName { code: code.clone() });
            skill.clone_from(code);
            return;
        }
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
            None if looks_like_code(skill.as_str()) || skills.with_other_zeros(skill).is_some() => {
                desk.refer("skill", skill, skills);
            }
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
        let (found, unknown) = (std::mem::take(&mut self.found), std::mem::take(&mut self.unknown));
        if found || unknown {
            files
                .iter_mut()
                .filter(|file| file.data_set == S::DATA_SET)
                .for_each(|file| self.list_unknown(file));
        }
    }

    /// Writes a file's mapping list, most frequent names first.
    fn list_unknown(&self, file: &mut ReadFile) {
        let written = file.restore_written("skill", |code| {
            matches!(
                code,
                IssueCode::UnknownSkillName { .. }
                    | IssueCode::AmbiguousSkillName
                    | IssueCode::SkillByName { .. }
            )
        });
        let mut list: BTreeMap<SkillCode, UnmappedSkill> = BTreeMap::new();
        for issue in &file.errors {
            let name =
                written.get(&issue.line).filter(|_| matches!(issue.code, IssueCode::UnknownSkillName { .. }));
            let Some((name, code)) = name.and_then(|name| Some((name, SkillCode::parse(name)?))) else {
                continue;
            };
            let suggestion = self.suggestions.get(&code).cloned().flatten();
            let entry = list.entry(code).or_insert_with(|| UnmappedSkill {
                written: name.clone(),
                occurrences: 0,
                first_line: issue.line,
                suggestion,
            });
            entry.occurrences += 1;
        }
        file.unmapped_skills = list.into_values().collect();
        file.unmapped_skills.sort_by_key(|skill| std::cmp::Reverse(skill.occurrences));
    }

    fn suggest(&mut self, written: &SkillCode) -> Option<SkillName> {
        if let Some(suggestion) = self.suggestions.get(written) {
            return suggestion.clone();
        }
        if self.suggestions.len() == MOST_SUGGESTIONS {
            return None;
        }
        let name = folded(written.as_str());
        let letters = name.chars().count();
        let nearest = self
            .names
            .iter()
            .filter(|(other, _)| may_be_alike(letters, other.chars().count()))
            .map(|(other, skill)| (strsim::normalized_damerau_levenshtein(&name, other), skill))
            .filter(|(likeness, _)| *likeness >= LEAST_LIKENESS)
            .max_by(|(one, first), (other, second)| {
                one.total_cmp(other).then_with(|| second.code.cmp(&first.code))
            });
        let suggestion = nearest.map(|(_, name)| name.clone());
        self.suggestions.insert(written.clone(), suggestion.clone());
        suggestion
    }
}

/// Names of very different lengths cannot be alike enough: each missing letter is a difference.
fn may_be_alike(one: usize, other: usize) -> bool {
    let (shorter, longer) = (one.min(other), one.max(other));
    shorter as f64 >= LEAST_LIKENESS * longer as f64
}

/// A name without regard to case and way of typing.
fn folded(name: &str) -> String {
    let clean = cell::clean(name, false).text;
    let clean = cell::plain(clean.trim_matches(['«', '»', '"', '“', '”', '\'', ' ']));
    ComposingNormalizerBorrowed::new_nfc().normalize(&clean).to_lowercase()
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
