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
gap-lack-level = er under nivået
gap-lack-time = har ikkje tid, eller kan ikkje lånast ut
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
esco-store-failed = Databasen kunne ikkje ta imot ESCO. Ingenting er importert. Prøv igjen. Databasen svara: { $reason }
## Database
startup-unknown-scheme = Innsats kjenner ikkje databasar av typen «{ $scheme }». Bruk ei adresse som byrjar med sqlite:// eller postgres://.
startup-bad-address = Adressa til databasen er skriven feil. Skriv henne som sqlite://FIL eller postgres://BRUKAR:PASSORD@VERT/NAMN.
startup-file = Kan ikkje opne databasefila { $path }: { $reason }. Gi brukaren som køyrer Innsats, lese- og skrivetilgang til mappa, eller vel ei anna fil.
startup-network = Databasefila { $path } ligg på eit nettverksområde ({ $kind }), og der kan data gå tapt. Legg henne på ein lokal disk, eller bruk PostgreSQL.
startup-old-sqlite = SQLite { $found } kan skade databasen. Bygg Innsats med SQLite 3.51.3 eller nyare.
startup-setting = SQLite tok ikkje imot innstillinga { $pragma } = { $wanted } (fann { $found }). Utan henne er ikkje data trygge: legg fila på ein vanleg lokal disk.
startup-encoding = PostgreSQL-databasen lagrar tekst som { $found }. Lag ein ny database med ENCODING 'UTF8'.
startup-newer = Databasen er laga av ein nyare versjon av Innsats (migrering { $version }). Start den nyare versjonen.
startup-migration = Databasen kunne ikkje oppdaterast til denne versjonen: { $reason }. Ta ein kopi av han før du prøver igjen.
startup-unreachable = Får ikkje kontakt med databasen: { $reason }. Sjekk at han køyrer, og at adressa og passordet stemmer.
store-changed = Nokon andre endra registeret samstundes. Ingenting er skrive. Prøv igjen.
store-unavailable = Databasen svarer ikkje: { $reason }. Ingenting er skrive. Prøv igjen om litt.
store-failed = Databasen avviste det som skulle gjerast: { $reason }. Ingenting er skrive.
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
import-issue-not-corrected = Felta i rada stod på feil plass då ho vart avvist. Rett rada, og tøm dette feltet.
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
import-issue-future-date = «{ $value }» er etter dagen i dag. Skriv dagen vurderinga vart gjord.
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
import-issue-column-ignored = Innsats bruker ikkje denne kolonnen. Han vart ikkje lesen.
import-issue-double-encoded = «{ $value }» ser ut til å vere lagra med feil teiknsett. Skulle det stått «{ $likely }»? Teksten er teken inn som han står.
import-issue-lost-letter = «{ $value }» har truleg mist ein bokstav då fila vart lagra. Lagre fila som CSV UTF-8, eller rett namnet.
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
import-file-not-text = Fila er ikkje ei tekstfil. Opne henne i reknearket, og lagre henne som CSV UTF-8.
import-file-too-many-rows = Fila har fleire enn { $most } rader. Del henne i fleire filer.
import-file-too-many-columns = Fila har { $found } kolonnar. Ta bort kolonnar til det er høgst { $most }.
import-file-open-quote = Linje { $line }: Eit hermeteikn er opna og ikkje lukka, eller har tekst rett bak seg. Alt etter det er usikkert. Rett linja.
import-file-open-quote-column = Linje { $line }, { $column }: Eit hermeteikn er opna og ikkje lukka, eller har tekst rett bak seg. Alt etter det er usikkert. Rett linja.
import-file-headings-missing = Første rad ser ut til å vere data. Set inn ei rad med overskrifter øvst.
import-file-empty-headings = Kolonne { $positions } manglar overskrift. Skriv ei overskrift, eller slett kolonnen.
import-file-duplicate-heading = «{ $heading }» står to gonger, i kolonne { $first } og { $second }. Slett eller gi nytt namn til den eine.
import-file-forbidden = Innsats skal ikkje ha kolonnen { $headings }. Slett han frå fila, og prøv igjen.
import-file-columns-missing = Fila ser ut som { $set }, men manglar kolonnen { $columns }. Ta han med, og prøv igjen.
import-file-not-recognised = Overskriftene passar ikkje til noko datasett: { $headings }. Rett overskriftene, eller vel datasett med --as.
import-file-several-sets = Overskriftene passar til fleire datasett: { $sets }. Vel eitt med --as.
