//! A value of a column, and the three ways in which it reaches a database.

use std::borrow::Cow;

use jiff::civil::{Date, date};
use jiff::{Timestamp, Unit};
use serde::{Serialize, Serializer};

use crate::domain::hexadecimal;

/// A value of a column. A missing value has a type too: PostgreSQL asks for it.
#[derive(Clone, Debug)]
pub(in crate::store) enum Cell<'a> {
    Integer(Option<i64>),
    Boolean(bool),
    Text(Option<Cow<'a, str>>),
    Bytes(Vec<u8>),
    Date(Option<Date>),
    Time(Timestamp),
}

macro_rules! cells {
    ($($kind:ident: $($from:ty => |$value:ident| $cell:expr),+;)*) => {$($(
        impl<'a> From<$from> for Cell<'a> {
            fn from($value: $from) -> Self {
                Self::$kind($cell)
            }
        }
    )+)*};
}

cells! {
    Integer: i64 => |value| Some(value), Option<i64> => |value| value, u32 => |value| Some(value.into()),
        u8 => |value| Some(value.into()), Option<u8> => |value| value.map(i64::from);
    Boolean: bool => |value| value;
    Text: &'a str => |value| Some(Cow::Borrowed(value)), &'a String => |value| Some(Cow::Borrowed(value.as_str())),
        String => |value| Some(Cow::Owned(value)), Option<&'a str> => |value| value.map(Cow::Borrowed),
        &'a Option<String> => |value| value.as_deref().map(Cow::Borrowed);
    Bytes: Vec<u8> => |value| value;
    Date: Date => |value| Some(value), Option<Date> => |value| value;
    Time: Timestamp => |value| value;
}

/// Binds a cell to a query of either engine.
macro_rules! bind {
    ($query:expr, $cell:expr, $bind:ident) => {
        match $cell {
            Cell::Integer(value) => $query.$bind(value),
            Cell::Boolean(value) => $query.$bind(value),
            Cell::Text(value) => $query.$bind(value.map(Cow::into_owned)),
            Cell::Bytes(value) => $query.$bind(value),
            Cell::Date(value) => $query.$bind(value.map(Date::to_sqlx)),
            Cell::Time(value) => $query.$bind(value.to_sqlx()),
        }
    };
}
pub(super) use bind;

/// The day from which PostgreSQL counts days and microseconds.
const EPOCH: Date = date(2000, 1, 1);
const EPOCH_SECONDS: i64 = 946_684_800;

/// JSON that PostgreSQL reads back as the column's type.
impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Integer(value) => value.serialize(serializer),
            Self::Boolean(value) => value.serialize(serializer),
            Self::Text(value) => value.serialize(serializer),
            Self::Bytes(value) => serializer.collect_str(&format_args!("\\x{}", hexadecimal(value))),
            Self::Date(value) => value.serialize(serializer),
            Self::Time(value) => value.serialize(serializer),
        }
    }
}

impl Cell<'_> {
    /// Appends it as a field of PostgreSQL's binary COPY: its length and its bytes, or -1 for nothing. Every whole
    /// number in the tables is a BIGINT.
    pub(super) fn write(&self, buffer: &mut Vec<u8>) {
        match self {
            Self::Integer(Some(value)) => field(buffer, &value.to_be_bytes()),
            Self::Boolean(value) => field(buffer, &[u8::from(*value)]),
            Self::Text(Some(value)) => field(buffer, value.as_bytes()),
            Self::Bytes(value) => field(buffer, value),
            Self::Date(Some(value)) => field(buffer, &days(*value).to_be_bytes()),
            Self::Time(value) => {
                let microseconds = value.as_microsecond() - EPOCH_SECONDS * 1_000_000;
                field(buffer, &microseconds.to_be_bytes());
            }
            Self::Integer(None) | Self::Text(None) | Self::Date(None) => {
                buffer.extend_from_slice(&(-1_i32).to_be_bytes());
            }
        }
    }
}

fn field(buffer: &mut Vec<u8>, bytes: &[u8]) {
    // PostgreSQL takes at most 1 GB in a field, and refuses what claims to be longer.
    let length = i32::try_from(bytes.len()).unwrap_or(i32::MAX);
    buffer.extend_from_slice(&length.to_be_bytes());
    buffer.extend_from_slice(bytes);
}

/// Days since the first of January 2000, which PostgreSQL counts from.
fn days(day: Date) -> i32 {
    let since = EPOCH.until((Unit::Day, day)).expect("days between two dates always exist");
    since.get_days()
}
