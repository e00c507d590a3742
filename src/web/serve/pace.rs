//! How long a connection may take over what it does: sending a request's head, asking nothing, taking an answer.
//!
//! The time is a parameter of every function.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long a connection may take.
#[derive(Clone, Copy, Debug)]
pub struct Waits {
    /// The time to send the head of a request, from its first byte; for the first request, from the connection.
    pub head: Duration,
    /// The time to wait for the next request.
    pub idle: Duration,
    /// The time to take another piece of an answer.
    pub stalled: Duration,
}

impl Default for Waits {
    /// A client that means to send a head does so in a fraction of a second. A browser asks again within a minute or
    /// opens a new connection. A phone in a lift comes back within half a minute.
    fn default() -> Self {
        Self { head: Duration::from_secs(10), idle: Duration::from_mins(1), stalled: Duration::from_secs(30) }
    }
}

/// What a connection does, and since when.
#[derive(Debug)]
pub struct Pace {
    waits: Waits,
    doing: Mutex<Doing>,
}

#[derive(Clone, Copy, Debug)]
struct Doing {
    phase: Phase,
    since: Instant,
    /// Since when a piece of an answer waits to be taken.
    stalled: Option<Instant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    SendingHead,
    Idle,
    BeingAnswered,
}

impl Pace {
    /// The pace of a connection that has just been made.
    pub fn new(waits: Waits, now: Instant) -> Self {
        let doing = Doing { phase: Phase::SendingHead, since: now, stalled: None };
        Self { waits, doing: Mutex::new(doing) }
    }

    /// Bytes came from the client; the first ones after an idle time begin the head of a request.
    pub fn received(&self, now: Instant) {
        let mut doing = self.doing();
        if doing.phase == Phase::Idle {
            doing.enter(Phase::SendingHead, now);
        }
    }

    /// The head of a request is whole.
    pub fn asked(&self, now: Instant) {
        self.doing().enter(Phase::BeingAnswered, now);
    }

    /// The last of an answer was handed over.
    pub fn answered(&self, now: Instant) {
        self.doing().enter(Phase::Idle, now);
    }

    /// A piece of an answer was taken, or has to wait.
    pub fn sent(&self, waits: bool, now: Instant) {
        let mut doing = self.doing();
        doing.stalled = waits.then(|| doing.stalled.unwrap_or(now));
    }

    /// Whether a request is being answered.
    pub fn is_being_answered(&self) -> bool {
        self.doing().phase == Phase::BeingAnswered
    }

    /// Since when it has asked for nothing; none while a request is being answered.
    pub fn waiting_since(&self) -> Option<Instant> {
        let doing = self.doing();
        (doing.phase != Phase::BeingAnswered).then_some(doing.since)
    }

    /// When it will have taken too long, if nothing happens before.
    pub fn deadline(&self) -> Option<Instant> {
        let doing = *self.doing();
        let phase = match doing.phase {
            Phase::SendingHead => Some(doing.since + self.waits.head),
            Phase::Idle => Some(doing.since + self.waits.idle),
            // How long an answer may take is decided by its route.
            Phase::BeingAnswered => None,
        };
        let stalled = doing.stalled.map(|since| since + self.waits.stalled);
        phase.into_iter().chain(stalled).min()
    }

    /// How soon to look at the deadline again: it may have come nearer meanwhile.
    pub fn look_again(&self, now: Instant) -> Duration {
        let soon = self.waits.head / 10;
        self.deadline().map_or(soon, |deadline| soon.min(deadline.saturating_duration_since(now)))
    }

    fn doing(&self) -> MutexGuard<'_, Doing> {
        self.doing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Doing {
    fn enter(&mut self, phase: Phase, now: Instant) {
        self.phase = phase;
        self.since = now;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAITS: Waits = Waits {
        head: Duration::from_secs(10),
        idle: Duration::from_mins(1),
        stalled: Duration::from_secs(30),
    };

    /// What happens, and how many seconds after the connection was made.
    type Event = (u64, fn(&Pace, Instant));

    /// The pace of a connection after these events, each so many seconds after it was made.
    fn pace(began: Instant, happened: &[Event]) -> Pace {
        let pace = Pace::new(WAITS, began);
        for (seconds, happens) in happened {
            happens(&pace, began + Duration::from_secs(*seconds));
        }
        pace
    }

    /// How many seconds after it was made it will have taken too long.
    fn deadline(happened: &[Event]) -> Option<u64> {
        let began = Instant::now();
        pace(began, happened).deadline().map(|deadline| (deadline - began).as_secs())
    }

    #[test]
    fn a_head_has_ten_seconds_however_slowly_it_comes() {
        assert_eq!(deadline(&[]), Some(10));
        assert_eq!(deadline(&[(2, Pace::received), (9, Pace::received)]), Some(10));
        assert_eq!(deadline(&[(2, Pace::asked)]), None, "its route has a limit of its own");
        assert_eq!(deadline(&[(2, Pace::asked), (3, Pace::answered)]), Some(63), "until it asks again");
        assert_eq!(deadline(&[(2, Pace::asked), (3, Pace::answered), (40, Pace::received)]), Some(50));
    }

    #[test]
    fn an_answer_that_nobody_takes_is_given_up_and_one_that_is_taken_slowly_is_not() {
        let waits: fn(&Pace, Instant) = |pace, now| pace.sent(true, now);
        let taken: fn(&Pace, Instant) = |pace, now| pace.sent(false, now);
        assert_eq!(deadline(&[(0, Pace::asked), (5, waits), (25, waits)]), Some(35), "since the first time");
        assert_eq!(deadline(&[(0, Pace::asked), (5, waits), (25, taken)]), None);
        assert_eq!(deadline(&[(0, Pace::asked), (5, waits), (25, taken), (26, waits)]), Some(56));
    }

    #[test]
    fn the_deadline_is_looked_at_before_it_can_have_come_nearer_by_much() {
        let began = Instant::now();
        let idle = pace(began, &[(0, Pace::asked), (1, Pace::answered)]);
        assert_eq!(idle.look_again(began), Duration::from_secs(1), "a head could begin at any time");
        assert_eq!(idle.look_again(began + Duration::from_secs(70)), Duration::ZERO);
    }
}
