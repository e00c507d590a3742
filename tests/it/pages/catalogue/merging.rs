//! Two skills made one, and two again.

use axum::http::StatusCode;
use innsats::service::import_data::{InputFile, Settings, import_data};
use innsats::store::{Database, assessments};

use super::{found, recorded, send, skill_at, with_catalogue};
use crate::database::on_both;
use crate::door::{MORNING, Raw, door_at, kari, raw, read};
use crate::pages::site::Site;

/// How many statements about a skill count now.
async fn statements(database: &Database, skill: &str) -> usize {
    let current = assessments::current(&mut read(database).await).await.unwrap();
    current.iter().filter(|statement| statement.skill.as_str() == skill).count()
}

async fn sql(database: &Database, sql: &str) {
    let sql = sqlx::AssertSqlSafe(sql.to_owned());
    match raw(database).await {
        Raw::Sqlite(mut tx) => {
            sqlx::raw_sql(sql).execute(&mut *tx).await.unwrap();
            tx.commit().await.unwrap();
        }
        Raw::Postgres(mut tx) => {
            sqlx::raw_sql(sql).execute(&mut *tx).await.unwrap();
            tx.commit().await.unwrap();
        }
    }
}

/// The pages of two skills that many are rated in, the one that goes first.
async fn two(site: &Site) -> (String, String) {
    (skill_at(site, "prosjektledelse").await, skill_at(site, "budsjettprinsipper").await)
}

/// Sends the form of a preview.
async fn press(site: &Site, path: &str) -> super::Answer {
    let page = site.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}");
    let (names, values) =
        (page.attributes("form.sheet input", "name"), page.attributes("form.sheet input", "value"));
    let fields: Vec<(&str, &str)> =
        names.iter().zip(&values).map(|(name, value)| (name.as_str(), value.as_str())).collect();
    send(site, &page.attributes("form.sheet", "action")[0], &fields).await
}

#[tokio::test]
async fn history_moves_along_the_old_name_is_an_alias_and_undoing_leaves_both_as_before() {
    on_both(async |database| {
        let site = with_catalogue(&database).await;
        let (goes, stays) = two(&site).await;
        let id = |path: &str| path.rsplit('/').next().unwrap().to_owned();
        let before = site.get(&goes).await.all("tfoot td, tbody td");
        let code = site.get(&goes).await.all(".facts dd").into_iter().find(|code| code.starts_with("K0")).unwrap();
        let (mine, theirs) = (statements(&database, &code).await, statements(&database, "K0023").await);
        assert!(mine > 0 && theirs > 0);

        let choose = site.get(&format!("{stays}/sla-sammen?sok=prosjektledelse")).await;
        let offered = choose.attributes("ul.indexed a", "href");
        assert!(offered.iter().any(|path| path.ends_with(&format!("?med={}", id(&goes)))));
        let path = format!("{stays}/sla-sammen?med={}", id(&goes));
        let preview = site.get(&path).await;
        assert!(preview.all(".lead")[0].starts_with("«budsjettprinsipper» blir stående."));
        assert_eq!(preview.all("tbody tr").len(), 7);
        let done = press(&site, &path).await;
        assert_eq!((done.status, done.header("location")), (StatusCode::SEE_OTHER, &*format!("{stays}?gjort=slatt")));
        assert_eq!(statements(&database, &code).await, 0);
        let counted = statements(&database, "K0023").await;
        assert!(counted > theirs && counted <= mine + theirs, "{counted} of {mine} and {theirs}");
        assert_eq!(site.get(&goes).await.header("location"), stays, "the old address leads on");
        assert!(found(&site, "prosjektledelse").await.contains(&stays), "by the old name");

        let rows = format!(
            "Ansattnr;Kompetanse-ID;Nivå;Kilde;Bekreftet av leder;Sist oppdatert\n100105;{code};4;Selvvurdering;Nei;25.08.2026\n"
        );
        let file = InputFile { name: "ansatt_kompetanse.csv".to_owned(), bytes: rows.into_bytes() };
        let report =
            import_data(&door_at(&database, MORNING), &kari(), vec![file], Settings::default(), &|_| ())
                .await
                .unwrap();
        assert_eq!(report.files[0].counts().rejected, 0, "files may go on with the old code");
        assert_eq!(statements(&database, &code).await, 0);

        let list = site.get("/kompetanse/sammenslatt").await;
        assert_eq!(list.all("tbody tr").len(), 1);
        let undo = list.attributes("tbody form", "action")[0].clone();
        assert_eq!(send(&site, &undo, &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(statements(&database, &code).await, mine);
        assert_eq!(site.get(&goes).await.all("tfoot td, tbody td"), before);
        assert_eq!(skill_at(&site, "prosjektledelse").await, goes);
        let again = send(&site, &undo, &[]).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert_eq!(recorded(&database, "skill_merge").await, ["undo_merge_skills", "merge_skills"]);
    })
    .await;
}

#[tokio::test]
async fn what_would_stand_above_itself_is_not_merged_and_the_circle_is_told() {
    on_both(async |database| {
        let site = with_catalogue(&database).await;
        let (goes, stays) = two(&site).await;
        let id = |path: &str| path.rsplit('/').next().unwrap().to_owned();
        let (goes_id, stays_id) = (id(&goes), id(&stays));
        let between = id(&skill_at(&site, "pedagogikk").await);
        sql(
            &database,
            &format!(
                "INSERT INTO skill_broader (skill_id, broader_id) VALUES ({goes_id}, {between}), ({between}, {stays_id})"
            ),
        )
        .await;
        let path = format!("{stays}/sla-sammen?med={goes_id}");
        let page = site.get(&path).await;
        assert!(page.all(".conflict")[0].contains("pedagogikk"), "the circle is named");
        assert!(page.all("form.sheet").is_empty(), "nothing to press");
        let fields = [("med", goes_id.as_str()), ("behold", &stays_id), ("versjon", "1"), ("versjon_med", "1")];
        let forced = send(&site, &format!("{stays}/sla-sammen"), &fields).await;
        assert_eq!(forced.status, StatusCode::CONFLICT);
        assert_eq!(site.get(&goes).await.status, StatusCode::OK);
        assert!(recorded(&database, "skill_merge").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_preview_of_what_somebody_changed_meanwhile_is_not_carried_out() {
    on_both(async |database| {
        let site = with_catalogue(&database).await;
        let (goes, stays) = two(&site).await;
        let goes_id = goes.rsplit('/').next().unwrap();
        let stays_id = stays.rsplit('/').next().unwrap();
        let fields = [("med", goes_id), ("behold", stays_id), ("versjon", "1"), ("versjon_med", "9")];
        let late = send(&site, &format!("{stays}/sla-sammen"), &fields).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert_eq!(late.all("form.sheet").len(), 1, "the preview anew");
        let itself = [("med", stays_id), ("behold", stays_id), ("versjon", "1"), ("versjon_med", "1")];
        let itself = send(&site, &format!("{stays}/sla-sammen"), &itself).await;
        assert_eq!(itself.status, StatusCode::NOT_FOUND);
    })
    .await;
}
