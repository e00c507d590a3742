-- When somebody last signed in, and for a session when they did before it: the start page says when they were here last.
ALTER TABLE account ADD COLUMN signed_in_at TIMESTAMPTZ;
ALTER TABLE session ADD COLUMN visited_before_at TIMESTAMPTZ;
