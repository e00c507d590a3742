### Headings of tables as files: a spreadsheet has the unit of a column in its heading, and bare numbers below.

file-need = { import-field-need }
file-initiative-code = Tiltakskode
file-skill-code = Ferdighetskode
file-share = Andel (% av full stilling)
file-share-each = Andel per person (% av full stilling)
file-position-share = Stilling (% av full stilling)
file-development-share = Til utvikling (% av full stilling)
file-missing-share = Mangler (% av full stilling)
file-release-share = Frigis (% av full stilling)
file-load-before = Belastning før (% av full stilling)
file-load-after = Belastning etter (% av full stilling)
file-rated-share = Har oppgitt kompetanse (% av de ansatte)
file-confirmed-share = Bekreftede nivåer (% av nivåene)
file-stale-share = Eldre enn 18 måneder (% av nivåene)
file-essential-share = Dekker rollens krav (% av kravene)
file-level = Nivå (0–5)
file-least-level = Minste nivå (1–5)
file-heads = Antall personer
file-critical = Må dekkes
file-is-there = I stilling eller under kontrakt i dag
file-people = Tildelte og foreslåtte
