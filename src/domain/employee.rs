//! Employees and the positions they hold.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Percent, PersonNumber, RoleCode, UnitCode};

/// The form of an employment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EmploymentForm {
    /// Fast.
    Permanent,
    /// Midlertidig.
    Temporary,
    /// Vikar.
    Substitute,
    /// Engasjement.
    Engagement,
}

/// A row of an employee file: a person in one position. Key: `number` and `ordinal`.
///
/// A person with several positions has several rows; a file numbers them in its own order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmployeeRecord {
    /// The employee number.
    pub number: PersonNumber,
    /// Which of the person's positions, from 1.
    pub ordinal: u8,
    /// Given names.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Work e-mail.
    pub email: Option<String>,
    /// The unit of this position.
    pub unit: UnitCode,
    /// KS' position code.
    pub position_code: Option<String>,
    /// The position's title.
    pub position_title: Option<String>,
    /// The role whose profile applies.
    pub role: Option<RoleCode>,
    /// STYRK-08 code.
    pub styrk08: Option<String>,
    /// ESCO occupation URI.
    pub esco_uri: Option<String>,
    /// The manager's employee number.
    pub manager: Option<PersonNumber>,
    /// The form of employment.
    pub form: Option<EmploymentForm>,
    /// The position's share of full time.
    pub percent: Percent,
    /// Hours a week at full time, in hundredths (3750 = 37.5).
    pub weekly_hours: Option<i64>,
    /// First day.
    pub from: Option<Date>,
    /// Last day; none for a permanent position.
    pub to: Option<Date>,
    /// NUS2000 level of the highest education, 0 to 9.
    pub nus_level: Option<u8>,
    /// NUS2000 field, 0 to 9.
    pub nus_field: Option<u8>,
    /// The share of the position that may go to initiatives.
    pub development: Percent,
    /// Whether the person may be lent out to initiatives beyond that.
    pub lendable: bool,
    /// The place of work.
    pub workplace: Option<String>,
    /// When HR last looked at the row.
    pub updated_on: Option<Date>,
}
