//! `ansatt_kompetanse` and `konsulent_kompetanse`: what is recorded about people's skills.

use crate::domain::{AssessmentRecord, AssessmentSource, DataSet, PersonNumber, Rating, SkillCode};
use crate::import::column::Presence::{Optional, Required};
use crate::import::column::{Column, columns};
use crate::import::fields::Fields;
use crate::import::set::{Set, kept_as};
use crate::import::{Records, Sourced};
use jiff::civil::Date;

columns! {
    Person Required => "person": "ansattnr", "Ansattnr", "Ansattnummer", "Ans.nr.", "Tilsettnr", "Ressursnr",
        "Employee Number", "Employee ID";
    Skill Required => "skill": "kompetanse_id", "Kompetanse-ID", "Kompetansekode", "Kompetanse", "Ferdighet", "Skill",
        "Skill ID", "Skill code";
    Level Required => "rating": "nivaa", "Nivå", "Kompetansenivå", "Level";
    Interest Optional => "interest": "interesse", "Interesse", "Interest";
    Source Optional => "source": "kilde", "Kilde", "Kjelde", "Source";
    Confirmed Optional => "confirmed": "bekreftet_av_leder", "Bekreftet av leder", "Stadfesta av leiar",
        "Confirmed by manager";
    AssessedOn Required => "assessed_on": "sist_oppdatert", "Sist oppdatert", "Sist oppdatera", "Vurdert dato", "Dato",
        "Last updated";
}

/// The same columns with the consultant's number first.
const CONSULTANT_COLUMNS: &[Column] = &{
    let [_, skill, level, interest, source, confirmed, assessed_on] = *COLUMNS else {
        panic!("a column for each of the seven names in `At`")
    };
    let person = Column {
        machine: "konsulent_id",
        heading: "Konsulent-ID",
        synonyms: &["Konsulentnr", "Consultant ID"],
        ..COLUMNS[At::Person as usize]
    };
    [person, skill, level, interest, source, confirmed, assessed_on]
};

const SOURCES: [(&str, AssessmentSource); 12] = [
    ("Selvvurdering", AssessmentSource::Own),
    ("Eigenvurdering", AssessmentSource::Own),
    ("Sjølvvurdering", AssessmentSource::Own),
    ("self", AssessmentSource::Own),
    ("Leder", AssessmentSource::Manager),
    ("Leiar", AssessmentSource::Manager),
    ("manager", AssessmentSource::Manager),
    ("CV", AssessmentSource::Import),
    ("import", AssessmentSource::Import),
    ("Kurs/sertifikat", AssessmentSource::Evidence),
    ("Sertifikat", AssessmentSource::Evidence),
    ("evidence", AssessmentSource::Evidence),
];

fn read(row: &mut Fields<'_>) -> Option<AssessmentRecord> {
    let person = row.code(At::Person, PersonNumber::parse);
    let skill = row.code(At::Skill, SkillCode::parse);
    let rating = rating(row);
    let interest = row.interest(At::Interest);
    // A file without a source is another system's list.
    let source = row.choice(At::Source, &SOURCES).unwrap_or(AssessmentSource::Import);
    let confirmed = row.yes_no(At::Confirmed).unwrap_or(false);
    let assessed_on = row.past_date(At::AssessedOn);
    Some(AssessmentRecord {
        person: person?,
        skill: skill?,
        rating: rating?,
        interest,
        source,
        confirmed,
        assessed_on: assessed_on?,
    })
}

/// A level, or one of the two answers that are not a level.
fn rating(row: &mut Fields<'_>) -> Option<Rating> {
    if row.cell(At::Level).len() <= 1 {
        return row.level(At::Level).map(Rating::Level);
    }
    match row.cell(At::Level).to_lowercase().as_str() {
        "ikke relevant" | "ikkje relevant" | "not relevant" => Some(Rating::NotRelevant),
        "vet ikke" | "veit ikkje" | "vil ikke svare" | "vil ikkje svare" | "don't know" => {
            Some(Rating::Unknown)
        }
        _ => row.level(At::Level).map(Rating::Level),
    }
}

macro_rules! assessments {
    ($name:ident, $columns:expr) => {
        pub(in crate::import) struct $name;

        impl Set for $name {
            type Record = AssessmentRecord;
            type Key<'r> = (&'r PersonNumber, &'r SkillCode, AssessmentSource, Date);

            const COLUMNS: &'static [Column] = $columns;

            kept_as!($name);

            fn read(row: &mut Fields<'_>) -> Option<AssessmentRecord> {
                read(row)
            }

            fn key(record: &AssessmentRecord) -> Self::Key<'_> {
                (&record.person, &record.skill, record.source, record.assessed_on)
            }
        }
    };
}

assessments!(EmployeeSkills, COLUMNS);
assessments!(ConsultantSkills, CONSULTANT_COLUMNS);
