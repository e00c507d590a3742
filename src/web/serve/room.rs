//! Limits the number of connections. When all places are taken, the connection that has asked for nothing longest makes
//! room for the next: whoever only holds connections cannot shut others out.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::Notify;
use tokio::time::timeout;

use super::pace::{Pace, Waits};

/// How long until the next look for a connection that can make room.
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// A connection that is open.
#[derive(Debug)]
pub struct Guest {
    /// What it does, and since when.
    pub pace: Pace,
    /// Told when it has to make room.
    pub leave: Notify,
}

/// The connections that are open, and how many there may be.
#[derive(Debug)]
pub struct Room {
    most: usize,
    inside: Mutex<Inside>,
    left: Notify,
}

#[derive(Debug, Default)]
struct Inside {
    guests: BTreeMap<u64, Arc<Guest>>,
    next: u64,
    /// Whether the log already says that all places are taken.
    said: bool,
}

/// A place for a connection, given back when it is dropped.
#[derive(Debug)]
pub struct Place {
    room: Arc<Room>,
    number: u64,
    /// The connection that has it.
    pub guest: Arc<Guest>,
}

impl Room {
    /// A room for `most` connections.
    pub fn new(most: usize) -> Arc<Self> {
        Arc::new(Self { most: most.max(1), inside: Mutex::default(), left: Notify::new() })
    }

    /// A place, as soon as there is one.
    pub async fn enter(self: &Arc<Self>, waits: Waits) -> Place {
        loop {
            // Made before looking, so that a connection that leaves in between is noticed.
            let left = self.left.notified();
            if let Some(place) = self.take(waits, Instant::now()) {
                return place;
            }
            // A connection whose answer is done is idle from then on, and sends no notice.
            let _ = timeout(LOOK_AGAIN, left).await;
        }
    }

    fn take(self: &Arc<Self>, waits: Waits, now: Instant) -> Option<Place> {
        let mut inside = self.inside();
        if inside.guests.len() >= self.most {
            if !inside.said {
                tracing::warn!(
                    connections = self.most,
                    "every connection is taken: the longest idle makes room"
                );
                inside.said = true;
            }
            let idle = inside
                .guests
                .iter()
                .filter_map(|(number, guest)| guest.pace.waiting_since().map(|since| (since, *number)));
            let (_, longest) = idle.min()?;
            if let Some(guest) = inside.guests.remove(&longest) {
                guest.leave.notify_one();
            }
        }
        let guest = Arc::new(Guest { pace: Pace::new(waits, now), leave: Notify::new() });
        let number = inside.next;
        inside.next += 1;
        inside.guests.insert(number, Arc::clone(&guest));
        Some(Place { room: Arc::clone(self), number, guest })
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut inside = self.room.inside();
        inside.guests.remove(&self.number);
        // Logged again only after there was plenty of room in between.
        if inside.guests.len() * 4 < self.room.most * 3 {
            inside.said = false;
        }
        self.room.left.notify_one();
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

    /// Whether somebody has to make room.
    async fn is_told(place: &Place) -> bool {
        timeout(Duration::from_millis(1), place.guest.leave.notified()).await.is_ok()
    }

    #[tokio::test]
    async fn the_longest_idle_makes_room_and_whoever_is_being_answered_keeps_the_place() {
        let (room, began) = (Room::new(3), Instant::now());
        let enter = |seconds| room.take(WAITS, began + Duration::from_secs(seconds)).unwrap();
        let answered = enter(0);
        answered.guest.pace.asked(began);
        let (longest, shorter) = (enter(1), enter(2));
        let new = enter(3);
        assert!(is_told(&longest).await);
        assert!(!is_told(&shorter).await && !is_told(&answered).await && !is_told(&new).await);
    }

    #[tokio::test]
    async fn where_all_are_being_answered_the_next_waits_for_one_to_leave_or_to_be_done() {
        let room = Room::new(1);
        let first = room.enter(WAITS).await;
        first.guest.pace.asked(Instant::now());
        let soon = Duration::from_millis(200);
        assert!(timeout(soon, room.enter(WAITS)).await.is_err());
        first.guest.pace.answered(Instant::now());
        let second = timeout(soon, room.enter(WAITS)).await.unwrap();
        assert!(is_told(&first).await, "it is done, and makes room");
        second.guest.pace.asked(Instant::now());
        drop(second);
        assert!(timeout(soon, room.enter(WAITS)).await.is_ok());
    }
}
