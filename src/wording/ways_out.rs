//! Three ways out of locks that contradict each other: give one up, make room, or split or move the work.

use i18n_embed_fl::fl;

use crate::service::proposal_view::Names;
use crate::wording::{Language, Speech, texts};
use staffing_model::key::SkillKey;
use staffing_model::plan::{Lack, LockConflict};

/// Three ways out of this conflict, naming who and what; none without a conflict.
pub fn ways_out(locks: &[LockConflict], language: Language) -> Vec<String> {
    let text = texts(language);
    let Some(lock) = locks.iter().find(|lock| !lock.lacks.is_empty()).or(locks.last()) else {
        return Vec::new();
    };
    let (person, initiative) = (lock.person.as_str(), lock.initiative.as_str());
    let alone = locks.len() == 1 || !lock.lacks.is_empty();
    let give_up = if alone {
        fl!(text, "ways-out-remove", person = person, initiative = initiative)
    } else {
        fl!(text, "ways-out-remove-one", person = person, initiative = initiative)
    };
    let room = match lock.lacks.first() {
        Some(lack) => room_for_one(lock, lack, language),
        None => room_for_all(locks, lock, language),
    };
    let split = fl!(text, "ways-out-split", initiative = initiative);
    vec![give_up, room, split]
}

/// The locks that cannot hold together, a line each, and the ways out, from what a job kept; by the names of today.
pub fn of_conflicts(json: &str, names: &Names, reader: Speech) -> Option<(Vec<String>, Vec<String>)> {
    let locks: Vec<LockConflict> = serde_json::from_str(json).ok()?;
    let named: Vec<LockConflict> = locks.into_iter().map(|lock| with_names(names, reader, lock)).collect();
    let row = |lock: &LockConflict| {
        let (person, initiative) = (lock.person.as_str(), lock.initiative.as_str());
        fl!(reader.texts, "edit-conflict-row", person = person, initiative = initiative)
    };
    Some((named.iter().map(row).collect(), ways_out(&named, reader.language)))
}

fn with_names(names: &Names, reader: Speech, lock: LockConflict) -> LockConflict {
    let initiative = names.initiatives.get(lock.initiative.as_str()).map(|(name, _)| name.clone());
    let skill = |key: &SkillKey| SkillKey::new(reader.name(&names.skill_names(key.as_str())).words);
    let lack = |lack: Lack| match lack {
        Lack::Skill { skill: key, asked } => Lack::Skill { skill: skill(&key), asked },
        Lack::Level { skill: key, asked, held } => Lack::Level { skill: skill(&key), asked, held },
        Lack::Mentor { skill: key } => Lack::Mentor { skill: skill(&key) },
        other => other,
    };
    LockConflict {
        person: names.person(lock.person.as_str()).into(),
        initiative: initiative.map_or(lock.initiative, Into::into),
        lacks: lock.lacks.into_iter().map(lack).collect(),
    }
}

/// The ways out on lines of their own, numbered.
pub fn numbered(locks: &[LockConflict], language: Language) -> String {
    let mut lines = vec![fl!(texts(language), "ways-out-title")];
    let ways = ways_out(locks, language);
    lines.extend(ways.iter().enumerate().map(|(at, way)| format!("  {}. {way}", at + 1)));
    lines.join("\n")
}

/// What would let a lock hold that cannot hold even alone.
fn room_for_one(lock: &LockConflict, lack: &Lack, language: Language) -> String {
    let text = texts(language);
    let (person, initiative) = (lock.person.as_str(), lock.initiative.as_str());
    match lack {
        Lack::Skill { skill, asked } | Lack::Level { skill, asked, .. } => {
            let level = asked.to_string();
            fl!(
                text,
                "ways-out-skill",
                person = person,
                initiative = initiative,
                skill = skill.as_str(),
                level = level
            )
        }
        Lack::Capacity { .. } => fl!(text, "ways-out-capacity", person = person),
        Lack::Excluded => fl!(text, "ways-out-exclusion", person = person, initiative = initiative),
        Lack::External | Lack::ExternalLimit => fl!(text, "ways-out-external", initiative = initiative),
        Lack::Mentor { skill } => {
            fl!(text, "ways-out-mentor", initiative = initiative, skill = skill.as_str())
        }
        _ => fl!(text, "ways-out-limit", initiative = initiative),
    }
}

/// What would let locks hold together that each can hold alone.
fn room_for_all(locks: &[LockConflict], lock: &LockConflict, language: Language) -> String {
    let text = texts(language);
    let (person, initiative) = (lock.person.as_str(), lock.initiative.as_str());
    if locks.len() > 1 && locks.iter().all(|other| other.person == lock.person) {
        return fl!(text, "ways-out-person", person = person);
    }
    if locks.len() > 1 && locks.iter().all(|other| other.initiative == lock.initiative) {
        return fl!(text, "ways-out-team", initiative = initiative);
    }
    fl!(text, "ways-out-limit", initiative = initiative)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock(person: &str, initiative: &str, lacks: Vec<Lack>) -> LockConflict {
        LockConflict { person: person.into(), initiative: initiative.into(), lacks }
    }

    #[test]
    fn every_conflict_has_three_ways_out_in_every_language() {
        let conflicts = [
            vec![lock("Kari", "I1", vec![]), lock("Kari", "I2", vec![])],
            vec![lock("Kari", "I1", vec![]), lock("Ola", "I1", vec![])],
            vec![lock("Kari", "I1", vec![]), lock("Ola", "I2", vec![])],
            vec![lock("Kari", "I1", vec![])],
            vec![lock("Kari", "I1", vec![Lack::Excluded])],
            vec![lock("Kari", "I1", vec![Lack::Level { skill: "gis".into(), asked: 4, held: 2 }])],
        ];
        for language in [Language::Nb, Language::Nn, Language::En] {
            let mut rooms = std::collections::BTreeSet::new();
            for conflict in &conflicts {
                let ways = ways_out(conflict, language);
                assert_eq!(ways.len(), 3);
                assert!(ways.iter().any(|way| way.contains("Kari") || way.contains("Ola")), "{ways:?}");
                assert!(ways.iter().all(|way| way.ends_with('.')), "{ways:?}");
                rooms.insert(ways[1].clone());
            }
            assert!(rooms.len() >= 5, "{rooms:?}");
        }
        assert!(ways_out(&[], Language::En).is_empty());
    }
}
