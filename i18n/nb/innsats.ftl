### Bokmål: the first language; nn and en hold the same keys.

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
    [one] Fra { $first } til { $last } er det ett behov.
   *[other] Fra { $first } til { $last } er det { $needs } behov.
}
proposal-summary-committed = { $committed ->
    [0] Ingen av dem er dekket av bekreftede tildelinger.
    [one] Ett av dem er dekket av bekreftede tildelinger.
   *[other] { $committed } av dem er dekket av bekreftede tildelinger.
}
proposal-summary-strict = Med utviklingsandelen alene, og når alle nivåkrav må være oppfylt, har { $strict } av { $needs } behov ingen som kan dekke dem.
proposal-summary-release = Når ansatte også kan frigis fra drift, gjelder det { $release } behov.
proposal-summary-learning = Når ansatte i tillegg kan lære i arbeidet, gjelder det { $learning } behov. Skal også en på teamet kunne lære dem opp, gjelder det { $mentor }.
proposal-summary-before-decisions = Disse tallene gjelder alle behovene, før noe er bestemt.
proposal-summary-covered = { $needs ->
    [0] Ingen behov står åpne, så det er ingenting å foreslå.
   *[other] Forslaget gjelder { $needs } åpne behov. Det dekker { $covered } helt og { $partly } delvis. { $uncovered } er ikke dekket.
}
proposal-summary-before = Bekreftede tildelinger alene dekker { $coverage } av arbeidet i alle behovene, når viktige tiltak teller mest.
proposal-summary-after = Med forslaget er { $coverage } av det samme arbeidet dekket.
proposal-summary-coverage = Forslaget dekker { $coverage } av arbeidet det er behov for, når viktige tiltak teller mest. En plan som bare følger prioriteringen, dekker { $greedy }.
proposal-summary-people = { $employees ->
    [one] Én ansatt
   *[other] { $employees } ansatte
} og { $consultants ->
    [one] én konsulent
   *[other] { $consultants } konsulenter
} er foreslått.
proposal-summary-released = { $people ->
    [0] Ingen må frigis fra drift.
    [one] Én ansatt må frigis fra drift, til sammen { $months } månedsverk.
   *[other] { $people } ansatte må frigis fra drift, til sammen { $months } månedsverk.
}
proposal-quality-optimal = Dette er det beste forslaget innenfor reglene.
proposal-quality-within = Ingen plan innenfor reglene er mer enn { $gap } bedre enn dette forslaget.
proposal-quality-time = Tiden gikk ut. Forslaget følger alle reglene, men en annen plan kan være inntil { $gap } bedre.
proposal-quality-locks = Bindingene kan ikke oppfylles samtidig. Forslaget er tomt.
proposal-quality-gap = Bevist avstand til det beste mulige: { $gap }.
proposal-quality-figures = Verdi { $objective }, øvre grense { $bound }. { $candidates } mulige par av person og behov. { $cpu } sekunder prosessortid, { $wall } sekunder klokketid, { $memory } MB minne.
proposal-quality-bound = Den øvre grensen er bevist: ingen plan innenfor reglene er verdt mer.
proposal-notice = Dette er et forslag fra et regneprogram. Et menneske bestemmer.
proposal-top-unmet = Behov som ikke er dekket, viktigste først:
proposal-top-unmet-line = { $need } { $title } i { $initiative } ({ $priority }): { $months } månedsverk. { $reason }
proposal-priority = prioritet { $priority }
proposal-top-release = Ansatte som må frigis mest fra drift:
proposal-top-release-line = { $person }, { $unit }: { $share } fra { $first } til { $last }
proposal-reused = Grunnlaget er uendret siden forslag { $id }, så det forslaget vises igjen.
proposal-stored = Lagret som forslag { $id }.
proposal-progress = { $stage } … { $seconds } s, { $candidates } mulige par
proposal-progress-gap = { $stage } … { $seconds } s. Beste plan så langt er verdt { $objective }, øvre grense { $bound }, høyst { $gap } fra det beste mulige. { $candidates } mulige par
proposal-stage-candidates = Finner hvem som kan dekke hva
proposal-stage-greedy = Lager en plan etter prioritet
proposal-stage-bound = Beregner hva som er mulig
proposal-stage-construction = Lager en plan ut fra det
proposal-stage-neighbourhoods = Forbedrer planen del for del
proposal-stage-whole = Regner på hele planen
proposal-error-no-needs = Det er ingen behov fra { $first } til { $last }. Importer tiltak og behov, eller velg en annen periode.
proposal-error-no-units = Det er ingen enheter i registeret. Importer enheter og ansatte først.
proposal-error-register = Registeret henger ikke sammen: { $detail }. Importer dataene på nytt.
proposal-error-refused = Planen brøt en regel i kontrollen og ble ikke lagret: { $detail }
proposal-error-solver = Beregningen stanset: { $detail }
proposal-error-unknown = Fant ikke forslag { $id }.
proposal-error-none = Det finnes ikke noe forslag ennå. Lag ett med «innsats staff --from 2026-11».
proposal-error-damaged = Forslag { $id } kan ikke leses: { $detail }
proposal-error-file = Kan ikke skrive { $path }: { $detail }
proposal-error-unwritable = Kan ikke skrive { $path }: { $detail }. Ingenting er beregnet eller lagret. Velg et annet sted.
proposal-written = Skrev { $path }.
proposal-locks-conflict = Disse bindingene kan ikke oppfylles samtidig:
proposal-reason-nobody-has-skill = Ingen har oppgitt en av ferdighetene.
proposal-reason-level-too-low = Ingen har alle ferdighetene på nivået som kreves.
proposal-reason-external-not-allowed = Bare konsulenter kan dekke behovet, og det er ikke åpnet for konsulenter.
proposal-reason-external-limit = Grensen for konsulenter i tiltaket er nådd.
proposal-reason-excluded = De som kan, er holdt utenfor tiltaket.
proposal-reason-no-capacity = De som kan, har ikke tid i hele perioden.
proposal-reason-not-lendable = De som kan, kan ikke lånes ut.
proposal-reason-unit-limit = Enheten avgir allerede så mye som driften tåler.
proposal-reason-booked-higher = De som kan, er på tiltak med samme eller høyere prioritet.
proposal-reason-booked-lower = De som kan, gjør mer nytte på et annet tiltak.
proposal-reason-parallel-limit = De som kan, er alt på så mange tiltak som de kan være.
proposal-reason-team-full = Teamet er fullt.
proposal-reason-conflict = Kan ikke være på team med en som alt er med.
proposal-reason-below-least-share = Det som gjenstår, er mindre enn den minste andelen en person kan ha.
proposal-reason-no-mentor = Noen kunne lært det i arbeidet, men ingen på teamet kan lære det bort.
proposal-reason-not-worth-it = Noen kan, men det koster mer enn det gir.
proposal-reason-left-open = Noen kan. Beregningen stanset innenfor kravet til nøyaktighet før de ble brukt.
proposal-obstacle-skill = har ikke oppgitt { $skill } (krav: nivå { $asked })
proposal-obstacle-level = har oppgitt nivå { $held } i { $skill } (krav: nivå { $asked })
proposal-obstacle-capacity = har ikke nok tid i { $months }
proposal-obstacle-not-lendable = kan ikke lånes ut
proposal-obstacle-booked = er på { $initiatives }
proposal-obstacle-unit-limit = { $unit } avgir allerede så mye som driften tåler
proposal-obstacle-parallel = er alt på { $limit } tiltak
proposal-obstacle-mentor = ingen på teamet kan lære bort { $skill }
proposal-obstacle-conflict = kan ikke være på team med { $person }
proposal-obstacle-external = konsulenter er ikke tillatt
proposal-obstacle-external-limit = grensen for konsulenter er nådd
proposal-obstacle-excluded = er holdt utenfor
proposal-obstacle-team-full = teamet er fullt
proposal-obstacle-below-least-share = det som gjenstår, er for lite
proposal-obstacle-price = koster mer enn det gir
proposal-source-own = egenvurdering
proposal-source-manager = leder
proposal-source-import = CV
proposal-source-evidence = kurs eller sertifikat
proposal-setting-months = Periode
proposal-setting-months-value = { $first } til { $last }
proposal-setting-scope = Tiltak
proposal-setting-scope-all = alle som ikke er avsluttet, også ideer og tiltak på vent
proposal-setting-scope-decided = de som planlegges eller er i gang
proposal-setting-commitments = Bekreftede tildelinger
proposal-setting-commitments-keep = står fast: de tar tid og dekker behovet
proposal-setting-commitments-replan = kan endres: alt bemannes på nytt
proposal-setting-not-lendable = Ansatte som ikke kan lånes ut
proposal-setting-not-lendable-exclude = er ikke med
proposal-setting-not-lendable-area = bruker utviklingsandelen sin på tiltak i eget område
proposal-setting-not-lendable-share = bruker utviklingsandelen sin
proposal-setting-ratings = Nivå som teller
proposal-setting-ratings-newest = det nyeste, uansett hvem som har satt det
proposal-setting-ratings-lowest = det laveste av dem som står
proposal-setting-ratings-agreed = bare nivåer som leder har bekreftet, eller som er dokumentert
proposal-setting-ratings-one-lower = det nyeste, men ett nivå lavere når ingen har bekreftet det
proposal-setting-release = Frigjøring fra drift
proposal-setting-release-yes = inntil { $ceiling } av stillingen for dem som kan lånes ut
proposal-setting-learning = Læring i arbeidet
proposal-setting-learning-yes = ett nivå for lavt i én ferdighet, når en på teamet kan lære den bort
proposal-setting-no = nei
proposal-setting-yes = ja
proposal-setting-options = Opsjoner i konsulentavtaler regnes med
proposal-setting-parallel = Tiltak per person samtidig
proposal-setting-parallel-value = høyst { $limit }
proposal-setting-unit-limit = Fra hver enhet
proposal-setting-unit-limit-value = høyst { $limit } av stillingene, men aldri mindre enn utviklingsandelene til sammen
proposal-setting-min-share = Minste andel på et tiltak
proposal-setting-min-share-value = { $share } av full tid, eller det behovet ber om når det er mindre
proposal-setting-areas = Team på tvers
proposal-setting-areas-value = helst fra minst to områder når teamet har { $heads } personer eller flere
proposal-setting-cost = Timeprisen konsulenter måles mot
proposal-setting-cost-value = { $kroner } kroner
proposal-setting-wish-fit = Nivå som passer kravet
proposal-setting-wish-interest = Egen interesse
proposal-setting-wish-cost = Lav kostnad
proposal-setting-wish-few = Få personer på hvert team
proposal-setting-wish-keep = Bli på teamet man er på
proposal-setting-wish-areas = Team fra flere områder
proposal-setting-wish-release = Frigi lite fra drift
proposal-importance-very = svært viktig
proposal-importance-important = viktig
proposal-importance-fairly = middels viktig
proposal-importance-slightly = lite viktig
proposal-importance-not = ikke viktig

