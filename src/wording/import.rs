//! What is in a file, what is wrong with its rows, and what an import changes.

mod changes;
mod issues;
mod kinds;

pub use changes::change_text;
pub use issues::{data_set_text, file_error_text, found_text, issue_place, issue_text, rejected_csv};
