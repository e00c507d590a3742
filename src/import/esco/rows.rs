//! Rows to records, and the checks between the files.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::Hash;

use super::table::{Row, each_row, parse_number};
use super::{EscoFile, EscoIssue, EscoProblem};
use crate::domain::{EscoGroup, EscoOccupation, EscoRelation, EscoSet, EscoSkill, SkillKind, SourceLine};

const SKILL_URI: &str = "http://data.europa.eu/esco/skill/";
const OCCUPATION_URI: &str = "http://data.europa.eu/esco/occupation/";

/// Reads one file after the other and remembers what the next ones may name.
#[derive(Default)]
pub(super) struct SetBuilder {
    set: EscoSet,
    issues: Vec<EscoIssue>,
    group_codes: HashSet<String>,
    skill_numbers: HashSet<u32>,
    occupation_numbers: HashSet<u32>,
}

impl SetBuilder {
    /// The set, or everything that is wrong with it.
    pub fn finish(self) -> Result<EscoSet, Vec<EscoIssue>> {
        if self.issues.is_empty() { Ok(self.set) } else { Err(self.issues) }
    }

    pub fn groups(&mut self, bytes: &[u8]) {
        let (mut codes, mut uris) = (Once::default(), Once::default());
        let mut parents = Vec::new();
        each_row(EscoFile::Groups, bytes, &mut self.issues, |row| {
            let Some(group) = group(row) else { return };
            codes.check(row, "group_code", group.code.clone());
            uris.check(row, "uri", group.uri.clone());
            parents.extend(group.parent.clone().map(|parent| (row.line(), parent)));
            self.group_codes.insert(group.code.clone());
            self.set.groups.push(group);
        });
        let unknown = parents.into_iter().filter(|(_, parent)| !self.group_codes.contains(parent));
        self.issues.extend(unknown.map(|(line, value)| EscoIssue {
            file: EscoFile::Groups,
            line,
            column: "parent_code",
            value,
            problem: EscoProblem::NotInSet,
        }));
        self.set.groups.sort_by(|one, other| one.code.cmp(&other.code));
    }

    pub fn skills(&mut self, bytes: &[u8]) {
        let (mut numbers, mut uris) = (Once::default(), Once::default());
        each_row(EscoFile::Skills, bytes, &mut self.issues, |row| {
            let Some(skill) = skill(row) else { return };
            numbers.check(row, "skill_no", skill.number);
            uris.check(row, "uuid", skill.uri.clone());
            known(row, "group_code", self.group_codes.contains(&skill.group));
            self.skill_numbers.insert(skill.number);
            self.set.skills.push(skill);
        });
        self.set.skills.sort_by_key(|skill| skill.number);
    }

    pub fn broader(&mut self, bytes: &[u8]) {
        let mut pairs = Once::default();
        each_row(EscoFile::Broader, bytes, &mut self.issues, |row| {
            let Some(number) = row.number("skill_no") else { return };
            known(row, "skill_no", self.skill_numbers.contains(&number));
            let written = row.text("broader").to_owned();
            pairs.check(row, "broader", (number, written.clone()));
            match written.split_once(':') {
                Some(("G", group)) => {
                    known(row, "broader", self.group_codes.contains(group));
                    self.set.in_groups.push((number, group.to_owned()));
                }
                Some(("S", skill)) => {
                    let Some(skill) = parse_number(skill) else {
                        return row.wrong("broader", EscoProblem::NotANumber);
                    };
                    known(row, "broader", self.skill_numbers.contains(&skill));
                    self.set.broader.push((number, skill));
                }
                _ => row.wrong("broader", EscoProblem::UnknownLetter { allowed: "G:, S:" }),
            }
        });
    }

    pub fn related(&mut self, bytes: &[u8]) {
        let numbers = (&self.skill_numbers, &self.skill_numbers);
        let columns = ("skill_no", "related_skill_no");
        self.set.related = relations(EscoFile::Related, bytes, columns, numbers, &mut self.issues);
    }

    pub fn occupations(&mut self, bytes: &[u8]) {
        let (mut numbers, mut uris) = (Once::default(), Once::default());
        each_row(EscoFile::Occupations, bytes, &mut self.issues, |row| {
            let Some(occupation) = occupation(row) else { return };
            numbers.check(row, "occ_no", occupation.number);
            uris.check(row, "uuid", occupation.uri.clone());
            self.occupation_numbers.insert(occupation.number);
            self.set.occupations.push(occupation);
        });
        self.set.occupations.sort_by_key(|occupation| occupation.number);
    }

