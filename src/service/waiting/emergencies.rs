//! Emergency access that was used lately, for those who watch over it.

use jiff::Timestamp;

use super::{Kind, Task};
use crate::access::Action;
use crate::service::emergency::TOLD_FOR;
use crate::store::{Reading, StoreError, broken_glass};

/// The page that says who, when and why.
const PATH: &str = "/nodtilgang";

pub(super) async fn tasks(reading: &mut Reading, at: Timestamp) -> Result<Vec<Task>, StoreError> {
    if reading.turn_to(Action::SeeBrokenGlass).is_err() {
        return Ok(Vec::new());
    }
    if !reading.scope().is_everybody() {
        return Ok(Vec::new());
    }
    let since = at.checked_sub(TOLD_FOR).unwrap_or(at);
    let count = broken_glass::list(reading, since).await?.len();
    if count == 0 {
        return Ok(Vec::new());
    }
    Ok(vec![Task { kind: Kind::Emergency, count, minutes: 2, deadline: None, path: PATH.to_owned() }])
}
