//! Initiatives in the browser: written in steps that keep whatever is typed, sent, changed in versions, taken from state to
//! state by those who may.

mod bounds;
mod files;
mod town;

use axum::http::StatusCode;
use innsats::store::audit;

use super::site::Site;
use crate::database::on_both;
use crate::door::read;
use town::{asked_for_in, employee, leader, part, secretariat, send, town};

/// Begins a draft as the leader of unit A and fills in what must be filled in; its address.
async fn filled(site: &Site) -> String {
    let begun = send(site, "/tiltak/nytt", "kopi=").await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
    let first = begun.header("location").to_owned();
    let draft = first.strip_suffix("/steg/1").unwrap().to_owned();
    for (step, fields) in [
        (1, "navn=Felles+kart&eier=1&mal=Ett+kart%0D%0Afor+alle"),
        (2, "hvem=Innbyggerne&gevinsteier=Kommunalsjefen&gevinst=250+000"),
        (3, "budsjett=1,5&risiko=Lite+tid"),
        (5, "start=2027-01-01&slutt=30.06.2027"),
    ] {
        let path = format!("{draft}/steg/{step}");
        let version = site.get(&path).await.attributes("input[name=versjon]", "value").remove(0);
        let saved = send(site, &path, &format!("versjon={version}&{fields}")).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        assert_eq!(saved.header("location"), format!("{draft}/steg/{}", step + 1));
    }
    let added = send(site, &format!("{draft}/behov"), "rolle=1").await;
    assert_eq!(added.header("location"), format!("{draft}/behov/1"), "{}", added.text());
    draft
}

async fn version(site: &Site, path: &str) -> String {
    site.get(path).await.attributes("input[name=versjon]", "value").remove(0)
}

/// Sends a draft whose need is filled in too; the address of the initiative.
async fn sent(site: &Site) -> String {
    let draft = filled(site).await;
    let need = format!("{draft}/behov/1");
    let fields = format!(
        "versjon={}&tittel=Kartfolk&rolle=1&maate=personer&antall=2&andel=40&viktig=kritisk&ferdighet_0=1&niva_0=3&krav_0=ma",
        version(site, &need).await
    );
    let saved = send(site, &need, &fields).await;
    assert_eq!(saved.header("location"), format!("{draft}/steg/4"), "{}", saved.text());
    let version = version(site, &format!("{draft}/steg/6")).await;
    let done = send(site, &format!("{draft}/send"), &format!("versjon={version}")).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    done.header("location").to_owned()
}

