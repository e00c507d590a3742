### Nynorsk.

## Service
service-name = Innsats

## Proposal (bemanningsforslag)
proposal-month = { $month ->
    [1] januar { $year }
    [2] februar { $year }
    [3] mars { $year }
    [4] april { $year }
    [5] mai { $year }
    [6] juni { $year }
    [7] juli { $year }
    [8] august { $year }
    [9] september { $year }
    [10] oktober { $year }
    [11] november { $year }
   *[12] desember { $year }
}
proposal-summary-needs = { $needs ->
    [one] Frå { $first } til { $last } er det eitt behov.
   *[other] Frå { $first } til { $last } er det { $needs } behov.
}
proposal-summary-committed = { $committed ->
    [0] Ingen av dei er dekte av stadfesta tildelingar.
    [one] Eitt av dei er dekt av stadfesta tildelingar.
   *[other] { $committed } av dei er dekte av stadfesta tildelingar.
}
proposal-summary-strict = Med utviklingsdelen aleine, og når alle nivåkrav må vere oppfylte, har { $strict } av { $needs } behov ingen som kan dekkje dei.
proposal-summary-release = Når tilsette også kan frigjevast frå drift, gjeld det { $release } behov.
proposal-summary-learning = Når tilsette i tillegg kan lære i arbeidet, gjeld det { $learning } behov. Skal også ein på teamet kunne lære dei opp, gjeld det { $mentor }.
proposal-summary-before-decisions = Desse tala gjeld alle behova, før noko er bestemt.
proposal-summary-covered = { $needs ->
    [0] Ingen behov står opne, så det er ingenting å foreslå.
   *[other] Forslaget gjeld { $needs } opne behov. Det dekkjer { $covered } heilt og { $partly } delvis. { $uncovered } er ikkje dekte.
}
proposal-summary-before = Stadfesta tildelingar åleine dekkjer { $coverage } av arbeidet i alle behova, når viktige tiltak tel mest.
proposal-summary-after = Med forslaget er { $coverage } av det same arbeidet dekt.
proposal-summary-coverage = Forslaget dekkjer { $coverage } av arbeidet det er behov for, når viktige tiltak tel mest. Ein plan som berre følgjer prioriteringa, dekkjer { $greedy }.
proposal-summary-people = { $employees ->
    [one] Éin tilsett
   *[other] { $employees } tilsette
} og { $consultants ->
    [one] éin konsulent
   *[other] { $consultants } konsulentar
} er foreslåtte.
proposal-summary-released = { $people ->
    [0] Ingen må frigjevast frå drift.
    [one] Éin tilsett må frigjevast frå drift, til saman { $months } månadsverk.
   *[other] { $people } tilsette må frigjevast frå drift, til saman { $months } månadsverk.
}
proposal-quality-optimal = Dette er det beste forslaget innanfor reglane.
proposal-quality-within = Ingen plan innanfor reglane er meir enn { $gap } betre enn dette forslaget.
proposal-quality-time = Tida gjekk ut. Forslaget følgjer alle reglane, men ein annan plan kan vere inntil { $gap } betre.
proposal-quality-locks = Bindingane kan ikkje oppfyllast samtidig. Forslaget er tomt.
proposal-quality-gap = Bevist avstand til det beste moglege: { $gap }.
proposal-quality-figures = Verdi { $objective }, øvre grense { $bound }. { $candidates } moglege par av person og behov. { $cpu } sekund prosessortid, { $wall } sekund klokketid, { $memory } MB minne.
proposal-quality-bound = Den øvre grensa er bevist: ingen plan innanfor reglane er verd meir.
proposal-notice = Dette er eit forslag frå eit rekneprogram. Eit menneske avgjer.
proposal-top-unmet = Behov som ikkje er dekte, dei viktigaste først:
proposal-top-unmet-line = { $need } { $title } i { $initiative } ({ $priority }): { $months } månadsverk. { $reason }
proposal-priority = prioritet { $priority }
proposal-top-release = Tilsette som må frigjevast mest frå drift:
proposal-top-release-line = { $person }, { $unit }: { $share } frå { $first } til { $last }
proposal-reused = Grunnlaget er uendra sidan forslag { $id }, så det forslaget blir vist igjen.
proposal-stored = Lagra som forslag { $id }.
proposal-progress = { $stage } … { $seconds } s, { $candidates } moglege par
proposal-progress-gap = { $stage } … { $seconds } s. Beste plan så langt er verd { $objective }, øvre grense { $bound }, høgst { $gap } frå det beste moglege. { $candidates } moglege par
proposal-stage-candidates = Finn kven som kan dekkje kva
proposal-stage-greedy = Lagar ein plan etter prioritet
proposal-stage-bound = Reknar ut kva som er mogleg
proposal-stage-construction = Lagar ein plan ut frå det
proposal-stage-neighbourhoods = Forbetrar planen del for del
proposal-stage-whole = Reknar på heile planen
proposal-error-no-needs = Det er ingen behov frå { $first } til { $last }. Importer tiltak og behov, eller vel ein annan periode.
proposal-error-no-units = Det er ingen einingar i registeret. Importer einingar og tilsette først.
proposal-error-register = Registeret heng ikkje saman: { $detail }. Importer dataa på nytt.
proposal-error-refused = Planen braut ein regel i kontrollen og blei ikkje lagra: { $detail }
proposal-error-solver = Utrekninga stansa: { $detail }
proposal-error-unknown = Fann ikkje forslag { $id }.
proposal-error-none = Det finst ikkje noko forslag enno. Lag eitt med «innsats staff --from 2026-11».
proposal-error-damaged = Forslag { $id } kan ikkje lesast: { $detail }
proposal-error-file = Kan ikkje skrive { $path }: { $detail }
proposal-error-unwritable = Kan ikkje skrive { $path }: { $detail }. Ingenting er rekna ut eller lagra. Vel ein annan stad.
proposal-written = Skreiv { $path }.
proposal-locks-conflict = Desse bindingane kan ikkje oppfyllast samtidig:
proposal-reason-nobody-has-skill = Ingen har oppgitt ei av ferdigheitene.
proposal-reason-level-too-low = Ingen har alle ferdigheitene på nivået som blir kravd.
proposal-reason-external-not-allowed = Berre konsulentar kan dekkje behovet, og det er ikkje opna for konsulentar.
proposal-reason-external-limit = Grensa for konsulentar i tiltaket er nådd.
proposal-reason-excluded = Dei som kan, er haldne utanfor tiltaket.
proposal-reason-no-capacity = Dei som kan, har ikkje tid i heile perioden.
proposal-reason-not-lendable = Dei som kan, kan ikkje lånast ut.
proposal-reason-unit-limit = Eininga gir alt frå seg så mykje som drifta toler.
proposal-reason-booked-higher = Dei som kan, er på tiltak med same eller høgare prioritet.
proposal-reason-booked-lower = Dei som kan, gjer meir nytte på eit anna tiltak.
proposal-reason-parallel-limit = Dei som kan, er alt på så mange tiltak som dei kan vere.
proposal-reason-team-full = Teamet er fullt.
proposal-reason-conflict = Kan ikkje vere på team med ein som alt er med.
proposal-reason-below-least-share = Det som står att, er mindre enn den minste delen ein person kan ha.
proposal-reason-no-mentor = Nokon kunne lært det i arbeidet, men ingen på teamet kan lære det bort.
proposal-reason-not-worth-it = Nokon kan, men det kostar meir enn det gir.
proposal-reason-left-open = Nokon kan. Utrekninga stansa innanfor kravet til nøyaktigheit før dei blei brukte.
proposal-obstacle-skill = har ikkje oppgitt { $skill } (krav: nivå { $asked })
proposal-obstacle-level = har oppgitt nivå { $held } i { $skill } (krav: nivå { $asked })
proposal-obstacle-capacity = har ikkje nok tid i { $months }
proposal-obstacle-not-lendable = kan ikkje lånast ut
proposal-obstacle-booked = er på { $initiatives }
proposal-obstacle-unit-limit = { $unit } gir alt frå seg så mykje som drifta toler
proposal-obstacle-parallel = er alt på { $limit } tiltak
proposal-obstacle-mentor = ingen på teamet kan lære bort { $skill }
proposal-obstacle-conflict = kan ikkje vere på team med { $person }
proposal-obstacle-external = konsulentar er ikkje tillatne
proposal-obstacle-external-limit = grensa for konsulentar er nådd
proposal-obstacle-excluded = er halden utanfor
proposal-obstacle-team-full = teamet er fullt
proposal-obstacle-below-least-share = det som står att, er for lite
proposal-obstacle-price = kostar meir enn det gir
proposal-source-own = eigenvurdering
proposal-source-manager = leiar
proposal-source-import = CV
proposal-source-evidence = kurs eller sertifikat
proposal-setting-months = Periode
proposal-setting-months-value = { $first } til { $last }
proposal-setting-scope = Tiltak
proposal-setting-scope-all = alle som ikkje er avslutta, også idear og tiltak på vent
proposal-setting-scope-decided = dei som blir planlagde eller er i gang
proposal-setting-commitments = Stadfesta tildelingar
proposal-setting-commitments-keep = står fast: dei tek tid og dekkjer behovet
proposal-setting-commitments-replan = kan endrast: alt blir bemanna på nytt
proposal-setting-not-lendable = Tilsette som ikkje kan lånast ut
proposal-setting-not-lendable-exclude = er ikkje med
proposal-setting-not-lendable-area = bruker utviklingsdelen sin på tiltak i eige område
proposal-setting-not-lendable-share = bruker utviklingsdelen sin
proposal-setting-ratings = Nivå som tel
proposal-setting-ratings-newest = det nyaste, uansett kven som har sett det
proposal-setting-ratings-lowest = det lågaste av dei som står
proposal-setting-ratings-agreed = berre nivå som leiar har stadfesta, eller som er dokumenterte
proposal-setting-ratings-one-lower = det nyaste, men eitt nivå lågare når ingen har stadfesta det
proposal-setting-release = Frigjering frå drift
proposal-setting-release-yes = inntil { $ceiling } av stillinga for dei som kan lånast ut
proposal-setting-learning = Læring i arbeidet
proposal-setting-learning-yes = eitt nivå for lågt i éi ferdigheit, når ein på teamet kan lære henne bort
proposal-setting-no = nei
proposal-setting-yes = ja
proposal-setting-options = Opsjonar i konsulentavtalar blir rekna med
proposal-setting-parallel = Tiltak per person samtidig
proposal-setting-parallel-value = høgst { $limit }
proposal-setting-unit-limit = Frå kvar eining
proposal-setting-unit-limit-value = høgst { $limit } av stillingane, men aldri mindre enn utviklingsdelane til saman
proposal-setting-min-share = Minste del på eit tiltak
proposal-setting-min-share-value = { $share } av full tid, eller det behovet ber om når det er mindre
proposal-setting-areas = Team på tvers
proposal-setting-areas-value = helst frå minst to område når teamet har { $heads } personar eller fleire
proposal-setting-cost = Timeprisen konsulentar blir målte mot
proposal-setting-cost-value = { $kroner } kroner
proposal-setting-wish-fit = Nivå som passar kravet
proposal-setting-wish-interest = Eiga interesse
proposal-setting-wish-cost = Låg kostnad
proposal-setting-wish-few = Få personar på kvart team
proposal-setting-wish-keep = Bli på teamet ein er på
proposal-setting-wish-areas = Team frå fleire område
proposal-setting-wish-release = Frigje lite frå drift
proposal-importance-very = svært viktig
proposal-importance-important = viktig
proposal-importance-fairly = middels viktig
proposal-importance-slightly = lite viktig
proposal-importance-not = ikkje viktig

