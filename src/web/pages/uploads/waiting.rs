//! The page that shows how far the work on an upload has come.

use askama::Template;
use i18n_embed_fl::fl;

use crate::service::import_data::Step;
use crate::service::uploads::Opened;
use crate::web::frame::Frame;
use crate::web::paths::{Linked, with_fields};
use crate::wording::Speech;

/// The query field that says since when the reader waits.
pub const SINCE: &str = "siden";

#[derive(Template)]
#[template(path = "uploads/waiting.html")]
pub struct WaitingPage {
    frame: Frame,
    /// The address that the page asks again how far the work has come.
    path: String,
    /// The names of the files, as they were sent.
    files: Vec<String>,
    /// The step that the work is at, in words.
    step: String,
}

impl WaitingPage {
    pub fn new(
        reader: Speech,
        frame: Frame,
        opened: &Opened,
        (step, since): (Option<Step>, Option<u64>),
    ) -> Self {
        let since = since.map(|since| since.to_string()).unwrap_or_default();
        let path = with_fields(&opened.upload.id.path(), &[(SINCE, &since)]);
        let files = opened.files.iter().map(|file| file.name.clone()).collect();
        Self { frame, path, files, step: words(reader, step) }
    }
}

fn words(reader: Speech, step: Option<Step>) -> String {
    let text = reader.texts;
    match step {
        None => fl!(text, "upload-step-queue"),
        Some(Step::Reading(file)) => fl!(text, "import-step-reading", file = file),
        Some(Step::Checking) => fl!(text, "import-step-checking"),
        Some(Step::Comparing) => fl!(text, "import-step-comparing"),
        Some(Step::Writing(set)) => fl!(text, "import-step-writing", set = reader.data_set(set)),
    }
}
