//! `kompetansekatalog`: the skills that the municipality uses.

use crate::domain::{DataSet, SkillCode, SkillKind, SkillRecord};
use crate::import::column::Presence::{Optional, Required};
use crate::import::column::{Column, columns};
use crate::import::fields::Fields;
use crate::import::set::{Set, kept_as};
use crate::import::{Records, Sourced};

columns! {
    Code Required => "code": "kompetanse_id", "Kompetanse-ID", "Kompetansekode", "Skill ID", "Skill code";
    Name Required => "name": "navn", "Navn", "Kompetanse", "Kompetansenavn", "Name";
    NameNn Optional => "name_nn": "navn_nn", "Navn (nynorsk)", "Name (Nynorsk)";
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

pub(in crate::import) struct Skills;

impl Set for Skills {
    type Record = SkillRecord;
    type Key<'r> = &'r SkillCode;

    const KEY: Option<usize> = Some(At::Code as usize);
    const COLUMNS: &'static [Column] = COLUMNS;

    kept_as!(Skills);

    fn read(row: &mut Fields<'_>) -> Option<SkillRecord> {
        let code = row.code(At::Code, SkillCode::parse);
        let name = row.required_text(At::Name);
        let kind = row.required_choice(At::Kind, &KINDS);
        let esco_uri = row.esco_uri(At::EscoUri);
        Some(SkillRecord {
            code: code?,
            name: name?,
            name_nn: row.text(At::NameNn),
            name_en: row.text(At::NameEn),
            kind: kind?,
            group: row.text(At::Group),
            esco_uri,
            description_en: row.long_text(At::DescriptionEn),
        })
    }

    fn key(record: &SkillRecord) -> &SkillCode {
        &record.code
    }
}
