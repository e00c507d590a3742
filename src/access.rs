//! Who may do what: the access table as data, and the one question that is asked of it.
//!
//! Pure: [`may`] knows the actor, the action and what it is about, and answers with the [`Scope`] and the [`Fields`]
//! that a query is then filtered by. Only it can make an [`Allowed`], and only an [`Allowed`] opens the store.

mod action;
mod actor;
mod fields;
mod may;
mod role;
mod scope;
mod table;

pub use action::Action;
pub use actor::{Actor, Responsibility};
pub use fields::{Field, Fields};
pub use may::{Allowed, Denial, Subject, may};
pub use role::Role;
pub use scope::{Reach, Scope};
pub use table::{Condition, Grant, Table, table};
