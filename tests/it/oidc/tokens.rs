//! What is believed of an ID token, and what is not.

use innsats::auth::oidc::{Answer, Provider, Purpose, Refusal};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use super::hostile::{Hostile, begin};
use super::token::{Key, Token};
use crate::pages::site::now;

fn is_unacceptable(refusal: &Refusal, why: &str) -> bool {
    matches!(refusal, Refusal::Unacceptable(words) if words.contains(why))
}

/// What comes of a token that `make` makes of a good one: refused, for a reason that has `why` in it.
async fn refused(why: &str, make: impl FnOnce(Token) -> Token) {
    let hostile = Hostile::start().await;
    let refusal = hostile.sign_in(&hostile.provider(), now(), make).await.unwrap_err();
    assert!(is_unacceptable(&refusal, why), "{why}: {refusal}");
}

async fn refused_as_signed(why: &str, make: impl FnOnce(Token) -> String) {
    let hostile = Hostile::start().await;
    let refusal = hostile.sign_in_with(&hostile.provider(), now(), make).await.unwrap_err();
    assert!(is_unacceptable(&refusal, why), "{why}: {refusal}");
}

#[tokio::test]
async fn a_good_token_says_who_it_is() {
    let hostile = Hostile::start().await;
    let identity = hostile.sign_in(&hostile.provider(), now(), |token| token).await.unwrap();
    assert_eq!(identity.issuer, hostile.issuer);
    assert_eq!(identity.subject, "an-unchanging-subject");
    assert_eq!(identity.name.as_deref(), Some("Kari Vik"));
    assert_eq!(identity.employee_number.as_deref(), Some("100105"));
    assert_eq!(identity.groups, Some(["innsats-hr".to_owned()].into()));
    assert_eq!(identity.acr.as_deref(), Some("high"));
    assert_eq!(identity.signed_in, Some(now() - SignedDuration::from_secs(5)));
    assert_eq!(hostile.asked_for("beside"), 0, "the token said it all");
}

#[tokio::test]
async fn a_token_of_another_issuer_is_refused() {
    refused("Invalid issuer", |token| token.with("iss", "https://login.example")).await;
    let hostile = Hostile::start().await;
    let with_slash = format!("{}/", hostile.issuer);
    let refusal = hostile.sign_in(&hostile.provider(), now(), |token| token.with("iss", with_slash)).await;
    assert!(is_unacceptable(&refusal.unwrap_err(), "Invalid issuer"), "one sign more is another issuer");
    refused("", |token| token.without("iss")).await;
}

#[tokio::test]
async fn a_token_for_another_audience_is_refused() {
    refused("Invalid audiences", |token| token.with("aud", "another")).await;
    refused("Invalid audiences", |token| token.with("aud", json!(["innsats", "another"]))).await;
    refused("Invalid audiences", |token| token.with("aud", json!([]))).await;
    refused("Invalid audiences", |token| token.without("aud")).await;
    refused("another client", |token| token.with("azp", "another")).await;
    let hostile = Hostile::start().await;
    let ours = |token: Token| token.with("aud", json!(["innsats"])).with("azp", "innsats");
    hostile.sign_in(&hostile.provider(), now(), ours).await.unwrap();
}

#[tokio::test]
async fn a_token_of_another_sign_in_is_refused() {
    refused("nonce mismatch", |token| token.with("nonce", "of another sign-in")).await;
    refused("missing nonce", |token| token.without("nonce")).await;
}

#[tokio::test]
async fn a_token_that_nobody_signed_is_refused() {
    refused_as_signed("", Token::unsigned).await;
    refused_as_signed("", |token| token.headed("alg", "NONE").unsigned()).await;
}

#[tokio::test]
async fn a_token_signed_with_what_others_know_is_refused() {
    // The provider's public key as a secret, and the secret that both sides have.
    let public = serde_json::to_string(&Key::of("first", 1).public()).unwrap();
    refused_as_signed("Disallowed", |token| token.signed_with_secret(Some("first"), public.as_bytes())).await;
    refused_as_signed("Disallowed", |token| token.signed_with_secret(None, public.as_bytes())).await;
    refused_as_signed("Disallowed", |token| token.signed_with_secret(None, b"a secret of the tests")).await;
    // Somebody's own key under the name of the provider's.
    refused_as_signed("Crypto error", |token| token.signed_as("first", &Key::of("own", 7))).await;
    refused_as_signed("not the provider's", |token| token.signed(&Key::of("own", 7))).await;
    // A header that demands what we do not know.
    refused("Unsupported", |token| token.headed("crit", json!(["b64"])).headed("b64", false)).await;
}

#[tokio::test]
async fn a_token_that_was_changed_after_it_was_signed_is_refused() {
    let hostile = Hostile::start().await;
    let forged = |token: Token| {
        let ours = token.clone().signed(&hostile.key);
        let (_, signature) = ours.rsplit_once('.').unwrap();
        let other = token.with("employee_number", "100001").signed(&hostile.key);
        format!("{}.{signature}", other.rsplit_once('.').unwrap().0)
    };
    let refusal = hostile.sign_in_with(&hostile.provider(), now(), forged).await.unwrap_err();
    assert!(is_unacceptable(&refusal, "Crypto error"), "{refusal}");
}

