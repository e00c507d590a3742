//! What one wishes of staffing: read by those who staff, until its last day.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;
use jiff::ToSpan;
use jiff::civil::Date;

use crate::access::Action;
use crate::domain::parse::date::{Parsed, parse};
use crate::service::own as service;
use crate::store::StoreError;
use crate::store::records::staffing_wishes::{self, StaffingWish};
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::paths::own;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;

/// The longest wish, in characters.
const LONGEST: usize = 500;
/// How long a wish holds unless the form says otherwise; two years are the most.
const MONTHS: i32 = 6;
const MOST_MONTHS: i32 = 24;

#[derive(Template)]
#[template(path = "own/wish.html")]
struct WishPage {
    frame: Frame,
    form: FormState,
    stands: Option<StaffingWish>,
    is_conflict: bool,
}

/// `GET /min-kompetanse/onsker`: the form with the wish that holds now; a new one holds for [`MONTHS`].
pub async fn page(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let mut reading = state.read(&visitor.actor, Action::ChangeProfile).await?;
    let stands = staffing_wishes::of(&mut reading, person).await?;
    let day =
        stands.as_ref().map_or_else(|| state.today().saturating_add(MONTHS.months()), |wish| wish.expires_on);
    let form = FormState::new("onske".to_owned(), stands.as_ref().map_or(0, |wish| wish.version))
        .with("onske", stands.as_ref().map(|wish| wish.wish.clone()).unwrap_or_default())
        .with("til", day.to_string());
    respond::html(&WishPage { frame: frame(&visitor), form, stands, is_conflict: false })
}

/// What is sent to `/min-kompetanse/onsker`.
pub async fn save(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let (text, today) = (visitor.reader.texts, state.today());
    let (wish, until) = (fields.prose("onske"), fields.text("til"));
    let mut form = FormState::new("onske".to_owned(), fields.version())
        .with("onske", wish.clone())
        .with("til", until.clone());
    if wish.chars().count() > LONGEST {
        let most = visitor.reader.count(LONGEST);
        form = form.wrong("onske", fl!(text, "own-assess-propose-too-long", most = most));
    }
    let day =
        read_day(&until).filter(|day| (today..=today.saturating_add(MOST_MONTHS.months())).contains(day));
    if day.is_none() && !wish.is_empty() {
        form = form.wrong("til", fl!(text, "own-wish-wrong-day"));
    }
    if !form.errors().is_empty() {
        let mut frame = frame(&visitor);
        frame.is_wrong = true;
        let page = WishPage { frame, form, stands: None, is_conflict: false };
        return Err(form::invalid(&page, &page.form));
    }
    let wish = StaffingWish { wish, expires_on: day.unwrap_or(today), version: fields.version() };
    if wish.wish.is_empty() && wish.version == 0 {
        return Ok(form::done(&own("onsker")));
    }
    match service::set_staffing_wish(&state.door(), &visitor.actor, person, &wish).await {
        Ok(()) => Ok(form::done(&own("onsker"))),
        Err(StoreError::Changed) => {
            let mut reading = state.read(&visitor.actor, Action::ChangeProfile).await?;
            let stands = staffing_wishes::of(&mut reading, person).await?;
            form.version = stands.as_ref().map_or(0, |wish| wish.version);
            let page = WishPage { frame: frame(&visitor), form, stands, is_conflict: true };
            Err(form::conflict(&page))
        }
        Err(error) => Err(error.into()),
    }
}

/// A day as people write it; `None` where it is no day, or could be two.
pub fn read_day(text: &str) -> Option<Date> {
    match parse(text) {
        Parsed::Norwegian(day) | Parsed::Iso(day) | Parsed::Unusual(day) => Some(day),
        _ => None,
    }
}

fn frame(visitor: &Visitor) -> Frame {
    visitor.frame(Area::Own, fl!(visitor.reader.texts, "own-wish")).below(Area::Own)
}
