//! Estimates beside what solving again gives, in words.

use i18n_embed_fl::fl;

use super::{Line, Words, line};
use crate::wording::proposal::number;
use staffing::explain::{Check, Pair};

impl Words<'_> {
    /// Each figure both ways, then what sums them up.
    pub fn check(&self, check: &Check) -> Vec<Line> {
        let text = self.text();
        let mut lines = vec![line(0, fl!(text, "explain-check-people"))];
        lines.extend(check.people.iter().map(|pair| line(1, self.checked(pair))));
        let correlation = number(check.correlation, 4, self.language);
        lines.push(line(0, fl!(text, "explain-check-correlation", value = correlation)));
        lines.push(line(0, fl!(text, "explain-check-hires")));
        lines.extend(check.hires.iter().map(|pair| line(1, self.checked(pair))));
        let exceeded = number(check.exceeded, 4, self.language);
        lines.push(line(0, fl!(text, "explain-check-exceeded", value = exceeded)));
        lines
    }

    fn checked(&self, pair: &Pair) -> String {
        let figure = |value| number(value, 4, self.language);
        let (first, second) = (figure(pair.by_prices), figure(pair.solved_again));
        fl!(self.text(), "explain-check-pair", what = pair.what.as_str(), first = first, second = second)
    }
}
