//! What is being written about an initiative, as it was typed: whatever it is, it is kept.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::{
    AskedSkill, Demand, InitiativeContent, Level, Money, NeedContent, NeedId, Percent, RoleId, SkillHeads,
    SkillId, UnitId,
};

/// The most needs of an initiative.
pub const MOST_NEEDS: usize = 40;
/// The most skills of a need, and of a team.
pub const MOST_SKILLS: usize = 20;

/// Texts by field.
pub type Texts = BTreeMap<String, String>;

/// An initiative as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// What was typed, by the fields of the form.
    pub texts: Texts,
    /// What it needs of people.
    pub needs: Vec<DraftNeed>,
    /// So many people of the team should hold a skill.
    pub team: Vec<DraftHeads>,
    /// The number that the last need was given.
    pub last: u32,
    /// The page that saved it last, where that is still open; may be empty.
    pub(super) window: String,
    /// Since this version nobody but that page has saved it.
    pub(super) since: i64,
}

/// A need as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DraftNeed {
    /// Its number in the draft.
    pub number: u32,
    /// The need it changes; none for a new one.
    pub id: Option<NeedId>,
    /// What was typed, by the fields of the form.
    pub texts: Texts,
    /// The skills it asks for.
    pub skills: Vec<AskedSkill>,
}

/// So many people who hold a skill, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftHeads {
    /// The skill.
    pub skill: SkillId,
    /// At this level or above.
    pub level: Level,
    /// So many, as typed.
    pub heads: String,
}

/// A field's text; empty where nothing was typed.
pub fn text<'a>(texts: &'a Texts, field: &str) -> &'a str {
    texts.get(field).map_or("", String::as_str)
}

impl Draft {
    /// From the text that is stored. What an older version of the program wrote otherwise is begun anew.
    pub fn parse(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// The text to be stored.
    pub fn text(&self) -> String {
        serde_json::to_string(self).expect("texts and numbers are JSON")
    }

    /// What stands about an initiative, to be changed.
    pub fn of(content: &InitiativeContent) -> Self {
        let (case, team) = (&content.case, &content.team);
        let number = |number: Option<u16>| number.map_or_else(String::new, |number| number.to_string());
        let texts = [
            ("navn", content.name.clone()),
            ("eier", content.owner.to_string()),
            ("type", content.kind.clone().unwrap_or_default()),
            ("mal", case.goal.clone()),
            ("hvem", case.whom.clone()),
            ("nar", case.when.clone()),
            ("males", case.measure.clone()),
            ("gevinsteier", case.owner.clone()),
            ("gevinst", content.yearly_benefit.map_or_else(String::new, kroner)),
            ("budsjett", content.budget.map_or_else(String::new, kroner)),
            ("kostnad", case.cost.clone()),
            ("risiko", case.risk.clone()),
            ("start", content.start.to_string()),
            ("slutt", content.end.to_string()),
            ("avhengigheter", case.dependencies.clone()),
            ("ekstern", content.max_external.map_or_else(String::new, per_cent)),
            ("omrader", number(team.min_areas.map(u16::from))),
            ("minst", number(team.smallest)),
            ("hoyst", number(team.largest)),
            ("laering", if team.learning { "ja".to_owned() } else { String::new() }),
        ];
        let needs: Vec<DraftNeed> =
            (1..).zip(&content.needs).map(|(number, need)| DraftNeed::of(number, need)).collect();
        Self {
            last: needs.last().map_or(0, |need| need.number),
            texts: texts.into_iter().map(|(field, text)| (field.to_owned(), text)).collect(),
            needs,
            team: team.skills.iter().map(DraftHeads::of).collect(),
            ..Self::default()
        }
    }

    /// A new initiative like an earlier one: what belongs to that one alone stays with it.
    pub fn like(content: &InitiativeContent, owners: Option<&BTreeSet<UnitId>>) -> Self {
        let mut draft = Self::of(content);
        for need in &mut draft.needs {
            need.id = None;
            need.texts.remove("fra");
            need.texts.remove("til");
        }
        draft.texts.remove("start");
        draft.texts.remove("slutt");
        if owners.is_some_and(|units| !units.contains(&content.owner)) {
            draft.texts.remove("eier");
        }
        draft
    }

    /// Whether nobody but this page has saved it since `version`.
    pub fn is_kept_by(&self, window: &str, version: i64) -> bool {
        !window.is_empty() && self.window == window && version >= self.since
    }

    /// Notes the page that saves what stood in `version`.
    pub fn note_window(&mut self, window: &str, version: i64) {
        if self.window != window {
            window.clone_into(&mut self.window);
            self.since = version;
        }
    }

    /// What was typed in a field.
    pub fn value(&self, field: &str) -> &str {
        text(&self.texts, field)
    }

    /// The need of a number.
    pub fn need(&self, number: u32) -> Option<&DraftNeed> {
        self.needs.iter().find(|need| need.number == number)
    }

    /// The same, to be changed.
    pub fn need_mut(&mut self, number: u32) -> Option<&mut DraftNeed> {
        self.needs.iter_mut().find(|need| need.number == number)
    }

    /// The number that a stored need has in the draft.
    pub fn number_of(&self, need: Option<NeedId>) -> Option<u32> {
        self.needs.iter().find(|one| one.id.is_some() && one.id == need).map(|one| one.number)
    }

    /// Adds a need of a role with what its profile calls essential, or one without any. Its number; none where there are
    /// too many.
    pub fn add_need(&mut self, role: Option<(RoleId, String)>, skills: Vec<AskedSkill>) -> Option<u32> {
        if self.needs.len() >= MOST_NEEDS {
            return None;
        }
        self.last += 1;
        let mut need = DraftNeed { number: self.last, skills, ..DraftNeed::default() };
        for (field, text) in [("maate", "personer"), ("antall", "1"), ("viktig", "kritisk")] {
            need.texts.insert(field.to_owned(), text.to_owned());
        }
        if let Some((role, title)) = role {
            need.texts.insert("rolle".to_owned(), role.to_string());
            need.texts.insert("tittel".to_owned(), title);
        }
        self.needs.push(need);
        Some(self.last)
    }
}

impl DraftNeed {
    fn of(number: u32, need: &NeedContent) -> Self {
        let (way, heads, share) = match need.demand {
            Demand::Heads { heads, share } => ("personer", heads.to_string(), share),
            Demand::Share { amount } => ("andel", String::new(), amount),
        };
        let texts = [
            ("tittel", need.title.clone()),
            ("rolle", need.role.map_or_else(String::new, |role| role.to_string())),
            ("maate", way.to_owned()),
            ("antall", heads),
            ("andel", per_cent(share)),
            ("fra", need.from.to_string()),
            ("til", need.to.to_string()),
            ("viktig", if need.critical { "kritisk" } else { "onsket" }.to_owned()),
            ("ekstern", if need.external_allowed { "ja".to_owned() } else { String::new() }),
        ];
        Self {
            number,
            id: need.id,
            texts: texts.into_iter().map(|(field, text)| (field.to_owned(), text)).collect(),
            skills: need.skills.clone(),
        }
    }

