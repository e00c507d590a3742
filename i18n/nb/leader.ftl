### A leader's people: what waits, both sides of each level, answers and contests, the sheet for the interview.

leader-heading = { page-menu-my-unit }
leader-lead-nearest = { $count ->
    [0] Du er ikke nærmeste leder for noen i registeret i dag.
    [one] Du er nærmeste leder for 1 person.
   *[other] Du er nærmeste leder for { $count } personer.
}
leader-lead-all = { $count ->
    [one] 1 person i enhetene dine, med enhetene under.
   *[other] { $count } personer i enhetene dine, med enhetene under.
}
leader-lead-unit = { $count ->
    [one] 1 person i { $unit }, med enhetene under.
   *[other] { $count } personer i { $unit }, med enhetene under.
}
leader-waiting = { waiting-heading }
leader-nothing-waits = Ingenting venter på deg nå. Når noen svarer på egenvurderingen eller er uenig i et nivå, står det her.
leader-waits-confirm = Nivåer å bekrefte ({ $count })
leader-waits-contested = Bestridte nivåer å svare på ({ $count })
leader-waits-certificates = Sertifikater som går ut innen tre måneder ({ $count })
leader-waits-answers = Har ikke svart på egenvurderingen ({ $count })
leader-waits-releases = Foreslått for tiltak og må frigis ({ $count })
leader-waits-person = { $name }: { $count }
leader-waits-certificate = { $name }: { $what }, til og med { $day }
leader-waits-release = { $name }: { $places }, { $release }
leader-and-more = og { $count } til i listen under
leader-people = De ansatte
leader-choice = Hvem vil du se?
leader-choice-nearest = De jeg er nærmeste leder for ({ $count })
leader-choice-all = Alle i enhetene mine, med enhetene under ({ $count })
leader-choose = { page-show }
leader-nobody = Ingen har stilling her i dag. Velg en annen enhet over.
leader-answered-heading = { page-source-own }
leader-confirm-heading = Å bekrefte
leader-certificates = Sertifikater som går ut
leader-proposed-heading = Foreslått for
leader-interview-heading = Medarbeidersamtale
leader-interview-sheet = Samtaleark
leader-not-answered = Har ikke svart
leader-answered = { $count ->
    [one] 1 svar, { $day }
   *[other] { $count } svar, sist { $day }
}
leader-levels = { $count ->
    [one] 1 nivå
   *[other] { $count } nivåer
}
leader-see-levels = Se nivåene
leader-contested = { $count } bestridt
leader-certificate = { $what }: { $day }
leader-proposed = { $initiative }, { $role }, { $share }, { $period }
leader-release = må frigis { $share }, { $months }
leader-yourself = Deg selv
leader-source = Egenvurderinger og bekreftelser slik de står i dag. Forslagene er fra det siste bemanningsforslaget: et menneske bestemmer.
leader-file-answers = Antall egenvurderinger
leader-file-answered-on = Siste egenvurdering
leader-file-stale = Egenvurderinger eldre enn 18 måneder
leader-file-waits = Nivåer som ikke er bekreftet
leader-file-contested = Bestridte nivåer
leader-file-development = Til utvikling (% av stillingen)
leader-confirm-title = Bekreft nivåene til { $name }
leader-confirm-lead = { $count ->
    [one] 1 av { $all } nivåer venter på svar fra deg.
   *[other] { $count } av { $all } nivåer venter på svar fra deg.
}
leader-confirm-none = Har ikke oppgitt noen nivåer ennå. De kommer hit når egenvurderingen er sendt inn.
leader-confirm-all-done = Alle nivåene er besvart.
leader-to-next = Gå til det første som venter
leader-confirm-about = Du svarer på ett nivå om gangen. Er du enig, blir nivået bekreftet. Mener du noe annet, skriver du et eksempel. Den ansatte ser svaret med en gang, og kan svare eller bestride det. Nivåene blir aldri slått sammen til et gjennomsnitt.
leader-own-side = Den ansattes nivå
leader-manager-side = Lederens nivå
leader-own-none = { page-fit-unstated }
leader-interest = Interesse: { $interest }
leader-said-by = { $who }, { $day }
leader-said-as = { $source }, { $day }
leader-confirmed-by = Bekreftet av { $who }, { $day }
leader-deputy-for = { $name } som stedfortreder for { $leader }
leader-remark-comment = { $who } begrunnet nivået { $time }
leader-remark-answer = { $who } svarte { $time }
leader-remark-contest = { $who } bestred nivået { $time }
leader-remark-resolution = { $who } vurderte det på nytt { $time }
leader-same-level = samme nivå
leader-higher = { $count ->
    [one] 1 nivå høyere
   *[other] { $count } nivåer høyere
}
leader-lower = { $count ->
    [one] 1 nivå lavere
   *[other] { $count } nivåer lavere
}
leader-state-contested = Bestridt, venter på svar
leader-state-waits = Ikke bekreftet
leader-state-rated = Lederen har satt nivå
leader-state-nothing = Ikke noe å bekrefte
leader-agree = Enig: { $level }
leader-other = Et annet nivå
leader-which-level = Hvilket nivå mener du?
leader-required = (må fylles ut)
leader-example = Hva bygger du det på? Nevn et eksempel
leader-give-level = Lagre nivået
leader-to-contest = Svar på det som er bestridt
leader-done-confirmed = Bekreftet: { $skill }, { $level }. Den ansatte ser det nå.
leader-done-rated = Lagret: { $skill }, { $level }. Den ansatte ser nivået og eksempelet nå.
leader-done-taken-back = Angret: { $skill } venter på svar igjen.
leader-sent-agree = Du var enig i nivået slik det sto da du åpnet siden.
leader-sent-other = { $level }: «{ $comment }»
leader-wrong-no-level = Velg hvilket nivå du mener.
leader-wrong-same-level = Det er nivået den ansatte har oppgitt selv. Trykk «Enig», eller velg et annet nivå.
leader-wrong-nothing = Den ansatte har ikke oppgitt noe nivå å være enig i. Sett et nivå selv.
leader-wrong-author = Du har registrert dette nivået selv. En annen leder må bekrefte det.
leader-wrong-no-example = Skriv minst én hel setning med et eksempel fra arbeidet.
leader-wrong-too-long = Teksten er for lang. Kort den ned til høyst { $most } tegn.
leader-wrong-no-sentence = Skriv minst én hel setning.
leader-wrong-no-outcome = Velg hva som skal gjelde.
leader-conflict = { $skill } ble endret mens du hadde siden åpen
leader-conflict-sent = Du ville lagre
leader-conflict-look = Gå tilbake uten å lagre
leader-conflict-use = Lagre mitt nivå likevel
leader-yourself-heading = Nivåene dine
leader-yourself-lead = Ingen bekrefter sine egne nivåer. Lederen din gjør det for deg.
leader-to-unit = Tilbake til enheten
leader-contests = Bestridte nivåer
leader-contests-lead = Noen er uenig i et nivå og vil ha det vurdert på nytt. Snakk sammen først, og svar så her.
leader-contests-none = Ingen bestrider noe nivå nå. Når noen gjør det, står det her.
leader-outcome = Hva skal gjelde?
leader-outcome-agreed = Den ansattes nivå: { $level }
leader-outcome-stands = Nivået blir stående
leader-contest-why = Begrunnelse til den ansatte
leader-contest-answer = Send svaret
leader-contest-done = Svaret er sendt. Den ansatte ser det nå.
leader-contest-changed = Nivået ble endret mens du hadde siden åpen. Se hva som står nå, og send svaret en gang til hvis det fortsatt passer.
leader-judgements = Vurderinger av nivåene mine
leader-judgements-lead = Her ser du hva lederen din har svart på nivåene dine. Du kan svare, eller bestride et nivå og få det vurdert på nytt.
leader-judgements-none = Ingen har svart på nivåene dine ennå. Når lederen din gjør det, ser du det her med en gang.
leader-nobody-of-the-register = Brukeren din er ikke koblet til en ansatt. Be HR om å koble den.
leader-contest-waits = Du har bestridt nivået. Lederen din eller HR svarer deg her.
leader-reply = Svar eller bestrid
leader-reply-words = Hva vil du si?
leader-reply-send = Send svar
leader-contest-send = Bestrid nivået
leader-answer-done = Svaret er sendt. Lederen din ser det nå.
leader-contested-done = Nivået er bestridt. Lederen din eller HR vurderer det på nytt.
leader-judgement-changed = Vurderingen ble endret mens du hadde siden åpen. Se hva som står nå, og send en gang til hvis det fortsatt passer.
leader-interview-title = Samtaleark for { $name }
leader-interview-lead = Til medarbeidersamtalen, slik nivåene sto { $day }. Arket er laget for å skrives ut.
leader-to-confirm = Bekreft nivåene
leader-interview-levels = { page-menu-skills }
leader-difference = Forskjell
leader-notes = Notater
leader-interview-caption = Den ansattes og lederens nivå, ved siden av hverandre
leader-interview-wants = Vil gjerne arbeide mer med
leader-interview-wants-none = Har ikke oppgitt interesse ennå. Spør i samtalen.
leader-interview-agreed = Dette ble vi enige om
leader-interview-next = Mål og opplæring det neste året
leader-task-answers = { $count ->
    [one] 1 av dine har ikke svart på egenvurderingen
   *[other] { $count } av dine har ikke svart på egenvurderingen
}
leader-to-deputies = Stedfortreder når du er borte
leader-all-required = Alt må fylles ut.
leader-from-day = Fra og med
leader-to-day = Til og med
leader-wrong-day = Skriv en dag, for eksempel 24.11.2026.
leader-deputies = Stedfortredere
leader-deputies-lead = En stedfortreder ser og gjør det samme som lederen for enhetene, i dagene som er satt. Begge navnene står ved det stedfortrederen gjør.
leader-deputies-none = Ingen er stedfortreder nå, og ingen har vært det. Når en leder oppnevner en, står det her.
leader-deputy-new = Oppnevn en stedfortreder for deg
leader-deputy-who = Ansattnummer eller navn
leader-deputy-name = Oppnevn stedfortrederen
leader-deputy-list = Oppnevnte stedfortredere
leader-deputy-end = Avslutt nå
leader-deputy-named = Stedfortrederen er oppnevnt.
leader-deputy-ended = Stedfortrederen er avsluttet.
leader-deputy-now = Nå
leader-deputy-coming = Kommer
leader-deputy-over = Over
leader-deputy-was-ended = Avsluttet av { $who } { $time }
leader-deputy-nobody = Ingen ansatt har dette nummeret eller navnet. Skriv hele navnet eller ansattnummeret.
leader-deputy-several = Flere heter dette. Skriv ansattnummeret til den du mener: { $people }
leader-deputy-oneself = Du kan ikke være stedfortreder for deg selv. Velg en annen.
leader-deputy-leads-nothing = Du leder ingen enhet i registeret, og kan derfor ikke oppnevne en stedfortreder. Be HR om å se på det.
leader-deputy-too-early = Den siste dagen må være i dag eller senere, og ikke før den første.
leader-deputy-too-long = En stedfortreder kan oppnevnes for høyst ett år om gangen. Velg en tidligere siste dag.
leader-capacity-title = Utviklingskapasitet for { $name }
leader-capacity-lead = Si hvor mye av stillingen som kan brukes til tiltak, og om den ansatte kan lånes ut ut over det. Det gjelder fra dagen du setter, også om filen fra HR-systemet sier noe annet.
leader-capacity-none = Har ingen stilling i dag. Kapasiteten til innleide står i kontrakten.
leader-capacity-other-unit = Stillingen er i en annen enhet. Lederen der bestemmer dette.
leader-capacity-today = I dag
leader-capacity-in-files = I filen fra HR-systemet
leader-capacity-history = Satt av leder
leader-capacity-words = { $share } til utvikling, kan lånes ut: { $lendable }
leader-capacity-decision = Fra { $day }: { $what }. Satt av { $who } { $time }.
leader-capacity-share = Til utvikling, prosent av stillingen
leader-capacity-lendable = Kan den ansatte lånes ut?
leader-capacity-save = Lagre kapasiteten
leader-capacity-use = Lagre min likevel
leader-capacity-set = Kapasiteten er lagret.
leader-capacity-withdrawn = Angret: det som sto før, gjelder igjen.
leader-capacity-changed = Noen andre satte kapasiteten mens du hadde siden åpen. Se hva som står nå. Det du skrev, står i skjemaet.
leader-wrong-share = Skriv et tall fra 0 til 100.
leader-wrong-lendable = Velg om den ansatte kan lånes ut.
leader-wrong-other-day = Velg i dag eller en senere dag, høyst to år frem.
