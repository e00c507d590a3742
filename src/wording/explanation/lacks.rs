//! What stands between a person and a need, in words.

use i18n_embed_fl::fl;

use super::Words;
use crate::wording::proposal::request_rule;
use staffing_model::plan::Lack;

impl Words<'_> {
    /// What stands in the way, to follow the person's name.
    pub(super) fn lack(&self, lack: &Lack) -> String {
        let text = self.text();
        match lack {
            Lack::Skill { skill, asked } => {
                let (skill, asked) = (self.skill_name(skill), *asked);
                fl!(text, "proposal-obstacle-skill", skill = skill, asked = asked)
            }
            Lack::Level { skill, asked, held } => {
                let (skill, asked, held) = (self.skill_name(skill), *asked, *held);
                fl!(text, "proposal-obstacle-level", skill = skill, asked = asked, held = held)
            }
            Lack::Capacity { periods } => {
                let periods: Vec<String> = periods.iter().map(|&period| self.period(period)).collect();
                fl!(text, "proposal-obstacle-capacity", months = periods.join(", "))
            }
            Lack::Booked { initiatives } => {
                let names: Vec<String> = initiatives.iter().map(|one| self.initiative_name(one)).collect();
                fl!(text, "proposal-obstacle-booked", initiatives = names.join(", "))
            }
            Lack::UnitLimit { unit } => {
                fl!(text, "proposal-obstacle-unit-limit", unit = self.unit_name(unit))
            }
            &Lack::ParallelLimit { limit } => fl!(text, "proposal-obstacle-parallel", limit = limit),
            Lack::Mentor { skill } => fl!(text, "proposal-obstacle-mentor", skill = self.skill_name(skill)),
            Lack::Conflict { with } => {
                fl!(text, "proposal-obstacle-conflict", person = self.person_name(with))
            }
            Lack::External => fl!(text, "proposal-obstacle-external"),
            Lack::ExternalLimit => fl!(text, "proposal-obstacle-external-limit"),
            Lack::Excluded => fl!(text, "proposal-obstacle-excluded"),
            Lack::TeamFull => fl!(text, "proposal-obstacle-team-full"),
            Lack::BelowLeastShare => fl!(text, "proposal-obstacle-below-least-share"),
            &Lack::Rule { rule } => request_rule(rule, self.language),
            Lack::Price => fl!(text, "proposal-obstacle-price"),
        }
    }

    /// All that stands in the way, after one another.
    pub(super) fn lacks(&self, lacks: &[Lack]) -> String {
        lacks.iter().map(|lack| self.lack(lack)).collect::<Vec<_>>().join("; ")
    }
}
