//! Which version of a proposal it is, and what it changed of the one before.

use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::ProposalId;
use crate::store::records::proposal_versions::{self, Changed, Version};
use crate::store::records::scenarios;
use crate::web::error::WebError;
use crate::web::paths::{Linked, compared_with};
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

/// What the page of a proposal says of its versions.
pub struct Versions {
    /// Which version it is, of what; none for a first one.
    pub words: Option<String>,
    /// What it changed, in figures: for who may see sums.
    pub changed: Vec<String>,
    /// The page that compares it with the proposal that it changes.
    pub compare: Option<String>,
    /// The other versions: what they are called, and where they are.
    pub others: Vec<(String, String)>,
    /// It is what a scenario comes to: it is compared, and neither sent nor changed.
    pub is_scenario: bool,
}

impl Versions {
    /// Of the proposal `id`.
    pub async fn of(
        state: &AppState,
        visitor: &Visitor,
        id: ProposalId,
        sums: bool,
    ) -> Result<Self, WebError> {
        let mut reading = state.read(&visitor.actor, Action::SeeProposals).await?;
        let versions = proposal_versions::of(&mut reading, id).await?;
        let (text, this) = (visitor.reader.texts, versions.iter().find(|one| one.id == id));
        let made_from = this.and_then(|one| one.based_on.map(|base| (one, base)));
        let scenario = scenarios::name_of(&mut reading, id).await?;
        let words =
            made_from.map(|(one, base)| fl!(text, "edit-version", version = one.version, base = base.0));
        let changed = made_from.filter(|_| sums).map(|(one, _)| changed(visitor.reader, &one.changed));
        let other = |one: &Version| {
            (fl!(text, "edit-version-other", version = one.version, number = one.id.0), one.id.path())
        };
        Ok(Self {
            is_scenario: scenario.is_some(),
            words: scenario.map(|name| fl!(text, "scenario-is-one", name = name)).or(words),
            changed: changed.unwrap_or_default(),
            compare: made_from.map(|(_, base)| compared_with(id, base)),
            others: versions.iter().filter(|one| one.id != id).map(other).collect(),
        })
    }
}

/// «3 personer byttet, dekning +1,2 prosentpoeng», and how many came and left.
pub fn changed(reader: Speech, changed: &Changed) -> Vec<String> {
    let text = reader.texts;
    let people = changed.came.max(changed.gone);
    let first = match changed.coverage {
        Some((before, after)) => {
            let difference = reader.language.signed((after - before) * 100.0, 1);
            fl!(text, "edit-changed", changed = people, difference = difference)
        }
        None => fl!(text, "edit-changed-uncounted", changed = people),
    };
    let more =
        fl!(text, "edit-changed-more", came = changed.came, gone = changed.gone, reshared = changed.reshared);
    vec![first, more]
}
