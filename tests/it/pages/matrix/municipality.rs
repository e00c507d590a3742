//! A small municipality where some people can be told from all others, and who asks.

use std::cell::Cell;
use std::collections::BTreeMap;

use innsats::access::{Action, Actor, Reach, Responsibility, Role, Scope, Subject, may};
use innsats::domain::{InitiativeCode, InitiativeId, PersonId, PersonNumber, UnitCode, UnitId};
use innsats::store::views::directory::{self, Directory};
use innsats::store::{Database, Revisions, audit, revisions};
use staffing::Options;

use super::cells::Relation;
use crate::door::read;
use crate::proposal::kept::{files, import, proposed, request};
use crate::store::schema::run;

/// Leads `DIG` and asks; somebody of `DIG` and somebody of another unit, both on teams of the proposal.
const LEADER: &str = "100127";
const OWN_UNIT: &str = "100300";
const OTHER_UNIT: &str = "100512";
/// An initiative that none of the three has to do with.
const OWN_INITIATIVE: &str = "I015";
/// A number that nobody and nothing has.
const NOTHING: &str = "999999";

pub struct Municipality {
    people: BTreeMap<Relation, Person>,
    led: UnitId,
    other: UnitId,
    initiative: InitiativeId,
    /// How often somebody was told what is about one person only, and was allowed to know it.
    told: Cell<usize>,
}

struct Person {
    id: PersonId,
    number: &'static str,
    name: String,
}

/// The small municipality with a proposal. What only some may see of the three has words of its own.
pub async fn municipality(database: &Database) -> Municipality {
    import(database, files("tests/data/org120")).await;
    proposed(database, &request(), &Options::default()).await.unwrap();
    let mut reading = read(database).await;
    let directory = directory::load(&mut reading).await.unwrap();
    drop(reading);
    let of = |relation, number| (relation, person(&directory, number));
    let people = BTreeMap::from([
        of(Relation::Own, LEADER),
        of(Relation::OwnUnit, OWN_UNIT),
        of(Relation::OtherUnit, OTHER_UNIT),
    ]);
    let unit = |code| directory.unit(&UnitCode::parse(code).unwrap()).unwrap();
    for person in people.values() {
        run(database, planted(person)).await.unwrap();
    }
    run(database, invited(people.values())).await.unwrap();
    run(database, sent(people.values())).await.unwrap();
    let initiative = directory.initiative(&InitiativeCode::parse(OWN_INITIATIVE).unwrap()).unwrap();
    Municipality { people, led: unit("DIG"), other: unit("OKO"), initiative, told: Cell::new(0) }
}

fn person(directory: &Directory, number: &'static str) -> Person {
    let id = directory.person(&PersonNumber::parse(number).unwrap()).unwrap();
    Person { id, number, name: format!("Fornavn{number} Etternavn{number}") }
}

/// A name, an education, a certificate, a share of absence and an example beside a level that nobody else has.
fn planted(person: &Person) -> String {
    let (id, number) = (person.id, person.number);
    let tail = &number[3..];
    format!(
        "UPDATE person SET first_name = 'Fornavn{number}', last_name = 'Etternavn{number}' WHERE id = {id};
         INSERT INTO education (id, person_id, nus_level, title) VALUES (9{tail}, {id}, 7, 'Utdanning{number}');
         INSERT INTO credential (id, person_id, name) VALUES (9{tail}, {id}, 'Sertifikat{number}');
         INSERT INTO absence (id, person_id, kind, percent, starts_on) VALUES (9{tail}, {id}, 'leave', 7{tail}, '2026-01-01');
         INSERT INTO assessment (person_id, skill_id, source, rating, level, assessed_on, recorded_at, recorded_by, example)
         VALUES ({id}, 1, 'own', 'level', 4, '2026-10-01', '2026-10-01T00:00:00Z', 'x', 'Eksempel{number}');"
    )
}

/// A campaign that all of these people are invited to.
fn invited<'a>(people: impl Iterator<Item = &'a Person>) -> String {
    let invites: Vec<String> = people.map(|person| format!("(1, {}, 1)", person.id)).collect();
    format!(
        "INSERT INTO campaign (id, name, message, deadline, remind_days, state, made_at, made_by, sent_on, version)
         VALUES (1, 'Vinter', 'Svar', '2026-12-05', '7', 'sent', '2026-11-01T00:00:00Z', 'x', '2026-11-01', 2);
         INSERT INTO campaign_unit (campaign_id, unit_id) VALUES (1, 1);
         INSERT INTO campaign_invite (campaign_id, person_id, unit_id) VALUES {};",
        invites.join(", ")
    )
}

