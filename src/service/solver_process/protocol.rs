//! The protocol between the solver's process and its parent: one JSON value per line.
//!
//! The parent writes one [`Request`], then possibly [`CANCEL`], and keeps the pipe open: when it closes, the process
//! ends. The process writes [`Event`]s; the last one is the outcome.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use staffing::{Options, Progress, Used};
use staffing_model::plan::Plan;
use staffing_model::problem::Problem;

/// The version of the protocol. Parent and child are one program: another version is a mix-up in the installation.
pub const PROTOCOL: u32 = 1;

/// The line that asks for the best plan so far.
pub const CANCEL: &str = "cancel";

/// What to solve, and how.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request<'r> {
    /// Always [`PROTOCOL`]; another version is refused.
    pub protocol: u32,
    /// Gap, time limit and seed of the search.
    pub options: Cow<'r, Options>,
    /// The problem, which the parent has checked.
    pub problem: Cow<'r, Problem>,
}

/// A message from the process to its parent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case", deny_unknown_fields)]
pub enum Event {
    /// The request was read; the search begins.
    Started {
        /// The version that the process speaks: [`PROTOCOL`].
        protocol: u32,
    },
    /// How far the search is: at each step, and in between as long as a step takes.
    Progress {
        /// How far it is; `None` before the first step.
        standing: Option<Progress>,
        /// What the process has used so far.
        used: Used,
    },
    /// A plan that is better than those before.
    Better {
        /// The plan, with the bound known then.
        plan: Box<Plan>,
    },
    /// The last word after [`CANCEL`]: the best plan so far was told before.
    Cancelled {
        /// What the process has used.
        used: Used,
    },
    /// The last word: a plan.
    Proposed {
        /// The plan, with what the process has used.
        plan: Box<Plan>,
    },
    /// The last word: the locks contradict each other.
    ConflictingLocks {
        /// The plan that names them.
        plan: Box<Plan>,
    },
    /// The last word: no plan, and why.
    Failed {
        /// The solver's own message, in English.
        reason: String,
        /// What the process has used.
        used: Used,
    },
}

/// A value as one line.
pub fn line(value: &impl Serialize) -> Vec<u8> {
    let mut line = serde_json::to_vec(value).expect("plain data with text keys is always JSON");
    line.push(b'\n');
    line
}
