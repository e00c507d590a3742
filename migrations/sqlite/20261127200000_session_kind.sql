-- How somebody signed in, which is not always how their account was made: who has a password here may come from the
-- identity provider, and is then offered to sign out there too.
ALTER TABLE session ADD COLUMN kind TEXT NOT NULL DEFAULT 'local' CHECK (kind IN ('local', 'provider', 'demo'));
UPDATE session SET kind = (SELECT a.kind FROM account a WHERE a.id = session.account_id);
