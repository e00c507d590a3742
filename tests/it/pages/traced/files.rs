//! The small municipality as its files have it, counted without the program.

use std::collections::{BTreeMap, BTreeSet};

use innsats::wording::Language;
use jiff::ToSpan;
use jiff::civil::Date;

/// A row: values by their headings.
pub type Record = BTreeMap<String, String>;

/// The records of a file with `;`, in Windows-1252 or, with a byte order mark, in UTF-8.
pub fn records(bytes: &[u8]) -> Vec<Record> {
    let (text, ..) = encoding_rs::WINDOWS_1252.decode(bytes);
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

/// What a unit's people come to, with the units below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    pub people: i64,
    pub rated_people: i64,
    pub ratings: i64,
    pub confirmed: i64,
    pub stale: i64,
    pub essential: i64,
    pub essential_held: i64,
    /// Hundredths of a per cent of full time.
    pub positions: i64,
    pub development: i64,
}

/// The files of `tests/data/org120` on a day.
pub struct Counted {
    pub day: Date,
    folder: BTreeMap<String, Vec<Record>>,
}

impl Counted {
    pub fn on(day: Date) -> Self {
        let files = crate::proposal::kept::files("tests/data/org120");
        let name = |name: &str| name.trim_end_matches(".csv").to_owned();
        Self { day, folder: files.iter().map(|file| (name(&file.name), records(&file.bytes))).collect() }
    }

    pub fn file(&self, name: &str) -> &[Record] {
        &self.folder[name]
    }

    /// Employees in a position on the day.
    pub fn employed(&self) -> Vec<&Record> {
        let there = |row: &&Record| self.is_within(&row["Ansatt fra"], &row["Ansatt til"]);
        self.file("ansatte").iter().filter(there).collect()
    }

    /// Consultants under contract on the day.
    pub fn contracted(&self) -> Vec<&Record> {
        let there = |row: &&Record| self.is_within(&row["Kontrakt fra"], &row["Kontrakt til"]);
        self.file("konsulenter").iter().filter(there).collect()
    }

    fn is_within(&self, from: &str, to: &str) -> bool {
        (from.is_empty() || day(from) <= self.day) && (to.is_empty() || day(to) >= self.day)
    }

    /// Needs of initiatives that are not closed.
    pub fn open_needs(&self) -> Vec<&Record> {
        let closed: BTreeSet<&str> = self
            .file("initiativer")
            .iter()
            .filter(|row| row["Status"] == "Avsluttet")
            .map(|row| row["Initiativ-ID"].as_str())
            .collect();
        let open = |row: &&Record| !closed.contains(row["Initiativ-ID"].as_str());
        self.file("initiativ_behov").iter().filter(open).collect()
    }

    /// The unit and every unit above it.
    pub fn upwards(&self, unit: &str) -> Vec<String> {
        let above: BTreeMap<&str, &str> = self
            .file("enheter")
            .iter()
            .map(|row| (row["Enhetsnr"].as_str(), row["Overordnet enhet"].as_str()))
            .collect();
        let mut units = Vec::new();
        let mut at = unit;
        while !at.is_empty() {
            units.push(at.to_owned());
            at = above[at];
        }
        units
    }

    /// What the unit `code` and those below it come to; the whole municipality where it is empty.
    pub fn sum(&self, code: &str) -> Sum {
        let mut sum = Sum::default();
        for person in self.employed() {
            if code.is_empty() || self.upwards(&person["Enhetsnr"]).iter().any(|unit| unit == code) {
                self.add(&mut sum, person);
            }
        }
        sum
    }

    // Every employee of these files has one position, and one rating of a skill.
    fn add(&self, sum: &mut Sum, person: &Record) {
        let (percent, development) =
            (hundredths(&person["Stillings-%"]), hundredths(&person["Utviklingskapasitet %"]));
        sum.people += 1;
        sum.positions += percent;
        sum.development += percent * development / 10_000;
        let ratings: BTreeMap<&str, &Record> =
            self.ratings_of(&person["Ansattnr"]).map(|row| (row["Kompetanse-ID"].as_str(), row)).collect();
        let stale_before = self.day.saturating_sub(18.months());
        sum.rated_people += i64::from(!ratings.is_empty());
        sum.ratings += count(ratings.len());
        sum.confirmed += count(ratings.values().filter(|row| row["Bekreftet av leder"] == "Ja").count());
        sum.stale += count(ratings.values().filter(|row| day(&row["Sist oppdatert"]) < stale_before).count());
        let of_role =
            |row: &&Record| row["Rollekode"] == person["Rollekode"] && row["Relasjon"] == "Vesentlig";
        for asked in self.file("rolle_kompetanse").iter().filter(of_role) {
            let held = ratings.get(asked["Kompetanse-ID"].as_str()).map_or(-1, |row| level(&row["Nivå"]));
            sum.essential += 1;
            sum.essential_held += i64::from(held >= level(&asked["Kravnivå"]));
        }
    }

    pub fn ratings_of(&self, number: &str) -> impl Iterator<Item = &Record> {
        self.file("ansatt_kompetanse").iter().filter(move |row| row["Ansattnr"] == number)
    }

    /// How many employees in a position hold a skill at each level from 1 to 5.
    pub fn holders(&self, skill: &str) -> [i64; 5] {
        let there: BTreeSet<&str> = self.employed().iter().map(|row| row["Ansattnr"].as_str()).collect();
        let mut levels = [0; 5];
        for row in self.file("ansatt_kompetanse").iter().filter(|row| row["Kompetanse-ID"] == skill) {
            if let Ok(at) = usize::try_from(level(&row["Nivå"]) - 1)
                && there.contains(row["Ansattnr"].as_str())
            {
                levels[at] += 1;
            }
        }
        levels
    }
}

/// A date as the files write it.
pub fn day(written: &str) -> Date {
    Date::strptime("%d.%m.%Y", written).unwrap()
}

/// A number with a decimal comma, in hundredths.
pub fn hundredths(written: &str) -> i64 {
    let (whole, part) = written.split_once(',').unwrap_or((written, ""));
    format!("{whole}{part:0<2}").parse().unwrap()
}

pub fn level(written: &str) -> i64 {
    written.parse().unwrap()
}

pub fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap()
}

/// A part of a whole as the pages write it.
pub fn part(part: i64, whole: i64) -> String {
    if whole == 0 {
        "–".to_owned()
    } else {
        Language::Nb.ratio(part as f64 / whole as f64).replace('\u{a0}', " ")
    }
}
