//! The notices that everybody may read, signed in or not: what is stored about people and why, and which parts of the
//! service not everybody can use. What only the municipality knows is shown as a place to be filled in.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;
use jiff::civil::{Date, date};

use crate::web::contacts::Contacts;
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Anybody;
use crate::wording::Speech;

/// The day these pages were last reviewed.
const CHECKED: Date = date(2026, 11, 27);

#[derive(Template)]
#[template(path = "notices/privacy.html")]
struct PrivacyPage {
    frame: Frame,
    who: Who,
    purposes: Vec<Purpose>,
    checked: String,
}

#[derive(Template)]
#[template(path = "notices/accessibility.html")]
struct AccessibilityPage {
    frame: Frame,
    who: Who,
    checked: String,
}

/// The municipality and the addresses to write to, in words.
struct Who {
    municipality: Filled,
    support: Filled,
    officer: Filled,
}

/// What the municipality said, or the place where it is to be filled in.
struct Filled {
    words: String,
    is_missing: bool,
}

/// A purpose for which something is stored.
struct Purpose {
    name: String,
    what: String,
    why: String,
    basis: String,
    how_long: String,
    who: String,
}

/// `GET /personvern`: what is stored about people, why, and for how long.
pub async fn privacy(anybody: Anybody, State(state): State<AppState>) -> Result<Response, WebError> {
    let reader = anybody.reader;
    respond::html(&PrivacyPage {
        frame: anybody.frame(Area::None, fl!(reader.texts, "notice-privacy")),
        who: who(reader, state.contacts()),
        purposes: purposes(reader),
        checked: reader.date(CHECKED),
    })
}

/// `GET /tilgjengelighetserklaring`: which parts of the service not everybody can use.
pub async fn accessibility(anybody: Anybody, State(state): State<AppState>) -> Result<Response, WebError> {
    let reader = anybody.reader;
    respond::html(&AccessibilityPage {
        frame: anybody.frame(Area::None, fl!(reader.texts, "notice-accessibility")),
        who: who(reader, state.contacts()),
        checked: reader.date(CHECKED),
    })
}

fn who(reader: Speech, contacts: &Contacts) -> Who {
    let text = reader.texts;
    let filled = |said: &Option<String>, place: String| Filled {
        is_missing: said.is_none(),
        words: said.clone().unwrap_or(place),
    };
    Who {
        municipality: filled(&contacts.municipality, fl!(text, "notice-place-municipality")),
        support: filled(&contacts.support, fl!(text, "notice-place-support")),
        officer: filled(&contacts.officer, fl!(text, "notice-place-officer")),
    }
}

/// What is stored, by what it is for.
fn purposes(reader: Speech) -> Vec<Purpose> {
    let text = reader.texts;
    let (task, duty) = (fl!(text, "notice-basis-task"), fl!(text, "notice-basis-duty"));
    let kept = fl!(text, "notice-kept-until-told");
    vec![
        Purpose {
            name: fl!(text, "notice-register"),
            what: fl!(text, "notice-register-what"),
            why: fl!(text, "notice-register-why"),
            basis: task.clone(),
            how_long: kept.clone(),
            who: fl!(text, "notice-register-who"),
        },
        Purpose {
            name: fl!(text, "notice-skills"),
            what: fl!(text, "notice-skills-what"),
            why: fl!(text, "notice-skills-why"),
            basis: task.clone(),
            how_long: fl!(text, "notice-skills-long"),
            who: fl!(text, "notice-skills-who"),
        },
        Purpose {
            name: fl!(text, "notice-wishes"),
            what: fl!(text, "notice-wishes-what"),
            why: fl!(text, "notice-wishes-why"),
            basis: task.clone(),
            how_long: fl!(text, "notice-wishes-long"),
            who: fl!(text, "notice-wishes-who"),
        },
        Purpose {
            name: fl!(text, "notice-staffing"),
            what: fl!(text, "notice-staffing-what"),
            why: fl!(text, "notice-staffing-why"),
            basis: task.clone(),
            how_long: kept.clone(),
            who: fl!(text, "notice-staffing-who"),
        },
        Purpose {
            name: fl!(text, "notice-campaigns"),
            what: fl!(text, "notice-campaigns-what"),
            why: fl!(text, "notice-campaigns-why"),
            basis: task,
            how_long: kept.clone(),
            who: fl!(text, "notice-campaigns-who"),
        },
        Purpose {
            name: fl!(text, "notice-rights-asked"),
            what: fl!(text, "notice-rights-asked-what"),
            why: fl!(text, "notice-rights-asked-why"),
            basis: duty.clone(),
            how_long: kept.clone(),
            who: fl!(text, "notice-rights-asked-who"),
        },
        Purpose {
            name: fl!(text, "notice-control"),
            what: fl!(text, "notice-control-what"),
            why: fl!(text, "notice-control-why"),
            basis: duty.clone(),
            how_long: kept,
            who: fl!(text, "notice-control-who"),
        },
        Purpose {
            name: fl!(text, "notice-accounts"),
            what: fl!(text, "notice-accounts-what"),
            why: fl!(text, "notice-accounts-why"),
            basis: duty,
            how_long: fl!(text, "notice-accounts-long"),
            who: fl!(text, "notice-accounts-who"),
        },
    ]
}
