use super::*;

fn given() -> Given {
    Given {
        issuer: Some("https://login.example/tenant/v2.0".to_owned()),
        client_id: Some("innsats".to_owned()),
        redirect: Some("https://innsats.kommune.example/logg-inn/oidc/tilbake".to_owned()),
        ..Given::default()
    }
}

fn wrong(given: Given) -> SettingsError {
    Settings::check(given).map(|_| ()).unwrap_err()
}

#[test]
fn no_provider_is_no_mistake_but_half_of_one_is() {
    assert!(Settings::check(Given::default()).unwrap().is_none());
    assert_eq!(wrong(Given { issuer: None, ..given() }), SettingsError::Missing(ISSUER));
    assert_eq!(wrong(Given { client_id: None, ..given() }), SettingsError::Missing(CLIENT_ID));
    assert_eq!(wrong(Given { redirect: None, ..given() }), SettingsError::Missing(REDIRECT));
}

#[test]
fn an_address_that_others_could_listen_to_is_refused_unless_it_is_this_machine() {
    for issuer in ["http://login.example", "http://127.0.0.1.login.example", "http://localhost.example"] {
        let error = wrong(Given { issuer: Some(issuer.to_owned()), ..given() });
        assert!(matches!(error, SettingsError::NotEncrypted { .. }), "{issuer}: {error}");
    }
    for issuer in ["http://127.0.0.1:3000", "http://localhost:3000", "http://[::1]:3000"] {
        assert!(Settings::check(Given { issuer: Some(issuer.to_owned()), ..given() }).is_ok(), "{issuer}");
    }
}

#[test]
fn what_is_no_address_is_refused() {
    for issuer in
        ["login.example", "ftp://login.example", "https://a@login.example", "https://login.example?a=b"]
    {
        let error = wrong(Given { issuer: Some(issuer.to_owned()), ..given() });
        assert!(matches!(error, SettingsError::NoAddress { .. }), "{issuer}: {error}");
    }
}

#[test]
fn the_browser_comes_back_to_the_page_that_finishes() {
    let elsewhere = "https://innsats.kommune.example/tilbake".to_owned();
    let error = wrong(Given { redirect: Some(elsewhere.clone()), ..given() });
    assert_eq!(error, SettingsError::OtherPage(elsewhere));
}

#[test]
fn groups_give_roles_and_the_name_of_a_group_may_hold_signs_of_equality() {
    let roles = |pairs: &[&str]| Given {
        groups_claim: Some("groups".to_owned()),
        group_roles: pairs.iter().map(|&pair| pair.to_owned()).collect(),
        ..given()
    };
    let settings = Settings::check(roles(&["CN=Personal,OU=Grupper=hr", "b = leder", "b=direktor", ""]));
    let settings = settings.unwrap().unwrap();
    let all = ["CN=Personal,OU=Grupper", "b", "unknown"].map(str::to_owned);
    assert_eq!(settings.roles(&all), BTreeSet::from([Role::Leader, Role::Director, Role::Personnel]));
    assert_eq!(settings.roles(&all[2..]), BTreeSet::new());
    assert_eq!(wrong(roles(&["b"])), SettingsError::NoGroupAndRole("b".to_owned()));
    assert_eq!(wrong(roles(&["b=sjef"])), SettingsError::NoRole("sjef".to_owned()));
    assert_eq!(wrong(roles(&["b=operator"])), SettingsError::NoRole("operator".to_owned()));
    assert_eq!(wrong(Given { groups_claim: None, ..roles(&["b=hr"]) }), SettingsError::NoGroupsClaim);
}

#[test]
fn a_secret_is_not_shown() {
    let settings = Settings::check(Given { secret: Some("s3cret".to_owned()), ..given() });
    assert!(!format!("{settings:?}").contains("s3cret"));
}
