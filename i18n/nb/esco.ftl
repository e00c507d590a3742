### Reading the ESCO classification.

# ESCO ber om setningen ordrett, på engelsk i alle språk.
esco-attribution = This service uses the ESCO classification of the European Commission.
esco-adapted = Dette er en tilpasset utgave av ESCO v1.1.1. © Den europeiske union. Norske navn i denne utgaven er uoffisielle oversettelser.
esco-imported = ESCO er importert. Import nummer { $import }: { $rows } rader er nye eller endret.
esco-same-files = Ingen endringer siden import nummer { $import }: de samme ESCO-filene er importert fra før. Det er ikke laget ny kvittering.
esco-unchanged = ESCO er importert fra før. Import nummer { $import } endret ingenting.
esco-file-counts = { $part }: { $new } nye, { $changed } endret, { $unchanged } uendret
esco-file-missing = { $missing ->
    [one] Én rad er lagret fra før, men står ikke i filen. Den er beholdt.
   *[other] { $missing } rader er lagret fra før, men står ikke i filen. De er beholdt.
}
esco-own-skills = { $skills ->
    [one] Én kompetanse i kommunens egen katalog finnes i ESCO. Den har beholdt kode og navn.
   *[other] { $skills } kompetanser i kommunens egen katalog finnes i ESCO. De har beholdt kode og navn.
}
esco-part-groups = Kompetanseområder
esco-part-skills = Kompetanser
esco-part-broader = Plass i hierarkiet
esco-part-related = Beslektede kompetanser
esco-part-occupations = Yrker
esco-part-occupation-skills = Kompetanser i yrkene
esco-missing-file = Fant verken { $file }.csv eller { $file }.csv.gz i mappen { $folder }. Legg filen der, eller kjør «innsats import esco» uten --from.
esco-unreadable-file = Kan ikke lese { $file }. Systemet svarte: { $reason }
esco-too-large-file = { $file } er for stor til å være en ESCO-fil. Kontroller at det er riktig fil.
esco-refused = { $issues ->
    [one] Det er én feil i filene. Ingenting er importert. Hent filene på nytt, eller rett feilen.
   *[other] Det er { $issues } feil i filene. Ingenting er importert. Hent filene på nytt, eller rett feilene.
}
esco-more-issues = { $issues ->
    [one] … og én feil til.
   *[other] … og { $issues } feil til.
}
esco-issue = { $file }, linje { $line }: { $problem }
esco-issue-column = { $file }, linje { $line }, { $column }: { $problem }
esco-problem-not-utf8 = Filen er ikke lagret som UTF-8.
esco-problem-missing-column = Kolonnen mangler.
esco-problem-field-count = Raden har { $found } felt. Overskriften har { $expected }.
esco-problem-too-long = Et felt er for langt. Et anførselstegn er trolig ikke avsluttet.
esco-problem-empty = Verdien mangler.
esco-problem-not-a-number = «{ $value }» er ikke et tall over 0.
esco-problem-not-a-uuid = «{ $value }» er ikke en UUID.
esco-problem-unknown-letter = «{ $value }» finnes ikke. Bruk { $allowed }.
esco-problem-not-in-set = «{ $value }» finnes ikke i filen den viser til.
esco-problem-twice = «{ $value }» står også på linje { $line }.
esco-cycle = Hierarkiet går i ring, så ingenting er importert: { $path }. Fjern én av disse overordningene fra esco_skill_broader.csv eller esco_skill_groups.csv, og importer på nytt.
esco-graph-broken = Hierarkiet viser til noe som ikke finnes, eller som står to ganger: { $code }. Ingenting er importert.
