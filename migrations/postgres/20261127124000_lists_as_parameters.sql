-- `SELECT value FROM json_each($1)` reads a list of ids given as one parameter: as in SQLite.
CREATE FUNCTION json_each(ids TEXT) RETURNS TABLE (value BIGINT) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT id::BIGINT FROM json_array_elements_text(ids::JSON) list (id)
$$;
