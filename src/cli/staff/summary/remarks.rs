//! Who or what the proposal left out, because the register is odd there.

use i18n_embed_fl::fl;

use crate::service::proposal_view::Noted;
use crate::wording::remarks::remark;
use crate::wording::{Language, texts};

const LISTED: usize = 20;

/// A heading and a line for each; nothing where nothing was odd.
pub(super) fn lines(remarks: &[Noted], language: Language) -> Vec<String> {
    if remarks.is_empty() {
        return Vec::new();
    }
    let text = texts(language);
    let mut lines = vec![String::new(), fl!(text, "proposal-remarks")];
    lines.extend(remarks.iter().take(LISTED).map(|noted| format!("  {}", remark(noted, language))));
    let more = remarks.len().saturating_sub(LISTED);
    if more > 0 {
        lines.push(format!("  {}", fl!(text, "staff-rules-more", count = more)));
    }
    lines
}
