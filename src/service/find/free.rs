//! How much time people have for initiatives in a month.

use std::collections::BTreeMap;

use crate::domain::{Month, Percent, PersonId};
use crate::planning::free_in_month;
use crate::store::views::find::{self, Spell};
use crate::store::{Reading, StoreError};

/// The free share of those of `people` whose capacity the reader may see; of nobody where no month is asked for.
pub(super) async fn in_month(
    reading: &mut Reading,
    people: &[PersonId],
    asked: Option<(Month, Percent)>,
) -> Result<BTreeMap<PersonId, Percent>, StoreError> {
    let Some((month, _)) = asked else { return Ok(BTreeMap::new()) };
    let times = find::time(reading, people, month).await?;
    let spells =
        |spells: &[Spell]| -> Vec<_> { spells.iter().map(|one| (one.share, one.from, one.to)).collect() };
    let free = times.into_iter().map(|(person, time)| {
        let free = free_in_month(&spells(&time.gives), &spells(&time.away), &spells(&time.promised), month);
        (person, free)
    });
    Ok(free.collect())
}
