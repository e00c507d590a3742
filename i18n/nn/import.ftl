### An import on the command line: steps, counts, endings, receipts, undoing.

import-path-unreadable = Kan ikkje lese { $path }: { $reason }. Sjekk stien og tilgangen.
import-path-empty = Mappa { $path } har ingen CSV-filer. Vel ei mappe eller ei fil med endinga .csv.
import-step-reading = Les { $file } …
import-step-checking = Kontrollerer filene mot kvarandre …
import-step-comparing = Samanliknar med registeret …
import-step-writing = Skriv { $set } …
import-column-file = { page-file }
import-column-read = { page-rows-read }
import-column-new = { page-rows-new }
import-column-changed = { page-rows-changed }
import-column-unchanged = { page-rows-unchanged }
import-column-missing = Manglar
import-column-rejected = { page-rows-rejected }
import-sum = Sum
import-changes = { $file }: { $count ->
    [one] éi rad er endra
   *[other] { $count } rader er endra
}
import-missing = { $file }: { $count ->
    [one] éi rad i registeret står ikkje i fila. Ho blir ståande:
   *[other] { $count } rader i registeret står ikkje i fila. Dei blir ståande:
}
import-more = … og { $count } til
import-unmapped = { $file }: { $count ->
    [one] eitt kompetansenamn finst ikkje i katalogen. Bestem kva det tyder:
   *[other] { $count } kompetansenamn finst ikkje i katalogen. Bestem kva dei tyder:
}
import-unmapped-skill = «{ $written }» ({ $rows ->
    [one] 1 rad
   *[other] { $rows } rader
})
import-unmapped-near = «{ $written }» ({ $rows ->
    [one] 1 rad
   *[other] { $rows } rader
}), liknar på { $near }
import-kinds = Ting å sjå på i alle filene:
import-warnings = { $file }: { $count ->
    [one] éin ting å sjå på. Inga rad er avvist for dette.
   *[other] { $count } ting å sjå på. Inga rad er avvist for dette.
}
import-errors = { $file }: { $count ->
    [one] éin feil
   *[other] { $count } feil
}
import-error-kind = { $rows ->
    [one] 1 rad:
   *[other] { $rows } rader, til dømes:
} { $example }
import-rejected-file = { $rows ->
    [one] Den avviste rada
   *[other] Dei { $rows } avviste radene
} står i { $path }. Rett feila der, og importer den fila.
import-rejected-not-written = Kunne ikkje skrive dei avviste radene til { $path }: { $reason }. Vel ei anna mappe med --rejected.
import-written = Import { $id } er skriven.
import-unchanged = 0 endringar: registeret hadde alt frå før. Kvitteringa er import { $id }.
import-shown = Dette var ei prøve. Ingenting er lagra i databasen, og ingen filer er skrivne.
import-refused = Ingenting er lagra i databasen.
import-refused-rows = Ingenting er lagra i databasen. Dei avviste radene står i { $paths }.
import-refused-next = Rett feila i den opphavlege fila og importer på nytt. Eller ta inn dei andre radene med --skip-rejected, rett dei avviste radene og importer dei etterpå.
import-same-files = Ingen endringar sidan import { $id }: dei same filene er importerte frå før. Det er ikkje laga ny kvittering.
import-list-empty = Ingenting er importert enno. Byrj med: innsats import MAPPE
import-list-run = Import { $id }, { $at }, { $actor }
import-list-undone = Angra { $at } av { $actor }
import-undo-set = { $set }: { $restored } rader er som før, { $removed } nye rader er fjerna, { $withdrawn } vurderingar er trekte tilbake
import-undone = Import { $id } er angra.
import-undo-no-such = Det finst ingen import { $id }. Sjå numra med: innsats import list
import-undo-already = Import { $id } er allereie angra.
import-undo-newer = Import { $newer } kom seinare og byggjer på denne. Angre han først.
import-undo-nothing = Import { $id } endra ingenting, så det er ingenting å angre.
import-undo-esco = Import { $id } er ESCO-klassifikasjonen. Han blir ikkje angra, fordi kompetansegrafen og det som seinare er importert, byggjer på han. La han stå, byt han ut med «innsats import esco --from MAPPE», eller hent tilbake ein kopi av databasen frå før importen.
import-undo-proposals = { $count ->
    [one] Eitt bemanningsforslag byggjer på importen.
   *[other] { $count } bemanningsforslag byggjer på importen.
} Han kan ikkje angrast. Rett radene og importer dei på nytt.
import-undo-skills = { $count ->
    [one] Éin kompetanse frå importen er
   *[other] { $count } kompetansar frå importen er
} teken i bruk i kompetansegrafen eller i namnelista. Importen kan ikkje angrast. Rett radene og importer dei på nytt.
import-undo-said = Importen kan ikkje angrast: Det er sidan sagt noko her om det han tok inn, og det skal ikkje gå tapt. Eigne svar: { $answers }. Leiarvurderingar: { $ratings }. Stadfestingar: { $confirmations }. Svar som er trekte tilbake: { $withdrawals }. Svar som ikkje er sende: { $drafts }. Sertifikat: { $credentials }. Anna: { $others }. Rett radene og importer dei på nytt.
import-undo-written = { $count ->
    [one] Eitt tiltak frå importen er sidan endra her. Importen kan ikkje angrast, for då ville endringa gå tapt.
   *[other] { $count } tiltak frå importen er sidan endra her. Importen kan ikkje angrast, for då ville endringane gå tapt.
}
import-undo-in-use = Noko anna viser til det importen tok inn. Han kan ikkje angrast. Rett radene og importer dei på nytt.
import-path-refused = Kan ikkje lese { $path }: { $reason }.
