//! A request for staffing in words: what its questions are called and what their answers do, and how far it is.

use i18n_embed_fl::fl;

use super::proposal::gap;
use super::{Speech, Texts};
use crate::domain::JobState;
use crate::store::staffing_jobs::{StaffingJob, Standing};
use staffing_model::plan::relative_gap;

macro_rules! questions {
    ($($field:literal $label:tt $help:tt;)+) => {
        /// What the question of a field is called, and what its answer does; nothing where there is no such question.
        pub fn question(field: &str, text: &Texts) -> (String, String) {
            match field {
                $($field => (fl!(text, $label), fl!(text, $help)),)+
                _ => (String::new(), String::new()),
            }
        }
    };
}

questions! {
    "fra" "request-from" "request-from-help";
    "maneder" "request-length" "request-length-help";
    "frigjoring" "proposal-setting-release" "request-release-help";
    "frigi-hoyst" "request-ceiling" "request-ceiling-help";
    "enhet-hoyst" "proposal-setting-unit-limit" "request-unit-help";
    "samtidig" "proposal-setting-parallel" "request-parallel-help";
    "laast" "proposal-setting-commitments" "request-commitments-help";
    "utlan" "proposal-setting-not-lendable" "request-lending-help";
    "nivaer" "proposal-setting-ratings" "request-ratings-help";
    "laering" "proposal-setting-learning" "request-learning-help";
    "opsjoner" "proposal-setting-options" "request-options-help";
    "overforing" "proposal-setting-rule-knowledge" "request-knowledge-help";
    "siste" "proposal-setting-rule-key-people" "request-key-people-help";
    "jevnt" "proposal-setting-rule-fairness" "request-fairness-help";
    "fa-om-gangen" "proposal-setting-rule-at-once" "request-at-once-help";
    "passer" "proposal-setting-wish-fit" "request-fit-help";
    "interesse" "proposal-setting-wish-interest" "request-interest-help";
    "kostnad" "proposal-setting-wish-cost" "request-cost-help";
    "fa-personer" "proposal-setting-wish-few" "request-few-help";
    "bli" "proposal-setting-wish-keep" "request-keep-help";
    "omrader" "proposal-setting-wish-areas" "request-areas-help";
    "lite-frigi" "proposal-setting-wish-release" "request-little-help";
}

/// How far a job is, in one sentence.
pub fn status(reader: Speech, job: &StaffingJob) -> String {
    let text = reader.texts;
    match job.state {
        JobState::Queued if job.ahead == 0 => fl!(text, "request-state-next"),
        JobState::Queued => {
            let place: i64 = job.ahead + 1;
            fl!(text, "request-state-queued", place = place)
        }
        JobState::Running if job.is_cancelling => fl!(text, "request-state-cancelling"),
        JobState::Running => fl!(text, "request-state-running"),
        JobState::Done => fl!(text, "request-state-done"),
        JobState::Failed => fl!(text, "request-state-failed"),
        JobState::Cancelled => fl!(text, "request-state-cancelled"),
    }
}

/// What that means for who asked.
pub fn lead(reader: Speech, job: &StaffingJob) -> String {
    let text = reader.texts;
    match job.state {
        JobState::Queued | JobState::Running => fl!(text, "request-lead-open"),
        JobState::Done => fl!(text, "request-lead-done"),
        JobState::Failed => fl!(text, "request-lead-failed", count = job.attempt),
        JobState::Cancelled => fl!(text, "request-lead-cancelled"),
    }
}

/// How good the best plan so far is. A plan that is worth nothing is as far from the best as one can be.
pub fn best(reader: Speech, standing: &Standing) -> String {
    let text = reader.texts;
    match (standing.objective, standing.bound) {
        (Some(objective @ 1e-6..), Some(bound)) => {
            let gap = gap(relative_gap(objective, bound), reader.language);
            fl!(text, "request-best-within", gap = gap)
        }
        (Some(_), _) => fl!(text, "request-best-some"),
        (None, _) => fl!(text, "request-best-none"),
    }
}
