### Imports and their receipts.

page-imports-heading = { page-menu-imports }
page-imports-lead = Filene som er lest inn i registeret, med kvittering for hva som ble endret.
page-imports-none = Ingenting er importert ennå. Pek på mappen med filene fra HR-systemet:
page-imports-caption = Innlesinger, den nyeste først
page-import-summary = { $rows ->
    [one] Én rad
   *[other] { $read } rader
} i { $n ->
    [one] én fil
   *[other] { $files } filer
}. Nye: { $new }. Endret: { $changed }. Uendret: { $unchanged }. Avvist: { $rejected }.
page-import-undone = Importen ble angret { $time } av { $who }.
page-files-caption = Filer og hva som skjedde med radene
page-missing-note = «Ikke i filen» er rader som finnes i registeret, men ikke i filen. De blir aldri slettet av en import.
page-changes = Endringer
page-changes-none = Ingen rader ble endret.
page-changes-note = Viser { $shown } av { $total } endrede rader.
page-changes-caption = Verdier før og etter importen
page-unmapped = Ferdigheter uten treff i katalogen
page-unmapped-none = Alle ferdigheter i filene finnes i katalogen.
page-unmapped-note = Navnene lager aldri nye ferdigheter. En person bestemmer hva de betyr.
page-unmapped-caption = Navn i filene som ingen ferdighet har
page-lost-names = Navn som trolig har mistet bokstaver
page-lost-names-note = { $n ->
    [one] Ett navn ble lest med «?» der en bokstav skulle stått. Radene er med. Lagre filen som CSV UTF-8 og les den inn på nytt, eller rett navnet i HR-systemet.
   *[other] { $shown } navn ble lest med «?» der en bokstav skulle stått. Radene er med. Lagre filen som CSV UTF-8 og les den inn på nytt, eller rett navnene i HR-systemet.
 }
page-lost-names-caption = Personer, og linjen i filen
