//! From a kept proposal and the names of today to what the page shows. Pure.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::names::Names;
use super::reference::Lookup;
use super::{
    Basis, Cause, CommittedPlace, InitiativeRef, Load, Place, ProposalView, Quality, Release, Requirement,
    Summary, Team, TeamWish, UnmetNeed,
};
use crate::domain::{Level, Percent, SkillCode};
use crate::service::able;
use crate::service::build_problem::{Commitment, Holding, is_stale};
use crate::service::propose_staffing::{Kept, share};
use crate::staffing::key::SkillKey;
use crate::staffing::plan::{Assignment, Reason, TeamGap, Unmet};
use crate::staffing::problem::{Need, NeedKind};

/// What the page shows of a kept proposal.
pub fn view(kept: &Kept, names: &Names) -> ProposalView {
    let lookup = Lookup::new(kept, names);
    let builder = Builder { kept, lookup };
    let quality = quality(kept);
    ProposalView {
        id: kept.id,
        created_at: kept.created_at,
        created_by: kept.created_by.clone(),
        months: kept.record.request.months(),
        summary: builder.summary(),
        teams: builder.teams(),
        loads: builder.loads(),
        releases: builder.releases(),
        unmet: builder.unmet(),
        team_wishes: kept.plan.team_gaps.iter().filter_map(|gap| builder.team_wish(gap)).collect(),
        quality,
        basis: basis(kept),
        request: kept.record.request.clone(),
    }
}

fn quality(kept: &Kept) -> Quality {
    let plan = &kept.plan;
    Quality {
        status: plan.status,
        objective: plan.objective,
        bound: plan.bound,
        gap: plan.gap,
        cpu_seconds: plan.cpu_seconds,
        wall_seconds: plan.wall_seconds,
        peak_memory_mb: plan.peak_memory_mb,
        candidates: plan.method.candidates,
        clock_cut_in: plan.method.clock_cut_in,
        input_hash: kept.input_hash.clone(),
    }
}

fn basis(kept: &Kept) -> Basis {
    let notes = &kept.record.notes;
    Basis {
        levels: notes.levels,
        agreed_levels: notes.agreed_levels,
        stale_levels: notes.stale_levels,
        oldest: notes.oldest,
        newest: notes.newest,
        employees: notes.employees,
        employees_without_levels: notes.employees_without_levels,
        employees_not_lendable: notes.not_lendable.len(),
        consultants: notes.consultants,
        needs_outside: notes.needs_outside,
        needs_out_of_scope: notes.needs_out_of_scope,
    }
}

struct Builder<'a> {
    kept: &'a Kept,
    lookup: Lookup<'a>,
}

/// Share-periods (per cent of full time times months) as full-time months.
fn full_time_months(share_periods: f64) -> f64 {
    share_periods / 100.0
}