## Gap report (kompetansegap)
gap-title = Kompetansegap
gap-none = Forslaget dekker alle behov. Det er ikke noe kompetansegap.
gap-total = Til sammen mangler { $months } månedsverk fra { $first } til { $last }.
gap-quarter = { $quarter }. kvartal { $year }
gap-sentence = { $quarter }: vi mangler { $amount } årsverk på nivå { $level } i { $skill }. Det rammer { $initiatives }. { $reason } Gjør først: { $action }.
gap-sentence-any-skill = { $quarter }: vi mangler { $amount } årsverk til behov uten krav til kompetanse. Det rammer { $initiatives }. { $reason } Gjør først: { $action }.
gap-initiative = { $name } (prioritet { $priority })
gap-more-initiatives = { $count ->
    [one] ett tiltak til
   *[other] { $count } tiltak til
}
gap-nearest = Nærmest: { $people }.
gap-other-quarters = Andre kvartaler: { $quarters }.
gap-more-rows = { $count ->
    [one] Det er én kompetanse til. Hele tabellen: --format csv.
   *[other] Det er { $count } kompetanser til. Hele tabellen: --format csv.
}
gap-reason-nobody-holds = Ingen har oppgitt kompetansen.
gap-reason-level-too-low = Ingen har all kompetansen på nivået som kreves.
gap-reason-no-time = De som kan, har ikke tid.
gap-reason-not-lendable = De som kan, kan ikke lånes ut.
gap-reason-booked = De som kan, er på andre tiltak.
gap-reason-rule-limit = De som kan, eller enheten deres, gjør alt så mye som reglene tillater.
gap-reason-external-limit = Bare konsulenter kan, og det er ikke åpnet for flere.
gap-reason-no-mentor = Noen kunne lært det i arbeidet, men ingen på teamet kan lære det bort.
gap-reason-not-worth-it = Noen kan, men det koster mer enn det gir, eller det som gjenstår, er for lite.
gap-action-mobilise = { $people ->
    [one] bruk den ansatte som har kompetansen, men ikke er på noe tiltak
   *[other] bruk de { $people } ansatte som har kompetansen, men ikke er på noe tiltak
}
gap-action-train = { $people ->
    [one] lær opp den ansatte som er ett nivå under kravet
   *[other] lær opp en av de { $people } ansatte som er ett nivå under kravet
}
gap-action-share = del med en annen kommune
gap-action-hire = ansett
gap-action-buy = kjøp
gap-action-buy-open = kjøp, og åpne behovet for konsulenter
gap-rules-title = Slik velges første handling. Den første regelen som passer, gjelder:
gap-rule-mobilise = Mobilisere når minst én ansatt har alt behovet krever, men ikke er på noe tiltak.
gap-rule-train = Lære opp når minst én ansatt er ett nivå under kravet i én ferdighet, og det er minst { $months } måneder til kvartalet begynner.
gap-rule-share = Dele med en annen kommune når det mangler mindre enn { $amount } årsverk i kvartalet.
gap-rule-hire = Ansette når det mangler minst { $amount } årsverk i minst { $quarters } kvartaler, og det er minst { $months } måneder til kvartalet begynner.
gap-rule-buy = Kjøpe ellers.
gap-counted = Hvert udekket behov telles én gang, på den må-ferdigheten som færrest har på nivået som kreves.
gap-column-quarter = Kvartal
gap-column-skill-code = Kompetanse-id
gap-column-skill = Kompetanse
gap-column-level = Nivå
gap-column-months = Månedsverk som mangler
gap-column-fte = Årsverk som mangler
gap-column-initiatives = Tiltak som rammes
gap-column-priority = Høyeste prioritet
gap-column-reason = Årsak
gap-column-nearest = Nærmeste personer
gap-column-action = Første handling
gap-lack-level = er under nivået
gap-lack-time = har ikke tid
gap-lack-booked = er på andre tiltak
gap-lack-rule = gjør alt så mye som reglene tillater
gap-lack-external = er konsulent, og det er ikke åpnet for flere
gap-lack-mentor = har ingen å lære av på teamet
gap-lack-price = koster mer enn det gir, eller det som gjenstår, er for lite

