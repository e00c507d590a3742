-- How many rows of a file were taken with a warning: a receipt without them would call a file with spoilt names faultless.
ALTER TABLE import_file ADD COLUMN rows_warned INTEGER NOT NULL DEFAULT 0;
