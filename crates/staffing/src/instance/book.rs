//! The rules of the request by number, as data; `rule_book` fills it.

use std::collections::{BTreeMap, BTreeSet};

/// The rules of the request by number. What is off leaves its lists empty.
#[derive(Default)]
pub(crate) struct RuleBook {
    /// What units keep at home.
    pub guards: Vec<Guard>,
    /// By person: the guards they count for.
    pub guards_of: Vec<Vec<usize>>,
    /// By person: the skills they are one of the last to hold, with the holders.
    pub key_skills: Vec<Vec<KeySkill>>,
    /// People keen enough on an initiative to carry as much of it as they can.
    pub keen: BTreeSet<(usize, usize)>,
    /// Pairs of person and need that are refused.
    pub refused: BTreeSet<(usize, usize)>,
    /// Refused pairs that are not to be used.
    pub barred: BTreeSet<(usize, usize)>,
    /// By unit: do its people stay away from teams? Empty where nobody does.
    pub closed: Vec<bool>,
    /// Other plans that this one differs from.
    pub differences: Differences,
}

/// What a unit keeps at home.
pub(crate) struct Guard {
    pub unit: usize,
    /// Its place in the unit's list.
    pub at: usize,
    /// Internal people of the unit who hold the skill at the level.
    pub holders: Vec<usize>,
    /// So many must stay; never more than there are.
    pub asked: usize,
}

impl Guard {
    /// So many may be away.
    pub fn spare(&self) -> usize {
        self.holders.len() - self.asked
    }
}

/// A skill that few hold.
#[derive(Clone)]
pub(crate) struct KeySkill {
    pub skill: usize,
    /// Everybody who holds it, in order.
    pub holders: Vec<usize>,
}

impl RuleBook {
    /// Is the person only able, not keen?
    pub fn is_only_able(&self, person: usize, initiative: usize) -> bool {
        !self.keen.contains(&(person, initiative))
    }
}

/// Other plans that this one differs from.
#[derive(Default)]
pub(crate) struct Differences {
    /// One row per plan.
    pub rows: Vec<DifferenceRow>,
    /// By membership: row and person's place in it.
    pub places: BTreeMap<usize, Vec<(usize, usize)>>,
}

/// One of the other plans.
pub(crate) struct DifferenceRow {
    /// At most so many people may be on all of their teams there.
    pub keep: usize,
    /// The memberships there of each person who counts.
    pub people: Vec<Vec<usize>>,
}

impl Differences {
    /// Where a membership counts: row, and the person's memberships there.
    pub fn places(&self, membership: usize) -> impl Iterator<Item = (usize, &[usize])> {
        let places = self.places.get(&membership).into_iter().flatten();
        places.map(|&(row, place)| (row, self.rows[row].people[place].as_slice()))
    }
}
