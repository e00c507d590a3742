//! Files that do not say how they are to be read, and the files to fill in.

use axum::http::StatusCode;
use innsats::domain::DataSet;
use innsats::import::read_file;
use innsats::store::audit;

use super::{buttons, confirm, employees, filled, hr, page, post, send};
use crate::database::on_both;
use crate::door::read;
use crate::import_files::TODAY;

/// Headings that nobody knows but for one.
const ROWS: &str = "Løpenummer;Kalles;Slekt;Hvor;Hvor mye;Farge\n990001;Åse;Lie;HR;100;rød\n";

#[tokio::test]
async fn columns_are_mapped_by_hand_once_and_remembered_for_files_like_it() {
    on_both(async |database| {
        filled(&database).await;
        let site = hr(&database, "Kari");
        let path = send(&site, &[("liste.csv", ROWS.as_bytes())]).await;
        let preview = page(&site, &path).await;
        assert!(
            preview.all(".case p")[0].starts_with("Fant ingen overskrifter"),
            "{:?}",
            preview.all(".case p")
        );
        let file = preview.attributes(".case a", "href").remove(0);
        assert_eq!(file, format!("{path}/fil/1"));

        let version = |page: &super::Answer| page.attributes("form input[name=versjon]", "value").remove(0);
        let first = site.get(&file).await;
        assert!(first.all("table").is_empty(), "what it holds comes first");
        let set = format!("versjon={}&sett=ansatte&valg=innhold", version(&first));
        assert_eq!(post(&site, &file, &set).await.header("location"), file);
        let columns = site.get(&file).await;
        assert_eq!(columns.all("tbody th").len(), 6);
        let said = "kolonne-0=ansattnr&kolonne-1=fornavn&kolonne-2=etternavn&kolonne-3=enhet_id&\
             kolonne-4=stillingsprosent&kolonne-5=";
        let form = format!("versjon={}&sett=ansatte&valg=kolonner&{said}", version(&columns));
        assert_eq!(post(&site, &file, &form).await.header("location"), path);
        assert_eq!(post(&site, &file, &form).await.status, StatusCode::CONFLICT, "of an older version");
        let preview = page(&site, &path).await;
        assert!(preview.all(".lead")[0].contains("Nye rader: 1."), "{:?}", preview.all(".lead"));
        confirm(&site, &path).await;
        assert_eq!(employees(&database).await, 121);
        let entries = audit::latest(&mut read(&database).await, 20).await.unwrap();
        assert!(entries.iter().any(|entry| entry.action == "change_upload"));

        let next = ROWS.replace("990001;Åse", "990002;Siri");
        let again = send(&hr(&database, "Ola"), &[("liste2.csv", next.as_bytes())]).await;
        let preview = page(&site, &again).await;
        assert!(preview.all(".lead")[0].contains("Nye rader: 1."), "nobody is asked twice");
        let shown = site.get(&format!("{again}/fil/1")).await;
        assert!(shown.all(".lead")[0].contains("Sist valgt av Kari"), "{:?}", shown.all(".lead"));
        assert!(shown.attributes("#kolonne-0 option[selected]", "value") == ["ansattnr"]);
    })
    .await;
}

#[tokio::test]
async fn the_sheet_of_a_workbook_is_chosen_once_and_remembered() {
    on_both(async |database| {
        filled(&database).await;
        let site = hr(&database, "Kari");
        let book = |name: &str| {
            let mut book = rust_xlsxwriter::Workbook::new();
            for sheet in ["Vår", "Høst"] {
                let sheet = book.add_worksheet().set_name(sheet).unwrap();
                sheet
                    .write_row(0, 0, ["Ansattnr", "Fornavn", "Etternavn", "Enhetsnr", "Stillings-%"])
                    .unwrap();
                sheet.write_row(1, 0, ["990001", name, "Lie", "HR", "100"]).unwrap();
            }
            book.save_to_buffer().unwrap()
        };
        let path = send(&site, &[("nye.xlsx", &book("Åse"))]).await;
        let preview = page(&site, &path).await;
        assert!(preview.all(".case p")[0].contains("flere ark: «Vår», «Høst»"));
        let file = format!("{path}/fil/1");
        let choices = site.get(&file).await;
        assert_eq!(choices.attributes("#ark option", "value"), ["", "Vår", "Høst"]);
        let version = choices.attributes("form input[name=versjon]", "value").remove(0);
        post(&site, &file, &format!("versjon={version}&ark=H%C3%B8st&sett=&valg=innhold")).await;
        assert!(page(&site, &path).await.all("#filer ~ tbody td")[0].contains("Excel, ark «Høst»"));
        let next = send(&site, &[("nye.xlsx", &book("Siri"))]).await;
        assert!(page(&site, &next).await.all("#filer ~ tbody td")[0].contains("Excel, ark «Høst»"));
    })
    .await;
}

#[tokio::test]
async fn every_data_set_has_a_file_to_fill_in_that_is_read_again() {
    on_both(async |database| {
        let site = hr(&database, "Kari");
        let list = site.get("/import/maler").await;
        assert_eq!(list.attributes("main tbody a", "href").len(), 26);
        for set in DataSet::ALL {
            for kind in ["csv", "xlsx"] {
                let name = format!("{}.{kind}", set.name());
                let file = site.get(&format!("/import/maler/{name}")).await;
                assert!(file.header("content-disposition").contains(&name));
                let file = read_file(&name, file.body, None, TODAY).unwrap();
                assert_eq!((file.data_set, file.rows_read), (set, 1));
            }
        }
        assert_eq!(site.get("/import/maler/annet.csv").await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn what_is_hardly_right_is_told_before_and_after() {
    on_both(async |database| {
        filled(&database).await;
        let site = hr(&database, "Kari");
        let rows = "Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%\n\
            990001;J?rgen;Lie;HR;100\n990002;Siri;Lie;HR;80\n990002;Siri;Lie;OSU;60\n";
        let path = send(&site, &[("nye.csv", rows.as_bytes())]).await;
        let expected = [
            "I én celle er bokstaver trolig tapt eller feil. Lagre filen som «CSV UTF-8» eller .xlsx, og last den opp på nytt.",
            "Én person har mer enn 100 % stilling til sammen. Se om en av stillingene er avsluttet.",
        ];
        let preview = page(&site, &path).await;
        let told = preview.all("main li");
        assert!(expected.iter().all(|words| told.contains(&(*words).to_owned())), "{told:?}");
        assert!(buttons(&preview).contains(&"Importer".to_owned()));
        let receipt = confirm(&site, &path).await;
        let told = site.get(&receipt).await.all("main li");
        assert!(expected.iter().all(|words| told.contains(&(*words).to_owned())), "{told:?}");
    })
    .await;
}
