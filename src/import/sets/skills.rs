//! `kompetansekatalog`: the skills that the municipality uses.

use super::super::column::Presence::{Optional, Required};
use super::super::column::{Column, columns};
use super::super::fields::Fields;
use super::super::{Records, Sourced};
use super::Set;
use crate::domain::{SkillCode, SkillKind, SkillRecord};

columns! {
    Code Required => "code": "kompetanse_id", "Kompetanse-ID", "Kompetansekode", "Skill ID", "Skill code";
    Name Required => "name": "navn", "Navn", "Kompetanse", "Kompetansenavn", "Name";
    NameEn Optional => "name_en": "navn_en", "Navn (engelsk)", "Name (English)";
    Kind Required => "kind": "type", "Type", "Kompetansetype", "Kind";
    Group Optional => "group": "kompetanseomraade", "Kompetanseområde", "Fagområde", "Gruppe", "Group";
    EscoUri Optional => "esco_uri": "esco_uri", "ESCO-URI", "ESCO URI";
    DescriptionEn Optional => "description_en": "beskrivelse_en", "Beskrivelse (engelsk)", "Description";
}

const KINDS: [(&str, SkillKind); 10] = [
    ("ferdighet", SkillKind::Skill),
    ("ferdigheit", SkillKind::Skill),
    ("skill", SkillKind::Skill),
    ("kunnskap", SkillKind::Knowledge),
    ("knowledge", SkillKind::Knowledge),
    ("språk", SkillKind::Language),
    ("language", SkillKind::Language),
    ("holdning", SkillKind::Attitude),
    ("haldning", SkillKind::Attitude),
    ("attitude", SkillKind::Attitude),
];

pub(super) struct Skills;

impl Set for Skills {
    type Record = SkillRecord;
    type Key<'r> = &'r SkillCode;

    const COLUMNS: &'static [Column] = COLUMNS;

    fn read(row: &mut Fields<'_>) -> Option<SkillRecord> {
        let code = row.code(At::Code, SkillCode::parse);
        let name = row.required_text(At::Name);
        let kind = row.required_choice(At::Kind, &KINDS);
        Some(SkillRecord {
            code: code?,
            name: name?,
            name_en: row.text(At::NameEn),
            kind: kind?,
            group: row.text(At::Group),
            esco_uri: row.text(At::EscoUri),
            description_en: row.text(At::DescriptionEn),
        })
    }

    fn key(record: &SkillRecord) -> &SkillCode {
        &record.code
    }

    fn records(rows: Vec<Sourced<SkillRecord>>) -> Records {
        Records::Skills(rows)
    }
}
