//! Prints the progress of the search on stderr.

use i18n_embed_fl::fl;

use super::super::output::remark;
use crate::wording::proposal as words;
use crate::wording::{Language, texts};
use staffing::{Progress, Stage};
use staffing_model::plan::relative_gap;

/// Seconds between lines that tell something new, and before the first.
const PACE: f64 = 1.0;
/// Seconds between lines that only say that the search goes on.
const PATIENCE: f64 = 5.0;

/// Says where the search stands: at most once a second, and nothing during the first second.
pub(super) fn progress_lines(language: Language) -> impl FnMut(Progress) + Send + 'static {
    let mut last =
        Progress { stage: Stage::Candidates, objective: None, bound: None, candidates: 0, elapsed: 0.0 };
    move |progress: Progress| {
        let same = Progress { elapsed: last.elapsed, ..progress.clone() } == last;
        if progress.elapsed >= last.elapsed + if same { PATIENCE } else { PACE } {
            remark(&line(&progress, language));
            last = progress;
        }
    }
}

fn line(progress: &Progress, language: Language) -> String {
    let text = texts(language);
    let stage = words::stage(progress.stage, language);
    let seconds = words::number(progress.elapsed, 0, language);
    let candidates = words::number(progress.candidates as f64, 0, language);
    // A gap is measured against what the plan is worth: against nothing it says nothing.
    let (Some(objective @ 1e-6..), Some(bound)) = (progress.objective, progress.bound) else {
        return fl!(text, "proposal-progress", stage = stage, seconds = seconds, candidates = candidates);
    };
    fl!(
        text,
        "proposal-progress-gap",
        stage = stage,
        seconds = seconds,
        objective = words::number(objective, 2, language),
        bound = words::number(bound, 2, language),
        gap = words::gap(relative_gap(objective, bound), language),
        candidates = candidates
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_tells_stage_best_bound_gap_candidates_and_time() {
        let progress = Progress {
            stage: Stage::Neighbourhoods,
            objective: Some(200.0),
            bound: Some(203.0),
            candidates: 11_419,
            elapsed: 12.4,
        };
        let said = line(&progress, Language::En);
        for part in ["part by part", "12 s", "200", "203", "1.5%", "11,419"] {
            assert!(said.contains(part), "{part} is not in: {said}");
        }
        let nothing = Progress { objective: Some(0.0), ..progress };
        assert!(!line(&nothing, Language::En).contains('%'), "any bound is endlessly far from nothing");
    }
}
