### Asking for a proposal, and how far it is.

request-heading = Be om bemanning
request-lead = Velg tiltak og måneder, og trykk «Lag forslag». Resten kan stå som det er. Et forslag binder ingen før noen har besluttet det.
request-send = Lag forslag
request-which = Hvilke tiltak?
request-decided = Besluttede tiltak: { $ticked } av { $count } er med
request-decided-help = Tiltak som er prioritert, bemannes eller er i gang, er med fra start. Ta bort dem du ikke vil bemanne nå.
request-others = Ikke besluttede tiltak: { $ticked } av { $count } er med
request-others-help = Utkast, tiltak til vurdering og stansede tiltak. Det du krysser av her, kan ta folk fra besluttede tiltak.
request-initiative-more = { $code }, { $status }, prioritet { $priority }, { $needs ->
    [one] 1 behov
   *[other] { $needs } behov
}
request-chosen = { $count ->
    [one] 1 valgt tiltak
   *[other] { $count } valgte tiltak
}
request-months = Måneder
request-rules = Regler
request-rules-lead = Reglene holdes alltid.
request-wishes = Ønsker
request-wishes-lead = Ønskene veies mot hverandre når reglene er holdt. De går aldri foran prioriteten.
request-last-used = Her står det som ble brukt sist, { $time }.
request-from = Fra og med
request-from-help = Forslaget gjelder hele måneder.
request-length = { notice-how-long }
request-length-help = Jo lengre, jo mer usikkert.
request-length-months = { $count } måneder
request-release-help = Ja: folk som kan lånes ut, kan bruke mer enn utviklingsandelen sin på tiltak, og lederen må frigi dem.
request-ceiling = Frigi høyst av en stilling
request-ceiling-help = Så mye av stillingen kan én ansatt bruke på tiltak, det avtalte medregnet.
request-per-cent = prosent av stillingen
request-per-cent-unit = prosent av stillingene
request-unit-help = Resten blir igjen til driften, hver måned.
request-parallel-help = Færre tiltak gir mindre hopping mellom oppgaver. Flere gir høyere dekning.
request-initiatives = { import-set-initiatives }
request-commitments-help = Det som er avtalt, flyttes ikke uten at du velger det her.
request-lending-help = Gjelder ansatte som lederen har satt til «kan ikke lånes ut».
request-ratings-help = Strengere regler gir tryggere team, men færre som oppfyller kravene.
request-learning-help = Ja: flere kan være med, og noen lærer. Teamet trenger tid til det.
request-options-help = Ja: konsulenter regnes med også i opsjonstiden.
request-knowledge-help = Uten dette kan kunnskapen gå ut døra med konsulenten.
request-key-people-help = Da er det noen igjen som kan overta.
request-fairness-help = Ønsker får folk fra dem som selv vil. Krav kan gi lavere dekning.
request-at-once-help = Få om gangen gir raskere resultater. La feltet stå tomt for ingen grense.
request-at-once-unit = tiltak samtidig, eller tomt
request-fit-help = Svært viktig: eksperter spares til det som trenger dem.
request-interest-help = Svært viktig: de som har sagt at de vil, går foran.
request-cost-help = Svært viktig: egne ansatte går foran konsulenter.
request-few-help = Svært viktig: færre personer med større andel hver.
request-keep-help = Svært viktig: team som er i gang, endres lite.
request-areas-help = Svært viktig: team settes sammen på tvers av områder.
request-little-help = Svært viktig: utviklingsandelene brukes før noen må frigis.
request-wrong-nothing = Velg minst ett tiltak.
request-wrong-month = Velg en måned fra listen.
request-wrong-length = Velg hvor lenge, fra 1 til 60 måneder.
request-wrong-number = Skriv et helt tall fra 1 til { $most }.
request-wrong-too-many = Du har allerede { $most } forespørsler i arbeid. Vent til én er ferdig, eller avbryt én.
request-wrong-under-way = Noen andre har nettopp bedt om det samme. Forslaget kommer i listen over forslag når det er klart.
request-job-heading = Forslaget lages
request-asked = Bedt om
request-asked-by = { catalogue-merge-by }
request-size = Omfang
request-size-of = { $initiatives ->
    [one] 1 tiltak
   *[other] { $initiatives } tiltak
} med { $needs } behov
request-elapsed = Har regnet i
request-seconds = { $count ->
    [one] 1 sekund
   *[other] { $count } sekunder
}
request-stage = Gjør nå
request-best = Beste til nå
request-best-within = høyst { $gap } fra det beste som er mulig
request-best-some = har et forslag, men vet ikke hvor nær det er det beste
request-best-none = ikke noe forslag ennå
request-state-next = Står først i køen.
request-state-queued = Nummer { $place } i køen.
request-state-running = Regner nå.
request-state-cancelling = Avbryter.
request-state-done = Forslaget er klart.
request-state-failed = Vi fikk ikke laget forslaget.
request-state-cancelled = Forespørselen er avbrutt.
request-lead-open = Du kan gå fra siden. Når forslaget er klart, ligger det på startsiden din.
request-lead-done = Åpne det fra listen over forslag.
request-lead-failed = { $count ->
    [one] Feilen er hos oss. Prøv igjen, eller si fra til den som drifter tjenesten.
   *[other] Vi prøvde { $count } ganger. Feilen er hos oss. Prøv igjen, eller si fra til den som drifter tjenesten.
}
request-lead-cancelled = Ingenting er lagret. Du kan be om et nytt forslag.
request-refresh = Oppdater status
request-again = Be om et nytt forslag
request-cancel = Avbryt
request-working = { $count ->
    [one] Lager forslag som det bes om, ett om gangen. Stopp med Ctrl-C.
   *[other] Lager forslag som det bes om, { $count } om gangen. Stopp med Ctrl-C.
}
request-workers-failed = Forslag som det bes om, blir ikke laget her: { $reason }
