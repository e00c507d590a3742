//! What it costs to relax: how many needs nobody can fill, falling with each rule that the request gave up. What it did not
//! give up stands in the table and says so; it is not on the line.

use i18n_embed_fl::fl;

use crate::export::Cell;
use crate::service::proposal_view::ProposalView;
use crate::web::sheet::{Column, Sheet, Value};
use crate::wording::Speech;

/// The size of the line, in its own units.
const WIDTH: u32 = 640;
const TOP: u32 = 34;
const BOTTOM: u32 = 130;
/// Room beside the first and the last point for their words.
const EDGE: u32 = 70;

/// The table and the line of what is accepted.
#[derive(Clone, Debug)]
pub struct Relaxed {
    /// What the line says, in a sentence.
    pub heading: String,
    /// Each step.
    pub sheet: Sheet,
    /// The points of the line, as SVG takes them.
    pub line: String,
    /// The steps that the request took.
    pub points: Vec<Point>,
}

/// A step on the line.
#[derive(Clone, Debug)]
pub struct Point {
    /// Where it stands.
    pub x: u32,
    pub y: u32,
    /// Where its number stands.
    pub above: u32,
    /// How many needs.
    pub words: String,
    /// What is accepted, in a word or two.
    pub step: String,
}

struct Step {
    words: String,
    short: String,
    needs: usize,
    is_used: bool,
}

/// How many of the open needs nobody could fill, step by step.
pub fn relaxed(reader: Speech, view: &ProposalView) -> Relaxed {
    let steps = steps(reader, view);
    let used: Vec<&Step> = steps.iter().filter(|step| step.is_used).collect();
    let points = points(reader, &used);
    let line: Vec<String> = points.iter().map(|point| format!("{},{}", point.x, point.y)).collect();
    let (first, last) = (used.first().map_or(0, |step| step.needs), used.last().map_or(0, |step| step.needs));
    Relaxed {
        heading: fl!(reader.texts, "paper-relaxed", first = first, last = last),
        sheet: sheet(reader, view, &steps),
        line: line.join(" "),
        points,
    }
}

fn steps(reader: Speech, view: &ProposalView) -> Vec<Step> {
    let (text, without, request) = (reader.texts, &view.summary.open_without_candidate, &view.request);
    let step = |words, short, needs, is_used| Step { words, short, needs, is_used };
    vec![
        step(fl!(text, "page-reach-strict"), fl!(text, "paper-step-strict"), without.strict, true),
        step(
            fl!(text, "page-reach-release"),
            fl!(text, "paper-step-release"),
            without.with_release,
            request.release,
        ),
        step(
            fl!(text, "page-reach-mentor"),
            fl!(text, "paper-step-mentor"),
            without.with_mentor,
            request.learning,
        ),
        step(fl!(text, "page-reach-learning"), String::new(), without.with_learning, false),
    ]
}

fn points(reader: Speech, used: &[&Step]) -> Vec<Point> {
    let whole = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let most = used.iter().map(|step| step.needs).max().unwrap_or(0).max(1);
    let gaps = whole(used.len().saturating_sub(1)).max(1);
    let point = |(at, step): (usize, &&Step)| {
        let y = BOTTOM - (BOTTOM - TOP) * whole(step.needs) / whole(most);
        Point {
            x: EDGE + (WIDTH - 2 * EDGE) * whole(at) / gaps,
            y,
            above: y - 12,
            words: reader.count(step.needs),
            step: step.short.clone(),
        }
    };
    used.iter().enumerate().map(point).collect()
}

fn sheet(reader: Speech, view: &ProposalView, steps: &[Step]) -> Sheet {
    let text = reader.texts;
    let all = i64::try_from(view.summary.needs).unwrap_or(i64::MAX);
    let row = |step: &Step| {
        let needs = i64::try_from(step.needs).unwrap_or(i64::MAX);
        let part = if all == 0 { Cell::Empty } else { Cell::Decimal(needs as f64 * 100.0 / all as f64, 0) };
        let used = if step.is_used { fl!(text, "paper-used") } else { fl!(text, "paper-not-used") };
        vec![
            Value::words(&step.words),
            Value::number(reader.number(needs), Cell::Whole(needs)),
            Value::number(reader.part(needs, all), part),
            Value::words(used),
        ]
    };
    Sheet {
        caption: fl!(text, "paper-relaxed-caption", needs = view.summary.needs),
        columns: vec![
            Column::words(fl!(text, "page-reach-step")),
            Column::number(fl!(text, "page-reach-needs")),
            Column::amount(fl!(text, "paper-of-open"), fl!(text, "file-of-open")),
            Column::words(fl!(text, "paper-in-this")),
        ],
        rows: steps.iter().map(row).collect(),
    }
}
