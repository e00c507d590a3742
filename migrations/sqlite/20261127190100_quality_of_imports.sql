-- What about an import is hardly right is counted for files of the command line too.
ALTER TABLE import_run ADD COLUMN quality TEXT;
UPDATE import_run SET quality = (SELECT MAX(u.quality) FROM import_upload u WHERE u.import_id = import_run.id);
