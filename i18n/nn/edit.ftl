### Versjonar av eit forslag, endringar for hand og samanlikning.

edit-version = Versjon { $version }, laga på grunnlag av forslag { $base }
edit-changed = { $changed ->
    [0] Ingen personar bytte
    [one] 1 person bytt
   *[other] { $changed } personar bytte
}, dekning { $difference } prosentpoeng.
edit-changed-uncounted = { $changed ->
    [0] Ingen personar bytte.
    [one] 1 person bytt.
   *[other] { $changed } personar bytte.
}
edit-changed-more = { $came } kom inn på eit team, { $gone } gjekk ut, og { $reshared } fekk ein annan del.
edit-conflict-row = { edit-tie-lock }
edit-conflict-back = Endre bindingane
edit-version-first = Dette forslaget har nyare versjonar
edit-version-other = Versjon { $version } (forslag { $number })
edit-conflict-lead = Ingenting er laga. Løys opp éi av bindingane, og rekn på nytt.
edit-heading = Endre forslag { $number }
edit-lead = Bind det du veit, og lat rekneprogrammet ordne resten. Forslaget du endrar, blir ståande: du får ein ny versjon.
edit-stale = Bindingane vart endra i eit anna vindauge. Her står dei slik dei er no. Det du sende, er ikkje lagra.
edit-ties = Bindingane dine ({ $count })
edit-ties-none = Her vil bindingane dine stå. Vel eit tiltak, og sei kven som må vere med, eller ikkje skal vere med.
edit-last = Siste endring:
edit-all = Alle endringane samla:
edit-reason-given = Grunn: { $reason }
edit-free = Løys opp
edit-free-this = Løys opp: { $what }
edit-undo = { page-undo }
edit-redo = Gjer om igjen
edit-most = Høgst så mange nye personar på teama (valfritt)
edit-most-help = Dei du sjølv har bunde, blir ikkje rekna med. Lat feltet stå tomt for inga grense.
edit-most-unit = personar
edit-calculate = Rekn på nytt
edit-left-lead = Dette får mindre enn i forslaget, til du reknar på nytt:
edit-left = { $need } i { $initiative }: { $less } mindre
edit-broken-lead = Dette går ikkje opp utan at andre blir flytte. Det ordnar «Rekn på nytt», eller seier kva som ikkje kan haldast:
edit-teams = { page-set-initiatives }
edit-teams-none = Det er ingen team i forslaget som du kan endre.
edit-team-more = { $people ->
    [one] 1 foreslått
   *[other] { $people } foreslåtte
}, { $covered } av { $needs } behov dekte, { $ties ->
    [0] ingen bindingar
    [one] 1 binding
   *[other] { $ties } bindingar
}
edit-all-teams = Alle tiltak
edit-team-empty = Ingen er foreslått her enno. Sjå nedanfor kven som kan.
edit-place = { $need }, { $share }, { $months }
edit-choice = Skal { $person } vere med?
edit-choice-free = Fritt
edit-choice-in = Må vere med
edit-choice-out = Ikkje med
edit-reason = Grunn (må fyllast ut når du bind)
edit-reason-must = Grunn (må fyllast ut)
edit-send = { mail-save }
edit-share-change = Endre delen som { $need }
edit-share = Del, i heile steg på 5
edit-share-unit = prosent av full stilling
edit-share-send = Endre del
edit-swap = Byt ut
edit-swap-of = Byt ut { $person }
edit-swap-heading = Kven kan ta over for { $person } som { $need }?
edit-fill-heading = Kven kan vere { $need }?
edit-swap-lead = Den som kostar minst, står først. Tala gjeld før andre blir flytte.
edit-swap-choose = Vel éin
edit-swap-send = Bruk valet
edit-swap-none = Ingen andre oppfyller måkrava og har tid i desse månadene. Senk behovet, eller flytt tiltaket.
edit-swap-left-out = Nokre som kunne teke plassen, er ikkje namngjevne her, fordi du ikkje har tilgang til å sjå dei.
edit-back-to-team = Tilbake til teamet
edit-open = Det som ikkje er dekt
edit-open-need = { $need }: { $share } manglar
edit-open-who = Kven kan?
edit-decided = Avgjort
edit-decided-lead = Desse plassane blir aldri flytte av ei berekning. Dei blir endra berre med ei ny avgjerd.
edit-decided-place = { $person }, { $need }, { $share }
edit-tie-lock = { $person } må vere med på { $initiative }.
edit-tie-exclude = { $person } er ikkje med på { $initiative }.
edit-tie-free = { $person } er fri igjen i { $initiative }.
edit-tie-swap = { $into } tek over for { $out }.
edit-tie-share = { $person } gir { $share } som { $need }.
edit-tie-share-free = Delen til { $person } som { $need } er fri igjen.
edit-cost-coverage = Dekning { $difference } prosentpoeng.
edit-cost-nothing = Dekninga er den same.
edit-cost-release = Må frigjerast inntil { $share }.
edit-cost-learns = Lærer éin ferdigheit undervegs.
edit-broken-capacity = { $person } får { $found } i { $month }, men har { $allowed }.
edit-broken-parallel = { $person } blir med på { $found } tiltak samtidig, og kan vere med på { $allowed }.
edit-broken-release = { $unit } må gi frå seg for mykje i { $month }.
edit-broken-cover = { $need } får meir enn det er bede om.
edit-broken-chunk = { $person } får mindre enn { $least } i { $initiative }.
edit-broken-team = Teamet i { $initiative } blir større enn { $allowed }.
edit-broken-external = Innleigde gjer for mykje av { $initiative }.
edit-broken-conflict = { $person } skal ikkje vere på same team som ein annan i { $initiative }.
edit-broken-lock = { $person } har ingen plass i { $initiative } slik forslaget står.
edit-broken-share = { $person } kan ikkje gi nøyaktig { $share } som { $need }.
edit-broken-mentor = { $person } har ingen å lære av som { $need }.
edit-broken-candidate = { $person } dekkjer ikkje måkrava til { $need }.
edit-broken-rule-person = Ein av reglane dine blir ikkje halden for { $person }.
edit-broken-rule = Ein av reglane dine blir ikkje halden.
edit-wrong-reason = Skriv kvifor.
edit-wrong-reason-long = Skriv grunnen med høgst { $most } teikn.
edit-wrong-share = Skriv ein del frå 5 til 100, i heile steg på 5.
edit-wrong-most = Skriv eit heilt tal frå 0 til { $most }, eller lat feltet stå tomt.
edit-compare-with-base = Sjå kva som er endra
