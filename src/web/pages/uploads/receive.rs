//! Reads the files that a browser sends, and counts them as they come.

use std::io;

use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;

use crate::service::import_data::InputFile;
use crate::service::uploads::{MOST_BYTES, MOST_FILES};
use crate::web::error::WebError;
use crate::web::spool::Spool;

/// The name of the form's file field.
const FIELD: &str = "filer";
/// The longest name of a file that is kept, in letters.
const LONGEST_NAME: usize = 120;

/// The files of a form, or why they are refused.
pub enum Received {
    /// Each file's name without folders, and its content on the disk.
    Files(Vec<(String, Spool)>),
    /// The form is refused as a whole; no file of it is kept.
    Refused(Refusal),
}

/// Why the files are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The form was sent without a file.
    None,
    /// More files than are taken at once.
    TooMany,
    /// More bytes than are taken at once.
    TooLarge,
}

/// The files of a form. What is too much is read to its end and thrown away: a browser shows no answer before it has
/// sent all.
pub async fn files(mut parts: Multipart) -> Result<Received, WebError> {
    let mut files = Vec::new();
    let (mut sent, mut refusal) = (0, None);
    while let Some(mut part) = parts.next_field().await.map_err(|error| unreadable(&error))? {
        let name = part.file_name().map(bare_name).unwrap_or_default();
        if part.name() != Some(FIELD) {
            continue;
        }
        let mut spool = Spool::new().await.map_err(|error| failed(&error))?;
        while let Some(bytes) = part.chunk().await.map_err(|error| unreadable(&error))? {
            sent += bytes.len();
            if sent > MOST_BYTES {
                refusal = Some(Refusal::TooLarge);
                files.clear();
            } else {
                spool.add(&bytes).await.map_err(|error| failed(&error))?;
            }
        }
        // A browser sends a part without a name where no file is chosen.
        if !(name.is_empty() && spool.length() == 0) && refusal.is_none() {
            files.push((name, spool));
        }
        if files.len() > MOST_FILES {
            refusal = Some(Refusal::TooMany);
        }
    }
    Ok(match refusal {
        Some(refusal) => Received::Refused(refusal),
        None if files.is_empty() => Received::Refused(Refusal::None),
        None => Received::Files(files),
    })
}

/// Reads the files into memory, once all of them have come.
pub async fn read(files: Vec<(String, Spool)>) -> Result<Vec<InputFile>, WebError> {
    let mut inputs = Vec::with_capacity(files.len());
    for (name, spool) in files {
        inputs.push(InputFile { name, bytes: spool.read().await.map_err(|error| failed(&error))? });
    }
    Ok(inputs)
}

/// A file's name without the folders that some browsers send with it, and without invisible characters.
fn bare_name(sent: &str) -> String {
    let name = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen = name.chars().filter(|letter| !letter.is_control());
    seen.take(LONGEST_NAME).collect::<String>().trim().to_owned()
}

fn unreadable(error: &MultipartError) -> WebError {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => WebError::TooLarge,
        status => WebError::Unreadable(status),
    }
}

fn failed(error: &io::Error) -> WebError {
    WebError::Service(format!("a file that is being sent cannot be kept: {error}"))
}

#[cfg(test)]
mod tests {
    use super::bare_name;

    #[test]
    fn a_file_has_no_folder_in_its_name() {
        for sent in ["ansatte.csv", "C:\\HR\\ansatte.csv", "../../ansatte.csv", " ansatte.csv\u{0}"] {
            assert_eq!(bare_name(sent), "ansatte.csv");
        }
    }
}
