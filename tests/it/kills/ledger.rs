//! What somebody sent, and what of it was acknowledged: all that is known of what must be stored.

use std::collections::BTreeMap;

use super::browser::Browser;

/// Answers about some skills, by the skill's number in an address. Each answer tells its number in the field for evidence.
pub struct Ledger {
    /// What the form of each skill was filled with when the page was opened.
    seen: BTreeMap<i64, String>,
    /// The last answer about each that was sent, and the last that was acknowledged.
    answers: BTreeMap<i64, (u64, u64)>,
    /// Who.
    person: String,
    count: usize,
}

impl Ledger {
    /// Begins a self-assessment and reads the first page of questions.
    pub fn of(browser: &mut Browser, person: &str) -> Self {
        assert!(browser.post("/min-kompetanse/egenvurdering", "").is_ok());
        let page = browser.get("/min-kompetanse/egenvurdering/gruppe/1").unwrap();
        let mut seen = BTreeMap::new();
        for field in page.split("name=\"sett-").skip(1) {
            let skill = field.split('"').next().unwrap().parse().unwrap();
            let value = field.split("value=\"").nth(1).unwrap().split('"').next().unwrap();
            seen.insert(skill, value.to_owned());
        }
        assert!(!seen.is_empty(), "{person} is asked nothing: {page}");
        let answers = seen.keys().map(|skill| (*skill, (0, 0))).collect();
        Self { seen, answers, person: person.to_owned(), count: 0 }
    }

    pub fn skills(&self) -> Vec<i64> {
        self.answers.keys().copied().collect()
    }

    /// The next answer about a skill: where it is sent, and what is sent.
    pub fn next(&mut self, skill: i64) -> (String, String) {
        let (sent, _) = self.answers.get_mut(&skill).unwrap();
        *sent += 1;
        let (number, seen) = (*sent, &self.seen[&skill]);
        let level = number % 6;
        let fields = format!(
            "fane=t-{}&sett-{skill}={seen}&svar-{skill}={level}&dok-{skill}=nr+{number}",
            self.person
        );
        (format!("/min-kompetanse/egenvurdering/svar/{skill}"), fields)
    }

    pub fn acknowledged(&mut self, skill: i64) {
        let (sent, acknowledged) = self.answers.get_mut(&skill).unwrap();
        *acknowledged = *sent;
        self.count += 1;
    }

    /// How many answers were acknowledged.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// What is stored other than it must be.
    pub fn faults(&self, stored: &Stored) -> Vec<String> {
        let of = |(skill, (sent, acknowledged)): (&i64, &(u64, u64))| {
            let (level, number) = stored.0.get(skill).copied().unwrap_or_default();
            let is_whole = number == 0 || level == number % 6;
            let is_right = (*acknowledged..=*sent).contains(&number) && is_whole;
            (!is_right).then(|| {
                format!(
                    "{} {skill}: acknowledged {acknowledged}, sent {sent}, stored {number} at {level}",
                    self.person
                )
            })
        };
        self.answers.iter().filter_map(of).collect()
    }
}

/// Level and number of the stored answers about each skill.
pub struct Stored(BTreeMap<i64, (u64, u64)>);

impl Stored {
    /// As the person's own page of questions shows them.
    pub fn of(browser: &mut Browser) -> Self {
        let page = browser.get("/min-kompetanse/egenvurdering/gruppe/1").unwrap();
        let html = scraper::Html::parse_document(page.split_once("\r\n\r\n").unwrap().1);
        let inputs = scraper::Selector::parse("input[name]").unwrap();
        let mut stored: BTreeMap<i64, (u64, u64)> = BTreeMap::new();
        for input in html.select(&inputs) {
            let (name, value) = (input.attr("name").unwrap(), input.attr("value").unwrap_or_default());
            let Some((field, skill)) = name.rsplit_once('-') else { continue };
            let Ok(skill) = skill.parse() else { continue };
            match field {
                "svar" if input.attr("checked").is_some() => {
                    stored.entry(skill).or_default().0 = value.parse().unwrap_or_default();
                }
                "dok" => {
                    let number = value.strip_prefix("nr ").and_then(|number| number.parse().ok());
                    stored.entry(skill).or_default().1 = number.unwrap_or_default();
                }
                _ => {}
            }
        }
        Self(stored)
    }
}
