//! The command line: one file per command. Exit codes: 0 done, 1 refused or failed with the reason on
//! stderr, 2 wrong use or unreadable input.

mod audit;
mod database;
mod explain;
mod import;
mod import_esco;
mod input_file;
mod licences;
mod logging;
mod output;
pub mod post;
mod private_file;
mod report;
mod serve;
mod signals;
mod solve_worker;
mod source;
mod staff;
mod staff_problem;
mod trial_folder;
mod user;
mod verify;
mod worker;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Competence mapping and team staffing for a municipality.
#[derive(Debug, Parser)]
#[command(name = "innsats", version)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the pages until the command is stopped.
    Serve(Box<serve::Serve>),
    /// Make the proposals that are asked for in the browser, beside a service on the same database.
    Worker(worker::Worker),
    /// Import CSV files or folders, undo an import, or import the ESCO catalogue.
    Import(import::Import),
    /// Propose teams, from the database or from a problem file.
    Staff(staff::Staff),
    /// Plan what to do about gaps: hire, buy or train, from a problem file.
    Source(source::Source),
    /// Check a plan, of either kind, against its problem, without the solver.
    Verify(verify::Verify),
    /// Explain a plan: why this person, why not that one, why a gap, what one more person would be worth.
    Explain(explain::Explain),
    /// Print a report of a proposal.
    Report(report::Report),
    /// Make, list, change and disable those who can sign in.
    User(user::User),
    /// List who did what, and check that the record of it is whole.
    Audit(audit::Audit),
    /// Print the licences of what is built into the program.
    Licences,
    /// Solve a problem read from stdin: started by the commands that propose.
    #[command(hide = true)]
    SolveWorker(solve_worker::SolveWorker),
}

/// Runs the command that was asked for.
pub fn run(arguments: Arguments) -> ExitCode {
    // Without a runtime: the solver's memory limit is for the solver alone.
    if let Command::SolveWorker(worker) = arguments.command {
        return worker.run();
    }
    match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime.block_on(run_with_runtime(arguments.command)),
        Err(error) => {
            output::remark(&error.to_string());
            ExitCode::FAILURE
        }
    }
}

async fn run_with_runtime(command: Command) -> ExitCode {
    trial_folder::clear_left_behind();
    match command {
        Command::Serve(serve) => serve.run().await,
        Command::Worker(worker) => worker.run().await,
        Command::Import(import) => import.run().await,
        Command::Staff(staff) => staff.run().await,
        Command::Source(source) => source.run().await,
        Command::Verify(verify) => verify.run(),
        Command::Explain(explain) => explain.run(),
        Command::Report(report) => report.run().await,
        Command::Audit(audit) => audit.run().await,
        Command::User(user) => user.run().await,
        Command::Licences => licences::print(),
        Command::SolveWorker(worker) => worker.run(),
    }
}
