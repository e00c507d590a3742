### Reading the ESCO classification.

# ESCO ber om setninga ordrett, på engelsk i alle språk.
esco-attribution = This service uses the ESCO classification of the European Commission.
esco-adapted = Dette er ei tilpassa utgåve av ESCO v1.1.1. © Den europeiske unionen. Norske namn i denne utgåva er uoffisielle omsetjingar.
esco-imported = ESCO er importert. Import nummer { $import }: { $rows } rader er nye eller endra.
esco-same-files = Ingen endringar sidan import nummer { $import }: dei same ESCO-filene er importerte frå før. Det er ikkje laga ny kvittering.
esco-unchanged = ESCO er importert frå før. Import nummer { $import } endra ingenting.
esco-file-counts = { $part }: { $new } nye, { $changed } endra, { $unchanged } uendra
esco-file-missing = { $missing ->
    [one] Éi rad er lagra frå før, men står ikkje i fila. Ho er behalden.
   *[other] { $missing } rader er lagra frå før, men står ikkje i fila. Dei er behaldne.
}
esco-own-skills = { $skills ->
    [one] Éin kompetanse i kommunen sin eigen katalog finst i ESCO. Han har behalde kode og namn.
   *[other] { $skills } kompetansar i kommunen sin eigen katalog finst i ESCO. Dei har behalde kode og namn.
}
esco-part-groups = Kompetanseområde
esco-part-skills = Kompetansar
esco-part-broader = Plass i hierarkiet
esco-part-related = Nærskylde kompetansar
esco-part-occupations = Yrke
esco-part-occupation-skills = Kompetansar i yrka
esco-missing-file = Fann verken { $file }.csv eller { $file }.csv.gz i mappa { $folder }. Legg fila der, eller køyr «innsats import esco» utan --from.
esco-unreadable-file = Kan ikkje lese { $file }. Systemet svara: { $reason }
esco-too-large-file = { $file } er for stor til å vere ei ESCO-fil. Kontroller at det er rett fil.
esco-refused = { $issues ->
    [one] Det er éin feil i filene. Ingenting er importert. Hent filene på nytt, eller rett feilen.
   *[other] Det er { $issues } feil i filene. Ingenting er importert. Hent filene på nytt, eller rett feila.
}
esco-more-issues = { $issues ->
    [one] … og éin feil til.
   *[other] … og { $issues } feil til.
}
esco-issue = { $file }, linje { $line }: { $problem }
esco-issue-column = { $file }, linje { $line }, { $column }: { $problem }
esco-problem-not-utf8 = Fila er ikkje lagra som UTF-8.
esco-problem-missing-column = Kolonnen manglar.
esco-problem-field-count = Rada har { $found } felt. Overskrifta har { $expected }.
esco-problem-too-long = Eit felt er for langt. Eit hermeteikn er truleg ikkje avslutta.
esco-problem-empty = Verdien manglar.
esco-problem-not-a-number = «{ $value }» er ikkje eit tal over 0.
esco-problem-not-a-uuid = «{ $value }» er ikkje ein UUID.
esco-problem-unknown-letter = «{ $value }» finst ikkje. Bruk { $allowed }.
esco-problem-not-in-set = «{ $value }» finst ikkje i fila han viser til.
esco-problem-twice = «{ $value }» står også på linje { $line }.
esco-cycle = Hierarkiet går i ring, så ingenting er importert: { $path }. Fjern ei av desse overordningane frå esco_skill_broader.csv eller esco_skill_groups.csv, og importer på nytt.
esco-graph-broken = Hierarkiet viser til noko som ikkje finst, eller som står to gonger: { $code }. Ingenting er importert.
