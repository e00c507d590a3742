//! What gives people time for initiatives, and what takes it, in a month.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::access::Field;
use crate::domain::{Month, Percent, PersonId, stretches};
use crate::store::capacity::periods_of;
use crate::store::reach::list;
use crate::store::views::stored;
use crate::store::{Reading, StoreError, on};

/// A share of full time between two days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spell {
    /// The share of full time, or of the position for absences.
    pub share: Percent,
    /// The first day; `None` where no beginning is known.
    pub from: Option<Date>,
    /// The last day; `None` where no end is known.
    pub to: Option<Date>,
}

/// What gives somebody time for initiatives, and what takes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Time {
    /// The development share of each position, and what a contract offers.
    pub gives: Vec<Spell>,
    /// Leave, which takes capacity; holidays do not and are left out.
    pub away: Vec<Spell>,
    /// Confirmed allocations, as shares of full time.
    pub promised: Vec<Spell>,
}

type Row = (i64, i64, Option<jiff_sqlx::Date>, Option<jiff_sqlx::Date>);

const POSITIONS: &str = "
    SELECT e.person_id, e.ordinal, e.percent, e.development, e.valid_from, e.valid_to
    FROM engagement e
    WHERE e.person_id IN (SELECT value FROM json_each($1))
        AND (e.valid_from IS NULL OR e.valid_from <= $3) AND (e.valid_to IS NULL OR e.valid_to >= $2)
    ORDER BY e.person_id, e.ordinal";

const CONTRACTS: &str = "
    SELECT c.person_id, c.available, c.valid_from, c.valid_to
    FROM consultant_contract c
    WHERE c.person_id IN (SELECT value FROM json_each($1)) AND c.valid_from <= $3 AND c.valid_to >= $2";

const AWAY: &str = "
    SELECT person_id, percent, starts_on, ends_on
    FROM absence
    WHERE kind = 'leave' AND person_id IN (SELECT value FROM json_each($1))
        AND starts_on <= $3 AND (ends_on IS NULL OR ends_on >= $2)";

const PROMISED: &str = "
    SELECT person_id, percent, starts_on, ends_on
    FROM allocation
    WHERE status = 'confirmed' AND person_id IN (SELECT value FROM json_each($1))
        AND starts_on <= $3 AND ends_on >= $2";

/// A position: person, ordinal, share, share for initiatives, first day and last day.
type Position = (i64, i64, i64, i64, Option<jiff_sqlx::Date>, Option<jiff_sqlx::Date>);

/// The time of those of `people` whose capacity the reader may see, as far as it falls in `month`.
pub async fn time(
    reading: &mut Reading,
    people: &[PersonId],
    month: Month,
) -> Result<BTreeMap<PersonId, Time>, StoreError> {
    let ids: Vec<i64> = people.iter().map(|person| person.0).collect();
    let seen = reading.seen_of(Field::Capacity, &ids).await?;
    let mut times: BTreeMap<PersonId, Time> =
        seen.iter().map(|person| (PersonId(*person), Time::default())).collect();
    let seen = list(seen);
    add_positions(reading, &seen, month, &mut times).await?;
    for (sql, column, part) in [
        (
            CONTRACTS,
            "consultant_contract.available",
            (|time| &mut time.gives) as fn(&mut Time) -> &mut Vec<Spell>,
        ),
        (AWAY, "absence.percent", |time| &mut time.away),
        (PROMISED, "allocation.percent", |time| &mut time.promised),
    ] {
        let (first, last) = (month.first_day().to_sqlx(), month.last_day().to_sqlx());
        let rows: Vec<Row> = on!(reading, connection =>
            sqlx::query_as(sql).bind(&seen).bind(first).bind(last).fetch_all(connection).await)?;
        for (person, share, from, to) in rows {
            let share = stored::percent(column, share)?;
            if let Some(time) = times.get_mut(&PersonId(person)) {
                part(time).push(Spell { share, from: day(from), to: day(to) });
            }
        }
    }
    Ok(times)
}

/// What positions give, with leaders' decisions where there are any.
async fn add_positions(
    reading: &mut Reading,
    seen: &str,
    month: Month,
    times: &mut BTreeMap<PersonId, Time>,
) -> Result<(), StoreError> {
    let (first, last) = (month.first_day(), month.last_day());
    let rows: Vec<Position> = on!(reading, connection => sqlx::query_as(POSITIONS)
        .bind(seen).bind(first.to_sqlx()).bind(last.to_sqlx())
        .fetch_all(connection)
        .await)?;
    let periods = periods_of(reading, seen).await?;
    for (person, ordinal, percent, development, from, to) in rows {
        let share = stored::percent("engagement.percent", percent)?;
        let development = stored::percent("engagement.development", development)?;
        let set = periods.get(&(person, ordinal)).map(Vec::as_slice).unwrap_or_default();
        let Some(time) = times.get_mut(&PersonId(person)) else { continue };
        time.gives.extend(stretches((day(from), day(to)), set, (first, last)).into_iter().map(|stretch| {
            Spell {
                share: share.of(stretch.set.map_or(development, |set| set.development)),
                from: stretch.from,
                to: stretch.to,
            }
        }));
    }
    Ok(())
}

fn day(date: Option<jiff_sqlx::Date>) -> Option<Date> {
    date.map(jiff_sqlx::Date::to_jiff)
}
