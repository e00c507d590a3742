//! What the import is doing, said on stderr when a step takes more than a second.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use i18n_embed_fl::fl;
use tokio::task::JoinHandle;

use super::super::output::remark;
use crate::service::import_data::Step;
use crate::wording::import::data_set_text;
use crate::wording::{Language, texts};

/// Reports steps until it is stopped.
#[derive(Debug)]
pub(super) struct Progress {
    current: Arc<Mutex<Option<Step>>>,
    teller: JoinHandle<()>,
}

impl Progress {
    pub fn start(language: Language) -> Self {
        let current: Arc<Mutex<Option<Step>>> = Arc::default();
        let steps = Arc::clone(&current);
        let teller = tokio::spawn(async move {
            let mut told = None;
            loop {
                tokio::time::sleep(Duration::from_secs(1)).await;
                let step = steps.lock().ok().and_then(|step| step.clone());
                if let Some(step) = step.filter(|step| told.as_ref() != Some(step)) {
                    remark(&step_text(&step, language));
                    told = Some(step);
                }
            }
        });
        Self { current, teller }
    }

    pub fn step(&self, step: Step) {
        if let Ok(mut current) = self.current.lock() {
            *current = Some(step);
        }
    }

    pub fn stop(&self) {
        self.teller.abort();
    }
}

fn step_text(step: &Step, language: Language) -> String {
    let texts = texts(language);
    match step {
        Step::Reading(file) => fl!(texts, "import-step-reading", file = file.as_str()),
        Step::Checking => fl!(texts, "import-step-checking"),
        Step::Comparing => fl!(texts, "import-step-comparing"),
        Step::Writing(set) => fl!(texts, "import-step-writing", set = data_set_text(*set, language)),
    }
}
