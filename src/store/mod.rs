//! SQL, on SQLite and PostgreSQL. Nothing outside this module knows which engine runs.
