//! What goes on with an upload, for who waits.

use askama::Template;
use i18n_embed_fl::fl;

use crate::domain::UploadId;
use crate::service::import_data::Step;
use crate::service::uploads::Opened;
use crate::web::frame::Frame;
use crate::web::paths::Linked;
use crate::wording::Speech;

#[derive(Template)]
#[template(path = "uploads/waiting.html")]
pub struct WaitingPage {
    frame: Frame,
    id: UploadId,
    /// The files, by name.
    files: Vec<String>,
    /// What is being done.
    step: String,
}

impl WaitingPage {
    pub fn new(reader: Speech, frame: Frame, opened: &Opened, step: Option<Step>) -> Self {
        let files = opened.files.iter().map(|file| file.name.clone()).collect();
        Self { frame, id: opened.upload.id, files, step: words(reader, step) }
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
