//! Reports as plain data: `Input` and `build(input) -> Report`. Pages and exports render the same report.

pub mod gap;
pub mod vulnerability;
