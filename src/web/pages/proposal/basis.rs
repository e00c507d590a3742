//! What to know before one looks at the teams: what the levels rest on, what the model did not know, what looks wrong.

use i18n_embed_fl::fl;

use crate::service::proposal_view::{Basis, ProposalView};
use crate::wording::Speech;
use crate::wording::remarks::remark;

/// How many of what looks wrong stand open on the page.
const SHOWN: usize = 4;

/// What looks wrong in the register.
#[derive(Clone, Debug)]
pub struct Wrong {
    /// The first of it.
    pub first: Vec<String>,
    /// The rest, folded.
    pub rest: Vec<String>,
    /// How many those are, in words.
    pub more: String,
}

/// What looks wrong in the register, as far as the reader may know of it; none where nothing does.
pub fn wrong(reader: Speech, view: &ProposalView) -> Option<Wrong> {
    let mut first: Vec<String> = view.remarks.iter().map(|noted| remark(noted, reader.language)).collect();
    let rest = first.split_off(first.len().min(SHOWN));
    let more = fl!(reader.texts, "paper-wrong-more", n = rest.len());
    (!first.is_empty()).then_some(Wrong { first, rest, more })
}

/// What people must be asked about, because the model could not know it.
pub fn not_known(reader: Speech, view: &ProposalView) -> Vec<String> {
    let (text, basis) = (reader.texts, &view.basis);
    let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let mut lines = unstated(reader, basis);
    if let (Some(oldest), Some(newest)) = (basis.oldest, basis.newest) {
        let (from, to) = (reader.date(oldest), reader.date(newest));
        lines.push(fl!(text, "page-ratings-from-to", from = from, to = to));
    }
    lines.extend([
        fl!(
            text,
            "page-not-known-unconfirmed",
            part = reader.part(whole(basis.agreed_levels), whole(basis.levels)),
            levels = reader.count(basis.levels)
        ),
        fl!(text, "page-not-known-stale", n = reader.count(basis.stale_levels)),
    ]);
    let counted = [
        (
            basis.employees_not_lendable,
            fl!(text, "page-not-known-lendable", n = reader.count(basis.employees_not_lendable)),
        ),
        (basis.needs_outside, fl!(text, "page-not-known-outside", n = reader.count(basis.needs_outside))),
        (
            basis.needs_out_of_scope,
            fl!(text, "page-not-known-scope", n = reader.count(basis.needs_out_of_scope)),
        ),
    ];
    lines.extend(counted.into_iter().filter(|(number, _)| *number > 0).map(|(_, words)| words));
    lines.push(fl!(text, "page-not-known-personal"));
    lines
}

/// How many people have stated nothing, and how many have stated only skills that no need asks for.
fn unstated(reader: Speech, basis: &Basis) -> Vec<String> {
    let (text, all) = (reader.texts, reader.count(basis.employees));
    let Some(unstated) = basis.employees_unstated else {
        return vec![fl!(
            text,
            "page-not-known-without-levels",
            n = reader.count(basis.employees_without_levels),
            all = all
        )];
    };
    let others = basis.employees_without_levels.saturating_sub(unstated);
    vec![
        fl!(text, "page-not-known-unstated", n = reader.count(unstated), all = all),
        fl!(text, "page-not-known-not-asked", n = reader.count(others)),
    ]
}
