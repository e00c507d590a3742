//! Problems by the dice: every rule and wish turns up, numbers that fit and numbers that do not.

use proptest::prelude::*;
use staffing_model::problem::{
    AtOnce, Composition, Difference, FORMAT, Fairness, Initiative, KeyPeople, Need, NeedKind, Operation,
    Person, Prices, Problem, Rules, Strength, TeamDemand, Unit, Weights,
};

/// How large, and which dice.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub people: usize,
    pub initiatives: usize,
    pub needs: usize,
    pub periods: usize,
    pub seed: u64,
}

/// Sizes from nothing up to the limits; a failing case shrinks towards nothing.
pub fn sizes(people: usize, initiatives: usize, needs: usize) -> impl Strategy<Value = Size> {
    (0..=people, 0..=initiatives, 1..=needs, 1..=4_usize, any::<u64>()).prop_map(
        |(people, initiatives, needs, periods, seed)| Size { people, initiatives, needs, periods, seed },
    )
}

/// Dice that always fall alike for one seed (xorshift).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    /// Dice that fall differently for neighbouring seeds.
    pub fn mixed(seed: u64) -> Self {
        let mut dice = Self::new(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        for _ in 0..8 {
            dice.roll(2);
        }
        dice
    }

    /// From 0 to below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % sides
    }

    fn chance(&mut self, per_cent: usize) -> bool {
        self.roll(100) < per_cent
    }

    fn one_of<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.roll(values.len())]
    }
}

pub fn problem(size: Size) -> Problem {
    let mut dice = Dice::new(size.seed);
    let skills = 4;
    let units = 1 + dice.roll(3);
    let mut problem = Problem {
        shares: vec![],
        format: FORMAT.into(),
        name: format!("generated-{}", size.seed),
        periods: (0..size.periods).map(|period| format!("t{period}")).collect(),
        rules: Rules {
            min_share: dice.one_of(&[20.0, 20.0, 10.0, 0.0]),
            stretch: dice.chance(50),
            ..Rules::default()
        },
        weights: Weights::default(),
        units: (0..units).map(|at| unit(&mut dice, at)).collect(),
        people: Vec::new(),
        initiatives: Vec::new(),
        interest: Vec::new(),
        previous: Vec::new(),
        locks: Vec::new(),
        exclusions: Vec::new(),
        conflicts: Vec::new(),
        unwilling: Vec::new(),
    };
    for at in 0..size.people {
        let person = person(&mut dice, at, units, size.periods, skills);
        problem.people.push(person);
    }
    let mut number = 0;
    for at in 0..size.initiatives {
        let needs = 1 + dice.roll(size.needs);
        let needs =
            (number..number + needs).map(|number| need(&mut dice, number, size.periods, skills)).collect();
        let initiative = initiative(&mut dice, at, needs, skills);
        number += initiative.needs.len();
        problem.initiatives.push(initiative);
    }
    pairs(&mut dice, &mut problem);
    if dice.chance(60) {
        request_rules(&mut dice, &mut problem, skills);
    }
    problem.check().expect("generated problems make sense")
}

fn unit(dice: &mut Dice, at: usize) -> Unit {
    let area = format!("A{}", at % 2);
    Unit {
        id: format!("U{at}").as_str().into(),
        area: area.as_str().into(),
        max_release: dice.one_of(&[25.0, 33.3, 100.0]),
        keeps: Vec::new(),
    }
}

fn person(dice: &mut Dice, at: usize, units: usize, periods: usize, skills: usize) -> Person {
    let position = dice.one_of(&[100.0, 80.0, 37.5]);
    let usual = dice.one_of(&[20.0, 30.0, 50.0, 37.5, 0.0]);
    let capacity = (0..periods).map(|_| if dice.chance(10) { 0.0 } else { usual }).collect();
    let extra = dice.chance(40).then(|| (0..periods).map(|_| dice.one_of(&[0.0, 20.0, 12.5])).collect());
    let mut held = Vec::new();
    for skill in 0..skills {
        if dice.chance(55) {
            let level = u8::try_from(dice.roll(6)).unwrap();
            held.push((format!("S{skill}").as_str().into(), level));
        }
    }
    Person {
        id: format!("P{at}").as_str().into(),
        unit: format!("U{}", dice.roll(units)).as_str().into(),
        external: dice.chance(20),
        position,
        capacity,
        extra,
        max_initiatives: u32::try_from(1 + dice.roll(3)).unwrap(),
        cost: dice.one_of(&[0.7, 1.0, 2.1]),
        skills: held,
    }
}

fn need(dice: &mut Dice, number: usize, periods: usize, skills: usize) -> Need {
    let first = dice.roll(periods);
    let head = dice.chance(50);
    let must = (0..=dice.roll(2)).map(|_| (dice.roll(skills), u8::try_from(dice.roll(5)).unwrap()));
    let must: std::collections::BTreeMap<_, _> = must.collect();
    let should =
        if dice.chance(30) { vec![(format!("S{}", dice.roll(skills)).as_str().into(), 3)] } else { vec![] };
    Need {
        id: format!("N{number}").as_str().into(),
        first,
        last: first + dice.roll(periods - first),
        kind: if head { NeedKind::Heads } else { NeedKind::Share },
        amount: if head { dice.one_of(&[1.0, 2.0]) } else { dice.one_of(&[10.0, 20.0, 45.0, 80.0, 37.5]) },
        share: head.then(|| dice.one_of(&[10.0, 20.0, 40.0, 33.0])),
        critical: dice.chance(70),
        external: dice.chance(70),
        must: must.into_iter().map(|(skill, level)| (format!("S{skill}").as_str().into(), level)).collect(),
        should,
    }
}

