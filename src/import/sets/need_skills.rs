//! `initiativ_behov_kompetanse`: the skills that needs ask for.

use crate::domain::{DataSet, NeedCode, NeedSkillRecord, SkillCode};
use crate::import::column::Presence::Required;
use crate::import::column::{Column, columns};
use crate::import::fields::Fields;
use crate::import::set::{Set, kept_as};
use crate::import::{Records, Sourced};

columns! {
    Need Required => "need": "behov_id", "Behov-ID", "Need ID";
    Skill Required => "skill": "kompetanse_id", "Kompetanse-ID", "Kompetansekode", "Kompetanse", "Skill ID", "Skill code";
    MinLevel Required => "min_level": "min_nivaa", "Minste nivå", "Minimumsnivå", "Minste kravnivå", "Minimum level";
    Must Required => "must": "krav", "Krav", "Må/bør", "Requirement";
}

/// Whether a skill must be there, or only should.
const REQUIREMENTS: [(&str, bool); 6] =
    [("Må", true), ("Skal", true), ("must", true), ("Bør", false), ("Ønskelig", false), ("should", false)];

pub(in crate::import) struct NeedSkills;

impl Set for NeedSkills {
    type Record = NeedSkillRecord;
    type Key<'r> = (&'r NeedCode, &'r SkillCode);

    const COLUMNS: &'static [Column] = COLUMNS;

    kept_as!(NeedSkills);

    fn read(row: &mut Fields<'_>) -> Option<NeedSkillRecord> {
        let need = row.code(At::Need, NeedCode::parse);
        let skill = row.code(At::Skill, SkillCode::parse);
        let min_level = row.level(At::MinLevel);
        let must = row.required_choice(At::Must, &REQUIREMENTS);
        Some(NeedSkillRecord { need: need?, skill: skill?, min_level: min_level?, must: must? })
    }

    fn key(record: &NeedSkillRecord) -> Self::Key<'_> {
        (&record.need, &record.skill)
    }
}
