//! The variables, and what each column means.

mod columns;
mod rules;

use std::collections::BTreeMap;

use good_lp::{Expression, ProblemVariables, Variable, variable};
pub(crate) use rules::RuleVariables;

use super::{Fate, Form, Scope};
use crate::instance::{Instance, STEP, TOLERANCE};

/// The variables of a formulation.
pub(crate) struct Variables {
    /// `x_pn` or `b_pn`, by candidate; `None` outside the scope.
    work: Vec<Option<Variable>>,
    /// Units of the candidate's own variable (head, or per cent) in one unit of the column.
    scale: Vec<f64>,
    /// `y_pi`, by membership; `None` outside the scope.
    pub on_team: Vec<Option<Variable>>,
    /// Memberships that must be, by membership.
    pub locked: Vec<bool>,
    /// Stretches of periods in which a person has the same candidates and capacity.
    pub spans: Vec<Span>,
    /// `z_ia`, by initiative and area.
    pub areas: BTreeMap<(usize, usize), Variable>,
    /// Holders that count for a team demand, by initiative and place in its list.
    pub holders: BTreeMap<(usize, usize), Variable>,
    /// What the rules of the request need.
    pub rules: RuleVariables,
    /// What each column means, in column order.
    pub columns: Vec<Column>,
}

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    /// Work of a candidate.
    Work(usize),
    /// A membership.
    OnTeam(usize),
    /// Release in a span.
    Released(usize),
    /// Area (second) is present on a team (first).
    Area(usize, usize),
    /// Holders on team (first) for its demand (second).
    Holders(usize, usize),
    /// There is somebody on a team.
    Running(usize),
    /// A must-skill (second) of a need (first) leaves with external people.
    Leaving(usize, usize),
    /// The person of a stretch is away.
    Away(usize),
    /// Heads missing at home in a row.
    Home(usize),
    /// What is beyond the fair share in a stretch.
    Unfair(usize),
    /// Initiatives too many in a row.
    Crowd(usize),
    /// People missing on a team.
    Missing(usize),
    /// External work beyond the limit of what is staffed.
    Beyond(usize),
    /// A person (second) is on all of their teams in a plan to differ from (first).
    KeptTeams(usize, usize),
}

/// Periods in which a person has the same candidates and the same capacity.
pub(crate) struct Span {
    /// Candidates that are active.
    pub candidates: Vec<usize>,
    /// Per cent of full time.
    pub capacity: f64,
    /// What the person can be freed further, per cent of full time.
    pub extra: f64,
    /// The first of the periods.
    pub first: usize,
    /// How many periods.
    pub periods: f64,
    /// `e_pt`; `None` where no release is possible or needed.
    pub released: Option<Variable>,
}

impl Variables {
    pub fn new(instance: &Instance, scope: &Scope) -> (Self, ProblemVariables) {
        let mut pool = ProblemVariables::new();
        let mut variables = Self {
            work: vec![None; instance.candidates.len()],
            scale: vec![1.0; instance.candidates.len()],
            on_team: vec![None; instance.memberships.len()],
            locked: vec![false; instance.memberships.len()],
            spans: Vec::new(),
            areas: BTreeMap::new(),
            holders: BTreeMap::new(),
            rules: RuleVariables::default(),
            columns: Vec::new(),
        };
        variables.add_work(instance, scope, &mut pool);
        variables.add_memberships(instance, scope, &mut pool);
        variables.add_releases(instance, &mut pool);
        variables.add_team_wishes(instance, &mut pool);
        variables.add_rules(instance, scope.form, &mut pool);
        (variables, pool)
    }

    fn add_work(&mut self, instance: &Instance, scope: &Scope, pool: &mut ProblemVariables) {
        for (at, candidate) in instance.candidates.iter().enumerate() {
            let fate = scope.fate[candidate.membership];
            if fate == Fate::Off || (fate == Fate::Kept && scope.kept[at] <= TOLERANCE) {
                continue;
            }
            let head = instance.needs[candidate.need].head.is_some();
            let least = if fate == Fate::On { candidate.least } else { 0.0 };
            let definition = match scope.form {
                Form::Steps if !head => {
                    self.scale[at] = STEP;
                    let least = (least / STEP).round();
                    variable().integer().min(least).max(((candidate.most + TOLERANCE) / STEP).floor())
                }
                Form::Steps | Form::Whole if head => variable().binary(),
                _ => variable().min(least).max(candidate.most),
            };
            let definition = if fate == Fate::Kept {
                let amount = scope.kept[at] / self.scale[at];
                definition.clamp(amount, amount)
            } else {
                definition
            };
            self.work[at] = Some(pool.add(definition));
            self.columns.push(Column::Work(at));
        }
    }