impl Builder<'_> {
    fn summary(&self) -> Summary {
        let (notes, coverage) = (&self.kept.record.notes, &self.kept.plan.coverage);
        let released: BTreeSet<_> = self.kept.plan.releases.iter().map(|release| &release.person).collect();
        Summary {
            needs_in_horizon: notes.needs_in_horizon,
            needs_committed: notes.needs_committed,
            without_candidate: self.kept.record.undecided,
            open_without_candidate: coverage.without_candidate,
            needs: coverage.needs,
            covered: coverage.needs_covered,
            partly_covered: coverage.needs_partly_covered,
            uncovered: coverage.needs - coverage.needs_covered - coverage.needs_partly_covered,
            people: coverage.people,
            external_people: coverage.external_people,
            asked_months: full_time_months(coverage.asked),
            covered_months: full_time_months(coverage.covered),
            coverage: coverage.weighted,
            greedy_coverage: coverage.greedy_weighted,
            released_months: full_time_months(coverage.released),
            released_people: released.len(),
        }
    }

    fn teams(&self) -> Vec<Team> {
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
        let released = window
            .clone()
            .map(|period| after[period].minus(before[period]).minus(share(person.capacity[period])))
            .max();
        let on_need: BTreeSet<&str> = self
            .kept
            .plan
            .assignments
            .iter()
            .filter(|one| one.need == assignment.need)
            .map(|one| one.person.as_str())
            .collect();
        let others = self
            .kept
            .problem
            .people
            .iter()
            .filter(|other| !on_need.contains(other.id.as_str()))
            .filter(|other| able::could_fill(&self.kept.problem, other, need))
            .count();
        Some(Place {
            need: self.lookup.need_ref(need)?,
            person: self.lookup.person(number)?,
            share: share(assignment.share),
            fit: self.fit(number, need),
            learns: assignment.learns.as_ref().and_then(|skill| self.lookup.skill(skill)),
            load_before: most(&before),
            load_after: most(&after),
            released: released.unwrap_or_default(),
            others,
        })
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
        let person = crate::domain::PersonNumber::parse(number)?;
        self.kept.record.evidence.get(&person)?.get(&SkillCode::parse(skill.as_str())?)
    }

    fn committed(&self, commitment: &Commitment) -> Option<CommittedPlace> {
        Some(CommittedPlace {
            need: self.lookup.committed_need(commitment)?,
            person: self.lookup.committed_person(commitment),
            share: commitment.share,
        })
    }

    /// What the person gives initiatives with the whole proposal, per month.
    fn after(&self, number: &str) -> Vec<Percent> {
        let mut load = self.lookup.committed(number);
        for assignment in self.kept.plan.assignments.iter().filter(|one| one.person.as_str() == number) {
            if let Some(need) = self.lookup.need(assignment.need.as_str()) {
                for month in &mut load[need.first..=need.last] {
                    *month = month.plus(share(assignment.share));
                }
            }
        }
        load
    }

    fn loads(&self) -> Vec<Load> {
        let people: BTreeSet<&str> =
            self.kept.plan.assignments.iter().map(|one| one.person.as_str()).collect();
        let mut loads: Vec<Load> = people
            .into_iter()
            .filter_map(|number| {
                let person = self.lookup.problem_person(number)?;
                Some(Load {
                    person: self.lookup.person(number)?,
                    before: self.lookup.committed(number),
                    after: self.after(number),
                    free: person.capacity.iter().map(|free| share(*free)).collect(),
                    position: share(person.position),
                })
            })
            .collect();
        loads.sort_by_cached_key(|load| crate::domain::text::sort_key(&load.person.name));
        loads
    }

    fn releases(&self) -> Vec<Release> {
        let months = self.kept.record.request.months();
        let mut releases: Vec<Release> = self
            .kept
            .plan
            .releases
            .iter()
            .filter_map(|release| {
                Some(Release {
                    person: self.lookup.person(release.person.as_str())?,
                    first: *months.get(release.first)?,
                    last: *months.get(release.last)?,
                    share: share(release.share),
                    months: full_time_months(release.share * (release.last + 1 - release.first) as f64),
                })
            })
            .collect();
        releases.sort_by(|one, other| {
            other.months.total_cmp(&one.months).then_with(|| one.person.number.cmp(&other.person.number))
        });
        releases
    }

    fn unmet(&self) -> Vec<UnmetNeed> {
        let mut unmet: Vec<UnmetNeed> =
            self.kept.plan.unmet.iter().filter_map(|unmet| self.unmet_need(unmet)).collect();
        unmet.sort_by(|one, other| {
            let priority = |need: &UnmetNeed| need.initiative.priority.map_or(u8::MAX, |class| class.get());
            (priority(one), Reverse(one.months.to_bits()), &one.need.code).cmp(&(
                priority(other),
                Reverse(other.months.to_bits()),
                &other.need.code,
            ))
        });
        unmet
    }

    fn unmet_need(&self, unmet: &Unmet) -> Option<UnmetNeed> {
        let need = self.lookup.need(unmet.need.as_str())?;
        Some(UnmetNeed {
            need: self.lookup.need_ref(need)?,
            initiative: self.lookup.initiative(unmet.initiative.as_str())?,
            heads: heads(need, unmet.amount),
            share: share(unmet.amount * need.head_share().unwrap_or(1.0)),
            months: full_time_months(unmet.share_periods),
            reason: self.cause(unmet, need),
            reasons: unmet.counts.iter().map(|count| (count.reason, count.people)).collect(),
            displaced_by: unmet
                .displaced_by
                .iter()
                .filter_map(|one| self.lookup.initiative(one.initiative.as_str()))
                .collect(),
            nearest: unmet.nearest.iter().filter_map(|near| self.lookup.near_person(near)).collect(),
        })
    }

    fn cause(&self, unmet: &Unmet, need: &Need) -> Cause {
        let kept_back = unmet.reason == Reason::NoCapacity && able::all_kept_back(self.kept, need);
        if kept_back { Cause::NotLendable } else { Cause::Plan(unmet.reason) }
    }

    fn team_wish(&self, gap: &TeamGap) -> Option<TeamWish> {
        Some(match gap {
            TeamGap::Skill { initiative, skill, level, asked, found } => TeamWish::Skill {
                initiative: self.lookup.initiative(initiative.as_str())?,
                skill: self.lookup.skill(skill)?,
                level: Level::new((*level).into())?,
                asked: *asked,
                found: *found,
            },
            TeamGap::Areas { initiative, asked, found } => TeamWish::Areas {
                initiative: self.lookup.initiative(initiative.as_str())?,
                asked: *asked,
                found: *found,
            },
        })
    }
}

fn by_priority(initiative: &InitiativeRef) -> (u8, crate::domain::InitiativeCode) {
    (initiative.priority.map_or(u8::MAX, |class| class.get()), initiative.code.clone())
}

/// Heads missing, where the need asks for heads.
fn heads(need: &Need, amount: f64) -> Option<u32> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a count of heads, at most thousands"
    )]
    let heads = amount.round().max(0.0) as u32;
    (need.kind == NeedKind::Heads).then_some(heads)
}
