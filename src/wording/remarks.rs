//! What was odd in the register, in words.

use i18n_embed_fl::fl;

use crate::planning::Remark;
use crate::service::proposal_view::Noted;
use crate::wording::problem::fault;
use crate::wording::{Language, Speech, texts};

/// Who or what was left out or changed, and why.
pub fn remark(noted: &Noted, language: Language) -> String {
    let text = texts(language);
    let (person, need) = (noted.person.as_str(), noted.need.as_str());
    match &noted.remark {
        Remark::PositionsBeyondReason { total, .. } => {
            fl!(text, "proposal-remark-positions-beyond", person = person, total = language.percent(*total))
        }
        Remark::PositionsAboveFull { total, .. } => {
            fl!(text, "proposal-remark-positions-above", person = person, total = language.percent(*total))
        }
        Remark::PersonRefused { fault: kind, .. } => {
            fl!(text, "proposal-remark-person-refused", person = person, fault = fault(kind, language))
        }
        Remark::NeedRefused { fault: kind, .. } => {
            fl!(text, "proposal-remark-need-refused", need = need, fault = fault(kind, language))
        }
        Remark::NeedOutside { .. } => fl!(text, "proposal-remark-need-outside", need = need),
        Remark::NeedCut { first, last, .. } => {
            let (first, last) = (language.month(*first), language.month(*last));
            fl!(text, "proposal-remark-need-cut", need = need, first = first, last = last)
        }
        Remark::NotListed { on, .. } => {
            fl!(text, "proposal-remark-not-listed", person = person, day = language.date(*on))
        }
        Remark::EngagementEnds { last_day, .. } => {
            let day = language.date(*last_day);
            fl!(text, "proposal-remark-engagement-ends", person = person, need = need, day = day)
        }
        Remark::ProposedBeyond { last_day, .. } => {
            let day = language.date(*last_day);
            fl!(text, "proposal-remark-proposed-beyond", person = person, need = need, day = day)
        }
        Remark::CommittedAbove { total, month, .. } => {
            let (total, month) = (language.percent(*total), language.month(*month));
            fl!(text, "proposal-remark-committed-above", person = person, total = total, month = month)
        }
        Remark::BelowLevel { asked, held, .. } => {
            let skill = noted.skill.as_ref();
            let skill = skill.map_or_else(String::new, |skill| Speech::of(language).name(&skill.names).words);
            let (asked, held) = (asked.get(), held.map_or(-1, |held| i64::from(held.get())));
            fl!(
                text,
                "proposal-remark-below-level",
                person = person,
                need = need,
                skill = skill,
                asked = asked,
                held = held
            )
        }
    }
}
