//! Sessions that were read a moment ago, so that pages need not read them again.
//!
//! Only for half a second: whoever is disabled or loses a role is out within a second, even with several processes.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::auth::TokenHash;
use crate::service::sign_in::Found;

/// How long a session may be used without reading it again.
const GOOD_FOR: Duration = Duration::from_millis(500);
/// How long it is worth keeping, to be compared with what is read next.
const WORTH: Duration = Duration::from_mins(2);
/// When there are this many, those not worth keeping are removed.
const MANY: usize = 1_024;

/// The sessions that were read a moment ago.
#[derive(Debug, Default)]
pub struct KeptSessions(Mutex<Inside>);

#[derive(Debug, Default)]
struct Inside {
    sessions: HashMap<TokenHash, Kept>,
    look_through_at: usize,
}

#[derive(Clone, Debug)]
struct Kept {
    found: Arc<Found>,
    read: Instant,
}

impl KeptSessions {
    /// The session with this id, and whether it was read a moment ago.
    pub fn get(&self, token: &TokenHash) -> Option<(Arc<Found>, bool)> {
        let inside = self.inside();
        let kept = inside.sessions.get(token)?;
        Some((Arc::clone(&kept.found), kept.read.elapsed() < GOOD_FOR))
    }

    /// Keeps a session that was just read.
    pub fn keep(&self, token: TokenHash, found: Arc<Found>) {
        let mut inside = self.inside();
        if inside.sessions.len() >= inside.look_through_at.max(MANY) {
            inside.sessions.retain(|_, kept| kept.read.elapsed() < WORTH);
            inside.look_through_at = 2 * inside.sessions.len();
        }
        inside.sessions.insert(token, Kept { found, read: Instant::now() });
    }

    /// Forgets one session: its next request reads it again.
    pub fn forget(&self, token: &TokenHash) {
        self.inside().sessions.remove(token);
    }

    /// Forgets every session: a right was taken away, or an account was disabled.
    pub fn forget_all(&self) {
        self.inside().sessions.clear();
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
