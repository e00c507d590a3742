### Asking for a proposal, and how far it is.

request-heading = Be om bemanning
request-lead = Vel tiltak og månader, og trykk «Lag forslag». Resten kan stå som det er. Eit forslag bind ingen før nokon har avgjort det.
request-send = Lag forslag
request-which = Kva tiltak?
request-decided = Vedtekne tiltak: { $ticked } av { $count } er med
request-decided-help = Tiltak som er prioriterte, blir bemanna eller er i gang, er med frå start. Ta bort dei du ikkje vil bemanne no.
request-others = Ikkje vedtekne tiltak: { $ticked } av { $count } er med
request-others-help = Utkast, tiltak til vurdering og stansa tiltak. Det du kryssar av her, kan ta folk frå vedtekne tiltak.
request-initiative-more = { $code }, { $status }, prioritet { $priority }, { $needs ->
    [one] 1 behov
   *[other] { $needs } behov
}
request-chosen = { $count ->
    [one] 1 valt tiltak
   *[other] { $count } valde tiltak
}
request-months = Månader
request-rules = Reglar
request-rules-lead = Reglane blir alltid haldne.
request-wishes = Ønske
request-wishes-lead = Ønska blir vegne mot kvarandre når reglane er haldne. Dei går aldri framfor prioriteten.
request-last-used = Her står det som vart brukt sist, { $time }.
request-from = Frå og med
request-from-help = Forslaget gjeld heile månader.
request-length = { notice-how-long }
request-length-help = Di lengre, di meir usikkert.
request-length-months = { $count } månader
request-release-help = Ja: folk som kan lånast ut, kan bruke meir enn utviklingsdelen sin på tiltak, og leiaren må frigi dei.
request-ceiling = Frigi høgst av ei stilling
request-ceiling-help = Så mykje av stillinga kan éin tilsett bruke på tiltak, det avtalte medrekna.
request-per-cent = prosent av stillinga
request-per-cent-unit = prosent av stillingane
request-unit-help = Resten blir att til drifta, kvar månad.
request-parallel-help = Færre tiltak gir mindre hopping mellom oppgåver. Fleire gir høgare dekning.
request-initiatives = { import-set-initiatives }
request-commitments-help = Det som er avtalt, blir ikkje flytta utan at du vel det her.
request-lending-help = Gjeld tilsette som leiaren har sett til «kan ikkje lånast ut».
request-ratings-help = Strengare reglar gir tryggare team, men færre som fyller krava.
request-learning-help = Ja: fleire kan vere med, og nokon lærer. Teamet treng tid til det.
request-options-help = Ja: konsulentar blir rekna med også i opsjonstida.
request-knowledge-help = Utan dette kan kunnskapen gå ut døra med konsulenten.
request-key-people-help = Då er det nokon att som kan ta over.
request-fairness-help = Ønske hentar folk frå dei som sjølve vil. Krav kan gi lågare dekning.
request-at-once-help = Få om gongen gir raskare resultat. La feltet stå tomt for inga grense.
request-at-once-unit = tiltak samtidig, eller tomt
request-fit-help = Svært viktig: ekspertar blir sparte til det som treng dei.
request-interest-help = Svært viktig: dei som har sagt at dei vil, går først.
request-cost-help = Svært viktig: eigne tilsette går framfor konsulentar.
request-few-help = Svært viktig: færre personar med større del kvar.
request-keep-help = Svært viktig: team som er i gang, blir lite endra.
request-areas-help = Svært viktig: team blir sette saman på tvers av område.
request-little-help = Svært viktig: utviklingsdelane blir brukte før nokon må frigivast.
request-wrong-nothing = Vel minst eitt tiltak.
request-wrong-month = Vel ein månad frå lista.
request-wrong-length = Vel kor lenge, frå 1 til 60 månader.
request-wrong-number = Skriv eit heilt tal frå 1 til { $most }.
request-wrong-too-many = Du har alt { $most } førespurnader i arbeid. Vent til éin er ferdig, eller avbryt éin.
request-wrong-under-way = Nokon andre har nettopp bede om det same. Forslaget kjem i lista over forslag når det er klart.
request-job-heading = Forslaget blir laga
request-asked = Bede om
request-asked-by = { catalogue-merge-by }
request-size = Omfang
request-size-of = { $initiatives ->
    [one] 1 tiltak
   *[other] { $initiatives } tiltak
} med { $needs } behov
request-elapsed = Har rekna i
request-seconds = { $count ->
    [one] 1 sekund
   *[other] { $count } sekund
}
request-stage = Gjer no
request-best = Beste til no
request-best-within = høgst { $gap } frå det beste som er mogleg
request-best-some = har eit forslag, men veit ikkje kor nær det er det beste
request-best-none = ikkje noko forslag enno
request-state-next = Står først i køen.
request-state-queued = Nummer { $place } i køen.
request-state-running = Reknar no.
request-state-cancelling = Avbryt.
request-state-done = Forslaget er klart.
request-state-failed = Vi fekk ikkje laga forslaget.
request-state-cancelled = Førespurnaden er avbroten.
request-lead-open = Du kan gå frå sida. Når forslaget er klart, ligg det på startsida di.
request-lead-done = Opne det frå lista over forslag.
request-lead-failed = { $count ->
    [one] Feilen er hos oss. Prøv igjen, eller sei frå til den som driftar tenesta.
   *[other] Vi prøvde { $count } gonger. Feilen er hos oss. Prøv igjen, eller sei frå til den som driftar tenesta.
}
request-lead-cancelled = Ingenting er lagra. Du kan be om eit nytt forslag.
request-refresh = Oppdater status
request-again = Be om eit nytt forslag
request-cancel = Avbryt
request-working = { $count ->
    [one] Lagar forslag som det blir bede om, eitt om gongen. Stopp med Ctrl-C.
   *[other] Lagar forslag som det blir bede om, { $count } om gongen. Stopp med Ctrl-C.
}
request-workers-failed = Forslag som det blir bede om, blir ikkje laga her: { $reason }
