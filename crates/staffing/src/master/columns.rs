//! A schedule as a column.

use crate::schedules::Schedule;
use crate::shared::Shared;

/// A schedule with what it takes from the shared rows.
pub(super) struct Column {
    pub person: usize,
    pub schedule: Schedule,
    pub entries: Vec<(u32, f64)>,
}

impl Column {
    pub fn new(shared: &Shared, person: usize, schedule: Schedule) -> Self {
        let work = schedule.work.iter().flat_map(|&(at, amount)| {
            shared.work[at].iter().map(move |&(row, factor)| (row, factor * amount))
        });
        let places = schedule.places.iter().flat_map(|&at| shared.places[at].iter().copied());
        let mut all: Vec<(u32, f64)> = work.chain(places).collect();
        all.sort_by_key(|&(row, _)| row);
        let mut entries: Vec<(u32, f64)> = Vec::with_capacity(all.len());
        for (row, factor) in all {
            match entries.last_mut() {
                Some(last) if last.0 == row => last.1 += factor,
                _ => entries.push((row, factor)),
            }
        }
        entries.retain(|&(_, factor)| factor != 0.0);
        Self { person, schedule, entries }
    }

    /// What it is worth beyond the prices of what it takes and the person's rent.
    pub fn reduced(&self, prices: &[f64], rent: f64) -> f64 {
        let taken: f64 = self.entries.iter().map(|&(row, factor)| factor * prices[row as usize]).sum();
        self.schedule.worth - taken - rent
    }
}
