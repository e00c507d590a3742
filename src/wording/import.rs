//! What is in a file, what is wrong with its rows, and what an import changes.

mod changes;
mod issues;
mod kinds;
mod quality;
mod undo;

pub use changes::{change_text, field_text, missing_text, unmapped_text, value_text, written_text};
pub use issues::{data_set_text, file_error_text, found_text, issue_text, place_text, rejected_csv};
pub use quality::{far_above_text, quality_texts};
pub use undo::undo_refusal_text;