    pub fn occupation_skills(&mut self, bytes: &[u8]) {
        let numbers = (&self.occupation_numbers, &self.skill_numbers);
        let columns = ("occ_no", "skill_no");
        self.set.occupation_skills =
            relations(EscoFile::OccupationSkills, bytes, columns, numbers, &mut self.issues);
    }
}

fn group(row: &mut Row<'_>) -> Option<EscoGroup> {
    let (code, uri, name_en) = (row.required("group_code"), row.required("uri"), row.required("label_en"));
    Some(EscoGroup {
        code: code?,
        uri: uri?,
        parent: row.optional("parent_code"),
        name_en: name_en?,
        name_nb: row.optional("label_nb_unofficial"),
    })
}

fn skill(row: &mut Row<'_>) -> Option<EscoSkill> {
    let (number, uuid, kind) = (row.number("skill_no"), row.uuid("uuid"), kind(row));
    let (group, name_en) = (row.required("group_code"), row.required("label_en"));
    let name_en = name_en?;
    let aliases: BTreeSet<&str> = row.text("alt_labels_en").split('|').map(str::trim).collect();
    let is_other_name = |alias: &&str| !alias.is_empty() && **alias != *name_en;
    Some(EscoSkill {
        aliases_en: aliases.into_iter().filter(is_other_name).map(str::to_owned).collect(),
        number: number?,
        uri: format!("{SKILL_URI}{}", uuid?),
        kind: kind?,
        group: group?,
        name_en,
        name_nb: row.optional("label_nb_unofficial"),
        description_en: row.optional("description_en"),
        line: SourceLine(row.line()),
    })
}

/// ESCO's type, but for what its language collection names.
fn kind(row: &mut Row<'_>) -> Option<SkillKind> {
    let language = row.text("collections").contains('L');
    match row.text("type") {
        "S" | "K" if language => Some(SkillKind::Language),
        "S" => Some(SkillKind::Skill),
        "K" => Some(SkillKind::Knowledge),
        _ => {
            row.wrong("type", EscoProblem::UnknownLetter { allowed: "S, K" });
            None
        }
    }
}

fn occupation(row: &mut Row<'_>) -> Option<EscoOccupation> {
    let (number, uuid, name_en) = (row.number("occ_no"), row.uuid("uuid"), row.required("label_en"));
    Some(EscoOccupation {
        number: number?,
        uri: format!("{OCCUPATION_URI}{}", uuid?),
        esco_code: row.optional("esco_code"),
        isco08: row.optional("isco08"),
        styrk08_name: row.optional("styrk08_navn_nb"),
        name_en: name_en?,
        name_nb: row.optional("title_nb_unofficial"),
    })
}

/// Rows of two numbers and `E` or `O`.
fn relations(
    file: EscoFile,
    bytes: &[u8],
    (from_column, to_column): (&'static str, &'static str),
    (from_numbers, to_numbers): (&HashSet<u32>, &HashSet<u32>),
    issues: &mut Vec<EscoIssue>,
) -> Vec<EscoRelation> {
    let (mut found, mut pairs) = (Vec::new(), Once::default());
    each_row(file, bytes, issues, |row| {
        let (from, to) = (row.number(from_column), row.number(to_column));
        let essential = row.essential("relation");
        let (Some(from), Some(to), Some(essential)) = (from, to, essential) else { return };
        known(row, from_column, from_numbers.contains(&from));
        known(row, to_column, to_numbers.contains(&to));
        pairs.check(row, to_column, (from, to));
        found.push(EscoRelation { from, to, essential });
    });
    found
}

fn known(row: &mut Row<'_>, column: &'static str, is_known: bool) {
    if !is_known {
        row.wrong(column, EscoProblem::NotInSet);
    }
}

/// Remembers on which line a key stood first.
struct Once<K>(HashMap<K, u32>);

impl<K> Default for Once<K> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<K: Eq + Hash> Once<K> {
    fn check(&mut self, row: &mut Row<'_>, column: &'static str, key: K) {
        let first_line = *self.0.entry(key).or_insert(row.line());
        if first_line != row.line() {
            row.wrong(column, EscoProblem::Twice { first_line });
        }
    }
}
