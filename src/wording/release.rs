//! Places of proposals, in words: how far they have come, what they are about, why somebody is proposed.

use i18n_embed_fl::fl;

use super::Speech;
use crate::domain::{Month, OwnReply, Percent, PlaceState, norwegian_date};
use crate::service::release::{Basis, BasisSkill};
use crate::store::places::{Left, PlaceRow, Step};

/// How far a place has come.
pub fn state(reader: Speech, state: PlaceState) -> String {
    let text = reader.texts;
    match state {
        PlaceState::Proposed => fl!(text, "release-state-proposed"),
        PlaceState::Asked => fl!(text, "release-state-asked"),
        PlaceState::Released => fl!(text, "release-state-released"),
        PlaceState::Declined => fl!(text, "release-state-declined"),
        PlaceState::Decided => fl!(text, "release-state-decided"),
        PlaceState::Ended => fl!(text, "release-state-ended"),
    }
}

/// The colour of the tag that says so; the words say the same.
pub const fn color(state: PlaceState) -> &'static str {
    match state {
        PlaceState::Proposed | PlaceState::Ended => "neutral",
        PlaceState::Asked => "info",
        PlaceState::Released | PlaceState::Decided => "success",
        PlaceState::Declined => "warning",
    }
}

/// The work of a place: role, share and time.
pub fn work(reader: Speech, place: &PlaceRow) -> String {
    fl!(
        reader.texts,
        "release-work",
        role = place.need.2.as_str(),
        share = reader.percent(place.share),
        period = period(reader, place)
    )
}

/// From when until when: in months where it is whole months.
pub fn period(reader: Speech, place: &PlaceRow) -> String {
    let (first, last) = (Month::of(place.from), Month::of(place.to));
    if first.first_day() == place.from && last.last_day() == place.to {
        reader.months(first, last)
    } else {
        reader.dates(place.from, place.to)
    }
}

/// What they must be freed from.
pub fn free(reader: Speech, share: Percent) -> String {
    if share == Percent::ZERO {
        fl!(reader.texts, "release-free-none")
    } else {
        fl!(reader.texts, "release-free", share = reader.percent(share))
    }
}

/// What they work on initiatives before and after.
pub fn load(reader: Speech, place: &PlaceRow) -> String {
    let (before, after) = (reader.percent(place.load_before), reader.percent(place.load_after));
    fl!(reader.texts, "release-load", before = before, after = after)
}

/// Who stays in the unit.
pub fn left(reader: Speech, left: &Left) -> String {
    let skill = reader.name(&left.skill.names).words;
    fl!(reader.texts, "release-left", count = left.others, level = left.level.get(), skill = skill)
}

/// What the employee says.
pub fn reply(reader: Speech, place: &PlaceRow) -> String {
    let text = reader.texts;
    let Some(reply) = &place.reply else { return fl!(text, "release-reply-none") };
    let day = reader.date(norwegian_date(reply.at));
    match reply.reply {
        OwnReply::Yes => fl!(text, "release-reply-yes", day = day),
        OwnReply::Again => fl!(text, "release-reply-again", day = day, words = reply.words.as_str()),
    }
}

/// Who took the last step, for whom, and when.
pub fn step(reader: Speech, place: &PlaceRow, step: &Step) -> String {
    let text = reader.texts;
    let who = match &step.for_leader {
        Some(leader) => fl!(text, "leader-deputy-for", name = step.called.as_str(), leader = leader.as_str()),
        None => step.called.clone(),
    };
    let day = reader.date(norwegian_date(step.at));
    fl!(text, "release-step", state = state(reader, place.state), who = who, day = day)
}

/// Why somebody is proposed, reason by reason, said to them.
pub fn why(reader: Speech, place: &PlaceRow) -> Vec<String> {
    if place.instead_of.is_some() {
        return vec![fl!(reader.texts, "release-own-instead")];
    }
    let basis = Basis::parse(&place.basis);
    basis.skills.iter().map(|skill| because(reader, &basis, skill)).collect()
}

fn because(reader: Speech, basis: &Basis, skill: &BasisSkill) -> String {
    let (text, name) = (reader.texts, reader.name(&skill.names()).words);
    if basis.learns.as_deref() == Some(skill.code.as_str()) {
        return fl!(text, "release-why-learns", skill = name);
    }
    let Some(level) = skill.held else {
        return fl!(text, "release-why-unstated", skill = name, asked = skill.asked);
    };
    let mut source: Vec<String> =
        skill.source.map(|source| reader.source(source).to_lowercase()).into_iter().collect();
    source.extend(skill.on.map(|day| reader.date(day)));
    let source = source.join(", ");
    fl!(text, "release-why-held", level = level, skill = name, source = source, asked = skill.asked)
}