fn initiative(dice: &mut Dice, at: usize, needs: Vec<Need>, skills: usize) -> Initiative {
    let team = if dice.chance(40) {
        let skill = format!("S{}", dice.roll(skills));
        vec![TeamDemand {
            skill: skill.as_str().into(),
            level: 2,
            heads: u32::try_from(1 + dice.roll(2)).unwrap(),
        }]
    } else {
        vec![]
    };
    Initiative {
        id: format!("I{at}").as_str().into(),
        weight: dice.one_of(&[1.0, 2.0, 3.0, 5.0, 8.0]),
        min_areas: u32::try_from(dice.roll(3)).unwrap(),
        team_max: dice.chance(40).then(|| u32::try_from(1 + dice.roll(3)).unwrap()),
        team_min: None,
        max_external_staffed: None,
        max_external: dice.chance(50).then(|| dice.one_of(&[0.0, 20.0, 50.0])),
        needs,
        team,
    }
}

fn pairs(dice: &mut Dice, problem: &mut Problem) {
    let people: Vec<_> = problem.people.iter().map(|person| person.id.clone()).collect();
    let initiatives: Vec<_> = problem.initiatives.iter().map(|initiative| initiative.id.clone()).collect();
    for person in &people {
        for initiative in &initiatives {
            let pair = (person.clone(), initiative.clone());
            if dice.chance(30) {
                problem.interest.push((person.clone(), initiative.clone(), dice.one_of(&[0.3, 0.8, 1.0])));
            }
            if dice.chance(15) {
                problem.previous.push(pair.clone());
            }
            if dice.chance(5) {
                problem.exclusions.push(pair.clone());
            }
            if dice.chance(2) {
                problem.locks.push(pair);
            }
        }
    }
    if people.len() >= 2 && dice.chance(50) {
        let (one, other) = (dice.roll(people.len()), dice.roll(people.len()));
        if one != other {
            problem.conflicts.push((people[one].clone(), people[other].clone()));
        }
    }
}

/// Some rules of the request, wished or required, with what they count.
fn request_rules(dice: &mut Dice, problem: &mut Problem, skills: usize) {
    let mut strength = || dice.one_of(&[Strength::Off, Strength::Off, Strength::Wished, Strength::Required]);
    let strengths: Vec<Strength> = (0..9).map(|_| strength()).collect();
    let wished = Composition::default();
    problem.rules = Rules {
        knowledge: strengths[0],
        operation: Operation { strength: strengths[1], at_home: dice.one_of(&[50.0, 30.0, 0.0]) },
        key_people: KeyPeople { strength: strengths[2], level: 3, holders: 1, skills: Vec::new() },
        fairness: Fairness { strength: strengths[3], interest: 0.5, share: dice.one_of(&[20.0, 25.0, 40.0]) },
        unwilling: strengths[4],
        at_once: AtOnce { strength: strengths[5], most: u32::try_from(dice.roll(3)).unwrap() },
        composition: Composition {
            skills: if dice.chance(30) { strengths[6] } else { wished.skills },
            areas: if dice.chance(30) { strengths[6] } else { wished.areas },
            size: strengths[7],
            external: strengths[8],
        },
        moves: dice.chance(20).then(|| u32::try_from(dice.roll(4)).unwrap()),
        ..problem.rules.clone()
    };
    if dice.chance(30) {
        problem.weights.prices = Prices { knowledge: 0.7, operation: 3.0, at_once: 3.0, ..Prices::default() };
    }
    for unit in &mut problem.units {
        let skill = format!("S{}", dice.roll(skills));
        let heads = u32::try_from(1 + dice.roll(2)).unwrap();
        unit.keeps = vec![TeamDemand { skill: skill.as_str().into(), level: 1, heads }];
    }
    for initiative in &mut problem.initiatives {
        initiative.team_min = dice.chance(60).then(|| u32::try_from(1 + dice.roll(3)).unwrap());
        initiative.max_external_staffed = dice.chance(60).then(|| dice.one_of(&[0.0, 33.3, 50.0, 100.0]));
    }
    alternatives(dice, problem);
    let needs = problem.initiatives.iter().flat_map(|initiative| &initiative.needs);
    let needs: Vec<_> = needs.map(|need| need.id.clone()).collect();
    for person in &problem.people {
        for need in &needs {
            if dice.chance(25) {
                problem.unwilling.push((person.id.clone(), need.clone()));
            }
        }
    }
}

/// What alternatives are made with: teams to differ from, units that are asked, learning for its own sake.
fn alternatives(dice: &mut Dice, problem: &mut Problem) {
    if dice.chance(30) {
        let mut teams = Vec::new();
        for person in &problem.people {
            for initiative in &problem.initiatives {
                if dice.chance(40) {
                    teams.push((person.id.clone(), initiative.id.clone()));
                }
            }
        }
        problem.rules.differs.push(Difference { teams, keep: u32::try_from(dice.roll(4)).unwrap() });
    }
    if dice.chance(20) {
        let asked = problem.units.iter().filter(|_| dice.chance(60)).map(|unit| unit.id.clone());
        problem.rules.only_units = Some(asked.collect());
    }
    if dice.chance(20) {
        problem.weights.learning = dice.one_of(&[0.3, 1.0]);
    }
}
