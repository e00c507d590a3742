//! Settings, read once at start.

/// Where the content is, unless `DATABASE_URL` or `--database` says otherwise.
pub const DEFAULT_DATABASE_URL: &str = "sqlite://var/innsats.db";
