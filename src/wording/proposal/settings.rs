//! The rules and wishes a proposal used, in words.

use i18n_embed_fl::fl;

use super::{month, number, percent};
use crate::planning::{Commitments, Importance, InitiativeScope, NotLendable, RatingRule, StaffingRequest};
use crate::wording::{Language, Texts, texts};
use staffing_model::problem::Strength;

/// Label and value of every setting, in the order they are printed.
pub fn settings(request: &StaffingRequest, language: Language) -> Vec<(String, String)> {
    let mut settings = about_people(request, language);
    settings.extend(about_teams(request, language));
    settings.extend(rules(request, texts(language)));
    settings.extend(wishes(request, texts(language)));
    settings
}

fn about_people(request: &StaffingRequest, language: Language) -> Vec<(String, String)> {
    let text = texts(language);
    let last = request.first_month.plus(request.periods.saturating_sub(1));
    vec![
        (
            fl!(text, "proposal-setting-months"),
            fl!(
                text,
                "proposal-setting-months-value",
                first = month(request.first_month, language),
                last = month(last, language)
            ),
        ),
        (fl!(text, "proposal-setting-scope"), scope(request, text)),
        (fl!(text, "proposal-setting-commitments"), commitments(request.commitments, text)),
        (fl!(text, "proposal-setting-not-lendable"), not_lendable(request.not_lendable, text)),
        (fl!(text, "proposal-setting-ratings"), ratings(request.ratings, text)),
        (
            fl!(text, "proposal-setting-release"),
            if request.release {
                let ceiling = percent(request.release_ceiling, language);
                fl!(text, "proposal-setting-release-yes", ceiling = ceiling)
            } else {
                fl!(text, "proposal-setting-no")
            },
        ),
        (
            fl!(text, "proposal-setting-learning"),
            if request.learning {
                fl!(text, "proposal-setting-learning-yes")
            } else {
                fl!(text, "proposal-setting-no")
            },
        ),
        (
            fl!(text, "proposal-setting-options"),
            if request.contract_options {
                fl!(text, "proposal-setting-yes")
            } else {
                fl!(text, "proposal-setting-no")
            },
        ),
    ]
}

fn about_teams(request: &StaffingRequest, language: Language) -> Vec<(String, String)> {
    let text = texts(language);
    vec![
        (
            fl!(text, "proposal-setting-parallel"),
            fl!(text, "proposal-setting-parallel-value", limit = request.max_initiatives),
        ),
        (
            fl!(text, "proposal-setting-unit-limit"),
            fl!(text, "proposal-setting-unit-limit-value", limit = percent(request.unit_limit, language)),
        ),
        (
            fl!(text, "proposal-setting-min-share"),
            fl!(text, "proposal-setting-min-share-value", share = percent(request.min_share, language)),
        ),
        (
            fl!(text, "proposal-setting-areas"),
            fl!(text, "proposal-setting-areas-value", heads = request.areas_from_heads),
        ),
        (
            fl!(text, "proposal-setting-cost"),
            fl!(
                text,
                "proposal-setting-cost-value",
                kroner = number(request.employee_hour.kroner() as f64, 0, language)
            ),
        ),
    ]
}

/// Rules of the request that are on.
fn rules(request: &StaffingRequest, text: &Texts) -> Vec<(String, String)> {
    let rules = &request.rules;
    let strengths = [
        (fl!(text, "proposal-setting-rule-knowledge"), rules.knowledge),
        (fl!(text, "proposal-setting-rule-key-people"), rules.key_people),
        (fl!(text, "proposal-setting-rule-fairness"), rules.fairness),
    ];
    let on = strengths.into_iter().filter(|(_, strength)| strength.is_on());
    let mut settings: Vec<_> = on.map(|(label, rule)| (label, strength(rule, text))).collect();
    settings.extend(rules.at_most.map(|most| {
        let value = fl!(text, "proposal-setting-rule-at-once-value", limit = most);
        (fl!(text, "proposal-setting-rule-at-once"), value)
    }));
    settings
}

/// How strong a rule is.
pub fn strength(strength: Strength, text: &Texts) -> String {
    match strength {
        Strength::Off => fl!(text, "proposal-setting-no"),
        Strength::Wished => fl!(text, "proposal-setting-rule-wished"),
        Strength::Required => fl!(text, "proposal-setting-rule-required"),
    }
}

fn wishes(request: &StaffingRequest, text: &Texts) -> Vec<(String, String)> {
    let wishes = &request.wishes;
    vec![
        (fl!(text, "proposal-setting-wish-fit"), importance(wishes.fit, text)),
        (fl!(text, "proposal-setting-wish-interest"), importance(wishes.interest, text)),
        (fl!(text, "proposal-setting-wish-cost"), importance(wishes.cost, text)),
        (fl!(text, "proposal-setting-wish-few"), importance(wishes.few_people, text)),
        (fl!(text, "proposal-setting-wish-keep"), importance(wishes.keep, text)),
        (fl!(text, "proposal-setting-wish-areas"), importance(wishes.areas, text)),
        (fl!(text, "proposal-setting-wish-release"), importance(wishes.little_release, text)),
    ]
}

fn scope(request: &StaffingRequest, text: &Texts) -> String {
    if let Some(only) = &request.only {
        return fl!(text, "request-chosen", count = only.len());
    }
    match request.scope {
        InitiativeScope::AllButClosed => fl!(text, "proposal-setting-scope-all"),
        InitiativeScope::Decided => fl!(text, "proposal-setting-scope-decided"),
    }
}

/// What confirmed allocations mean.
pub fn commitments(commitments: Commitments, text: &Texts) -> String {
    match commitments {
        Commitments::Keep => fl!(text, "proposal-setting-commitments-keep"),
        Commitments::Replan => fl!(text, "proposal-setting-commitments-replan"),
    }
}

/// What holds for people who may not be lent out.
pub fn not_lendable(rule: NotLendable, text: &Texts) -> String {
    match rule {
        NotLendable::Exclude => fl!(text, "proposal-setting-not-lendable-exclude"),
        NotLendable::OwnArea => fl!(text, "proposal-setting-not-lendable-area"),
        NotLendable::DevelopmentShare => fl!(text, "proposal-setting-not-lendable-share"),
    }
}

/// Which rating counts.
pub fn ratings(rule: RatingRule, text: &Texts) -> String {
    match rule {
        RatingRule::Newest => fl!(text, "proposal-setting-ratings-newest"),
        RatingRule::Lowest => fl!(text, "proposal-setting-ratings-lowest"),
        RatingRule::Agreed => fl!(text, "proposal-setting-ratings-agreed"),
        RatingRule::AgreedElseOneLower => fl!(text, "proposal-setting-ratings-one-lower"),
    }
}

/// How much a wish weighs.
pub fn importance(importance: Importance, text: &Texts) -> String {
    match importance {
        Importance::Very => fl!(text, "proposal-importance-very"),
        Importance::Important => fl!(text, "proposal-importance-important"),
        Importance::Fairly => fl!(text, "proposal-importance-fairly"),
        Importance::Slightly => fl!(text, "proposal-importance-slightly"),
        Importance::Not => fl!(text, "proposal-importance-not"),
    }
}
