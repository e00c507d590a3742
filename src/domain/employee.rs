//! Employees and the positions they hold.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Percent, PersonNumber, RoleCode, UnitCode};

/// The form of an employment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EmploymentForm {
    /// Fast: employed without an end.
    Permanent,
    /// Midlertidig: employed for a time.
    Temporary,
    /// Vikar: stands in for somebody else.
    Substitute,
    /// Engasjement: employed for one task, as in a project.
    Engagement,
}

/// A row of an employee file: a person in one position. Key: `number` and `ordinal`.
///
/// A person with several positions has several rows; a file numbers them in its own order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmployeeRecord {
    /// The number in HR's system, the same in all of the person's rows (`ansattnr`).
    pub number: PersonNumber,
    /// Which of the person's positions, from 1.
    pub ordinal: u8,
    /// Given names, the same in all of the person's rows.
    pub first_name: String,
    /// The family name, the same in all of the person's rows.
    pub last_name: String,
    /// The work e-mail address; `None` where the file has none.
    pub email: Option<String>,
    /// The unit of this position.
    pub unit: UnitCode,
    /// KS' position code (`stillingskode`), as the file writes it.
    pub position_code: Option<String>,
    /// The position's title as HR writes it; not the name of `role`.
    pub position_title: Option<String>,
    /// The role whose profile applies; `None` where the file names none.
    pub role: Option<RoleCode>,
    /// The occupation's code in STYRK-08, as the file writes it.
    pub styrk08: Option<String>,
    /// The URI of the occupation in ESCO.
    pub esco_uri: Option<String>,
    /// The employee number of the manager that this row names; `None` where it names none.
    pub manager: Option<PersonNumber>,
    /// Fast, midlertidig, vikar or engasjement; `None` where the file does not say.
    pub form: Option<EmploymentForm>,
    /// The position's share of full time.
    pub percent: Percent,
    /// Hours a week in a full-time position, in hundredths (3750 = 37.5).
    pub weekly_hours: Option<i64>,
    /// The first day of the position; `None` where the file does not say.
    pub from: Option<Date>,
    /// The last day; `None` for a position without an end.
    pub to: Option<Date>,
    /// NUS2000 level of the highest education, 0 to 9.
    pub nus_level: Option<u8>,
    /// NUS2000 field, 0 to 9.
    pub nus_field: Option<u8>,
    /// The share of the position that may go to initiatives; 0 where the file does not say.
    pub development: Percent,
    /// Whether the person may be lent out beyond that; `false` where the file does not say.
    pub lendable: bool,
    /// The place of work, as the file writes it.
    pub workplace: Option<String>,
    /// When HR last looked at the row.
    pub updated_on: Option<Date>,
}
