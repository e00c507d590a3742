//! One integration binary, so that it links once. A module per part of the house.
mod architecture;
mod database;
mod esco;
mod gap;
mod proposal;
mod store;
mod story;
mod texts;
