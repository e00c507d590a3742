//! That somebody opened what is closed to them: told to those who watch over it, for a while.

use super::{Kind, Task};
use crate::access::{Action, Actor};
use crate::service::door::Door;
use crate::service::emergency::TOLD_FOR;
use crate::store::{StoreError, broken_glass};

/// The page that says who, when and why.
const PATH: &str = "/nodtilgang";

pub(super) async fn tasks(door: &Door, actor: &Actor) -> Result<Vec<Task>, StoreError> {
    let Ok(mut reading) = door.read(actor, Action::SeeBrokenGlass).await else { return Ok(Vec::new()) };
    if !reading.scope().is_everybody() {
        return Ok(Vec::new());
    }
    let since = door.at().checked_sub(TOLD_FOR).unwrap_or(door.at());
    let count = broken_glass::list(&mut reading, since).await?.len();
    if count == 0 {
        return Ok(Vec::new());
    }
    Ok(vec![Task { kind: Kind::Emergency, count, minutes: 2, deadline: None, path: PATH.to_owned() }])
}
