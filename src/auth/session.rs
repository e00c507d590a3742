//! How long a session lasts.

use jiff::{SignedDuration, Timestamp};

use crate::access::Role;

/// A session ends so long after its sign-in, whatever is done in it.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(10);
/// What asks for it is done so long after somebody last said who they are.
pub const CONFIRMED_FOR: SignedDuration = SignedDuration::from_mins(5);
/// That somebody is active is written down so often, and no more: a page that is read is not a page that is written.
pub const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(1);

/// A session ends after so much time in which nothing is done. Shorter for who can reach everybody, or the system.
pub fn idle(roles: impl IntoIterator<Item = Role>) -> SignedDuration {
    let far_reaching = |role| matches!(role, Role::Personnel | Role::Administrator);
    SignedDuration::from_mins(if roles.into_iter().any(far_reaching) { 15 } else { 30 })
}

/// When a session ends that was last active at `seen` and must end at `expires`.
pub fn ends(seen: Timestamp, expires: Timestamp, idle: SignedDuration) -> Timestamp {
    (seen + idle).min(expires)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_reaches_everybody_is_signed_out_sooner() {
        assert_eq!(idle([Role::Employee, Role::Leader]), SignedDuration::from_mins(30));
        for role in [Role::Personnel, Role::Administrator] {
            assert_eq!(idle([Role::Employee, role]), SignedDuration::from_mins(15));
        }
    }

    #[test]
    fn a_session_ends_by_the_clock_however_active_somebody_is() {
        let signed_in: Timestamp = "2026-11-27T07:00:00Z".parse().unwrap();
        let expires = signed_in + LONGEST;
        let late = expires - SignedDuration::from_mins(1);
        assert_eq!(ends(late, expires, idle([Role::Employee])), expires);
        assert_eq!(ends(signed_in, expires, idle([])), signed_in + SignedDuration::from_mins(30));
    }
}
