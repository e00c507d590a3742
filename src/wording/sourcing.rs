//! A sourcing plan in words: what it costs and closes, what stands beside it, and why the rest stays open.

mod rules;

use std::collections::BTreeMap;

use i18n_embed_fl::fl;
pub use rules::violation;

use crate::wording::proposal::number;
use crate::wording::{Language, texts};
use staffing_model::plan::Status;
use staffing_model::sourcing::plan::{
    ActionReport, Kind, Limit, Plan, Reference, ReferenceKind, Shortfall, Step, Verdict, Worth,
};
use staffing_model::sourcing::problem::{Basis, Lock, Problem};

/// The plan in lines, for a terminal.
pub fn summary(problem: &Problem, plan: &Plan, language: Language) -> Vec<String> {
    let text = texts(language);
    let mut lines = vec![proof(plan, language), sum(plan, language)];
    lines.extend(steps(plan, language));
    lines.push(fl!(text, "sourcing-references"));
    lines.extend(plan.explanations.references.iter().map(|row| reference(row, language)));
    lines.extend(course(plan, language));
    lines.extend(plan.explanations.worth.iter().map(|row| worth(row, language)));
    lines.extend(plan.shortfalls.iter().map(|row| open(problem, row, language)));
    lines.extend(law(plan, language));
    lines.push(fl!(text, "sourcing-bases"));
    lines.extend(bases(problem).into_iter().map(|(basis, what)| {
        let (source, date) = (basis.source.as_str(), basis.date.as_str());
        fl!(text, "sourcing-basis", source = source, date = date, what = what)
    }));
    lines
}

fn kroner(amount: f64, language: Language) -> String {
    number(amount, 0, language)
}

fn months(amount: f64, language: Language) -> String {
    number(amount, 1, language)
}

fn proof(plan: &Plan, language: Language) -> String {
    let text = texts(language);
    let gap = number(plan.gap * 100.0, 2, language);
    match plan.status {
        Status::Optimal | Status::ConflictingLocks => fl!(text, "sourcing-proof-optimal"),
        Status::WithinGap => fl!(text, "sourcing-proof-within-gap", gap = gap),
        Status::TimeLimit => fl!(text, "sourcing-proof-time-limit", gap = gap),
    }
}

fn sum(plan: &Plan, language: Language) -> String {
    let closes = months(plan.asked - plan.open, language);
    let (cost, asked, open) =
        (kroner(plan.cost, language), months(plan.asked, language), months(plan.open, language));
    fl!(texts(language), "sourcing-sum", cost = cost, closes = closes, asked = asked, open = open)
}

/// Each step of the order of choice that is taken, with its actions.
fn steps(plan: &Plan, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    for step in [Step::Mobilise, Step::Learn, Step::Acquire] {
        let rows: Vec<&ActionReport> =
            plan.explanations.actions.iter().filter(|row| row.kind.step() == step).collect();
        if rows.is_empty() {
            continue;
        }
        let text = texts(language);
        let closes = months(rows.iter().map(|row| row.closes).sum(), language);
        let cost = kroner(rows.iter().map(|row| row.cost).sum(), language);
        lines.push(match step {
            Step::Mobilise => fl!(text, "sourcing-step-mobilise", closes = closes, cost = cost),
            Step::Learn => fl!(text, "sourcing-step-learn", closes = closes, cost = cost),
            Step::Acquire => fl!(text, "sourcing-step-acquire", closes = closes, cost = cost),
        });
        lines.extend(rows.into_iter().map(|row| action(row, language)));
    }
    lines
}

/// What an action costs and closes, and what a krone buys.
fn action(row: &ActionReport, language: Language) -> String {
    let text = texts(language);
    let (kind, action) = (kind(row.kind, language), row.action.as_str());
    let (closes, cost) = (months(row.closes, language), kroner(row.cost, language));
    if row.cost <= 0.0 || row.closes <= 0.0 {
        return fl!(text, "sourcing-action", kind = kind, action = action, closes = closes, cost = cost);
    }
    let buys = number(row.closes / row.cost * 100_000.0, 2, language);
    fl!(
        text,
        "sourcing-action-per-krone",
        kind = kind,
        action = action,
        closes = closes,
        cost = cost,
        buys = buys
    )
}

/// What kind of action, as a label.
pub fn kind(kind: Kind, language: Language) -> String {
    let text = texts(language);
    match kind {
        Kind::RaiseShare => fl!(text, "sourcing-kind-raise-share"),
        Kind::MoveWindow => fl!(text, "sourcing-kind-move-window"),
        Kind::LowerLevel => fl!(text, "sourcing-kind-lower-level"),
        Kind::ExtendContract => fl!(text, "sourcing-kind-extend-contract"),
        Kind::Course => fl!(text, "sourcing-kind-course"),
        Kind::OnTheJob => fl!(text, "sourcing-kind-on-the-job"),
        Kind::Redeploy => fl!(text, "sourcing-kind-redeploy"),
        Kind::Share => fl!(text, "sourcing-kind-share"),
        Kind::Appoint => fl!(text, "sourcing-kind-appoint"),
        Kind::Service => fl!(text, "sourcing-kind-service"),
        Kind::HireIn => fl!(text, "sourcing-kind-hire-in"),
    }
}

fn reference(row: &Reference, language: Language) -> String {
    let text = texts(language);
    let (cost, open) = (kroner(row.cost, language), months(row.open, language));
    match row.kind {
        ReferenceKind::AllHire => fl!(text, "sourcing-reference-all-hire", cost = cost, open = open),
        ReferenceKind::AllBuy => fl!(text, "sourcing-reference-all-buy", cost = cost, open = open),
        ReferenceKind::AllTrain => fl!(text, "sourcing-reference-all-train", cost = cost, open = open),
    }
}

