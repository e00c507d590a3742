//! Work whose result rests on something that changes while it is done: it is begun once for whoever waits, and what they
//! get was begun after they asked, or rests on nothing that has changed since.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::time::Instant;

use super::works::{Work, Works};
use crate::service::import_data::Step;

/// So long a result is shown that rests on something else by now, to who has waited for it.
const STILL_GOOD: Duration = Duration::from_mins(1);

/// Under what a piece of work is remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Key<K, S> {
    of: K,
    /// What it rests on, as it was when it was begun.
    state: S,
    /// Work that was begun later has a higher one.
    number: u64,
}

/// Pieces of work, the latest of each counting.
#[derive(Debug)]
pub struct Latest<K, S, T> {
    works: Works<Key<K, S>, T>,
    begun: AtomicU64,
}

/// It is not done yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoesOn {
    /// What is being done, where its turn has come.
    pub step: Option<Step>,
    /// Work from this number on answers who asked now.
    pub since: u64,
}

impl<K, S, T> Default for Latest<K, S, T> {
    fn default() -> Self {
        Self { works: Works::default(), begun: AtomicU64::new(0) }
    }
}

impl<K, S, T> Latest<K, S, T>
where
    K: Eq + Clone + Send + 'static,
    S: Eq + Clone + Send + 'static,
    T: Clone + Send + Sync + 'static,
{
    /// Works whose turns are those of `other`.
    pub fn in_turn_with<L, R, U>(other: &Latest<L, R, U>) -> Self
    where
        L: Eq + Clone + Send + 'static,
        R: Eq + Clone + Send + 'static,
        U: Send + Sync + 'static,
    {
        Self { works: Works::in_turn_with(&other.works), begun: AtomicU64::new(0) }
    }

    /// The result for `of` as things stand in `state`, where it is there within `longest`. Who asks again after
    /// [`GoesOn`] sends its number: work begun since then answers them, whatever has changed meanwhile.
    pub async fn get<F>(
        &self,
        (of, state): (&K, &S),
        mut since: Option<u64>,
        longest: Duration,
        begin: impl Fn(Arc<Work<T>>) -> F,
    ) -> Result<T, GoesOn>
    where
        F: Future<Output = T> + Send + 'static,
    {
        let until = Instant::now() + longest;
        loop {
            let answers = |key: &Key<K, S>, work: &Work<T>| {
                key.of == *of
                    && (!work.is_done()
                        || key.state == *state
                        || (since.is_some_and(|since| key.number >= since) && work.ended_within(STILL_GOOD)))
            };
            let number = self.begun.fetch_add(1, Ordering::Relaxed);
            let new = Key { of: of.clone(), state: state.clone(), number };
            let (key, work) = self.works.begin_unless(answers, &new, &begin);
            let is_as_it_stands = key.state == *state;
            let since = *since.get_or_insert(if is_as_it_stands { key.number } else { key.number + 1 });
            let Some(result) = work.wait(until.saturating_duration_since(Instant::now())).await else {
                return Err(GoesOn { step: work.now(), since });
            };
            if is_as_it_stands || key.number >= since {
                return Ok(result.clone());
            }
        }
    }

    /// Forgets what became of `of`: it is begun anew by who asks next.
    pub fn forget(&self, of: &K) {
        self.works.forget(|key| key.of == *of);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicI32;

    use super::*;

    const LONG: Duration = Duration::from_secs(5);
    const SHORT: Duration = Duration::from_millis(2);

    /// Work that takes a while; how often it was begun.
    struct Slow(AtomicI32);

    impl Slow {
        fn begin(&self) -> impl Fn(Arc<Work<i32>>) -> std::pin::Pin<Box<dyn Future<Output = i32> + Send>> {
            |_| {
                let count = self.0.fetch_add(1, Ordering::Relaxed) + 1;
                Box::pin(async move {
                    tokio::time::sleep(Duration::from_millis(40)).await;
                    count
                })
            }
        }
    }

    #[tokio::test]
    async fn who_waits_is_answered_however_often_things_change_meanwhile() {
        let (latest, slow) = (Latest::<i32, i32, i32>::default(), Slow(AtomicI32::new(0)));
        let GoesOn { since, .. } =
            latest.get((&1, &0), None, SHORT, slow.begin()).await.expect_err("it takes a while");
        let mut changes = 0;
        let result = loop {
            changes += 1;
            assert!(changes < 1_000, "it is begun anew for ever");
            match latest.get((&1, &changes), Some(since), SHORT, slow.begin()).await {
                Ok(result) => break result,
                Err(again) => assert_eq!(again.since, since),
            }
        };
        assert_eq!((result, slow.0.load(Ordering::Relaxed)), (1, 1), "and it is done once");
    }

    #[tokio::test]
    async fn who_asks_anew_gets_what_was_begun_after_the_change() {
        let (latest, slow) = (Latest::<i32, i32, i32>::default(), Slow(AtomicI32::new(0)));
        assert_eq!(latest.get((&1, &0), None, LONG, slow.begin()).await, Ok(1));
        assert_eq!(latest.get((&1, &0), None, LONG, slow.begin()).await, Ok(1), "nothing has changed");
        assert_eq!(latest.get((&1, &1), None, LONG, slow.begin()).await, Ok(2));
        let goes_on = latest.get((&1, &2), None, SHORT, slow.begin()).await;
        assert!(goes_on.is_err());
        assert_eq!(latest.get((&1, &3), None, LONG, slow.begin()).await, Ok(4), "not what was under way");
        latest.forget(&1);
        assert_eq!(latest.get((&1, &3), None, LONG, slow.begin()).await, Ok(5));
    }
}
