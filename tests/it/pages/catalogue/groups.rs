//! The pages of skill groups: make, move, rename and retire them.

use axum::http::StatusCode;

use super::{filled, recorded, send, send_filled, with_catalogue};
use crate::database::on_both;

#[tokio::test]
async fn a_group_is_made_moved_renamed_and_taken_out_of_use() {
    on_both(async |database| {
        let site = with_catalogue(&database).await;
        let (list, new) = ("/kompetanse/grupper", "/kompetanse/grupper/ny");
        let form = site.get(new).await;
        let sent =
            filled(&form, &[("navn_nb", "Luftfart"), ("navn_nn", "Luftfart"), ("navn_en", "Aviation")]);
        assert_eq!(send_filled(&site, new, &sent).await.status, StatusCode::SEE_OTHER);
        let twice = send_filled(&site, new, &sent).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY, "one name, one group");
        let page = site.get(list).await;
        let at = page.all("tbody th").iter().position(|name| name == "Luftfart").unwrap();
        let path = page.attributes("tbody th a", "href")[at].clone();
        let id = path.rsplit('/').next().unwrap();

        let other = page.attributes("tbody th a", "href").into_iter().find(|other| *other != path).unwrap();
        let other_id = other.rsplit('/').next().unwrap();
        let moved = filled(&site.get(&path).await, &[("over", other_id), ("navn_nb", "Fly og drone")]);
        assert_eq!(send_filled(&site, &path, &moved).await.status, StatusCode::SEE_OTHER);
        let circle = filled(&site.get(&other).await, &[("over", id)]);
        let circle = send_filled(&site, &other, &circle).await;
        assert_eq!(circle.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(circle.all(".ds-error-summary li")[0].contains("under seg selv"));

        let stale = send(&site, &path, &[("versjon", "1"), ("navn_nb", "Annet"), ("valg", "lagre")]).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.all(".conflict")[0].contains("Fly og drone"));
        send(&site, &path, &[("versjon", "2"), ("valg", "utga")]).await;
        let choices = site.get("/kompetanse/ny").await.all("select[name=gruppe] option");
        assert!(!choices.contains(&"Fly og drone".to_owned()));
        let actions = recorded(&database, "skill_group").await;
        assert_eq!(actions, ["change_skill_group", "change_skill_group", "make_skill_group"]);
    })
    .await;
}
