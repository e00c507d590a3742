//! A proposal counted once more: from the files that were imported and the plan as a file, with none of the program.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};

use super::files::{Counted, Record, day, hundredths};

/// A month by its first day.
pub type Month = Date;

/// A need of the months asked for.
pub struct Need {
    pub initiative: String,
    pub weight: i64,
    /// How many people and each one's share, or one amount to split; hundredths of a per cent.
    heads: Option<(i64, i64)>,
    amount: i64,
    pub months: Vec<Month>,
}

/// Somebody on a need in a month.
pub struct Held {
    pub person: String,
    pub is_consultant: bool,
    need: String,
    month: Month,
    is_decided: bool,
    share: i64,
}

pub struct Recount<'a> {
    files: &'a Counted,
    pub needs: BTreeMap<String, Need>,
    pub held: Vec<Held>,
}

/// The months from November 2026 on.
pub fn horizon() -> Vec<Month> {
    (0..12).map(|after| month(date(2026, 11, 1), after)).collect()
}

fn month(first: Month, after: i8) -> Month {
    let at = first.month() + after - 1;
    date(first.year() + i16::from(at / 12), at % 12 + 1, 1)
}

/// How many days of a month lie within.
fn days(from: Date, to: Date, month: Month) -> i64 {
    let last = month.last_of_month();
    let (from, to) = (from.max(month), to.min(last));
    if to < from { 0 } else { i64::from(to.day() - from.day()) + 1 }
}

fn fills_half(from: Date, to: Date, month: Month) -> bool {
    2 * days(from, to, month) >= i64::from(month.days_in_month())
}

/// The months that days fill half of; of less than that the fullest.
fn months(from: Date, to: Date) -> Vec<Month> {
    let all: Vec<Month> = (-60..120).map(month_from).collect();
    let taken: Vec<Month> = all.iter().copied().filter(|month| fills_half(from, to, *month)).collect();
    let inside = |months: Vec<Month>| months.into_iter().filter(|month| horizon().contains(month)).collect();
    if taken.is_empty() {
        let fullest = all.into_iter().rev().max_by_key(|month| days(from, to, *month));
        return inside(fullest.into_iter().collect());
    }
    inside(taken)
}

fn month_from(after: i16) -> Month {
    let at = 2026 * 12 + 10 + after;
    date(at / 12, i8::try_from(at % 12).unwrap() + 1, 1)
}

impl<'a> Recount<'a> {
    /// Of the files, and the rows of the plan as a file.
    pub fn of(files: &'a Counted, plan: &[Vec<String>]) -> Self {
        let initiatives: BTreeMap<&str, &Record> =
            files.file("initiativer").iter().map(|row| (row["Initiativ-ID"].as_str(), row)).collect();
        let mut needs = BTreeMap::new();
        for row in files.file("initiativ_behov") {
            let initiative = initiatives[row["Initiativ-ID"].as_str()];
            if initiative["Status"] != "Avsluttet" && !months(day(&row["Fra"]), day(&row["Til"])).is_empty() {
                needs.insert(row["Behov-ID"].clone(), need(row, initiative));
            }
        }
        needs.retain(|_, need| !need.months.is_empty());
        Self { files, needs, held: plan.iter().map(|row| held(row)).collect() }
    }

    fn given(&self, need: &str, month: Month, is_decided: bool) -> Vec<i64> {
        let held = self.held.iter().filter(|one| one.need == need && one.month == month);
        held.filter(|one| one.is_decided == is_decided).map(|one| one.share).collect()
    }

    /// What a need asks for in a month, what is decided of it, and what is covered with the proposal.
    pub fn cover(&self, code: &str, month: Month) -> (i64, i64, i64) {
        let need = &self.needs[code];
        let decided = self.given(code, month, true);
        let decided = match need.heads {
            Some((heads, share)) => {
                let taken = decided.iter().filter(|given| **given >= share).count();
                heads.min(i64::try_from(taken).unwrap()) * share
            }
            None => need.amount.min(decided.iter().sum()),
        };
        let proposed: i64 = self.given(code, month, false).iter().sum();
        (need.amount, decided, need.amount.min(decided + proposed))
    }

    /// Whole per cents of the weighted work that are covered today and with the proposal.
    pub fn coverage(&self) -> (i64, i64) {
        let (mut asked, mut before, mut after) = (0, 0, 0);
        for (code, need) in &self.needs {
            for month in &need.months {
                let (all, decided, covered) = self.cover(code, *month);
                asked += need.weight * all;
                before += need.weight * decided;
                after += need.weight * covered;
            }
        }
        let part = |part: i64| (200 * part + asked) / (2 * asked);
        (part(before), part(after))
    }

