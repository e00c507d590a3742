-- How much of what was imported is hardly right, as counts: for the receipt.
ALTER TABLE import_upload ADD COLUMN quality TEXT;
