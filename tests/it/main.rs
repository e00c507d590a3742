//! One integration binary, so that it links once. A module per part of the house.
mod architecture;
mod staffing;
mod texts;