## Gap report (kompetansegap)
gap-title = Kompetansegap
gap-none = Forslaget dekkjer alle behov. Det er ikkje noko kompetansegap.
gap-total = Til saman manglar { $months } månadsverk frå { $first } til { $last }.
gap-quarter = { $quarter }. kvartal { $year }
gap-sentence = { $quarter }: vi manglar { $amount } årsverk på nivå { $level } i { $skill }. Det råkar { $initiatives }. { $reason } Gjer først: { $action }.
gap-sentence-any-skill = { $quarter }: vi manglar { $amount } årsverk til behov utan krav til kompetanse. Det råkar { $initiatives }. { $reason } Gjer først: { $action }.
gap-initiative = { $name } (prioritet { $priority })
gap-more-initiatives = { $count ->
    [one] eitt tiltak til
   *[other] { $count } tiltak til
}
gap-nearest = Nærast: { $people }.
gap-other-quarters = Andre kvartal: { $quarters }.
gap-more-rows = { $count ->
    [one] Det er éin kompetanse til. Heile tabellen: --format csv.
   *[other] Det er { $count } kompetansar til. Heile tabellen: --format csv.
}
gap-reason-nobody-holds = Ingen har oppgitt kompetansen.
gap-reason-level-too-low = Ingen har all kompetansen på nivået som blir kravd.
gap-reason-no-time = Dei som kan, har ikkje tid.
gap-reason-not-lendable = Dei som kan, kan ikkje lånast ut.
gap-reason-booked = Dei som kan, er på andre tiltak.
gap-reason-rule-limit = Dei som kan, eller eininga deira, gjer alt så mykje som reglane tillèt.
gap-reason-external-limit = Berre konsulentar kan, og det er ikkje opna for fleire.
gap-reason-no-mentor = Nokon kunne lært det i arbeidet, men ingen på teamet kan lære det bort.
gap-reason-not-worth-it = Nokon kan, men det kostar meir enn det gir, eller det som står att, er for lite.
gap-action-mobilise = { $people ->
    [one] bruk den tilsette som har kompetansen, men ikkje er på noko tiltak
   *[other] bruk dei { $people } tilsette som har kompetansen, men ikkje er på noko tiltak
}
gap-action-train = { $people ->
    [one] lær opp den tilsette som er eitt nivå under kravet
   *[other] lær opp ein av dei { $people } tilsette som er eitt nivå under kravet
}
gap-action-share = del med ein annan kommune
gap-action-hire = tilset
gap-action-buy = kjøp
gap-action-buy-open = kjøp, og opne behovet for konsulentar
gap-rules-title = Slik blir første handling vald. Den første regelen som passar, gjeld:
gap-rule-mobilise = Mobilisere når minst éin tilsett har alt behovet krev, men ikkje er på noko tiltak.
gap-rule-train = Lære opp når minst éin tilsett er eitt nivå under kravet i éi ferdigheit, og det er minst { $months } månader til kvartalet byrjar.
gap-rule-share = Dele med ein annan kommune når det manglar mindre enn { $amount } årsverk i kvartalet.
gap-rule-hire = Tilsetje når det manglar minst { $amount } årsverk i minst { $quarters } kvartal, og det er minst { $months } månader til kvartalet byrjar.
gap-rule-buy = Kjøpe elles.
gap-counted = Kvart behov som ikkje er dekt, blir talt éin gong, på den må-ferdigheita som færrast har på nivået som blir kravd.
gap-column-quarter = Kvartal
gap-column-skill-code = Kompetanse-id
gap-column-skill = Kompetanse
gap-column-level = Nivå
gap-column-months = Månadsverk som manglar
gap-column-fte = Årsverk som manglar
gap-column-initiatives = Tiltak som blir råka
gap-column-priority = Høgaste prioritet
gap-column-reason = Årsak
gap-column-nearest = Næraste personar
gap-column-action = Første handling
gap-lack-level = er under nivået
gap-lack-time = har ikkje tid
gap-lack-booked = er på andre tiltak
gap-lack-rule = gjer alt så mykje som reglane tillèt
gap-lack-external = er konsulent, og det er ikkje opna for fleire
gap-lack-mentor = har ingen å lære av på teamet
gap-lack-price = kostar meir enn det gir, eller det som står att, er for lite

