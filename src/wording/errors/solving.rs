//! Why there is no proposal, in words.

use i18n_embed_fl::fl;

use super::{file, store};
use crate::domain::ProposalId;
use crate::planning::{BuildError, Tie};
use crate::service::propose_staffing::ProposeError;
use crate::service::solver_process::{SolverFailure, Why};
use crate::wording::proposal::{gap, month, number};
use crate::wording::ways_out::numbered;
use crate::wording::{Language, texts};

/// What went wrong and what to do.
pub fn no_proposal(error: &ProposeError, language: Language) -> String {
    let text = texts(language);
    match error {
        ProposeError::Build(BuildError::NoUnits) => fl!(text, "proposal-error-no-units"),
        ProposeError::Build(BuildError::NoNeeds { first, last }) => fl!(
            text,
            "proposal-error-no-needs",
            first = month(*first, language),
            last = month(*last, language)
        ),
        ProposeError::Build(BuildError::Decided(ties)) => {
            fl!(text, "proposal-error-decided", places = pairs(ties))
        }
        ProposeError::Build(BuildError::Gone(ties)) => {
            fl!(text, "proposal-error-gone", places = pairs(ties))
        }
        ProposeError::Build(BuildError::Fault(fault)) => {
            fl!(text, "proposal-error-register", detail = fault.to_string())
        }
        ProposeError::ConflictingLocks(locks) => {
            let pairs = locks.iter().map(|lock| format!("{} – {}", lock.person, lock.initiative));
            let pairs: Vec<String> = pairs.collect();
            let ways_out = numbered(locks, language);
            format!("{} {}\n{ways_out}", fl!(text, "proposal-locks-conflict"), pairs.join(", "))
        }
        ProposeError::Solver(refused) => fl!(text, "proposal-error-solver", detail = refused.to_string()),
        ProposeError::Process(failure) => solver(failure, language),
        ProposeError::Refused(violations) => {
            let rules: Vec<String> = violations.iter().map(ToString::to_string).collect();
            fl!(text, "proposal-error-refused", detail = rules.join("; "))
        }
        ProposeError::Damaged { id, detail } => {
            let (id, detail) = (id.to_string(), detail.clone());
            fl!(text, "proposal-error-damaged", id = id, detail = detail)
        }
        ProposeError::SkillGraph(error) => {
            fl!(text, "proposal-error-register", detail = error.to_string())
        }
        ProposeError::Store(error) => store(error, language),
    }
}

fn pairs(ties: &[Tie]) -> String {
    let pairs = ties.iter().map(|tie| format!("{} – {}", tie.person, tie.initiative));
    pairs.collect::<Vec<_>>().join(", ")
}

/// Why the solver's process gave no plan, what it had used, and whether it had come to a plan.
pub fn solver(failure: &SolverFailure, language: Language) -> String {
    let text = texts(language);
    let mut sentences = vec![why(&failure.why, language)];
    if failure.used.cpu_seconds > 0.0 {
        sentences.push(fl!(
            text,
            "solver-used",
            seconds = number(failure.used.cpu_seconds, 1, language),
            memory = number(failure.used.peak_memory_mb, 0, language)
        ));
    }
    sentences.extend(failure.best_gap.map(|best| fl!(text, "solver-had-plan", gap = gap(best, language))));
    sentences.push(fl!(text, "solver-nothing-kept"));
    sentences.join(" ")
}

fn why(why: &Why, language: Language) -> String {
    let text = texts(language);
    match why {
        Why::CannotStart(error) => fl!(text, "solver-cannot-start", reason = file(error, language)),
        Why::OutOfMemory { limit_mb } => {
            fl!(text, "solver-out-of-memory", limit = number(*limit_mb as f64, 0, language))
        }
        // Only the system or an operator sends this one.
        Why::Crashed { signal: Some(9), .. } => fl!(text, "solver-killed"),
        Why::Crashed { signal, code, said } => {
            let fall = match (signal, code) {
                (Some(signal), _) => fl!(text, "solver-fell-signal", signal = signal.to_string()),
                (None, code) => {
                    let code = code.map_or_else(String::new, |code| code.to_string());
                    fl!(text, "solver-fell-code", code = code)
                }
            };
            if said.is_empty() { fall } else { fl!(text, "solver-said", fall = fall, said = said.as_str()) }
        }
        Why::Protocol(detail) => fl!(text, "solver-protocol", detail = detail.as_str()),
        Why::Refused(detail) => fl!(text, "proposal-error-solver", detail = detail.as_str()),
        Why::Broken(violations) => {
            let rules: Vec<String> = violations.iter().map(ToString::to_string).collect();
            fl!(text, "proposal-error-refused", detail = rules.join("; "))
        }
        Why::Overdue => fl!(text, "solver-overdue"),
        Why::Cancelled => fl!(text, "solver-cancelled"),
    }
}

/// There is no proposal of this id.
pub fn unknown_proposal(id: ProposalId, language: Language) -> String {
    fl!(texts(language), "proposal-error-unknown", id = id.to_string())
}
