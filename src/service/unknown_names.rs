//! Decides what a skill name that no skill has means: another spelling of a skill, an alias of one, or nothing.
//!
//! The rows that had the name were refused when they were imported. After a decision the same file brings them in.

use std::collections::BTreeMap;

use super::assess::{LONGEST_REASON, cut};
use super::door::Door;
use crate::access::{Action, Actor};
use crate::domain::text::search_form;
use crate::domain::{NameDecision, SkillCode, UnknownNameId};
use crate::store::audit::Entry;
use crate::store::records::skill_proposals;
use crate::store::unknown_names::view::{self, UnknownName, Which};
use crate::store::views::Window;
use crate::store::{Reading, StoreError, Writing, skills, unknown_names};

/// How many similar skills are offered for a name that no skill has.
const NEAR: usize = 5;

/// The least similarity, from 0 to 1, at which a skill is offered.
const LEAST_LIKENESS: f64 = 0.5;

/// What somebody decides that a name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The unknown name that they decide about.
    pub id: UnknownNameId,
    /// The version of the name that they saw, to notice other decisions.
    pub version: i64,
    /// What they say the name means.
    pub decision: NameDecision,
    /// The skill as they typed it: a name, an alias, a code, or `name (code)`.
    pub skill: String,
    /// What they wrote about it; none where the form has no room for it.
    pub note: Option<String>,
    /// It replaces what somebody else decided meanwhile.
    pub replaces: bool,
}

/// A skill by its code and one of its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownSkill {
    /// The code that identifies the skill.
    pub code: SkillCode,
    /// One of its names: the first, or the alias that matched.
    pub name: String,
}

/// Why a decision was not recorded.
#[derive(Debug, thiserror::Error)]
pub enum VerdictError {
    /// Somebody else decided meanwhile: with the name as it is now.
    #[error("somebody else decided meanwhile")]
    Changed(Box<UnknownName>),
    /// The decision needs a skill, and none was named.
    #[error("no skill is named")]
    NoSkill,
    /// No skill has the name that was typed.
    #[error("no skill has that name")]
    NoSuchSkill {
        /// Skills with names like it, nearest first.
        near: Vec<KnownSkill>,
    },
    /// Several skills have the name that was typed.
    #[error("several skills have that name")]
    SeveralSkills {
        /// The skills that have the name.
        skills: Vec<KnownSkill>,
    },
    /// The name belongs to a skill by now: to give it to another would make it mean two things.
    #[error("the name belongs to another skill")]
    BelongsToAnother(KnownSkill),
    /// The database failed or refused; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Stores what a name means.
pub async fn decide(door: &Door, actor: &Actor, verdict: &Verdict) -> Result<(), VerdictError> {
    let mut writing = door.write(actor, Action::ChangeCatalogue).await?;
    let name = view::find(&mut writing, verdict.id).await?.ok_or(StoreError::NotFound)?;
    if name.version != verdict.version || (name.decided.is_some() && !verdict.replaces) {
        return Err(VerdictError::Changed(Box::new(name)));
    }
    let mut version = name.version;
    if name.decided.is_some() {
        unknown_names::reopen(&mut writing, name.id, version).await?;
        version += 1;
    }
    let skill = match verdict.decision {
        NameDecision::PassedOver => None,
        NameDecision::Mapped | NameDecision::Alias => Some(skill_of(&mut writing, verdict, &name).await?),
    };
    let note = verdict.note.as_deref();
    unknown_names::decide(&mut writing, (name.id, version), verdict.decision, skill.as_ref(), note).await?;
    writing.commit(Entry::skill_name_decided(verdict.id)).await?;
    Ok(())
}

/// Undoes a decision: the name waits again, and an alias that came with it is gone.
pub async fn reopen(door: &Door, actor: &Actor, id: UnknownNameId, version: i64) -> Result<(), VerdictError> {
    let mut writing = door.write(actor, Action::ChangeCatalogue).await?;
    let name = view::find(&mut writing, id).await?.ok_or(StoreError::NotFound)?;
    if name.version != version || name.decided.is_none() {
        return Err(VerdictError::Changed(Box::new(name)));
    }
    unknown_names::reopen(&mut writing, id, version).await?;
    writing.commit(Entry::skill_name_reopened(id)).await?;
    Ok(())
}

/// Proposes a name as a skill that the catalogue lacks; the name waits until the proposal is answered. `false` where
/// it is proposed already.
pub async fn propose(door: &Door, actor: &Actor, id: UnknownNameId, why: &str) -> Result<bool, VerdictError> {
    let mut writing = door.write(actor, Action::ChangeCatalogue).await?;
    let name = view::find(&mut writing, id).await?.ok_or(StoreError::NotFound)?;
    if name.decided.is_some() {
        return Err(VerdictError::Changed(Box::new(name)));
    }
    if name.is_proposed {
        return Ok(false);
    }
    let why = cut(why, LONGEST_REASON);
    let proposal = skill_proposals::add(&mut writing, None, &name.written, &why).await?;
    writing.commit(Entry::skill_proposed(proposal)).await?;
    Ok(true)
}

/// Names that wait and are written as `name` mean `skill` from now on: it was proposed, and answered.
pub(super) async fn settle(writing: &mut Writing, name: &str, skill: &SkillCode) -> Result<(), StoreError> {
    let folded = search_form(name);
    let waiting = view::list(writing, Which::Open, Window::ALL).await?;
    for one in waiting.rows.into_iter().filter(|one| search_form(&one.written) == folded) {
        unknown_names::decide(writing, (one.id, one.version), NameDecision::Mapped, Some(skill), None)
            .await?;
        writing.note(Entry::skill_name_decided(one.id));
    }
    Ok(())
}

/// Stores a note about a name, before anything is decided.
pub async fn note(door: &Door, actor: &Actor, id: UnknownNameId, note: &str) -> Result<(), StoreError> {
    let mut writing = door.write(actor, Action::ChangeCatalogue).await?;
    unknown_names::note(&mut writing, id, note).await?;
    writing.commit(Entry::skill_name_noted(id)).await
}

/// Each skill of the catalogue by its first name, in alphabetical order, for whoever chooses one.
pub async fn choices(reading: &mut Reading) -> Result<Vec<KnownSkill>, StoreError> {
    let names = skills::first_names(reading).await?;
    Ok(names.into_iter().map(|(code, name)| KnownSkill { code, name }).collect())
}

/// How many letters differ between a name and the nearest name of the skill that is suggested for it.
pub fn letters_apart(name: &UnknownName) -> Option<usize> {
    let names = &name.suggested.as_ref()?.names;
    let written = search_form(&name.written);
    let apart = |other: &String| strsim::damerau_levenshtein(&written, &search_form(other));
    names.nb.iter().chain(&names.en).map(apart).min()
}

/// The skill that somebody chose; it must not give `name` a second meaning.
async fn skill_of(
    writing: &mut Writing,
    verdict: &Verdict,
    name: &UnknownName,
) -> Result<SkillCode, VerdictError> {
    let known: Vec<KnownSkill> =
        skills::names(writing).await?.into_iter().map(|(code, name)| KnownSkill { code, name }).collect();
    let skill = chosen(&verdict.skill, &known)?;
    let written = search_form(&name.written);
    match known.iter().find(|other| search_form(&other.name) == written && other.code != skill) {
        Some(other) => Err(VerdictError::BelongsToAnother(other.clone())),
        None => Ok(skill),
    }
}

/// The skill that was typed: by name, alias, code, or `name (code)`.
pub async fn typed(reading: &mut Reading, typed: &str) -> Result<SkillCode, VerdictError> {
    let names = skills::names(reading).await?;
    let known: Vec<KnownSkill> = names.into_iter().map(|(code, name)| KnownSkill { code, name }).collect();
    chosen(typed, &known)
}

/// The skill that was typed, among those in `known`.
fn chosen(typed: &str, known: &[KnownSkill]) -> Result<SkillCode, VerdictError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(VerdictError::NoSkill);
    }
    let in_brackets =
        typed.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')).map(|(_, code)| code.trim());
    let by_code = [Some(typed), in_brackets]
        .into_iter()
        .flatten()
        .find_map(|code| known.iter().find(|skill| skill.code.as_str().eq_ignore_ascii_case(code)));
    if let Some(skill) = by_code {
        return Ok(skill.code.clone());
    }
    let folded = search_form(typed);
    let named: BTreeMap<&SkillCode, &KnownSkill> = known
        .iter()
        .filter(|skill| search_form(&skill.name) == folded)
        .map(|skill| (&skill.code, skill))
        .collect();
    match (named.len(), named.keys().next()) {
        (1, Some(code)) => Ok((*code).clone()),
        (0, _) => Err(VerdictError::NoSuchSkill { near: near(&folded, known) }),
        _ => Err(VerdictError::SeveralSkills { skills: named.into_values().cloned().collect() }),
    }
}