    fn add_memberships(&mut self, instance: &Instance, scope: &Scope, pool: &mut ProblemVariables) {
        for at in 0..instance.memberships.len() {
            if scope.fate[at] == Fate::Off {
                continue;
            }
            self.locked[at] = matches!(scope.fate[at], Fate::On | Fate::Kept);
            let definition = variable().min(0).max(1);
            let whole = scope.form != Form::Relaxed;
            self.on_team[at] = Some(pool.add(if whole { definition.integer() } else { definition }));
            self.columns.push(Column::OnTeam(at));
        }
    }

    fn add_releases(&mut self, instance: &Instance, pool: &mut ProblemVariables) {
        let mut by_person: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, candidate) in instance.candidates.iter().enumerate() {
            if self.work[at].is_some() {
                by_person.entry(candidate.person).or_default().push(at);
            }
        }
        for (person, candidates) in by_person {
            for mut span in spans(instance, person, &candidates) {
                let most: f64 = span.candidates.iter().map(|&at| most_share(instance, at)).sum();
                if span.extra > TOLERANCE && most > span.capacity + TOLERANCE {
                    span.released = Some(pool.add(variable().min(0).max(span.extra)));
                    self.columns.push(Column::Released(self.spans.len()));
                }
                self.spans.push(span);
            }
        }
    }

    fn add_team_wishes(&mut self, instance: &Instance, pool: &mut ProblemVariables) {
        for (number, initiative) in instance.problem.initiatives.iter().enumerate() {
            let rows = instance.initiatives[number].memberships.clone();
            let present = rows.filter(|&at| self.on_team[at].is_some());
            let people: Vec<usize> = present.map(|at| instance.memberships[at].person).collect();
            let wishes = &instance.problem.rules.composition;
            if initiative.min_areas >= 2 && wishes.areas.is_on() {
                for &person in &people {
                    let area = instance.area_of[instance.unit_of[person]];
                    self.areas.entry((number, area)).or_insert_with(|| {
                        self.columns.push(Column::Area(number, area));
                        pool.add(variable().min(0).max(1))
                    });
                }
            }
            for (at, demand) in initiative.team.iter().enumerate().filter(|_| wishes.skills.is_on()) {
                let skill = instance.skill(demand.skill.as_str());
                if people.iter().any(|&person| instance.holds(person, skill, demand.level)) {
                    self.columns.push(Column::Holders(number, at));
                    self.holders.insert((number, at), pool.add(variable().min(0).max(demand.heads)));
                }
            }
        }
    }

    /// Is the candidate in the formulation?
    pub fn has_work(&self, candidate: usize) -> bool {
        self.work[candidate].is_some()
    }

    /// Adds `factor` times a candidate's own variable (heads, or per cent) to a sum.
    pub fn add_work_to(&self, sum: &mut Expression, candidate: usize, factor: f64) {
        if let Some(variable) = self.work[candidate] {
            sum.add_mul(factor * self.scale[candidate], variable);
        }
    }

    /// Adds `factor` times a candidate's share of full time to a sum.
    pub fn add_share_to(&self, sum: &mut Expression, instance: &Instance, candidate: usize, factor: f64) {
        let unit_share = instance.needs[instance.candidates[candidate].need].unit_share();
        self.add_work_to(sum, candidate, factor * unit_share);
    }
}

/// The greatest share of full time a candidate can take.
fn most_share(instance: &Instance, candidate: usize) -> f64 {
    let row = &instance.candidates[candidate];
    row.most * instance.needs[row.need].unit_share()
}

/// A person's periods, joined where nothing differs. Without release only the tightest period of each set counts.
pub(crate) fn spans(instance: &Instance, person: usize, candidates: &[usize]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for period in 0..instance.periods() {
        let active: Vec<usize> = candidates
            .iter()
            .copied()
            .filter(|&at| {
                let need = &instance.needs[instance.candidates[at].need];
                (need.first..=need.last).contains(&period)
            })
            .collect();
        if active.is_empty() {
            continue;
        }
        let capacity = instance.person(person).capacity[period];
        let extra = instance.person(person).extra_in(period);
        let same = |span: &&mut Span| {
            span.candidates == active
                && span.extra.to_bits() == extra.to_bits()
                && (extra <= TOLERANCE || span.capacity.to_bits() == capacity.to_bits())
        };
        if let Some(span) = spans.iter_mut().find(same) {
            span.capacity = span.capacity.min(capacity);
            span.periods += 1.0;
        } else {
            spans.push(Span {
                candidates: active,
                capacity,
                extra,
                first: period,
                periods: 1.0,
                released: None,
            });
        }
    }
    spans
}