    /// How many needs of an initiative a month has, are decided, and are covered with the proposal.
    pub fn strip(&self, initiative: &str, month: Month) -> (i64, i64, i64) {
        let mut counts = (0, 0, 0);
        for (code, need) in &self.needs {
            if need.initiative == initiative && need.months.contains(&month) {
                let (asked, decided, covered) = self.cover(code, month);
                counts.0 += 1;
                counts.1 += i64::from(decided >= asked);
                counts.2 += i64::from(covered >= asked);
            }
        }
        counts
    }

    /// Needs that are not covered in some month.
    pub fn uncovered(&self) -> usize {
        let covered = |code: &str, month: &Month| {
            let (asked, _, covered) = self.cover(code, *month);
            covered >= asked
        };
        let needs = self.needs.iter();
        needs.filter(|(code, need)| !need.months.iter().all(|month| covered(code, month))).count()
    }

    /// The people who are proposed, employees or consultants.
    pub fn asked(&self, is_consultant: bool) -> BTreeSet<&str> {
        let proposed = self.held.iter().filter(|one| !one.is_decided && one.is_consultant == is_consultant);
        proposed.map(|one| one.person.as_str()).collect()
    }

    /// Everybody on something.
    pub fn people(&self) -> BTreeSet<&str> {
        self.held.iter().map(|one| one.person.as_str()).collect()
    }

    /// What somebody is committed to in a month, and what they give with the proposal.
    pub fn load(&self, person: &str, month: Month) -> (i64, i64) {
        let held = self.held.iter().filter(|one| one.person == person && one.month == month);
        held.fold((0, 0), |(before, after), one| {
            (before + if one.is_decided { one.share } else { 0 }, after + one.share)
        })
    }

    /// What an employee may give in a month before anybody frees them; what consultants have left is not asked here.
    pub fn development(&self, person: &str, month: Month) -> i64 {
        let of_person =
            |name: &'static str| self.files.file(name).iter().filter(move |row| row["Ansattnr"] == person);
        let length = i64::from(month.days_in_month());
        let end = |written: &str| if written.is_empty() { Date::MAX } else { day(written) };
        let begin = |written: &str| if written.is_empty() { Date::MIN } else { day(written) };
        let away: i64 = of_person("fravaer")
            .filter(|row| row["Type"] != "Ferie")
            .map(|row| hundredths(&row["Prosent"]) * days(day(&row["Fra"]), end(&row["Til"]), month) / length)
            .sum();
        let there: i64 = of_person("ansatte")
            .filter(|row| row["Kan lånes ut"] == "Ja")
            .map(|row| {
                let share =
                    hundredths(&row["Stillings-%"]) * hundredths(&row["Utviklingskapasitet %"]) / 10_000;
                share * days(begin(&row["Ansatt fra"]), end(&row["Ansatt til"]), month) / length
            })
            .sum();
        there * (10_000 - away).max(0) / 10_000
    }

    /// How much an employee must be freed in a month.
    pub fn freed(&self, person: &str, month: Month) -> i64 {
        let (before, after) = self.load(person, month);
        (after - before - (self.development(person, month) - before).max(0)).max(0)
    }

    /// The area of an employee's unit: the one right below the top.
    pub fn area(&self, person: &str) -> String {
        let row = self.files.file("ansatte").iter().find(|row| row["Ansattnr"] == person).unwrap();
        let upwards = self.files.upwards(&row["Enhetsnr"]);
        let area = &upwards[upwards.len().saturating_sub(2)];
        self.files.file("enheter").iter().find(|row| row["Enhetsnr"] == *area).unwrap()["Navn"].clone()
    }
}

fn need(row: &Record, initiative: &Record) -> Need {
    let share = hundredths(&row["Årsverk pr. person"]) * 100;
    let heads: Option<i64> = row["Antall"].parse().ok();
    let (from, to) =
        (day(&row["Fra"]).max(day(&initiative["Start"])), day(&row["Til"]).min(day(&initiative["Slutt"])));
    Need {
        initiative: initiative["Initiativ-ID"].clone(),
        weight: match initiative["Prioritet"].as_str() {
            "1" => 8,
            "2" => 5,
            "3" => 3,
            "4" => 2,
            _ => 1,
        },
        heads: heads.map(|heads| (heads, share)),
        amount: heads.unwrap_or(1) * share,
        months: if from <= to { months(from, to) } else { Vec::new() },
    }
}

/// A row of the plan as a file.
fn held(row: &[String]) -> Held {
    Held {
        person: row[0].clone(),
        is_consultant: row[2] == "Ja",
        need: row[7].clone(),
        month: row[9].parse().unwrap(),
        is_decided: row[11] == "besluttet",
        share: hundredths(&row[12]),
    }
}
