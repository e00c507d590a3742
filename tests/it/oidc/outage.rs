//! A provider that does not answer, or not as itself.

use innsats::auth::oidc::{Purpose, Refusal};
use jiff::SignedDuration;

use super::hostile::Hostile;
use super::{given, provider};
use crate::pages::site::now;

#[tokio::test]
async fn a_provider_that_says_it_is_another_is_refused_before_anybody_is_sent_there() {
    let hostile = Hostile::start().await;
    hostile.describes_itself("issuer", "https://login.example");
    let refusal = hostile.provider().begin(Purpose::SignIn, "nb", now()).await.map(|_| ()).unwrap_err();
    assert!(matches!(&refusal, Refusal::Unacceptable(why) if why.contains("unexpected issuer")), "{refusal}");
}

#[tokio::test]
async fn a_provider_that_is_not_there_is_said_to_be_so_and_left_alone_for_a_while() {
    // Nothing listens on the port that was just let go.
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let refusal =
        provider(given(&address)).begin(Purpose::SignIn, "nb", now()).await.map(|_| ()).unwrap_err();
    assert!(matches!(refusal, Refusal::Unreachable(_)), "{refusal}");

    let hostile = Hostile::start().await;
    let ours = hostile.provider();
    hostile.falls_silent(true);
    for _ in 0..3 {
        assert!(ours.begin(Purpose::SignIn, "nb", now()).await.is_err());
    }
    assert_eq!(hostile.asked_for("discovery"), 1);
    hostile.falls_silent(false);
    let later = now() + SignedDuration::from_secs(10);
    ours.begin(Purpose::SignIn, "nb", later).await.unwrap();
}

#[tokio::test]
async fn what_a_provider_said_about_itself_lasts_while_it_does_not_say_it_again() {
    let hostile = Hostile::start().await;
    let ours = hostile.provider();
    ours.begin(Purpose::SignIn, "nb", now()).await.unwrap();
    hostile.falls_silent(true);
    let later = now() + SignedDuration::from_hours(2);
    ours.begin(Purpose::SignIn, "nb", later).await.unwrap();
    ours.begin(Purpose::SignIn, "nb", later).await.unwrap();
    assert_eq!(hostile.asked_for("discovery"), 2);
}

#[tokio::test]
async fn a_provider_that_fails_to_give_tokens_or_to_say_the_rest_signs_nobody_in() {
    let hostile = Hostile::start().await;
    let ours = hostile.provider();
    let begun = super::hostile::begin(&ours, now()).await;
    hostile.falls_silent(true);
    assert!(ours.finish(&begun.pending, &begun.answer(), now()).await.is_err());
    assert_eq!(hostile.asked_for("token"), 1);
}
