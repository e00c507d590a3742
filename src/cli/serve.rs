//! `innsats serve`.

use std::env;
use std::io::{self, IsTerminal};
use std::net::SocketAddr;
use std::process::ExitCode;

use clap::Args;
use i18n_embed_fl::fl;
use tracing_subscriber::EnvFilter;

use super::database::Surroundings;
use super::output::{line, remark};
use super::signals::ToldToStop;
use crate::clock;
use crate::web::{AppState, Entrance, serve};
use crate::wording::{Texts, texts};

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
        log_to_stderr();
        let database = match self.surroundings.open_for_pages().await {
            Ok(database) => database,
            Err(code) => return code,
        };
        let entrance = Entrance::Sessions { is_demo: self.demo };
        let state = AppState::entered_by(database.clone(), clock::now, entrance);
        let say = |address: SocketAddr| line(&fl!(text, "page-serving", address = address.to_string()));
        let mut told = ToldToStop::new();
        let result = serve(state, self.bind, say, async move { told.next().await }).await;
        database.close().await;
        match result {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => failed(text, &error),
        }
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
