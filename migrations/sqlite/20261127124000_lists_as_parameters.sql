-- `SELECT value FROM json_each($1)` reads a list of ids given as one parameter. SQLite has it; PostgreSQL is given it.
SELECT 1;
