//! Decisions, in words: what was decided, the alternatives, what was ticked.

use i18n_embed_fl::fl;

use super::Speech;
use crate::domain::DecisionKind;
use crate::service::decide::{Alternative, Checklist, Union, Which};

/// What was decided.
pub fn kind(reader: Speech, kind: DecisionKind) -> String {
    let text = reader.texts;
    match kind {
        DecisionKind::Approved => fl!(text, "decision-kind-approved"),
        DecisionKind::Changes => fl!(text, "decision-kind-changes"),
        DecisionKind::Rejected => fl!(text, "decision-kind-rejected"),
        DecisionKind::Changed => fl!(text, "decision-kind-changed"),
    }
}

/// What an alternative is called.
pub fn alternative(reader: Speech, which: Which) -> String {
    let text = reader.texts;
    match which {
        Which::Nothing => fl!(text, "decision-alt-nothing"),
        Which::Sent => fl!(text, "decision-alt-sent"),
        Which::Released => fl!(text, "decision-alt-released"),
        Which::Critical => fl!(text, "decision-alt-critical"),
    }
}

/// The criteria of a table of alternatives, each with its value in each of them.
pub fn criteria(reader: Speech, all: &[Alternative]) -> Vec<(String, Vec<String>)> {
    let text = reader.texts;
    let row = |words, value: &dyn Fn(&Alternative) -> String| (words, all.iter().map(value).collect());
    vec![
        row(fl!(text, "decision-row-needs"), &|one| {
            fl!(text, "decision-part-of", part = reader.count(one.needs), whole = reader.count(one.of_needs))
        }),
        row(fl!(text, "decision-row-months"), &|one| reader.decimal(one.months as f64 / 100.0)),
        row(fl!(text, "decision-row-people"), &|one| reader.count(one.people)),
        row(fl!(text, "decision-row-freed"), &|one| reader.count(one.freed)),
        row(fl!(text, "decision-row-units"), &|one| reader.count(one.units)),
    ]
}

/// What whoever decided has ticked.
pub fn checked(reader: Speech, list: Checklist) -> Vec<String> {
    let text = reader.texts;
    let mut all = Vec::new();
    if list.leader {
        all.push(fl!(text, "decision-check-leader"));
    }
    if list.employee {
        all.push(fl!(text, "decision-check-employee"));
    }
    all.extend(list.union.map(|union| match union {
        Union::Informed => fl!(text, "decision-union-informed"),
        Union::NotNeeded => fl!(text, "decision-union-not-needed"),
    }));
    all
}
