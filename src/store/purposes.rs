//! The purposes that people have stated for looking at others, each for a limited time.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;

use super::lookups::Reason;
use super::{Reading, StoreError, Writing, execute, on};
use crate::domain::{PersonId, Purpose};

/// What a purpose is stated for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// To see the profile of this person.
    Profile(PersonId),
    /// To see who has looked at this person.
    Lookups(PersonId),
    /// To see who is nearest to what a need lacks.
    Gap,
}

impl About {
    const fn word(self) -> &'static str {
        match self {
            Self::Profile(_) => "profil",
            Self::Lookups(_) => "oppslag",
            Self::Gap => "gap",
        }
    }

    /// The person it is about; `None` where it is about nobody in particular.
    pub const fn person(self) -> Option<PersonId> {
        match self {
            Self::Profile(person) | Self::Lookups(person) => Some(person),
            Self::Gap => None,
        }
    }
}

type Columns = (String, Option<String>, Option<String>, jiff_sqlx::Timestamp);

/// Stores what the actor stated, until `ends_at`. It replaces an earlier purpose for the same thing: the newest counts.
pub async fn state(
    writing: &mut Writing,
    about: About,
    reason: &Reason,
    ends_at: Timestamp,
) -> Result<(), StoreError> {
    let (at, account) = (writing.at().to_sqlx(), writing.actor());
    execute!(
        writing,
        sqlx::query(STATE)
            .bind(account)
            .bind(about.word())
            .bind(about.person().map(|person| person.0))
            .bind(reason.purpose.word())
            .bind(reason.case.as_deref())
            .bind(reason.note.as_deref())
            .bind(at)
            .bind(ends_at.to_sqlx())
    )?;
    Ok(())
}

/// What the actor stated last for it and until when; `None` where that is over at `now`.
pub async fn stated(
    reading: &mut Reading,
    about: About,
    now: Timestamp,
) -> Result<Option<(Reason, Timestamp)>, StoreError> {
    let account = reading.allowed().actor().name().to_owned();
    let row: Option<Columns> = on!(reading, connection => sqlx::query_as(STATED)
        .bind(&account)
        .bind(about.word())
        .bind(about.person().map_or(0, |person| person.0))
        .bind(now.to_sqlx())
        .fetch_optional(connection)
        .await)?;
    row.map(|(word, case, note, ends_at)| {
        let purpose = Purpose::from_word(&word);
        let purpose = purpose.ok_or_else(|| StoreError::damaged("stated_purpose.purpose", &word))?;
        Ok((Reason { purpose, case, note }, ends_at.to_jiff()))
    })
    .transpose()
}

const STATE: &str =
    "INSERT INTO stated_purpose (account, about, person_id, purpose, case_number, note, stated_at, ends_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

const STATED: &str = "SELECT purpose, case_number, note, ends_at
FROM stated_purpose
WHERE account = $1 AND about = $2 AND COALESCE(person_id, 0) = $3 AND ends_at > $4
ORDER BY id DESC
LIMIT 1";
