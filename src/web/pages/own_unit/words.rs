//! The words of the leader's list.

use std::collections::BTreeMap;

use i18n_embed_fl::fl;

use super::{About, Releases, Row, Waiting};
use crate::domain::PersonId;
use crate::export::{Cell, Table};
use crate::store::views::own_unit::{Certificate, OwnUnit, Part, PersonRow, Position, Proposed, Status};
use crate::web::paging::Paging;
use crate::web::paths::{CONTESTS, Linked, my_unit};
use crate::wording::Speech;

/// How many people are named for each thing that waits; the others stand in the list.
const NAMED: usize = 6;

/// The people of a page, with what stands with each.
pub struct People {
    pub reader: Speech,
    /// The leader, where they are in the list themselves.
    pub own: Option<PersonId>,
    pub statuses: BTreeMap<PersonId, Status>,
    pub releases: Releases,
    pub rows: Vec<PersonRow>,
}

impl People {
    pub fn count(&self) -> i64 {
        i64::try_from(self.rows.len()).unwrap_or(i64::MAX)
    }

    pub fn on_page(&self, paging: &Paging) -> Vec<Row> {
        let place = |row: i64| usize::try_from(row).unwrap_or(0).min(self.rows.len());
        let (from, to) = (place(paging.first - 1), place(paging.last));
        self.rows[from..to].iter().map(|person| Row::of(self, person)).collect()
    }

    /// Everybody but the leader, with what stands with them.
    fn others(&self) -> impl Iterator<Item = (&PersonRow, &Status)> {
        let others = self.rows.iter().filter(|person| Some(person.id) != self.own);
        others.filter_map(|person| Some((person, self.statuses.get(&person.id)?)))
    }
}

/// Whom the page is about.
pub fn lead(reader: Speech, unit: &OwnUnit, part: Part, count: i64) -> String {
    let text = reader.texts;
    match part {
        Part::Nearest => fl!(text, "leader-lead-nearest", count = count),
        Part::All => fl!(text, "leader-lead-all", count = count),
        Part::Unit(id) => {
            let name = unit.units.iter().find(|row| row.id == id).map_or("", |row| row.name.as_str());
            fl!(text, "leader-lead-unit", count = count, unit = name)
        }
    }
}

/// What waits, the most urgent first.
pub fn waiting(people: &People) -> Vec<Waiting> {
    let text = people.reader.texts;
    let mut waiting = vec![
        contested(people),
        of_each(
            people,
            "bekreft",
            |status| status.waits,
            |count| fl!(text, "leader-waits-confirm", count = count),
        ),
        certificates(people),
        of_each(
            people,
            "",
            |status| usize::from(status.answers == 0),
            |count| fl!(text, "leader-waits-answers", count = count),
        ),
        released(people),
    ];
    waiting.retain(|one| !one.people.is_empty());
    waiting
}

/// What each person has some of, named with how many.
fn of_each(
    people: &People,
    part: &str,
    count: impl Fn(&Status) -> usize,
    words: impl Fn(i64) -> String,
) -> Waiting {
    let having: Vec<_> = people.others().filter(|(_, status)| count(status) > 0).collect();
    let total: usize = having.iter().map(|(_, status)| count(status)).sum();
    let about = |(person, status): &(&PersonRow, &Status)| About {
        words: if part.is_empty() {
            name(person)
        } else {
            fl!(
                people.reader.texts,
                "leader-waits-person",
                name = name(person),
                count = people.reader.count(count(status))
            )
        },
        path: if part.is_empty() { person.id.path() } else { my_unit(person.id, part) },
    };
    named(people.reader, words(i64::try_from(total).unwrap_or(i64::MAX)), having.iter().map(about).collect())
}

fn contested(people: &People) -> Waiting {
    let text = people.reader.texts;
    let words = |count: i64| fl!(text, "leader-waits-contested", count = count);
    let waiting = of_each(people, "bekreft", |status| status.contested, words);
    Waiting { path: CONTESTS.to_owned(), ..waiting }
}

fn certificates(people: &People) -> Waiting {
    let reader = people.reader;
    let mut expiring: Vec<(&PersonRow, &Certificate)> = people
        .others()
        .flat_map(|(person, status)| status.certificates.iter().map(move |one| (person, one)))
        .collect();
    expiring.sort_by_key(|(_, certificate)| certificate.expires_on);
    let count = i64::try_from(expiring.len()).unwrap_or(i64::MAX);
    let about = |(person, one): &(&PersonRow, &Certificate)| About {
        words: fl!(
            reader.texts,
            "leader-waits-certificate",
            name = name(person),
            what = one.name.as_str(),
            day = reader.date(one.expires_on)
        ),
        path: person.id.path(),
    };
    let words = fl!(reader.texts, "leader-waits-certificates", count = count);
    named(reader, words, expiring.iter().map(about).collect())
}

/// Who is proposed and must be freed from daily operation for it.
fn released(people: &People) -> Waiting {
    let reader = people.reader;
    let freed: Vec<(&PersonRow, &Status, &String)> = people
        .others()
        .filter_map(|(person, status)| Some((person, status, people.releases.get(&person.number)?)))
        .collect();
    let count = i64::try_from(freed.len()).unwrap_or(i64::MAX);
    let about = |(person, status, release): &(&PersonRow, &Status, &String)| {
        let places: Vec<String> = status.proposed.iter().map(|place| proposed(reader, place)).collect();
        About {
            words: fl!(
                reader.texts,
                "leader-waits-release",
                name = name(person),
                places = places.join("; "),
                release = release.as_str()
            ),
            path: person.id.path(),
        }
    };
    named(
        reader,
        fl!(reader.texts, "leader-waits-releases", count = count),
        freed.iter().map(about).collect(),
    )
}

