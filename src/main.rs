//! Parses arguments, builds, runs; nothing else.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    innsats::cli::run(innsats::cli::Arguments::parse())
}
