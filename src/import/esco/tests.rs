use std::path::Path;

use super::*;
use crate::domain::{EscoRelation, SkillKind, SourceLine};

/// The small hand-made set, with one file's text changed.
fn small(changes: &[(EscoFile, &str, &str)]) -> Result<EscoSet, Vec<EscoIssue>> {
    let folder = tempfile::tempdir().unwrap();
    for file in EscoFile::ALL {
        let name = format!("{}.csv", file.name());
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/esco").join(&name);
        let mut text = std::fs::read_to_string(source).unwrap();
        for (_, from, to) in changes.iter().filter(|(changed, _, _)| *changed == file) {
            assert!(text.contains(from), "{name} lacks {from:?}");
            text = text.replacen(from, to, 1);
        }
        std::fs::write(folder.path().join(&name), text).unwrap();
    }
    read(&EscoFiles::from_folder(folder.path()).unwrap())
}

/// Each issue as `file:line column problem (value)`.
fn issues(changes: &[(EscoFile, &str, &str)]) -> Vec<String> {
    let found = small(changes).unwrap_err();
    found
        .iter()
        .map(|issue| {
            let EscoIssue { file, line, column, value, problem } = issue;
            format!("{}:{line} {column} {problem:?} ({value})", file.name())
        })
        .collect()
}

#[test]
fn the_small_set_is_read_whole() {
    let set = small(&[]).unwrap();
    assert_eq!((set.groups.len(), set.skills.len(), set.occupations.len()), (4, 5, 2));
    assert_eq!(set.broader, [(2, 1), (3, 1)]);
    assert_eq!(set.in_groups.len(), 4);
    assert_eq!(set.related, [EscoRelation { from: 2, to: 4, essential: false }]);
    assert_eq!(set.occupation_skills.len(), 3);
    let skill = &set.skills[0];
    assert_eq!((skill.name_en.as_str(), skill.name_nb.as_deref()), ("manage staff", Some("lede ansatte")));
    assert_eq!(
        skill.aliases_en,
        ["lead staff", "manage employees"],
        "sorted, once each, not the name itself"
    );
    assert_eq!(skill.uri, "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000001");
    assert_eq!((skill.code().as_str(), skill.line), ("ESCO-1", SourceLine(2)));
}

#[test]
fn the_language_collection_makes_a_language_of_skill_and_knowledge() {
    let kinds: Vec<SkillKind> = small(&[]).unwrap().skills.iter().map(|skill| skill.kind).collect();
    let skill = SkillKind::Skill;
    assert_eq!(kinds, [skill, skill, skill, SkillKind::Knowledge, SkillKind::Language]);
}

#[test]
fn the_whole_set_inside_the_program_has_the_stated_counts() {
    let set = read(&EscoFiles::embedded().unwrap()).unwrap();
    assert_eq!(set.skills.len(), 13_896);
    assert_eq!(set.groups.len(), 647);
    assert_eq!(set.broader.len() + set.in_groups.len(), 20_013);
    assert_eq!(set.related.len(), 5_899);
    assert_eq!(set.occupations.len(), 3_007);
    assert_eq!(set.occupation_skills.len(), 123_788);
    assert_eq!(set.skills.iter().filter(|skill| skill.name_nb.is_some()).count(), 595);
}

#[test]
fn a_malformed_row_names_file_line_and_column() {
    let changes = [
        (EscoFile::Skills, "\n2,", "\ntwo,"),
        (EscoFile::Skills, "00000000-0000-4000-8000-000000000003", "no-uuid"),
        (
            EscoFile::Skills,
            "4,00000000-0000-4000-8000-000000000004,K",
            "4,00000000-0000-4000-8000-000000000004,X",
        ),
        (EscoFile::Occupations, "head of staff", ""),
    ];
    let found = issues(&changes);
    assert_eq!(found[0], "esco_skills:3 skill_no NotANumber (two)");
    assert_eq!(found[1], "esco_skills:4 uuid NotAUuid (no-uuid)");
    assert_eq!(found[2], "esco_skills:5 type UnknownLetter { allowed: \"S, K\" } (X)");
    assert!(found.contains(&"esco_occupations:2 label_en Empty ()".to_owned()));
}

