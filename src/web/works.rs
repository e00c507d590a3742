//! Work that takes longer than a reader waits for a page: it goes on beside the requests, and pages ask how far it is.
//!
//! Everything here is lost when the program ends, and may be: what must last is in the database, and the next request
//! begins the work again.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::{Notify, Semaphore};
use tokio::time::timeout;

use crate::service::import_data::Step;

/// How many pieces of work are remembered.
const KEPT: usize = 16;
/// How many run at once: an import needs a processor for itself.
const AT_ONCE: usize = 1;

/// Pieces of work, each found by its key.
#[derive(Debug)]
pub struct Works<K, T> {
    all: Mutex<VecDeque<(K, Arc<Work<T>>)>>,
    turns: Arc<Semaphore>,
}

/// A piece of work that goes on beside the requests, with its present step and its result.
#[derive(Debug)]
pub struct Work<T> {
    step: Mutex<Option<Step>>,
    result: OnceLock<T>,
    ended: OnceLock<Instant>,
    /// It panicked: the next request for it begins it again.
    is_broken: AtomicBool,
    finished: Notify,
}

impl<K, T> Default for Works<K, T> {
    fn default() -> Self {
        Self { all: Mutex::default(), turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl<T> Work<T> {
    fn new() -> Self {
        Self {
            step: Mutex::new(None),
            result: OnceLock::new(),
            ended: OnceLock::new(),
            is_broken: AtomicBool::new(false),
            finished: Notify::new(),
        }
    }

    /// Notes the step that the work is at.
    pub fn step(&self, step: Step) {
        *self.step.lock().unwrap_or_else(PoisonError::into_inner) = Some(step);
    }

    /// The present step; `None` before its turn.
    pub fn now(&self) -> Option<Step> {
        self.step.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether it has ended, with a result or without.
    pub fn is_done(&self) -> bool {
        self.ended.get().is_some()
    }

    /// Whether it came to an end no longer ago than `longest`.
    pub fn ended_within(&self, longest: Duration) -> bool {
        self.ended.get().is_some_and(|ended| ended.elapsed() <= longest)
    }

    /// The result, if there is one within `longest`.
    pub async fn wait(&self, longest: Duration) -> Option<&T> {
        let finished = self.finished.notified();
        if self.result.get().is_none() {
            let _ = timeout(longest, finished).await;
        }
        self.result.get()
    }
}

impl<K: Eq + Clone + Send + 'static, T: Send + Sync + 'static> Works<K, T> {
    /// Works that take turns with those of `other`.
    pub fn in_turn_with<L, U>(other: &Works<L, U>) -> Self {
        Self { all: Mutex::default(), turns: Arc::clone(&other.turns) }
    }

    /// The work begun last whose key is wanted.
    pub fn find(&self, is_wanted: impl Fn(&K) -> bool) -> Option<Arc<Work<T>>> {
        self.all().iter().rev().find(|(key, _)| is_wanted(key)).map(|(_, work)| Arc::clone(work))
    }

    /// The work of `key`: the one that is running or done, or else `work`, which is begun now.
    pub fn find_or_begin<F>(&self, key: &K, work: impl FnOnce(Arc<Work<T>>) -> F) -> Arc<Work<T>>
    where
        F: Future<Output = T> + Send + 'static,
    {
        self.begin_unless(|other, _| other == key, key, work).1
    }

    /// The last work that `does`, with its key; where there is none, `work` is begun now under `key`.
    pub fn begin_unless<F>(
        &self,
        does: impl Fn(&K, &Work<T>) -> bool,
        key: &K,
        work: impl FnOnce(Arc<Work<T>>) -> F,
    ) -> (K, Arc<Work<T>>)
    where
        F: Future<Output = T> + Send + 'static,
    {
        let mut all = self.all();
        all.retain(|(_, work)| !work.is_broken.load(Ordering::Relaxed));
        if let Some((key, found)) = all.iter().rev().find(|(key, work)| does(key, work)) {
            return (key.clone(), Arc::clone(found));
        }
        let begun = Arc::new(Work::new());
        all.push_back((key.clone(), Arc::clone(&begun)));
        while all.len() > KEPT {
            all.pop_front();
        }
        let (doing, turns, done) = (work(Arc::clone(&begun)), Arc::clone(&self.turns), Arc::clone(&begun));
        tokio::spawn(async move {
            let _turn = turns.acquire().await;
            match tokio::spawn(doing).await {
                // If nobody asks for the result any more, it is dropped with the work.
                Ok(result) => drop(done.result.set(result)),
                Err(panic) => {
                    tracing::error!(%panic, "a piece of work came to nothing");
                    done.is_broken.store(true, Ordering::Relaxed);
                }
            }
            let _ = done.ended.set(Instant::now());
            done.finished.notify_waiters();
        });
        (key.clone(), begun)
    }

    /// Forgets the works that `is_meant` picks: the next request begins them again.
    pub fn forget(&self, is_meant: impl Fn(&K) -> bool) {
        self.all().retain(|(key, _)| !is_meant(key));
    }

    fn all(&self) -> MutexGuard<'_, VecDeque<(K, Arc<Work<T>>)>> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_same_work_is_done_once_and_its_result_is_had_by_all_who_ask() {
        let works: Works<i32, i32> = Works::default();
        let slow = |result| {
            move |work: Arc<Work<i32>>| async move {
                work.step(Step::Checking);
                tokio::time::sleep(Duration::from_millis(30)).await;
                result
            }
        };
        let first = works.find_or_begin(&1, slow(10));
        let again = works.find_or_begin(&1, slow(20));
        assert_eq!(first.wait(Duration::from_millis(1)).await, None, "it goes on");
        assert_eq!(again.now(), Some(Step::Checking));
        assert_eq!(again.wait(Duration::from_secs(5)).await, Some(&10));
        assert_eq!(first.wait(Duration::ZERO).await, Some(&10));
        works.forget(|key| *key == 1);
        assert_eq!(works.find_or_begin(&1, slow(30)).wait(Duration::from_secs(5)).await, Some(&30));
    }
}
