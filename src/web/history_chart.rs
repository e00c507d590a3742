//! A level over time, laid out for inline SVG. The table below the chart has the same statements.

use jiff::civil::Date;

use crate::domain::Level;

/// The width of the `viewBox`. All lengths here are in its units.
const WIDTH: f64 = 600.0;
const LEFT: f64 = 40.0;
const RIGHT: f64 = 24.0;
const TOP: f64 = 24.0;
/// The height from one level to the next.
const STEP: f64 = 36.0;
/// The lowest line, of level 0.
const BOTTOM: f64 = TOP + 5.0 * STEP;

/// A chart of one line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HistoryChart {
    /// The line through the points, as SVG writes it.
    pub line: String,
    /// A point for each statement.
    pub points: Vec<Point>,
}

/// A level on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Distance from the left edge; time goes to the right.
    pub x: i64,
    /// Distance from the top edge; a higher level has a smaller number.
    pub y: i64,
    /// The height at which the level's number is written, above the point.
    pub words_y: i64,
    /// The level that the point stands for, 0 to 5.
    pub level: u8,
}

impl HistoryChart {
    /// The chart of levels by the day they hold from, oldest first. One alone stands in the middle.
    pub fn of(levels: &[(Date, Level)]) -> Self {
        let days = |date: Date| levels.first().map_or(0, |(first, _)| (date - *first).get_days());
        let whole = levels.last().map_or(0, |(last, _)| days(*last));
        let room = WIDTH - LEFT - RIGHT;
        let across = |date: Date| match whole {
            0 => LEFT + room / 2.0,
            whole => LEFT + room * f64::from(days(date)) / f64::from(whole),
        };
        let point = |(date, level): &(Date, Level)| {
            let y = height(level.get());
            Point { x: whole_number(across(*date)), y, words_y: y - 10, level: level.get() }
        };
        let points: Vec<Point> = levels.iter().map(point).collect();
        let line: Vec<String> = points.iter().map(|point| format!("{},{}", point.x, point.y)).collect();
        Self { line: line.join(" "), points }
    }

    /// The six levels with the height of their lines.
    #[expect(clippy::unused_self, reason = "templates reach it through the chart")]
    pub fn levels(&self) -> [(u8, i64); 6] {
        [0, 1, 2, 3, 4, 5].map(|level| (level, height(level)))
    }
}

fn height(level: u8) -> i64 {
    whole_number(BOTTOM - STEP * f64::from(level))
}

#[expect(clippy::cast_possible_truncation, reason = "within the chart")]
fn whole_number(number: f64) -> i64 {
    number.round() as i64
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn level(level: i64) -> Level {
        Level::new(level).unwrap()
    }

    #[test]
    fn time_goes_from_left_to_right_and_levels_upwards() {
        let chart = HistoryChart::of(&[
            (date(2024, 1, 1), level(1)),
            (date(2024, 7, 1), level(3)),
            (date(2025, 1, 1), level(3)),
        ]);
        assert_eq!(chart.points[0].x, 40);
        assert_eq!(chart.points[2].x, 576);
        assert!(chart.points[1].x > 40 && chart.points[1].x < 576);
        assert!(chart.points[0].y > chart.points[1].y && chart.points[1].y == chart.points[2].y);
        assert_eq!(HistoryChart::of(&[(date(2024, 1, 1), level(5))]).points[0].x, 308);
        assert_eq!(HistoryChart::of(&[]).line, "");
    }
}
