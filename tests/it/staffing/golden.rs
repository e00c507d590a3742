//! Golden cases: a small problem a person can read, and the plan it must give, side by side as files.

use std::fs;
use std::path::Path;

use staffing_model::plan::{Plan, Unmet};
use staffing_model::problem;

use super::planned;

/// The plan as a few lines: who works where, who must be freed, what is missing and why.
fn lines(plan: &Plan) -> String {
    let mut lines = vec![format!("{:?} objective {:.3}", plan.status, plan.objective)];
    lines.extend(plan.assignments.iter().map(|row| {
        let learns = row.learns.as_ref().map_or_else(String::new, |skill| format!(" learns {skill}"));
        format!("{} {} {}{learns}", row.need, row.person, row.share)
    }));
    let releases = plan.releases.iter();
    lines
        .extend(releases.map(|row| format!("freed {} {}-{} {}", row.person, row.first, row.last, row.share)));
    lines.extend(plan.unmet.iter().map(missing));
    lines.extend(plan.team_gaps.iter().map(|gap| format!("wish {}", serde_json::to_string(gap).unwrap())));
    lines.join("\n") + "\n"
}

fn missing(unmet: &Unmet) -> String {
    let counts: Vec<String> =
        unmet.counts.iter().map(|count| format!("{}x{}", name(&count.reason), count.people)).collect();
    let near: Vec<String> = unmet.nearest.iter().map(|near| near.person.to_string()).collect();
    let by: Vec<String> = unmet.displaced_by.iter().map(|by| by.initiative.to_string()).collect();
    format!(
        "missing {} {} {} [{}] by [{}] near [{}]",
        unmet.need,
        unmet.amount,
        name(&unmet.reason),
        counts.join(" "),
        by.join(" "),
        near.join(" ")
    )
}

/// The name a value has in a file.
fn name(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap().trim_matches('"').to_owned()
}

#[test]
fn every_golden_case_gives_its_plan() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/staffing/golden"));
    let mut cases: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    cases.sort();
    assert!(!cases.is_empty());
    let mut wrong = Vec::new();
    for case in cases {
        let problem =
            problem::read(&fs::read(&case).unwrap()).unwrap_or_else(|error| panic!("{case:?}: {error}"));
        let found = lines(&planned(&problem, 0.0).unwrap());
        let expected = fs::read_to_string(case.with_extension("txt")).unwrap_or_default();
        if found != expected {
            wrong.push(format!("{}\nexpected\n{expected}found\n{found}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
