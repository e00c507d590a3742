//! What somebody is being asked, with what they answered before and now.

use std::collections::{BTreeMap, BTreeSet};

use super::choose::{self, Asked};
use crate::domain::{OwnAnswer, PersonId, SkillId, stale_before};
use crate::store::catalogue::{LevelTexts, level_texts};
use crate::store::records::drafts::{self, Draft};
use crate::store::records::questions;
use crate::store::views::own::{self, Answered};
use crate::store::views::skills::{self, SkillRow};
use crate::store::{Reading, StoreError};

/// The questions of a sitting, and how many more skills are asked for.
#[derive(Clone, Debug)]
pub struct Sitting {
    /// In the order in which they are asked.
    pub questions: Vec<Question>,
    /// Skills that are asked for and neither answered lately nor among these questions.
    pub more: usize,
    /// What somebody at a level does, where the skill has words of its own.
    pub texts: LevelTexts,
}

/// A skill that somebody is asked about.
#[derive(Clone, Debug)]
pub struct Question {
    /// The page it stands on: 1, 2, 3.
    pub page: usize,
    /// The skill.
    pub skill: SkillRow,
    /// Who asks for it.
    pub asked: Asked,
    /// What they answered before.
    pub before: Option<Answered>,
    /// What they answer now.
    pub draft: Option<Draft>,
}

impl Question {
    /// What the form shows: what is answered now, or all but the level of what was answered before.
    pub fn shown(&self) -> OwnAnswer {
        match (&self.draft, &self.before) {
            (Some(draft), _) => draft.answer.clone(),
            (None, Some(before)) => before.answer.without_rating(),
            (None, None) => OwnAnswer::default(),
        }
    }

    /// Which answers the form was filled from: it tells whether another tab has changed them since.
    pub fn seen(&self) -> String {
        seen(self.before.as_ref(), self.draft.as_ref())
    }

    /// Whether a level is chosen, or that there is none to choose.
    pub fn is_answered(&self) -> bool {
        self.draft.as_ref().is_some_and(|draft| draft.answer.rating.is_some())
    }
}

pub(super) fn seen(before: Option<&Answered>, draft: Option<&Draft>) -> String {
    format!("{}-{}", before.map_or(0, |before| before.id.0), draft.map_or(0, |draft| draft.version))
}

impl Sitting {
    /// How many pages there are.
    pub fn pages(&self) -> usize {
        self.questions.last().map_or(0, |last| last.page)
    }

    /// The questions of a page.
    pub fn on(&self, page: usize) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(move |question| question.page == page)
    }

    /// How many are answered.
    pub fn answered(&self) -> usize {
        self.questions.iter().filter(|question| question.is_answered()).count()
    }

    /// The first page with something to answer; the first where all is answered.
    pub fn next_page(&self) -> usize {
        self.questions.iter().find(|question| !question.is_answered()).map_or(1, |question| question.page)
    }

    /// The page a skill stands on.
    pub fn page_of(&self, skill: SkillId) -> Option<usize> {
        self.questions.iter().find(|question| question.skill.skill.id == skill).map(|question| question.page)
    }
}

/// The sitting of a person.
pub async fn load(reading: &mut Reading, person: PersonId) -> Result<Sitting, StoreError> {
    let day = reading.day();
    let asked = questions::of(reading, person).await?;
    let more = due(reading, person).await?.len();
    let who = {
        let profile = own::profile(reading, person, day).await?;
        choose::asked(&profile, &own::needs(reading, person, day).await?)
    };
    let mut before = by_skill(own::answers(reading, person).await?);
    let drafts = drafts::of(reading, person).await?;
    let mut drafts: BTreeMap<SkillId, Draft> = drafts.into_iter().map(|draft| (draft.skill, draft)).collect();
    let ids: Vec<SkillId> = asked.iter().map(|question| question.skill).collect();
    let mut skills: BTreeMap<SkillId, SkillRow> =
        skills::of_ids(reading, &ids).await?.into_iter().map(|row| (row.skill.id, row)).collect();
    let pages: BTreeSet<i64> = asked.iter().map(|question| question.page).collect();
    let number = |page: i64| pages.iter().position(|one| *one == page).map_or(1, |at| at + 1);
    let question = |question: questions::Question| {
        Some(Question {
            page: number(question.page),
            skill: skills.remove(&question.skill)?,
            asked: who.get(&question.skill).cloned().unwrap_or_default(),
            before: before.remove(&question.skill),
            draft: drafts.remove(&question.skill),
        })
    };
    let texts = level_texts(reading, &ids).await?;
    Ok(Sitting { questions: asked.into_iter().filter_map(question).collect(), more, texts })
}

pub(super) fn by_skill(answers: Vec<Answered>) -> BTreeMap<SkillId, Answered> {
    answers.into_iter().map(|answer| (answer.skill, answer)).collect()
}

/// The skills that are asked for, the most important first: neither answered lately nor being asked about.
pub(super) async fn due(reading: &mut Reading, person: PersonId) -> Result<Vec<SkillId>, StoreError> {
    let day = reading.day();
    let profile = own::profile(reading, person, day).await?;
    let needs = own::needs(reading, person, day).await?;
    let fresh = stale_before(day);
    let mut done: BTreeSet<SkillId> = own::answers(reading, person)
        .await?
        .into_iter()
        .filter(|answer| answer.on >= fresh)
        .map(|answer| answer.skill)
        .collect();
    done.extend(questions::of(reading, person).await?.into_iter().map(|question| question.skill));
    let mut ranked = choose::ranked(&profile, &needs);
    ranked.retain(|skill| !done.contains(skill));
    Ok(ranked)
}