/// Skills with names like `folded`, or with it in them, nearest first.
fn near(folded: &str, known: &[KnownSkill]) -> Vec<KnownSkill> {
    let mut best: BTreeMap<&SkillCode, (f64, &KnownSkill)> = BTreeMap::new();
    for skill in known {
        let name = search_form(&skill.name);
        let likeness = strsim::normalized_damerau_levenshtein(folded, &name);
        let likeness = if name.contains(folded) { likeness.max(LEAST_LIKENESS) } else { likeness };
        let entry = best.entry(&skill.code).or_insert((likeness, skill));
        if likeness > entry.0 {
            *entry = (likeness, skill);
        }
    }
    let mut near: Vec<_> = best.into_values().filter(|(likeness, _)| *likeness >= LEAST_LIKENESS).collect();
    near.sort_by(|(one, first), (other, second)| {
        other.total_cmp(one).then_with(|| first.code.cmp(&second.code))
    });
    near.into_iter().take(NEAR).map(|(_, skill)| skill.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Vec<KnownSkill> {
        [
            ("K1", "GIS-analyse"),
            ("K1", "GIS analysis"),
            ("K2", "Kart"),
            ("K3", "Kart"),
            ("K4", "Anskaffelser"),
        ]
        .into_iter()
        .map(|(code, name)| KnownSkill { code: SkillCode::parse(code).unwrap(), name: name.to_owned() })
        .collect()
    }

    #[test]
    fn a_skill_is_known_by_name_by_code_or_by_both() {
        for typed in ["gis-analyse", "GIS Analysis", "K1", "k1", "GIS-analyse (K1)", "  Kart (K1) "] {
            assert_eq!(chosen(typed, &known()).unwrap().as_str(), "K1", "{typed}");
        }
    }

    #[test]
    fn what_is_no_skill_gets_the_nearest_and_what_is_two_gets_both() {
        assert!(matches!(chosen(" ", &known()), Err(VerdictError::NoSkill)));
        let Err(VerdictError::NoSuchSkill { near }) = chosen("gis analyser", &known()) else { panic!() };
        assert_eq!(near[0].code.as_str(), "K1");
        let Err(VerdictError::SeveralSkills { skills }) = chosen("kart", &known()) else { panic!() };
        assert_eq!(skills.len(), 2);
    }
}
