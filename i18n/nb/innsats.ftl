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
proposal-summary-release = Når ansatte også kan frigjøres fra drift, gjelder det { $release } behov.
proposal-summary-learning = Når ansatte i tillegg kan lære i arbeidet, gjelder det { $learning } behov. Skal også en på teamet kunne lære dem opp, gjelder det { $mentor }.
proposal-summary-before-decisions = Disse tallene gjelder alle behovene, før noe er bestemt.
proposal-summary-covered = { $needs ->
    [0] Ingen behov står åpne, så det er ingenting å foreslå.
   *[other] Forslaget gjelder { $needs } åpne behov. Det dekker { $covered } helt og { $partly } delvis. { $uncovered } er ikke dekket.
}
proposal-summary-coverage = Forslaget dekker { $coverage } av arbeidet det er behov for, når viktige tiltak teller mest. En plan som bare følger prioriteringen, dekker { $greedy }.
proposal-summary-people = { $employees ->
    [one] Én ansatt
   *[other] { $employees } ansatte
} og { $consultants ->
    [one] én konsulent
   *[other] { $consultants } konsulenter
} er foreslått.
proposal-summary-released = { $people ->
    [0] Ingen må frigjøres fra drift.
    [one] Én ansatt må frigjøres fra drift, til sammen { $months } månedsverk.
   *[other] { $people } ansatte må frigjøres fra drift, til sammen { $months } månedsverk.
}
proposal-quality-optimal = Dette er det beste forslaget innenfor reglene.
proposal-quality-within = Ingen plan innenfor reglene er mer enn { $gap } bedre enn dette forslaget.
proposal-quality-time = Tiden gikk ut. Forslaget følger alle reglene, men en annen plan kan være inntil { $gap } bedre.
proposal-quality-locks = Bindingene kan ikke oppfylles samtidig. Forslaget er tomt.
proposal-quality-figures = Verdi { $objective }, øvre grense { $bound }. { $candidates } mulige par av person og behov. { $cpu } sekunder prosessortid, { $wall } sekunder klokketid, { $memory } MB minne.
proposal-quality-bound = Den øvre grensen er bevist: ingen plan innenfor reglene er verdt mer.
proposal-notice = Dette er et forslag fra et regneprogram. Et menneske bestemmer.
proposal-top-unmet = Behov som ikke er dekket, viktigste først:
proposal-top-unmet-line = { $need } { $title } i { $initiative } ({ $priority }): { $months } månedsverk. { $reason }
proposal-priority = prioritet { $priority }
proposal-top-release = Ansatte som må frigjøres mest fra drift:
proposal-top-release-line = { $person }, { $unit }: { $share } fra { $first } til { $last }
proposal-reused = Grunnlaget er uendret siden forslag { $id }, så det forslaget vises igjen.
proposal-stored = Lagret som forslag { $id }.
proposal-progress = { $stage } … { $seconds } s
proposal-progress-gap = { $stage } … { $seconds } s, høyst { $gap } fra det beste mulige
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
proposal-error-store = Databasen svarte ikke som ventet: { $detail }
proposal-error-file = Kan ikke skrive { $path }: { $detail }
proposal-written = Skrev { $path }.
proposal-locks-conflict = Disse bindingene kan ikke oppfylles samtidig:
proposal-reason-nobody-has-skill = Ingen har oppgitt en av ferdighetene.
proposal-reason-level-too-low = Ingen har alle ferdighetene på nivået som kreves.
proposal-reason-external-not-allowed = Bare konsulenter kan dekke behovet, og det er ikke åpnet for konsulenter.
proposal-reason-external-limit = Grensen for konsulenter i tiltaket er nådd.
proposal-reason-excluded = De som kan, er holdt utenfor tiltaket.
proposal-reason-no-capacity = De som kan, har ikke tid i hele perioden, eller kan ikke lånes ut.
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
proposal-setting-wish-release = Lite frigjøring fra drift
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
gap-more-rows = { $count ->
    [one] Det er én rad til. Hele tabellen: --format csv.
   *[other] Det er { $count } rader til. Hele tabellen: --format csv.
}
gap-reason-nobody-holds = Ingen har oppgitt kompetansen.
gap-reason-level-too-low = Ingen har all kompetansen på nivået som kreves.
gap-reason-no-time = De som kan, har ikke tid eller kan ikke lånes ut.
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
gap-action-name-mobilise = Mobilisere
gap-action-name-train = Lære opp
gap-action-name-share = Dele
gap-action-name-hire = Ansette
gap-action-name-buy = Kjøpe
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
