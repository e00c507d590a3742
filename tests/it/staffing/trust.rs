//! Many generated problems: every plan holds, no bound lies below it, and every rule broken on purpose is named.
//! `script/bench trust` runs the long version and writes down what it counts.

use std::collections::BTreeMap;
use std::ops::Range;
use std::time::Instant;

use staffing_model::plan::Plan;
use staffing_model::problem::Problem;
use staffing_model::{Rule, verify};

use super::generate::{self, Dice, Size};
use super::tamper::{Case, RULES, tamperings};
use super::{exhaustive, optimum, planned};

/// What was tried, and what came of it.
#[derive(Default)]
struct Tally {
    problems: usize,
    /// How many plans `verify` accepted.
    plans: usize,
    /// Problems whose locks contradict each other.
    conflicts: usize,
    /// Problems of which every plan was tried.
    tried_out: usize,
    /// By rule: broken on purpose, and refused for it.
    tampered: BTreeMap<Rule, (usize, usize)>,
    /// By tampering: how often it had an occasion.
    occasions: BTreeMap<&'static str, usize>,
    wrong: Vec<String>,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.problems += other.problems;
        self.plans += other.plans;
        self.conflicts += other.conflicts;
        self.tried_out += other.tried_out;
        for (rule, (tried, refused)) in other.tampered {
            let sum = self.tampered.entry(rule).or_default();
            *sum = (sum.0 + tried, sum.1 + refused);
        }
        for (what, times) in other.occasions {
            *self.occasions.entry(what).or_default() += times;
        }
        self.wrong.extend(other.wrong);
    }

    fn blame(&mut self, seed: u64, what: impl std::fmt::Display) {
        self.wrong.push(format!("seed {seed}: {what}"));
    }

    /// One generated problem: planned twice, compared, tampered with.
    fn try_problem(&mut self, seed: u64) {
        let problem = generate::problem(size(seed));
        self.problems += 1;
        let Some(plan) = planned(&problem, 0.01) else {
            self.conflicts += 1;
            return;
        };
        self.plans += 1;
        let best = optimum(&problem).expect("the locks held before");
        let slack = 1e-5 * best.abs().max(1.0);
        if plan.bound < plan.objective || plan.bound < best - slack || plan.objective > best + slack {
            self.blame(seed, format!("{} to {}, best {best}", plan.objective, plan.bound));
        }
        self.tamper(seed, &problem, &plan);
    }

    fn tamper(&mut self, seed: u64, problem: &Problem, plan: &Plan) {
        for rule in RULES {
            for (at, tampering) in tamperings(rule).iter().enumerate() {
                let dice = Dice::new(seed.wrapping_mul(31).wrapping_add(at as u64 + 7));
                let mut case = Case { problem: problem.clone(), plan: plan.clone(), dice };
                if (tampering.apply)(&mut case).is_none() {
                    continue;
                }
                let found = verify(&case.problem, &case.plan).err().unwrap_or_default();
                let refused = found.iter().any(|violation| violation.rule == tampering.refused_by);
                let sum = self.tampered.entry(rule).or_default();
                *sum = (sum.0 + 1, sum.1 + usize::from(refused));
                *self.occasions.entry(tampering.what).or_default() += 1;
                if !refused {
                    self.blame(seed, format!("{rule:?}, {}: {found:?}", tampering.what));
                }
            }
        }
    }

    /// One problem small enough to try every plan there is.
    fn try_out(&mut self, seed: u64) {
        let problem = exhaustive::small_problem(seed);
        self.tried_out += 1;
        if let Err(difference) = exhaustive::compare(&problem) {
            self.blame(seed, difference);
        }
    }
}

/// Mostly small, some up to 12 people and 4 initiatives of 3 needs.
fn size(seed: u64) -> Size {
    let mut dice = Dice::mixed(seed);
    let people = if dice.roll(4) == 0 { dice.roll(13) } else { 1 + dice.roll(7) };
    Size {
        people,
        initiatives: 1 + dice.roll(4),
        needs: 1 + dice.roll(3),
        periods: 1 + dice.roll(4),
        seed: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15),
    }
}

/// Tries seeds on every core.
fn on_every_core(seeds: Range<u64>, attempt: fn(&mut Tally, u64)) -> Tally {
    let cores = std::thread::available_parallelism().map_or(1, |cores| cores.get() as u64);
    let one_core = |core: u64| {
        let mut tally = Tally::default();
        seeds.clone().filter(|seed| seed % cores == core).for_each(|seed| attempt(&mut tally, seed));
        tally
    };
    let mut all = Tally::default();
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..cores).map(|core| scope.spawn(move || one_core(core))).collect();
        for thread in running {
            all.add(thread.join().expect("a test thread says what is wrong itself"));
        }
    });
    all
}

fn assert_nothing_wrong(tally: &Tally) {
    let first: Vec<_> = tally.wrong.iter().take(5).map(String::as_str).collect();
    assert!(tally.wrong.is_empty(), "{} wrong\n{}", tally.wrong.len(), first.join("\n"));
}

#[test]
fn two_thousand_plans_hold_and_every_rule_broken_on_purpose_is_named() {
    let tally = on_every_core(0..2_000, Tally::try_problem);
    assert_nothing_wrong(&tally);
    assert_eq!(tally.problems, 2_000);
    assert!(tally.plans > 1_500, "{} plans", tally.plans);
    for rule in RULES {
        let (tried, refused) = tally.tampered.get(&rule).copied().unwrap_or_default();
        assert_eq!(tried, refused, "{rule:?}");
        assert!(tried >= 100, "{rule:?} was tried only {tried} times");
        for tampering in tamperings(rule) {
            let times = tally.occasions.get(tampering.what).copied().unwrap_or_default();
            assert!(times >= 20, "{rule:?}, {} had only {times} occasions", tampering.what);
        }
    }
}

#[test]
fn trying_every_plan_agrees_on_problems_up_to_eight_people_and_four_needs() {
    let tally = on_every_core(0..300, Tally::try_out);
    assert_nothing_wrong(&tally);
}

/// `INNSATS_TRUST_COUNT` problems (100,000), a tenth as many by trying every plan; counts as one line of JSON.
#[test]
#[ignore = "long: script/bench trust runs it in a release build"]
#[expect(clippy::print_stdout, reason = "the script reads the counts")]
fn trust_at_length() {
    let count = std::env::var("INNSATS_TRUST_COUNT").map_or(100_000, |count| count.parse().unwrap());
    let started = Instant::now();
    let tally = on_every_core(0..count, Tally::try_problem);
    let seconds = started.elapsed().as_secs_f64();
    let started = Instant::now();
    let tried_out = on_every_core(0..count / 10, Tally::try_out);
    let tampered: BTreeMap<_, _> =
        tally.tampered.iter().map(|(rule, counts)| (format!("{rule:?}"), counts)).collect();
    println!(
        "TRUST {}",
        serde_json::json!({
            "problems": tally.problems, "plans": tally.plans, "conflicts": tally.conflicts,
            "seconds": seconds, "tampered": tampered, "wrong": tally.wrong,
            "tried_out": tried_out.tried_out, "tried_out_wrong": tried_out.wrong,
            "tried_out_seconds": started.elapsed().as_secs_f64(),
        })
    );
    assert_nothing_wrong(&tally);
    assert_nothing_wrong(&tried_out);
}
