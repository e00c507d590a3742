//! Consultants: external people in a contract.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Money, Percent, PersonNumber, RoleCode, UnitCode};

/// A consultant as a file states them. Key: `number`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsultantRecord {
    /// The file's own number for them (`konsulent_id`), unique among consultants.
    pub number: PersonNumber,
    /// Given names; a file without them is refused.
    pub first_name: String,
    /// The family name; never empty.
    pub last_name: String,
    /// The firm that employs the consultant.
    pub firm: String,
    /// The role they are hired for; `None` where the file names none.
    pub role: Option<RoleCode>,
    /// The unit that hired them.
    pub unit: Option<UnitCode>,
    /// Price an hour, without value-added tax.
    pub hourly_rate: Option<Money>,
    /// First day of the contract.
    pub from: Date,
    /// Last day of the contract.
    pub to: Date,
    /// Last day of an option, where there is one.
    pub option_to: Option<Date>,
    /// The number or name of the framework agreement; `None` outside one.
    pub framework_agreement: Option<String>,
    /// The share of full time that is available.
    pub available: Percent,
}
