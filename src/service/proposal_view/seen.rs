//! The part of a proposal that somebody may see: their own, their people's, that of their initiatives, or all of it.
//!
//! A proposal is stored whole, as it was made, and no query can leave anybody out of it. So it is done here, before a
//! page or a file is made of it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{InitiativeRef, Load, Place, ProposalView, Remedy, RuleNotes, Step, Team, UnmetNeed};
use crate::access::{Action, Reach};
use crate::domain::{InitiativeCode, InitiativeId, PersonNumber};
use crate::reports::gap::{GapReport, GapRow};
use crate::store::views::directory::Directory;
use crate::store::views::initiatives::{self, Published};
use crate::store::{Reached, Reading, StoreError};

/// The people and initiatives that a reader may know of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clearance {
    /// The people whose places in proposals they see.
    people: Reached,
    /// Themselves and the people they lead.
    led: Reached,
    /// The people whom they see among those who could fill a need.
    candidates: Reached,
    /// The people whom they see among the nearest to an unmet need.
    near: Reached,
    /// The initiatives whose whole teams they see.
    own: BTreeSet<InitiativeId>,
    /// The initiatives they may know of; none where it is every one.
    initiatives: Option<Arc<Published>>,
    /// Whether sums over everybody are for them.
    sums: bool,
    /// Whether weights and rules are for them.
    rules: bool,
}

impl Clearance {
    /// What the reader may know, from the access table.
    pub async fn of(reading: &mut Reading, published: &Arc<Published>) -> Result<Self, StoreError> {
        let gap = reading.scope_of(Action::SeeGap);
        Ok(Self {
            people: reading.reaches(Action::SeeProposals).await?,
            led: reading.reaches(Action::SeeConfirmations).await?,
            candidates: reading.reaches(Action::SeeCandidates).await?,
            near: reading.reaches(Action::SeeNamedGap).await?,
            own: reading.scope_of(Action::SeeProposals).initiatives().collect(),
            initiatives: initiatives::seen(reading, published),
            sums: gap.is_everybody() || gap.has(Reach::Aggregates),
            rules: !reading.scope_of(Action::SeeRequests).is_nothing(),
        })
    }

    /// Whether names of a proposal are left out for them.
    pub fn is_partial(&self) -> bool {
        self.people != Reached::Everybody
    }

    /// Whether some who are near to what is short are not named to them.
    pub fn names_few_near(&self) -> bool {
        self.near != Reached::Everybody
    }

    /// Whether nobody is named to them beside what is short.
    pub fn names_nobody_near(&self) -> bool {
        self.near.is_nobody()
    }

    /// Whether sums over everybody are for them.
    pub const fn sums(&self) -> bool {
        self.sums
    }

    /// Whether weights and rules are for them.
    pub const fn rules(&self) -> bool {
        self.rules
    }
}

/// What is known to a reader, with the keys that a proposal names people and initiatives by.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// Of whom and what they may know.
    pub known: &'a Clearance,
    /// Ids of the people and initiatives by the keys that the proposal holds.
    pub directory: &'a Directory,
}

