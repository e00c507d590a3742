//! What waits for a leader about their people, and for HR: contested levels.

use super::{Kind, Task};
use crate::access::Action;
use crate::store::views::own_unit::{OwnUnit, Part, Status, statuses};
use crate::store::{Reading, StoreError, views::contests};

/// The list of a leader's people.
const MY_UNIT: &str = "/min-enhet";
/// The levels that people contest.
const CONTESTS: &str = "/vurderinger/bestridt";

/// Levels that a leader answers in two minutes.
const IN_TWO_MINUTES: usize = 4;

pub(super) async fn tasks(
    reading: &mut Reading,
    own_unit: Option<&OwnUnit>,
) -> Result<Vec<Task>, StoreError> {
    let mut tasks = contests(reading).await?;
    // Whoever leads nobody has nothing to wait for.
    let Some(own_unit) = own_unit.filter(|_| reading.turn_to(Action::ConfirmSkills).is_ok()) else {
        return Ok(tasks);
    };
    let people = own_unit.people(Part::Nearest);
    let statuses = statuses(reading, &people).await?;
    let count = |of: fn(&Status) -> usize| statuses.values().map(of).sum::<usize>();
    let levels = count(|status| status.waits);
    let expires =
        statuses.values().filter_map(|one| one.certificates.first()).map(|one| one.expires_on).min();
    let task =
        |kind, count, minutes, deadline| Task { kind, count, minutes, deadline, path: MY_UNIT.to_owned() };
    tasks.extend([
        task(Kind::LevelsToConfirm, levels, 2 * levels.div_ceil(IN_TWO_MINUTES), None),
        task(Kind::ExpiringCertificates, count(|status| status.certificates.len()), 2, expires),
        task(Kind::MissingAssessments, count(|status| usize::from(status.answers == 0)), 2, None),
    ]);
    tasks.retain(|task| task.count > 0);
    Ok(tasks)
}

async fn contests(reading: &mut Reading) -> Result<Vec<Task>, StoreError> {
    if reading.turn_to(Action::AnswerContest).is_err() {
        return Ok(Vec::new());
    }
    let count = contests::open(reading).await?.len();
    let task = Task {
        kind: Kind::ContestsToAnswer,
        count,
        minutes: 10 * count,
        deadline: None,
        path: CONTESTS.to_owned(),
    };
    Ok(if count > 0 { vec![task] } else { Vec::new() })
}
