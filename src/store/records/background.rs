//! What people say about their education and the languages they speak.

use crate::access::Field;
use crate::domain::text::search_form;
use crate::domain::{PersonId, Proficiency};
use crate::store::word::{self, Word};
use crate::store::{Content, Reading, StoreError, Writing, execute, on};

const ADD_EDUCATION: &str = "
    INSERT INTO stated_education (person_id, title, nus_level, nus_field, completed_year)
    VALUES ($1, $2, $3, $4, $5)";
const REMOVE_EDUCATION: &str = "DELETE FROM stated_education WHERE person_id = $1 AND id = $2";
const EDUCATION: &str = "
    SELECT id, title, nus_level, nus_field, completed_year
    FROM stated_education
    WHERE person_id = $1
    ORDER BY COALESCE(completed_year, 0) DESC, id";

const SET_LANGUAGE: &str = "
    INSERT INTO spoken_language (person_id, language, language_search, proficiency)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (person_id, language_search) DO UPDATE SET language = excluded.language,
        proficiency = excluded.proficiency";
const REMOVE_LANGUAGE: &str = "DELETE FROM spoken_language WHERE person_id = $1 AND id = $2";
const LANGUAGES: &str = "
    SELECT id, language, proficiency FROM spoken_language WHERE person_id = $1 ORDER BY language_search";

/// A piece of education, as the person states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedEducation {
    /// The name of the degree or course, in the person's own words.
    pub title: String,
    /// NUS2000 level, 0 to 8; `None` where the person did not say.
    pub level: Option<i64>,
    /// NUS2000 field, 0 to 8; `None` where the person did not say.
    pub field: Option<i64>,
    /// The year it was completed; `None` where the person did not say.
    pub completed: Option<i16>,
}

type EducationColumns = (i64, String, Option<i64>, Option<i64>, Option<i64>);

/// The education that a person states, newest first, each with its number; empty where the reader may not see it.
pub async fn education(
    reading: &mut Reading,
    person: PersonId,
) -> Result<Vec<(i64, StatedEducation)>, StoreError> {
    if !reading.sees(Field::Profile, person).await? {
        return Ok(Vec::new());
    }
    let rows: Vec<EducationColumns> =
        on!(reading, connection => sqlx::query_as(EDUCATION).bind(person.0).fetch_all(connection).await)?;
    let read = |(id, title, level, field, year): EducationColumns| {
        let completed = word::year("stated_education.completed_year", year)?;
        Ok((id, StatedEducation { title, level, field, completed }))
    };
    rows.into_iter().map(read).collect()
}

/// Adds one piece of education to what the person states.
pub async fn add_education(
    writing: &mut Writing,
    person: PersonId,
    education: &StatedEducation,
) -> Result<(), StoreError> {
    writing.must_reach(person).await?;
    writing.changes(Content::Assessments);
    let completed = education.completed.map(i64::from);
    execute!(
        writing,
        sqlx::query(ADD_EDUCATION)
            .bind(person.0)
            .bind(&education.title)
            .bind(education.level)
            .bind(education.field)
            .bind(completed)
    )?;
    Ok(())
}

/// Removes it. [`StoreError::NotFound`] where the person has stated no such education.
pub async fn remove_education(writing: &mut Writing, person: PersonId, id: i64) -> Result<(), StoreError> {
    writing.must_reach(person).await?;
    writing.changes(Content::Assessments);
    match execute!(writing, sqlx::query(REMOVE_EDUCATION).bind(person.0).bind(id))? {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}

/// The languages a person speaks, each with its number; empty where the reader may not see them.
pub async fn languages(
    reading: &mut Reading,
    person: PersonId,
) -> Result<Vec<(i64, String, Proficiency)>, StoreError> {
    if !reading.sees(Field::Profile, person).await? {
        return Ok(Vec::new());
    }
    let rows: Vec<(i64, String, String)> =
        on!(reading, connection => sqlx::query_as(LANGUAGES).bind(person.0).fetch_all(connection).await)?;
    let read = |(id, language, word): (i64, String, String)| {
        Ok((id, language, Proficiency::from_word("spoken_language.proficiency", &word)?))
    };
    rows.into_iter().map(read).collect()
}

/// Stores how well a person speaks a language, in place of what they said before.
pub async fn set_language(
    writing: &mut Writing,
    person: PersonId,
    language: &str,
    proficiency: Proficiency,
) -> Result<(), StoreError> {
    writing.must_reach(person).await?;
    writing.changes(Content::Assessments);
    let (folded, step) = (search_form(language), proficiency.word());
    execute!(writing, sqlx::query(SET_LANGUAGE).bind(person.0).bind(language).bind(&folded).bind(step))?;
    Ok(())
}

/// Removes a language. [`StoreError::NotFound`] where the person has stated no such one.
pub async fn remove_language(writing: &mut Writing, person: PersonId, id: i64) -> Result<(), StoreError> {
    writing.must_reach(person).await?;
    writing.changes(Content::Assessments);
    match execute!(writing, sqlx::query(REMOVE_LANGUAGE).bind(person.0).bind(id))? {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}
