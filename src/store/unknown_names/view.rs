//! Skill names from files that no skill has, with what somebody decided about them.

use jiff::Timestamp;

use crate::domain::{ImportFileId, ImportId, NameDecision, SkillId, UnknownNameId};
use crate::store::views::{Listed, Names, SkillLink, Window};
use crate::store::word::Word;
use crate::store::{Reading, StoreError, on};

/// A skill name that no skill has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName {
    /// The number in its address.
    pub id: UnknownNameId,
    /// Counts decisions and withdrawals of decisions, from 1.
    pub version: i64,
    /// The name as the file has it.
    pub written: String,
    /// How many rows have it in the file that had it last.
    pub occurrences: i64,
    /// The file that had it last.
    pub file: String,
    /// The import of that file.
    pub import: ImportId,
    /// The number of that file.
    pub import_file: ImportFileId,
    /// Whether the refused rows of that file are still stored.
    pub rows_are_kept: bool,
    /// Whether it is proposed as a skill, and the proposal is open.
    pub is_proposed: bool,
    /// The first line of that file with the name.
    pub first_line: i64,
    /// The skill with the nearest name; `None` where none is near, or the name is decided.
    pub suggested: Option<SkillLink>,
    /// What somebody wrote about it; empty where nobody did.
    pub note: String,
    /// What somebody decided; `None` while it is open.
    pub decided: Option<Decided>,
}

/// A decision about what an unknown name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// Another spelling of a skill, another name of it, or no skill at all.
    pub decision: NameDecision,
    /// The skill that the name means; `None` where it is passed over.
    pub skill: Option<SkillLink>,
    /// When it was decided, in UTC.
    pub at: Option<Timestamp>,
    /// The account name of whoever decided.
    pub by: String,
}

/// Which of the names are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that somebody has to decide about, most frequent first.
    Open,
    /// Those that somebody has decided about, newest decision first.
    Decided,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    version: i64,
    written: String,
    occurrences: i64,
    first_line: i64,
    file: String,
    import_id: i64,
    import_file_id: i64,
    rows_are_kept: bool,
    is_proposed: bool,
    note: String,
    decision: Option<String>,
    decided_at: Option<jiff_sqlx::Timestamp>,
    decided_by: Option<String>,
    skill_id: Option<i64>,
    code: Option<String>,
    name_nb: Option<String>,
    name_nn: Option<String>,
    name_en: Option<String>,
}

/// A part of the open names, or of the decided ones.
pub async fn list(
    reading: &mut Reading,
    which: Which,
    part: Window,
) -> Result<Listed<UnknownName>, StoreError> {
    let sql = match which {
        Which::Open => OPEN,
        Which::Decided => DECIDED,
    };
    let rows: Vec<Row> = on!(reading, connection =>
        sqlx::query_as(sql).bind(part.limit).bind(part.offset).fetch_all(connection).await)?;
    let total = counts(reading).await?.of(which);
    Ok(Listed { rows: rows.into_iter().map(Row::read).collect::<Result<_, _>>()?, total })
}

/// The name `id`; `None` where there is none.
pub async fn find(reading: &mut Reading, id: UnknownNameId) -> Result<Option<UnknownName>, StoreError> {
    let row: Option<Row> =
        on!(reading, connection => sqlx::query_as(ONE).bind(id.0).fetch_optional(connection).await)?;
    row.map(Row::read).transpose()
}

/// How many names there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Names that nobody has decided about.
    pub open: i64,
    /// Names that somebody has decided about.
    pub decided: i64,
}

impl Counts {
    const fn of(self, which: Which) -> i64 {
        match which {
            Which::Open => self.open,
            Which::Decided => self.decided,
        }
    }
}

/// How many names there are to decide about, and how many somebody has decided about.
pub async fn counts(reading: &mut Reading) -> Result<Counts, StoreError> {
    let (open, decided): (i64, i64) =
        on!(reading, connection => sqlx::query_as(COUNTS).fetch_one(connection).await)?;
    Ok(Counts { open, decided })
}

impl Row {
    fn read(self) -> Result<UnknownName, StoreError> {
        let code = self.code.unwrap_or_default();
        let names = Names { nb: self.name_nb, nn: self.name_nn, en: self.name_en, code };
        let skill = self.skill_id.map(|id| SkillLink { id: SkillId(id), names });
        let decision = self
            .decision
            .map(|word| NameDecision::from_word("unmapped_skill.decision", &word))
            .transpose()?;
        let (suggested, decided) = match decision {
            None => (skill, None),
            Some(decision) => {
                let (at, by) =
                    (self.decided_at.map(jiff_sqlx::Timestamp::to_jiff), self.decided_by.unwrap_or_default());
                (None, Some(Decided { decision, skill, at, by }))
            }
        };
        Ok(UnknownName {
            id: UnknownNameId(self.id),
            version: self.version,
            written: self.written,
            occurrences: self.occurrences,
            file: self.file,
            import: ImportId(self.import_id),
            import_file: ImportFileId(self.import_file_id),
            rows_are_kept: self.rows_are_kept,
            is_proposed: self.is_proposed,
            first_line: self.first_line,
            suggested,
            note: self.note,
            decided,
        })
    }
}

macro_rules! names {
    ($rest:literal) => {
        concat!(
            "SELECT u.id, u.version, u.written, u.occurrences, u.first_line, f.name AS file, f.import_id, u.import_file_id, u.note,
    CASE WHEN r.import_file_id IS NULL THEN FALSE ELSE TRUE END AS rows_are_kept,
    CASE WHEN u.decision IS NULL AND EXISTS (SELECT 1 FROM skill_proposal p WHERE p.state = 'open' AND p.name = u.written)
        THEN TRUE ELSE FALSE END AS is_proposed,
    u.decision, u.decided_at, u.decided_by, s.id AS skill_id, s.code, s.name_nb, s.name_nn, s.name_en
FROM unmapped_skill u
JOIN import_file f ON f.id = u.import_file_id
LEFT JOIN import_refused r ON r.import_file_id = u.import_file_id
LEFT JOIN skill s ON s.id = CASE WHEN u.decision IS NULL THEN u.suggested_skill_id ELSE u.mapped_skill_id END
",
            $rest
        )
    };
}

const OPEN: &str =
    names!("WHERE u.decision IS NULL ORDER BY u.occurrences DESC, u.written LIMIT $1 OFFSET $2");
const DECIDED: &str =
    names!("WHERE u.decision IS NOT NULL ORDER BY u.decided_at DESC, u.written LIMIT $1 OFFSET $2");
const ONE: &str = names!("WHERE u.id = $1");
const COUNTS: &str = "SELECT COUNT(*) - COUNT(decision), COUNT(decision) FROM unmapped_skill";
