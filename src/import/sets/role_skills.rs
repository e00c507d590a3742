//! `rolle_kompetanse`: the levels that roles ask for.

use crate::domain::{DataSet, RoleCode, RoleSkillRecord, SkillCode, SkillRelation};
use crate::import::column::Presence::Required;
use crate::import::column::{Column, columns};
use crate::import::fields::Fields;
use crate::import::set::{Set, kept_as};
use crate::import::{Records, Sourced};

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

pub(in crate::import) struct RoleSkills;

impl Set for RoleSkills {
    type Record = RoleSkillRecord;
    type Key<'r> = (&'r RoleCode, &'r SkillCode);

    const COLUMNS: &'static [Column] = COLUMNS;

    kept_as!(RoleSkills);

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
}
