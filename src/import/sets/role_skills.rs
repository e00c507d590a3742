//! `rolle_kompetanse`: the levels that roles ask for.

use super::super::column::Presence::Required;
use super::super::column::{Column, columns};
use super::super::fields::Fields;
use super::super::{Records, Sourced};
use super::Set;
use crate::domain::{RoleCode, RoleSkillRecord, SkillCode, SkillRelation};

columns! {
    Role Required => "role": "rolle_kode", "Rollekode", "Role code";
    Skill Required => "skill": "kompetanse_id", "Kompetanse-ID", "Kompetansekode", "Kompetanse", "Skill ID", "Skill code";
    Relation Required => "relation": "relasjon", "Relasjon", "Relation";
    Level Required => "level": "kravnivaa", "Kravnivå", "Krav", "Required level";
}

const RELATIONS: [(&str, SkillRelation); 6] = [
    ("Vesentlig", SkillRelation::Essential),
    ("Vesentleg", SkillRelation::Essential),
    ("essential", SkillRelation::Essential),
    ("Valgfri", SkillRelation::Optional),
    ("Valfri", SkillRelation::Optional),
    ("optional", SkillRelation::Optional),
];

pub(super) struct RoleSkills;

impl Set for RoleSkills {
    type Record = RoleSkillRecord;
    type Key<'r> = (&'r RoleCode, &'r SkillCode);

    const COLUMNS: &'static [Column] = COLUMNS;

    fn read(row: &mut Fields<'_>) -> Option<RoleSkillRecord> {
        let role = row.code(At::Role, RoleCode::parse);
        let skill = row.code(At::Skill, SkillCode::parse);
        let relation = row.required_choice(At::Relation, &RELATIONS);
        let level = row.level(At::Level);
        Some(RoleSkillRecord { role: role?, skill: skill?, relation: relation?, level: level? })
    }

    fn key(record: &RoleSkillRecord) -> Self::Key<'_> {
        (&record.role, &record.skill)
    }

    fn records(rows: Vec<Sourced<RoleSkillRecord>>) -> Records {
        Records::RoleSkills(rows)
    }
}
