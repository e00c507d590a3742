//! A proposal's summary in the terminal.

mod remarks;
mod rules;

use i18n_embed_fl::fl;

use super::super::output;
use crate::service::proposal_view::ProposalView;
use crate::wording::proposal as words;
use crate::wording::{Language, texts};

/// How many unmet needs are listed.
const UNMET: usize = 10;
/// How many people to release are listed.
const RELEASES: usize = 5;

/// Prints what a director should see first, then the proof.
pub(super) fn print(view: &ProposalView, reused: bool, language: Language) {
    for line in lines(view, reused, language) {
        output::line(&line);
    }
}

fn lines(view: &ProposalView, reused: bool, language: Language) -> Vec<String> {
    let text = texts(language);
    let id = view.id.to_string();
    let mut lines = vec![if reused {
        fl!(text, "proposal-reused", id = id)
    } else {
        fl!(text, "proposal-stored", id = id)
    }];
    if let (Some(first), Some(last)) = (view.months.first(), view.months.last()) {
        lines.extend(words::summary(&view.summary, *first, *last, language));
    }
    lines.push(words::quality(&view.quality, language));
    lines.push(words::quality_gap(&view.quality, language));
    lines.extend(words::bound(&view.quality, language));
    lines.push(words::quality_figures(&view.quality, language));
    lines.extend(releases(view, language));
    lines.extend(unmet(view, language));
    lines.extend(rules::lines(&view.rules, language));
    lines.extend(remarks::lines(&view.remarks, language));
    lines.push(String::new());
    lines.push(fl!(text, "proposal-notice"));
    lines
}

fn releases(view: &ProposalView, language: Language) -> Vec<String> {
    if view.releases.is_empty() {
        return Vec::new();
    }
    let text = texts(language);
    let mut lines = vec![String::new(), fl!(text, "proposal-top-release")];
    lines.extend(view.releases.iter().take(RELEASES).map(|release| {
        let line = fl!(
            text,
            "proposal-top-release-line",
            person = release.person.name.clone(),
            unit = release.person.unit_name.clone(),
            share = words::percent(release.share, language),
            first = words::month(release.first, language),
            last = words::month(release.last, language)
        );
        format!("  {line}")
    }));
    lines
}

fn unmet(view: &ProposalView, language: Language) -> Vec<String> {
    if view.unmet.is_empty() {
        return Vec::new();
    }
    let text = texts(language);
    let mut lines = vec![String::new(), fl!(text, "proposal-top-unmet")];
    lines.extend(view.unmet.iter().take(UNMET).map(|unmet| {
        let priority = unmet.initiative.priority.map(|class| words::priority(class, language));
        let line = fl!(
            text,
            "proposal-top-unmet-line",
            need = unmet.need.code.to_string(),
            title = unmet.need.title.clone(),
            initiative = unmet.initiative.name.clone(),
            priority = priority.unwrap_or_default(),
            months = words::number(unmet.months, 1, language),
            reason = words::cause(unmet.reason, language)
        );
        format!("  {line}")
    }));
    lines
}
