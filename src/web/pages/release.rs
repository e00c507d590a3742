//! From a proposal to the people it is about: sending it to their leaders, the leaders' answers, and the employees' own.

pub mod inbox;
pub mod own;
pub mod send;
