//! The true way, at a real provider: discovery, code, proof of who began, tokens, and what it says beside them.

use innsats::auth::oidc::{Given, Identity, Pending, Refusal};
use innsats::clock::now;

use super::real::{Browser, Real, real};
use super::{Begun, answer_in, given, hostile, provider};

/// Who comes back when `chosen` signs in.
async fn signed_in(real: &Real, given: Given, chosen: &str) -> Result<Identity, Refusal> {
    let provider = provider(given);
    let Begun { pending, address } = hostile::begin(&provider, now()).await;
    let back = Browser::default().follow(address.as_str(), chosen).await;
    assert!(back.as_str().starts_with(super::RETURN), "{back}, from {}", real.issuer);
    provider.finish(&pending, &answer_in(&back), now()).await
}

#[tokio::test]
async fn somebody_signs_in_at_a_real_provider() {
    let Some(real) = real() else { return };
    let identity = signed_in(real, given(&real.issuer), "user=lars").await.unwrap();
    assert_eq!(identity.issuer, real.issuer);
    assert_eq!(identity.subject, "lars");
    assert_eq!(identity.name.as_deref(), Some("Lars Moe"));
    assert_eq!(identity.employee_number.as_deref(), Some("100106"));
    assert_eq!(identity.groups, Some(["alle", "innsats-hr"].map(str::to_owned).into()));
}

#[tokio::test]
async fn a_real_provider_says_nothing_of_groups_or_that_there_are_none() {
    let Some(real) = real() else { return };
    let groups = async |user| signed_in(real, given(&real.issuer), user).await.unwrap().groups;
    assert_eq!(groups("user=kari").await, None);
    assert_eq!(groups("user=turid").await, Some([].into()));
}

#[tokio::test]
async fn a_code_is_good_for_one_sign_in_only() {
    let Some(real) = real() else { return };
    let provider = provider(given(&real.issuer));
    let Begun { pending, address } = hostile::begin(&provider, now()).await;
    let back = answer_in(&Browser::default().follow(address.as_str(), "user=kari").await);
    provider.finish(&pending, &back, now()).await.unwrap();
    let again = provider.finish(&pending, &back, now()).await.unwrap_err();
    assert!(matches!(&again, Refusal::Unacceptable(why) if why.contains("invalid_grant")), "{again}");
}

#[tokio::test]
async fn a_code_is_of_no_use_to_who_did_not_begin() {
    let Some(real) = real() else { return };
    let provider = provider(given(&real.issuer));
    let victim = hostile::begin(&provider, now()).await;
    let stolen = answer_in(&Browser::default().follow(victim.address.as_str(), "user=kari").await);
    // The thief has a sign-in of their own, and the victim's code.
    let thief = hostile::begin(&provider, now()).await;
    let own = Some(thief.carries("state"));
    let answer = innsats::auth::oidc::Answer { state: own, ..stolen };
    let refusal = provider.finish(&thief.pending, &answer, now()).await.unwrap_err();
    assert!(matches!(&refusal, Refusal::Unacceptable(why) if why.contains("invalid_grant")), "{refusal}");
}

#[tokio::test]
async fn a_token_of_another_sign_in_there_has_another_nonce() {
    let Some(real) = real() else { return };
    let provider = provider(given(&real.issuer));
    let Begun { pending, address } = hostile::begin(&provider, now()).await;
    let back = answer_in(&Browser::default().follow(address.as_str(), "user=kari").await);
    let other = Pending { nonce: "of another sign-in".to_owned(), ..pending };
    let refusal = provider.finish(&other, &back, now()).await.unwrap_err();
    assert!(matches!(&refusal, Refusal::Unacceptable(why) if why.contains("nonce mismatch")), "{refusal}");
}

#[tokio::test]
async fn a_real_provider_says_how_strongly_one_signed_in() {
    let Some(real) = real() else { return };
    let strict = || Given { acr: vec!["high".to_owned()], ..given(&real.issuer) };
    let identity = signed_in(real, strict(), "user=kari&acr=high").await.unwrap();
    assert_eq!(identity.acr.as_deref(), Some("high"));
    let refusal = signed_in(real, strict(), "user=kari&acr=low").await.unwrap_err();
    assert!(matches!(refusal, Refusal::TooWeak(_)), "{refusal}");
}

#[tokio::test]
async fn who_turns_back_at_a_real_provider_has_cancelled() {
    let Some(real) = real() else { return };
    assert_eq!(signed_in(real, given(&real.issuer), "user=").await, Err(Refusal::Cancelled));
}

#[tokio::test]
async fn a_wrong_secret_signs_nobody_in() {
    let Some(real) = real() else { return };
    let wrong = Given { secret: Some("guessed".to_owned()), ..given(&real.issuer) };
    let refusal = signed_in(real, wrong, "user=kari").await.unwrap_err();
    assert!(matches!(&refusal, Refusal::Unacceptable(why) if why.contains("invalid_client")), "{refusal}");
}

#[tokio::test]
async fn a_real_provider_has_a_place_to_sign_out() {
    let Some(real) = real() else { return };
    let end = provider(given(&real.issuer)).end(now()).await.expect("it has one");
    let answer = Browser::default().get(&end.parse().unwrap()).await;
    assert_eq!(answer.status().as_u16(), 200, "{end}");
}
