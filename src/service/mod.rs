//! Use cases: anything with two steps or two callers (page, command line).