/// Places of an initiative that none of them has to do with, and a decision about it that names all of them.
fn sent<'a>(people: impl Iterator<Item = &'a Person>) -> String {
    let (mut places, mut named) = (Vec::new(), Vec::new());
    for (number, person) in people.enumerate() {
        places.push(format!(
            "INSERT INTO place (id, sending_id, initiative_id, need_id, person_id, share, starts_on, ends_on, released,
                load_before, load_after, basis, state)
             SELECT {}, 1, 3, MIN(n.id), {}, 1000, '2026-12-01', '2026-12-31', 0, 0, 1000, '{{}}', 'asked'
             FROM need n WHERE n.initiative_id = 3;",
            number + 1,
            person.id
        ));
        named.push(format!(
            r#"{{"person":[{},"{}","{}"],"unit":"U","need":"N","share":1000,"days":["2026-12-01","2026-12-31"],"released":0,"stood":"released","becomes":"decided","answered":null,"reply":null}}"#,
            person.id, person.number, person.name
        ));
    }
    let snapshot = format!(
        r#"{{"format":"innsats-decision/1","initiative":[3,"I003","T",1],"made_for":1,"proposal":[1,"h"],"kind":"approved","replaces":null,"at":"2026-11-20T00:00:00Z","by":["x","X"],"reasons":"Fordi.","checklist":{{"leader":true,"employee":true,"union":"informed"}},"alternatives":[],"places":[{}]}}"#,
        named.join(",")
    );
    format!(
        "INSERT INTO sending (id, proposal_id, deadline, sent_at, sent_by) VALUES (1, 1, '2026-12-05', '2026-11-20T00:00:00Z', 'x');
         {}
         INSERT INTO decision (id, initiative_id, initiative_version, proposal_id, kind, decided_at, decided_by, reasons, snapshot,
            hash, press)
         VALUES (1, 3, 1, 1, 'approved', '2026-11-20T00:00:00Z', 'x', 'Fordi.', '{snapshot}', 'h', 'p');",
        places.concat()
    )
}

impl Municipality {
    /// The one who asks, in this role.
    pub fn actor(&self, role: Role) -> Actor {
        let responsibility = Responsibility {
            units: [self.led].into(),
            initiatives: [self.initiative].into(),
            ..Responsibility::default()
        };
        let actor = Actor::user(role.word(), [role]);
        if role == Role::Operator {
            return actor;
        }
        actor.being(self.people[&Relation::Own].id).answering_for(responsibility)
    }

    /// What an address is about, by the word before it. Where the word is not known it is a person.
    pub fn thing(&self, word: &str, relation: Relation) -> String {
        let Some(person) = self.people.get(&relation) else { return NOTHING.to_owned() };
        match (word, relation) {
            ("enheter", Relation::OtherUnit) => self.other.to_string(),
            ("enheter", _) => self.led.to_string(),
            ("tiltak", Relation::Own) => self.initiative.to_string(),
            ("tiltak", Relation::OwnUnit) => "3".to_owned(),
            ("tiltak", _) => "10".to_owned(),
            ("kompetanse" | "bemanning" | "import" | "ukjente" | "kampanjer" | "beslutninger", _) => {
                "1".to_owned()
            }
            ("frigiving" | "mine-forslag", relation) => {
                let place = self.people.keys().position(|other| *other == relation).unwrap_or_default() + 1;
                place.to_string()
            }
            _ => person.id.to_string(),
        }
    }

    /// What a list is asked for, to find somebody.
    pub fn query(&self, relation: Relation) -> String {
        let Some(person) = self.people.get(&relation) else { return format!("sok={NOTHING}") };
        let unit = if relation == Relation::OtherUnit { self.other } else { self.led };
        match relation {
            Relation::Own => String::new(),
            _ => format!("sok={}&enhet={unit}&sorter=niva", person.number),
        }
    }

    /// What `body` tells that `actor` may not know.
    pub fn leaks(&self, actor: &Actor, path: &str, body: &str) -> Vec<String> {
        let mut leaks = Vec::new();
        let scope = |action| may(actor, action, Subject::Anybody).ok().map(|allowed| allowed.scope().clone());
        for (relation, person) in &self.people {
            let reaches = |action| scope(action).is_some_and(|scope| is_reached(&scope, *relation));
            let number = person.number;
            let share = format!("7{}", &number[3..]);
            let share = format!("{},{}", &share[..2], &share[2..]);
            for words in [
                format!("Utdanning{number}"),
                format!("Sertifikat{number}"),
                format!("Eksempel{number}"),
                share,
            ] {
                if !body.contains(&words) {
                    continue;
                }
                if reaches(Action::SeeProfiles) {
                    self.told.set(self.told.get() + 1);
                } else {
                    leaks.push(format!("{words} of {relation:?}"));
                }
            }
            let may_be_named = [Action::SeeProposals, Action::SeeCandidates, Action::SeeNamedGap];
            let is_about_teams =
                ["/bemanning", "/gap", "/tiltak", "/frigiving", "/mine-forslag", "/beslutninger"]
                    .iter()
                    .any(|area| path.starts_with(area))
                    || path == "/";
            let is_decided = path.starts_with("/beslutninger")
                && scope(Action::SeeProposals).is_some_and(|scope| scope.has(Reach::Decided));
            if is_about_teams
                && !is_decided
                && body.contains(&person.name)
                && !may_be_named.into_iter().any(reaches)
            {
                leaks.push(format!("the name of {relation:?}"));
            }
        }
        leaks
    }

    /// How often what is nobody else's was told to who may know it: what is never told cannot be found in the wrong place.
    pub fn told(&self) -> usize {
        self.told.get()
    }

    /// Everything that a write would change.
    pub async fn state_of(&self, database: &Database) -> (Revisions, Vec<audit::Recorded>) {
        let mut reading = read(database).await;
        (revisions(&mut reading).await.unwrap(), audit::latest(&mut reading, 1).await.unwrap())
    }
}

fn is_reached(scope: &Scope, relation: Relation) -> bool {
    let in_unit = matches!(relation, Relation::Own | Relation::OwnUnit) && scope.units().next().is_some();
    scope.is_everybody() || in_unit || (relation == Relation::Own && scope.own().is_some())
}
