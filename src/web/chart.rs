//! Horizontal bars, laid out for inline SVG. The same figures stand in the table below each chart.

/// The distance from one bar to the next.
const STEP: u32 = 32;

/// A bar with its words and its value, in the chart's own units.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it stands for.
    pub words: String,
    /// Its value in words, written at its end.
    pub value: String,
    /// The top of the bar.
    pub y: u32,
    /// The base line of the words.
    pub text_y: u32,
    /// Its length.
    pub width: u32,
    /// Where the value is written.
    pub end: u32,
}

/// The height of a chart of so many bars.
pub fn height(bars: usize) -> u32 {
    u32::try_from(bars).unwrap_or(u32::MAX / STEP).saturating_mul(STEP)
}

/// Bars for (words, amount, value in words) that begin at `left` in a chart of `width`. The longest leaves room
/// for its value.
pub fn bars(rows: &[(String, f64, String)], left: u32, width: u32) -> Vec<Bar> {
    let longest = rows.iter().map(|(_, amount, _)| *amount).fold(0.0, f64::max);
    let room = f64::from(width.saturating_sub(left + 100));
    let mut bars = Vec::with_capacity(rows.len());
    for (at, (words, amount, value)) in rows.iter().enumerate() {
        let y = height(at) + 6;
        let length = if longest > 0.0 { (amount / longest * room).round() } else { 0.0 };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and the width"
        )]
        let width = length.clamp(0.0, room) as u32;
        bars.push(Bar {
            words: words.clone(),
            value: value.clone(),
            y,
            text_y: y + 15,
            width,
            end: left + width + 8,
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
        let bars = bars(&rows, 100, 600);
        assert_eq!(bars.iter().map(|bar| bar.width).collect::<Vec<_>>(), [400, 200, 0]);
        assert_eq!(bars[0].end, 508);
        assert_eq!(height(bars.len()), 96);
    }
}
