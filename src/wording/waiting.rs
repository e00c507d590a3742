//! What waits for somebody, in words.

use i18n_embed_fl::fl;

use super::Speech;
use crate::service::waiting::{Kind, Task};

/// What is to be done.
pub fn task(reader: Speech, task: &Task) -> String {
    let (text, count) = (reader.texts, task.count);
    match task.kind {
        Kind::ContestsToAnswer => fl!(text, "leader-waits-contested", count = count),
        Kind::ReleasesToAnswer => fl!(text, "waiting-releases", count = count),
        Kind::OwnPlaces => fl!(text, "waiting-own-places", count = count),
        Kind::DecisionsToMake => fl!(text, "waiting-decisions", count = count),
        Kind::LevelsToConfirm => fl!(text, "leader-waits-confirm", count = count),
        Kind::ExpiringCertificates => fl!(text, "leader-waits-certificates", count = count),
        Kind::MissingAssessments => fl!(text, "leader-task-answers", count = count),
        Kind::Emergency => fl!(text, "access-waiting-emergency"),
        Kind::UnfinishedAssessment if count == 0 => fl!(text, "waiting-assessment-to-send"),
        Kind::UnfinishedAssessment => fl!(text, "waiting-assessment-unfinished", count = count),
        Kind::ProposedSkills => fl!(text, "waiting-proposed-skills", count = count),
        Kind::ImportToApprove => fl!(text, "upload-task-approve"),
        Kind::ProposalReady => fl!(text, "waiting-proposal-ready"),
        Kind::ProposalFailed => fl!(text, "waiting-proposal-failed"),
        Kind::ProposalUnderWay => fl!(text, "waiting-proposal-under-way"),
        Kind::OwnAssessment => fl!(text, "waiting-assessment", count = count),
        Kind::Corrections => fl!(text, "waiting-corrections", count = count),
    }
}

/// By when, and how long it takes.
pub fn when(reader: Speech, task: &Task) -> String {
    let (text, minutes) = (reader.texts, task.minutes);
    match task.deadline {
        Some(day) => fl!(text, "waiting-by", day = reader.date(day), minutes = minutes),
        None => fl!(text, "waiting-no-deadline", minutes = minutes),
    }
}