impl Seen<'_> {
    /// The part of `view` that they see; none where that is all of it.
    pub fn part_of(&self, view: &ProposalView) -> Option<ProposalView> {
        let names_all = self.known.candidates == Reached::Everybody;
        if !self.known.is_partial() && self.known.initiatives.is_none() && names_all {
            return None;
        }
        let teams: Vec<Team> = view.teams.iter().filter_map(|team| self.team(team)).collect();
        let on_them: BTreeSet<&PersonNumber> =
            teams.iter().flat_map(|team| &team.places).map(|place| &place.person.number).collect();
        let is_seen = |number: &PersonNumber| on_them.contains(number) || self.person(number);
        // Who sees all of it sees what has no team too.
        let is_shown = |initiative: &InitiativeRef| {
            let is_open = self.initiative(&initiative.code);
            let has_team = || teams.iter().any(|team| team.initiative.code == initiative.code);
            is_open && (!self.known.is_partial() || has_team())
        };
        Some(ProposalView {
            loads: view.loads.iter().filter(|load| is_seen(&load.person.number)).map(Load::clone).collect(),
            releases: view.releases.iter().filter(|one| is_seen(&one.person.number)).cloned().collect(),
            unmet: view.unmet.iter().filter_map(|need| self.unmet(need)).collect(),
            team_wishes: if self.known.is_partial() { Vec::new() } else { view.team_wishes.clone() },
            rules: if self.known.is_partial() { RuleNotes::default() } else { view.rules.clone() },
            remarks: view.remarks.iter().filter(|noted| self.remark(noted)).cloned().collect(),
            strips: view.strips.iter().filter(|strip| is_shown(&strip.initiative)).cloned().collect(),
            teams,
            id: view.id,
            created_at: view.created_at,
            created_by: view.created_by.clone(),
            months: view.months.clone(),
            summary: view.summary.clone(),
            quality: view.quality.clone(),
            basis: view.basis,
            request: view.request.clone(),
        })
    }

    /// The part of the gap report that they see; none where that is all of it.
    pub fn part_of_gap(&self, report: &GapReport) -> Option<GapReport> {
        if self.known.near == Reached::Everybody && self.known.initiatives.is_none() {
            return None;
        }
        let row = |row: &GapRow| GapRow {
            nearest: row.nearest.iter().filter(|near| self.near(&near.number)).cloned().collect(),
            initiatives: row.initiatives.iter().filter(|hit| self.initiative(&hit.code)).cloned().collect(),
            ..row.clone()
        };
        Some(GapReport { rows: report.rows.iter().map(row).collect(), ..report.clone() })
    }

    fn person(&self, number: &PersonNumber) -> bool {
        self.directory.person(number).is_some_and(|id| self.known.people.includes(id))
    }

    fn candidate(&self, number: &PersonNumber) -> bool {
        self.directory.person(number).is_some_and(|id| self.known.candidates.includes(id))
    }

    /// Whether they see this person's places as the person themselves, or as who leads them.
    pub fn leads(&self, number: &PersonNumber) -> bool {
        matches!(self.known.led, Reached::These(_))
            && self.directory.person(number).is_some_and(|id| self.known.led.includes(id))
    }

    /// Whether the initiative is one of theirs.
    pub fn is_mine(&self, code: &InitiativeCode) -> bool {
        self.directory.initiative(code).is_some_and(|id| self.known.own.contains(&id))
    }

    fn near(&self, number: &PersonNumber) -> bool {
        self.directory.person(number).is_some_and(|id| self.known.near.includes(id))
    }

    /// Whether they may know of an initiative.
    pub fn initiative(&self, code: &InitiativeCode) -> bool {
        let Some(initiatives) = &self.known.initiatives else { return true };
        self.directory.initiative(code).is_some_and(|id| initiatives.0.contains(&id))
    }

    /// Whether the initiative is theirs: they see its whole team.
    fn is_own(&self, team: &Team) -> bool {
        self.is_mine(&team.initiative.code)
    }

    /// Whether they see the place of this person on `team`.
    pub fn place(&self, team: &Team, number: &PersonNumber) -> bool {
        self.is_own(team) || self.person(number)
    }

    /// A team with those of it whom they see; none where that is nobody, and the initiative is not theirs.
    fn team(&self, team: &Team) -> Option<Team> {
        let is_own = self.is_own(team);
        let is_seen = |number: &PersonNumber| is_own || self.person(number);
        let places: Vec<Place> = team
            .places
            .iter()
            .filter(|place| is_seen(&place.person.number))
            .map(|one| self.named(one))
            .collect();
        let committed: Vec<_> =
            team.committed.iter().filter(|place| is_seen(&place.person.number)).cloned().collect();
        let is_shown = is_own || !places.is_empty() || !committed.is_empty();
        is_shown.then(|| Team { places, committed, initiative: team.initiative.clone(), ..*team })
    }

    /// A place with those of the others whom they may know as candidates.
    fn named(&self, place: &Place) -> Place {
        let instead = place.instead.iter().filter(|other| self.candidate(&other.person.number));
        Place { instead: instead.cloned().collect(), ..place.clone() }
    }

    /// A remedy, with who it is about where they may know.
    fn remedy(&self, remedy: &Remedy) -> Remedy {
        let person = remedy.person.as_ref().filter(|person| self.candidate(&person.number));
        Remedy { person: person.cloned(), step: self.step(&remedy.step, person.is_some()) }
    }

    /// What it takes; of somebody who is not named, nothing that tells who it is.
    fn step(&self, step: &Step, is_named: bool) -> Step {
        match step {
            Step::Use(_) if !is_named => Step::Use(Vec::new()),
            Step::Rebook { initiatives } => {
                let seen = initiatives.iter().filter(|one| is_named && self.initiative(&one.code));
                Step::Rebook { initiatives: seen.cloned().collect() }
            }
            other => other.clone(),
        }
    }

    /// A need that is not covered, with the nearest people that they see.
    fn unmet(&self, need: &UnmetNeed) -> Option<UnmetNeed> {
        self.initiative(&need.initiative.code).then(|| UnmetNeed {
            nearest: need.nearest.iter().filter(|near| self.person(&near.person.number)).cloned().collect(),
            displaced_by: need
                .displaced_by
                .iter()
                .filter(|one| self.initiative(&one.code))
                .cloned()
                .collect(),
            remedies: need.remedies.iter().map(|remedy| self.remedy(remedy)).collect(),
            ..need.clone()
        })
    }

    fn remark(&self, noted: &super::Noted) -> bool {
        let about = noted.remark.person();
        about.is_none_or(|number| PersonNumber::parse(number).is_some_and(|number| self.person(&number)))
    }
}
