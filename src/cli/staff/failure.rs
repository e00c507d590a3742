//! Why there is no proposal, in words.

use i18n_embed_fl::fl;

use crate::cli::database::store_text;
use crate::cli::staff_problem::numbered_ways_out;
use crate::domain::ProposalId;
use crate::i18n::{Language, texts};
use crate::service::build_problem::BuildError;
use crate::service::proposal_view::words::month;
use crate::service::propose_staffing::ProposeError;

/// What went wrong and what to do.
pub fn say(error: &ProposeError, language: Language) -> String {
    let text = texts(language);
    match error {
        ProposeError::Build(BuildError::NoUnits) => fl!(text, "proposal-error-no-units"),
        ProposeError::Build(BuildError::NoNeeds { first, last }) => fl!(
            text,
            "proposal-error-no-needs",
            first = month(*first, language),
            last = month(*last, language)
        ),
        ProposeError::Build(BuildError::Fault(fault)) => {
            fl!(text, "proposal-error-register", detail = fault.to_string())
        }
        ProposeError::ConflictingLocks(locks) => {
            let pairs = locks.iter().map(|lock| format!("{} – {}", lock.person, lock.initiative));
            let pairs: Vec<String> = pairs.collect();
            let ways_out = numbered_ways_out(locks, language);
            format!("{} {}\n{ways_out}", fl!(text, "proposal-locks-conflict"), pairs.join(", "))
        }
        ProposeError::Solver(refused) => fl!(text, "proposal-error-solver", detail = refused.to_string()),
        ProposeError::Stopped => fl!(text, "proposal-error-solver", detail = error.to_string()),
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
        ProposeError::Store(error) => store_text(language, error),
    }
}

/// There is no proposal of this id.
pub fn unknown(id: ProposalId, language: Language) -> String {
    fl!(texts(language), "proposal-error-unknown", id = id.to_string())
}
