//! CSV files in: bytes to checked domain records or row errors. No database, no clock.
pub mod esco;
