//! The words of the pages about campaigns.

use i18n_embed_fl::fl;
use jiff::civil::Date;

use crate::domain::text::sort_key;
use crate::export::Cell;
use crate::service::campaigns::{EARLIEST_REMINDER, LONGEST_MESSAGE, LONGEST_NAME, MOST_REMINDERS, Wrong};
use crate::store::campaigns::{Campaign, CampaignState, UnitProgress};
use crate::store::mail::MailCount;
use crate::store::views::units::UnitRow;
use crate::web::sheet::{Column, Sheet, Value};
use crate::web::small_groups::LEAST_SHOWN;
use crate::wording::{Speech, letters};

/// How far it has come, with the colour of its tag.
pub(super) fn state(reader: Speech, state: CampaignState) -> (String, &'static str) {
    let text = reader.texts;
    match state {
        CampaignState::Draft => (fl!(text, "campaign-draft"), "neutral"),
        CampaignState::Sent => (fl!(text, "campaign-sent"), "info"),
        CampaignState::Ended => (fl!(text, "campaign-ended"), "success"),
    }
}

/// By when it is to be answered.
pub(super) fn when(reader: Speech, campaign: &Campaign) -> String {
    let text = reader.texts;
    match campaign.ended_on {
        Some(day) => fl!(text, "campaign-was-ended", day = reader.date(day)),
        None => fl!(text, "campaign-by", day = reader.date(campaign.content.deadline)),
    }
}

/// How many have answered; empty for a draft.
pub(super) fn how_far(reader: Speech, campaign: &Campaign) -> String {
    let text = reader.texts;
    match (campaign.state, campaign.invited) {
        (CampaignState::Draft, _) => String::new(),
        (_, 0) => fl!(text, "campaign-nobody-invited"),
        (_, few) if few < LEAST_SHOWN => fl!(text, "campaign-too-few"),
        (_, invited) => fl!(
            text,
            "campaign-how-far",
            answered = reader.number(campaign.answered),
            invited = reader.number(invited)
        ),
    }
}

/// How many people a draft would invite.
pub(super) fn would_invite(reader: Speech, count: i64) -> String {
    let text = reader.texts;
    if (1..LEAST_SHOWN).contains(&count) {
        return fl!(text, "campaign-would-invite-few");
    }
    fl!(text, "campaign-would-invite", count = count, n = reader.number(count))
}

/// The facts about a campaign, as pairs of label and value.
pub(super) fn facts(reader: Speech, campaign: &Campaign, units: &[UnitRow]) -> Vec<(String, String)> {
    let (text, content) = (reader.texts, &campaign.content);
    let chosen = units.iter().filter(|unit| content.units.contains(&unit.id));
    let names: Vec<&str> = chosen.map(|unit| unit.name.as_str()).collect();
    let mut facts = vec![
        (fl!(text, "campaign-deadline"), reader.date(content.deadline)),
        (fl!(text, "campaign-units"), names.join(", ")),
        (fl!(text, "campaign-reminders"), reminders(reader, &content.remind_days)),
    ];
    if !content.message.is_empty() {
        facts.push((fl!(text, "campaign-message"), content.message.clone()));
    }
    facts.extend(campaign.sent_on.map(|day| (fl!(text, "campaign-sent-on"), reader.date(day))));
    facts.extend(campaign.ended_on.map(|day| (fl!(text, "campaign-ended-on"), reader.date(day))));
    facts
}

fn reminders(reader: Speech, days: &[u8]) -> String {
    let text = reader.texts;
    if days.is_empty() {
        return fl!(text, "campaign-no-reminders");
    }
    let days: Vec<String> = days.iter().map(u8::to_string).collect();
    fl!(text, "campaign-remind-days", days = days.join(", "))
}

/// What happened to the mail: how many have received it, and why some have not.
pub(super) fn mail(reader: Speech, is_set_up: bool, counts: &[MailCount]) -> Vec<String> {
    let text = reader.texts;
    let mut lines = Vec::new();
    if !is_set_up {
        lines.push(fl!(text, "mail-not-set-up"));
    }
    for count in counts {
        let n = reader.number(count.count);
        let why = count.failure.as_deref().map(|word| letters::failure(reader, word)).unwrap_or_default();
        match count.state.as_str() {
            "sent" => lines.push(fl!(text, "mail-count-sent", n = n)),
            "failed" => lines.push(fl!(text, "mail-count-failed", n = n, why = why)),
            "queued" | "sending" if why.is_empty() => lines.push(fl!(text, "mail-count-waiting", n = n)),
            "queued" | "sending" => lines.push(fl!(text, "mail-count-again", n = n, why = why)),
            _ => {}
        }
    }
    lines
}

