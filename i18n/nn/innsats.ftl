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
proposal-summary-release = Når tilsette også kan frigjerast frå drift, gjeld det { $release } behov.
proposal-summary-learning = Når tilsette i tillegg kan lære i arbeidet, gjeld det { $learning } behov. Skal også ein på teamet kunne lære dei opp, gjeld det { $mentor }.
proposal-summary-before-decisions = Desse tala gjeld alle behova, før noko er bestemt.
proposal-summary-covered = { $needs ->
    [0] Ingen behov står opne, så det er ingenting å foreslå.
   *[other] Forslaget gjeld { $needs } opne behov. Det dekkjer { $covered } heilt og { $partly } delvis. { $uncovered } er ikkje dekte.
}
proposal-summary-coverage = Forslaget dekkjer { $coverage } av arbeidet det er behov for, når viktige tiltak tel mest. Ein plan som berre følgjer prioriteringa, dekkjer { $greedy }.
proposal-summary-people = { $employees ->
    [one] Éin tilsett
   *[other] { $employees } tilsette
} og { $consultants ->
    [one] éin konsulent
   *[other] { $consultants } konsulentar
} er foreslåtte.
proposal-summary-released = { $people ->
    [0] Ingen må frigjerast frå drift.
    [one] Éin tilsett må frigjerast frå drift, til saman { $months } månadsverk.
   *[other] { $people } tilsette må frigjerast frå drift, til saman { $months } månadsverk.
}
proposal-quality-optimal = Dette er det beste forslaget innanfor reglane.
proposal-quality-within = Ingen plan innanfor reglane er meir enn { $gap } betre enn dette forslaget.
proposal-quality-time = Tida gjekk ut. Forslaget følgjer alle reglane, men ein annan plan kan vere inntil { $gap } betre.
proposal-quality-locks = Bindingane kan ikkje oppfyllast samtidig. Forslaget er tomt.
proposal-quality-figures = Verdi { $objective }, øvre grense { $bound }. { $candidates } moglege par av person og behov. { $cpu } sekund prosessortid, { $wall } sekund klokketid, { $memory } MB minne.
proposal-quality-bound = Den øvre grensa er bevist: ingen plan innanfor reglane er verd meir.
proposal-notice = Dette er eit forslag frå eit rekneprogram. Eit menneske avgjer.
proposal-top-unmet = Behov som ikkje er dekte, dei viktigaste først:
proposal-top-unmet-line = { $need } { $title } i { $initiative } ({ $priority }): { $months } månadsverk. { $reason }
proposal-priority = prioritet { $priority }
proposal-top-release = Tilsette som må frigjerast mest frå drift:
proposal-top-release-line = { $person }, { $unit }: { $share } frå { $first } til { $last }
proposal-reused = Grunnlaget er uendra sidan forslag { $id }, så det forslaget blir vist igjen.
proposal-stored = Lagra som forslag { $id }.
proposal-progress = { $stage } … { $seconds } s
proposal-progress-gap = { $stage } … { $seconds } s, høgst { $gap } frå det beste moglege
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
proposal-error-store = Databasen svara ikkje som venta: { $detail }
proposal-error-file = Kan ikkje skrive { $path }: { $detail }
proposal-written = Skreiv { $path }.
proposal-locks-conflict = Desse bindingane kan ikkje oppfyllast samtidig:
proposal-reason-nobody-has-skill = Ingen har oppgitt ei av ferdigheitene.
proposal-reason-level-too-low = Ingen har alle ferdigheitene på nivået som blir kravd.
proposal-reason-external-not-allowed = Berre konsulentar kan dekkje behovet, og det er ikkje opna for konsulentar.
proposal-reason-external-limit = Grensa for konsulentar i tiltaket er nådd.
proposal-reason-excluded = Dei som kan, er haldne utanfor tiltaket.
proposal-reason-no-capacity = Dei som kan, har ikkje tid i heile perioden, eller kan ikkje lånast ut.
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
proposal-setting-wish-release = Lite frigjering frå drift
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
gap-more-rows = { $count ->
    [one] Det er éi rad til. Heile tabellen: --format csv.
   *[other] Det er { $count } rader til. Heile tabellen: --format csv.
}
gap-reason-nobody-holds = Ingen har oppgitt kompetansen.
gap-reason-level-too-low = Ingen har all kompetansen på nivået som blir kravd.
gap-reason-no-time = Dei som kan, har ikkje tid eller kan ikkje lånast ut.
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
gap-action-name-mobilise = Mobilisere
gap-action-name-train = Lære opp
gap-action-name-share = Dele
gap-action-name-hire = Tilsetje
gap-action-name-buy = Kjøpe
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