## ESCO
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
esco-problem-twice = «{ $value }» står òg på linje { $line }.
esco-cycle = Hierarkiet går i ring, så ingenting er importert: { $path }. Fjern ei av desse overordningane frå esco_skill_broader.csv eller esco_skill_groups.csv, og importer på nytt.
esco-graph-broken = Hierarkiet viser til noko som ikkje finst, eller som står to gonger: { $code }. Ingenting er importert.
## Database
startup-unknown-scheme = Innsats kjenner ikkje databasar av typen «{ $scheme }». Bruk ei adresse som byrjar med sqlite:// eller postgres://.
startup-bad-address = Adressa til databasen er skriven feil. Skriv henne som sqlite://FIL eller postgres://BRUKAR:PASSORD@VERT/NAMN.
startup-file = Kan ikkje opne databasefila { $path }: { $reason }. Gi brukaren som køyrer Innsats, lese- og skrivetilgang til mappa, eller vel ei anna fil.
startup-missing = Det finst ingen database i { $path }. Ta inn data først med «innsats import MAPPE», eller oppgje rett database med --database.
startup-network = Databasefila { $path } ligg på eit nettverksområde ({ $kind }), og der kan data gå tapt. Legg henne på ein lokal disk, eller bruk PostgreSQL.
startup-old-sqlite = SQLite { $found } kan skade databasen. Bygg Innsats med SQLite 3.51.3 eller nyare.
startup-setting = SQLite tok ikkje imot innstillinga { $pragma } = { $wanted } (fann { $found }). Utan henne er ikkje data trygge: legg fila på ein vanleg lokal disk.
startup-encoding = PostgreSQL-databasen lagrar tekst som { $found }. Lag ein ny database med ENCODING 'UTF8'.
startup-newer = Databasen er laga av ein nyare versjon av Innsats (migrering { $version }). Start den nyare versjonen.
startup-other-migration = Migrering { $version } i databasen er ikkje den som denne versjonen av Innsats har. Start versjonen som laga databasen.
startup-foreign = Fila { $path } er databasen til eit anna program. Vel ei anna fil med --database.
startup-full = Disken der databasen { $place } ligg, er full. Frigjer plass, og prøv igjen.
startup-read-only-file = Innsats får ikkje skrive til { $place } eller mappa fila ligg i. Gi brukaren som køyrer Innsats, skrivetilgang til begge, eller vel ei anna fil.
startup-read-only-server = Databasetenaren { $host } tek ikkje imot endringar. Skriv inn adressa til den som gjer det.
startup-damaged = Databasen { $place } er skadd. Legg tilbake den siste tryggingskopien.
startup-device = Disken der databasen { $place } ligg, svarer med feil. Få han undersøkt før du prøver igjen.
startup-not-a-database = Fila { $place } er ikkje ein database. Vel ei anna fil med --database.
startup-locked = Eit anna program held databasen { $place } låst. Vent til det er ferdig, eller stopp det, og prøv igjen.
startup-not-running = Ingen databasetenar svarer på { $host }, port { $port }. Start PostgreSQL, eller rett adressa.
startup-unknown-host = Det finst ingen tenar som heiter { $host }. Rett adressa til databasen.
startup-no-answer = Databasetenaren { $host } svarte ikkje i tide. Sjekk at nettet slepper deg fram til port { $port }.
startup-lost = Databasetenaren { $host } braut sambandet. Prøv igjen om litt.
startup-login = Databasetenaren { $host } slepper ikkje inn brukaren { $user }. Rett brukarnamnet eller passordet i adressa.
startup-no-database = Databasetenaren { $host } har ingen database som heiter { $database }. Lag han med «createdb { $database }», eller rett adressa.
startup-no-right = Brukaren { $user } har ikkje lov til å lage tabellar i databasen { $database }. Gjer brukaren til eigar av databasen.
startup-too-many = Databasetenaren { $host } har ingen ledige samband. Lukk nokon som ikkje er i bruk, og prøv igjen.
startup-not-ready = Databasetenaren { $host } er i ferd med å starte eller stoppe. Prøv igjen om litt.
startup-too-slow = Databasen { $place } svarte ikkje i tide. Prøv igjen når han har mindre å gjere.
startup-encryption = Fekk ikkje noko kryptert samband med databasetenaren { $host }. Rett sslmode i adressa, eller sertifikatet på tenaren.
startup-unknown = Databasen { $place } kan ikkje brukast: { $reason }. Send denne meldinga til den som driftar databasen.
store-changed = Nokon andre endra registeret samstundes. Ingenting er skrive. Prøv igjen.
store-full = Disken der databasen ligg, er full. Ingenting er skrive. Frigjer plass, og prøv igjen.
store-read-only = Databasen tek ikkje imot endringar. Ingenting er skrive. Gi brukaren som køyrer Innsats, skrivetilgang til han.
store-damaged = Databasen er skadd. Ingenting er skrive. Legg tilbake den siste tryggingskopien.
store-device = Disken der databasen ligg, svarer med feil. Ingenting er skrive. Få han undersøkt før du prøver igjen.
store-locked = Nokon andre skriv til databasen og vart ikkje ferdige i tide. Ingenting er skrive. Prøv igjen om litt.
store-lost = Sambandet med databasen vart brote. Ingenting er skrive. Sjekk at databasen køyrer, og prøv igjen.
store-no-right = Brukaren i adressa til databasen manglar rettar i han. Ingenting er skrive. Gjer brukaren til eigar av databasen.
store-too-slow = Databasen vart ikkje ferdig i tide. Ingenting er skrive. Prøv igjen når han har mindre å gjere.
store-failed = Databasen avviste det som skulle gjerast: { $reason }. Ingenting er skrive. Send denne meldinga til den som driftar databasen.
## Import files
import-set-units = einingar
import-set-roles = roller
import-set-skills = kompetansekatalog
import-set-role-skills = kompetansen til rollene
import-set-employees = tilsette
import-set-employee-skills = kompetansen til dei tilsette
import-set-consultants = konsulentar
import-set-consultant-skills = kompetansen til konsulentane
import-set-initiatives = tiltak
import-set-needs = behov i tiltaka
import-set-need-skills = kompetanse i behova
import-set-allocations = tildelingar
import-set-absences = fråvær
import-found = { $set }: { $encoding }, skiljeteikn { $separator }, { $headings }
import-found-norwegian = norske overskrifter
import-found-machine = maskinoverskrifter
import-separator-tab = tabulator
import-place-row = { $file }, linje { $line }
import-place-cell = { $file }, linje { $line }, { $column }
import-error-column = Feil i rada (Innsats)
import-rejected-line = Linje { $line }:
import-rejected-cell = Linje { $line }, { $column }:
import-issue-cell-count = Rada har { $found } felt, men overskrifta har { $expected }. Rett rada. Set tekst som inneheld skiljeteikn, i hermeteikn.
import-issue-cell-too-long = Feltet har { $characters } teikn. Kort det ned til høgst { $most } teikn.
import-issue-nul = Feltet inneheld eit teikn som ikkje er tekst (NUL). Skriv feltet på nytt.
import-issue-not-corrected = Felta i rada stod på feil plass då ho blei avvist. Rett rada, og tøm dette feltet.
import-issue-national-id = Feltet inneheld eit fødselsnummer eller D-nummer. Det skal ikkje liggje i Innsats. Fjern det frå fila.
import-issue-missing = Feltet må fyllast ut, men er tomt. Fyll det ut.
import-issue-scientific = «{ $value }» er eit langt tal som reknearket har skrive om. Gjer kolonnen om til tekst, og skriv talet fullt ut.
import-issue-not-a-number = «{ $value }» er ikkje eit tal. Skriv eit tal med siffer.
import-issue-not-whole = «{ $value }» er ikkje eit heilt tal. Skriv eit heilt tal.
import-issue-ambiguous-number = «{ $value }» kan lesast på to måtar. Skriv talet utan tusenskilje.
import-issue-out-of-range = «{ $value }» er utanfor det som kan stemme. Skriv eit tal frå { $least } til { $most }.
import-issue-negative = «{ $value }» er eit negativt beløp. Skriv eit beløp på 0 kroner eller meir.
import-issue-not-a-date = «{ $value }» er ikkje ein dato som finst. Skriv datoen som 24.12.2026.
import-issue-ambiguous-date = «{ $value }» kan vere to ulike datoar. Skriv datoen som 24.12.2026.
import-issue-future-date = «{ $value }» er etter dagen i dag. Skriv dagen vurderinga blei gjord.
import-issue-end-before-start = Siste dag, «{ $value }», er før første dag, { $start }. Rett ein av datoane.
import-issue-not-yes-or-no = «{ $value }» er verken ja eller nei. Skriv Ja eller Nei.
import-issue-not-a-choice = «{ $value }» er ikkje blant vala. Skriv eitt av desse: { $choices }.
import-issue-not-a-choice-silent = Ordet er ikkje blant vala. Skriv eitt av desse: { $choices }.
import-issue-conflicting-duplicate = Linje { $line } har same nøkkel, men anna innhald. Den linja gjeld. Slett eller rett ei av radene.
import-issue-conflict-with-other-file = Ei fil før denne har ei rad med same nøkkel, men anna innhald. Den rada gjeld. Slett eller rett ei av radene.
import-issue-number-of-another-person = Linje { $line } har same nummer, men eit anna namn. Den linja gjeld. Rett nummeret eller namnet.
import-issue-other-position-refused = Linje { $line } gjeld same tilsette og er avvist. Ein tilsett blir teken inn med alle stillingane sine. Rett den rada.
import-issue-too-many-positions = Personen har fleire stillingar enn Innsats kan ta imot (255). Slå saman rader.
import-issue-unknown-reference = «{ $value }» finst verken i filene eller i Innsats ({ $set }). Rett koden, eller ta med rada som manglar.
import-issue-reference-refused = «{ $value }» står på ei rad som sjølv er avvist ({ $set }, linje { $line }). Rett den rada først.
import-issue-unknown-skill = Katalogen har ingen kompetanse med namnet «{ $value }». Skriv ein kompetanse-id, eller avgjer kva namnet tyder.
import-issue-unknown-skill-near = Katalogen har ingen kompetanse med namnet «{ $value }». Meinte du «{ $suggestion }»? Skriv ein kompetanse-id, eller avgjer kva namnet tyder.
import-issue-ambiguous-skill = Fleire kompetansar heiter «{ $value }». Skriv ein kompetanse-id.
import-issue-own-manager = Personen står som sin eigen leiar. Skriv nummeret til leiaren, eller la feltet stå tomt.
import-issue-manager-circle = Leiarane går i ring: { $path }. Rett leiaren på ei av radene.
import-issue-unit-circle = Einingane går i ring: { $path }. Rett overordna eining på ei av radene.
import-issue-need-of-other-initiative = Behovet høyrer til eit anna tiltak enn «{ $value }». Rett behovet eller tiltaket.
import-issue-wrong-person-kind = «{ $value }» er både tilsett og konsulent, eller noko anna enn rada seier. Rett nummeret eller persontypen.
import-issue-duplicate-row = Rada er lik linje { $line } og er hoppa over. Du treng ikkje gjere noko.
import-issue-duplicate-in-other-file = Rada står i ei fil før denne og er hoppa over. Du treng ikkje gjere noko.
import-issue-total-row = Rada er ei sumrad og er hoppa over. Du treng ikkje gjere noko.
import-issue-repeated-heading = Rada tek opp att overskriftene og er hoppa over. Du treng ikkje gjere noko.
import-issue-no-rows = Fila har overskrifter, men ingen rader. Sjå om noko manglar.
import-issue-column-ignored = Innsats bruker ikkje denne kolonnen. Han blei ikkje lesen.
import-issue-double-encoded = «{ $value }» ser ut til å vere lagra med feil teiknsett. Skulle det stått «{ $likely }»? Teksten er teken inn som han står.
import-issue-lost-letter = «{ $value }» har truleg mist ein bokstav då fila blei lagra. Lagre fila som CSV UTF-8, eller rett namnet.
import-issue-number-read-as = «{ $value }» er lese som { $read }. Sjå at det stemmer.
import-issue-date-read-as = «{ $value }» er lese som { $read }. Sjå at det stemmer.
import-issue-open-end = «{ $value }» er lese som ingen sluttdato. Sjå at det stemmer.
import-issue-future-date-kept = «{ $value }» er etter dagen i dag. Datoen er teken inn. Sjå at han stemmer.
import-issue-level-word = «{ $value }» er lese som nivå { $level }. Sjå at det stemmer.
import-issue-name-split = «{ $value }» er lese som førenamn «{ $first }» og etternamn «{ $last }». Sjå at det stemmer.
import-issue-bad-email = «{ $value }» er ikkje ei e-postadresse. Rada er teken inn utan e-post.
import-issue-unknown-manager = Leiaren «{ $value }» finst verken i filene eller i Innsats. Rada er teken inn utan leiar.
import-issue-unknown-unit-manager = Leiaren «{ $value }» finst verken i filene eller i Innsats. Nummeret er teke inn.
import-issue-skill-by-name = «{ $value }» er lese som kompetansen { $code }. Sjå at det stemmer.
import-file-empty = Fila er tom. Lagre henne på nytt frå systemet ho kjem frå.
import-file-too-large = Fila er på { $megabytes } MB. Del henne i filer på høgst { $most } MB.
import-file-too-many-rows = Fila har fleire enn { $most } rader. Del henne i fleire filer.
import-file-too-many-columns = Fila har { $found } kolonnar. Ta bort kolonnar til det er høgst { $most }.
import-file-open-quote = Linje { $line }: Eit hermeteikn er opna og ikkje lukka, eller har tekst rett bak seg. Alt etter det er usikkert. Rett linja.
import-file-open-quote-column = Linje { $line }, { $column }: Eit hermeteikn er opna og ikkje lukka, eller har tekst rett bak seg. Alt etter det er usikkert. Rett linja.
import-file-headings-missing = Første rad ser ut til å vere data. Set inn ei rad med overskrifter øvst.
import-file-empty-headings = Kolonne { $positions } manglar overskrift. Skriv ei overskrift, eller slett kolonnen.
import-file-duplicate-heading = «{ $heading }» står to gonger, i kolonne { $first } og { $second }. Slett eller gi nytt namn til den eine.
import-file-forbidden = Innsats skal ikkje ha kolonnen { $headings }. Slett han frå fila, og prøv igjen.
import-file-columns-missing = Fila ser ut som { $set }, men manglar { $count ->
    [one] kolonnen { $columns }. Ta han med, og prøv igjen.
   *[other] kolonnane { $columns }. Ta dei med, og prøv igjen.
}
import-file-not-recognised = Fann ingen overskrifter som passar til eit datasett. Linje { $line } og dei nærmaste under blei prøvde, med skiljeteikna ; , | og tabulator. Linje { $line } er lesen slik: { $headings }. Rett overskriftene, eller vel datasett med --as.
import-file-several-sets = Overskriftene passar til fleire datasett: { $sets }. Vel eitt med --as.

