//! Workbooks imported in the browser: messages name sheet, row and column letter.

use rust_xlsxwriter::Workbook;

use super::{filled, hr, page, send};
use crate::database::on_both;

#[tokio::test]
async fn a_fault_in_a_workbook_is_told_by_sheet_row_and_letter() {
    on_both(async |database| {
        filled(&database).await;
        let mut book = Workbook::new();
        let sheet = book.add_worksheet().set_name("Nye i høst").unwrap();
        for (column, heading) in
            ["Ansattnr", "Fornavn", "Etternavn", "Enhetsnr", "Stillings-%"].iter().enumerate()
        {
            sheet.write(2, u16::try_from(column + 1).unwrap(), *heading).unwrap();
        }
        for (row, share) in [(3_u32, "100"), (4, "hundre")] {
            for (column, cell) in ["99000", "Åse", "Lie", "HR", share].iter().enumerate() {
                let cell = if column == 0 { format!("{cell}{row}") } else { (*cell).to_owned() };
                sheet.write(row, u16::try_from(column + 1).unwrap(), cell).unwrap();
            }
        }
        let bytes = book.save_to_buffer().unwrap();
        let site = hr(&database, "Kari");
        let path = send(&site, &[("nye.xlsx", &bytes)]).await;
        let preview = page(&site, &path).await;
        assert_eq!(
            preview.all("#feil-1 ~ tbody th"),
            ["nye.xlsx, ark «Nye i høst», rad 5, kolonne F (Stillings-%)"]
        );
        assert!(preview.all("#filer ~ tbody td")[0].contains("Excel, ark «Nye i høst»"));
    })
    .await;
}