#[tokio::test]
async fn a_token_counts_from_when_it_was_issued_until_it_expires_give_or_take_a_minute() {
    let at = now().as_second();
    for (name, moment, why) in [
        ("exp", at - 61, "Expired"),
        ("exp", at - 60, "Expired"),
        ("exp", at - 59, ""),
        ("iat", at + 61, "in the future"),
        ("iat", at + 60, ""),
        ("nbf", at + 61, "not valid yet"),
        ("nbf", at + 60, ""),
    ] {
        let hostile = Hostile::start().await;
        let result = hostile.sign_in(&hostile.provider(), now(), |token| token.with(name, moment)).await;
        match result {
            Ok(_) => assert_eq!(why, "", "{name} {}", moment - at),
            Err(refusal) => {
                assert!(
                    !why.is_empty() && is_unacceptable(&refusal, why),
                    "{name} {}: {refusal}",
                    moment - at
                );
            }
        }
    }
    refused("", |token| token.without("exp")).await;
    refused("", |token| token.without("iat")).await;
}

#[tokio::test]
async fn a_subject_is_somebody() {
    refused("subject", |token| token.with("sub", "")).await;
    refused("subject", |token| token.with("sub", "a".repeat(256))).await;
    refused("", |token| token.without("sub")).await;
}

#[tokio::test]
async fn a_token_that_belongs_to_another_access_token_is_refused() {
    refused("another access token", |token| token.with("at_hash", "AAAAAAAAAAAAAAAAAAAAAA")).await;
}

#[tokio::test]
async fn one_must_have_signed_in_as_strongly_as_is_asked_for() {
    let hostile = Hostile::start().await;
    let strict = hostile.provider_with(|given| innsats::auth::oidc::Given {
        acr: vec!["high".to_owned(), "higher".to_owned()],
        ..given
    });
    let begun = begin(&strict, now()).await;
    assert_eq!(begun.carries("acr_values"), "high higher");
    for acr in ["high", "higher"] {
        hostile.sign_in(&strict, now(), |token| token.with("acr", acr)).await.unwrap();
    }
    for acr in ["low", "HIGH", ""] {
        let refusal = hostile.sign_in(&strict, now(), |token| token.with("acr", acr)).await.unwrap_err();
        assert!(matches!(refusal, Refusal::TooWeak(_)), "{acr}: {refusal}");
    }
    let refusal = hostile.sign_in(&strict, now(), |token| token.without("acr")).await.unwrap_err();
    assert!(matches!(refusal, Refusal::TooWeak(_)), "{refusal}");
    // Where nothing is asked for, nothing need be said.
    hostile.sign_in(&hostile.provider(), now(), |token| token.without("acr")).await.unwrap();
}

#[tokio::test]
async fn no_group_claim_is_told_from_an_empty_one() {
    let hostile = Hostile::start().await;
    let provider = hostile.provider();
    let groups =
        async |make: fn(Token) -> Token| hostile.sign_in(&provider, now(), make).await.unwrap().groups;
    assert_eq!(groups(|token| token.without("groups")).await, None);
    assert_eq!(groups(|token| token.with("groups", json!(null))).await, None);
    assert_eq!(groups(|token| token.with("groups", json!([]))).await, Some([].into()));
    assert_eq!(groups(|token| token.with("groups", "one")).await, Some(["one".to_owned()].into()));
    refused("the claim groups", |token| token.with("groups", json!({"hr": true}))).await;
}

#[tokio::test]
async fn what_the_token_does_not_say_may_be_said_beside_it_about_the_same_person_only() {
    let hostile = Hostile::start().await;
    let bare = |token: Token| token.without("employee_number").without("groups").without("name");
    hostile.says_beside(json!({"sub": "an-unchanging-subject", "employee_number": 100_105, "groups": []}));
    let identity = hostile.sign_in(&hostile.provider(), now(), bare).await.unwrap();
    assert_eq!(identity.employee_number.as_deref(), Some("100105"));
    assert_eq!(identity.groups, Some([].into()));
    hostile.says_beside(json!({"sub": "somebody-else", "employee_number": "100001"}));
    let refusal = hostile.sign_in(&hostile.provider(), now(), bare).await.unwrap_err();
    assert!(is_unacceptable(&refusal, "somebody else"), "{refusal}");
    // What the token says counts before it.
    hostile.says_beside(json!({"sub": "an-unchanging-subject", "employee_number": "100001"}));
    let some = |token: Token| token.without("groups");
    let identity = hostile.sign_in(&hostile.provider(), now(), some).await.unwrap();
    assert_eq!(identity.employee_number.as_deref(), Some("100105"));
}

