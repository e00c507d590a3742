### The self-assessment: questions, answers, sending, receipt.

own-assess-heading = { page-source-own }
own-assess-lead = Vi spør fordi kommunen skal vite kva kompetanse vi har, og kva vi må lære meir om.
own-assess-who-sees = Leiaren din og HR ser svara. Andre ser dei berre om du slår det på.
own-assess-who-sees-all = Sjå kven som ser kva
own-assess-not-used-for = { page-profile-about-not }
own-assess-minutes = Det tek om lag 10 minutt. Du kan stoppe når du vil; det du har svart, er lagra til neste gong.
own-assess-how-many = { $count ->
    [one] Vi spør om 1 ferdigheit som rolla di eller eit tiltak ber om.
   *[other] Vi spør om { $count } ferdigheiter som rolla di eller eit tiltak ber om.
}
own-assess-nothing-due = Du har svart på alt rolla di og tiltaka ber om. Du kan leggje til andre ferdigheiter, eller endre eit svar på sida Min kompetanse.
own-assess-left = { $count ->
    [one] Du har 1 spørsmål att. Det du har svart, er lagra.
   *[other] Du har { $count } spørsmål att. Det du har svart, er lagra.
}
own-assess-all-answered = Du har svart på alt. Sjekk svara og send dei inn.
own-assess-not-begun = Ikkje starta
own-assess-begun = Påbyrja: { $done } av { $all }
own-assess-done = Ferdig
own-assess-want-more = Vil du svare på meir?
own-assess-more = { $count ->
    [one] Svar på 1 ferdigheit til
   *[other] Svar på { $count } ferdigheiter til
}
own-assess-add = Legg til andre ferdigheiter
own-assess-end = Avslutt utan å sende inn
own-assess-end-what = Svara du ikkje har sendt inn, blir sletta. Det du har sendt inn før, står som det er.
own-assess-end-do = Slett svara
own-assess-group = Gruppe { $number } av { $all }
own-assess-more-groups = { $first } og meir
own-assess-role-asks = Rolla di ber om nivå { $level }.
own-assess-initiative-asks = Tiltaket { $initiative } treng nivå { $level }.
own-assess-added-by-yourself = Du har valt denne sjølv.
own-assess-before = Du svarte nivå { $level } i { $month }.
own-assess-before-not-relevant = Du svarte «ikkje relevant» i { $month }.
own-assess-before-unknown = Du svarte «veit ikkje» i { $month }.
own-assess-not-relevant = Ikkje relevant for meg
own-assess-example = Eit døme på noko du har gjort
own-assess-interest = Kor gjerne?
own-assess-interest-none = Ikkje oppgitt
own-assess-interest-short = Kor gjerne
own-assess-used = Sist brukt (år)
own-assess-used-in = Sist brukt i { $year }
own-assess-evidence = Dokumentasjon: kurs eller sertifikat
own-assess-save = Lagre og hald fram
own-assess-still-right = Framleis rett for alle i gruppa
own-assess-only-level = Du treng berre velje nivå. Resten er valfritt.
own-assess-evidence-add = Legg til dokumentasjon
own-assess-stop-any-time = Du kan stoppe når du vil. Ingen andre ser svara før du sender dei inn.
own-assess-saved = Lagra kl. { $clock }
own-assess-saved-at = Sist lagra { $time }
own-assess-failed = Vi fekk ikkje lagra. Feilen er hos oss. Det du skreiv, står framleis her. Prøv «Lagre og hald fram».
own-assess-not-saved = Ikkje lagra. { $why }
own-assess-changed-elsewhere = Ikkje lagra: svaret er endra i ei anna fane. Trykk «Lagre og hald fram» for å sjå begge svara.
own-assess-conflict = Du har endra noko i ei anna fane
own-assess-conflict-what = { $count ->
    [one] Eitt svar er endra i ei anna fane medan du hadde denne sida open. Det er ikkje lagra herfrå. Sjå etter kva som er rett, og trykk «Lagre og hald fram».
   *[other] { $count } svar er endra i ei anna fane medan du hadde denne sida open. Dei er ikkje lagra herfrå. Sjå etter kva som er rett, og trykk «Lagre og hald fram».
}
own-assess-changed-here = Lagra i den andre fana: { $answer }. Under står det du valde her.
own-assess-wrong-year = Skriv årstalet med fire siffer, frå { $first } til { $last }.
own-assess-wrong-example = Dømet er for langt. Kort det ned til høgst { $most } teikn.
own-assess-wrong-evidence = Dokumentasjonen er for lang. Kort han ned til høgst { $most } teikn.
own-assess-unanswered = Ikkje svart
own-assess-check = Sjekk svara
own-assess-to-check = Sjekk svara og send inn
own-assess-check-lead = { $count ->
    [one] Du har svart om 1 ferdigheit. Sjå om det stemmer, og send inn.
   *[other] Du har svart om { $count } ferdigheiter. Sjå om alt stemmer, og send inn.
}
own-assess-check-left = Du har svart på { $count } spørsmål, og { $left } står att. Berre det du har svart på, blir sendt. Resten ligg klart til neste gong.
own-assess-check-caption = Svara dine
own-assess-sent-caption = Svara du sende inn
own-assess-answer = Svar
own-assess-added = Dette la du til
own-assess-change = Endre
own-assess-change-this = Endre { $skill }
own-assess-answer-this = Svar om { $skill }
own-assess-manager-sees = Leiaren din og HR ser nivået, kor gjerne du vil, når du sist brukte ferdigheita, dømet og dokumentasjonen.
own-assess-send = Send inn eigenvurdering
own-assess-back = Tilbake til eigenvurderinga
own-assess-remove = Fjern spørsmål du ikkje vil svare på
own-assess-remove-what = Spørsmålet blir borte frå denne eigenvurderinga. Vi kan spørje igjen seinare.
own-assess-remove-this = Fjern { $skill }
own-assess-receipt = Eigenvurderinga er send inn
own-assess-sent = { $count ->
    [one] Takk. 1 svar blei sendt inn { $time }.
   *[other] Takk. { $count } svar blei sende inn { $time }.
}
own-assess-next = Dette skjer no
own-assess-next-manager = Leiaren din ser svara og kan seie seg einig eller føreslå eit anna nivå. Du ser det med ein gong, og kan svare.
own-assess-next-change = Du kan endre eller trekkje eit svar når som helst på sida Min kompetanse.
own-assess-next-contest = Er du usamd i ei vurdering? Be om ny vurdering på same side.
own-assess-next-again = Vi spør på nytt om 18 månader, eller når rolla di eller eit tiltak ber om noko nytt.
own-assess-to-own = Gå til Min kompetanse
own-assess-add-lead = Søk i katalogen og i ESCO. Ferdigheita blir lagd til i eigenvurderinga di.
own-assess-search = Kva kan du?
own-assess-nothing-found = Vi fann ingen ferdigheiter for «{ $search }». Prøv eit anna ord, eller føreslå ferdigheita under.
own-assess-found = { $count ->
    [one] Vi fann 1 ferdigheit.
   *[other] Vi fann { $count } ferdigheiter og viser { $shown }.
}
own-assess-is-asked = Er med i eigenvurderinga
own-assess-add-this = Legg til
own-assess-propose = Føreslå ei ny ferdigheit
own-assess-propose-lead = Finn du ikkje ferdigheita? Føreslå henne, så vurderer dei som har ansvar for katalogen om ho skal inn.
own-assess-propose-name = Namn på ferdigheita du saknar
own-assess-propose-why = Kvifor trengst ho?
own-assess-propose-do = Send forslaget
own-assess-propose-no-name = Skriv kva ferdigheita heiter.
own-assess-propose-too-long = Teksten er for lang. Kort han ned til høgst { $most } teikn.
own-assess-proposed = Forslaga dine
own-assess-proposed-on = { $name }, føreslått { $day }
own-assess-proposed-open = Ventar på svar
own-assess-proposed-accepted = Teken inn i katalogen
own-assess-proposed-alias = Finst under eit anna namn
own-assess-proposed-declined = Ikkje teken inn