    /// What was typed in a field.
    pub fn value(&self, field: &str) -> &str {
        text(&self.texts, field)
    }

    /// The role that was chosen.
    pub fn role(&self) -> Option<RoleId> {
        self.value("rolle").parse().ok().map(RoleId)
    }
}

impl DraftHeads {
    /// As it is stored.
    pub fn of(one: &SkillHeads) -> Self {
        Self { skill: one.skill, level: one.level, heads: one.heads.to_string() }
    }
}

fn kroner(money: Money) -> String {
    let ore = money.ore() % 100;
    if ore == 0 { money.kroner().to_string() } else { format!("{},{ore:02}", money.ore() / 100) }
}

fn per_cent(share: Percent) -> String {
    share.to_string().replace('.', ",")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::{BusinessCase, TeamContent};
    use crate::service::initiatives::check::check;

    fn content() -> InitiativeContent {
        let level = |level| Level::new(level).unwrap();
        InitiativeContent {
            name: "Felles kart".to_owned(),
            owner: UnitId(3),
            kind: Some("Utvikling".to_owned()),
            start: date(2026, 12, 1),
            end: date(2027, 6, 30),
            budget: Money::from_ore(125_000_050),
            yearly_benefit: Money::from_ore(90_000_000),
            max_external: Percent::from_hundredths(25_00),
            case: BusinessCase {
                goal: "Ett kart\\nfor alle".to_owned(),
                whom: "Innbyggerne".to_owned(),
                owner: "Kommunalsjef plan".to_owned(),
                ..BusinessCase::default()
            },
            team: TeamContent {
                min_areas: Some(2),
                smallest: Some(2),
                largest: Some(6),
                learning: true,
                skills: vec![SkillHeads { skill: SkillId(4), level: level(3), heads: 2 }],
            },
            needs: vec![NeedContent {
                id: Some(NeedId(9)),
                role: Some(RoleId(2)),
                title: "Kartarkitekt".to_owned(),
                demand: Demand::Heads { heads: 2, share: Percent::from_hundredths(47_50).unwrap() },
                critical: false,
                from: date(2026, 12, 1),
                to: date(2027, 3, 31),
                external_allowed: true,
                skills: vec![AskedSkill { skill: SkillId(4), level: level(4), must: true }],
            }],
        }
    }

    #[test]
    fn what_stands_can_be_written_again_as_it_is() {
        let draft = Draft::of(&content());
        assert_eq!(check(&draft, None), Ok(content()));
        assert_eq!(Draft::parse(&draft.text()), draft);
    }

    #[test]
    fn a_copy_has_no_days_and_only_a_unit_of_ones_own() {
        let copy = Draft::like(&content(), Some(&BTreeSet::from([UnitId(7)])));
        assert_eq!((copy.value("navn"), copy.value("eier"), copy.value("start")), ("Felles kart", "", ""));
        assert_eq!((copy.needs[0].id, copy.needs[0].value("fra")), (None, ""));
        assert_eq!(copy.needs[0].skills.len(), 1);
    }
}
