//! What stands about somebody, and who finds them by it.

use axum::http::StatusCode;
use innsats::store::audit;

use super::{ASSESS, NUMBER, as_employee, asked, follow, hidden, municipality, send};
use crate::database::on_both;
use crate::door::read;

#[tokio::test]
async fn nobody_is_found_by_a_skill_unless_they_say_so_and_may_take_it_back() {
    on_both(async |database| {
        municipality(&database).await;
        let site = as_employee(&database, NUMBER).await;
        let page = follow(&site, &send(&site, ASSESS, "").await).await;
        let skill = asked(&page).remove(0);
        send(&site, &format!("{ASSESS}/gruppe/1"), &format!("{}&svar-{skill}=4", hidden(&page))).await;
        send(&site, &format!("{ASSESS}/sjekk"), "").await;
        let button = format!("#ferdighet-{skill} form[action*=synlig] button");
        assert!(site.get("/min-kompetanse").await.all(&button)[0].starts_with("Nei – slå på"));
        let set = format!("/min-kompetanse/synlig/{skill}");
        let on = follow(&site, &send(&site, &set, "synlig=ja").await).await;
        assert!(on.all(&button)[0].starts_with("Ja – slå av"));
        let off = follow(&site, &send(&site, &set, "synlig=nei").await).await;
        assert!(off.all(&button)[0].starts_with("Nei – slå på"));
        let done = audit::latest(&mut read(&database).await, 2).await.unwrap();
        let actions: Vec<&str> = done.iter().map(|entry| entry.action.as_str()).collect();
        assert_eq!(actions, ["make_unfindable", "make_findable"]);
        let unknown = send(&site, "/min-kompetanse/synlig/999999", "synlig=ja").await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    })
    .await;
}
