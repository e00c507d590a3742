use super::*;
use crate::json::{Looks, ReadError};

fn small() -> Problem {
    read(include_bytes!("../../../../tests/data/staffing/small-T6.json.gz")).unwrap()
}

/// What the reader says when one value of a good problem is replaced.
fn refusal(pointer: &str, value: serde_json::Value) -> String {
    let mut json = serde_json::to_value(small()).unwrap();
    *json.pointer_mut(pointer).unwrap() = value;
    read(json.to_string().as_bytes()).unwrap_err().to_string()
}

#[test]
fn a_problem_survives_writing_and_reading() {
    let problem = small();
    let again = read(write(&problem).as_bytes()).unwrap();
    assert_eq!(problem, again);
    assert_eq!(hash(&problem), hash(&again));
}

#[test]
fn keys_may_be_numbers() {
    let mut json = serde_json::to_value(small()).unwrap();
    *json.pointer_mut("/people/0/id").unwrap() = serde_json::json!(100_101);
    assert_eq!(read(json.to_string().as_bytes()).unwrap().people[0].id.as_str(), "100101");
}

#[test]
fn each_kind_of_nonsense_is_refused_with_its_path() {
    use serde_json::json;
    let cases = [
        ("/format", json!("innsats-problem/2"), "format: "),
        ("/periods", json!([]), "periods: "),
        ("/people/3/capacity/2", json!(-5), "people[3].capacity[2]: "),
        ("/people/3/capacity/2", json!("40"), "people[3].capacity[2]: "),
        ("/people/3/capacity/2", json!(null), "people[3].capacity[2]: "),
        ("/people/3/capacity", json!([40]), "people[3].capacity: "),
        ("/people/3/id", json!("P0"), "people[3].id: "),
        ("/people/3/unit", json!("nowhere"), "people[3].unit: "),
        ("/people/3/cost", json!(-1), "people[3].cost: "),
        ("/people/3/max_initiatives", json!(-1), "people[3].max_initiatives: "),
        ("/people/3/skills/1/0", json!("S0"), "people[3].skills[1][0]: "),
        ("/people/3/skills/1/1", json!(6), "people[3].skills[1][1]: "),
        ("/people/3/position", json!(1000), "people[3].position: "),
        ("/units/1/id", json!(""), "units[1].id: "),
        ("/units/1/max_release", json!(101), "units[1].max_release: "),
        ("/weights/stretch", json!(1.5), "weights.stretch: "),
        ("/rules/min_share", json!(-1), "rules.min_share: "),
        ("/initiatives/2/weight", json!(-1), "initiatives[2].weight: "),
        ("/initiatives/2/needs/1/id", json!("N0"), "initiatives[2].needs[1].id: "),
        ("/initiatives/2/needs/1/last", json!(6), "initiatives[2].needs[1].last: "),
        ("/initiatives/1/needs/0/last", json!(1), "initiatives[1].needs[0].last: "),
        ("/initiatives/0/needs/0/amount", json!(1.5), "initiatives[0].needs[0].amount: "),
        ("/initiatives/0/needs/2/amount", json!(-20), "initiatives[0].needs[2].amount: "),
        ("/initiatives/0/needs/0/share", json!(null), "initiatives[0].needs[0].share: "),
        ("/interest/0/2", json!(1.1), "interest[0][2]: "),
        ("/interest/0/0", json!("nobody"), "interest[0][0]: "),
        ("/previous/0/1", json!("nothing"), "previous[0][1]: "),
        ("/exclusions/0/0", json!("nobody"), "exclusions[0][0]: "),
        ("/conflicts/0/1", json!("P1"), "conflicts[0]: "),
    ];
    for (pointer, value, path) in cases {
        let said = refusal(pointer, value);
        assert!(said.starts_with(path), "{pointer}: {said}");
    }
}

#[test]
fn an_unknown_field_is_refused_with_its_path() {
    let mut json = serde_json::to_value(small()).unwrap();
    json["people"][3]["kapasitet"] = serde_json::json!(1);
    let said = read(json.to_string().as_bytes()).unwrap_err().to_string();
    assert!(said.starts_with("people[3]"), "{said}");
    assert!(said.contains("kapasitet"), "{said}");
}

#[test]
fn a_number_that_is_not_finite_is_refused() {
    let mut problem = small();
    problem.people[3].capacity[2] = f64::NAN;
    let fault = problem.check().unwrap_err();
    assert_eq!((fault.path.as_str(), fault.kind), ("people[3].capacity[2]", FaultKind::NotFinite));
}

#[test]
fn a_damaged_file_is_refused() {
    let whole = include_bytes!("../../../../tests/data/staffing/small-T6.json.gz");
    assert!(matches!(read(&whole[..whole.len() / 2]), Err(ReadError::Unpack(_))));
    assert!(matches!(read(b"{"), Err(ReadError::Json { .. })));
    assert!(matches!(read(b""), Err(ReadError::Looks(Looks::Empty))));
}

#[test]
fn rules_that_are_off_stand_nowhere_so_that_older_hashes_hold() {
    let problem = small();
    let text = write(&problem);
    for name in
        ["knowledge", "operation", "key_people", "composition", "prices", "unwilling", "keeps", "team_min"]
    {
        assert!(!text.contains(&format!("\"{name}\"")), "{name}");
    }
    let known = "08ba91ece7986111752cf3cd36bd25b5c59c0e34e3a28c4805d2f6525b01c060";
    assert_eq!(hash(&problem), known);
}

#[test]
fn nonsense_in_the_rules_of_a_request_is_refused_with_its_path() {
    use serde_json::json;
    let cases = [
        ("rules", json!({"knowledge": "maybe"}), "rules.knowledge: "),
        ("rules", json!({"operation": {"at_home": 120}}), "rules.operation.at_home: "),
        ("rules", json!({"key_people": {"level": 6}}), "rules.key_people.level: "),
        ("rules", json!({"key_people": {"skills": [""]}}), "rules.key_people.skills[0]: "),
        ("rules", json!({"fairness": {"interest": 2}}), "rules.fairness.interest: "),
        ("rules", json!({"fairness": {"shares": 2}}), "rules.fairness.shares: "),
        ("rules", json!({"at_once": {"most": -1}}), "rules.at_once.most: "),
        ("weights", json!({"prices": {"at_once": -1}}), "weights.prices.at_once: "),
    ];
    for (part, change, path) in cases {
        let mut json = serde_json::to_value(small()).unwrap();
        for (name, value) in change.as_object().unwrap() {
            json[part][name] = value.clone();
        }
        let refusal = read(json.to_string().as_bytes()).unwrap_err().to_string();
        assert!(refusal.starts_with(path), "{refusal}");
    }
    let mut problem = small();
    problem.unwilling = vec![(problem.people[0].id.clone(), "nothing".into())];
    assert!(problem.check().unwrap_err().to_string().starts_with("unwilling[0][1]: "));
}
