//! A page, or its table as a file.

use askama::Template;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};

use super::error::WebError;
use super::request::Format;
use crate::export::Table;

/// The page, or an error where it cannot be rendered.
pub fn html(page: &impl Template) -> Result<Response, WebError> {
    Ok(Html(page.render()?).into_response())
}

/// The table in the file `name`, in the format that is asked for.
pub fn table(format: Format, name: &str, table: &Table) -> Response {
    if format == Format::Xlsx { xlsx(name, table) } else { csv(name, table) }
}

/// The table in the file `name`.csv.
pub fn csv(name: &str, table: &Table) -> Response {
    let disposition = format!("attachment; filename=\"{name}.csv\"");
    let headers = [(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, disposition)];
    (headers, table.to_csv()).into_response()
}

/// The table in the workbook `name`.xlsx.
pub fn xlsx(name: &str, table: &Table) -> Response {
    workbook(name, table.to_xlsx())
}

/// These bytes as the workbook `name`.xlsx.
pub fn workbook(name: &str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}.xlsx\"");
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let headers = [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, disposition)];
    (headers, bytes).into_response()
}
