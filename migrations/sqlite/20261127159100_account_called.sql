-- What somebody is called who has an account of this name: what is kept of who did what is the account's name.
CREATE VIEW account_called AS
SELECT a.name, COALESCE(p.first_name || ' ' || p.last_name, a.display_name, a.name) AS called
FROM account a
LEFT JOIN person p ON p.id = a.person_id;
