//! The proposal's data in words, the same on pages and in the terminal.

mod remedy;
mod settings;
mod why;

use i18n_embed_fl::fl;

use crate::domain::{Month, Percent, Priority};
use crate::service::proposal_view::{Quality, Summary};
use crate::wording::{Language, texts};
use staffing::Stage;
use staffing_model::plan::Status;

pub use remedy::{differences, interest, remedies};
pub use settings::{commitments, importance, not_lendable, ratings, settings, strength};
pub use why::{cause, obstacle, reason, request_rule, source};

/// A number with so many decimals at most: `1 234,5` in Norwegian, `1,234.5` in English.
pub fn number(value: f64, decimals: usize, language: Language) -> String {
    let text = language.decimal(value, decimals);
    let point = if language == Language::En { '.' } else { ',' };
    if text.contains(point) { text.trim_end_matches('0').trim_end_matches(point).to_owned() } else { text }
}

/// A share: `47,5 %`, in English `47.5%`.
pub fn percent(share: Percent, language: Language) -> String {
    per_cent(share.as_f64(), language)
}

/// A part of one: 0.713 is `71,3 %`.
pub fn fraction(part: f64, language: Language) -> String {
    per_cent(part * 100.0, language)
}

fn per_cent(value: f64, language: Language) -> String {
    let number = number(value, 1, language);
    language.with_percent_sign(&number)
}

/// A month with its year: `november 2026`.
pub fn month(month: Month, language: Language) -> String {
    let number = month.first_day().month();
    let year = month.year().to_string();
    fl!(texts(language), "proposal-month", month = number, year = year)
}

/// A priority class: `prioritet 1`.
pub fn priority(priority: Priority, language: Language) -> String {
    fl!(texts(language), "proposal-priority", priority = priority.get())
}

/// The summary in sentences, for the months `first` to `last`.
pub fn summary(summary: &Summary, first: Month, last: Month, language: Language) -> Vec<String> {
    let text = texts(language);
    let before = &summary.without_candidate;
    let mut sentences = vec![
        fl!(
            text,
            "proposal-summary-needs",
            needs = summary.needs_in_horizon,
            first = month(first, language),
            last = month(last, language)
        ),
        fl!(text, "proposal-summary-committed", committed = summary.needs_committed),
        fl!(text, "proposal-summary-strict", strict = before.strict, needs = summary.needs_in_horizon),
        fl!(text, "proposal-summary-release", release = before.with_release),
        fl!(text, "proposal-summary-learning", learning = before.with_learning, mentor = before.with_mentor),
        fl!(text, "proposal-summary-before-decisions"),
        fl!(
            text,
            "proposal-summary-covered",
            needs = summary.needs,
            covered = summary.covered,
            partly = summary.partly_covered,
            uncovered = summary.uncovered
        ),
    ];
    if let Some(of_all) = &summary.of_all {
        let (before, after) = (fraction(of_all.before, language), fraction(of_all.after, language));
        sentences.push(fl!(text, "proposal-summary-before", coverage = before));
        sentences.push(fl!(text, "proposal-summary-after", coverage = after));
    }
    if summary.needs > 0 {
        sentences.extend(proposed(summary, language));
    }
    sentences
}

/// What the proposal does, where there is something to do.
fn proposed(summary: &Summary, language: Language) -> [String; 3] {
    let text = texts(language);
    let employees = summary.people - summary.external_people;
    [
        fl!(
            text,
            "proposal-summary-coverage",
            coverage = fraction(summary.coverage, language),
            greedy = fraction(summary.greedy_coverage, language)
        ),
        fl!(text, "proposal-summary-people", employees = employees, consultants = summary.external_people),
        fl!(
            text,
            "proposal-summary-released",
            people = summary.released_people,
            months = number(summary.released_months, 1, language)
        ),
    ]
}

