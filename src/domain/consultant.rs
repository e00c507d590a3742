//! Consultants: external people in a contract.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Money, Percent, PersonNumber, RoleCode, UnitCode};

/// A consultant as a file states them. Key: `number`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsultantRecord {
    /// The file's own number for them (`konsulent_id`), unique among consultants.
    pub number: PersonNumber,
    /// Given names; from the whole name where the file has only that.
    pub first_name: String,
    /// The family name; from the whole name where the file has only that.
    pub last_name: String,
    /// The firm that employs the consultant.
    pub firm: String,
    /// The role they are hired for; `None` where the file names none.
    pub role: Option<RoleCode>,
    /// The unit that hired them.
    pub unit: Option<UnitCode>,
    /// The price an hour, without value-added tax.
    pub hourly_rate: Option<Money>,
    /// First day of the contract.
    pub from: Date,
    /// Last day of the contract.
    pub to: Date,
    /// The last day of an option; `None` without one.
    pub option_to: Option<Date>,
    /// The number or name of the framework agreement; `None` outside one.
    pub framework_agreement: Option<String>,
    /// The share of full time that the contract offers.
    pub available: Percent,
}
