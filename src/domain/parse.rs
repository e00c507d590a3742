//! Numbers, dates and levels as people write them. Files and forms share these readers: each gives the value and how
//! plainly it was written, or why it cannot be read, as data. Other modules have the words for that.

pub mod date;
pub mod level;
pub mod number;
