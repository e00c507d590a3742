//! What people compete for, as rows with a price each: work in needs, places on teams, release, external work, moves,
//! and what wishes about teams ask of their members. Whatever else a person's part of a plan keeps is inside their
//! schedule.
//!
//! At prices that are never negative no plan is worth more than what is shared at its price, what the wishes earn at
//! theirs, and what each person's best schedule earns beyond the prices of what it takes. Rules that are left out here
//! only raise that.

mod rows;

use super::instance::Instance;

/// The shared rows.
pub(super) struct Shared {
    /// Right-hand sides.
    pub most: Vec<f64>,
    /// Prices to begin with: the relaxation's.
    pub start: Vec<f64>,
    /// By candidate: rows, and what one unit of it takes from each.
    pub work: Vec<Vec<(u32, f64)>>,
    /// By membership: rows, and what it takes from each, or gives where negative.
    pub places: Vec<Vec<(u32, f64)>>,
    pub wishes: Vec<Wish>,
    /// At most so much counts of the wishes of a group.
    pub groups: Vec<f64>,
    /// Worth of wishes that count as met whatever is done.
    pub met: f64,
}

/// What a team has of something that is wished for: it takes that from its row.
pub(super) struct Wish {
    /// Of one unit.
    pub worth: f64,
    pub most: f64,
    pub row: usize,
    pub group: Option<usize>,
}

/// What candidates and memberships are worth beyond the prices of what they take.
pub(super) struct Worths {
    /// By candidate: one unit of it.
    pub work: Vec<f64>,
    /// By membership.
    pub places: Vec<f64>,
}

impl Shared {
    /// What is left of each candidate's and membership's worth at some prices.
    pub fn worths(&self, instance: &Instance, prices: &[f64]) -> Worths {
        let taken = |entries: &[(u32, f64)]| -> f64 {
            entries.iter().map(|&(row, factor)| factor * prices[row as usize]).sum()
        };
        let work = instance.candidates.iter().zip(&self.work);
        let places = instance.memberships.iter().zip(&self.places);
        Worths {
            work: work.map(|(row, entries)| row.value - taken(entries)).collect(),
            places: places.map(|(row, entries)| row.value - taken(entries)).collect(),
        }
    }

    /// What is shared at its price, and what the wishes earn at theirs.
    pub fn constant(&self, prices: &[f64]) -> f64 {
        let shared: f64 = self.most.iter().zip(prices).map(|(most, price)| most * price).sum();
        let mut of_groups: Vec<Vec<(f64, f64)>> = vec![Vec::new(); self.groups.len()];
        let mut wishes = 0.0;
        for wish in &self.wishes {
            let gain = (wish.worth - prices[wish.row]).max(0.0);
            match wish.group {
                Some(group) => of_groups[group].push((gain, wish.most)),
                None => wishes += gain * wish.most,
            }
        }
        for (gains, &most) in of_groups.iter_mut().zip(&self.groups) {
            gains.sort_by(|one, other| other.0.total_cmp(&one.0));
            let mut left = most;
            for &(gain, most) in gains.iter() {
                wishes += gain * most.min(left);
                left -= most.min(left);
            }
        }
        self.met + shared + wishes
    }
}
