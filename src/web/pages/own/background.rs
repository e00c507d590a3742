//! Education, certificates, languages and work on initiatives, as they stand on one's own profile.

mod forms;

use std::borrow::Borrow;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::{CredentialId, PersonId, Proficiency};
use crate::service::own as service;
use crate::store::records::background::{self, StatedEducation};
use crate::store::records::credentials::{self, Credential};
use crate::store::views::own::{self as view, Experience};
use crate::store::views::person;
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::pages::FilterOption;
use crate::web::paths::own;
use crate::web::request::Number;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;
use forms::{CERTIFICATE, EDUCATION, LANGUAGE};

#[derive(Template)]
#[template(path = "own/background.html")]
struct BackgroundPage {
    frame: Frame,
    /// Education from HR's files, a line each. The person cannot change it here.
    education: Vec<String>,
    stated: Vec<(i64, StatedEducation)>,
    certificates: Vec<(CredentialId, Credential, bool)>,
    languages: Vec<(i64, String, Proficiency)>,
    experience: Vec<Experience>,
    /// The form that was sent with something wrong; empty where all is well.
    form: FormState,
    forms: Forms,
}

/// The three forms of the page.
struct Forms {
    education: FormState,
    certificate: FormState,
    language: FormState,
    levels: Vec<FilterOption>,
    fields: Vec<FilterOption>,
    proficiencies: Vec<FilterOption>,
}

/// `GET /min-kompetanse/bakgrunn`: what HR and the reader have stated, with the forms to add more.
pub async fn page(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    respond::html(&load(&visitor, &state, person, FormState::default()).await?)
}

/// What is sent to `/min-kompetanse/bakgrunn/utdanning`.
pub async fn add_education(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    match forms::education(visitor.reader, &fields, state.today()) {
        Ok(education) => {
            service::add_education(&state.door(), &visitor.actor, person, &education).await?;
            Ok(done("utdanning"))
        }
        Err(form) => again(&visitor, &state, person, form).await,
    }
}

/// What is sent to `/min-kompetanse/bakgrunn/utdanning/{number}/fjern`.
pub async fn remove_education(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    service::remove_education(&state.door(), &visitor.actor, person, id).await?;
    Ok(done("utdanning"))
}

/// What is sent to `/min-kompetanse/bakgrunn/sertifikat`.
pub async fn add_certificate(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    match forms::certificate(visitor.reader, &fields) {
        Ok(credential) => {
            service::add_credential(&state.door(), &visitor.actor, person, &credential).await?;
            Ok(done("sertifikat"))
        }
        Err(form) => again(&visitor, &state, person, form).await,
    }
}

/// What is sent to `/min-kompetanse/bakgrunn/sertifikat/{number}/fjern`.
pub async fn remove_certificate(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    service::remove_credential(&state.door(), &visitor.actor, person, CredentialId(id)).await?;
    Ok(done("sertifikat"))
}

/// What is sent to `/min-kompetanse/bakgrunn/sprak`.
pub async fn set_language(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    match forms::language(visitor.reader, &fields) {
        Ok((language, proficiency)) => {
            let said = (language.as_str(), proficiency);
            service::set_language(&state.door(), &visitor.actor, person, said).await?;
            Ok(done("sprak"))
        }
        Err(form) => again(&visitor, &state, person, form).await,
    }
}

/// What is sent to `/min-kompetanse/bakgrunn/sprak/{number}/fjern`.
pub async fn remove_language(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    service::remove_language(&state.door(), &visitor.actor, person, id).await?;
    Ok(done("sprak"))
}

fn done(part: &str) -> Response {
    form::done(&own(&format!("bakgrunn#{part}")))
}

async fn again(
    visitor: &Visitor,
    state: &AppState,
    person: PersonId,
    form: FormState,
) -> Result<Response, WebError> {
    let mut page = load(visitor, state, person, form).await?;
    page.frame.is_wrong = true;
    Err(form::invalid(&page, &page.form))
}

async fn load(
    visitor: &Visitor,
    state: &AppState,
    person: PersonId,
    form: FormState,
) -> Result<BackgroundPage, WebError> {
    let (reader, today) = (visitor.reader, state.today());
    let mut reading = state.read(&visitor.actor, Action::RateOwnSkills).await?;
    let profile = person::find(&mut reading, person, today).await?.ok_or(WebError::NotFound)?;
    let certificates = credentials::of(&mut reading, person).await?;
    Ok(BackgroundPage {
        frame: visitor.frame(Area::Own, fl!(reader.texts, "own-background")).below(Area::Own),
        education: profile.education.iter().map(|one| reader.education(one)).collect(),
        stated: background::education(&mut reading, person).await?,
        certificates: certificates
            .into_iter()
            .map(|(id, one)| {
                let is_valid = one.is_valid(today);
                (id, one, is_valid)
            })
            .collect(),
        languages: background::languages(&mut reading, person).await?,
        experience: view::experience(&mut reading, person, today).await?,
        forms: Forms::of(reader, &form),
        form,
    })
}

impl Forms {
    fn of(reader: Speech, sent: &FormState) -> Self {
        let form = |name: &str| {
            if sent.is(name) { sent.clone() } else { FormState::new(name.to_owned(), 0) }
        };
        Self {
            education: form(EDUCATION),
            certificate: form(CERTIFICATE),
            language: form(LANGUAGE),
            levels: forms::options(reader, 0..=8, |level| reader.nus_level(level), sent.value("niva")),
            fields: forms::options(reader, 0..=8, |field| reader.nus_field(field), sent.value("fag")),
            proficiencies: forms::proficiencies(reader, sent.value("hvor-godt")),
        }
    }
}

/// Education as it is stated, in a line.
pub fn education_line(reader: impl Borrow<Speech>, education: &StatedEducation) -> String {
    let reader = reader.borrow();
    let parts = [
        Some(education.title.clone()),
        education.level.map(|level| reader.nus_level(level)),
        education.field.map(|field| reader.nus_field(field)),
        education.completed.map(|year| year.to_string()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// How well a language is spoken.
pub fn proficiency(reader: Speech, proficiency: Proficiency) -> String {
    match proficiency {
        Proficiency::Basic => fl!(reader.texts, "own-language-basic"),
        Proficiency::Good => fl!(reader.texts, "own-language-good"),
        Proficiency::Fluent => fl!(reader.texts, "own-language-fluent"),
        Proficiency::Native => fl!(reader.texts, "own-language-native"),
    }
}

/// A certificate in a line: its name, its issuer, and the days it was issued and expires.
pub fn certificate_line(reader: impl Borrow<Speech>, one: &Credential) -> String {
    let reader = reader.borrow();
    let text = reader.texts;
    let until = one.expires_on.map(|day| fl!(text, "own-certificate-until", day = reader.date(day)));
    let issued = one.issued_on.map(|day| fl!(text, "own-certificate-from", day = reader.date(day)));
    let parts = [Some(one.name.clone()), one.issuer.clone(), issued, until];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