#[tokio::test]
async fn an_initiative_is_written_in_steps_checked_and_sent_and_is_then_under_consideration() {
    on_both(async |database| {
        town(&database).await;
        let site = leader(&database);
        let address = sent(&site).await;
        let page = site.get(&address).await;
        let text = page.text();
        assert_eq!(page.all(".receipt").len(), 1);
        assert_eq!(page.all(".way [aria-current]"), ["Til vurdering21. nov. 2026"]);
        assert!(text.contains("Felles kart") && text.contains("Ett kart\nfor alle"), "{text}");
        assert_eq!(page.all("tbody th bdi")[0], "Kartfolk");
        assert!(site.get("/tiltak/nytt").await.text().contains("Her kommer tiltak du har begynt på"));
        let done = audit::latest(&mut read(&database).await, 1).await.unwrap();
        assert_eq!(done[0].action, "make_initiative");
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_kept_with_its_errors_and_they_keep_it_from_being_sent() {
    on_both(async |database| {
        town(&database).await;
        let site = leader(&database);
        let begun = send(&site, "/tiltak/nytt", "").await;
        let draft = begun.header("location").strip_suffix("/steg/1").unwrap().to_owned();
        let step = format!("{draft}/steg/5");
        let saved = send(&site, &step, "versjon=1&start=en+gang&slutt=&avhengigheter=").await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "errors do not stop who goes on");
        let page = site.get(&format!("{step}?rett=ja")).await;
        assert_eq!(page.attributes("#t-start", "value"), ["en gang"], "what was typed is kept");
        assert_eq!(page.attributes("#t-start", "aria-invalid"), ["true"]);
        let refused = send(&site, &format!("{draft}/send"), "versjon=2").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let links = refused.attributes(".ds-error-summary a", "href");
        assert!(links.contains(&format!("{draft}/steg/1?rett=ja#t-navn")), "{links:?}");
        assert!(links.contains(&format!("{draft}/steg/5?rett=ja#t-start")), "{links:?}");
        assert_eq!(site.get("/tiltak/nytt").await.all(".tasks a").len(), 1, "the draft stands");
    })
    .await;
}

#[tokio::test]
async fn what_is_typed_is_saved_by_itself_and_from_two_windows_both_are_shown() {
    on_both(async |database| {
        town(&database).await;
        let site = leader(&database);
        let begun = send(&site, "/tiltak/nytt", "").await;
        let first = begun.header("location").to_owned();
        let saved = part(&site, &first, "versjon=1&navn=Kart&eier=1&type=&mal=").await;
        assert!(saved.text().starts_with("Lagret kl. 11.00"), "{}", saved.text());
        assert_eq!(saved.attributes("input[name=versjon]", "value"), ["2"]);
        let same = send(&site, &first, "versjon=1&navn=Kart&eier=1&type=&mal=").await;
        assert_eq!(same.status, StatusCode::SEE_OTHER, "the same from two windows is no conflict");
        let other = send(&site, &first, "versjon=1&navn=Annet&eier=1&type=&mal=").await;
        assert_eq!(other.status, StatusCode::CONFLICT);
        assert!(other.all(".conflict dd").contains(&"Kart".to_owned()), "what stands");
        assert_eq!(other.attributes("#t-navn", "value"), ["Annet"], "what was typed");
        let chosen = send(&site, &first, "versjon=2&navn=Annet&eier=1&type=&mal=").await;
        assert_eq!(chosen.status, StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn what_the_page_kept_a_moment_ago_does_not_swallow_the_button_and_an_old_window_writes_nothing_over() {
    on_both(async |database| {
        town(&database).await;
        let site = leader(&database);
        let draft = filled(&site).await;
        let (need, team) = (format!("{draft}/behov/1"), format!("{draft}/team"));
        let fields =
            "vindu=en&versjon=6&tittel=Kart&rolle=1&maate=personer&antall=1&andel=20&ferdighet_0=1&niva_0=3&krav_0=ma";
        assert_eq!(part(&site, &need, fields).await.status, StatusCode::OK);
        // Typed before the page heard that the first was kept.
        let more = fields.replace("antall=1", "antall=2");
        assert_eq!(part(&site, &need, &more).await.status, StatusCode::OK);
        let other =
            part(&site, &need, &more.replace("vindu=en", "vindu=to").replace("antall=2", "antall=3")).await;
        assert_eq!(other.status, StatusCode::CONFLICT, "another window");
        let added = send(&site, &need, &format!("{fields}&valg=legg-til&ny=Jus")).await;
        assert_eq!(added.header("location"), format!("{need}#ny"), "{}", added.text());
        assert_eq!(site.get(&need).await.attributes("input[name=ferdighet_1]", "value"), ["2"]);
        let late = part(&site, &need, fields).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "what came late takes nothing away");
        assert_eq!(site.get(&need).await.attributes("input[name=ferdighet_1]", "value"), ["2"]);
        let seen = send(&site, &need, &format!("{}&valg=se", fields.replace("versjon=6", "versjon=9"))).await;
        assert_eq!(seen.header("location"), format!("{need}#svar"));

        let fields = "vindu=tre&versjon=10&minst=2&hoyst=4";
        assert_eq!(part(&site, &team, fields).await.status, StatusCode::OK);
        let added = send(&site, &team, &format!("{fields}&valg=legg-til&ny=Jus")).await;
        assert_eq!(added.header("location"), format!("{team}#ny"), "{}", added.text());
        let gone = send(&site, &need, "versjon=12&tittel=Kart&valg=fjern").await;
        assert_eq!(gone.header("location"), format!("{draft}/steg/4"));
        assert_eq!(site.get(&need).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn a_need_is_told_how_many_meet_it_what_cuts_most_and_when_it_can_be_staffed() {
    on_both(async |database| {
        town(&database).await;
        let site = leader(&database);
        let draft = filled(&site).await;
        let need = format!("{draft}/behov/1");
        let page = site.get(&need).await;
        assert_eq!(page.all("#svar p")[1], "Om lag 7 ansatte oppfyller må-kravene.");
        // Level 5 is two above the profile, one person has it, and five would do without it.
        let fields = "versjon=6&tittel=Kart&rolle=1&maate=personer&antall=1&andel=20&ferdighet_0=1&niva_0=5&krav_0=ma\
            &ferdighet_1=2&niva_1=2&krav_1=ma";
        let answer = part(&site, &need, fields).await;
        let said = answer.all("p");
        assert!(said.contains(&"Færre enn fem ansatte oppfyller må-kravene.".to_owned()), "{said:?}");
        assert!(said.contains(&"Ett krav stenger flest ute. Uten nivå 5 i GIS: 6.".to_owned()), "{said:?}");
        assert!(said.iter().any(|one| one.contains("minst to nivåer over rolleprofilen")), "{said:?}");
        assert!(said.contains(&"Nok av dem har tid fra jan. 2027, slik du ber om.".to_owned()), "{said:?}");
        let nobody = part(&site, &need, "versjon=7&tittel=K&andel=20&ferdighet_0=2&niva_0=5&krav_0=ma").await.all("p");
        assert!(nobody.contains(&"Ingen i kommunen har nivå 5 i Jus.".to_owned()), "{nobody:?}");
        let much = format!("{}&antall=40", fields.replace("&antall=1", "").replace("versjon=6", "versjon=8"));
        let never = part(&site, &need, &much).await.all("p");
        assert!(never.iter().any(|one| one.contains("neste 24 månedene")), "{never:?}");
    })
    .await;
}

#[tokio::test]
async fn a_change_is_a_new_version_with_its_history_and_two_who_change_see_both() {
    on_both(async |database| {
        town(&database).await;
        let site = leader(&database);
        let address = sent(&site).await;
        let path = address.split('?').next().unwrap().to_owned();
        let mine = send(&site, &format!("{path}/endre"), "").await.header("location").to_owned();
        let again = send(&site, &format!("{path}/endre"), "").await.header("location").to_owned();
        assert_eq!(mine, again, "one goes on with the draft that one has");
        let office = secretariat(&database);
        let theirs = send(&office, &format!("{path}/endre"), "").await.header("location").to_owned();
        let change = async |site: &Site, step: &str, name: &str| {
            let fields = format!("versjon=1&navn={name}&eier=1&type=&mal=Ett+kart");
            send(site, step, &fields).await;
            let draft = step.strip_suffix("/steg/1").unwrap();
            send(site, &format!("{draft}/send"), "versjon=2").await
        };
        let done = change(&office, &theirs, "Nytt+kart").await;
        assert_eq!(done.header("location"), format!("{path}?gjort=sendt"), "{}", done.text());
        let stale = change(&site, &mine, "Mitt+kart").await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert_eq!(
            stale.all(".conflict tbody tr").first().map(String::as_str),
            Some("Navn på tiltaketNytt kartMitt kart"),
            "{}",
            stale.text()
        );
        let draft = mine.strip_suffix("/steg/1").unwrap();
        let chosen = send(&site, &format!("{draft}/send"), "versjon=2&grunnlag=2").await;
        assert_eq!(chosen.status, StatusCode::SEE_OTHER, "{}", chosen.text());
        let history = site.get(&format!("{path}/historikk")).await;
        assert_eq!(history.all("h3"), ["Versjon 3", "Versjon 2", "Versjon 1"]);
        assert!(history.all("tbody tr").contains(&"Navn på tiltaketFelles kartNytt kart".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn a_copy_has_everything_but_the_days() {
    on_both(async |database| {
        town(&database).await;
        let site = leader(&database);
        sent(&site).await;
        let id = site.get("/tiltak/nytt").await.attributes("#kopi option", "value").remove(1);
        let begun = send(&site, "/tiltak/nytt", &format!("kopi={id}")).await;
        let first = begun.header("location").to_owned();
        assert_eq!(site.get(&first).await.attributes("#t-navn", "value"), ["Felles kart"]);
        let days = site.get(&first.replace("steg/1", "steg/5")).await;
        assert_eq!(days.attributes("#t-start", "value"), [""]);
        let needs = site.get(&first.replace("steg/1", "steg/4")).await;
        assert_eq!(needs.all(".tasks a"), ["Kartfolk"]);
    })
    .await;
}

#[tokio::test]
async fn who_makes_lays_it_before_who_decides_and_each_step_is_kept() {
    on_both(async |database| {
        town(&database).await;
        let site = leader(&database);
        let address = sent(&site).await;
        let path = address.split('?').next().unwrap().to_owned();
        let status = format!("{path}/status");
        assert_eq!(
            site.get(&status).await.attributes("input[name=til]", "value"),
            ["ide"],
            "a leader takes it back, and decides nothing"
        );
        let decided = send(&site, &status, "fra=konsept&til=planlegging&prioritet=1&grunn=").await;
        assert_eq!(decided.status, StatusCode::FORBIDDEN, "not by hand either");

        let office = secretariat(&database);
        let unsaid = send(&office, &status, "fra=konsept&til=planlegging&prioritet=&grunn=").await;
        assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY, "who decides says how important it is");
        let done = send(&office, &status, "fra=konsept&til=planlegging&prioritet=2&grunn=").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let stale = send(&office, &status, "fra=konsept&til=pa-vent&grunn=Nei").await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        let silent = send(&office, &status, "fra=planlegging&til=pa-vent&grunn=").await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "to stop it needs a reason");
        for (from, to) in
            [("planlegging", "bemanning"), ("bemanning", "gjennomforing"), ("gjennomforing", "avsluttet")]
        {
            let done = send(&office, &status, &format!("fra={from}&til={to}&grunn=")).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{from}: {}", done.text());
        }
        let page = office.get(&path).await;
        assert!(page.all(".tags li").contains(&"Avsluttet".to_owned()));
        let history = office.get(&format!("{path}/historikk")).await;
        assert_eq!(history.all("ol.ds-list > li").len(), 6, "made, laid before them, and four steps");
        let done = audit::latest(&mut read(&database).await, 1).await.unwrap();
        assert_eq!(done[0].action, "move_initiative");
    })
    .await;
}

#[tokio::test]
async fn only_who_may_makes_and_changes_initiatives_and_only_those_of_the_own_units() {
    on_both(async |database| {
        town(&database).await;
        let site = leader(&database);
        let draft = filled(&site).await;
        let kari = employee(&database);
        assert_eq!(kari.get("/tiltak/nytt").await.status, StatusCode::FORBIDDEN);
        let office = secretariat(&database);
        assert_eq!(office.get(&format!("{draft}/steg/1")).await.status, StatusCode::NOT_FOUND, "not hers");
        asked_for_in(&database, 3).await;
        let other = send(&site, "/tiltak/90/endre", "").await;
        assert_eq!(other.status, StatusCode::NOT_FOUND, "of another unit");
        assert_eq!(send(&office, "/tiltak/90/endre", "").await.status, StatusCode::SEE_OTHER);
        assert!(site.get(&format!("{draft}/steg/1")).await.attributes("#t-eier option", "value").len() == 2);
        let taken = send(&site, &format!("{draft}/steg/1"), "versjon=6&navn=K&eier=3&mal=x").await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER);
        let version = version(&site, &format!("{draft}/steg/6")).await;
        let refused = send(&site, &format!("{draft}/send"), &format!("versjon={version}")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("Velg en enhet du leder"));
    })
    .await;
}
