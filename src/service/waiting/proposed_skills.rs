//! Skills that people miss, for those who keep the catalogue.

use super::{Kind, Task};
use crate::access::{Action, Actor};
use crate::service::door::Door;
use crate::store::StoreError;
use crate::store::catalogue::proposed;

const PATH: &str = "/kompetanse/forslag";
/// Minutes for each.
const MINUTES: usize = 2;

pub(super) async fn tasks(door: &Door, actor: &Actor) -> Result<Vec<Task>, StoreError> {
    // Whoever does not keep the catalogue has nothing to answer.
    let Ok(mut reading) = door.read(actor, Action::ChangeCatalogue).await else { return Ok(Vec::new()) };
    let count = usize::try_from(proposed::waiting(&mut reading).await?).unwrap_or_default();
    if count == 0 {
        return Ok(Vec::new());
    }
    let (kind, path) = (Kind::ProposedSkills, PATH.to_owned());
    Ok(vec![Task { kind, count, minutes: MINUTES * count, deadline: None, path }])
}
