//! Which initiatives the list is asked for, as addresses and choices say it.

use super::super::FilterOption;
use crate::domain::{InitiativeStatus, Priority};
use crate::store::views::initiatives::Filter;
use crate::web::frame::Area;
use crate::web::paths::with_fields;
use crate::web::request::Filters;
use crate::wording::Speech;

/// The statuses with the words that addresses have for them.
const STATUSES: [(&str, InitiativeStatus); 7] = [
    ("ide", InitiativeStatus::Idea),
    ("konsept", InitiativeStatus::Concept),
    ("planlegging", InitiativeStatus::Planning),
    ("bemanning", InitiativeStatus::Staffing),
    ("gjennomforing", InitiativeStatus::Running),
    ("pa-vent", InitiativeStatus::OnHold),
    ("avsluttet", InitiativeStatus::Closed),
];

/// The word that forms and addresses have for a state.
pub(super) fn status_word(status: InitiativeStatus) -> &'static str {
    STATUSES.iter().find(|(_, one)| *one == status).map_or("", |(word, _)| word)
}

/// The state of such a word.
pub(super) fn status_of(word: &str) -> Option<InitiativeStatus> {
    STATUSES.iter().find(|(known, _)| *known == word).map(|(_, status)| *status)
}

pub(super) fn filter(filters: &Filters) -> Filter {
    let status = filters.text("status");
    Filter {
        status: status_of(&status),
        priority: filters.number("prioritet").and_then(Priority::new),
        owner: None,
    }
}

pub(super) fn path(filters: &Filters, page: i64) -> String {
    let (status, priority) = (filters.text("status"), filters.text("prioritet"));
    let fields = [("status", status.as_str()), ("prioritet", &priority), ("side", &page.to_string())];
    with_fields(Area::Initiatives.path(), &fields)
}

pub(super) fn statuses(reader: Speech, chosen: Option<InitiativeStatus>) -> Vec<FilterOption> {
    let option = |(word, status): (&str, InitiativeStatus)| FilterOption {
        value: word.to_owned(),
        words: reader.status(status),
        is_chosen: chosen == Some(status),
    };
    STATUSES.into_iter().map(option).collect()
}

pub(super) fn priorities(chosen: Option<Priority>) -> Vec<FilterOption> {
    let option = |class: Priority| FilterOption {
        value: class.get().to_string(),
        words: class.get().to_string(),
        is_chosen: chosen == Some(class),
    };
    (1..=5).filter_map(Priority::new).map(option).collect()
}
