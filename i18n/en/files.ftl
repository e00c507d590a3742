### Headings of tables as files: a spreadsheet has the unit of a column in its heading, and bare numbers below.

file-need = { import-field-need }
file-initiative-code = Initiative code
file-skill-code = Skill code
file-share = Share (% of full time)
file-share-each = Share each (% of full time)
file-position-share = Position (% of full time)
file-development-share = For development (% of full time)
file-missing-share = Short (% of full time)
file-release-share = To be freed (% of full time)
file-load-before = Load before (% of full time)
file-load-after = Load after (% of full time)
file-rated-share = Have stated skills (% of the employees)
file-confirmed-share = Confirmed levels (% of the levels)
file-stale-share = Older than 18 months (% of the levels)
file-essential-share = Meet the role (% of its requirements)
file-level = Level (0–5)
file-least-level = Least level (1–5)
file-heads = Number of people
file-critical = Must be covered
file-is-there = In a position or under contract today
file-people = Promised and proposed people
