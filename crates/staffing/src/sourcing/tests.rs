//! The programme, on problems that one can see through, and on many that are tried out.

mod brute;
mod plans;
mod rules;
mod williams;
