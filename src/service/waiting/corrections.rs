//! Requests for correction, for those who answer them.

use jiff::ToSpan;

use super::{Kind, Task};
use crate::access::Action;
use crate::domain::norwegian_date;
use crate::store::records::corrections;
use crate::store::{Reading, StoreError};

/// The page where they are answered.
const PATH: &str = "/rettinger";

/// About how many minutes it takes to answer one.
const MINUTES: usize = 3;

/// The days within which an answer is due: a month (GDPR article 12).
const DAYS: i32 = 30;

pub(super) async fn tasks(reading: &mut Reading) -> Result<Vec<Task>, StoreError> {
    if reading.turn_to(Action::AnswerContest).is_err() {
        return Ok(Vec::new());
    }
    let open = corrections::open(reading).await?;
    let Some(oldest) = open.first() else { return Ok(Vec::new()) };
    let deadline = norwegian_date(oldest.made_at).saturating_add(DAYS.days());
    Ok(vec![Task {
        kind: Kind::Corrections,
        count: open.len(),
        minutes: MINUTES * open.len(),
        deadline: Some(deadline),
        path: PATH.to_owned(),
    }])
}
