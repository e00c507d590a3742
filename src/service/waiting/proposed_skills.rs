//! Skills that people miss, for those who keep the catalogue.

use super::{Kind, Task};
use crate::access::Action;
use crate::store::catalogue::proposed;
use crate::store::{Reading, StoreError};

const PATH: &str = "/kompetanse/forslag";
/// About how many minutes it takes to answer one.
const MINUTES: usize = 2;

pub(super) async fn tasks(reading: &mut Reading) -> Result<Vec<Task>, StoreError> {
    // Whoever does not keep the catalogue has nothing to answer.
    if reading.turn_to(Action::ChangeCatalogue).is_err() {
        return Ok(Vec::new());
    }
    let count = usize::try_from(proposed::waiting(reading).await?).unwrap_or_default();
    if count == 0 {
        return Ok(Vec::new());
    }
    let (kind, path) = (Kind::ProposedSkills, PATH.to_owned());
    Ok(vec![Task { kind, count, minutes: MINUTES * count, deadline: None, path }])
}
