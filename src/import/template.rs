//! The small sample of each data set that the program carries: what a file may look like.

use super::decode;
use super::rows::Rows;
use crate::domain::DataSet;

/// The headings of a data set's sample, and its first row.
pub fn sample(set: DataSet) -> (Vec<String>, Vec<String>) {
    let (text, _) = decode::decode(bytes(set).to_vec()).expect("a test reads every sample");
    let mut rows = Rows::new(&text, b';', 1);
    let mut next = || {
        let mut cells = Vec::new();
        // The samples are read without an error by a test.
        let _ = rows.next(&mut cells);
        cells.into_iter().map(std::borrow::Cow::into_owned).collect()
    };
    (next(), next())
}

macro_rules! samples {
    ($set:expr; $($variant:ident = $name:literal),* $(,)?) => {
        match $set {
            $(DataSet::$variant => {
                include_bytes!(concat!("../../data-import/", $name, "/", $name, ".csv"))
            })*
        }
    };
}

fn bytes(set: DataSet) -> &'static [u8] {
    samples!(set;
        Units = "enheter",
        Roles = "roller",
        Skills = "kompetansekatalog",
        RoleSkills = "rolle_kompetanse",
        Employees = "ansatte",
        EmployeeSkills = "ansatt_kompetanse",
        Consultants = "konsulenter",
        ConsultantSkills = "konsulent_kompetanse",
        Initiatives = "initiativer",
        Needs = "initiativ_behov",
        NeedSkills = "initiativ_behov_kompetanse",
        Allocations = "tildelinger",
        Absences = "fravaer",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::read_file;

    #[test]
    fn every_sample_has_headings_that_are_known_and_a_row() {
        for set in DataSet::ALL {
            let (headings, row) = sample(set);
            assert_eq!(headings.len(), row.len(), "{}", set.name());
            let file = read_file("x.csv", bytes(set).to_vec(), None, jiff::civil::date(2027, 1, 1)).unwrap();
            assert_eq!(file.data_set, set);
            assert!(file.found.ignored.is_empty() && headings == file.headings);
        }
    }
}
