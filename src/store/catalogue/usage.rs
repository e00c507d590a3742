//! What uses a skill: as long as something does, it is not deleted.

use crate::domain::SkillId;
use crate::store::{Reading, StoreError, on};

// Whoever was withdrawn is history all the same, and holds the skill.
const USAGE: &str = "
    SELECT
        (SELECT COUNT(DISTINCT a.person_id) FROM assessment a WHERE a.skill_id = $1) AS people,
        (SELECT COUNT(*) FROM assessment a WHERE a.skill_id = $1) AS statements,
        (SELECT COUNT(*) FROM assessment_draft d WHERE d.skill_id = $1) AS drafts,
        (SELECT COUNT(*) FROM role_skill r WHERE r.skill_id = $1) AS roles,
        (SELECT COUNT(*) FROM need_skill n WHERE n.skill_id = $1)
            + (SELECT COUNT(*) FROM initiative_team_skill t WHERE t.skill_id = $1)
            + (SELECT COUNT(*) FROM unit_keep k WHERE k.skill_id = $1) AS needs,
        (SELECT COUNT(*) FROM credential c WHERE c.skill_id = $1) AS credentials,
        (SELECT COUNT(*) FROM skill s WHERE s.merged_into_id = $1) AS merged,
        (SELECT COUNT(*) FROM unmapped_skill u WHERE u.mapped_skill_id = $1 AND u.decision IN ('mapped', 'alias')) AS names,
        (SELECT COUNT(*) FROM skill_merge m WHERE m.from_id = $1 OR m.into_id = $1) AS merges,
        (SELECT COUNT(*) FROM learning_wish w WHERE w.skill_id = $1) AS wishes";

/// How often a skill is used, and in what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Usage {
    /// People about whom something is or was stated.
    pub people: i64,
    /// Statements, withdrawn ones too.
    pub statements: i64,
    /// Answers that are not sent.
    pub drafts: i64,
    /// Role profiles.
    pub roles: i64,
    /// Needs of initiatives, closed ones too.
    pub needs: i64,
    /// Certificates.
    pub credentials: i64,
    /// Skills that were merged into it.
    pub merged: i64,
    /// Names from files that were mapped to it, or became other names of it.
    pub names: i64,
    /// Merges that it took part in, undone ones too.
    pub merges: i64,
    /// People who want to learn it.
    pub wishes: i64,
}

impl Usage {
    /// Whether anything uses it.
    pub fn is_used(self) -> bool {
        self != Self::default()
    }
}

/// What uses the skill `id`.
pub async fn usage(reading: &mut Reading, id: SkillId) -> Result<Usage, StoreError> {
    Ok(on!(reading, connection => sqlx::query_as(USAGE).bind(id.0).fetch_one(connection).await)?)
}
