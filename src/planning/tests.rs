//! One test per rule, on a register of one unit, one need and the people a test adds.

mod capacity;
mod commitments;
mod needs;
mod register;
mod remarks;
