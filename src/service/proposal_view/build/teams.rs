//! Builds the teams of a proposal, with names.

use std::collections::BTreeSet;

use super::Builder;
use super::instead::Compared;
use crate::domain::{InitiativeCode, Level, Percent, PersonNumber, Priority, SkillCode};
use crate::planning::{Commitment, Holding, is_stale};
use crate::service::proposal_view::{CommittedPlace, InitiativeRef, Place, Requirement, Team};
use staffing_model::key::SkillKey;
use staffing_model::plan::Assignment;
use staffing_model::problem::Need;

impl Builder<'_> {
    pub(super) fn teams(&self) -> Vec<Team> {
        let unmet: BTreeSet<&str> = self.kept.plan.unmet.iter().map(|unmet| unmet.need.as_str()).collect();
        let mut codes: BTreeSet<&str> =
            self.kept.problem.initiatives.iter().map(|initiative| initiative.id.as_str()).collect();
        codes.extend(self.kept.record.notes.commitments.iter().map(|one| one.initiative.as_str()));
        let mut teams: Vec<Team> = codes.into_iter().filter_map(|code| self.team(code, &unmet)).collect();
        teams.sort_by_key(|team| by_priority(&team.initiative));
        teams
    }

    fn team(&self, code: &str, unmet: &BTreeSet<&str>) -> Option<Team> {
        let open: Vec<&Need> = self.lookup.needs_of(code).collect();
        let covered = open.iter().filter(|need| !unmet.contains(need.id.as_str())).count();
        let mut places: Vec<Place> = self
            .kept
            .plan
            .assignments
            .iter()
            .filter(|one| self.lookup.initiative_of(one.need.as_str()) == Some(code))
            .filter_map(|one| self.place(one))
            .collect();
        places.sort_by(|one, other| {
            (&one.need.code, &one.person.name).cmp(&(&other.need.code, &other.person.name))
        });
        let commitments = self.kept.record.notes.commitments.iter();
        let mut committed: Vec<CommittedPlace> = commitments
            .filter(|one| one.initiative.as_str() == code)
            .filter_map(|one| self.committed(one))
            .collect();
        committed.sort_by(|one, other| {
            (&one.need.code, &one.person.name).cmp(&(&other.need.code, &other.person.name))
        });
        Some(Team {
            initiative: self.lookup.initiative(code)?,
            needs: open.len(),
            covered,
            places,
            committed,
        })
    }

    fn place(&self, assignment: &Assignment) -> Option<Place> {
        let need = self.lookup.need(assignment.need.as_str())?;
        let number = assignment.person.as_str();
        let person = self.lookup.problem_person(number)?;
        let window = need.first..=need.last;
        let before = self.lookup.committed(number);
        let after = self.after(number);
        let most = |shares: &[Percent]| shares[window.clone()].iter().copied().max().unwrap_or_default();
        let freed = window.clone().map(|period| {
            after[period].minus(before[period]).minus(Percent::rounded(person.capacity[period]))
        });
        let released = freed.max().unwrap_or_default();
        let initiative = self.lookup.initiative_of(assignment.need.as_str())?;
        let (others, instead) =
            self.others(&Compared { need, initiative, person, share: assignment.share, released });
        Some(Place {
            need: self.lookup.need_ref(need)?,
            person: self.lookup.person(number)?,
            share: Percent::rounded(assignment.share),
            fit: self.fit(number, need),
            learns: assignment.learns.as_ref().and_then(|skill| self.lookup.skill(skill)),
            load_before: most(&before),
            load_after: most(&after),
            released,
            interest: self.interest(number, initiative),
            was_on: self.was_on(number, initiative),
            others,
            instead,
        })
    }

    /// Whether the person is on the initiative's team already.
    fn was_on(&self, number: &str, initiative: &str) -> bool {
        let commitments = &self.kept.record.notes.commitments;
        commitments.iter().any(|one| one.person.as_str() == number && one.initiative.as_str() == initiative)
    }

    fn fit(&self, number: &str, need: &Need) -> Vec<Requirement> {
        let must = need.must.iter().map(|(skill, asked)| self.requirement(number, skill, *asked, true));
        let should = need.should.iter().map(|(skill, asked)| self.requirement(number, skill, *asked, false));
        must.chain(should).flatten().collect()
    }

    fn requirement(&self, number: &str, skill: &SkillKey, asked: u8, must: bool) -> Option<Requirement> {
        let asked = Level::new(asked.into())?;
        let held = self.holding(number, skill);
        let first_day = self.kept.record.request.first_month.first_day();
        Some(Requirement {
            skill: self.lookup.skill(skill)?,
            must,
            asked,
            held: held.map(|held| held.level),
            met: held.is_some_and(|held| held.level >= asked),
            through: held
                .and_then(|held| held.through.as_ref())
                .and_then(|through| self.lookup.skill(&SkillKey::new(through.as_str()))),
            source: held.map(|held| held.source),
            assessed_on: held.map(|held| held.assessed_on),
            agreed: held.is_some_and(|held| held.agreed),
            stale: held.is_some_and(|held| is_stale(held.assessed_on, first_day)),
        })
    }

    fn holding(&self, number: &str, skill: &SkillKey) -> Option<&Holding> {
        let person = PersonNumber::parse(number)?;
        self.kept.record.evidence.get(&person)?.get(&SkillCode::parse(skill.as_str())?)
    }

    fn committed(&self, commitment: &Commitment) -> Option<CommittedPlace> {
        Some(CommittedPlace {
            need: self.lookup.committed_need(commitment)?,
            person: self.lookup.committed_person(commitment),
            share: commitment.share,
        })
    }
}

pub(super) fn by_priority(initiative: &InitiativeRef) -> (u8, InitiativeCode) {
    (initiative.priority.map_or(u8::MAX, Priority::get), initiative.code.clone())
}
