//! What would find somebody, where nobody has what is asked for.

use super::matching::{Asked, Outcome, outcomes};
use super::{Beside, Less, Question, Relaxation, Requirement, Stated, candidates};
use crate::domain::{Level, PersonId};
use crate::store::views::employees::People;
use crate::store::{Reading, StoreError};

/// What was asked, and what people state of it.
pub(super) struct Relaxed<'a> {
    pub question: &'a Question,
    pub asked: &'a [Asked],
    pub held: &'a Stated,
}

impl Relaxed<'_> {
    /// What would find more: less of one row among those in `there`, or one condition less beside the rows. If none of
    /// these would, the rows alone, where more people have some of what they ask for.
    pub async fn relaxations(
        &self,
        reading: &mut Reading,
        people: &People,
        there: &[PersonId],
    ) -> Result<Vec<Relaxation>, StoreError> {
        let mut all = self.rows(there);
        let beside = self.question.beside();
        for one in &beside {
            let (there, _) = candidates(reading, people, &self.question.without(&[*one]), self.held).await?;
            all.push(Relaxation { less: Less::Without(*one), people: self.count(&there, self.asked) });
        }
        all.retain(|relaxation| relaxation.people > 0);
        if all.is_empty() && !beside.is_empty() {
            let (anywhere, _) =
                candidates(reading, people, &self.question.without(&beside), self.held).await?;
            let has_something = |person: &&PersonId| {
                let held = self.held.get(person).map(Vec::as_slice).unwrap_or_default();
                outcomes(self.asked, held).iter().any(|outcome| outcome.held().is_some())
            };
            let count = |people: &[PersonId]| people.iter().filter(has_something).count();
            let people = count(&anywhere);
            all.extend((people > count(there)).then_some(Relaxation { less: Less::RowsAlone, people }));
        }
        Ok(all)
    }

    /// How many would be found with less of one row.
    fn rows(&self, there: &[PersonId]) -> Vec<Relaxation> {
        let mut all = Vec::new();
        for (row, one) in self.asked.iter().enumerate() {
            for less in one.requirement.weaker() {
                let mut asked = self.asked.to_vec();
                asked[row].requirement = less;
                let less = Less::Row { row, requirement: Some(less) };
                all.push(Relaxation { less, people: self.count(there, &asked) });
            }
            if self.asked.len() > 1 {
                let mut asked = self.asked.to_vec();
                asked.remove(row);
                let less = Less::Row { row, requirement: None };
                all.push(Relaxation { less, people: self.count(there, &asked) });
            }
        }
        all
    }

    /// How many of those in `there` have what is `asked`.
    fn count(&self, there: &[PersonId], asked: &[Asked]) -> usize {
        let is_met = |held: &Vec<_>| {
            let outcomes: Vec<Outcome> = outcomes(asked, held);
            self.question.combine.is_met(&outcomes)
        };
        there.iter().filter_map(|person| self.held.get(person)).filter(|held| is_met(held)).count()
    }
}

impl Question {
    /// What it asks beside the rows.
    fn beside(&self) -> Vec<Beside> {
        let asked = [
            (self.unit.is_some(), Beside::Unit),
            (self.language.is_some(), Beside::Language),
            (!self.certificate.is_empty(), Beside::Certificate),
            (self.free.is_some(), Beside::Time),
        ];
        asked.into_iter().filter_map(|(is_asked, what)| is_asked.then_some(what)).collect()
    }

    /// The same without some of what it asks beside the rows.
    fn without(&self, less: &[Beside]) -> Self {
        let mut question = self.clone();
        for one in less {
            match one {
                Beside::Unit => question.unit = None,
                Beside::Language => question.language = None,
                Beside::Certificate => question.certificate.clear(),
                Beside::Time => question.free = None,
            }
        }
        question
    }
}

impl Requirement {
    /// The same with less asked for: a level lower, and without interest.
    fn weaker(self) -> Vec<Self> {
        let below = |level: Level| Level::new(i64::from(level.get()) - 1).filter(|level| level.get() > 0);
        let lower = self.level.map(|level| Self { level: below(level), ..self });
        let careless = self.interest.map(|_| Self { interest: None, ..self });
        lower.into_iter().chain(careless).collect()
    }
}
