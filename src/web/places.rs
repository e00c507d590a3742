//! The addresses of the service and the action that each needs, so that pages show no link to a closed page.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::access::{Action, Actor, Subject, may};

/// What each address needs. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Places(Arc<BTreeMap<&'static str, Option<Action>>>);

impl FromIterator<(&'static str, Option<Action>)> for Places {
    fn from_iter<T: IntoIterator<Item = (&'static str, Option<Action>)>>(rows: T) -> Self {
        Self(Arc::new(rows.into_iter().collect()))
    }
}

impl Places {
    /// Whether there is a page at `path` that `actor` may open.
    pub fn are_open(&self, path: &str, actor: &Actor) -> bool {
        match self.0.get(path) {
            Some(Some(action)) => may(actor, *action, Subject::Anybody).is_ok(),
            Some(None) => true,
            None => false,
        }
    }
}
