//! What letters say: no level and no result, the name of whom they are to and nobody else's.

use i18n_embed_fl::fl;
use jiff::civil::Date;

use super::{Language, Speech};
use crate::domain::MailKind;
use crate::service::mail::Due;

/// The subject and the words of a letter, for people who come in at `front`, such as `https://innsats.lillevik.example`.
pub fn letter(language: Language, due: &Due, front: &str) -> (String, String) {
    let reader = Speech::of(language);
    let text = reader.texts;
    let first = due.campaigns.first();
    let deadline = first.map_or_else(String::new, |campaign| reader.date(campaign.deadline));
    let subject = match due.mail.kind {
        MailKind::Invitation => fl!(text, "mail-subject-invitation", day = deadline.as_str()),
        MailKind::Reminder => fl!(text, "mail-subject-reminder", day = deadline.as_str()),
        MailKind::Digest => fl!(text, "mail-subject-digest"),
    };
    let waits = due.campaigns.iter().map(|campaign| campaign_line(reader, &campaign.name, campaign.deadline));
    let messages = due.campaigns.iter().map(|campaign| campaign.message.clone());
    let parts = [fl!(text, "mail-hello", name = due.mail.name.as_str()), fl!(text, "mail-asked")]
        .into_iter()
        .chain([waits.collect::<Vec<_>>().join("\n")])
        .chain(messages.filter(|message| !message.is_empty()))
        .chain([
            fl!(text, "mail-answer-here", address = format!("{front}/min-kompetanse")),
            fl!(text, "mail-turn-off", address = format!("{front}/mine-varsler")),
        ]);
    (subject, parts.collect::<Vec<_>>().join("\n\n") + "\n")
}

fn campaign_line(reader: Speech, name: &str, deadline: Date) -> String {
    fl!(reader.texts, "campaign-own", name = name, day = reader.date(deadline))
}

/// Why mail was not sent, in words.
pub fn failure(reader: Speech, word: &str) -> String {
    let text = reader.texts;
    match word {
        "address" => fl!(text, "mail-failure-address"),
        "refused" => fl!(text, "mail-failure-refused"),
        "busy" => fl!(text, "mail-failure-busy"),
        _ => fl!(text, "mail-failure-unreachable"),
    }
}
