//! What a planner changed in a proposal: who must be on a team, who must not, who gives how much. The proposal is then
//! made anew around it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{BuildError, Built};
use crate::domain::{InitiativeCode, NeedCode, Percent, PersonNumber, ProposalId};
use staffing_model::key::{InitiativeKey, NeedKey, PersonKey};
use staffing_model::plan::Plan;
use staffing_model::problem::Problem;

/// The next version of a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// The proposal that it changes.
    pub base: ProposalId,
    /// Who must be on which initiative.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub locks: Vec<Tie>,
    /// Who must not be on which initiative.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exclusions: Vec<Tie>,
    /// Who gives exactly so much in which need.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<SettledShare>,
    /// At most so many people come to a team they are not on in the proposal, those who must be there aside; none for no
    /// limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_changes: Option<u32>,
}

/// A person and an initiative, and why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Tie {
    /// Who.
    pub person: PersonNumber,
    /// On which initiative, or not.
    pub initiative: InitiativeCode,
    /// The reason that was given.
    pub reason: String,
}

/// A share that somebody settled, and why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SettledShare {
    /// Whose.
    pub person: PersonNumber,
    /// In which need.
    pub need: NeedCode,
    /// Of full time, in steps of five per cent.
    pub share: Percent,
    /// The reason that was given.
    pub reason: String,
}

impl Revision {
    /// A version without any changes yet.
    pub const fn of(base: ProposalId) -> Self {
        Self { base, locks: Vec::new(), exclusions: Vec::new(), shares: Vec::new(), most_changes: None }
    }

    /// Somebody must be on an initiative.
    pub fn lock(&mut self, tie: Tie) {
        self.free(&tie.person, &tie.initiative);
        self.locks.push(tie);
    }

    /// Somebody must not be on an initiative.
    pub fn exclude(&mut self, tie: Tie) {
        self.free(&tie.person, &tie.initiative);
        self.exclusions.push(tie);
    }

    /// Neither of the two.
    pub fn free(&mut self, person: &PersonNumber, initiative: &InitiativeCode) {
        let is_other = |tie: &Tie| tie.person != *person || tie.initiative != *initiative;
        self.locks.retain(is_other);
        self.exclusions.retain(is_other);
    }

    /// Somebody gives exactly so much.
    pub fn settle(&mut self, share: SettledShare) {
        self.shares.retain(|one| one.person != share.person || one.need != share.need);
        self.shares.push(share);
    }

    /// Adds the changes to the problem. `before` is the plan of the proposal that is changed. What is decided is never
    /// moved: who is to leave a place that is decided is named, and so is who cannot be where they must be, because the
    /// person or the initiative is not in these months any more.
    pub(super) fn add_to(&self, built: &mut Built, before: &Plan, as_far: bool) -> Result<(), BuildError> {
        let decided: BTreeSet<(PersonNumber, InitiativeCode)> =
            built.notes.commitments.iter().map(|one| (one.person.clone(), one.initiative.clone())).collect();
        let held = |tie: &&Tie| decided.contains(&(tie.person.clone(), tie.initiative.clone()));
        let fixed: Vec<Tie> = self.exclusions.iter().filter(held).cloned().collect();
        if !fixed.is_empty() && !as_far {
            return Err(BuildError::Decided(fixed));
        }
        let here = Here::of(&built.problem);
        let gone: Vec<Tie> = self.locks.iter().filter(|tie| !held(tie) && !here.has(tie)).cloned().collect();
        if !gone.is_empty() && !as_far {
            return Err(BuildError::Gone(gone));
        }
        let shares: Vec<(PersonKey, NeedKey, f64, InitiativeKey)> =
            self.shares.iter().filter_map(|one| here.share(one)).collect();
        let moved = self.most_changes.map(|most| (most, here.teams(before)));
        let locks: BTreeSet<_> = self.locks.iter().filter(|tie| here.has(tie)).map(Tie::pair).collect();
        let exclusions: BTreeSet<_> =
            self.exclusions.iter().filter(|tie| here.has(tie)).map(Tie::pair).collect();
        let problem = &mut built.problem;
        problem.locks = locks.into_iter().collect();
        for (person, need, share, initiative) in shares {
            let lock = (person.clone(), initiative);
            if !problem.locks.contains(&lock) {
                problem.locks.push(lock);
            }
            problem.shares.push((person, need, share));
        }
        for pair in exclusions {
            if !problem.exclusions.contains(&pair) {
                problem.exclusions.push(pair);
            }
        }
        if let Some((most, teams)) = moved {
            problem.rules.moves = Some(most);
            let mut previous: BTreeSet<_> = problem.previous.drain(..).collect();
            previous.extend(teams);
            problem.previous = previous.into_iter().collect();
        }
        Ok(())
    }
}

impl Tie {
    /// As the problem names them.
    pub fn pair(&self) -> (PersonKey, InitiativeKey) {
        (PersonKey::new(self.person.as_str()), InitiativeKey::new(self.initiative.as_str()))
    }
}

/// Who and what is in a problem.
struct Here {
    people: BTreeSet<PersonKey>,
    initiatives: BTreeSet<InitiativeKey>,
    needs: BTreeMap<NeedKey, InitiativeKey>,
}

impl Here {
    fn of(problem: &Problem) -> Self {
        let needs = problem.initiatives.iter().flat_map(|initiative| {
            initiative.needs.iter().map(|need| (need.id.clone(), initiative.id.clone()))
        });
        Self {
            people: problem.people.iter().map(|person| person.id.clone()).collect(),
            initiatives: problem.initiatives.iter().map(|initiative| initiative.id.clone()).collect(),
            needs: needs.collect(),
        }
    }

    fn has(&self, tie: &Tie) -> bool {
        let (person, initiative) = tie.pair();
        self.people.contains(&person) && self.initiatives.contains(&initiative)
    }

    /// A need that is decided or outside the months by now takes no share.
    fn share(&self, one: &SettledShare) -> Option<(PersonKey, NeedKey, f64, InitiativeKey)> {
        let (person, need) = (PersonKey::new(one.person.as_str()), NeedKey::new(one.need.as_str()));
        let initiative = self.needs.get(&need).filter(|_| self.people.contains(&person))?.clone();
        Some((person, need, one.share.as_f64(), initiative))
    }

    /// Who is on which team in a plan, of those who are still there.
    fn teams(&self, plan: &Plan) -> BTreeSet<(PersonKey, InitiativeKey)> {
        let team = |one: &staffing_model::plan::Assignment| {
            let initiative = self.needs.get(&one.need)?;
            self.people.contains(&one.person).then(|| (one.person.clone(), initiative.clone()))
        };
        plan.assignments.iter().filter_map(team).collect()
    }
}
