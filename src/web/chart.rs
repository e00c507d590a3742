//! Horizontal bars, laid out for inline SVG. The same figures stand in the table below each chart.

/// The width of every chart, in its own units.
const WIDTH: f64 = 600.0;

/// The distance from one bar to the next: a line of words and the bar below it, also with the large letters that
/// narrow screens need.
const STEP: u32 = 64;

/// Room for the value behind the longest bar.
const VALUE: f64 = 90.0;

/// A bar with its words and its value, in the chart's own units.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The label, written above the bar.
    pub words: String,
    /// The value with its unit, written at the bar's end.
    pub value: String,
    /// The base line of the words.
    pub words_y: u32,
    /// The top of the bar.
    pub y: u32,
    /// The base line of the value.
    pub value_y: u32,
    /// Its length, of [`WIDTH`] at most.
    pub width: u32,
    /// The distance from the left edge at which the value is written.
    pub end: u32,
}

/// The height of a chart of this many bars.
pub fn height(bars: usize) -> u32 {
    u32::try_from(bars).unwrap_or(u32::MAX / STEP).saturating_mul(STEP)
}

/// Bars for (words, amount, value in words). The longest leaves room for its value.
pub fn bars(rows: &[(String, f64, String)]) -> Vec<Bar> {
    let longest = rows.iter().map(|(_, amount, _)| *amount).fold(0.0, f64::max);
    let room = WIDTH - VALUE;
    let mut bars = Vec::with_capacity(rows.len());
    for (at, (words, amount, value)) in rows.iter().enumerate() {
        let length = if longest > 0.0 { (amount / longest * room).round() } else { 0.0 };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and the width"
        )]
        let width = length.clamp(0.0, room) as u32;
        let top = height(at);
        bars.push(Bar {
            words: words.clone(),
            value: value.clone(),
            words_y: top + 24,
            y: top + 33,
            value_y: top + 50,
            width,
            end: width + 8,
        });
    }
    bars
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_as_long_as_their_amounts_and_leave_room_for_the_value() {
        let rows =
            [("a".into(), 10.0, "10".into()), ("b".into(), 5.0, "5".into()), ("c".into(), 0.0, "0".into())];
        let bars = bars(&rows);
        assert_eq!(bars.iter().map(|bar| bar.width).collect::<Vec<_>>(), [510, 255, 0]);
        assert_eq!(bars[0].end, 518);
        assert_eq!(height(bars.len()), 192);
    }
}
