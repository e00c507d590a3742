//! Numbers, dates and levels as people write them. Files and forms share these readers: each gives the value and how
//! plainly it was written, or says as data why it cannot be told. The words for that are others'.

pub mod date;
pub mod level;
pub mod number;
