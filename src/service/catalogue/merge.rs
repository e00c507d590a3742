//! Making two skills one that were one all along, and two again.

use jiff::Timestamp;
use jiff::ToSpan;

use crate::access::{Action, Actor};
use crate::domain::text::search_form;
use crate::domain::{SkillId, SkillMergeId};
use crate::service::door::Door;
use crate::service::skill_graph::{self, LoadError};
use crate::skill_graph::GraphError;
use crate::store::audit::Entry;
use crate::store::catalogue::merge::{self, Merge};
use crate::store::catalogue::{self, StoredSkill};
use crate::store::records::initiatives::versions;
use crate::store::views::SkillLink;
use crate::store::{Reading, StoreError, Writing, skills};

/// So long a merge can be undone.
pub const DAYS: i64 = 30;

/// How many near skills are offered.
const NEAR: usize = 8;
/// Least likeness of names, of 0 to 1, at which a skill is offered.
const LEAST_LIKENESS: f64 = 0.6;

/// Why nothing was merged, or undone.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// A skill and itself.
    #[error("a skill is one with itself already")]
    Same,
    /// Somebody changed one of them meanwhile.
    #[error("somebody changed one of the skills meanwhile")]
    Changed,
    /// A skill would be broader than itself: the names on the way round.
    #[error("a skill would be broader than itself: {}", .0.join(" > "))]
    Circle(Vec<String>),
    /// It was undone before.
    #[error("it was undone before")]
    UndoneBefore,
    /// The skill that stays was merged into a third since: that is undone first.
    #[error("a later merge builds on it")]
    LaterMerge,
    /// It is longer ago than [`DAYS`].
    #[error("it is too long ago")]
    TooLongAgo,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<LoadError> for MergeError {
    fn from(error: LoadError) -> Self {
        match error {
            LoadError::Store(error) => Self::Store(error),
            LoadError::Graph(GraphError::Cycle(cycle)) => {
                Self::Circle(cycle.path.into_iter().map(|step| step.name).collect())
            }
            LoadError::Graph(_) => Self::Changed,
        }
    }
}

/// Two skills that are to become one.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The skill that goes.
    pub from: StoredSkill,
    /// The skill that stays.
    pub into: StoredSkill,
}

/// The two skills, where they can become one.
pub async fn pair(reading: &mut Reading, (from, into): (SkillId, SkillId)) -> Result<Pair, MergeError> {
    if from == into {
        return Err(MergeError::Same);
    }
    let (from, into) = (one(reading, from).await?, one(reading, into).await?);
    skill_graph::check_merged(reading, &from.code, &into.code).await?;
    Ok(Pair { from, into })
}

/// A skill that stands for itself.
pub async fn one(reading: &mut Reading, id: SkillId) -> Result<StoredSkill, StoreError> {
    let found = catalogue::find(reading, id).await?;
    found.filter(|skill| skill.merged_into.is_none()).ok_or(StoreError::NotFound)
}

/// Makes `from` one with `into`, both as they were seen.
pub async fn merge(
    door: &Door,
    actor: &Actor,
    (from, into): ((SkillId, i64), (SkillId, i64)),
) -> Result<SkillMergeId, MergeError> {
    let mut writing = door.write(actor, Action::ChangeCatalogue).await?;
    let pair = pair(&mut writing, (from.0, into.0)).await?;
    if (pair.from.version, pair.into.version) != (from.1, into.1) {
        return Err(MergeError::Changed);
    }
    versions::settle(&mut writing).await?;
    let id = merge::merge(&mut writing, &pair.from, &pair.into).await?;
    versions::settle(&mut writing).await?;
    writing.commit(Entry::skills_merged(id)).await?;
    Ok(id)
}

/// Undoes a merge.
pub async fn undo(door: &Door, actor: &Actor, id: SkillMergeId) -> Result<Merge, MergeError> {
    let mut writing = door.write(actor, Action::ChangeCatalogue).await?;
    let found = merge::find_merge(&mut writing, id).await?.ok_or(StoreError::NotFound)?;
    may_undo(&found, door.at())?;
    versions::settle(&mut writing).await?;
    merge::undo(&mut writing, &found).await?;
    versions::settle(&mut writing).await?;
    whole(&mut writing).await?;
    writing.commit(Entry::merge_undone(id)).await?;
    Ok(found)
}

/// The graph as it is written has no cycle.
async fn whole(writing: &mut Writing) -> Result<(), MergeError> {
    Ok(skill_graph::load(writing).await.map(drop)?)
}

/// Whether a merge can be undone at `now`.
pub fn may_undo(merge: &Merge, now: Timestamp) -> Result<(), MergeError> {
    if merge.undone_at.is_some() {
        return Err(MergeError::UndoneBefore);
    }
    if !merge.stands {
        return Err(MergeError::LaterMerge);
    }
    let last = merge.at.saturating_add((24 * DAYS).hours()).unwrap_or(Timestamp::MAX);
    if now > last { Err(MergeError::TooLongAgo) } else { Ok(()) }
}

/// Skills that may be the same as `skill`, nearest first: by their names, then those that the graph calls related.
pub async fn near(reading: &mut Reading, skill: &StoredSkill) -> Result<Vec<SkillLink>, MergeError> {
    let own: Vec<String> = {
        let names = skill.content.names.each().into_iter().map(|(_, name)| name.as_str());
        names.chain(skill.content.other_names().map(|(_, name)| name)).map(search_form).collect()
    };
    let mut best: Vec<(f64, String)> = Vec::new();
    for (code, name) in skills::names(reading).await? {
        if code.as_str() == skill.code {
            continue;
        }
        let folded = search_form(&name);
        let likeness = own.iter().filter(|own| !own.is_empty()).map(|own| likeness(own, &folded));
        let likeness = likeness.fold(0.0, f64::max);
        if likeness >= LEAST_LIKENESS {
            best.push((likeness, code.to_string()));
        }
    }
    best.sort_by(|(one, first), (other, second)| other.total_cmp(one).then_with(|| first.cmp(second)));
    let mut codes: Vec<String> = Vec::new();
    let related = match crate::domain::SkillCode::parse(&skill.code) {
        Some(code) => skill_graph::load(reading).await?.related(&code).map(ToString::to_string).collect(),
        None => Vec::new(),
    };
    for code in best.into_iter().map(|(_, code)| code).chain(related) {
        if !codes.contains(&code) && codes.len() < NEAR {
            codes.push(code);
        }
    }
    let ids = catalogue::ids(reading).await?;
    let ids: Vec<SkillId> = codes.iter().filter_map(|code| ids.get(code).copied()).collect();
    let links = catalogue::links(reading, &ids).await?;
    Ok(ids.iter().filter_map(|id| links.get(id).cloned()).collect())
}

/// How like two names are. Names of very different lengths cannot be alike enough, and are not compared.
fn likeness(one: &str, other: &str) -> f64 {
    let (one_length, other_length) = (one.len() as f64, other.len() as f64);
    if one_length.min(other_length) < LEAST_LIKENESS * one_length.max(other_length) {
        return 0.0;
    }
    strsim::normalized_damerau_levenshtein(one, other)
}
