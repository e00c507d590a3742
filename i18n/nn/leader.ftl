### A leader's people: what waits, both sides of each level, answers and contests, the sheet for the interview.

leader-heading = { page-menu-my-unit }
leader-lead-nearest = { $count ->
    [0] Du er ikkje næraste leiar for nokon i registeret i dag.
    [one] Du er næraste leiar for 1 person.
   *[other] Du er næraste leiar for { $count } personar.
}
leader-lead-all = { $count ->
    [one] 1 person i einingane dine, med einingane under.
   *[other] { $count } personar i einingane dine, med einingane under.
}
leader-lead-unit = { $count ->
    [one] 1 person i { $unit }, med einingane under.
   *[other] { $count } personar i { $unit }, med einingane under.
}
leader-waiting = { waiting-heading }
leader-nothing-waits = Ingenting ventar på deg no. Når nokon svarer på eigenvurderinga eller er usamd i eit nivå, står det her.
leader-waits-confirm = Nivå å stadfeste ({ $count })
leader-waits-contested = Omstridde nivå å svare på ({ $count })
leader-waits-certificates = Sertifikat som går ut innan tre månader ({ $count })
leader-waits-answers = Har ikkje svart på eigenvurderinga ({ $count })
leader-waits-releases = Føreslått for tiltak og må frigjerast ({ $count })
leader-waits-person = { $name }: { $count }
leader-waits-certificate = { $name }: { $what }, til og med { $day }
leader-waits-release = { $name }: { $places }, { $release }
leader-and-more = og { $count } til i lista under
leader-people = Dei tilsette
leader-choice = Kven vil du sjå?
leader-choice-nearest = Dei eg er næraste leiar for ({ $count })
leader-choice-all = Alle i einingane mine, med einingane under ({ $count })
leader-choose = { page-show }
leader-nobody = Ingen har stilling her i dag. Vel ei anna eining over.
leader-answered-heading = { page-source-own }
leader-confirm-heading = Å stadfeste
leader-certificates = Sertifikat som går ut
leader-proposed-heading = Føreslått for
leader-interview-heading = Medarbeidarsamtale
leader-interview-sheet = Samtaleark
leader-not-answered = Har ikkje svart
leader-answered = { $count ->
    [one] 1 svar, { $day }
   *[other] { $count } svar, sist { $day }
}
leader-levels = { $count ->
    [one] 1 nivå
   *[other] { $count } nivå
}
leader-see-levels = Sjå nivåa
leader-contested = { $count } omstridd
leader-certificate = { $what }: { $day }
leader-proposed = { $initiative }, { $role }, { $share }, { $period }
leader-release = må frigjerast { $share }, { $months }
leader-yourself = Deg sjølv
leader-source = Eigenvurderingar og stadfestingar slik dei står i dag. Forslaga er frå det siste bemanningsforslaget: eit menneske avgjer.
leader-file-answers = Talet på eigenvurderingar
leader-file-answered-on = Siste eigenvurdering
leader-file-stale = Eigenvurderingar eldre enn 18 månader
leader-file-waits = Nivå som ikkje er stadfesta
leader-file-contested = Omstridde nivå
leader-file-development = Til utvikling (% av stillinga)
leader-confirm-title = Stadfest nivåa til { $name }
leader-confirm-lead = { $count ->
    [one] 1 av { $all } nivå ventar på svar frå deg.
   *[other] { $count } av { $all } nivå ventar på svar frå deg.
}
leader-confirm-none = Har ikkje oppgitt nokre nivå enno. Dei kjem hit når eigenvurderinga er send inn.
leader-confirm-all-done = Alle nivåa er svara på.
leader-to-next = Gå til det første som ventar
leader-confirm-about = Du svarer på eitt nivå om gongen. Er du samd, blir nivået stadfesta. Meiner du noko anna, skriv du eit døme. Den tilsette ser svaret med ein gong, og kan svare eller gjere det omstridd. Nivåa blir aldri slått saman til eit gjennomsnitt.
leader-own-side = Nivået til den tilsette
leader-manager-side = Nivået til leiaren
leader-own-none = { page-fit-unstated }
leader-interest = Interesse: { $interest }
leader-said-by = { $who }, { $day }
leader-said-as = { $source }, { $day }
leader-confirmed-by = Stadfesta av { $who }, { $day }
leader-deputy-for = { $name } som stedfortredar for { $leader }
leader-remark-comment = { $who } grunngav nivået { $time }
leader-remark-answer = { $who } svarte { $time }
leader-remark-contest = { $who } var usamd i nivået { $time }
leader-remark-resolution = { $who } vurderte det på nytt { $time }
leader-same-level = same nivå
leader-higher = { $count ->
    [one] 1 nivå høgare
   *[other] { $count } nivå høgare
}
leader-lower = { $count ->
    [one] 1 nivå lågare
   *[other] { $count } nivå lågare
}
leader-state-contested = Omstridd, ventar på svar
leader-state-waits = Ikkje stadfesta
leader-state-rated = Leiaren har sett nivå
leader-state-nothing = Ikkje noko å stadfeste
leader-agree = Samd: { $level }
leader-other = Eit anna nivå
leader-which-level = Kva nivå meiner du?
leader-required = (må fyllast ut)
leader-example = Kva byggjer du det på? Nemn eit døme
leader-give-level = Lagre nivået
leader-to-contest = Svar på det som er omstridd
leader-done-confirmed = Stadfesta: { $skill }, { $level }. Den tilsette ser det no.
leader-done-rated = Lagra: { $skill }, { $level }. Den tilsette ser nivået og dømet no.
leader-done-taken-back = Angra: { $skill } ventar på svar igjen.
leader-sent-agree = Du var samd i nivået slik det stod då du opna sida.
leader-sent-other = { $level }: «{ $comment }»
leader-wrong-no-level = Vel kva nivå du meiner.
leader-wrong-same-level = Det er nivået den tilsette har oppgitt sjølv. Trykk «Samd», eller vel eit anna nivå.
leader-wrong-nothing = Den tilsette har ikkje oppgitt noko nivå å vere samd i. Set eit nivå sjølv.
leader-wrong-author = Du har registrert dette nivået sjølv. Ein annan leiar må stadfeste det.
leader-wrong-no-example = Skriv minst éi heil setning med eit døme frå arbeidet.
leader-wrong-too-long = Teksten er for lang. Kort han ned til høgst { $most } teikn.
leader-wrong-no-sentence = Skriv minst éi heil setning.
leader-wrong-no-outcome = Vel kva som skal gjelde.
leader-conflict = { $skill } vart endra medan du hadde sida open
leader-conflict-sent = Du ville lagre
leader-conflict-look = Gå tilbake utan å lagre
leader-conflict-use = Lagre nivået mitt likevel
leader-yourself-heading = Nivåa dine
leader-yourself-lead = Ingen stadfester sine eigne nivå. Leiaren din gjer det for deg.
leader-to-unit = Tilbake til eininga
leader-contests = Omstridde nivå
leader-contests-lead = Nokon er usamd i eit nivå og vil ha det vurdert på nytt. Snakk saman først, og svar så her.
leader-contests-none = Ingen er usamd i noko nivå no. Når nokon blir det, står det her.
leader-outcome = Kva skal gjelde?
leader-outcome-agreed = Nivået til den tilsette: { $level }
leader-outcome-stands = Nivået blir ståande
leader-contest-why = Grunngiving til den tilsette
leader-contest-answer = Send svaret
leader-contest-done = Svaret er sendt. Den tilsette ser det no.
leader-contest-changed = Nivået vart endra medan du hadde sida open. Sjå kva som står no, og send svaret ein gong til viss det framleis passar.
leader-judgements = Vurderingar av nivåa mine
leader-judgements-lead = Her ser du kva leiaren din har svart på nivåa dine. Du kan svare, eller seie at du er usamd og få nivået vurdert på nytt.
leader-judgements-none = Ingen har svart på nivåa dine enno. Når leiaren din gjer det, ser du det her med ein gong.
leader-nobody-of-the-register = Brukaren din er ikkje kopla til ein tilsett. Be HR om å kople han.
leader-contest-waits = Du er usamd i nivået. Leiaren din eller HR svarer deg her.
leader-reply = Svar, eller sei at du er usamd
leader-reply-words = Kva vil du seie?
leader-reply-send = Send svar
leader-contest-send = Eg er usamd i nivået
leader-answer-done = Svaret er sendt. Leiaren din ser det no.
leader-contested-done = Nivået er omstridd. Leiaren din eller HR vurderer det på nytt.
leader-judgement-changed = Vurderinga vart endra medan du hadde sida open. Sjå kva som står no, og send ein gong til viss det framleis passar.
leader-interview-title = Samtaleark for { $name }
leader-interview-lead = Til medarbeidarsamtalen, slik nivåa stod { $day }. Arket er laga for å skrivast ut.
leader-to-confirm = Stadfest nivåa
leader-interview-levels = { page-menu-skills }
leader-difference = Skilnad
leader-notes = Notat
leader-interview-caption = Nivået til den tilsette og til leiaren, ved sida av kvarandre
leader-interview-wants = Vil gjerne arbeide meir med
leader-interview-wants-none = Har ikkje oppgitt interesse enno. Spør i samtalen.
leader-interview-agreed = Dette vart vi samde om
leader-interview-next = Mål og opplæring det neste året
leader-task-answers = { $count ->
    [one] 1 av dine har ikkje svart på eigenvurderinga
   *[other] { $count } av dine har ikkje svart på eigenvurderinga
}
leader-to-deputies = Stedfortredar når du er borte
leader-all-required = Alt må fyllast ut.
leader-from-day = Frå og med
leader-to-day = Til og med
leader-wrong-day = Skriv ein dag, til dømes 24.11.2026.
leader-deputies = Stedfortredarar
leader-deputies-lead = Ein stedfortredar ser og gjer det same som leiaren for einingane, i dagane som er sette. Begge namna står ved det stedfortredaren gjer.
leader-deputies-none = Ingen er stedfortredar no, og ingen har vore det. Når ein leiar peiker ut ein, står det her.
leader-deputy-new = Peik ut ein stedfortredar for deg
leader-deputy-who = Tilsettnummer eller namn
leader-deputy-name = Peik ut stedfortredaren
leader-deputy-list = Utpeikte stedfortredarar
leader-deputy-end = Avslutt no
leader-deputy-named = Stedfortredaren er peikt ut.
leader-deputy-ended = Stedfortredaren er avslutta.
leader-deputy-now = No
leader-deputy-coming = Kjem
leader-deputy-over = Over
leader-deputy-was-ended = Avslutta av { $who } { $time }
leader-deputy-nobody = Ingen tilsett har dette nummeret eller namnet. Skriv heile namnet eller tilsettnummeret.
leader-deputy-several = Fleire heiter dette. Skriv tilsettnummeret til den du meiner: { $people }
leader-deputy-oneself = Du kan ikkje vere stedfortredar for deg sjølv. Vel ein annan.
leader-deputy-leads-nothing = Du leier inga eining i registeret, og kan difor ikkje peike ut ein stedfortredar. Be HR om å sjå på det.
leader-deputy-too-early = Den siste dagen må vere i dag eller seinare, og ikkje før den første.
leader-deputy-too-long = Ein stedfortredar kan peikast ut for høgst eitt år om gongen. Vel ein tidlegare siste dag.
leader-capacity-title = Utviklingskapasitet for { $name }
leader-capacity-lead = Sei kor mykje av stillinga som kan brukast til tiltak, og om den tilsette kan lånast ut utover det. Det gjeld frå dagen du set, også om fila frå HR-systemet seier noko anna.
leader-capacity-none = Har inga stilling i dag. Kapasiteten til innleigde står i kontrakten.
leader-capacity-other-unit = Stillinga er i ei anna eining. Leiaren der avgjer dette.
leader-capacity-today = I dag
leader-capacity-in-files = I fila frå HR-systemet
leader-capacity-history = Sett av leiar
leader-capacity-words = { $share } til utvikling, kan lånast ut: { $lendable }
leader-capacity-decision = Frå { $day }: { $what }. Sett av { $who } { $time }.
leader-capacity-share = Til utvikling, prosent av stillinga
leader-capacity-lendable = Kan den tilsette lånast ut?
leader-capacity-save = Lagre kapasiteten
leader-capacity-use = Lagre min likevel
leader-capacity-set = Kapasiteten er lagra.
leader-capacity-withdrawn = Angra: det som stod før, gjeld igjen.
leader-capacity-changed = Nokon andre sette kapasiteten medan du hadde sida open. Sjå kva som står no. Det du skreiv, står i skjemaet.
leader-wrong-share = Skriv eit tal frå 0 til 100.
leader-wrong-lendable = Vel om den tilsette kan lånast ut.
leader-wrong-other-day = Vel i dag eller ein seinare dag, høgst to år fram.
