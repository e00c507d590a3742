use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

fn code(text: &str) -> SkillCode {
    SkillCode::parse(text).unwrap()
}

fn skill(text: &str, name: &str) -> SkillEntry {
    SkillEntry { code: code(text), names: vec![name.to_owned()] }
}

fn group(text: &str, parent: Option<&str>) -> GroupEntry {
    GroupEntry { code: text.to_owned(), name: format!("group {text}"), parent: parent.map(str::to_owned) }
}

/// A graph of skills A, B, C ... with the broader pairs of `pairs`, such as `"AB BC"`.
fn graph(pairs: &str) -> Result<SkillGraph, GraphError> {
    let skills = ('A'..='H').map(|letter| skill(&letter.to_string(), &format!("skill {letter}"))).collect();
    let broader = pairs.split_whitespace().map(|pair| (code(&pair[..1]), Parent::Skill(code(&pair[1..]))));
    SkillGraph::build(skills, Vec::new(), broader.collect::<Vec<_>>(), Vec::new())
}

fn shown(reached: &[Reached<&SkillCode>]) -> String {
    reached.iter().map(|step| format!("{}{}", step.code, step.distance)).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_narrower_skill_held_counts_for_every_broader_one() {
    let graph = graph("AB BC AD").unwrap();
    let counts: Vec<String> = graph.counts_for(&code("A")).map(|skill| skill.to_string()).collect();
    assert_eq!(counts, ["A", "B", "D", "C"]);
    assert_eq!(graph.counts_for(&code("C")).count(), 1, "a broader skill held counts for itself only");
}

#[test]
fn a_skill_with_several_parents_is_told_once_at_its_least_distance() {
    let graph = graph("AB AC BD CD DE AE").unwrap();
    assert_eq!(shown(&graph.broader(&code("A"))), "B1 C1 E1 D2");
    assert_eq!(shown(&graph.narrower(&code("D"))), "B1 C1 A2");
    assert_eq!(graph.distance(&code("A"), &code("D")), Some(2));
    assert_eq!(graph.distance(&code("D"), &code("A")), None);
    assert_eq!(graph.distance(&code("A"), &code("A")), Some(0));
}

#[test]
fn a_request_is_met_by_the_skill_and_all_narrower_ones() {
    let graph = graph("AB BC").unwrap();
    let met: Vec<String> = graph.met_by(&code("C")).map(|skill| skill.to_string()).collect();
    assert_eq!(met, ["C", "B", "A"]);
}

#[test]
fn a_skill_outside_the_graph_counts_for_itself() {
    let graph = graph("AB").unwrap();
    assert_eq!(graph.counts_for(&code("X9")).collect::<Vec<_>>(), [code("X9")]);
    assert!(!graph.contains(&code("X9")));
}

#[test]
fn a_cycle_is_refused_with_its_path_in_order() {
    let Err(GraphError::Cycle(error)) = graph("GA BC CD DB AB") else { panic!("a cycle was accepted") };
    assert_eq!(error.to_string(), "B (skill B) > C (skill C) > D (skill D) > B (skill B)");
    assert_eq!(error.path.len(), 3);
}

#[test]
fn a_skill_broader_than_itself_is_refused() {
    let Err(GraphError::Cycle(error)) = graph("AA") else { panic!("a cycle was accepted") };
    assert_eq!(error.to_string(), "A (skill A) > A (skill A)");
}

#[test]
fn a_cycle_of_groups_is_refused_too() {
    let groups = vec![group("S1", Some("S2")), group("S2", Some("S1"))];
    let Err(GraphError::Cycle(error)) = SkillGraph::build(Vec::new(), groups, [], []) else {
        panic!("a cycle was accepted")
    };
    assert_eq!(error.to_string(), "S1 (group S1) > S2 (group S2) > S1 (group S1)");
}

#[test]
fn a_relation_to_something_unknown_is_refused_by_its_code() {
    assert_eq!(graph("AZ").unwrap_err(), GraphError::Unknown { code: "Z".to_owned() });
}

#[test]
fn a_skill_given_twice_is_refused() {
    let skills = vec![skill("A", "one"), skill("A", "two")];
    assert_eq!(
        SkillGraph::build(skills, Vec::new(), [], []).unwrap_err(),
        GraphError::Twice { code: "A".to_owned() }
    );
}

#[test]
fn related_is_mutual_and_a_skill_is_not_its_own_near_match() {
    let skills = vec![skill("A", "a"), skill("B", "b"), skill("C", "c")];
    let related =
        [(code("B"), code("A")), (code("B"), code("C")), (code("C"), code("B")), (code("B"), code("B"))];
    let graph = SkillGraph::build(skills, Vec::new(), [], related).unwrap();
    assert_eq!(graph.related(&code("B")).collect::<Vec<_>>(), [&code("A"), &code("C")]);
    assert_eq!(graph.related(&code("A")).collect::<Vec<_>>(), [&code("B")]);
    assert_eq!(graph.counts_for(&code("A")).count(), 1, "a related skill does not count");
}

#[test]
fn a_skill_stands_in_its_groups_and_all_above_them() {
    let groups = vec![group("S", None), group("S1", Some("S")), group("T", None)];
    let broader = [
        (code("A"), Parent::Group("S1".to_owned())),
        (code("A"), Parent::Group("T".to_owned())),
        (code("B"), Parent::Skill(code("A"))),
    ];
    let graph = SkillGraph::build(vec![skill("B", "b"), skill("A", "a")], groups, broader, []).unwrap();
    let above: Vec<_> = graph.groups_of(&code("B")).into_iter().map(|reached| reached.code).collect();
    assert_eq!(above, ["S1", "T", "S"]);
    assert_eq!(shown(&graph.skills_in("S")), "A2 B3");
    assert!(graph.broader(&code("A")).is_empty(), "a group is no skill");
}

/// Whether `reach[a][b]`: b can be reached from a over one or more edges (Floyd and Warshall).
fn closure(size: usize, edges: &BTreeSet<(usize, usize)>) -> Vec<Vec<Option<u32>>> {
    let mut steps = vec![vec![None; size]; size];
    for (from, to) in edges {
        steps[*from][*to] = Some(1);
    }
    for middle in 0..size {
        for from in 0..size {
            for to in 0..size {
                let through = steps[from][middle].zip(steps[middle][to]).map(|(one, two)| one + two);
                steps[from][to] = match (steps[from][to], through) {
                    (Some(old), Some(new)) => Some(u32::min(old, new)),
                    (old, new) => old.or(new),
                };
            }
        }
    }
    steps
}

/// Whether a depth-first search meets a node that it is still inside of.
fn has_cycle(size: usize, edges: &BTreeSet<(usize, usize)>) -> bool {
    fn enter(node: usize, edges: &BTreeSet<(usize, usize)>, state: &mut [u8]) -> bool {
        state[node] = 1;
        for (_, next) in edges.iter().filter(|(from, _)| *from == node) {
            if state[*next] == 1 || (state[*next] == 0 && enter(*next, edges, state)) {
                return true;
            }
        }
        state[node] = 2;
        false
    }
    let mut state = vec![0; size];
    (0..size).any(|node| state[node] == 0 && enter(node, edges, &mut state))
}

fn numbered(number: usize) -> SkillCode {
    code(&format!("N{number:02}"))
}

fn built(size: usize, edges: &[(usize, usize)]) -> Result<SkillGraph, GraphError> {
    let skills = (0..size).map(|number| SkillEntry { code: numbered(number), names: Vec::new() }).collect();
    let broader = edges.iter().map(|(from, to)| (numbered(*from), Parent::Skill(numbered(*to))));
    SkillGraph::build(skills, Vec::new(), broader.collect::<Vec<_>>(), [])
}

fn edges_of(size: usize) -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0..size, 0..size), 0..size * 2)
}

