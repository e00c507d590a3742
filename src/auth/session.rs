//! How long a session lasts.

use jiff::{SignedDuration, Timestamp};

use crate::access::Role;

/// How long after its sign-in a session ends, however active it is.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(10);
/// How long a proof of who somebody is counts for actions that ask for one.
pub const CONFIRMED_FOR: SignedDuration = SignedDuration::from_mins(5);
/// How often activity is stored: a page that is only read should not write each time.
pub const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(1);

/// How long a session may be idle. Shorter for roles that reach everybody, or the system.
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