## ESCO
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
## Database
startup-unknown-scheme = Innsats kjenner ikke databaser av typen «{ $scheme }». Bruk en adresse som begynner med sqlite:// eller postgres://.
startup-bad-address = Adressen til databasen er skrevet feil. Skriv den som sqlite://FIL eller postgres://BRUKER:PASSORD@VERT/NAVN.
startup-file = Kan ikke åpne databasefilen { $path }: { $reason }. Gi brukeren som kjører Innsats, lese- og skrivetilgang til mappen, eller velg en annen fil.
startup-missing = Det finnes ingen database i { $path }. Ta inn data først med «innsats import MAPPE», eller oppgi riktig database med --database.
startup-network = Databasefilen { $path } ligger på et nettverksområde ({ $kind }), og der kan data gå tapt. Legg den på en lokal disk, eller bruk PostgreSQL.
startup-old-sqlite = SQLite { $found } kan skade databasen. Bygg Innsats med SQLite 3.51.3 eller nyere.
startup-setting = SQLite tok ikke imot innstillingen { $pragma } = { $wanted } (fant { $found }). Uten den er ikke data trygge: legg filen på en vanlig lokal disk.
startup-encoding = PostgreSQL-databasen lagrer tekst som { $found }. Lag en ny database med ENCODING 'UTF8'.
startup-newer = Databasen er laget av en nyere versjon av Innsats (migrering { $version }). Start den nyere versjonen.
startup-other-migration = Migrering { $version } i databasen er ikke den som denne versjonen av Innsats har. Start versjonen som laget databasen.
startup-foreign = Filen { $path } er databasen til et annet program. Velg en annen fil med --database.
startup-full = Disken der databasen { $place } ligger, er full. Frigjør plass, og prøv igjen.
startup-read-only-file = Innsats får ikke skrive til { $place } eller mappen filen ligger i. Gi brukeren som kjører Innsats, skrivetilgang til begge, eller velg en annen fil.
startup-read-only-server = Databasetjeneren { $host } tar ikke imot endringer. Skriv inn adressen til den som gjør det.
startup-damaged = Databasen { $place } er skadet. Legg tilbake den siste sikkerhetskopien.
startup-device = Disken der databasen { $place } ligger, svarer med feil. Få den undersøkt før du prøver igjen.
startup-not-a-database = Filen { $place } er ikke en database. Velg en annen fil med --database.
startup-locked = Et annet program holder databasen { $place } låst. Vent til det er ferdig, eller stopp det, og prøv igjen.
startup-not-running = Ingen databasetjener svarer på { $host }, port { $port }. Start PostgreSQL, eller rett adressen.
startup-unknown-host = Det finnes ingen tjener som heter { $host }. Rett adressen til databasen.
startup-no-answer = Databasetjeneren { $host } svarte ikke i tide. Sjekk at nettet slipper deg fram til port { $port }.
startup-lost = Databasetjeneren { $host } brøt forbindelsen. Prøv igjen om litt.
startup-login = Databasetjeneren { $host } slipper ikke inn brukeren { $user }. Rett brukernavnet eller passordet i adressen.
startup-no-database = Databasetjeneren { $host } har ingen database som heter { $database }. Lag den med «createdb { $database }», eller rett adressen.
startup-no-right = Brukeren { $user } har ikke lov til å lage tabeller i databasen { $database }. Gjør brukeren til eier av databasen.
startup-too-many = Databasetjeneren { $host } har ingen ledige forbindelser. Lukk noen som ikke er i bruk, og prøv igjen.
startup-not-ready = Databasetjeneren { $host } er i ferd med å starte eller stoppe. Prøv igjen om litt.
startup-too-slow = Databasen { $place } svarte ikke i tide. Prøv igjen når den har mindre å gjøre.
startup-encryption = Fikk ingen kryptert forbindelse med databasetjeneren { $host }. Rett sslmode i adressen, eller sertifikatet på tjeneren.
startup-unknown = Databasen { $place } kan ikke brukes: { $reason }. Send denne meldingen til den som drifter databasen.
store-changed = Noen andre endret registeret samtidig. Ingenting er skrevet. Prøv igjen.
store-full = Disken der databasen ligger, er full. Ingenting er skrevet. Frigjør plass, og prøv igjen.
store-read-only = Databasen tar ikke imot endringer. Ingenting er skrevet. Gi brukeren som kjører Innsats, skrivetilgang til den.
store-damaged = Databasen er skadet. Ingenting er skrevet. Legg tilbake den siste sikkerhetskopien.
store-device = Disken der databasen ligger, svarer med feil. Ingenting er skrevet. Få den undersøkt før du prøver igjen.
store-locked = Noen andre skriver til databasen og ble ikke ferdige i tide. Ingenting er skrevet. Prøv igjen om litt.
store-lost = Forbindelsen med databasen ble brutt. Ingenting er skrevet. Sjekk at databasen kjører, og prøv igjen.
store-no-right = Brukeren i adressen til databasen mangler rettigheter i den. Ingenting er skrevet. Gjør brukeren til eier av databasen.
store-too-slow = Databasen ble ikke ferdig i tide. Ingenting er skrevet. Prøv igjen når den har mindre å gjøre.
store-failed = Databasen avviste det som skulle gjøres: { $reason }. Ingenting er skrevet. Send denne meldingen til den som drifter databasen.
## Import files
import-set-units = enheter
import-set-roles = roller
import-set-skills = kompetansekatalog
import-set-role-skills = rollenes kompetanse
import-set-employees = ansatte
import-set-employee-skills = ansattes kompetanse
import-set-consultants = konsulenter
import-set-consultant-skills = konsulenters kompetanse
import-set-initiatives = initiativer
import-set-needs = behov i initiativer
import-set-need-skills = kompetanse i behov
import-set-allocations = tildelinger
import-set-absences = fravær
import-found = { $set }: { $encoding }, skilletegn { $separator }, { $headings }
import-found-norwegian = norske overskrifter
import-found-machine = maskinoverskrifter
import-separator-tab = tabulator
import-place-row = { $file }, linje { $line }
import-place-cell = { $file }, linje { $line }, { $column }
import-error-column = Feil i raden (Innsats)
import-rejected-line = Linje { $line }:
import-rejected-cell = Linje { $line }, { $column }:
import-issue-cell-count = Raden har { $found } felt, men overskriften har { $expected }. Rett raden. Sett tekst som inneholder skilletegn, i anførselstegn.
import-issue-cell-too-long = Feltet har { $characters } tegn. Kort det ned til høyst { $most } tegn.
import-issue-nul = Feltet inneholder et tegn som ikke er tekst (NUL). Skriv feltet på nytt.
import-issue-not-corrected = Feltene i raden sto på feil plass da den ble avvist. Rett raden, og tøm dette feltet.
import-issue-national-id = Feltet inneholder et fødselsnummer eller D-nummer. Det skal ikke ligge i Innsats. Fjern det fra filen.
import-issue-missing = Feltet må fylles ut, men er tomt. Fyll det ut.
import-issue-scientific = «{ $value }» er et langt tall som regnearket har skrevet om. Gjør kolonnen om til tekst, og skriv tallet fullt ut.
import-issue-not-a-number = «{ $value }» er ikke et tall. Skriv et tall med sifre.
import-issue-not-whole = «{ $value }» er ikke et helt tall. Skriv et helt tall.
import-issue-ambiguous-number = «{ $value }» kan leses på to måter. Skriv tallet uten tusenskille.
import-issue-out-of-range = «{ $value }» er utenfor det som kan stemme. Skriv et tall fra { $least } til { $most }.
import-issue-negative = «{ $value }» er et negativt beløp. Skriv et beløp på 0 kroner eller mer.
import-issue-not-a-date = «{ $value }» er ikke en dato som finnes. Skriv datoen som 24.12.2026.
import-issue-ambiguous-date = «{ $value }» kan være to ulike datoer. Skriv datoen som 24.12.2026.
import-issue-future-date = «{ $value }» er etter dagen i dag. Skriv dagen vurderingen ble gjort.
import-issue-end-before-start = Siste dag, «{ $value }», er før første dag, { $start }. Rett en av datoene.
import-issue-not-yes-or-no = «{ $value }» er verken ja eller nei. Skriv Ja eller Nei.
import-issue-not-a-choice = «{ $value }» er ikke blant valgene. Skriv ett av disse: { $choices }.
import-issue-not-a-choice-silent = Ordet er ikke blant valgene. Skriv ett av disse: { $choices }.
import-issue-conflicting-duplicate = Linje { $line } har samme nøkkel, men annet innhold. Den linjen gjelder. Slett eller rett en av radene.
import-issue-conflict-with-other-file = En fil før denne har en rad med samme nøkkel, men annet innhold. Den raden gjelder. Slett eller rett en av radene.
import-issue-number-of-another-person = Linje { $line } har samme nummer, men et annet navn. Den linjen gjelder. Rett nummeret eller navnet.
import-issue-other-position-refused = Linje { $line } gjelder samme ansatt og er avvist. En ansatt tas inn med alle stillingene sine. Rett den raden.
import-issue-too-many-positions = Personen har flere stillinger enn Innsats kan ta imot (255). Slå sammen rader.
import-issue-unknown-reference = «{ $value }» finnes verken i filene eller i Innsats ({ $set }). Rett koden, eller ta med raden som mangler.
import-issue-reference-refused = «{ $value }» står på en rad som selv er avvist ({ $set }, linje { $line }). Rett den raden først.
import-issue-unknown-skill = Katalogen har ingen kompetanse med navnet «{ $value }». Skriv en kompetanse-id, eller bestem hva navnet betyr.
import-issue-unknown-skill-near = Katalogen har ingen kompetanse med navnet «{ $value }». Mente du «{ $suggestion }»? Skriv en kompetanse-id, eller bestem hva navnet betyr.
import-issue-ambiguous-skill = Flere kompetanser heter «{ $value }». Skriv en kompetanse-id.
import-issue-own-manager = Personen står som sin egen leder. Skriv nummeret til lederen, eller la feltet stå tomt.
import-issue-manager-circle = Lederne går i ring: { $path }. Rett lederen på en av radene.
import-issue-unit-circle = Enhetene går i ring: { $path }. Rett overordnet enhet på en av radene.
import-issue-need-of-other-initiative = Behovet hører til et annet initiativ enn «{ $value }». Rett behovet eller initiativet.
import-issue-wrong-person-kind = «{ $value }» er både ansatt og konsulent, eller noe annet enn raden sier. Rett nummeret eller persontypen.
import-issue-duplicate-row = Raden er lik linje { $line } og er hoppet over. Du trenger ikke gjøre noe.
import-issue-duplicate-in-other-file = Raden står i en fil før denne og er hoppet over. Du trenger ikke gjøre noe.
import-issue-total-row = Raden er en sumrad og er hoppet over. Du trenger ikke gjøre noe.
import-issue-repeated-heading = Raden gjentar overskriftene og er hoppet over. Du trenger ikke gjøre noe.
import-issue-no-rows = Filen har overskrifter, men ingen rader. Se om noe mangler.
import-issue-column-ignored = Innsats bruker ikke denne kolonnen. Den ble ikke lest.
import-issue-double-encoded = «{ $value }» ser ut til å være lagret med feil tegnsett. Skulle det stått «{ $likely }»? Teksten er tatt inn som den står.
import-issue-lost-letter = «{ $value }» har trolig mistet en bokstav da filen ble lagret. Lagre filen som CSV UTF-8, eller rett navnet.
import-issue-number-read-as = «{ $value }» er lest som { $read }. Se at det stemmer.
import-issue-date-read-as = «{ $value }» er lest som { $read }. Se at det stemmer.
import-issue-open-end = «{ $value }» er lest som ingen sluttdato. Se at det stemmer.
import-issue-future-date-kept = «{ $value }» er etter dagen i dag. Datoen er tatt inn. Se at den stemmer.
import-issue-level-word = «{ $value }» er lest som nivå { $level }. Se at det stemmer.
import-issue-name-split = «{ $value }» er lest som fornavn «{ $first }» og etternavn «{ $last }». Se at det stemmer.
import-issue-bad-email = «{ $value }» er ikke en e-postadresse. Raden er tatt inn uten e-post.
import-issue-unknown-manager = Lederen «{ $value }» finnes verken i filene eller i Innsats. Raden er tatt inn uten leder.
import-issue-unknown-unit-manager = Lederen «{ $value }» finnes verken i filene eller i Innsats. Nummeret er tatt inn.
import-issue-skill-by-name = «{ $value }» er lest som kompetansen { $code }. Se at det stemmer.
import-file-empty = Filen er tom. Lagre den på nytt fra systemet den kommer fra.
import-file-too-large = Filen er på { $megabytes } MB. Del den i filer på høyst { $most } MB.
import-file-too-many-rows = Filen har flere enn { $most } rader. Del den i flere filer.
import-file-too-many-columns = Filen har { $found } kolonner. Ta bort kolonner til det er høyst { $most }.
import-file-open-quote = Linje { $line }: Et anførselstegn er åpnet og ikke lukket, eller har tekst rett bak seg. Alt etter det er usikkert. Rett linjen.
import-file-open-quote-column = Linje { $line }, { $column }: Et anførselstegn er åpnet og ikke lukket, eller har tekst rett bak seg. Alt etter det er usikkert. Rett linjen.
import-file-headings-missing = Første rad ser ut til å være data. Sett inn en rad med overskrifter øverst.
import-file-empty-headings = Kolonne { $positions } mangler overskrift. Skriv en overskrift, eller slett kolonnen.
import-file-duplicate-heading = «{ $heading }» står to ganger, i kolonne { $first } og { $second }. Slett eller gi nytt navn til den ene.
import-file-forbidden = Innsats skal ikke ha kolonnen { $headings }. Slett den fra filen, og prøv igjen.
import-file-columns-missing = Filen ser ut som { $set }, men mangler { $count ->
    [one] kolonnen { $columns }. Ta den med, og prøv igjen.
   *[other] kolonnene { $columns }. Ta dem med, og prøv igjen.
}
import-file-not-recognised = Fant ingen overskrifter som passer til et datasett. Linje { $line } og de nærmeste under ble prøvd, med skilletegnene ; , | og tabulator. Linje { $line } er lest slik: { $headings }. Rett overskriftene, eller velg datasett med --as.
import-file-several-sets = Overskriftene passer til flere datasett: { $sets }. Velg ett med --as.

