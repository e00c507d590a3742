//! `innsats serve`.

mod oidc;

use std::env;
use std::io::{self, IsTerminal};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use i18n_embed_fl::fl;
use tracing_subscriber::EnvFilter;

use super::database::{Surroundings, operator};
use super::output::{line, remark};
use super::signals::ToldToStop;
use crate::clock;
use crate::service::door::Door;
use crate::service::uploads::delete_expired;
use crate::store::Database;
use crate::web::{AppState, Entrance, serve};
use crate::wording::{Texts, texts};

/// How often files whose time is over are looked for.
const BETWEEN_TIDYING: Duration = Duration::from_hours(6);

/// Arguments of `innsats serve`.
#[derive(Debug, Args)]
pub struct Serve {
    /// Address and port of this machine alone (`127.0.0.1` or `[::1]`).
    #[arg(long, env = "INNSATS_BIND", default_value = "127.0.0.1:8080")]
    bind: SocketAddr,
    /// Let anybody enter the users that `innsats user demo` made, by a press. For invented people alone.
    #[arg(long)]
    demo: bool,
    #[command(flatten)]
    oidc: oidc::Oidc,
    #[command(flatten)]
    surroundings: Surroundings,
}

impl Serve {
    /// Runs the command until it is told to stop.
    pub async fn run(self) -> ExitCode {
        let text = texts(self.surroundings.language());
        if !self.bind.ip().is_loopback() {
            remark(&fl!(text, "page-serve-open", address = self.bind.to_string()));
            return ExitCode::from(2);
        }
        let provider = match self.oidc.provider(self.surroundings.language()) {
            Ok(provider) => provider,
            Err(wrong) => {
                remark(&wrong);
                return ExitCode::from(2);
            }
        };
        log_to_stderr();
        let database = match self.surroundings.open_for_pages().await {
            Ok(database) => database,
            Err(code) => return code,
        };
        let entrance = Entrance::Sessions { is_demo: self.demo };
        let state = AppState::entered_by(database.clone(), clock::now, entrance);
        let state = provider.into_iter().fold(state, AppState::signing_in_at);
        let say = |address: SocketAddr| line(&fl!(text, "page-serving", address = address.to_string()));
        let mut told = ToldToStop::new();
        let tidying = tokio::spawn(delete_expired_files(database.clone()));
        let result = serve(state, self.bind, say, async move { told.next().await }).await;
        tidying.abort();
        database.close().await;
        match result {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => failed(text, &error),
        }
    }
}

/// Deletes files that were sent to be imported and that nobody imported in time, as long as the service runs.
async fn delete_expired_files(database: Database) {
    loop {
        let door = Door::new(database.clone(), clock::now());
        if let Err(error) = delete_expired(&door, &operator()).await {
            tracing::warn!(%error, "files that nobody imported could not be deleted");
        }
        tokio::time::sleep(BETWEEN_TIDYING).await;
    }
}

fn log_to_stderr() {
    let filter =
        EnvFilter::try_from_env("INNSATS_LOG").unwrap_or_else(|_| EnvFilter::new("warn,innsats=info"));
    // Colours are for a terminal; in a file their codes are rubbish between the words.
    let coloured = io::stderr().is_terminal() && env::var_os("NO_COLOR").is_none_or(|set| set.is_empty());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr).with_ansi(coloured).init();
}

fn failed(text: &Texts, error: &dyn std::error::Error) -> ExitCode {
    let mut reason = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        reason = format!("{reason}: {cause}");
        source = cause.source();
    }
    remark(&fl!(text, "page-serve-failed", reason = reason));
    ExitCode::FAILURE
}
