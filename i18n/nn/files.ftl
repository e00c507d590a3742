### Headings of tables as files: a spreadsheet has the unit of a column in its heading, and bare numbers below.

file-need = { import-field-need }
file-initiative-code = Tiltakskode
file-skill-code = Ferdigheitskode
file-share = Del (% av full stilling)
file-share-each = Del per person (% av full stilling)
file-position-share = Stilling (% av full stilling)
file-development-share = Til utvikling (% av full stilling)
file-missing-share = Manglar (% av full stilling)
file-release-share = Blir frigjeven (% av full stilling)
file-load-before = Belastning før (% av full stilling)
file-load-after = Belastning etter (% av full stilling)
file-rated-share = Har oppgitt kompetanse (% av dei tilsette)
file-confirmed-share = Stadfesta nivå (% av nivåa)
file-stale-share = Eldre enn 18 månader (% av nivåa)
file-essential-share = Dekkjer krava til rolla (% av krava)
file-level = Nivå (0–5)
file-least-level = Minste nivå (1–5)
file-heads = Talet på personar
file-critical = Må dekkast
file-is-there = I stilling eller under kontrakt i dag
file-people = Tildelte og foreslåtte