#[tokio::test]
async fn two_providers_with_the_same_subject_name_two_people() {
    let (one, other) = (Hostile::start().await, Hostile::start().await);
    let first = one.sign_in(&one.provider(), now(), |token| token).await.unwrap();
    let second = other.sign_in(&other.provider(), now(), |token| token).await.unwrap();
    assert_eq!(first.subject, second.subject);
    assert_ne!(first.issuer, second.issuer);
}

async fn answered(provider: &Provider, at: Timestamp, change: impl FnOnce(Answer) -> Answer) -> Refusal {
    let begun = begin(provider, at).await;
    provider.finish(&begun.pending, &change(begun.answer()), at).await.unwrap_err()
}

#[tokio::test]
async fn only_what_was_begun_here_is_finished_and_the_provider_is_not_even_asked() {
    let hostile = Hostile::start().await;
    let provider = hostile.provider();
    let other = Some("of another browser".to_owned());
    assert_eq!(
        answered(&provider, now(), |answer| Answer { state: other, ..answer }).await,
        Refusal::NotBegun
    );
    assert_eq!(
        answered(&provider, now(), |answer| Answer { state: None, ..answer }).await,
        Refusal::NotBegun
    );
    let begun = begin(&provider, now()).await;
    let late = now() + SignedDuration::from_mins(10);
    assert_eq!(provider.finish(&begun.pending, &begun.answer(), late).await, Err(Refusal::TooLate));
    assert_eq!(hostile.asked_for("token"), 0);
}

#[tokio::test]
async fn an_answer_of_another_provider_is_refused() {
    let hostile = Hostile::start().await;
    let other = Some("https://login.example".to_owned());
    let refusal = answered(&hostile.provider(), now(), |answer| Answer { issuer: other, ..answer }).await;
    assert!(is_unacceptable(&refusal, "another provider"), "{refusal}");
    hostile.describes_itself("authorization_response_iss_parameter_supported", true);
    let refusal = answered(&hostile.provider(), now(), |answer| answer).await;
    assert!(is_unacceptable(&refusal, "not said which provider"), "{refusal}");
    assert_eq!(hostile.asked_for("token"), 0);
}

#[tokio::test]
async fn who_turns_back_is_told_from_what_fails() {
    let hostile = Hostile::start().await;
    let provider = hostile.provider();
    let error = async |word: &str| {
        let word = Some(word.to_owned());
        answered(&provider, now(), |answer| Answer { error: word, code: None, ..answer }).await
    };
    assert_eq!(error("access_denied").await, Refusal::Cancelled);
    assert!(matches!(error("temporarily_unavailable").await, Refusal::Unreachable(_)));
    assert_eq!(error("bad <b>\nword").await, Refusal::Unacceptable("it answers with badbword".to_owned()));
    let refusal = answered(&provider, now(), |answer| Answer { code: None, ..answer }).await;
    assert!(is_unacceptable(&refusal, "no code"), "{refusal}");
}

#[tokio::test]
async fn each_sign_in_has_secrets_of_its_own_and_none_of_ours_is_in_the_address() {
    let hostile = Hostile::start().await;
    let provider = hostile.provider();
    let (one, other) = (begin(&provider, now()).await, begin(&provider, now()).await);
    for name in ["state", "nonce", "code_challenge"] {
        assert_ne!(one.carries(name), other.carries(name), "{name}");
        assert!(one.carries(name).len() >= 22, "{name} has 128 bits");
    }
    assert_eq!(one.carries("code_challenge_method"), "S256");
    assert_eq!(one.carries("response_type"), "code");
    assert_eq!(one.carries("scope"), "openid profile innsats");
    assert_eq!(one.carries("ui_locales"), "nb");
    let address = one.address.as_str();
    assert!(!address.contains(&one.pending.verifier) && !address.contains("secret"), "{address}");
}

#[tokio::test]
async fn who_is_to_say_once_more_who_they_are_must_have_done_so_since() {
    let hostile = Hostile::start().await;
    let provider = hostile.provider();
    let confirmed = async |signed_in: Option<i64>| {
        let (address, pending) = provider.begin(Purpose::Confirm, "nb", now()).await.unwrap();
        let begun = super::Begun { pending, address: address.parse().unwrap() };
        assert_eq!((begun.carries("prompt").as_str(), begun.carries("max_age").as_str()), ("login", "0"));
        let token = Token::good(&hostile.issuer, &begun.carries("nonce"), now().as_second());
        let token = match signed_in {
            Some(ago) => token.with("auth_time", now().as_second() - ago),
            None => token.without("auth_time"),
        };
        hostile.gives(token.signed(&hostile.key));
        provider.finish(&begun.pending, &begun.answer(), now()).await
    };
    assert!(confirmed(Some(0)).await.is_ok());
    assert_eq!(confirmed(Some(61)).await, Err(Refusal::NotAnew));
    assert_eq!(confirmed(None).await, Err(Refusal::NotAnew));
}
