//! Who could fill a need, by the problem alone: what the page counts beside a place, and what the gap report
//! advises from. The optimiser has its own, stricter view: it knows who is taken.

use std::collections::BTreeMap;

use super::{NotLendable, Notes, StaffingRequest};
use crate::domain::PersonNumber;
use staffing_model::problem::{Need, NeedKind, Person, Problem};

/// Who holds each skill, at any level. Whoever could fill a need holds all its must-skills, so the holders of the
/// rarest of them are all who need a look: without this a page at 12,000 employees waits for seconds.
pub struct Holders<'a> {
    everybody: Vec<&'a Person>,
    by_skill: BTreeMap<&'a str, Vec<&'a Person>>,
}

impl<'a> Holders<'a> {
    /// The holders among the problem's people.
    pub fn new(problem: &'a Problem) -> Self {
        let everybody: Vec<&Person> = problem.people.iter().collect();
        let mut by_skill: BTreeMap<&str, Vec<&Person>> = BTreeMap::new();
        for person in &problem.people {
            for (skill, _) in &person.skills {
                by_skill.entry(skill.as_str()).or_default().push(person);
            }
        }
        Self { everybody, by_skill }
    }

    /// Who holds `skill`, in the problem's order.
    pub fn of(&self, skill: &str) -> &[&'a Person] {
        self.by_skill.get(skill).map_or(&[], Vec::as_slice)
    }

    /// Everybody whose skills can meet `need`, and some more, in the problem's order.
    pub fn worth_a_look(&self, need: &Need) -> &[&'a Person] {
        let rarest = need.must.iter().map(|(skill, _)| self.of(skill.as_str())).min_by_key(|held| held.len());
        rarest.unwrap_or(&self.everybody)
    }
}

/// How a person's skills meet a need's must-skills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// Every one at its level.
    Full,
    /// One of them one level short.
    OneShort,
    /// Less than that.
    No,
}

/// How `person`'s skills meet `need`.
pub fn skill_match(person: &Person, need: &Need) -> Match {
    let mut short = 0;
    for (skill, asked) in &need.must {
        match person.level(skill) {
            Some(held) if held >= *asked => {}
            Some(held) if held + 1 == *asked => short += 1,
            _ => return Match::No,
        }
    }
    match short {
        0 => Match::Full,
        1 => Match::OneShort,
        _ => Match::No,
    }
}

/// Whether the person, release included, has the least share that the need asks for in all of its window.
pub fn has_time(problem: &Problem, person: &Person, need: &Need) -> bool {
    has_time_for(problem.rules.min_share, person, need)
}

/// The same where nobody is on an initiative with less than `min_share` per cent of full time.
pub(super) fn has_time_for(min_share: f64, person: &Person, need: &Need) -> bool {
    let least = match need.kind {
        NeedKind::Heads => need.share.unwrap_or(0.0),
        NeedKind::Share => min_share.max(0.01),
    };
    (need.first..=need.last).all(|period| person.capacity[period] + person.extra_in(period) >= least - 1e-6)
}

/// Whether the person could fill the need, were they free: skills (learning on the job where the request allows it),
/// time, and the rule for external people.
pub fn could_fill(problem: &Problem, person: &Person, need: &Need) -> bool {
    let skilled = match skill_match(person, need) {
        Match::Full => true,
        Match::OneShort => problem.rules.stretch,
        Match::No => false,
    };
    skilled && (need.external || !person.external) && has_time(problem, person, need)
}

/// The people whom a request gives no initiative at all because they may not be lent out.
pub struct KeptBack<'a> {
    request: &'a StaffingRequest,
    notes: &'a Notes,
}

impl<'a> KeptBack<'a> {
    /// Of a problem's request and what was noted when it was built.
    pub fn new(request: &'a StaffingRequest, notes: &'a Notes) -> Self {
        Self { request, notes }
    }

    /// Whether the person with this number is one of them.
    pub fn has(&self, number: &str) -> bool {
        self.request.not_lendable == NotLendable::Exclude
            && PersonNumber::parse(number).is_some_and(|number| self.notes.not_lendable.contains(&number))
    }

    /// Whether everybody with the skills for a need is one of them, and there is somebody.
    pub fn has_all(&self, holders: &Holders<'_>, need: &Need) -> bool {
        let allowed = holders.worth_a_look(need).iter().filter(|person| need.external || !person.external);
        let mut skilled = allowed.filter(|person| skill_match(person, need) == Match::Full).peekable();
        skilled.peek().is_some() && skilled.all(|person| self.has(person.id.as_str()))
    }
}
