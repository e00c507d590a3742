//! A person's ratings that count now, one for each source.

use jiff::civil::Date;

use crate::domain::{AssessmentSource, Interest, PersonId, Rating, SkillId};
use crate::store::views::{Names, SkillLink, stored};
use crate::store::{Reading, StoreError, on};

/// The rating of one source that counts now.
#[derive(Clone, Debug)]
pub struct RatedSkill {
    /// The skill that the rating is about.
    pub skill: SkillLink,
    /// The group the skill is listed under; `None` outside all groups.
    pub group: Option<Names>,
    /// The level, or one of the two answers without one.
    pub rating: Rating,
    /// Interest in working with the skill; `None` where nothing was said of it.
    pub interest: Option<Interest>,
    /// Who said it, or which document or file.
    pub source: AssessmentSource,
    /// A manager has confirmed it.
    pub confirmed: bool,
    /// The day it holds from.
    pub assessed_on: Date,
}

#[derive(sqlx::FromRow)]
struct SkillRow {
    skill_id: i64,
    code: String,
    name_nb: Option<String>,
    name_nn: Option<String>,
    name_en: Option<String>,
    group_code: Option<String>,
    group_nb: Option<String>,
    group_nn: Option<String>,
    group_en: Option<String>,
    rating: String,
    level: Option<i64>,
    interest: Option<i64>,
    source: String,
    confirmed: bool,
    assessed_on: jiff_sqlx::Date,
}

pub(super) async fn skills(reading: &mut Reading, id: PersonId) -> Result<Vec<RatedSkill>, StoreError> {
    let rows: Vec<SkillRow> =
        on!(reading, connection => sqlx::query_as(SKILLS).bind(id.0).fetch_all(connection).await)?;
    rows.into_iter().map(SkillRow::read).collect()
}

impl SkillRow {
    fn read(self) -> Result<RatedSkill, StoreError> {
        let names = Names { nb: self.name_nb, nn: self.name_nn, en: self.name_en, code: self.code };
        let (nb, nn, en) = (self.group_nb, self.group_nn, self.group_en);
        Ok(RatedSkill {
            skill: SkillLink { id: SkillId(self.skill_id), names },
            group: self.group_code.map(|code| Names { nb, nn, en, code }),
            rating: stored::rating(&self.rating, self.level)?,
            interest: stored::interest(self.interest)?,
            source: stored::source(&self.source)?,
            confirmed: self.confirmed,
            assessed_on: self.assessed_on.to_jiff(),
        })
    }
}

const SKILLS: &str = "SELECT a.skill_id,
    s.code,
    s.name_nb,
    s.name_nn,
    s.name_en,
    g.code AS group_code,
    g.name_nb AS group_nb,
    g.name_nn AS group_nn,
    g.name_en AS group_en,
    a.rating,
    a.level,
    a.interest,
    a.source,
    a.confirmed,
    a.assessed_on
FROM current_assessment a
JOIN skill s ON s.id = a.skill_id
LEFT JOIN skill_group g ON g.id = s.group_id
WHERE a.person_id = $1
ORDER BY CASE WHEN g.id IS NULL THEN 1 ELSE 0 END, g.name_sort, g.id, s.name_sort, s.id, a.assessed_on DESC, a.id DESC";
