//! A provider changes its keys.

use innsats::auth::oidc::Refusal;
use jiff::SignedDuration;

use super::hostile::Hostile;
use super::token::Key;
use crate::pages::site::now;

#[tokio::test]
async fn a_new_key_is_fetched_when_the_first_token_is_signed_with_it() {
    let hostile = Hostile::start().await;
    let provider = hostile.provider();
    hostile.sign_in(&provider, now(), |token| token).await.unwrap();
    assert_eq!(hostile.asked_for("keys"), 1);
    let new = Key::of("second", 2);
    hostile.publishes(&[&hostile.key, &new]);
    let later = now() + SignedDuration::from_mins(5);
    hostile.sign_in_with(&provider, later, |token| token.signed(&new)).await.unwrap();
    hostile.sign_in_with(&provider, later, |token| token.signed(&new)).await.unwrap();
    hostile.sign_in(&provider, later, |token| token).await.unwrap();
    assert_eq!(hostile.asked_for("keys"), 2);
    assert_eq!(hostile.asked_for("discovery"), 1);
}

#[tokio::test]
async fn keys_that_nobody_has_do_not_make_us_ask_again_and_again() {
    let hostile = Hostile::start().await;
    let (provider, unknown) = (hostile.provider(), Key::of("unknown", 9));
    hostile.sign_in(&provider, now(), |token| token).await.unwrap();
    let later = now() + SignedDuration::from_mins(5);
    for _ in 0..5 {
        let refusal = hostile.sign_in_with(&provider, later, |token| token.signed(&unknown)).await;
        assert!(matches!(refusal, Err(Refusal::Unacceptable(_))), "{refusal:?}");
    }
    assert_eq!(hostile.asked_for("keys"), 2);
}

#[tokio::test]
async fn a_key_that_is_withdrawn_counts_no_longer_than_an_hour() {
    let hostile = Hostile::start().await;
    let provider = hostile.provider();
    hostile.sign_in(&provider, now(), |token| token).await.unwrap();
    hostile.publishes(&[&Key::of("second", 2)]);
    let later = now() + SignedDuration::from_hours(1);
    assert!(hostile.sign_in(&provider, later, |token| token).await.is_err());
}