#[test]
fn a_number_or_group_that_is_not_in_the_set_is_refused() {
    let changes = [
        (
            EscoFile::Groups,
            "S1,http://data.europa.eu/esco/skill/g2,1,S",
            "S1,http://data.europa.eu/esco/skill/g2,1,Q",
        ),
        (EscoFile::Broader, "2,S:1", "2,S:77"),
        (EscoFile::Broader, "1,G:S1", "1,G:S9"),
        (EscoFile::Related, "2,4,O", "99,4,O"),
        (EscoFile::OccupationSkills, "1,1,E", "8,1,E"),
    ];
    assert_eq!(
        issues(&changes),
        [
            "esco_skill_groups:3 parent_code NotInSet (Q)",
            "esco_skill_broader:2 broader NotInSet (G:S9)",
            "esco_skill_broader:3 broader NotInSet (S:77)",
            "esco_skill_skill:2 skill_no NotInSet (99)",
            "esco_occupation_skill:2 occ_no NotInSet (8)",
        ]
    );
}

#[test]
fn what_stands_twice_is_refused_with_its_first_line() {
    let changes = [
        (EscoFile::Skills, "\n3,", "\n2,"),
        (EscoFile::Skills, "8000-000000000005", "8000-000000000001"),
        (EscoFile::OccupationSkills, "1,4,O", "1,1,O"),
    ];
    let found = issues(&changes);
    assert_eq!(found[0], "esco_skills:4 skill_no Twice { first_line: 3 } (2)");
    assert!(found[1].starts_with("esco_skills:6 uuid Twice { first_line: 2 }"), "{}", found[1]);
    assert!(found.contains(&"esco_occupation_skill:3 skill_no Twice { first_line: 2 } (1)".to_owned()));
}

#[test]
fn a_row_of_the_wrong_width_or_with_an_open_quotation_mark_is_refused() {
    assert_eq!(
        issues(&[(EscoFile::Related, "2,4,O", "2,4,O,x")]),
        ["esco_skill_skill:2  FieldCount { expected: 3, found: 4 } ()"]
    );
    let endless = format!("2,4,\"O{}", "x".repeat(30_000));
    assert_eq!(issues(&[(EscoFile::Related, "2,4,O", &endless)]), ["esco_skill_skill:2  TooLong ()"]);
}

#[test]
fn a_missing_column_is_named() {
    let found = issues(&[(EscoFile::Related, "related_skill_no", "other")]);
    assert_eq!(found, ["esco_skill_skill:1 related_skill_no MissingColumn ()"]);
}

#[test]
fn bytes_that_are_not_utf8_are_refused_by_line() {
    let mut found = Vec::new();
    let text = b"skill_no,related_skill_no,relation\n2,4,O\n2,\xe6,O\n";
    table::each_row(EscoFile::Related, text, &mut found, |_| panic!("no row is read"));
    assert_eq!((found.len(), found[0].line, &found[0].problem), (1, 3, &EscoProblem::NotUtf8));
}

#[test]
fn lines_are_counted_as_an_editor_does_also_with_crlf_blank_lines_and_quoted_line_breaks() {
    for end in ["\n", "\r\n"] {
        let text = format!(
            "\u{feff}skill_no,related_skill_no,relation{end}{end}1,\"2{end}\",O{end}3,4,E{end}{end}5,6,O"
        );
        let (mut lines, mut found) = (Vec::new(), Vec::new());
        table::each_row(EscoFile::Related, text.as_bytes(), &mut found, |row| lines.push(row.line()));
        assert_eq!((lines, found), (vec![3, 5, 7], Vec::new()));
    }
}

#[test]
fn columns_may_stand_in_any_order_beside_others() {
    let changes = [
        (EscoFile::Related, "skill_no,related_skill_no,relation", "relation,note,related_skill_no,skill_no"),
        (EscoFile::Related, "2,4,O", "O,why,4,2"),
    ];
    assert_eq!(small(&changes).unwrap().related, [EscoRelation { from: 2, to: 4, essential: false }]);
}

#[test]
fn a_folder_without_a_file_says_which() {
    let folder = tempfile::tempdir().unwrap();
    let error = EscoFiles::from_folder(folder.path()).unwrap_err();
    assert!(matches!(error, EscoFileError::Missing { file: EscoFile::Groups, .. }), "{error}");
}

#[test]
fn a_broken_gzip_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("esco_skill_groups.csv.gz"), b"not gzip").unwrap();
    let error = EscoFiles::from_folder(folder.path()).unwrap_err();
    assert!(matches!(error, EscoFileError::Unreadable { .. }), "{error}");
}
