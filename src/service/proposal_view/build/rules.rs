//! The notes on the request's rules, with names.

use super::Builder;
use crate::service::proposal_view::{Leaving, PersonRef, RuleNotes, Vulnerability};
use staffing_model::key::PersonKey;

impl Builder<'_> {
    pub(super) fn rules(&self) -> RuleNotes {
        let rules = &self.kept.plan.rules;
        let put_off = rules.put_off.iter();
        let leaving = rules.leaving.iter().filter_map(|row| {
            Some(Leaving {
                skill: self.lookup.skill(&row.skill)?,
                need: self.lookup.need_ref(self.lookup.need(row.need.as_str())?)?,
                people: self.people(&row.people),
            })
        });
        let vulnerable = rules.vulnerable.iter().filter_map(|row| {
            Some(Vulnerability {
                person: self.lookup.person(row.person.as_str())?,
                skill: self.lookup.skill(&row.skill)?,
                others: self.people(&row.others),
            })
        });
        RuleNotes {
            put_off: put_off.filter_map(|row| self.lookup.initiative(row.initiative.as_str())).collect(),
            leaving: leaving.collect(),
            vulnerable: vulnerable.collect(),
        }
    }

    fn people(&self, keys: &[PersonKey]) -> Vec<PersonRef> {
        keys.iter().filter_map(|key| self.lookup.person(key.as_str())).collect()
    }
}
