//! A row of the table of skills, as the list and the page of one read it.

use super::SkillRow;
use crate::domain::{SkillGroupId, SkillId};
use crate::store::StoreError;
use crate::store::views::{Names, SkillLink, stored};

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    pub(super) id: i64,
    pub(super) code: String,
    pub(super) name_nb: Option<String>,
    pub(super) name_nn: Option<String>,
    pub(super) name_en: Option<String>,
    pub(super) kind: String,
    pub(super) group_id: Option<i64>,
    pub(super) group_code: Option<String>,
    pub(super) group_nb: Option<String>,
    pub(super) group_nn: Option<String>,
    pub(super) group_en: Option<String>,
    pub(super) in_catalogue: bool,
    pub(super) needs: i64,
    pub(super) roles: i64,
    pub(super) certified: i64,
    pub(super) esco_uri: Option<String>,
    pub(super) description_nb: Option<String>,
    pub(super) description_nn: Option<String>,
    pub(super) description_en: Option<String>,
    pub(super) retired_at: Option<jiff_sqlx::Timestamp>,
    pub(super) merged_into_id: Option<i64>,
}

impl Row {
    pub(super) fn description(&self) -> Option<Names> {
        let [nb, nn, en] = [&self.description_nb, &self.description_nn, &self.description_en];
        let said = nb.is_some() || nn.is_some() || en.is_some();
        said.then(|| Names { nb: nb.clone(), nn: nn.clone(), en: en.clone(), code: String::new() })
    }

    pub(super) fn group(&self) -> Option<(SkillGroupId, Names)> {
        let (nb, nn, en) = (self.group_nb.clone(), self.group_nn.clone(), self.group_en.clone());
        let names = Names { nb, nn, en, code: self.group_code.clone()? };
        Some((SkillGroupId(self.group_id?), names))
    }

    pub(super) fn listed(self) -> Result<SkillRow, StoreError> {
        let group = self.group().map(|(_, names)| names);
        Ok(SkillRow {
            kind: stored::skill_kind(&self.kind)?,
            skill: link(self.id, self.code, [self.name_nb, self.name_nn, self.name_en]),
            group,
            in_catalogue: self.in_catalogue,
            esco_uri: self.esco_uri,
            needs: self.needs,
            roles: self.roles,
            certified: self.certified,
        })
    }
}

pub(super) fn link(id: i64, code: String, [nb, nn, en]: [Option<String>; 3]) -> SkillLink {
    SkillLink { id: SkillId(id), names: Names { nb, nn, en, code } }
}

/// The columns of [`Row`], of the skill `s` in the group `g`.
macro_rules! columns {
    () => {
        "s.id,
        s.code,
        s.name_nb,
        s.name_nn,
        s.name_en,
        s.kind,
        s.group_id,
        g.code AS group_code,
        g.name_nb AS group_nb,
        g.name_nn AS group_nn,
        g.name_en AS group_en,
        s.in_catalogue,
        (SELECT COUNT(*) FROM need_skill x JOIN need n ON n.id = x.need_id AND n.removed_at IS NULL JOIN initiative i ON i.id = n.initiative_id
            WHERE x.skill_id = s.id AND i.status <> 'closed') AS needs,
        (SELECT COUNT(*) FROM role_skill r WHERE r.skill_id = s.id) AS roles,
        (SELECT COUNT(DISTINCT c.person_id) FROM credential c WHERE c.skill_id = s.id) AS certified,
        s.esco_uri,
        s.description_nb,
        s.description_nn,
        s.description_en,
        s.retired_at,
        s.merged_into_id"
    };
}

pub(super) use columns;