## Import on the command line
import-path-unreadable = Kan ikkje lese { $path }: { $reason }. Sjekk stien og tilgangen.
import-path-empty = Mappa { $path } har ingen CSV-filer. Vel ei mappe eller ei fil med endinga .csv.
import-step-reading = Les { $file } …
import-step-checking = Kontrollerer filene mot kvarandre …
import-step-comparing = Samanliknar med registeret …
import-step-writing = Skriv { $set } …
import-column-file = Fil
import-column-read = Lesne
import-column-new = Nye
import-column-changed = Endra
import-column-unchanged = Uendra
import-column-missing = Manglar
import-column-rejected = Avviste
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
import-warnings = { $file }: { $count ->
    [one] éin ting å sjå på. Rada er med.
   *[other] { $count } ting å sjå på. Radene er med, eller hoppa over der det står.
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
import-undo-in-use = Noko anna viser til det importen tok inn. Han kan ikkje angrast. Rett radene og importer dei på nytt.
## Staffing files (problem, plan, verify)
staffing-solved = Planen er skriven til { $path }. Verdi { $objective }, øvre grense { $bound }, avstand { $gap } %. { $seconds } s prosessortid, { $memory } MB.
staffing-status-optimal = Ingen plan er betre.
staffing-status-within-gap = Ingen plan er meir enn { $gap } % betre.
staffing-status-time-limit = Tida tok slutt. Ingen plan er meir enn { $gap } % betre.
staffing-out-missing = Oppgi med --out kvar planen skal skrivast.
staffing-locks-conflict = Desse bindingane kan ikkje gjelde samtidig: { $locks }. Fjern minst éi av dei.
staffing-lock = { $person } på { $initiative }
staffing-solver-failed = Utrekninga stansa: { $detail }. Ingen plan er skriven.
staffing-plan-refused = Planen bryt { $count ->
        [one] éin regel
       *[other] { $count } reglar
    }. Han er ikkje godkjend.
staffing-verified = Planen held. Verdi { $objective }, bevist høgst { $gap } % frå den beste. { $people } personar.
staffing-unreadable = { $path }: { $detail }
staffing-place = { $path }: { $detail }
staffing-violation = { $rule } ({ $place }): { $found }, tillate er { $allowed }.
staffing-violation-without-place = { $rule }: { $found }, tillate er { $allowed }.
staffing-place-person = person { $name }
staffing-place-need = behov { $name }
staffing-place-initiative = tiltak { $name }
staffing-place-unit = eining { $name }
staffing-place-period = periode { $name }
staffing-place-field = felt { $name }
staffing-rule-cover = Behovet får meir enn det treng
staffing-rule-capacity = Personen arbeider meir enn kapasiteten
staffing-rule-link = Den som arbeider, står ikkje på teamet
staffing-rule-joint = Behova i tiltaket er til saman meir enn kapasiteten
staffing-rule-chunk = Delen er mindre enn den minste
staffing-rule-parallel = Personen er på for mange tiltak samstundes
staffing-rule-team = Teamet er for stort
staffing-rule-release = Eininga gir frå seg meir enn drifta toler
staffing-rule-external = Innleigde gjer meir av tiltaket enn tillate
staffing-rule-conflict = To som ikkje skal vere på same team, er det
staffing-rule-lock = Ein som er bunden til tiltaket, er ikkje på det
staffing-rule-mentor = Ein som skal lære, har ingen å lære av på teamet
staffing-rule-team-skill = Teamet manglar ferdigheiter det må ha, eller dei er feil oppgitt
staffing-rule-areas = Teamet manglar område det må ha, eller dei er feil oppgitt
staffing-rule-candidate = Personen kan ikkje dekkje behovet
staffing-rule-exclusion = Personen er halden utanfor tiltaket
staffing-rule-share = Delen er ikkje gyldig
staffing-rule-figures = Tala heng ikkje saman
staffing-rule-report = Det planen seier om seg sjølv, stemmer ikkje
staffing-fault-format = Formatet er «{ $value }», ikkje «{ $expected }».
staffing-fault-unknown-key = «{ $value }» finst ikkje.
staffing-fault-duplicate = «{ $value }» står to gonger.
staffing-fault-empty-key = Nøkkelen er tom.
staffing-fault-not-finite = Verdien er ikkje eit tal.
staffing-fault-out-of-range = { $value } er utanfor { $least } til { $most }.
staffing-fault-wrong-length = { $value } verdiar, men { $expected } periodar.
staffing-fault-window-reversed = Perioden sluttar før han byrjar ({ $value }).
staffing-fault-window-outside = Periode { $value } finst ikkje. Den siste er { $expected }.
staffing-fault-not-whole = { $value } er ikkje eit heilt tal.
staffing-fault-missing = Verdien manglar.
staffing-fault-share-without-heads = Berre eit behov for personar har ein del for kvar.
staffing-fault-conflict-with-self = Ein person kan ikkje vere i konflikt med seg sjølv.

## What an import changes
import-field-name = Namn
import-field-name-en = Namn på engelsk
import-field-title = Tittel
import-field-parent = Overordna eining
import-field-manager = Leiar
import-field-cost-centre = Ansvar
import-field-ks-code = KS-stillingskode
import-field-styrk08 = STYRK-08
import-field-styrk08-name = STYRK-08-yrke
import-field-esco-occupation = ESCO-yrke
import-field-esco-uri = ESCO-URI
import-field-kind = Type
import-field-group = Kompetanseområde
import-field-description-en = Skildring på engelsk
import-field-relation = Relasjon
import-field-level = Nivå
import-field-first-name = Førenamn
import-field-last-name = Etternamn
import-field-email = E-post
import-field-unit = Eining
import-field-position-code = Stillingskode
import-field-position-title = Stillingstittel
import-field-role = Rolle
import-field-form = Tilsetjingsform
import-field-percent = Prosent
import-field-weekly-hours = Timar per veke
import-field-from = Frå
import-field-to = Til
import-field-nus-level = Utdanningsnivå (NUS)
import-field-nus-field = Fagfelt (NUS)
import-field-development = Utviklingskapasitet
import-field-lendable = Kan lånast ut
import-field-workplace = Arbeidsstad
import-field-updated-on = Sist oppdatert
import-field-rating = Nivå
import-field-interest = Interesse
import-field-confirmed = Stadfesta av leiar
import-field-assessed-on = Vurdert
import-field-firm = Firma
import-field-hourly-rate = Timepris
import-field-option-to = Opsjon til
import-field-framework-agreement = Rammeavtale
import-field-available = Tilgjengeleg
import-field-owner = Eigar
import-field-priority = Prioritet
import-field-status = Status
import-field-start = Start
import-field-end = Slutt
import-field-budget = Budsjett
import-field-max-external = Maks ekstern del
import-field-yearly-benefit = Gevinst per år
import-field-demand = Omfang
import-field-initiative = Initiativ
import-field-need = Behov
import-field-external-allowed = Ekstern tillaten
import-field-min-level = Minste nivå
import-field-must = Må
import-field-person = Person
import-field-person-kind = Persontype
import-value-yes = ja
import-value-no = nei
import-value-not-relevant = ikkje relevant
import-value-unknown = veit ikkje
## Pages

# Pages: Frame
page-skip = Hopp til hovudinnhald
page-main-menu = Hovudmeny
page-language-choice = Språk
page-chosen = vald
page-breadcrumbs = Du er her
page-menu-start = Start
page-menu-employees = Tilsette
page-menu-units = Einingar
page-menu-skills = Kompetanse
page-menu-initiatives = Tiltak
page-menu-proposals = Bemanning
page-menu-gap = Kompetansegap
page-menu-imports = Import
page-footer-purpose = Innsats viser kva kompetanse kommunen har, kven som kan bemanne tiltaka, og kva som manglar.
page-footer-esco = Kompetansekatalogen byggjer på ESCO.
page-pages = Bla i lista
page-previous = Førre
page-next = Neste
page-number = Side { $number }
page-download = Last ned tabellen (CSV)
page-filter = Søk og filtrer
page-search = Søk
page-show = Vis
page-reset = Nullstill
page-all = Alle
page-about = Om denne sida
page-rows-caption = Viser { $first }–{ $last } av { $total } per { $day }
page-chart-table-below = Dei same tala står i tabellen under.
page-go-to = Gå til { $name }

# Pages: Errors
page-error-not-found = Vi fann ikkje sida
page-error-not-found-what = Adressa finst ikkje, eller det ho peikar på, er ikkje lenger i registeret.
page-error-not-found-way-out = Sjekk at adressa er rett skriven, eller gå vidare herifrå:
page-error-foreign-host = Innsats svarer ikkje på denne adressa
page-error-foreign-host-what = Innsats har ikkje innlogging enno, og svarer derfor berre på eiga adresse på maskina: localhost, 127.0.0.1 eller [::1].
page-error-foreign-host-way-out = Opne Innsats på maskina tenesta køyrer på, til dømes http://localhost:8080.
page-error-busy = Det er mange inne no
page-error-busy-what = Vi fekk ikkje vist sida fordi mange bruker tenesta samtidig.
page-error-busy-way-out = Prøv igjen om nokre sekund. Du kan laste sida på nytt, eller gå vidare herifrå:
page-error-timed-out = Sida brukte for lang tid
page-error-timed-out-what = Vi fekk ikkje henta innhaldet i tide. Feilen er hos oss.
page-error-timed-out-way-out = Prøv igjen om eit minutt, eller gå vidare herifrå:
page-error-ours = Noko gjekk gale hos oss
page-error-ours-what = Vi fekk ikkje vist sida. Feilen er hos oss, og han er registrert.
page-error-ours-way-out = Prøv igjen. Hjelper ikkje det, gi referansenummeret til den som driftar tenesta. Eller gå vidare herifrå:
page-error-reference = Referansenummer:

# Pages: Serving
page-serving = Innsats svarer på http://{ $address }. Trykk Ctrl-C for å avslutte.
page-serve-open = Innsats har ikkje innlogging enno, og kan derfor berre visast på maskina sjølv. Adressa { $address } kan andre nå. Bruk 127.0.0.1 eller [::1], til dømes --bind 127.0.0.1:8080.
page-serve-failed = Innsats kunne ikkje starte: { $reason }

# Pages: Words of the trade
page-level-0 = Ingen
page-level-1 = Kjennskap
page-level-2 = Grunnleggjande
page-level-3 = Sjølvstendig
page-level-4 = Avansert
page-level-5 = Leiande
page-rating-not-relevant = Ikkje relevant
page-rating-unknown = Veit ikkje / vil ikkje svare
page-interest-0 = Vil ikkje
page-interest-1 = Helst ikkje
page-interest-2 = Nøytral
page-interest-3 = Nysgjerrig
page-interest-4 = Interessert
page-interest-5 = Svært interessert
page-source-own = Eigenvurdering
page-source-manager = Leiarvurdering
page-source-import = CV eller anna system
page-source-evidence = Kurs eller sertifikat
page-form-permanent = Fast
page-form-temporary = Mellombels
page-form-substitute = Vikar
page-form-engagement = Engasjement
page-absence-holiday = Ferie
page-absence-leave = Fråvær
page-allocation-confirmed = Stadfesta
page-allocation-proposed = Foreslått
page-status-idea = Idé
page-status-concept = Konsept
page-status-planning = Planlegging
page-status-running = Gjennomføring
page-status-on-hold = På vent
page-status-closed = Avslutta
page-kind-skill = Ferdigheit
page-kind-knowledge = Kunnskap
page-kind-language = Språk
page-kind-attitude = Haldning
page-relation-essential = Vesentleg
page-relation-optional = Valfri
page-must = Må
page-should = Bør
page-yes = Ja
page-no = Nei
page-demand-heads = { $heads ->
    [one] 1 person, { $share }
   *[other] { $heads } personar, { $share } kvar
 }
page-demand-share = { $amount } av full tid, kan delast
page-nus-level-0 = inga utdanning eller førskule
page-nus-level-1 = barneskule
page-nus-level-2 = ungdomsskule
page-nus-level-3 = vidaregåande, grunnutdanning
page-nus-level-4 = vidaregåande, avsluttande utdanning
page-nus-level-5 = påbygging til vidaregåande
page-nus-level-6 = universitet eller høgskule, lågare nivå
page-nus-level-7 = universitet eller høgskule, høgare nivå
page-nus-level-8 = forskarutdanning
page-nus-unknown = ikkje oppgitt
page-nus-field-0 = allmenne fag
page-nus-field-1 = humanistiske og estetiske fag
page-nus-field-2 = lærarutdanning og pedagogikk
page-nus-field-3 = samfunnsfag og juridiske fag
page-nus-field-4 = økonomiske og administrative fag
page-nus-field-5 = naturvitskap, handverk og teknikk
page-nus-field-6 = helse-, sosial- og idrettsfag
page-nus-field-7 = primærnæringsfag
page-nus-field-8 = samferdsel, tryggleik og service
page-set-units = Einingar
page-set-roles = Roller
page-set-skills = Kompetansekatalog
page-set-role-skills = Kompetansen til rollene
page-set-employees = Tilsette
page-set-employee-skills = Kompetansen til dei tilsette
page-set-consultants = Konsulentar
page-set-consultant-skills = Kompetansen til konsulentane
page-set-initiatives = Tiltak
page-set-needs = Behova til tiltaka
page-set-need-skills = Kompetansekrava til behova
page-set-allocations = Tildelingar
page-set-absences = Fråvær

# Pages: Column headings and labels
page-name = Namn
page-first-name = Førenamn
page-last-name = Etternamn
page-employee-number = Tilsettnummer
page-position = Stilling
page-unit = Eining
page-all-units = Alle einingar
page-position-share = Stillingsprosent
page-development-share = Til utvikling
page-skills-recorded = Ferdigheiter oppgitt
page-lendable = Kan lånast ut
page-form = Tilsetjing
page-period = Periode
page-from = Frå
page-to = Til
page-manager = Leiar
page-workplace = Arbeidsstad
page-updated-on = Sist oppdatert
page-available = Tilgjengeleg
page-contract = Kontrakt
page-option-to = Opsjon til
page-hourly-rate = Timepris utan mva.
page-framework-agreement = Rammeavtale
page-initiative = Tiltak
page-role = Rolle
page-share = Del av full tid
page-why = Har oppgitt { $stated }, og har ledig tid.
page-why-heading = Kvifor
page-why-stated = { $skill } på nivå { $level } ({ $day })
page-why-capacity = Har ledig tid, og behovet stiller ingen må-krav som er oppgitt.
page-skill = Ferdigheit
page-level = Nivå
page-level-in-words = Nivå i ord
page-level-at = Nivå { $level }
page-interest = Interesse
page-source = Kjelde
page-assessed-on = Vurdert
page-condition = Status
page-confirmed = Stadfesta av leiar
page-stale = Bør oppdaterast
page-education = Utdanning
page-code = Kode
page-cost-centre = Ansvar
page-people = Tilsette
page-positions-fte = Årsverk
page-development-fte = Årsverk til utvikling
page-rated-share = Har oppgitt kompetanse
page-confirmed-share = Stadfesta nivå
page-stale-share = Eldre enn 18 månader
page-too-few = For få til å visast
page-essential-share = Dekkjer krava til rolla
page-card-essential = av det rollene krev, er dekt
page-card-essential-more = Av { $n } par av person og vesentleg ferdigheit. Nyaste vurdering, på nivået til rolla eller over
page-hidden = Skjult
page-hidden-note = Tal frå 1 til 4 blir ikkje viste. Andre tal er òg skjulte der dei elles kunne røpt dei.
page-kind = Type
page-group = Kompetanseområde
page-all-groups = Alle område
page-no-group = Utan kompetanseområde
page-holders = Tilsette i alt
page-needs = Behov
page-sum = I alt
page-least-level = Minste nivå
page-requirement = Krav
page-requirements = Kompetansekrav
page-relation = Tyding
page-owner = Eigar
page-priority = Prioritet
page-priority-class = Prioritet { $class }
page-status = Status
page-staffed-needs = Behov med forslag
page-initiative-kind = Type tiltak
page-budget = Budsjett
page-yearly-benefit = Gevinst per år
page-max-external = Største del innleigd
page-demand = Omfang
page-allocated = Alt tildelt
page-in-proposal = I siste forslag
page-desirable = ønskjeleg
page-external-allowed = Konsulent kan brukast
page-at-least = minst { $level }
page-when = Når
page-who = Av
page-files = Filer
page-file = Fil
page-content = Innhald
page-rows-read = Lese
page-rows-new = Nye
page-rows-changed = Endra
page-rows-unchanged = Uendra
page-rows-missing = Ikkje i fila
page-rows-rejected = Avvist
page-fingerprint = Fingeravtrykk (SHA-256)
page-separator = skiljeteikn { $sign }
page-key = Nøkkel
page-line = Linje
page-before = Før → etter
page-done = Lagra
page-undone = Angra
page-written = Skrive i fila
page-occurrences = Tal på gonger
page-first-line = Første linje
page-suggested = Nærmaste ferdigheit
page-import-number = Import
page-import-name = Import { $number }
page-proposal = Forslag
page-proposal-name = Forslag { $number }
page-made = Laga
page-people-on-teams = Personar
page-quality = Kvalitet
page-catalogue = Katalog
page-own-catalogue = Kommunen sin eigen
page-all-esco = Heile ESCO

# Pages: Start
page-start-heading = Kompetanse og bemanning
page-start-lead = Sjå kva kompetanse kommunen har, kven som kan bemanne tiltaka, og kva de må lære meir om.
page-start-register = I registeret no
page-start-proposal = Siste bemanningsforslag
page-start-open-proposal = Sjå heile forslaget
page-start-next = Gå vidare
page-start-empty = Registeret er tomt. Her vil du sjå kva kompetanse kommunen har, og kva siste bemanningsforslag seier.
page-start-empty-how = Slik kjem de i gang
page-start-empty-import = Importer filene frå HR-systemet. Peik på mappa dei ligg i:
page-start-empty-folder = MAPPE
page-start-empty-staff = Be deretter om eit bemanningsforslag for dei neste tolv månadene:
page-card-employees = tilsette i stilling no
page-card-employees-more = og { $n } innleigde konsulentar
page-card-employees-more-away = og { $n } innleigde konsulentar. { $away } til er registrerte, men har ikkje stilling eller kontrakt i dag
page-card-development = årsverk til utvikling
page-card-development-more = av { $n } årsverk i alt
page-card-rated = har oppgitt kompetanse
page-card-rated-more = { $n } vurderingar som gjeld
page-card-confirmed = av nivåa er stadfesta
page-card-confirmed-more = Eldre enn 18 månader: { $stale }
page-card-skills = ferdigheiter i eigen katalog
page-card-skills-more = og { $n } andre frå ESCO
page-card-initiatives = tiltak som ikkje er avslutta
page-card-initiatives-more = med { $n } behov for folk
page-source-import-last = Kjelde: import { $number }, { $time }. Tala gjeld heile kommunen.
page-source-no-import = Ingen import er registrert.
page-next-gap = Sjå kva kompetanse tiltaka manglar
page-next-proposals = Sjå bemanningsforslaga
page-next-skills = Finn ut kven som har ei ferdigheit
page-next-import = Sjå kvitteringa for siste import

# Pages: Employees
page-employees-lead = Finn ein tilsett og sjå kva kompetanse dei har oppgitt. Lista er alfabetisk, og tek med dei som har slutta eller ikkje har byrja.
page-employees-search = Namn eller tilsettnummer
page-employees-show = Vis
page-show-employees = Tilsette
page-show-consultants = Innleigde
page-employees-none = Ingen passar til søket. Prøv ein del av namnet, eller vel alle einingar.
page-no-position-now = ikkje i stilling no
page-no-contract-now = ikkje under kontrakt no
page-found-employees = { $n ->
    [one] { $shown } tilsett
   *[other] { $shown } tilsette
 }
page-found-consultants = { $n ->
    [one] { $shown } innleigd konsulent
   *[other] { $shown } innleigde konsulentar
 }
page-profile-employee = Tilsett, nummer { $number }
page-profile-consultant = Innleigd konsulent, nummer { $number }
page-profile-about-why = Sida viser det kommunen har registrert om kompetansen og arbeidstida til ein tilsett, slik at tiltak kan bemannast med folk som har det som trengst.
page-profile-about-not = Svara blir ikkje brukte til lønn, oppseiing eller rangering av tilsette.
page-profile-position = Stilling
page-profile-of-position = { $share } av stillinga
page-profile-proposed = I siste bemanningsforslag
page-profile-proposed-none = Er ikkje med i siste forslag.
page-profile-proposed-caption = Foreslått for
page-machine = Dette er eit forslag frå eit rekneprogram. Eit menneske avgjer.
page-profile-skills = Kompetanse
page-profile-skills-none = Har ikkje oppgitt kompetanse enno.
page-profile-skills-caption = Oppgitt kompetanse etter område
page-profile-skills-summary = { $count } vurderingar. Stadfesta av leiar: { $confirmed }. Eldre enn 18 månader: { $stale }.
page-profile-work = Tildelt arbeid i tiltak
page-profile-work-none = Ingen tildelingar no eller seinare.
page-profile-work-caption = Tildelingar som ikkje er over
page-profile-absences = Fråvær
page-profile-absences-none = Ikkje registrert fråvær no eller seinare.
page-profile-absences-note = Vi registrerer aldri årsaka til fråvær.

# Pages: Units
page-units-lead = Sjå kor mange som arbeider i kvar eining, kor mykje tid dei har til utvikling, og kor mykje av kompetansen som er registrert.
page-units-none = Ingen einingar er registrerte. Importer fila med einingar først.
page-units-caption = Einingar med underliggjande einingar, per { $day }
page-units-note = Tala for ei eining tek med einingane under. Delar blir ikkje viste for færre enn 5 tilsette, og heller ikkje der dei elles kunne røpt dei. «Har oppgitt kompetanse» er delen av dei tilsette som har vurdert minst éi ferdigheit. Dei to siste delane er av vurderingane som gjeld.
page-ratings-from-to = Vurderingane er frå { $from } til { $to }.
page-ratings-none = Ingen vurderingar er registrerte.
page-with-below = med underliggjande einingar
page-unit-above = Ligg under
page-unit-people = Sjå dei tilsette i eininga
page-unit-below = Underliggjande einingar
page-unit-initiatives = Tiltak som eininga eig
page-unit-initiatives-none = Eininga eig ingen tiltak.

# Pages: Skills
page-skills-heading = Kompetansekatalog
page-skills-lead = Finn ei ferdigheit og sjå kor mange tilsette som har henne, og på kva nivå.
page-skills-search = Ferdigheit eller anna namn på henne
page-skills-none = Ingen ferdigheiter passar til søket. Prøv eit anna ord, eller søk i heile ESCO.
page-found-skills = { $n ->
    [one] { $shown } ferdigheit
   *[other] { $shown } ferdigheiter
 }
page-in-catalogue = I katalogen til kommunen
page-only-esco = Berre i ESCO
page-esco-link = Sjå ferdigheita hos ESCO (på engelsk)
page-name-english = Namn på engelsk
page-name-bokmaal = Namn på bokmål
page-also-called = Blir også kalla
page-skill-holders = Tilsette som har ferdigheita
page-skill-holders-caption = Tal på tilsette på kvart nivå
page-skill-finding = { $n } tilsette har oppgitt ferdigheita. Av dei er { $able } på nivå 3 eller høgare.
page-skill-finding-total = { $n } tilsette har oppgitt ferdigheita.
page-skill-needs = Behov som krev ferdigheita
page-skill-needs-none = Ingen tiltak krev ferdigheita.
page-skill-needs-caption = Behov i tiltak som ikkje er avslutta
page-skill-roles = Roller som bruker ferdigheita
page-skill-roles-none = Ingen rolleprofil har ferdigheita.
page-skill-roles-caption = Nivået rolleprofilane krev
page-broader = Breiare ferdigheiter
page-narrower = Smalare ferdigheiter
page-related = Nærskylde ferdigheiter

# Pages: Initiatives
page-initiatives-lead = Tiltaka kommunen har planlagt eller i gang, etter prioritet.
page-initiatives-none = Ingen tiltak passar til valet. Vel «Alle», eller importer fila med initiativ.
page-found-initiatives = { $n ->
    [one] { $shown } tiltak
   *[other] { $shown } tiltak
 }
page-no-proposal-yet = Det er ikkje laga noko bemanningsforslag enno.
page-staffed-source = «Behov med forslag»: behov som forslag { $number } set minst éin person i.
page-initiative-asks = { $n ->
    [one] Tiltaket har { $shown } behov.
   *[other] Tiltaket har { $shown } behov.
 }
page-initiative-proposed = { $n ->
    [one] Siste forslag set { $people } person i { $needs } av dei.
   *[other] Siste forslag set { $people } personar i { $needs } av dei.
 }
page-initiative-needs-none = Ingen behov er registrerte for tiltaket.
page-initiative-needs-caption = Behov, krav og kven som er tildelt eller foreslått

# Pages: Proposals
page-proposals-heading = Bemanningsforslag
page-proposals-lead = Eit forslag viser kven som kan bemanne tiltaka, og kva behov ingen dekkjer. Eit menneske avgjer.
page-proposals-empty = Det er ikkje laga noko bemanningsforslag enno. Be om eit for dei neste tolv månadene:
page-proposals-caption = Forslag, det nyaste først
page-proposal-sentence = Forslaget foreslår { $people } personar og dekkjer { $covered } av { $needs } opne behov heilt. Det blei laga { $time }.
page-quality-optimal = Det beste moglege innanfor reglane
page-quality-gap = Høgst { $gap } % frå det beste moglege
page-quality-conflict = Bindingane går ikkje opp

# Pages: Imports
page-imports-heading = Importar
page-imports-lead = Filene som er lesne inn i registeret, med kvittering for kva som blei endra.
page-imports-none = Ingenting er importert enno. Peik på mappa med filene frå HR-systemet:
page-imports-caption = Importar, den nyaste først
page-import-summary = { $read } rader i { $files } filer: { $new } nye, { $changed } endra, { $unchanged } uendra og { $rejected } avviste.
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

# Pages: One proposal
page-person = Person
page-proposal-period = Kven som kan bemanne tiltaka frå { $first } til { $last }.
page-proposal-made = Laga { $time } på oppdrag frå { $who }. Ingenting er avgjort før ein leiar har frigitt, den tilsette er spurd, og ein namngitt person har teke avgjerda.
page-proposal-summary = Kort fortalt
page-proposal-source = Kjelde: forslag { $number }, { $time }.
page-card-coverage = av arbeidet er dekt
page-card-coverage-more = Ein plan etter prioritet åleine: { $greedy }
page-card-covered = behov er heilt dekte
page-card-covered-more = av { $needs }. Delvis: { $partly }. Ikkje: { $uncovered }
page-card-people = personar er foreslåtte
page-card-people-more = Innleigde konsulentar: { $external }
page-card-released = månadsverk må frigjevast frå drift
page-card-released-more = fordelt på { $people } personar
page-reach-heading = Behov som ingen kan dekkje, går frå { $strict } til { $learning }
page-reach-caption = Behov som ingen kan dekkje, av { $needs } behov, før noko er avgjort
page-reach-step = Når vi godtek
page-reach-needs = Behov utan kandidat
page-reach-part = Av alle behov
page-reach-strict = berre utviklingstid og alle nivåkrav
page-reach-release = òg at tilsette blir frigitt frå drift
page-reach-learning = òg at tilsette lærer i arbeidet
page-reach-mentor = læring berre med ein å lære av på teamet
page-teams = Team
page-teams-caption = Tiltaka etter prioritet. Vel eit tiltak for å sjå teamet.
page-open-needs = Opne behov
page-covered-needs = Dekte
page-people-proposed = Foreslåtte personar
page-people-committed = Tildelt frå før
page-unmet = Behov som ikkje er dekte
page-unmet-lead = Kvart behov står med den viktigaste grunnen og dei som er nærmast til å dekkje det.
page-unmet-none = Alle behov er dekte.
page-unmet-caption = Udekte behov etter prioritet, med grunn og nærmaste personar
page-unmet-all = Sjå alle behov som ikkje er dekte
page-missing-share = Manglar av full tid
page-reason = Grunn
page-nearest = Nærmaste personar
page-releases = Må frigjevast frå drift
page-releases-lead = Desse må få mindre dagleg drift enn i dag for at forslaget skal gå opp. Leiaren deira må vere samd.
page-releases-none = Ingen må frigjevast utover utviklingstida si.
page-releases-caption = Frigjeving utover utviklingstid, mest først
page-releases-all = Sjå alle som må frigjevast
page-release-share = Blir frigitt, av full tid
page-full-time-months = Månadsverk
page-loads = Belastning før og etter
page-loads-lead = Kor mykje av full tid kvar person bruker på tiltak i den fullaste månaden, før og etter forslaget.
page-loads-none = Ingen er foreslått for noko.
page-loads-caption = Tid til tiltak i den fullaste månaden, alfabetisk
page-loads-all = Sjå belastninga for alle
page-load-before = Før
page-load-after = Etter
page-fullest = Fullast
page-proposal-quality = Kor godt er forslaget?
page-not-known = Dette visste ikkje modellen
page-not-known-lead = Spør leiaren og den tilsette før noko blir avgjort.
page-not-known-unstated = { $n } av { $all } tilsette i stilling i perioden har ikkje oppgitt kompetanse.
page-not-known-not-asked = { $n } andre har oppgitt kompetanse, men ingen nivå som tel for noko behov.
page-not-known-without-levels = { $n } av { $all } tilsette i stilling i perioden har ingen nivå som tel for noko behov.
page-not-known-unconfirmed = { $part } av dei { $levels } nivåa som talde, er stadfesta av leiar eller dokumenterte.
page-not-known-stale = { $n } nivå er eldre enn 18 månader.
page-not-known-lendable = { $n } tilsette kan ikkje lånast ut.
page-not-known-outside = { $n } behov ligg utanfor perioden og er ikkje med.
page-not-known-scope = { $n } behov høyrer til tiltak som er avslutta eller ikkje med i bestillinga.
page-not-known-personal = Ferie som ikkje er registrert, personlege forhold og kven som trivst saman.
page-settings = Reglar og ønske som blei brukte
page-settings-caption = Bestillinga
page-setting = Regel eller ønske
page-setting-value = Val
page-input-hash = Fingeravtrykk av grunnlaget (SHA-256):
page-team-heading = Team for { $name }
page-team-lead = Forslaget dekkjer { $covered } av { $needs } opne behov.
page-team-none = Forslaget set ingen på dette tiltaket.
page-team-caption = Kven, kor mykje, og korleis dei dekkjer krava
page-team-note = Belastning: tid til tiltak i den fullaste månaden før og etter forslaget. Andre: så mange andre kunne dekt behovet om dei var ledige.
page-team-committed = Alt tildelt
page-team-committed-caption = Stadfesta tildelingar i perioden
page-team-initiative = Sjå tiltaket
page-fit = Dekkjer krava
page-fit-words = { $must }: { $skill }, nivå { $asked }. { $state }.
page-fit-met = Dekkjer kravet
page-fit-not-met = Dekkjer ikkje kravet
page-fit-learns = Lærer i arbeidet
page-fit-unstated = Har ikkje oppgitt nivå
page-fit-through = gjennom { $skill }
page-load-change = Belastning
page-release-needed = Må frigjevast
page-others = Andre

# Pages: Gap report
page-gap-empty = Her vil du sjå kva kompetanse tiltaka manglar, når det er laga eit bemanningsforslag.
page-gap-skill = { $skill }, nivå { $level }
page-gap-any-skill = Behov utan krav til ferdigheit
page-gap-chart-heading = Det manglar mest av { $what }
page-gap-most-caption = Månadsverk som manglar i heile perioden, mest først
page-full-time-months-short = Månadsverk som manglar
page-gap-quarters = Kvartal for kvartal
page-gap-caption = Kva som manglar per ferdigheit, nivå og kvartal
page-quarter = Kvartal
page-fte-short = Årsverk som manglar
page-gap-initiatives = Tiltak som blir ramma
page-first-action = Gjer først
page-gap-method = Slik er det rekna
page-no-time-in = har ikkje tid i { $months }
page-reach-sentence = Med utviklingstid åleine er det { $strict } behov ingen kan dekkje. Når tilsette òg kan frigjevast frå drift og lære i arbeidet, er det { $learning }.

## Why a file cannot be read or written
file-reason-not-found = stien finst ikkje
file-reason-permission = du har ikkje tilgang
file-reason-folder = det er ei mappe
file-reason-not-a-folder = ein del av stien er ikkje ei mappe
file-reason-full = det er ikkje plass på disken
file-reason-read-only = disken kan berre lesast
file-reason-name = namnet kan ikkje brukast
file-reason-refused = tilkoplinga vart avvist
file-reason-no-answer = det kom ikkje noko svar i tide

## Reglar i ein førespurnad om bemanning

staffing-rule-team-size = Teamet er for lite
staffing-rule-external-staffed = Eksterne gjer meir av det som er bemanna, enn dei skal
staffing-rule-knowledge = Kompetansen går ut døra: ingen intern på teamet kan ta over det den eksterne kan
staffing-rule-operation = For få er att i eininga til dagleg drift
staffing-rule-key-people = Ein av dei siste som har ferdigheita, er brukt
staffing-rule-fairness = Personen ber for mykje av det vedkomande berre kan, men ikkje ønskjer
staffing-rule-unwilling = Personen har sagt nei til behovet, og andre kan dekkje det
staffing-rule-moves = For mange skiftar plass frå den førre planen
staffing-rule-differs = Planen er for lik ein plan han skal skilje seg frå
staffing-rule-only-units = Personen er frå ei eining som ikkje er spurd
staffing-rule-at-once = For mange tiltak går samtidig
proposal-reason-request-rule = Ein regel i førespurnaden hindrar det.
proposal-obstacle-knowledge = ingen intern på teamet kan ta over kompetansen
proposal-obstacle-operation = trengst i den daglege drifta
proposal-obstacle-key-people = er ein av dei siste som har ei ferdigheit
proposal-obstacle-fairness = ber alt nok av det hen berre kan, men ikkje ønskjer
proposal-obstacle-unwilling = har sagt nei, og andre kan
proposal-obstacle-moves = planen kan ikkje endrast meir frå den førre
proposal-obstacle-differs = planen ville blitt for lik ein annan
proposal-obstacle-only-units = er frå ei eining som ikkje er spurd
proposal-obstacle-at-once = nok tiltak går alt samtidig
proposal-obstacle-external-staffed = konsulentar gjer alt sin del av det som er bemanna
proposal-obstacle-team-incomplete = teamet kan ikkje bli fulltalig
proposal-setting-rule-knowledge = Kompetansen blir att: ein tilsett på teamet kan ta over etter konsulenten
proposal-setting-rule-key-people = Dei to siste som har ei ferdigheit, blir sparte
proposal-setting-rule-fairness = Ingen ber meir enn 20 % av det dei berre kan, men ikkje ønskjer
proposal-setting-rule-at-once = Tiltak som går samtidig
proposal-setting-rule-at-once-value = høgst { $limit }
proposal-setting-rule-wished = ønskt
proposal-setting-rule-required = krav
staff-rules-put-off = Utsett, fordi nok tiltak går samtidig:
staff-rules-leaving = Kompetansen går ut døra (ingen tilsett på teamet kan ta over):
staff-rules-leaving-line = { $skill } i «{ $need }»: berre { $people }
staff-rules-vulnerable = Sårbart medan dei er på tiltak:
staff-rules-vulnerable-only = { $person } er den einaste som har { $skill }
staff-rules-vulnerable-line = { $person } er ein av dei siste som har { $skill } (også { $others })
staff-rules-more = og { $count } til

## Explanations (kvifor planen er som han er)
explain-person-places = { $places ->
    [0] { $person } er ikkje med i planen.
    [one] { $person } har éin plass i planen:
   *[other] { $person } har { $places } plassar i planen:
}
explain-place = { $need } i { $initiative }: { $share } frå { $first } til { $last }. Plassen gir { $value } i verdi.
explain-place-of = { $person }: { $share }. Plassen gir { $value } i verdi.
explain-skill-must = { $skill }: har nivå { $held }, kravet er { $asked }.
explain-skill-must-none = { $skill }: har ikkje oppgitt nivå, kravet er { $asked }.
explain-skill-should = { $skill }: har nivå { $held }, ønsket er { $asked }.
explain-skill-should-none = { $skill }: har ikkje oppgitt nivå, ønsket er { $asked }.
explain-learns = Lærer { $skill } i arbeidet av { $mentors }.
explain-locked = Er bunden til tiltaket.
explain-next = Nest best:
explain-next-none = Ingen andre kan ta plassen.
explain-next-one = { $person }: byttet { $cost }.
explain-next-busy = { $person }: byttet { $cost }. No: { $lacks }.
explain-rent = Utan { $person } taper planen om lag { $value } i verdi ({ $part } av planen).
explain-rent-between = Utan { $person } taper planen om lag { $value } i verdi, og høgst { $most }.
explain-rent-none = Utan { $person } taper planen nesten ingenting. Andre kan gjere det same.
explain-otherwise = Dette kunne { $person } elles ha gjort:
explain-otherwise-one = { $need } i { $initiative }, inntil { $share }: det { $cost }.
explain-otherwise-none = Det er ingen andre behov { $person } kan dekkje.
explain-cost-nothing = kostar ingenting
explain-cost-at-most = kostar høgst { $value } ({ $part } av verdien til planen)
explain-cost-about = kostar om lag { $value } ({ $part } av verdien til planen)
explain-cost-gain = gir { $value } ekstra ({ $part } av verdien til planen)
explain-resolved-loss = Rekna ut på nytt: planen taper { $value }. Tapet er frå { $least } til { $most } når begge planane er så gode som mogleg.
explain-resolved-gain = Rekna ut på nytt: planen vinn { $value }. Gevinsten er frå { $least } til { $most } når begge planane er så gode som mogleg.
explain-resolved-locks = Rekna ut på nytt: bindingane kan ikkje oppfyllast samtidig.
explain-not = { $person } er ikkje i { $need } i { $initiative }:
explain-lack = { $person }: { $lack }.
explain-lift-level = Å gå frå nivå { $held } til nivå { $asked } i { $skill } fjernar dette hinderet.
explain-booked-higher = { $initiative } har høgare prioritet: { $share } i { $need }.
explain-booked-equal = { $initiative } har same prioritet: { $share } i { $need }.
explain-booked-lower = { $initiative } har lågare prioritet, men personen gjer meir nytte der: { $share } i { $need }.
explain-filled = Behovet er dekt av { $person }. Eit byte { $cost }.
explain-left-open = Ingenting står i vegen. Utrekninga stansa innanfor kravet til nøyaktigheit.
explain-all-the-same = Å setje inn { $person } likevel { $cost }.
explain-need = { $need } i { $initiative }: { $share } frå { $first } til { $last }.
explain-need-candidates = { $candidates ->
    [0] Ingen oppfyller krava og har tid.
    [one] Éin person oppfyller krava og har tid.
   *[other] { $candidates } personar oppfyller krava og har tid.
}
explain-need-covered = Behovet er dekt.
explain-need-open = { $share } er ikkje dekt. { $reason }
explain-count = { $people ->
    [one] Éin person: { $reason }
   *[other] { $people } personar: { $reason }
}
explain-displaced = { $people ->
    [one] Éin av dei som kan, er på { $initiative }.
   *[other] { $people } av dei som kan, er på { $initiative }.
}
explain-nearest = Nærast:
explain-proof-figures = Verdi { $objective }, øvre grense { $bound }. { $covered } av { $needs } behov er dekte, av { $people } personar. { $candidates } moglege par av person og behov er vurderte.
explain-proof-clock = Ei tidsgrense stansa eit steg. Ei ny utrekning kan gi eit anna forslag.
explain-rules-strict = Reglar: minste del på eit tiltak er { $share }, og alle nivåkrav må vere oppfylte.
explain-rules-learning = Reglar: minste del på eit tiltak er { $share }, og tilsette kan lære i arbeidet.
explain-proof-hash = Kontrollsum for grunnlaget: { $hash }
explain-hires = Dette er éin person til på full tid verd:
explain-hire = { $skills }: om lag { $value }, inntil { $most } ({ $part } av verdien til planen). { $needs ->
    [one] Eitt behov ber om dette,
   *[other] { $needs } behov ber om dette,
} { $open } er ikkje dekt.
explain-hire-about = { $skills }: om lag { $value }. { $needs ->
    [one] Eitt behov ber om dette,
   *[other] { $needs } behov ber om dette,
} { $open } er ikkje dekt.
explain-held = { $skill } på nivå { $level }
explain-held-nothing = utan krav til ferdigheit
explain-hires-note = Ingen plan med personen vinn meir enn «inntil». Rekn ut på nytt før nokon bestemmer seg.
explain-hires-none = Ein person til gjer ikkje planen betre.
explain-locks = Bindingar:
explain-lock = { $person } på { $initiative } { $cost }.
explain-locks-none = Det er ingen bindingar.
explain-measure = Verdi 1 er full tid i éin periode på eit kritisk behov i eit tiltak med vekt 1.
explain-check-people = Tap utan personen, anslått og rekna ut på nytt:
explain-check-hires = Verdi av ein person til, inntil og rekna ut på nytt:
explain-check-pair = { $what }: { $first } og { $second }
explain-check-correlation = Samvariasjon mellom anslag og ny utrekning: { $value }
explain-check-exceeded = Mest over «inntil»: { $value }
explain-unknown-person = Det er ingen person { $key } i { $path }.
explain-unknown-need = Det er ikkje noko behov { $key } i { $path }.
explain-not-a-plan = { $person } kan ikkje dekkje { $need }.
explain-solver-failed = Utrekninga stansa: { $detail }
## Prosessen som reknar
solver-cannot-start = Utrekninga kunne ikkje startast: { $reason }.
solver-out-of-memory = Utrekninga trong meir minne enn dei { $limit } MB ho har lov til å bruke. Gi ho meir med --memory-limit, eller vel færre månader.
solver-killed = Utrekninga vart stansa utanfrå (signal 9). Ofte er årsaka at maskina ikkje hadde meir minne.
solver-fell-signal = Utrekninga fall ned (signal { $signal }).
solver-fell-code = Utrekninga slutta utan svar (kode { $code }).
solver-said = { $fall } Det siste ho skreiv, var: { $said }
solver-protocol = Utrekninga svarte noko som ikkje kan forståast: { $detail }. Prøv igjen.
solver-overdue = Utrekninga gjekk langt over tida utan å finne ein plan. Gi ho meir tid med --time-limit, eller vel færre månader.
solver-cancelled = Utrekninga vart avbroten før ho hadde ein plan.
solver-used = Ho hadde brukt { $seconds } s prosessortid og { $memory } MB minne.
solver-had-plan = Ho hadde ein plan, høgst { $gap } frå det beste moglege, men ein plan frå ei utrekning som feilar, blir ikkje teken vare på.
solver-nothing-kept = Ingenting er lagra.
solver-cancelling = Avbryt. Den beste planen så langt kjem straks. Trykk Ctrl-C ein gong til for å stanse utan plan.
solver-stopped = Stansa utan plan.
proposal-quality-cancelled = Utrekninga vart avbroten. Forslaget følgjer alle reglane, men ein annan plan kan vere inntil { $gap } betre.
proposal-quality-clock = Ei tidsgrense avslutta eit steg i utrekninga, så ei ny utrekning kan gi eit anna forslag.
staffing-status-cancelled = Utrekninga vart avbroten. Ingen plan er meir enn { $gap } % betre.

## Vegar ut når bindingar ikkje går opp

ways-out-title = Tre vegar ut:
ways-out-remove = Fjern bindinga av { $person } til { $initiative }.
ways-out-remove-one = Fjern éi av bindingane. Det er nok med éi, til dømes { $person } på { $initiative }.
ways-out-split = Del behova i { $initiative } på fleire, eller flytt { $initiative } til ein periode der det er plass.
ways-out-skill = Gi { $person } opplæring i { $skill } til nivå { $level }, eller senk kravet i { $initiative }.
ways-out-capacity = Gi { $person } meir tid: frigi vedkomande frå drift i perioden, eller avslutt noko anna.
ways-out-exclusion = Opphev at { $person } er utelukka frå { $initiative }.
ways-out-external = Opne { $initiative } for innleigde, eller hev grensa for kor mykje dei kan gjere.
ways-out-mentor = Set ein som kan { $skill }, på teamet til { $initiative }, slik at det er nokon å lære av.
ways-out-person = Gi { $person } meir tid, eller la vedkomande vere med på fleire tiltak samtidig.
ways-out-team = Gjer plass til fleire på { $initiative }: hev grensa for teamet, be om meir, eller la eininga frigi meir.
ways-out-limit = Hev grensa som stoppar { $initiative }: kor mykje det blir bede om, storleiken på teamet eller kor mykje eininga frigir.

## Alternativ til ein plan

alternatives-plan = Plan
alternatives-coverage = Dekt av behovet, vekta
alternatives-cost = Relativ kostnad
alternatives-released = Blir frigitt frå drift
alternatives-people = Personar
alternatives-different = På andre team
alternatives-own = Det han er laga for
alternatives-the-plan = Planen
alternatives-fewest-units = Færrast einingar
alternatives-most-learning = Mest læring
alternatives-least-disruption = Minst uro
alternatives-earliest-start = Tidlegast start
alternatives-own-units = Einingar som er med: { $units } ({ $difference })
alternatives-own-learning = Månadsverk med læring: { $months } ({ $difference })
alternatives-own-moves = Nye på eit team: { $moves } ({ $difference })
alternatives-own-start = Startar i snitt i periode { $start } ({ $difference })
alternatives-least = Kostnad og frigiving er i månadsverk. Frå kvar plan til kvar annan går minst { $people } av dei som er på team, ut av eit team.
alternatives-left-out = { $kind } er utelate: { $why }
alternatives-nobody-may-learn = problemet opnar ikkje for læring i jobben.
alternatives-nothing-is-disrupted = ingen må frigivast frå drift, og det er ingen tidlegare plan å skilje seg frå.
alternatives-all-start-together = alle tiltaka startar i same periode.
alternatives-too-few-people = berre { $found } kan byte team, og { $asked } må gjere det.
alternatives-loses-too-much = han ville tapt { $lost } av dekninga, og grensa er { $allowed }.
alternatives-no-better = planen er like god på dette som ein plan med nok andre personar.
alternatives-locks-leave-no-room = bindingane lèt seg ikkje halde då.
alternatives-breaks-a-rule = planen ville brote ein regel i problemet.
alternatives-written = { $kind } er skriven til { $path }.
alternatives-searching = Leitar etter alternativ.

# Innlesing: filer slik folk har dei.
import-issue-control-characters = Feltet inneheld styreteikn. Skriv teksten på nytt utan dei.
import-issue-too-long = «{ $value }» er lengre enn { $most } teikn. Kort ned teksten.
import-issue-error-value = «{ $value }» er ein feilverdi frå reknearket, ikkje innhald. Rett cella i reknearket, eller tøm henne.
import-issue-formula-in-key = «{ $value }» ser ut som ein formel. Skriv nummeret eller koden.
import-issue-not-esco = «{ $value }» er ikkje ei adresse i ESCO. Skriv ei adresse som byrjar med http://data.europa.eu/esco/, eller tøm cella.
import-issue-fraction = «{ $value }» ser ut som ein del av 1: ingen verdi i kolonnen er over 1. Skriv prosent: 100 for ei heil stilling, 80 for 0,8. Skriv «1 %» der du meiner éin prosent.
import-issue-percent-for-years = «{ $value }» ser ut som prosent. Kolonnen vil ha årsverk, høgst { $most }: skriv 0,4 for 40 %. Er det fleire personar, skriv talet i kolonnen for tal på personar.
import-issue-not-a-level = «{ $value }» er ikkje eit nivå. Skriv eit tal frå 0 til 5, eller eitt av orda ingen, kjennskap, grunnleggjande, sjølvstendig, avansert og leiande.
import-issue-other-zeros = «{ $value }» finst ikkje, men «{ $known }» gjer det. Er det same nummer, har reknearket endra nullane framfor: skriv «{ $known }». Er det eit anna nummer, må det skiljast frå «{ $known }» på anna enn nullar.
import-issue-no-date = «{ $value }» er lese som ingen dato. Sjå at det stemmer.
import-issue-ended-before = Stillinga slutta { $value }, og startdatoen manglar. Personen blir rekna som slutta. Sjå at det stemmer.
import-issue-small-percent = «{ $value }» er lese som høgst éin prosent. Sjå at det stemmer.
import-issue-formula-as-text = «{ $value }» ser ut som ein formel. Han er teken inn som tekst.
import-issue-invisible-removed = Usynlege teikn er tekne bort: «{ $value }». Sjå at resten stemmer.
import-issue-form-left-open = Ordet svarer ikkje til noka tilsetjingsform i Innsats. Tilsetjingsforma står open.
import-issue-own-parent = Eininga { $value } står over seg sjølv. Ho er teken inn som øvste eining.
import-issue-outside-initiative = Behovet { $value } ligg utanfor tiltaket, som varer frå { $start } til { $end }. Sjå at datoane stemmer.
import-issue-above-full-time = { $name } ({ $value }) får { $percent } % stilling til saman. Sjå om ei av stillingane er avslutta.
import-issue-column-passed-over = Kolonnen er ikkje lesen: «{ $by }» seier det same med nummer eller kode.
import-issue-headings-below = Overskriftene stod på denne linja. Linjene over er ikkje lesne.
import-issue-separator-stated-wrongly = Linja med sep= oppgir eit anna skiljeteikn enn radene har. Radene er lesne med sitt eige.
import-file-mixed-encodings = Fila blandar to teiknsett. Den første linja som skil seg ut, er linje { $line }. Opne fila, rett bokstavane på dei linjene, og lagre henne som CSV UTF-8.
import-file-not-csv-xlsx = Fila er ei Excel-arbeidsbok, ikkje CSV. Opne henne i Excel, vel Lagre som og «CSV UTF-8».
import-file-not-csv-xls = Fila er ei eldre Excel-arbeidsbok, ikkje CSV. Opne henne i Excel, vel Lagre som og «CSV UTF-8».
import-file-not-csv-ods = Fila er eit rekneark frå LibreOffice (ODS), ikkje CSV. Opne henne der, vel Lagre som, «Tekst CSV» og teiknsett UTF-8.
import-file-not-csv-numbers = Fila er eit rekneark frå Numbers, ikkje CSV. Opne henne der, vel Eksporter til, CSV og koding UTF-8.
import-file-not-csv-archive = Fila er pakka (zip eller liknande), ikkje CSV. Pakk henne ut, og importer filene som ligg i henne.
import-file-not-csv-pdf = Fila er ein PDF, ikkje CSV. Hent lista ut av systemet som CSV eller Excel.
import-file-not-csv-html = Fila er ei nettside (HTML), ikkje CSV. Opne henne i reknearket, og lagre henne som CSV UTF-8.
import-file-not-csv-xml = Fila er XML, ikkje CSV. Opne henne i reknearket, og lagre henne som CSV UTF-8.
import-file-not-csv-json = Fila er JSON, ikkje CSV. Hent lista ut av systemet som CSV.
import-file-not-csv-rtf = Fila er eit tekstdokument (RTF), ikkje CSV. Hent lista ut av systemet som CSV.
import-file-not-csv-picture = Fila er eit bilete, ikkje CSV. Hent lista ut av systemet som CSV.
import-file-not-csv-unknown = Fila er ikkje ei tekstfil. Opne henne i reknearket, og lagre henne som CSV UTF-8.
import-path-no-file = { $path } er verken ei fil eller eit røyr. Gi opp ei CSV-fil eller ei mappe med CSV-filer.
import-nothing-taken = 0 tekne inn, { $rejected } avviste. Kvitteringa er import { $id }.
import-leavers = { $count ->
    [one] Éi stilling i registeret manglar i lista:
   *[other] { $count } stillingar i registeret manglar i lista:
}
import-leaver = { $name } ({ $number }), { $unit }
import-leaver-position = { $name } ({ $number }), { $unit }: har ei anna stilling i lista
import-leavers-next = Ingen av dei er avslutta. Har dei slutta, køyr importen på nytt med --full-list --end-missing.
import-leavers-ended = Dei er avslutta frå i går. Ingen er sletta. Angre med innsats import undo. Ei stilling som ikkje har byrja, står som før.
import-column-warned = Med varsel