/// The receipt for the word `gjort` in the address.
pub(super) fn receipt(reader: Speech, done: &str) -> Option<String> {
    let text = reader.texts;
    Some(match done {
        "laget" => fl!(text, "campaign-made"),
        "endret" => fl!(text, "campaign-changed"),
        "sendt" => fl!(text, "campaign-was-sent"),
        "flyttet" => fl!(text, "campaign-moved"),
        "avsluttet" => fl!(text, "campaign-is-ended"),
        _ => return None,
    })
}

/// What is wrong, and with which field.
pub(super) fn wrong(reader: Speech, wrong: Wrong) -> (&'static str, String) {
    let text = reader.texts;
    match wrong {
        Wrong::NoName => ("navn", fl!(text, "campaign-wrong-no-name")),
        Wrong::LongName => ("navn", fl!(text, "campaign-wrong-long-name", most = reader.count(LONGEST_NAME))),
        Wrong::LongMessage => {
            ("tekst", fl!(text, "campaign-wrong-long-message", most = reader.count(LONGEST_MESSAGE)))
        }
        Wrong::NoDeadline => ("frist", fl!(text, "campaign-wrong-no-deadline")),
        Wrong::EarlyDeadline => ("frist", fl!(text, "campaign-wrong-early")),
        Wrong::Reminders => {
            let (most, days) = (MOST_REMINDERS.to_string(), EARLIEST_REMINDER.to_string());
            ("paminnelser", fl!(text, "campaign-wrong-reminders", most = most, days = days))
        }
        Wrong::NoUnit => ("enheter", fl!(text, "campaign-wrong-no-unit")),
    }
}

/// How far each unit has come. Units of few people stand together, with as many more as it takes to be no small group.
pub(super) fn sheet(reader: Speech, today: Date, units: Vec<UnitProgress>) -> Sheet {
    let text = reader.texts;
    let (shown, together) = apart(units);
    let mut rows: Vec<Vec<Value>> =
        shown.into_iter().map(|unit| row(reader, unit.name, unit.invited, unit.answered)).collect();
    if let Some((invited, answered)) = together {
        rows.push(row(reader, fl!(text, "campaign-small-units"), invited, answered));
    }
    Sheet {
        caption: fl!(text, "campaign-progress-caption", day = reader.date(today)),
        columns: vec![
            Column::words(fl!(text, "campaign-unit")),
            Column::number(fl!(text, "campaign-invited")),
            Column::number(fl!(text, "campaign-answered")),
        ],
        rows,
    }
}

fn row(reader: Speech, name: String, invited: i64, answered: i64) -> Vec<Value> {
    let shown = |count: i64| {
        let count = (invited >= LEAST_SHOWN).then_some(count);
        Value::number(reader.shown(count), count.map_or(Cell::Text(reader.shown(None)), Cell::Whole))
    };
    vec![Value::words(name), shown(invited), shown(answered)]
}

/// The units that are shown one by one, in alphabetical order, and the people invited and answered of the others.
fn apart(mut units: Vec<UnitProgress>) -> (Vec<UnitProgress>, Option<(i64, i64)>) {
    units.sort_by_key(|unit| (unit.invited, unit.unit));
    let mut together = units.iter().filter(|unit| unit.invited < LEAST_SHOWN).count();
    let sum = |units: &[UnitProgress]| units.iter().map(|unit| unit.invited).sum::<i64>();
    while together > 0 && together < units.len() && sum(&units[..together]) < LEAST_SHOWN {
        together += 1;
    }
    let mut shown = units.split_off(together);
    shown.sort_by_key(|unit| (sort_key(&unit.name), unit.unit));
    let answered = units.iter().map(|unit| unit.answered).sum();
    (shown, (together > 0).then(|| (sum(&units), answered)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::UnitId;

    fn parts(invited: &[i64]) -> (Vec<i64>, Option<(i64, i64)>) {
        let unit = |(id, invited): (i64, &i64)| UnitProgress {
            unit: UnitId(id),
            name: format!("{id:02}"),
            invited: *invited,
            answered: 1,
        };
        let (shown, together) = apart((1..).zip(invited).map(unit).collect());
        (shown.into_iter().map(|unit| unit.unit.0).collect(), together)
    }

    #[test]
    fn units_of_few_people_stand_together_until_they_are_no_small_group() {
        assert_eq!(parts(&[12, 5, 30]), (vec![1, 2, 3], None));
        assert_eq!(parts(&[12, 3, 4, 30]), (vec![1, 4], Some((7, 2))));
        assert_eq!(parts(&[12, 3, 30]), (vec![3], Some((15, 2))), "the sum would tell of the three");
        assert_eq!(parts(&[3]), (vec![], Some((3, 1))), "which the page hides");
    }
}
