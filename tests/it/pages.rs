//! The pages as a reader meets them: the real router on a fresh database, asked about by CSS.

mod layers;
mod listening;
mod register;
mod site;
mod small;
mod traced;