fn named(reader: Speech, words: String, mut people: Vec<About>) -> Waiting {
    let others = people.len().saturating_sub(NAMED);
    people.truncate(NAMED);
    let more = if others == 0 {
        String::new()
    } else {
        fl!(reader.texts, "leader-and-more", count = reader.count(others))
    };
    Waiting { words, path: String::new(), people, more }
}

/// A person of the list.
pub fn row(people: &People, person: &PersonRow) -> Row {
    let (reader, text) = (people.reader, people.reader.texts);
    let status = people.statuses.get(&person.id).cloned().unwrap_or_default();
    let is_self = people.own == Some(person.id);
    let certificate = |one: &Certificate| {
        fl!(text, "leader-certificate", what = one.name.as_str(), day = reader.date(one.expires_on))
    };
    let mut places: Vec<String> = status.proposed.iter().map(|place| proposed(reader, place)).collect();
    places.extend(people.releases.get(&person.number).cloned());
    let first = person.positions.first();
    Row {
        id: person.id,
        name: listed(person),
        title: first.and_then(|one| one.title.clone()).unwrap_or_default(),
        unit: first.and_then(|one| one.unit.clone()).map(|unit| unit.name).unwrap_or_default(),
        is_self,
        answered: answered(reader, &status),
        is_stale: status.stale > 0,
        has_answered: status.answers > 0,
        waits: waits(people, &status, is_self),
        contested: match status.contested {
            0 => String::new(),
            count => fl!(text, "leader-contested", count = i64::try_from(count).unwrap_or(i64::MAX)),
        },
        certificates: status.certificates.iter().map(certificate).collect(),
        proposed: places,
        development: person.positions.iter().map(|one| development(reader, person, one)).collect(),
        lendable: lendable(reader, person),
    }
}

/// How many answers, and how old the newest is.
fn answered(reader: Speech, status: &Status) -> String {
    match status.answered_on {
        None => fl!(reader.texts, "leader-not-answered"),
        Some(day) => fl!(
            reader.texts,
            "leader-answered",
            count = i64::try_from(status.answers).unwrap_or(i64::MAX),
            day = reader.date(day)
        ),
    }
}

fn waits(people: &People, status: &Status, is_self: bool) -> String {
    let text = people.reader.texts;
    match status.waits {
        _ if is_self => String::new(),
        0 => fl!(text, "leader-see-levels"),
        count => fl!(text, "leader-levels", count = i64::try_from(count).unwrap_or(i64::MAX)),
    }
}

fn proposed(reader: Speech, place: &Proposed) -> String {
    fl!(
        reader.texts,
        "leader-proposed",
        initiative = place.name.as_str(),
        role = place.role.as_str(),
        share = reader.percent(place.share),
        period = reader.dates(place.from, place.to)
    )
}

/// The share of a position for initiatives; of several positions with which.
fn development(reader: Speech, person: &PersonRow, position: &Position) -> String {
    let share = reader.percent(position.development);
    match position.title.as_deref() {
        Some(title) if person.positions.len() > 1 => format!("{title}: {share}"),
        _ => share,
    }
}

fn lendable(reader: Speech, person: &PersonRow) -> String {
    if person.positions.is_empty() {
        return "–".to_owned();
    }
    reader.yes_no(person.positions.iter().any(|position| position.lendable))
}

/// First name first, as in a sentence: `Kari Nordmann`.
pub fn name(person: &PersonRow) -> String {
    format!("{} {}", person.first_name, person.last_name).trim().to_owned()
}

/// Last name first, as the list is sorted: `Nordmann, Kari`. Some people have one name only.
fn listed(person: &PersonRow) -> String {
    match person.first_name.as_str() {
        "" => person.last_name.clone(),
        first => format!("{}, {first}", person.last_name),
    }
}

/// The whole list as a file.
pub fn table(people: &People) -> Table {
    let text = people.reader.texts;
    Table {
        headings: vec![
            fl!(text, "page-employee-number"),
            fl!(text, "page-name"),
            fl!(text, "page-position"),
            fl!(text, "page-unit"),
            fl!(text, "leader-file-answers"),
            fl!(text, "leader-file-answered-on"),
            fl!(text, "leader-file-stale"),
            fl!(text, "leader-file-waits"),
            fl!(text, "leader-file-contested"),
            fl!(text, "leader-certificates"),
            fl!(text, "leader-proposed-heading"),
            fl!(text, "leader-file-development"),
            fl!(text, "page-lendable"),
        ],
        rows: people.rows.iter().map(|person| cells(people, person)).collect(),
    }
}

fn cells(people: &People, person: &PersonRow) -> Vec<Cell> {
    let status = people.statuses.get(&person.id).cloned().unwrap_or_default();
    let row = row(people, person);
    let whole = |count: usize| Cell::Whole(i64::try_from(count).unwrap_or(i64::MAX));
    vec![
        Cell::text(&person.number),
        Cell::text(row.name),
        Cell::text(row.title),
        Cell::text(row.unit),
        whole(status.answers),
        status.answered_on.into(),
        whole(status.stale),
        whole(status.waits),
        whole(status.contested),
        Cell::text(row.certificates.join("; ")),
        Cell::text(row.proposed.join("; ")),
        person.positions.first().map_or(Cell::Empty, |one| Cell::percent(one.development)),
        Cell::text(row.lendable),
    ]
}
