//! Who fills a need, and why what is open is open, in words.

use i18n_embed_fl::fl;

use super::{Line, Words, line};
use crate::wording::proposal::reason;
use staffing::explain::NeedExplained;
use staffing_model::plan::Unmet;

impl Words<'_> {
    /// Who fills a need, who is next best, and why what is open is open.
    pub fn need(&self, explained: &NeedExplained) -> Vec<Line> {
        let text = self.text();
        let said = fl!(
            text,
            "explain-need",
            need = self.need_name(&explained.need),
            initiative = self.initiative_name(&explained.initiative),
            share = self.share(explained.asked),
            first = self.period(explained.first),
            last = self.period(explained.last)
        );
        let mut lines = vec![
            line(0, said),
            line(0, fl!(text, "explain-need-candidates", candidates = explained.candidates)),
        ];
        for place in &explained.places {
            lines.extend(self.place_in_need(place, 1));
        }
        match &explained.gap {
            Some(gap) => lines.extend(self.gap(gap, explained.open)),
            None => lines.push(line(0, fl!(text, "explain-need-covered"))),
        }
        lines
    }

    fn gap(&self, gap: &Unmet, open: f64) -> Vec<Line> {
        let text = self.text();
        let why = reason(gap.reason, self.language);
        let mut lines = vec![line(0, fl!(text, "explain-need-open", share = self.share(open), reason = why))];
        lines.extend(gap.counts.iter().map(|count| {
            let why = reason(count.reason, self.language);
            line(1, fl!(text, "explain-count", people = count.people, reason = why))
        }));
        lines.extend(gap.displaced_by.iter().map(|one| {
            let initiative = self.initiative_name(&one.initiative);
            line(1, fl!(text, "explain-displaced", initiative = initiative, people = one.people))
        }));
        if !gap.nearest.is_empty() {
            lines.push(line(0, fl!(text, "explain-nearest")));
        }
        lines.extend(gap.nearest.iter().map(|near| {
            let (person, lack) = (self.person_name(&near.person), self.lacks(&near.lacks));
            line(1, fl!(text, "explain-lack", person = person, lack = lack))
        }));
        lines
    }
}
