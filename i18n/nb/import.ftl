### An import on the command line: steps, counts, endings, receipts, undoing.

import-path-unreadable = Kan ikke lese { $path }: { $reason }. Sjekk stien og tilgangen.
import-path-empty = Mappen { $path } har ingen CSV-filer. Velg en mappe eller en fil med endelsen .csv.
import-step-reading = Leser { $file } …
import-step-checking = Kontrollerer filene mot hverandre …
import-step-comparing = Sammenligner med registeret …
import-step-writing = Skriver { $set } …
import-column-file = { page-file }
import-column-read = { page-rows-read }
import-column-new = { page-rows-new }
import-column-changed = { page-rows-changed }
import-column-unchanged = { page-rows-unchanged }
import-column-missing = Mangler
import-column-rejected = { page-rows-rejected }
import-sum = Sum
import-changes = { $file }: { $count ->
    [one] én rad er endret
   *[other] { $count } rader er endret
}
import-missing = { $file }: { $count ->
    [one] én rad i registeret står ikke i filen. Den blir stående:
   *[other] { $count } rader i registeret står ikke i filen. De blir stående:
}
import-more = … og { $count } til
import-unmapped = { $file }: { $count ->
    [one] ett kompetansenavn finnes ikke i katalogen. Bestem hva det betyr:
   *[other] { $count } kompetansenavn finnes ikke i katalogen. Bestem hva de betyr:
}
import-unmapped-skill = «{ $written }» ({ $rows ->
    [one] 1 rad
   *[other] { $rows } rader
})
import-unmapped-near = «{ $written }» ({ $rows ->
    [one] 1 rad
   *[other] { $rows } rader
}), ligner på { $near }
import-kinds = Ting å se på i alle filene:
import-warnings = { $file }: { $count ->
    [one] én ting å se på. Ingen rad er avvist for dette.
   *[other] { $count } ting å se på. Ingen rad er avvist for dette.
}
import-errors = { $file }: { $count ->
    [one] én feil
   *[other] { $count } feil
}
import-error-kind = { $rows ->
    [one] 1 rad:
   *[other] { $rows } rader, for eksempel:
} { $example }
import-rejected-file = { $rows ->
    [one] Den avviste raden
   *[other] De { $rows } avviste radene
} står i { $path }. Rett feilene der, og importer den filen.
import-rejected-not-written = Kunne ikke skrive de avviste radene til { $path }: { $reason }. Velg en annen mappe med --rejected.
import-written = Import { $id } er skrevet.
import-unchanged = 0 endringer: registeret hadde alt fra før. Kvitteringen er import { $id }.
import-shown = Dette var en prøve. Ingenting er lagret i databasen, og ingen filer er skrevet.
import-refused = Ingenting er lagret i databasen.
import-refused-rows = Ingenting er lagret i databasen. De avviste radene står i { $paths }.
import-refused-next = Rett feilene i den opprinnelige filen og importer på nytt. Eller ta inn de andre radene med --skip-rejected, rett de avviste radene og importer dem etterpå.
import-same-files = Ingen endringer siden import { $id }: de samme filene er importert fra før. Det er ikke laget ny kvittering.
import-list-empty = Ingenting er importert ennå. Begynn med: innsats import MAPPE
import-list-run = Import { $id }, { $at }, { $actor }
import-list-undone = Angret { $at } av { $actor }
import-undo-set = { $set }: { $restored } rader er som før, { $removed } nye rader er fjernet, { $withdrawn } vurderinger er trukket tilbake
import-undone = Import { $id } er angret.
import-undo-no-such = Det finnes ingen import { $id }. Se numrene med: innsats import list
import-undo-already = Import { $id } er allerede angret.
import-undo-newer = Import { $newer } kom senere og bygger på denne. Angre den først.
import-undo-nothing = Import { $id } endret ingenting, så det er ingenting å angre.
import-undo-esco = Import { $id } er ESCO-klassifikasjonen. Den angres ikke, fordi kompetansegrafen og det som senere er importert, bygger på den. La den stå, bytt den ut med «innsats import esco --from MAPPE», eller hent tilbake en kopi av databasen fra før importen.
import-undo-proposals = { $count ->
    [one] Ett bemanningsforslag bygger på importen.
   *[other] { $count } bemanningsforslag bygger på importen.
} Den kan ikke angres. Rett radene og importer dem på nytt.
import-undo-skills = { $count ->
    [one] Én kompetanse fra importen er
   *[other] { $count } kompetanser fra importen er
} tatt i bruk i kompetansegrafen eller i navnelisten. Importen kan ikke angres. Rett radene og importer dem på nytt.
import-undo-said = Importen kan ikke angres: Det er siden sagt noe her om det den tok inn, og det skal ikke gå tapt. Egne svar: { $answers }. Ledervurderinger: { $ratings }. Bekreftelser: { $confirmations }. Svar som er trukket tilbake: { $withdrawals }. Svar som ikke er sendt: { $drafts }. Sertifikater: { $credentials }. Annet: { $others }. Rett radene og importer dem på nytt.
import-undo-written = { $count ->
    [one] Ett tiltak fra importen er siden endret her. Importen kan ikke angres, for da ville endringen gå tapt.
   *[other] { $count } tiltak fra importen er siden endret her. Importen kan ikke angres, for da ville endringene gå tapt.
}
import-undo-in-use = Noe annet viser til det importen tok inn. Den kan ikke angres. Rett radene og importer dem på nytt.
import-path-refused = Kan ikke lese { $path }: { $reason }.