/// What is proven, in a sentence; a second one where a time limit ended a step.
pub fn quality(quality: &Quality, language: Language) -> String {
    let proven = match quality.status {
        Status::TimeLimit if quality.cancelled => {
            fl!(texts(language), "proposal-quality-cancelled", gap = gap(quality.gap, language))
        }
        status => proven(status, quality.gap, language),
    };
    if quality.clock_cut_in {
        format!("{proven} {}", fl!(texts(language), "proposal-quality-clock"))
    } else {
        proven
    }
}

/// What a status and a gap (0.008 is 0.8 %) prove, in a sentence.
pub fn proven(status: Status, open: f64, language: Language) -> String {
    let text = texts(language);
    let gap = gap(open, language);
    match status {
        Status::Optimal => fl!(text, "proposal-quality-optimal"),
        Status::WithinGap => fl!(text, "proposal-quality-within", gap = gap),
        Status::TimeLimit => fl!(text, "proposal-quality-time", gap = gap),
        Status::ConflictingLocks => fl!(text, "proposal-quality-locks"),
    }
}

/// How far it is at most from the best there is, in a sentence.
pub fn quality_gap(quality: &Quality, language: Language) -> String {
    fl!(texts(language), "proposal-quality-gap", gap = gap(quality.gap, language))
}

/// What the upper bound says beside it; none where the proposal reaches it, or there is none.
pub fn bound(quality: &Quality, language: Language) -> Option<String> {
    match quality.status {
        Status::WithinGap | Status::TimeLimit => Some(fl!(texts(language), "proposal-quality-bound")),
        Status::Optimal | Status::ConflictingLocks => None,
    }
}

/// The proof's figures, in a sentence.
pub fn quality_figures(quality: &Quality, language: Language) -> String {
    fl!(
        texts(language),
        "proposal-quality-figures",
        objective = number(quality.objective, 2, language),
        bound = number(quality.bound, 2, language),
        candidates = number(quality.candidates as f64, 0, language),
        cpu = number(quality.cpu_seconds, 1, language),
        wall = number(quality.wall_seconds, 1, language),
        memory = number(quality.peak_memory_mb, 0, language)
    )
}

/// A gap, rounded up to two decimals of a per cent, so that it is never said to be less than it is.
pub fn gap(gap: f64, language: Language) -> String {
    let rounded = (gap * 10_000.0 - 1e-6).ceil().max(0.0) / 100.0;
    let number = number(rounded, 2, language);
    language.with_percent_sign(&number)
}

/// What the search does.
pub fn stage(stage: Stage, language: Language) -> String {
    let text = texts(language);
    match stage {
        Stage::Candidates => fl!(text, "proposal-stage-candidates"),
        Stage::Greedy => fl!(text, "proposal-stage-greedy"),
        Stage::Bound => fl!(text, "proposal-stage-bound"),
        Stage::Construction => fl!(text, "proposal-stage-construction"),
        Stage::Neighbourhoods => fl!(text, "proposal-stage-neighbourhoods"),
        Stage::WholeModel => fl!(text, "proposal-stage-whole"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_in_norway() {
        assert_eq!(number(12_345.678, 1, Language::Nb), "12\u{a0}345,7");
        assert_eq!(number(1234.0, 2, Language::Nn), "1\u{a0}234");
        assert_eq!(number(-12.5, 1, Language::Nb), "\u{2212}12,5");
        assert_eq!(number(-0.04, 1, Language::Nb), "0");
        assert_eq!(number(1_234_567.5, 1, Language::En), "1,234,567.5");
    }

    #[test]
    fn a_gap_is_never_said_to_be_less_than_it_is() {
        assert_eq!(gap(0.009_901, Language::Nb), "1\u{a0}%");
        assert_eq!(gap(0.0099, Language::Nb), "0,99\u{a0}%");
        assert_eq!(gap(0.0, Language::En), "0%");
    }

    #[test]
    fn a_month_is_written_out() {
        assert_eq!(month("2027-03".parse().unwrap(), Language::Nb), "mars 2027");
        assert_eq!(month("2027-03".parse().unwrap(), Language::En), "March 2027");
    }
}
