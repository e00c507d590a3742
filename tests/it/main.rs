//! One integration binary, so that it links once. A module per part of the house.
mod architecture;
mod proposal;
mod esco;
mod database;
mod store;
mod texts;