proptest! {
    #[test]
    fn a_cycle_is_found_exactly_where_there_is_one(
        (size, edges) in (1_usize..12).prop_flat_map(|size| (Just(size), edges_of(size)))
    ) {
        let set: BTreeSet<_> = edges.iter().copied().collect();
        match built(size, &edges) {
            Ok(_) => prop_assert!(!has_cycle(size, &set)),
            Err(GraphError::Cycle(error)) => {
                prop_assert!(has_cycle(size, &set));
                let path: Vec<usize> = error.path.iter().map(|step| step.code[1..].parse().unwrap()).collect();
                for (position, from) in path.iter().enumerate() {
                    let to = path[(position + 1) % path.len()];
                    prop_assert!(set.contains(&(*from, to)), "{from} > {to} is no edge");
                }
                prop_assert_eq!(path.iter().collect::<BTreeSet<_>>().len(), path.len());
            }
            Err(error) => prop_assert!(false, "{error}"),
        }
    }

    #[test]
    fn broader_and_narrower_are_the_transitive_closure(
        (size, edges) in (2_usize..12).prop_flat_map(|size| (Just(size), edges_of(size)))
    ) {
        // Only upwards, so that there is no cycle.
        let upwards: Vec<_> = edges.into_iter().filter(|(from, to)| from < to).collect();
        let steps = closure(size, &upwards.iter().copied().collect());
        let graph = built(size, &upwards).unwrap();
        for (from, row) in steps.iter().enumerate() {
            for (to, expected) in row.iter().enumerate() {
                let (narrow, broad) = (numbered(from), numbered(to));
                let up = graph.broader(&narrow).into_iter().find(|step| *step.code == broad);
                prop_assert_eq!(up.map(|step| step.distance), *expected);
                let down = graph.narrower(&broad).into_iter().find(|step| *step.code == narrow);
                prop_assert_eq!(down.map(|step| step.distance), *expected);
            }
        }
    }

    #[test]
    fn the_order_of_the_input_does_not_matter(
        edges in edges_of(8).prop_map(|edges| edges.into_iter().filter(|(from, to)| from < to).collect::<Vec<_>>())
    ) {
        let reversed: Vec<_> = edges.iter().rev().copied().collect();
        let (one, other) = (built(8, &edges).unwrap(), built(8, &reversed).unwrap());
        for number in 0..8 {
            prop_assert_eq!(one.broader(&numbered(number)), other.broader(&numbered(number)));
            prop_assert_eq!(one.narrower(&numbered(number)), other.narrower(&numbered(number)));
        }
    }
}
