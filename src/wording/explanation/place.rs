//! One place in the plan: what the person brings, and who is next best.

use i18n_embed_fl::fl;

use super::{Line, Words, line};
use staffing::explain::{Exchange, Place, SkillHeld};

impl Words<'_> {
    /// A place as one of a person's, `depth` levels in.
    pub(super) fn place_of_person(&self, place: &Place, depth: usize) -> Vec<Line> {
        let said = fl!(
            self.text(),
            "explain-place",
            need = self.need_name(&place.need),
            initiative = self.initiative_name(&place.initiative),
            share = self.share(place.share),
            first = self.period(place.first),
            last = self.period(place.last),
            value = self.value(place.worth)
        );
        let mut lines = vec![line(depth, said)];
        lines.extend(self.about(place, depth + 1));
        lines
    }

    /// A place as one of a need's, `depth` levels in.
    pub(super) fn place_in_need(&self, place: &Place, depth: usize) -> Vec<Line> {
        let said = fl!(
            self.text(),
            "explain-place-of",
            person = self.person_name(&place.person),
            share = self.share(place.share),
            value = self.value(place.worth)
        );
        let mut lines = vec![line(depth, said)];
        lines.extend(self.about(place, depth + 1));
        lines
    }

    fn about(&self, place: &Place, depth: usize) -> Vec<Line> {
        let text = self.text();
        let mut lines: Vec<Line> =
            place.skills.iter().map(|skill| line(depth, self.skill_held(skill))).collect();
        if let Some(learning) = &place.learns {
            let mentors: Vec<String> = learning.mentors.iter().map(|one| self.person_name(one)).collect();
            let skill = self.skill_name(&learning.skill);
            lines.push(line(depth, fl!(text, "explain-learns", skill = skill, mentors = mentors.join(", "))));
        }
        if place.locked {
            lines.push(line(depth, fl!(text, "explain-locked")));
        }
        lines.extend(self.next_best(&place.next_best, depth));
        lines
    }

    fn skill_held(&self, skill: &SkillHeld) -> String {
        let (text, name, asked) = (self.text(), self.skill_name(&skill.skill), skill.asked);
        match (skill.held, skill.must) {
            (Some(held), true) => fl!(text, "explain-skill-must", skill = name, held = held, asked = asked),
            (Some(held), false) => {
                fl!(text, "explain-skill-should", skill = name, held = held, asked = asked)
            }
            (None, true) => fl!(text, "explain-skill-must-none", skill = name, asked = asked),
            (None, false) => fl!(text, "explain-skill-should-none", skill = name, asked = asked),
        }
    }

    fn next_best(&self, next: &[Exchange], depth: usize) -> Vec<Line> {
        let text = self.text();
        if next.is_empty() {
            return vec![line(depth, fl!(text, "explain-next-none"))];
        }
        let mut lines = vec![line(depth, fl!(text, "explain-next"))];
        lines.extend(next.iter().map(|one| {
            let (person, cost) = (self.person_name(&one.person), self.cost(one.cost));
            let said = if one.lacks.is_empty() {
                fl!(text, "explain-next-one", person = person, cost = cost)
            } else {
                fl!(text, "explain-next-busy", person = person, cost = cost, lacks = self.lacks(&one.lacks))
            };
            line(depth + 1, said)
        }));
        lines
    }
}
