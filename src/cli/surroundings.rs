//! What commands on the database share: which database, which language, and who asks when.

use std::process::ExitCode;

use clap::Args;

use crate::clock;
use crate::config::DEFAULT_DATABASE_URL;
use crate::i18n::Language;
use crate::store::{Database, Occasion};

/// Which database, and which language to answer in.
#[derive(Debug, Clone, Args)]
pub struct Surroundings {
    /// The database: `sqlite://FILE` or `postgres://…`.
    #[arg(long, env = "DATABASE_URL", default_value = DEFAULT_DATABASE_URL, hide_env_values = true)]
    pub database: String,
    /// The language of what is printed: nb, nn or en.
    #[arg(long, value_name = "LANG", default_value = "nb", value_parser = language)]
    pub lang: Language,
}

fn language(text: &str) -> Result<Language, String> {
    Language::from_code(text).ok_or_else(|| "nb, nn or en".to_owned())
}

impl Surroundings {
    /// Opens the database, or says on stderr why it cannot be: exit code 1.
    pub async fn open(&self) -> Result<Database, ExitCode> {
        Database::open(&self.database).await.map_err(|error| {
            eprintln!("innsats: {error}");
            ExitCode::FAILURE
        })
    }
}

/// Now, at the command line.
pub fn occasion() -> Occasion<'static> {
    let at = clock::now();
    Occasion { at, today: clock::norwegian_date(at), actor: "cli" }
}
