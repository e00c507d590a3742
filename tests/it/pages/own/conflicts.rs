//! One reader with two tabs: neither writes over the other unseen.

use axum::http::StatusCode;

use super::{ASSESS, NUMBER, as_employee, asked, filled, follow, municipality, send, send_by_htmx};
use crate::database::on_both;

#[tokio::test]
async fn two_open_tabs_do_not_write_over_each_other_unseen() {
    on_both(async |database| {
        municipality(&database).await;
        let site = as_employee(&database, NUMBER).await;
        let path = format!("{ASSESS}/gruppe/1");
        let one = follow(&site, &send(&site, ASSESS, "").await).await;
        let other = site.get(&path).await;
        let (skill, second) = (&asked(&one)[0], &asked(&one)[1]);
        let answer = |page: &super::Answer, level: u8| format!("{}&svar-{skill}={level}", filled(page));

        let autosave = format!("{ASSESS}/svar/{skill}");
        assert_eq!(send_by_htmx(&site, &autosave, &answer(&one, 2)).await.status, StatusCode::OK);
        let twice = send_by_htmx(&site, &autosave, &answer(&one, 3)).await;
        assert_eq!(twice.status, StatusCode::OK, "one tab goes on as it likes");

        let told = send_by_htmx(&site, &autosave, &answer(&other, 5)).await;
        assert_eq!(told.status, StatusCode::CONFLICT);
        assert!(told.text().contains("endret i en annen fane"));
        let fields = format!("{}&svar-{second}=1", answer(&other, 5));
        let both = send(&site, &path, &fields).await;
        assert_eq!(both.status, StatusCode::CONFLICT);
        assert!(
            both.all(".question .ds-validation-message")[0]
                .contains("Lagret i den andre fanen: 3 Selvstendig.")
        );
        let checked = both.attributes(".question input[checked]", "id");
        assert_eq!(
            checked,
            [format!("sp-{skill}-5"), format!("sp-{second}-1")],
            "what was chosen, and the rest kept"
        );

        let mine = format!("{}&svar-{skill}=5&svar-{second}=1", filled(&both));
        assert_eq!(send(&site, &path, &mine).await.status, StatusCode::SEE_OTHER);
        let now = site.get(&path).await.attributes(".question input[checked]", "id");
        assert_eq!(now[0], format!("sp-{skill}-5"));
    })
    .await;
}

#[tokio::test]
async fn a_tab_from_before_the_answers_were_sent_changes_nothing_unseen() {
    on_both(async |database| {
        municipality(&database).await;
        let site = as_employee(&database, NUMBER).await;
        let old = follow(&site, &send(&site, ASSESS, "").await).await;
        let skill = asked(&old).remove(0);
        let page = site.get(&format!("{ASSESS}/gruppe/1")).await;
        send(&site, &format!("{ASSESS}/gruppe/1"), &format!("{}&svar-{skill}=4", filled(&page))).await;
        send(&site, &format!("{ASSESS}/sjekk"), "").await;
        let fields = format!("{}&svar-{skill}=1", filled(&old));
        let late = send_by_htmx(&site, &format!("{ASSESS}/svar/{skill}"), &fields).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
    })
    .await;
}