## Import on the command line
import-path-unreadable = Kan ikke lese { $path }: { $reason }. Sjekk stien og tilgangen.
import-path-empty = Mappen { $path } har ingen CSV-filer. Velg en mappe eller en fil med endelsen .csv.
import-step-reading = Leser { $file } …
import-step-checking = Kontrollerer filene mot hverandre …
import-step-comparing = Sammenligner med registeret …
import-step-writing = Skriver { $set } …
import-column-file = Fil
import-column-read = Lest
import-column-new = Nye
import-column-changed = Endret
import-column-unchanged = Uendret
import-column-missing = Mangler
import-column-rejected = Avvist
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
import-warnings = { $file }: { $count ->
    [one] én ting å se på. Raden er med.
   *[other] { $count } ting å se på. Radene er med, eller hoppet over der det står.
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
import-undo-in-use = Noe annet viser til det importen tok inn. Den kan ikke angres. Rett radene og importer dem på nytt.
## Staffing files (problem, plan, verify)
staffing-solved = Planen er skrevet til { $path }. Verdi { $objective }, øvre grense { $bound }, avstand { $gap } %. { $seconds } s prosessortid, { $memory } MB.
staffing-status-optimal = Ingen plan er bedre.
staffing-status-within-gap = Ingen plan er mer enn { $gap } % bedre.
staffing-status-time-limit = Tiden tok slutt. Ingen plan er mer enn { $gap } % bedre.
staffing-out-missing = Oppgi med --out hvor planen skal skrives.
staffing-locks-conflict = Disse bindingene kan ikke gjelde samtidig: { $locks }. Fjern minst én av dem.
staffing-lock = { $person } på { $initiative }
staffing-solver-failed = Beregningen stanset: { $detail }. Ingen plan er skrevet.
staffing-plan-refused = Planen bryter { $count ->
        [one] én regel
       *[other] { $count } regler
    }. Den er ikke godkjent.
staffing-verified = Planen holder. Verdi { $objective }, bevist høyst { $gap } % fra den beste. { $people } personer.
staffing-unreadable = { $path }: { $detail }
staffing-place = { $path }: { $detail }
staffing-violation = { $rule } ({ $place }): { $found }, tillatt er { $allowed }.
staffing-violation-without-place = { $rule }: { $found }, tillatt er { $allowed }.
staffing-place-person = person { $name }
staffing-place-need = behov { $name }
staffing-place-initiative = tiltak { $name }
staffing-place-unit = enhet { $name }
staffing-place-period = periode { $name }
staffing-place-field = felt { $name }
staffing-rule-cover = Behovet får mer enn det trenger
staffing-rule-capacity = Personen arbeider mer enn kapasiteten
staffing-rule-link = Den som arbeider, står ikke på teamet
staffing-rule-joint = Behovene i tiltaket er til sammen mer enn kapasiteten
staffing-rule-chunk = Andelen er mindre enn den minste
staffing-rule-parallel = Personen er på for mange tiltak samtidig
staffing-rule-team = Teamet er for stort
staffing-rule-release = Enheten avgir mer enn driften tåler
staffing-rule-external = Innleide gjør mer av tiltaket enn tillatt
staffing-rule-conflict = To som ikke skal være på samme team, er det
staffing-rule-lock = En som er bundet til tiltaket, er ikke på det
staffing-rule-mentor = En som skal lære, har ingen å lære av på teamet
staffing-rule-team-skill = Teamet mangler ferdigheter det må ha, eller de er feil oppgitt
staffing-rule-areas = Teamet mangler områder det må ha, eller de er feil oppgitt
staffing-rule-candidate = Personen kan ikke dekke behovet
staffing-rule-exclusion = Personen er holdt utenfor tiltaket
staffing-rule-share = Andelen er ikke gyldig
staffing-rule-figures = Tallene henger ikke sammen
staffing-rule-report = Det planen sier om seg selv, stemmer ikke
staffing-fault-format = Formatet er «{ $value }», ikke «{ $expected }».
staffing-fault-unknown-key = «{ $value }» finnes ikke.
staffing-fault-duplicate = «{ $value }» står to ganger.
staffing-fault-empty-key = Nøkkelen er tom.
staffing-fault-not-finite = Verdien er ikke et tall.
staffing-fault-out-of-range = { $value } er utenfor { $least } til { $most }.
staffing-fault-wrong-length = { $value } verdier, men { $expected } perioder.
staffing-fault-window-reversed = Perioden slutter før den begynner ({ $value }).
staffing-fault-window-outside = Periode { $value } finnes ikke. Den siste er { $expected }.
staffing-fault-not-whole = { $value } er ikke et helt tall.
staffing-fault-missing = Verdien mangler.
staffing-fault-share-without-heads = Bare et behov for personer har en andel for hver.
staffing-fault-conflict-with-self = En person kan ikke være i konflikt med seg selv.

## What an import changes
import-field-name = Navn
import-field-name-en = Navn på engelsk
import-field-title = Tittel
import-field-parent = Overordnet enhet
import-field-manager = Leder
import-field-cost-centre = Ansvar
import-field-ks-code = KS-stillingskode
import-field-styrk08 = STYRK-08
import-field-styrk08-name = STYRK-08-yrke
import-field-esco-occupation = ESCO-yrke
import-field-esco-uri = ESCO-URI
import-field-kind = Type
import-field-group = Kompetanseområde
import-field-description-en = Beskrivelse på engelsk
import-field-relation = Relasjon
import-field-level = Nivå
import-field-first-name = Fornavn
import-field-last-name = Etternavn
import-field-email = E-post
import-field-unit = Enhet
import-field-position-code = Stillingskode
import-field-position-title = Stillingstittel
import-field-role = Rolle
import-field-form = Ansettelsesform
import-field-percent = Prosent
import-field-weekly-hours = Timer per uke
import-field-from = Fra
import-field-to = Til
import-field-nus-level = Utdanningsnivå (NUS)
import-field-nus-field = Fagfelt (NUS)
import-field-development = Utviklingskapasitet
import-field-lendable = Kan lånes ut
import-field-workplace = Arbeidssted
import-field-updated-on = Sist oppdatert
import-field-rating = Nivå
import-field-interest = Interesse
import-field-confirmed = Bekreftet av leder
import-field-assessed-on = Vurdert
import-field-firm = Firma
import-field-hourly-rate = Timepris
import-field-option-to = Opsjon til
import-field-framework-agreement = Rammeavtale
import-field-available = Tilgjengelig
import-field-owner = Eier
import-field-priority = Prioritet
import-field-status = Status
import-field-start = Start
import-field-end = Slutt
import-field-budget = Budsjett
import-field-max-external = Maks ekstern andel
import-field-yearly-benefit = Gevinst per år
import-field-demand = Omfang
import-field-initiative = Initiativ
import-field-need = Behov
import-field-external-allowed = Ekstern tillatt
import-field-min-level = Minste nivå
import-field-must = Må
import-field-person = Person
import-field-person-kind = Persontype
import-value-yes = ja
import-value-no = nei
import-value-not-relevant = ikke relevant
import-value-unknown = vet ikke
## Pages

# Pages: Frame
page-skip = Hopp til hovedinnhold
page-main-menu = Hovedmeny
page-language-choice = Språk
page-chosen = valgt
page-breadcrumbs = Du er her
page-menu-start = Start
page-menu-employees = Ansatte
page-menu-units = Enheter
page-menu-skills = Kompetanse
page-menu-initiatives = Tiltak
page-menu-proposals = Bemanning
page-menu-gap = Kompetansegap
page-menu-imports = Import
page-footer-purpose = Innsats viser hvilken kompetanse kommunen har, hvem som kan bemanne tiltakene, og hva som mangler.
page-footer-esco = Kompetansekatalogen bygger på ESCO.
page-pages = Bla i listen
page-previous = Forrige
page-next = Neste
page-number = Side { $number }
page-download = Last ned tabellen (CSV)
page-filter = Søk og filtrer
page-search = Søk
page-show = Vis
page-reset = Nullstill
page-all = Alle
page-about = Om denne siden
page-rows-caption = Viser { $first }–{ $last } av { $total } per { $day }
page-chart-table-below = De samme tallene står i tabellen under.
page-go-to = Gå til { $name }

# Pages: Errors
page-error-not-found = Vi fant ikke siden
page-error-not-found-what = Adressen finnes ikke, eller det den peker på, er ikke lenger i registeret.
page-error-not-found-way-out = Sjekk at adressen er riktig skrevet, eller gå videre herfra:
page-error-foreign-host = Innsats svarer ikke på denne adressen
page-error-foreign-host-what = Innsats har ikke innlogging ennå, og svarer derfor bare på maskinens egen adresse: localhost, 127.0.0.1 eller [::1].
page-error-foreign-host-way-out = Åpne Innsats på maskinen den kjører på, for eksempel http://localhost:8080.
page-error-busy = Det er mange inne nå
page-error-busy-what = Vi fikk ikke vist siden fordi mange bruker tjenesten samtidig.
page-error-busy-way-out = Prøv igjen om noen sekunder. Du kan laste siden på nytt, eller gå videre herfra:
page-error-timed-out = Siden brukte for lang tid
page-error-timed-out-what = Vi fikk ikke hentet innholdet i tide. Feilen er hos oss.
page-error-timed-out-way-out = Prøv igjen om et minutt, eller gå videre herfra:
page-error-ours = Noe gikk galt hos oss
page-error-ours-what = Vi fikk ikke vist siden. Feilen er hos oss, og den er registrert.
page-error-ours-way-out = Prøv igjen. Hjelper ikke det, gi referansenummeret til den som drifter tjenesten. Eller gå videre herfra:
page-error-reference = Referansenummer:

# Pages: Serving
page-serving = Innsats svarer på http://{ $address }. Trykk Ctrl-C for å avslutte.
page-serve-open = Innsats har ikke innlogging ennå, og kan derfor bare vises på maskinen selv. Adressen { $address } kan andre nå. Bruk 127.0.0.1 eller [::1], for eksempel --bind 127.0.0.1:8080.
page-serve-failed = Innsats kunne ikke starte: { $reason }

# Pages: Words of the trade
page-level-0 = Ingen
page-level-1 = Kjennskap
page-level-2 = Grunnleggende
page-level-3 = Selvstendig
page-level-4 = Avansert
page-level-5 = Ledende
page-rating-not-relevant = Ikke relevant
page-rating-unknown = Vet ikke / vil ikke svare
page-interest-0 = Vil ikke
page-interest-1 = Helst ikke
page-interest-2 = Nøytral
page-interest-3 = Nysgjerrig
page-interest-4 = Interessert
page-interest-5 = Svært interessert
page-source-own = Egenvurdering
page-source-manager = Ledervurdering
page-source-import = CV eller annet system
page-source-evidence = Kurs eller sertifikat
page-form-permanent = Fast
page-form-temporary = Midlertidig
page-form-substitute = Vikar
page-form-engagement = Engasjement
page-absence-holiday = Ferie
page-absence-leave = Fravær
page-allocation-confirmed = Bekreftet
page-allocation-proposed = Foreslått
page-status-idea = Idé
page-status-concept = Konsept
page-status-planning = Planlegging
page-status-running = Gjennomføring
page-status-on-hold = På vent
page-status-closed = Avsluttet
page-kind-skill = Ferdighet
page-kind-knowledge = Kunnskap
page-kind-language = Språk
page-kind-attitude = Holdning
page-relation-essential = Vesentlig
page-relation-optional = Valgfri
page-must = Må
page-should = Bør
page-yes = Ja
page-no = Nei
page-demand-heads = { $heads ->
    [one] 1 person, { $share }
   *[other] { $heads } personer, { $share } hver
 }
page-demand-share = { $amount } av full tid, kan deles
page-nus-level-0 = ingen utdanning eller førskole
page-nus-level-1 = barneskole
page-nus-level-2 = ungdomsskole
page-nus-level-3 = videregående, grunnutdanning
page-nus-level-4 = videregående, avsluttende utdanning
page-nus-level-5 = påbygging til videregående
page-nus-level-6 = universitet eller høgskole, lavere nivå
page-nus-level-7 = universitet eller høgskole, høyere nivå
page-nus-level-8 = forskerutdanning
page-nus-unknown = ikke oppgitt
page-nus-field-0 = allmenne fag
page-nus-field-1 = humanistiske og estetiske fag
page-nus-field-2 = lærerutdanning og pedagogikk
page-nus-field-3 = samfunnsfag og juridiske fag
page-nus-field-4 = økonomiske og administrative fag
page-nus-field-5 = naturvitenskap, håndverk og teknikk
page-nus-field-6 = helse-, sosial- og idrettsfag
page-nus-field-7 = primærnæringsfag
page-nus-field-8 = samferdsel, sikkerhet og service
page-set-units = Enheter
page-set-roles = Roller
page-set-skills = Kompetansekatalog
page-set-role-skills = Rollenes kompetanse
page-set-employees = Ansatte
page-set-employee-skills = Ansattes kompetanse
page-set-consultants = Konsulenter
page-set-consultant-skills = Konsulenters kompetanse
page-set-initiatives = Tiltak
page-set-needs = Tiltakenes behov
page-set-need-skills = Behovenes kompetansekrav
page-set-allocations = Tildelinger
page-set-absences = Fravær

# Pages: Column headings and labels
page-name = Navn
page-first-name = Fornavn
page-last-name = Etternavn
page-employee-number = Ansattnummer
page-position = Stilling
page-unit = Enhet
page-all-units = Alle enheter
page-position-share = Stillingsprosent
page-development-share = Til utvikling
page-skills-recorded = Ferdigheter oppgitt
page-lendable = Kan lånes ut
page-form = Ansettelse
page-period = Periode
page-from = Fra
page-to = Til
page-manager = Leder
page-workplace = Arbeidssted
page-updated-on = Sist oppdatert
page-available = Tilgjengelig
page-contract = Kontrakt
page-option-to = Opsjon til
page-hourly-rate = Timepris uten mva.
page-framework-agreement = Rammeavtale
page-initiative = Tiltak
page-role = Rolle
page-share = Andel av full tid
page-why = Har oppgitt { $stated }, og har ledig tid.
page-why-heading = Hvorfor
page-why-stated = { $skill } på nivå { $level } ({ $day })
page-why-capacity = Har ledig tid, og behovet stiller ingen må-krav som er oppgitt.
page-skill = Ferdighet
page-level = Nivå
page-level-in-words = Nivå i ord
page-level-at = Nivå { $level }
page-interest = Interesse
page-source = Kilde
page-assessed-on = Vurdert
page-condition = Status
page-confirmed = Bekreftet av leder
page-stale = Bør oppdateres
page-education = Utdanning
page-code = Kode
page-cost-centre = Ansvar
page-people = Ansatte
page-positions-fte = Årsverk
page-development-fte = Årsverk til utvikling
page-rated-share = Har oppgitt kompetanse
page-confirmed-share = Bekreftede nivåer
page-stale-share = Eldre enn 18 måneder
page-too-few = For få til å vises
page-essential-share = Dekker rollens krav
page-card-essential = av det rollene krever, er dekket
page-card-essential-more = Av { $n } par av person og vesentlig ferdighet. Nyeste vurdering, på rollens nivå eller over
page-hidden = Skjult
page-hidden-note = Tall fra 1 til 4 vises ikke. Andre tall er også skjult der de ellers kunne røpet dem.
page-kind = Type
page-group = Kompetanseområde
page-all-groups = Alle områder
page-no-group = Uten kompetanseområde
page-holders = Ansatte i alt
page-needs = Behov
page-sum = I alt
page-least-level = Minste nivå
page-requirement = Krav
page-requirements = Kompetansekrav
page-relation = Betydning
page-owner = Eier
page-priority = Prioritet
page-priority-class = Prioritet { $class }
page-status = Status
page-staffed-needs = Behov med forslag
page-initiative-kind = Type tiltak
page-budget = Budsjett
page-yearly-benefit = Gevinst per år
page-max-external = Største andel innleid
page-demand = Omfang
page-allocated = Allerede tildelt
page-in-proposal = I siste forslag
page-desirable = ønskelig
page-external-allowed = Konsulent kan brukes
page-at-least = minst { $level }
page-when = Når
page-who = Av
page-files = Filer
page-file = Fil
page-content = Innhold
page-rows-read = Lest
page-rows-new = Nye
page-rows-changed = Endret
page-rows-unchanged = Uendret
page-rows-missing = Ikke i filen
page-rows-rejected = Avvist
page-fingerprint = Fingeravtrykk (SHA-256)
page-separator = skilletegn { $sign }
page-key = Nøkkel
page-line = Linje
page-before = Før → etter
page-done = Lagret
page-undone = Angret
page-written = Skrevet i filen
page-occurrences = Antall ganger
page-first-line = Første linje
page-suggested = Nærmeste ferdighet
page-import-number = Import
page-import-name = Import { $number }
page-proposal = Forslag
page-proposal-name = Forslag { $number }
page-made = Laget
page-people-on-teams = Personer
page-quality = Kvalitet
page-catalogue = Katalog
page-own-catalogue = Kommunens egen
page-all-esco = Hele ESCO

# Pages: Start
page-start-heading = Kompetanse og bemanning
page-start-lead = Se hvilken kompetanse kommunen har, hvem som kan bemanne tiltakene, og hva dere må lære mer om.
page-start-register = I registeret nå
page-start-proposal = Siste bemanningsforslag
page-start-open-proposal = Se hele forslaget
page-start-next = Gå videre
page-start-empty = Registeret er tomt. Her vil du se hvilken kompetanse kommunen har, og hva siste bemanningsforslag sier.
page-start-empty-how = Slik kommer dere i gang
page-start-empty-import = Importer filene fra HR-systemet. Pek på mappen de ligger i:
page-start-empty-folder = MAPPE
page-start-empty-staff = Be deretter om et bemanningsforslag for de neste tolv månedene:
page-card-employees = ansatte i stilling nå
page-card-employees-more = og { $n } innleide konsulenter
page-card-employees-more-away = og { $n } innleide konsulenter. { $away } til er registrert, men har ikke stilling eller kontrakt i dag
page-card-development = årsverk til utvikling
page-card-development-more = av { $n } årsverk i alt
page-card-rated = har oppgitt kompetanse
page-card-rated-more = { $n } vurderinger som gjelder
page-card-confirmed = av nivåene er bekreftet
page-card-confirmed-more = Eldre enn 18 måneder: { $stale }
page-card-skills = ferdigheter i egen katalog
page-card-skills-more = og { $n } andre fra ESCO
page-card-initiatives = tiltak som ikke er avsluttet
page-card-initiatives-more = med { $n } behov for folk
page-source-import-last = Kilde: import { $number }, { $time }. Tallene gjelder hele kommunen.
page-source-no-import = Ingen import er registrert.
page-next-gap = Se hvilken kompetanse tiltakene mangler
page-next-proposals = Se bemanningsforslagene
page-next-skills = Finn ut hvem som har en ferdighet
page-next-import = Se kvitteringen for siste import

# Pages: Employees
page-employees-lead = Finn en ansatt og se hvilken kompetanse de har oppgitt. Listen er alfabetisk, og tar med dem som har sluttet eller ikke har begynt.
page-employees-search = Navn eller ansattnummer
page-employees-show = Vis
page-show-employees = Ansatte
page-show-consultants = Innleide
page-employees-none = Ingen passer til søket. Prøv en del av navnet, eller velg alle enheter.
page-no-position-now = ikke i stilling nå
page-no-contract-now = ikke under kontrakt nå
page-found-employees = { $n ->
    [one] { $shown } ansatt
   *[other] { $shown } ansatte
 }
page-found-consultants = { $n ->
    [one] { $shown } innleid konsulent
   *[other] { $shown } innleide konsulenter
 }
page-profile-employee = Ansatt, nummer { $number }
page-profile-consultant = Innleid konsulent, nummer { $number }
page-profile-about-why = Siden viser det kommunen har registrert om kompetansen og arbeidstiden til en ansatt, slik at tiltak kan bemannes med folk som har det som trengs.
page-profile-about-not = Svarene brukes ikke til lønn, oppsigelse eller rangering av ansatte.
page-profile-position = Stilling
page-profile-of-position = { $share } av stillingen
page-profile-proposed = I siste bemanningsforslag
page-profile-proposed-none = Er ikke med i siste forslag.
page-profile-proposed-caption = Foreslått for
page-machine = Dette er et forslag fra et regneprogram. Et menneske bestemmer.
page-profile-skills = Kompetanse
page-profile-skills-none = Har ikke oppgitt kompetanse ennå.
page-profile-skills-caption = Oppgitt kompetanse etter område
page-profile-skills-summary = { $count } vurderinger. Bekreftet av leder: { $confirmed }. Eldre enn 18 måneder: { $stale }.
page-profile-work = Tildelt arbeid i tiltak
page-profile-work-none = Ingen tildelinger nå eller senere.
page-profile-work-caption = Tildelinger som ikke er over
page-profile-absences = Fravær
page-profile-absences-none = Ikke registrert fravær nå eller senere.
page-profile-absences-note = Vi registrerer aldri årsaken til fravær.

# Pages: Units
page-units-lead = Se hvor mange som arbeider i hver enhet, hvor mye tid de har til utvikling, og hvor mye av kompetansen som er registrert.
page-units-none = Ingen enheter er registrert. Importer filen med enheter først.
page-units-caption = Enheter med underliggende enheter, per { $day }
page-units-note = Tallene for en enhet tar med enhetene under. Andeler vises ikke for færre enn 5 ansatte, og heller ikke der de ellers kunne røpet dem. «Har oppgitt kompetanse» er andelen av de ansatte som har vurdert minst én ferdighet. De to siste andelene er av vurderingene som gjelder.
page-ratings-from-to = Vurderingene er fra { $from } til { $to }.
page-ratings-none = Ingen vurderinger er registrert.
page-with-below = med underliggende enheter
page-unit-above = Ligger under
page-unit-people = Se de ansatte i enheten
page-unit-below = Underliggende enheter
page-unit-initiatives = Tiltak som enheten eier
page-unit-initiatives-none = Enheten eier ingen tiltak.

# Pages: Skills
page-skills-heading = Kompetansekatalog
page-skills-lead = Finn en ferdighet og se hvor mange ansatte som har den, og på hvilket nivå.
page-skills-search = Ferdighet eller annet navn på den
page-skills-none = Ingen ferdigheter passer til søket. Prøv et annet ord, eller søk i hele ESCO.
page-found-skills = { $n ->
    [one] { $shown } ferdighet
   *[other] { $shown } ferdigheter
 }
page-in-catalogue = I kommunens katalog
page-only-esco = Bare i ESCO
page-esco-link = Se ferdigheten hos ESCO (på engelsk)
page-name-english = Navn på engelsk
page-name-bokmaal = Navn på bokmål
page-also-called = Kalles også
page-skill-holders = Ansatte som har ferdigheten
page-skill-holders-caption = Antall ansatte på hvert nivå
page-skill-finding = { $n } ansatte har oppgitt ferdigheten. Av dem er { $able } på nivå 3 eller høyere.
page-skill-finding-total = { $n } ansatte har oppgitt ferdigheten.
page-skill-needs = Behov som krever ferdigheten
page-skill-needs-none = Ingen tiltak krever ferdigheten.
page-skill-needs-caption = Behov i tiltak som ikke er avsluttet
page-skill-roles = Roller som bruker ferdigheten
page-skill-roles-none = Ingen rolleprofil har ferdigheten.
page-skill-roles-caption = Nivået rolleprofilene krever
page-broader = Bredere ferdigheter
page-narrower = Smalere ferdigheter
page-related = Nær beslektede ferdigheter

# Pages: Initiatives
page-initiatives-lead = Tiltakene kommunen har planlagt eller i gang, etter prioritet.
page-initiatives-none = Ingen tiltak passer til valget. Velg «Alle», eller importer filen med initiativer.
page-found-initiatives = { $n ->
    [one] { $shown } tiltak
   *[other] { $shown } tiltak
 }
page-no-proposal-yet = Det er ikke laget noe bemanningsforslag ennå.
page-staffed-source = «Behov med forslag»: behov som forslag { $number } setter minst én person i.
page-initiative-asks = { $n ->
    [one] Tiltaket har { $shown } behov.
   *[other] Tiltaket har { $shown } behov.
 }
page-initiative-proposed = { $n ->
    [one] Siste forslag setter { $people } person i { $needs } av dem.
   *[other] Siste forslag setter { $people } personer i { $needs } av dem.
 }
page-initiative-needs-none = Ingen behov er registrert for tiltaket.
page-initiative-needs-caption = Behov, krav og hvem som er tildelt eller foreslått

# Pages: Proposals
page-proposals-heading = Bemanningsforslag
page-proposals-lead = Et forslag viser hvem som kan bemanne tiltakene, og hvilke behov ingen dekker. Et menneske bestemmer.
page-proposals-empty = Det er ikke laget noe bemanningsforslag ennå. Be om et for de neste tolv månedene:
page-proposals-caption = Forslag, det nyeste først
page-proposal-sentence = Forslaget foreslår { $people } personer og dekker { $covered } av { $needs } åpne behov helt. Det ble laget { $time }.
page-quality-optimal = Det beste mulige innenfor reglene
page-quality-gap = Høyst { $gap } % fra det beste mulige
page-quality-conflict = Bindingene går ikke opp

# Pages: Imports
page-imports-heading = Importer
page-imports-lead = Filene som er lest inn i registeret, med kvittering for hva som ble endret.
page-imports-none = Ingenting er importert ennå. Pek på mappen med filene fra HR-systemet:
page-imports-caption = Importer, den nyeste først
page-import-summary = { $read } rader i { $files } filer: { $new } nye, { $changed } endret, { $unchanged } uendret og { $rejected } avvist.
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

# Pages: One proposal
page-person = Person
page-proposal-period = Hvem som kan bemanne tiltakene fra { $first } til { $last }.
page-proposal-made = Laget { $time } på oppdrag fra { $who }. Ingenting er bestemt før en leder har frigitt, den ansatte er spurt, og en navngitt person har tatt beslutningen.
page-proposal-summary = Kort fortalt
page-proposal-source = Kilde: forslag { $number }, { $time }.
page-card-coverage = av arbeidet er dekket
page-card-coverage-more = En plan etter prioritet alene: { $greedy }
page-card-covered = behov er helt dekket
page-card-covered-more = av { $needs }. Delvis: { $partly }. Ikke: { $uncovered }
page-card-people = personer er foreslått
page-card-people-more = Innleide konsulenter: { $external }
page-card-released = månedsverk må frigis fra drift
page-card-released-more = fordelt på { $people } personer
page-reach-heading = Behov som ingen kan dekke, går fra { $strict } til { $learning }
page-reach-caption = Behov som ingen kan dekke, av { $needs } behov, før noe er bestemt
page-reach-step = Når vi godtar
page-reach-needs = Behov uten kandidat
page-reach-part = Av alle behov
page-reach-strict = bare utviklingstid og alle nivåkrav
page-reach-release = også at ansatte frigis fra drift
page-reach-learning = også at ansatte lærer i arbeidet
page-reach-mentor = læring bare med en å lære av på teamet
page-teams = Team
page-teams-caption = Tiltakene etter prioritet. Velg et tiltak for å se teamet.
page-open-needs = Åpne behov
page-covered-needs = Dekket
page-people-proposed = Foreslåtte personer
page-people-committed = Tildelt fra før
page-unmet = Behov som ikke er dekket
page-unmet-lead = Hvert behov står med den viktigste grunnen og de som er nærmest til å dekke det.
page-unmet-none = Alle behov er dekket.
page-unmet-caption = Udekkede behov etter prioritet, med grunn og nærmeste personer
page-unmet-all = Se alle behov som ikke er dekket
page-missing-share = Mangler av full tid
page-reason = Grunn
page-nearest = Nærmeste personer
page-releases = Må frigis fra drift
page-releases-lead = Disse må få mindre daglig drift enn i dag for at forslaget skal gå opp. Lederen deres må være enig.
page-releases-none = Ingen må frigis utover utviklingstiden sin.
page-releases-caption = Frigiving utover utviklingstid, mest først
page-releases-all = Se alle som må frigis
page-release-share = Frigis, av full tid
page-full-time-months = Månedsverk
page-loads = Belastning før og etter
page-loads-lead = Hvor mye av full tid hver person bruker på tiltak i den fulleste måneden, før og etter forslaget.
page-loads-none = Ingen er foreslått for noe.
page-loads-caption = Tid til tiltak i den fulleste måneden, alfabetisk
page-loads-all = Se belastningen for alle
page-load-before = Før
page-load-after = Etter
page-fullest = Fullest
page-proposal-quality = Hvor godt er forslaget?
page-not-known = Dette visste ikke modellen
page-not-known-lead = Spør lederen og den ansatte før noe bestemmes.
page-not-known-unstated = { $n } av { $all } ansatte i stilling i perioden har ikke oppgitt kompetanse.
page-not-known-not-asked = { $n } andre har oppgitt kompetanse, men ingen nivåer som teller for noe behov.
page-not-known-without-levels = { $n } av { $all } ansatte i stilling i perioden har ingen nivåer som teller for noe behov.
page-not-known-unconfirmed = { $part } av de { $levels } nivåene som talte, er bekreftet av leder eller dokumentert.
page-not-known-stale = { $n } nivåer er eldre enn 18 måneder.
page-not-known-lendable = { $n } ansatte kan ikke lånes ut.
page-not-known-outside = { $n } behov ligger utenfor perioden og er ikke med.
page-not-known-scope = { $n } behov hører til tiltak som er avsluttet eller ikke med i bestillingen.
page-not-known-personal = Ferie som ikke er registrert, personlige forhold og hvem som trives sammen.
page-settings = Regler og ønsker som ble brukt
page-settings-caption = Bestillingen
page-setting = Regel eller ønske
page-setting-value = Valg
page-input-hash = Fingeravtrykk av grunnlaget (SHA-256):
page-team-heading = Team for { $name }
page-team-lead = Forslaget dekker { $covered } av { $needs } åpne behov.
page-team-none = Forslaget setter ingen på dette tiltaket.
page-team-caption = Hvem, hvor mye, og hvordan de dekker kravene
page-team-note = Belastning: tid til tiltak i den fulleste måneden før og etter forslaget. Andre: så mange andre kunne dekket behovet om de var ledige.
page-team-committed = Allerede tildelt
page-team-committed-caption = Bekreftede tildelinger i perioden
page-team-initiative = Se tiltaket
page-fit = Dekker kravene
page-fit-words = { $must }: { $skill }, nivå { $asked }. { $state }.
page-fit-met = Dekker kravet
page-fit-not-met = Dekker ikke kravet
page-fit-learns = Lærer i arbeidet
page-fit-unstated = Har ikke oppgitt nivå
page-fit-through = gjennom { $skill }
page-load-change = Belastning
page-release-needed = Må frigis
page-others = Andre

# Pages: Gap report
page-gap-empty = Her vil du se hvilken kompetanse tiltakene mangler, når det er laget et bemanningsforslag.
page-gap-skill = { $skill }, nivå { $level }
page-gap-any-skill = Behov uten krav til ferdighet
page-gap-chart-heading = Det mangler mest av { $what }
page-gap-most-caption = Månedsverk som mangler i hele perioden, mest først
page-full-time-months-short = Månedsverk som mangler
page-gap-quarters = Kvartal for kvartal
page-gap-caption = Hva som mangler per ferdighet, nivå og kvartal
page-quarter = Kvartal
page-fte-short = Årsverk som mangler
page-gap-initiatives = Tiltak som rammes
page-first-action = Gjør først
page-gap-method = Slik er det regnet
page-no-time-in = har ikke tid i { $months }
page-reach-sentence = Med utviklingstid alene er det { $strict } behov ingen kan dekke. Når ansatte også kan frigis fra drift og lære i arbeidet, er det { $learning }.

## Why a file cannot be read or written
file-reason-not-found = stien finnes ikke
file-reason-permission = du har ikke tilgang
file-reason-folder = det er en mappe
file-reason-not-a-folder = en del av stien er ikke en mappe
file-reason-full = det er ikke plass på disken
file-reason-read-only = disken kan bare leses
file-reason-name = navnet kan ikke brukes
file-reason-refused = tilkoblingen ble avvist
file-reason-no-answer = det kom ikke noe svar i tide

## Regler i en forespørsel om bemanning

staffing-rule-team-size = Teamet er for lite
staffing-rule-external-staffed = Eksterne gjør mer av det som er bemannet, enn de skal
staffing-rule-knowledge = Kompetansen går ut døra: ingen intern på teamet kan ta over det den eksterne kan
staffing-rule-operation = For få er igjen i enheten til daglig drift
staffing-rule-key-people = En av de siste som har ferdigheten, er brukt
staffing-rule-fairness = Personen bærer for mye av det vedkommende bare kan, men ikke ønsker
staffing-rule-unwilling = Personen har sagt nei til behovet, og andre kan dekke det
staffing-rule-moves = For mange skifter plass fra den forrige planen
staffing-rule-differs = Planen er for lik en plan den skal skille seg fra
staffing-rule-only-units = Personen er fra en enhet som ikke er spurt
staffing-rule-at-once = For mange tiltak går samtidig
proposal-reason-request-rule = En regel i forespørselen hindrer det.
proposal-obstacle-knowledge = ingen intern på teamet kan ta over kompetansen
proposal-obstacle-operation = trengs i den daglige driften
proposal-obstacle-key-people = er en av de siste som har en ferdighet
proposal-obstacle-fairness = bærer alt nok av det hen bare kan, men ikke ønsker
proposal-obstacle-unwilling = har sagt nei, og andre kan
proposal-obstacle-moves = planen kan ikke endres mer fra den forrige
proposal-obstacle-differs = planen ville blitt for lik en annen
proposal-obstacle-only-units = er fra en enhet som ikke er spurt
proposal-obstacle-at-once = nok tiltak går alt samtidig
proposal-obstacle-external-staffed = konsulenter gjør alt sin del av det som er bemannet
proposal-obstacle-team-incomplete = teamet kan ikke bli fulltallig
proposal-setting-rule-knowledge = Kompetansen blir igjen: en ansatt på teamet kan ta over etter konsulenten
proposal-setting-rule-key-people = De to siste som har en ferdighet, spares
proposal-setting-rule-fairness = Ingen bærer mer enn 20 % av det de bare kan, men ikke ønsker
proposal-setting-rule-at-once = Tiltak som går samtidig
proposal-setting-rule-at-once-value = høyst { $limit }
proposal-setting-rule-wished = ønsket
proposal-setting-rule-required = krav
staff-rules-put-off = Utsatt, fordi nok tiltak går samtidig:
staff-rules-leaving = Kompetansen går ut døra (ingen ansatt på teamet kan ta over):
staff-rules-leaving-line = { $skill } i «{ $need }»: bare { $people }
staff-rules-vulnerable = Sårbart mens de er på tiltak:
staff-rules-vulnerable-only = { $person } er den eneste som har { $skill }
staff-rules-vulnerable-line = { $person } er en av de siste som har { $skill } (også { $others })
staff-rules-more = og { $count } til

## Explanations (hvorfor planen er som den er)
explain-person-places = { $places ->
    [0] { $person } er ikke med i planen.
    [one] { $person } har én plass i planen:
   *[other] { $person } har { $places } plasser i planen:
}
explain-place = { $need } i { $initiative }: { $share } fra { $first } til { $last }. Plassen gir { $value } i verdi.
explain-place-of = { $person }: { $share }. Plassen gir { $value } i verdi.
explain-skill-must = { $skill }: har nivå { $held }, kravet er { $asked }.
explain-skill-must-none = { $skill }: har ikke oppgitt nivå, kravet er { $asked }.
explain-skill-should = { $skill }: har nivå { $held }, ønsket er { $asked }.
explain-skill-should-none = { $skill }: har ikke oppgitt nivå, ønsket er { $asked }.
explain-learns = Lærer { $skill } i arbeidet av { $mentors }.
explain-locked = Er bundet til tiltaket.
explain-next = Nest best:
explain-next-none = Ingen andre kan ta plassen.
explain-next-one = { $person }: byttet { $cost }.
explain-next-busy = { $person }: byttet { $cost }. Nå: { $lacks }.
explain-rent = Uten { $person } taper planen om lag { $value } i verdi ({ $part } av planen).
explain-rent-between = Uten { $person } taper planen om lag { $value } i verdi, og høyst { $most }.
explain-rent-none = Uten { $person } taper planen nesten ingenting. Andre kan gjøre det samme.
explain-otherwise = Dette kunne { $person } ellers ha gjort:
explain-otherwise-one = { $need } i { $initiative }, inntil { $share }: det { $cost }.
explain-otherwise-none = Det er ingen andre behov { $person } kan dekke.
explain-cost-nothing = koster ingenting
explain-cost-at-most = koster høyst { $value } ({ $part } av planens verdi)
explain-cost-about = koster om lag { $value } ({ $part } av planens verdi)
explain-cost-gain = gir { $value } ekstra ({ $part } av planens verdi)
explain-resolved-loss = Regnet ut på nytt: planen taper { $value }. Tapet er fra { $least } til { $most } når begge planene er så gode som mulig.
explain-resolved-gain = Regnet ut på nytt: planen vinner { $value }. Gevinsten er fra { $least } til { $most } når begge planene er så gode som mulig.
explain-resolved-locks = Regnet ut på nytt: bindingene kan ikke oppfylles samtidig.
explain-not = { $person } er ikke i { $need } i { $initiative }:
explain-lack = { $person }: { $lack }.
explain-lift-level = Å gå fra nivå { $held } til nivå { $asked } i { $skill } fjerner dette hinderet.
explain-booked-higher = { $initiative } har høyere prioritet: { $share } i { $need }.
explain-booked-equal = { $initiative } har samme prioritet: { $share } i { $need }.
explain-booked-lower = { $initiative } har lavere prioritet, men personen gjør mer nytte der: { $share } i { $need }.
explain-filled = Behovet er dekket av { $person }. Et bytte { $cost }.
explain-left-open = Ingenting står i veien. Beregningen stanset innenfor kravet til nøyaktighet.
explain-all-the-same = Å sette inn { $person } likevel { $cost }.
explain-need = { $need } i { $initiative }: { $share } fra { $first } til { $last }.
explain-need-candidates = { $candidates ->
    [0] Ingen oppfyller kravene og har tid.
    [one] Én person oppfyller kravene og har tid.
   *[other] { $candidates } personer oppfyller kravene og har tid.
}
explain-need-covered = Behovet er dekket.
explain-need-open = { $share } er ikke dekket. { $reason }
explain-count = { $people ->
    [one] Én person: { $reason }
   *[other] { $people } personer: { $reason }
}
explain-displaced = { $people ->
    [one] Én av dem som kan, er på { $initiative }.
   *[other] { $people } av dem som kan, er på { $initiative }.
}
explain-nearest = Nærmest:
explain-proof-figures = Verdi { $objective }, øvre grense { $bound }. { $covered } av { $needs } behov er dekket, av { $people } personer. { $candidates } mulige par av person og behov er vurdert.
explain-proof-clock = En tidsgrense stanset et steg. En ny beregning kan gi et annet forslag.
explain-rules-strict = Regler: minste andel på et tiltak er { $share }, og alle nivåkrav må være oppfylt.
explain-rules-learning = Regler: minste andel på et tiltak er { $share }, og ansatte kan lære i arbeidet.
explain-proof-hash = Kontrollsum for grunnlaget: { $hash }
explain-hires = Dette er én person til på full tid verdt:
explain-hire = { $skills }: om lag { $value }, inntil { $most } ({ $part } av planens verdi). { $needs ->
    [one] Ett behov ber om dette,
   *[other] { $needs } behov ber om dette,
} { $open } er ikke dekket.
explain-hire-about = { $skills }: om lag { $value }. { $needs ->
    [one] Ett behov ber om dette,
   *[other] { $needs } behov ber om dette,
} { $open } er ikke dekket.
explain-held = { $skill } på nivå { $level }
explain-held-nothing = uten krav til ferdighet
explain-hires-note = Ingen plan med personen vinner mer enn «inntil». Regn ut på nytt før noen bestemmer seg.
explain-hires-none = En person til gjør ikke planen bedre.
explain-locks = Bindinger:
explain-lock = { $person } på { $initiative } { $cost }.
explain-locks-none = Det er ingen bindinger.
explain-measure = Verdi 1 er full tid i én periode på et kritisk behov i et tiltak med vekt 1.
explain-check-people = Tap uten personen, anslått og regnet ut på nytt:
explain-check-hires = Verdi av en person til, inntil og regnet ut på nytt:
explain-check-pair = { $what }: { $first } og { $second }
explain-check-correlation = Samvariasjon mellom anslag og ny utregning: { $value }
explain-check-exceeded = Mest over «inntil»: { $value }
explain-unknown-person = Det er ingen person { $key } i { $path }.
explain-unknown-need = Det er ikke noe behov { $key } i { $path }.
explain-not-a-plan = { $person } kan ikke dekke { $need }.
explain-solver-failed = Beregningen stanset: { $detail }
## Beregningens egen prosess
solver-cannot-start = Beregningen kunne ikke startes: { $reason }.
solver-out-of-memory = Beregningen trengte mer minne enn de { $limit } MB den har lov til å bruke. Gi den mer med --memory-limit, eller velg færre måneder.
solver-killed = Beregningen ble stanset utenfra (signal 9). Ofte er årsaken at maskinen ikke hadde mer minne.
solver-fell-signal = Beregningen falt ned (signal { $signal }).
solver-fell-code = Beregningen sluttet uten svar (kode { $code }).
solver-said = { $fall } Det siste den skrev, var: { $said }
solver-protocol = Beregningen svarte noe som ikke kan forstås: { $detail }. Prøv igjen.
solver-overdue = Beregningen gikk langt over tiden uten å finne en plan. Gi den mer tid med --time-limit, eller velg færre måneder.
solver-cancelled = Beregningen ble avbrutt før den hadde en plan.
solver-used = Den hadde brukt { $seconds } s prosessortid og { $memory } MB minne.
solver-had-plan = Den hadde en plan, høyst { $gap } fra det beste mulige, men en plan fra en beregning som feiler, blir ikke tatt vare på.
solver-nothing-kept = Ingenting er lagret.
solver-cancelling = Avbryter. Den beste planen så langt kommer straks. Trykk Ctrl-C en gang til for å stanse uten plan.
solver-stopped = Stanset uten plan.
proposal-quality-cancelled = Beregningen ble avbrutt. Forslaget følger alle reglene, men en annen plan kan være inntil { $gap } bedre.
proposal-quality-clock = En tidsgrense avsluttet et trinn i beregningen, så en ny beregning kan gi et annet forslag.
staffing-status-cancelled = Beregningen ble avbrutt. Ingen plan er mer enn { $gap } % bedre.

## Veier ut når bindinger ikke går opp

ways-out-title = Tre veier ut:
ways-out-remove = Fjern bindingen av { $person } til { $initiative }.
ways-out-remove-one = Fjern én av bindingene. Det er nok med én, for eksempel { $person } på { $initiative }.
ways-out-split = Del behovene i { $initiative } på flere, eller flytt { $initiative } til en periode der det er plass.
ways-out-skill = Gi { $person } opplæring i { $skill } til nivå { $level }, eller senk kravet i { $initiative }.
ways-out-capacity = Gi { $person } mer tid: frigi vedkommende fra drift i perioden, eller avslutt noe annet.
ways-out-exclusion = Opphev at { $person } er utelukket fra { $initiative }.
ways-out-external = Åpne { $initiative } for innleide, eller hev grensen for hvor mye de kan gjøre.
ways-out-mentor = Sett en som kan { $skill }, på teamet til { $initiative }, slik at det er noen å lære av.
ways-out-person = Gi { $person } mer tid, eller la vedkommende være med på flere tiltak samtidig.
ways-out-team = Gjør plass til flere på { $initiative }: hev grensen for teamet, be om mer, eller la enheten frigi mer.
ways-out-limit = Hev grensen som stopper { $initiative }: hvor mye det bes om, teamets størrelse eller hvor mye enheten frigir.

## Alternativer til en plan

alternatives-plan = Plan
alternatives-coverage = Dekket av behovet, vektet
alternatives-cost = Relativ kostnad
alternatives-released = Frigis fra drift
alternatives-people = Personer
alternatives-different = På andre team
alternatives-own = Det den er laget for
alternatives-the-plan = Planen
alternatives-fewest-units = Færrest enheter
alternatives-most-learning = Mest læring
alternatives-least-disruption = Minst forstyrrelse
alternatives-earliest-start = Tidligst start
alternatives-own-units = Enheter som er med: { $units } ({ $difference })
alternatives-own-learning = Månedsverk med læring: { $months } ({ $difference })
alternatives-own-moves = Nye på et team: { $moves } ({ $difference })
alternatives-own-start = Starter i snitt i periode { $start } ({ $difference })
alternatives-least = Kostnad og frigiving er i månedsverk. Fra hver plan til hver annen går minst { $people } av dem som er på team, ut av et team.
alternatives-left-out = { $kind } er utelatt: { $why }
alternatives-nobody-may-learn = problemet åpner ikke for læring i jobben.
alternatives-nothing-is-disrupted = ingen må frigis fra drift, og det er ingen tidligere plan å skille seg fra.
alternatives-all-start-together = alle tiltakene starter i samme periode.
alternatives-too-few-people = bare { $found } kan bytte team, og { $asked } må gjøre det.
alternatives-loses-too-much = den ville tapt { $lost } av dekningen, og grensen er { $allowed }.
alternatives-no-better = planen er like god på dette som en plan med nok andre personer.
alternatives-locks-leave-no-room = bindingene lar seg ikke holde da.
alternatives-breaks-a-rule = planen ville brutt en regel i problemet.
alternatives-written = { $kind } er skrevet til { $path }.
alternatives-searching = Leter etter alternativer.

# Innlesing: filer slik folk har dem.
import-issue-control-characters = Feltet inneholder styretegn. Skriv teksten på nytt uten dem.
import-issue-too-long = «{ $value }» er lengre enn { $most } tegn. Kort ned teksten.
import-issue-error-value = «{ $value }» er en feilverdi fra regnearket, ikke innhold. Rett cellen i regnearket, eller tøm den.
import-issue-formula-in-key = «{ $value }» ser ut som en formel. Skriv nummeret eller koden.
import-issue-not-esco = «{ $value }» er ikke en adresse i ESCO. Skriv en adresse som begynner med http://data.europa.eu/esco/, eller tøm cellen.
import-issue-fraction = «{ $value }» ser ut som en andel: ingen verdi i kolonnen er over 1. Skriv prosent: 100 for en hel stilling, 80 for 0,8. Skriv «1 %» der du mener én prosent.
import-issue-percent-for-years = «{ $value }» ser ut som prosent. Kolonnen vil ha årsverk, høyst { $most }: skriv 0,4 for 40 %. Er det flere personer, skriv antallet i kolonnen for antall.
import-issue-not-a-level = «{ $value }» er ikke et nivå. Skriv et tall fra 0 til 5, eller ett av ordene ingen, kjennskap, grunnleggende, selvstendig, avansert og ledende.
import-issue-other-zeros = «{ $value }» finnes ikke, men «{ $known }» gjør det. Er det samme nummer, har regnearket endret nullene foran: skriv «{ $known }». Er det et annet nummer, må det skilles fra «{ $known }» på annet enn nuller.
import-issue-no-date = «{ $value }» er lest som ingen dato. Se at det stemmer.
import-issue-ended-before = Stillingen sluttet { $value }, og startdatoen mangler. Personen regnes som sluttet. Se at det stemmer.
import-issue-small-percent = «{ $value }» er lest som høyst én prosent. Se at det stemmer.
import-issue-formula-as-text = «{ $value }» ser ut som en formel. Den er tatt inn som tekst.
import-issue-invisible-removed = Usynlige tegn er tatt bort: «{ $value }». Se at resten stemmer.
import-issue-form-left-open = Ordet svarer ikke til noen ansettelsesform i Innsats. Ansettelsesformen står åpen.
import-issue-own-parent = Enheten { $value } står over seg selv. Den er tatt inn som øverste enhet.
import-issue-outside-initiative = Behovet { $value } ligger utenfor tiltaket, som varer fra { $start } til { $end }. Se at datoene stemmer.
import-issue-above-full-time = { $name } ({ $value }) får { $percent } % stilling til sammen. Se om en av stillingene er avsluttet.
import-issue-column-passed-over = Kolonnen er ikke lest: «{ $by }» sier det samme med nummer eller kode.
import-issue-headings-below = Overskriftene sto på denne linjen. Linjene over er ikke lest.
import-issue-separator-stated-wrongly = Linjen med sep= oppgir et annet skilletegn enn radene har. Radene er lest med sitt eget.
import-file-mixed-encodings = Filen blander to tegnsett. Den første linjen som skiller seg ut, er linje { $line }. Åpne filen, rett bokstavene på de linjene, og lagre den som CSV UTF-8.
import-file-not-csv-xlsx = Filen er en Excel-arbeidsbok, ikke CSV. Åpne den i Excel, velg Lagre som og «CSV UTF-8».
import-file-not-csv-xls = Filen er en eldre Excel-arbeidsbok, ikke CSV. Åpne den i Excel, velg Lagre som og «CSV UTF-8».
import-file-not-csv-ods = Filen er et regneark fra LibreOffice (ODS), ikke CSV. Åpne den der, velg Lagre som, «Tekst CSV» og tegnsett UTF-8.
import-file-not-csv-numbers = Filen er et regneark fra Numbers, ikke CSV. Åpne den der, velg Eksporter til, CSV og koding UTF-8.
import-file-not-csv-archive = Filen er pakket (zip eller lignende), ikke CSV. Pakk den ut, og importer filene som ligger i den.
import-file-not-csv-pdf = Filen er en PDF, ikke CSV. Hent listen ut av systemet som CSV eller Excel.
import-file-not-csv-html = Filen er en nettside (HTML), ikke CSV. Åpne den i regnearket, og lagre den som CSV UTF-8.
import-file-not-csv-xml = Filen er XML, ikke CSV. Åpne den i regnearket, og lagre den som CSV UTF-8.
import-file-not-csv-json = Filen er JSON, ikke CSV. Hent listen ut av systemet som CSV.
import-file-not-csv-rtf = Filen er et tekstdokument (RTF), ikke CSV. Hent listen ut av systemet som CSV.
import-file-not-csv-picture = Filen er et bilde, ikke CSV. Hent listen ut av systemet som CSV.
import-file-not-csv-unknown = Filen er ikke en tekstfil. Åpne den i regnearket, og lagre den som CSV UTF-8.
import-path-no-file = { $path } er verken en fil eller et rør. Oppgi en CSV-fil eller en mappe med CSV-filer.
import-nothing-taken = 0 tatt inn, { $rejected } avvist. Kvitteringen er import { $id }.
import-leavers = { $count ->
    [one] Én stilling i registeret mangler i listen:
   *[other] { $count } stillinger i registeret mangler i listen:
}
import-leaver = { $name } ({ $number }), { $unit }
import-leaver-position = { $name } ({ $number }), { $unit }: har en annen stilling i listen
import-leavers-next = Ingen av dem er avsluttet. Har de sluttet, kjør importen på nytt med --full-list --end-missing.
import-leavers-ended = De er avsluttet fra i går. Ingen er slettet. Angre med innsats import undo. En stilling som ikke har begynt, står som før.
import-column-warned = Med varsel
