//! The skill graph: broader, narrower and related skills.
