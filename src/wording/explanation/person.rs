//! Why this person, and why (not) this person in this need, in words.

use i18n_embed_fl::fl;

use super::{Line, NOTHING, Words, line};
use staffing::explain::{Booking, Compared, PairExplained, PersonExplained, WhyNot};
use staffing_model::plan::Lack;

impl Words<'_> {
    /// Why this person is where the plan has them, and what it would lose without them.
    pub fn person(&self, explained: &PersonExplained) -> Vec<Line> {
        let (text, person) = (self.text(), self.person_name(&explained.person));
        let places = explained.places.len();
        let mut lines =
            vec![line(0, fl!(text, "explain-person-places", person = person.clone(), places = places))];
        for place in &explained.places {
            lines.extend(self.place_of_person(place, 1));
        }
        lines.push(line(0, self.rent(explained)));
        lines.extend(self.resolved(explained.resolved, 0));
        if explained.otherwise.is_empty() {
            lines.push(line(0, fl!(text, "explain-otherwise-none", person = person)));
            return lines;
        }
        lines.push(line(0, fl!(text, "explain-otherwise", person = person)));
        lines.extend(explained.otherwise.iter().map(|one| {
            let said = fl!(
                text,
                "explain-otherwise-one",
                need = self.need_name(&one.need),
                initiative = self.initiative_name(&one.initiative),
                share = self.share(one.share),
                cost = self.cost(one.cost)
            );
            line(1, said)
        }));
        lines
    }

    /// What would be lost without the person.
    fn rent(&self, explained: &PersonExplained) -> String {
        let (text, person) = (self.text(), self.person_name(&explained.person));
        let (value, part) = (self.value(explained.lost), self.part(explained.lost));
        match explained.lost_at_most {
            Some(most) if most < NOTHING => fl!(text, "explain-rent-none", person = person),
            Some(most) if most > explained.lost + NOTHING => {
                let most = self.value(most);
                fl!(text, "explain-rent-between", person = person, value = value, most = most)
            }
            _ => fl!(text, "explain-rent", person = person, value = value, part = part),
        }
    }

    /// Why this person in this need, or why not.
    pub fn pair(&self, explained: &PairExplained) -> Vec<Line> {
        match explained {
            PairExplained::Fills(place) => {
                let said = fl!(
                    self.text(),
                    "explain-person-places",
                    person = self.person_name(&place.person),
                    places = 1
                );
                let mut lines = vec![line(0, said)];
                lines.extend(self.place_of_person(place, 1));
                lines
            }
            PairExplained::Not(why) => self.why_not(why),
        }
    }

    fn why_not(&self, why: &WhyNot) -> Vec<Line> {
        let (text, person) = (self.text(), self.person_name(&why.person));
        let (need, initiative) = (self.need_name(&why.need), self.initiative_name(&why.initiative));
        let said = fl!(text, "explain-not", person = person.clone(), need = need, initiative = initiative);
        let mut lines = vec![line(0, said)];
        for lack in &why.lacks {
            let said = fl!(text, "explain-lack", person = person.clone(), lack = self.lack(lack));
            lines.push(line(1, said));
            lines.extend(self.lift(lack));
        }
        lines.extend(why.booked.iter().map(|booking| line(2, self.booking(booking))));
        lines.extend(why.filled_by.iter().map(|one| {
            let (other, cost) = (self.person_name(&one.person), self.cost(one.cost));
            line(1, fl!(text, "explain-filled", person = other, cost = cost))
        }));
        if why.lacks.is_empty() && why.filled_by.is_empty() {
            lines.push(line(1, fl!(text, "explain-left-open")));
        }
        if let Some(cost) = why.cost.filter(|_| why.filled_by.is_empty()) {
            let cost = self.cost(cost);
            lines.push(line(0, fl!(text, "explain-all-the-same", person = person, cost = cost)));
        }
        lines.extend(self.resolved(why.resolved, 0));
        lines
    }

    /// What would lift an obstacle, where the person could.
    fn lift(&self, lack: &Lack) -> Option<Line> {
        let Lack::Level { skill, asked, held } = lack else { return None };
        let (skill, asked, held) = (self.skill_name(skill), *asked, *held);
        Some(line(2, fl!(self.text(), "explain-lift-level", skill = skill, asked = asked, held = held)))
    }

    fn booking(&self, booking: &Booking) -> String {
        let (text, initiative) = (self.text(), self.initiative_name(&booking.initiative));
        let (need, share) = (self.need_name(&booking.need), self.share(booking.share));
        match booking.priority {
            Compared::Higher => {
                fl!(text, "explain-booked-higher", initiative = initiative, need = need, share = share)
            }
            Compared::Equal => {
                fl!(text, "explain-booked-equal", initiative = initiative, need = need, share = share)
            }
            Compared::Lower => {
                fl!(text, "explain-booked-lower", initiative = initiative, need = need, share = share)
            }
        }
    }
}
