### Versjoner av et forslag, endringer for hånd og sammenligning.

edit-version = Versjon { $version }, laget på grunnlag av forslag { $base }
edit-changed = { $changed ->
    [0] Ingen personer byttet
    [one] 1 person byttet
   *[other] { $changed } personer byttet
}, dekning { $difference } prosentpoeng.
edit-changed-uncounted = { $changed ->
    [0] Ingen personer byttet.
    [one] 1 person byttet.
   *[other] { $changed } personer byttet.
}
edit-changed-more = { $came } kom inn på et team, { $gone } gikk ut, og { $reshared } fikk en annen andel.
edit-conflict-row = { edit-tie-lock }
edit-conflict-back = Endre bindingene
edit-version-first = Dette forslaget har nyere versjoner
edit-version-other = Versjon { $version } (forslag { $number })
edit-conflict-lead = Ingenting er laget. Løs opp én av bindingene, og regn på nytt.
edit-heading = Endre forslag { $number }
edit-lead = Bind det du vet, og la regneprogrammet ordne resten. Forslaget du endrer, blir stående: du får en ny versjon.
edit-stale = Bindingene ble endret i et annet vindu. Her står de slik de er nå. Det du sendte, er ikke lagret.
edit-ties = Dine bindinger ({ $count })
edit-ties-none = Her vil bindingene dine stå. Velg et tiltak, og si hvem som må være med, eller ikke skal være med.
edit-last = Siste endring:
edit-all = Alle endringene samlet:
edit-reason-given = Grunn: { $reason }
edit-free = Løs opp
edit-free-this = Løs opp: { $what }
edit-undo = { page-undo }
edit-redo = Gjør om igjen
edit-most = Høyst så mange nye personer på teamene (valgfritt)
edit-most-help = De du selv har bundet, telles ikke med. La feltet stå tomt for ingen grense.
edit-most-unit = personer
edit-calculate = Regn på nytt
edit-left-lead = Dette får mindre enn i forslaget, til du regner på nytt:
edit-left = { $need } i { $initiative }: { $less } mindre
edit-broken-lead = Dette går ikke opp uten at andre flyttes. Det ordner «Regn på nytt», eller sier hva som ikke kan holdes:
edit-teams = { page-set-initiatives }
edit-teams-none = Det er ingen team i forslaget som du kan endre.
edit-team-more = { $people ->
    [one] 1 foreslått
   *[other] { $people } foreslåtte
}, { $covered } av { $needs } behov dekket, { $ties ->
    [0] ingen bindinger
    [one] 1 binding
   *[other] { $ties } bindinger
}
edit-all-teams = Alle tiltak
edit-team-empty = Ingen er foreslått her ennå. Se nedenfor hvem som kan.
edit-place = { $need }, { $share }, { $months }
edit-choice = Skal { $person } være med?
edit-choice-free = Fritt
edit-choice-in = Må være med
edit-choice-out = Ikke med
edit-reason = Grunn (må fylles ut når du binder)
edit-reason-must = Grunn (må fylles ut)
edit-send = { mail-save }
edit-share-change = Endre andelen som { $need }
edit-share = Andel, i hele steg på 5
edit-share-unit = prosent av full stilling
edit-share-send = Endre andel
edit-swap = Bytt ut
edit-swap-of = Bytt ut { $person }
edit-swap-heading = Hvem kan ta over for { $person } som { $need }?
edit-fill-heading = Hvem kan være { $need }?
edit-swap-lead = Den som koster minst, står først. Tallene gjelder før andre flyttes.
edit-swap-choose = Velg én
edit-swap-send = Bruk valget
edit-swap-none = Ingen andre oppfyller måkravene og har tid i disse månedene. Senk behovet, eller flytt tiltaket.
edit-swap-left-out = Noen som kunne tatt plassen, er ikke navngitt her, fordi du ikke har tilgang til å se dem.
edit-back-to-team = Tilbake til teamet
edit-open = Det som ikke er dekket
edit-open-need = { $need }: { $share } mangler
edit-open-who = Hvem kan?
edit-decided = Besluttet
edit-decided-lead = Disse plassene flyttes aldri av en beregning. De endres bare med en ny beslutning.
edit-decided-place = { $person }, { $need }, { $share }
edit-tie-lock = { $person } må være med på { $initiative }.
edit-tie-exclude = { $person } er ikke med på { $initiative }.
edit-tie-free = { $person } er fri igjen i { $initiative }.
edit-tie-swap = { $into } tar over for { $out }.
edit-tie-share = { $person } gir { $share } som { $need }.
edit-tie-share-free = Andelen til { $person } som { $need } er fri igjen.
edit-cost-coverage = Dekning { $difference } prosentpoeng.
edit-cost-nothing = Dekningen er den samme.
edit-cost-release = Må frigis inntil { $share }.
edit-cost-learns = Lærer én ferdighet underveis.
edit-broken-capacity = { $person } får { $found } i { $month }, men har { $allowed }.
edit-broken-parallel = { $person } blir med på { $found } tiltak samtidig, og kan være med på { $allowed }.
edit-broken-release = { $unit } må gi fra seg for mye i { $month }.
edit-broken-cover = { $need } får mer enn den ber om.
edit-broken-chunk = { $person } får mindre enn { $least } i { $initiative }.
edit-broken-team = Teamet i { $initiative } blir større enn { $allowed }.
edit-broken-external = Innleide gjør for mye av { $initiative }.
edit-broken-conflict = { $person } skal ikke være på samme team som en annen i { $initiative }.
edit-broken-lock = { $person } har ingen plass i { $initiative } slik forslaget står.
edit-broken-share = { $person } kan ikke gi nøyaktig { $share } som { $need }.
edit-broken-mentor = { $person } har ingen å lære av som { $need }.
edit-broken-candidate = { $person } dekker ikke måkravene til { $need }.
edit-broken-rule-person = En av reglene dine holdes ikke for { $person }.
edit-broken-rule = En av reglene dine holdes ikke.
edit-wrong-reason = Skriv hvorfor.
edit-wrong-reason-long = Skriv grunnen med høyst { $most } tegn.
edit-wrong-share = Skriv en andel fra 5 til 100, i hele steg på 5.
edit-wrong-most = Skriv et helt tall fra 0 til { $most }, eller la feltet stå tomt.
edit-compare-with-base = Se hva som er endret
