//! Answers proposed skills: made a skill, made another name of one, or declined with a reason.

use super::{ChangeError, Wrong, make_in};
use crate::access::{Action, Actor};
use crate::domain::text::search_form;
use crate::domain::{InEach, SkillCode, SkillContent, SkillKind, SkillProposalId};
use crate::service::door::Door;
use crate::service::unknown_names::{self, KnownSkill, VerdictError};
use crate::store::audit::Entry;
use crate::store::catalogue::proposed::{self, Answer, ProposedSkill};
use crate::store::records::skill_proposals::ProposalState;
use crate::store::{StoreError, Writing, catalogue, skills};

/// The longest reason for declining, in characters.
pub const LONGEST_REASON: usize = 500;

/// What a steward says to a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It becomes a skill of this kind.
    TakeIn(SkillKind),
    /// It is another name of the skill that is typed.
    Alias(String),
    /// It is not taken in, for this reason.
    Decline(String),
}

/// Why a proposed skill was not answered.
#[derive(Debug, thiserror::Error)]
pub enum ReplyError {
    /// A proposal is declined without a reason.
    #[error("no reason is given")]
    NoReason,
    /// The reason is longer than [`LONGEST_REASON`].
    #[error("the reason is too long")]
    TooLong,
    /// No skill, or more than one, has the name that was typed.
    #[error(transparent)]
    Skill(VerdictError),
    /// The name is another skill's.
    #[error("the name is another skill's")]
    Taken(KnownSkill),
    /// The name would not be accepted as a skill's.
    #[error("{} fields are wrong", .0.len())]
    Wrong(Vec<Wrong>),
    /// Somebody else answered it meanwhile: with their answer.
    #[error("somebody answered meanwhile")]
    Answered(Box<ProposedSkill>),
    /// The database failed or refused; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<ChangeError> for ReplyError {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::Wrong(wrong) => Self::Wrong(wrong),
            ChangeError::Store(error) => Self::Store(error),
            ChangeError::Changed(_) | ChangeError::Used(_) => Self::Store(StoreError::Changed),
        }
    }
}

/// Answers the proposal `id` in the version that was seen.
pub async fn reply(
    door: &Door,
    actor: &Actor,
    (id, version): (SkillProposalId, i64),
    reply: &Reply,
) -> Result<(), ReplyError> {
    let mut writing = door.write(actor, Action::ChangeCatalogue).await?;
    let proposed = proposed::find(&mut writing, id).await?.ok_or(StoreError::NotFound)?;
    if proposed.version != version || proposed.state != ProposalState::Open {
        return Err(ReplyError::Answered(Box::new(proposed)));
    }
    let answer = match reply {
        Reply::TakeIn(kind) => Answer::Accepted(make_in(&mut writing, &as_skill(&proposed, *kind)).await?),
        Reply::Alias(typed) => Answer::Alias(alias_of(&mut writing, &proposed, typed).await?),
        Reply::Decline(reason) if reason.is_empty() => return Err(ReplyError::NoReason),
        Reply::Decline(reason) if reason.chars().count() > LONGEST_REASON => return Err(ReplyError::TooLong),
        Reply::Decline(reason) => Answer::Declined(reason),
    };
    if let Answer::Accepted(skill) = answer {
        writing.note(Entry::skill_made(skill));
    }
    proposed::answer(&mut writing, &proposed, answer).await?;
    if let Answer::Accepted(skill) | Answer::Alias(skill) = answer {
        let found = catalogue::find(&mut writing, skill).await?;
        if let Some(code) = found.and_then(|skill| SkillCode::parse(&skill.code)) {
            unknown_names::settle(&mut writing, &proposed.name, &code).await?;
        }
    }
    Ok(writing.commit(Entry::skill_proposal_answered(id)).await?)
}

fn as_skill(proposed: &ProposedSkill, kind: SkillKind) -> SkillContent {
    SkillContent {
        names: InEach { nb: proposed.name.clone(), ..InEach::default() },
        kind,
        group: None,
        descriptions: InEach::default(),
        esco_uri: None,
        aliases: InEach::default(),
        levels: Default::default(),
    }
}

/// The skill that is typed, which must not make the name mean two things.
async fn alias_of(
    writing: &mut Writing,
    proposed: &ProposedSkill,
    typed: &str,
) -> Result<crate::domain::SkillId, ReplyError> {
    let code = unknown_names::typed(writing, typed).await.map_err(|error| match error {
        VerdictError::Store(error) => ReplyError::Store(error),
        other => ReplyError::Skill(other),
    })?;
    let name = search_form(&proposed.name);
    let known = skills::names(writing).await?;
    let other = known.into_iter().find(|(of, known)| *of != code && search_form(known) == name);
    if let Some((code, name)) = other {
        return Err(ReplyError::Taken(KnownSkill { code, name }));
    }
    let ids = catalogue::ids(writing).await?;
    Ok(ids.get(code.as_str()).copied().ok_or(StoreError::NotFound)?)
}
