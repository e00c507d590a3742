### Imports and their receipts.

page-imports-heading = { page-menu-imports }
page-imports-lead = Filene som er lesne inn i registeret, med kvittering for kva som blei endra.
page-imports-none = Ingenting er importert enno. Peik på mappa med filene frå HR-systemet:
page-imports-caption = Innlesingar, den nyaste først
page-import-summary = { $rows ->
    [one] Éi rad
   *[other] { $read } rader
} i { $n ->
    [one] éi fil
   *[other] { $files } filer
}. Nye: { $new }. Endra: { $changed }. Uendra: { $unchanged }. Avviste: { $rejected }.
page-import-undone = Importen blei angra { $time } av { $who }.
page-files-caption = Filer og kva som skjedde med radene
page-missing-note = «Ikkje i fila» er rader som finst i registeret, men ikkje i fila. Dei blir aldri sletta av ein import.
page-changes = Endringar
page-changes-none = Ingen rader blei endra.
page-changes-note = Viser { $shown } av { $total } endra rader.
page-changes-caption = Verdiar før og etter importen
page-unmapped = Ferdigheiter utan treff i katalogen
page-unmapped-none = Alle ferdigheiter i filene finst i katalogen.
page-unmapped-note = Namna lagar aldri nye ferdigheiter. Ein person avgjer kva dei betyr.
page-unmapped-caption = Namn i filene som inga ferdigheit har
page-lost-names = Namn som truleg har mist bokstavar
page-lost-names-note = { $n ->
    [one] Eitt namn vart lese med «?» der ein bokstav skulle stått. Radene er med. Lagre fila som CSV UTF-8 og les ho inn på nytt, eller rett namnet i HR-systemet.
   *[other] { $shown } namn vart lesne med «?» der ein bokstav skulle stått. Radene er med. Lagre fila som CSV UTF-8 og les ho inn på nytt, eller rett namna i HR-systemet.
 }
page-lost-names-caption = Personar, og linja i fila
