//! The tasks that wait for somebody: the first thing they see. Each kind has a file; `wording::waiting` says it.

mod corrections;
mod emergencies;
mod imports;
mod leader;
mod own_assessment;
mod proposals;
mod proposed_skills;
mod release;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::access::Actor;
use crate::service::assess::PublishedNeeds;
use crate::store::views::own_unit::OwnUnit;
use crate::store::{Reading, StoreError};

/// Something that waits for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// What is to be done; it decides the words and the order.
    pub kind: Kind,
    /// How many things wait; each kind says of what.
    pub count: usize,
    /// About how many minutes it takes.
    pub minutes: usize,
    /// The day by which it is wanted; none where there is no hurry.
    pub deadline: Option<Date>,
    /// The page on which it is done.
    pub path: String,
}

/// A kind of task, in the order in which they are shown where no deadline decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Releases of one's people to answer.
    ReleasesToAnswer,
    /// Places that one is proposed for, to answer.
    OwnPlaces,
    /// Initiatives whose staffing one may decide.
    DecisionsToMake,
    /// Levels that people contest, to answer.
    ContestsToAnswer,
    /// Levels of one's people to confirm.
    LevelsToConfirm,
    /// Certificates of one's people that expire soon.
    ExpiringCertificates,
    /// People who have not answered about themselves.
    MissingAssessments,
    /// Emergency access that was used lately, with how many times.
    Emergency,
    /// A self-assessment that is begun and not sent: so many questions are left, or none and it is to be sent.
    UnfinishedAssessment,
    /// Skills to answer about, with how many.
    OwnAssessment,
    /// Skills that people miss, to be answered.
    ProposedSkills,
    /// What people say is wrong about them, to be answered by HR.
    Corrections,
    /// An import that another has confirmed.
    ImportToApprove,
    /// A proposal that one asked for, and that is made.
    ProposalReady,
    /// One that one asked for, and that came to nothing.
    ProposalFailed,
    /// One that one asked for, and that is being made.
    ProposalUnderWay,
}

/// What is kept between requests and need not be read again.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// What published initiatives ask for.
    pub needs: &'a PublishedNeeds,
    /// The people whom the actor answers for; none where there are none.
    pub own_unit: Option<&'a OwnUnit>,
}

/// What waits for `actor`, all as `reading` sees it: what is wanted first comes first, and what has no deadline last.
pub async fn tasks(
    reading: &mut Reading,
    (actor, at): (&Actor, Timestamp),
    known: Known<'_>,
) -> Result<Vec<Task>, StoreError> {
    let mut tasks = own_assessment::tasks(reading, actor, known.needs).await?;
    tasks.extend(proposed_skills::tasks(reading).await?);
    tasks.extend(corrections::tasks(reading).await?);
    tasks.extend(emergencies::tasks(reading, at).await?);
    tasks.extend(leader::tasks(reading, known.own_unit).await?);
    tasks.extend(release::tasks(reading, known.own_unit).await?);
    tasks.extend(imports::tasks(reading, (actor, at)).await?);
    tasks.extend(proposals::tasks(reading).await?);
    tasks.sort_by_key(|task| (task.deadline.is_none(), task.deadline, task.kind));
    Ok(tasks)
}
