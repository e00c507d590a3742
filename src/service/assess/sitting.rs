//! What somebody is being asked, with what they answered before and now.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::choose::{self, Asked, PublishedNeeds};
use crate::domain::{OwnAnswer, PersonId, RoleId, SkillId, stale_before};
use crate::store::catalogue::{LevelTexts, level_texts};
use crate::store::records::drafts::{self, Draft};
use crate::store::records::questions;
use crate::store::views::own::{self, Answered};
use crate::store::views::skills::{self, SkillRow};
use crate::store::{Reading, StoreError};

/// The questions that somebody is being asked, and how many more skills are asked for.
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
    /// The skill, with its names in every language.
    pub skill: SkillRow,
    /// The role and the most important initiative that ask for it, with the level.
    pub asked: Asked,
    /// The answer that counts now; `None` where they never sent one.
    pub before: Option<Answered>,
    /// The answer they have given and not sent yet.
    pub draft: Option<Draft>,
}

impl Question {
    /// What the form shows: the draft, or else the earlier answer without its level.
    pub fn shown(&self) -> OwnAnswer {
        match (&self.draft, &self.before) {
            (Some(draft), _) => draft.answer.clone(),
            (None, Some(before)) => before.answer.without_rating(),
            (None, None) => OwnAnswer::default(),
        }
    }

    /// Tells which answers the form was filled from, so that a change in another tab is noticed.
    pub fn seen(&self) -> String {
        seen(self.before.as_ref(), self.draft.as_ref())
    }

    /// Whether the draft has a level, or an answer that needs none.
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

    /// How many questions have a level chosen, or an answer that is none.
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
pub async fn load(
    reading: &mut Reading,
    person: PersonId,
    needs: &PublishedNeeds,
) -> Result<Sitting, StoreError> {
    let state = Standing::load(reading, person).await?;
    let more = state.due(needs).len();
    let Standing { profile, asked, answers, .. } = state;
    let mut before = by_skill(answers);
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
            asked: choose::asked(&profile, needs, question.skill),
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

/// The state of a person's answers: what is asked of them, what they answered, and their present questions.
struct Standing {
    profile: Vec<own::ProfileAsk>,
    roles: BTreeSet<RoleId>,
    answers: Vec<Answered>,
    asked: Vec<questions::Question>,
    fresh: Date,
}

impl Standing {
    async fn load(reading: &mut Reading, person: PersonId) -> Result<Self, StoreError> {
        let day = reading.day();
        Ok(Self {
            profile: own::profile(reading, person, day).await?,
            roles: own::roles(reading, person, day).await?,
            answers: own::answers(reading, person).await?,
            asked: questions::of(reading, person).await?,
            fresh: stale_before(day),
        })
    }

    fn due(&self, needs: &PublishedNeeds) -> Vec<SkillId> {
        let fresh = self.answers.iter().filter(|answer| answer.on >= self.fresh).map(|answer| answer.skill);
        let done: BTreeSet<SkillId> = fresh.chain(self.asked.iter().map(|question| question.skill)).collect();
        let mut ranked = choose::ranked(&self.profile, needs, &self.roles);
        ranked.retain(|skill| !done.contains(skill));
        ranked
    }
}

/// The skills that are asked for, the most important first: neither answered lately nor being asked about.
pub(super) async fn due(reading: &mut Reading, person: PersonId) -> Result<Vec<SkillId>, StoreError> {
    let needs = PublishedNeeds::of(&own::needs(reading).await?);
    Ok(Standing::load(reading, person).await?.due(&needs))
}
