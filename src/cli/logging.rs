//! Where log lines go.

use std::env;
use std::io::{self, IsTerminal};

use tracing_subscriber::EnvFilter;

/// Log lines go to stderr; `INNSATS_LOG` says which.
pub fn log_to_stderr() {
    let filter =
        EnvFilter::try_from_env("INNSATS_LOG").unwrap_or_else(|_| EnvFilter::new("warn,innsats=info"));
    // Colours are for a terminal; in a file their codes are rubbish between the words.
    let coloured = io::stderr().is_terminal() && env::var_os("NO_COLOR").is_none_or(|set| set.is_empty());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr).with_ansi(coloured).init();
}
