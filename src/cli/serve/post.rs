//! The arguments of sending mail.

use std::fs;
use std::path::PathBuf;

use clap::Args;
use i18n_embed_fl::fl;

use crate::cli::post::Post;
use crate::mail::{Mailer, Settings, SettingsError};
use crate::store::Database;
use crate::wording::{Language, errors, texts};

/// Mail by SMTP. Without a server, nothing is sent.
#[derive(Debug, Args)]
#[command(next_help_heading = "Mail")]
pub struct Mail {
    /// The mail server: `smtp://host:587` (encrypted by STARTTLS beyond this machine) or `smtps://host`.
    #[arg(long = "smtp-url", env = "INNSATS_SMTP_URL", value_name = "ADDRESS")]
    url: Option<String>,
    /// Who signs in at the mail server; the password is in `INNSATS_SMTP_PASSWORD` or in a file.
    #[arg(long = "smtp-user", env = "INNSATS_SMTP_USER", value_name = "NAME")]
    user: Option<String>,
    /// A file whose first line is the password of the mail server.
    #[arg(long = "smtp-password-file", env = "INNSATS_SMTP_PASSWORD_FILE", value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// The address that mail is sent from.
    #[arg(long = "mail-from", env = "INNSATS_MAIL_FROM", value_name = "ADDRESS")]
    from: Option<String>,
    /// Where people come in, for the links in mail: `https://innsats.lillevik.example`.
    #[arg(long = "public-address", env = "INNSATS_PUBLIC_ADDRESS", value_name = "ADDRESS")]
    front: Option<String>,
}

impl Mail {
    /// What sends mail, where a server is set up; what is wrong, where something is.
    pub fn post(self, database: &Database, language: Language) -> Result<Option<Post>, String> {
        let given = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
        let Some(url) = given(self.url.clone()) else { return Ok(None) };
        let text = texts(language);
        let password = self.password(language)?;
        let (Some(sender), Some(front)) = (given(self.from), given(self.front)) else {
            return Err(fl!(text, "mail-settings-missing"));
        };
        if !front.starts_with("https://") && !front.starts_with("http://") {
            return Err(fl!(text, "mail-settings-front"));
        }
        let settings = Settings { url, user: given(self.user), password, sender };
        let mailer = Mailer::new(settings).map_err(|wrong| match wrong {
            SettingsError::Url => fl!(text, "mail-settings-url"),
            SettingsError::Secret => fl!(text, "mail-settings-secret"),
            SettingsError::Sender => fl!(text, "mail-settings-sender"),
        })?;
        Ok(Some(Post::new(database.clone(), mailer, &front)))
    }

    /// The password, which is never an argument: others on the machine see those.
    fn password(&self, language: Language) -> Result<Option<String>, String> {
        let Some(path) = &self.password_file else {
            return Ok(std::env::var("INNSATS_SMTP_PASSWORD").ok());
        };
        let text = fs::read_to_string(path).map_err(|error| {
            let (path, reason) = (path.display().to_string(), errors::file(&error, language));
            fl!(texts(language), "mail-settings-password", path = path, reason = reason)
        })?;
        Ok(text.lines().next().map(|line| line.trim().to_owned()))
    }
}