fn course(plan: &Plan, language: Language) -> Option<String> {
    let first = plan.explanations.courses.first()?;
    Some(fl!(
        texts(language),
        "sourcing-course",
        way = first.way.as_str(),
        closes = months(first.closes, language),
        cost = kroner(first.cost, language),
        learners = first.learners
    ))
}

fn worth(row: &Worth, language: Language) -> String {
    fl!(
        texts(language),
        "sourcing-worth",
        limit = limit(&row.limit, language),
        more = number(row.more, 1, language),
        least = kroner(row.least, language),
        most = kroner(row.most, language),
        closes = months(row.closes, language)
    )
}

/// A limit, as a label.
pub fn limit(limit: &Limit, language: Language) -> String {
    let text = texts(language);
    match limit {
        Limit::HiresPerYear => fl!(text, "sourcing-limit-hires-per-year"),
        Limit::Consultants => fl!(text, "sourcing-limit-consultants"),
        Limit::Most(action) => fl!(text, "sourcing-limit-most", action = action.as_str()),
        Limit::Seats(way) => fl!(text, "sourcing-limit-seats", way = way.as_str()),
        Limit::Training(unit) => fl!(text, "sourcing-limit-training", unit = unit.as_str()),
        Limit::TrainingLoad(way) => fl!(text, "sourcing-limit-training-load", way = way.as_str()),
        Limit::Mentors(way) => fl!(text, "sourcing-limit-mentors", way = way.as_str()),
        Limit::Beside => fl!(text, "sourcing-limit-beside"),
    }
}

fn open(problem: &Problem, row: &Shortfall, language: Language) -> String {
    let amount = row.amounts.iter().sum::<f64>() / 100.0 * f64::from(problem.months);
    let reason = reason(problem, &row.reason, language);
    let (gap, months) = (row.gap.as_str(), months(amount, language));
    fl!(texts(language), "sourcing-open", gap = gap, months = months, reason = reason)
}

/// Why a gap stays open.
pub fn reason(problem: &Problem, verdict: &Verdict, language: Language) -> String {
    let text = texts(language);
    match verdict {
        Verdict::Nothing | Verdict::Used => fl!(text, "sourcing-reason-nothing"),
        Verdict::TooLate { earliest } => match earliest.and_then(|period| problem.periods.get(period)) {
            Some(period) => fl!(text, "sourcing-reason-too-late-from", period = period.as_str()),
            None => fl!(text, "sourcing-reason-too-late"),
        },
        Verdict::Unwilling => fl!(text, "sourcing-reason-unwilling"),
        Verdict::Excluded => fl!(text, "sourcing-reason-excluded"),
        Verdict::Occupied => fl!(text, "sourcing-reason-occupied"),
        Verdict::Limit(reached) => fl!(text, "sourcing-reason-limit", limit = limit(reached, language)),
        Verdict::Dearer { per_month } => {
            fl!(text, "sourcing-reason-dearer", price = kroner(*per_month, language))
        }
    }
}

/// What the law asks for before what the plan acquires is decided.
fn law(plan: &Plan, language: Language) -> Vec<String> {
    let text = texts(language);
    let has = |kind: Kind| plan.explanations.actions.iter().any(|row| row.kind == kind);
    let lines = [
        has(Kind::Appoint).then(|| fl!(text, "sourcing-law-appoint")),
        has(Kind::Service).then(|| fl!(text, "sourcing-law-service")),
        has(Kind::HireIn).then(|| fl!(text, "sourcing-law-hire-in")),
    ];
    lines.into_iter().flatten().collect()
}

/// So many parameters of one source are named; of more, how many there are besides.
const NAMED: usize = 8;

/// Where the parameters come from: each source and day, with what it is the source of.
pub fn bases(problem: &Problem) -> Vec<(&Basis, String)> {
    let rules = std::iter::once((&problem.rules.basis, "rules"));
    let rows = rules
        .chain(problem.options.iter().map(|row| (&row.basis, row.id.as_str())))
        .chain(problem.ways.iter().map(|row| (&row.basis, row.id.as_str())))
        .chain(problem.learners.iter().map(|row| (&row.basis, row.id.as_str())))
        .chain(problem.posts.iter().map(|row| (&row.basis, row.id.as_str())))
        .chain(problem.contracts.iter().map(|row| (&row.basis, row.id.as_str())));
    let mut named: BTreeMap<&Basis, Vec<&str>> = BTreeMap::new();
    for (basis, what) in rows {
        named.entry(basis).or_default().push(what);
    }
    let joined = |what: Vec<&str>| {
        let first = what[..what.len().min(NAMED)].join(", ");
        if what.len() > NAMED { format!("{first} + {}", what.len() - NAMED) } else { first }
    };
    named.into_iter().map(|(basis, what)| (basis, joined(what))).collect()
}

/// Locks that cannot hold together.
pub fn locks_conflict(problem: &Problem, locks: &[Lock], language: Language) -> String {
    let text = texts(language);
    let named = locks.iter().map(|lock| match lock.start.and_then(|start| problem.periods.get(start)) {
        Some(period) => {
            let (action, period) = (lock.action.as_str(), period.as_str());
            fl!(text, "sourcing-lock-at", action = action, period = period)
        }
        None => lock.action.to_string(),
    });
    fl!(text, "staffing-locks-conflict", locks = named.collect::<Vec<_>>().join(", "))
}
