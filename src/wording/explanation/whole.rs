//! What is proven, what one more person would be worth, and what the locks cost, in words.

use i18n_embed_fl::fl;

use super::{Line, Words, line};
use crate::wording::proposal::{number, proven};
use staffing::explain::{Cost, Hire, Proof, WholeExplained};

/// How many kinds of hire get a sentence; the data has all of them.
const HIRES: usize = 10;

impl Words<'_> {
    /// What holds for the whole plan.
    pub fn whole(&self, explained: &WholeExplained) -> Vec<Line> {
        let text = self.text();
        let mut lines = self.proof(&explained.proof);
        if explained.hires.is_empty() {
            lines.push(line(0, fl!(text, "explain-hires-none")));
        } else {
            lines.push(line(0, fl!(text, "explain-hires")));
            for hire in explained.hires.iter().take(HIRES) {
                lines.push(line(1, self.hire(hire)));
                lines.extend(self.resolved(hire.resolved, 2));
            }
            lines.push(line(0, fl!(text, "explain-hires-note")));
        }
        if explained.locks.is_empty() {
            lines.push(line(0, fl!(text, "explain-locks-none")));
        } else {
            lines.push(line(0, fl!(text, "explain-locks")));
        }
        for lock in &explained.locks {
            let (person, initiative) =
                (self.person_name(&lock.person), self.initiative_name(&lock.initiative));
            let cost = self.cost(Cost { about: lock.cost, at_most: None });
            lines.push(line(
                1,
                fl!(text, "explain-lock", person = person, initiative = initiative, cost = cost),
            ));
            lines.extend(self.resolved(lock.resolved, 2));
        }
        lines.push(line(0, fl!(text, "explain-measure")));
        lines
    }

    fn proof(&self, proof: &Proof) -> Vec<Line> {
        let text = self.text();
        let figures = fl!(
            text,
            "explain-proof-figures",
            objective = self.value(proof.objective),
            bound = self.value(proof.bound),
            covered = number(proof.covered as f64, 0, self.language),
            needs = number(proof.needs as f64, 0, self.language),
            people = number(proof.people as f64, 0, self.language),
            candidates = number(proof.candidates as f64, 0, self.language)
        );
        let share = self.share(proof.rules.min_share);
        let rules = if proof.rules.stretch {
            fl!(text, "explain-rules-learning", share = share)
        } else {
            fl!(text, "explain-rules-strict", share = share)
        };
        let mut lines = vec![line(0, proven(proof.status, proof.gap, self.language)), line(0, figures)];
        if proof.clock_cut_in {
            lines.push(line(0, fl!(text, "explain-proof-clock")));
        }
        lines.push(line(0, rules));
        lines.push(line(0, fl!(text, "explain-proof-hash", hash = proof.problem_hash.as_str())));
        lines
    }

    fn hire(&self, hire: &Hire) -> String {
        let text = self.text();
        let held = hire.skills.iter().map(|(skill, level)| {
            let (skill, level) = (self.skill_name(skill), *level);
            fl!(text, "explain-held", skill = skill, level = level)
        });
        let mut skills = held.collect::<Vec<_>>().join(" + ");
        if skills.is_empty() {
            skills = fl!(text, "explain-held-nothing");
        }
        let value = self.value(hire.worth);
        let (needs, open) = (hire.needs, hire.open);
        let Some(most) = hire.at_most else {
            return fl!(
                text,
                "explain-hire-about",
                skills = skills,
                value = value,
                needs = needs,
                open = open
            );
        };
        let (most, part) = (self.value(most), self.part(most));
        fl!(
            text,
            "explain-hire",
            skills = skills,
            value = value,
            most = most,
            part = part,
            needs = needs,
            open = open
        )
    }
}
