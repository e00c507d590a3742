### The self-assessment: questions, answers, sending, receipt.

own-assess-heading = { page-source-own }
own-assess-lead = Vi spør fordi kommunen skal vite hvilken kompetanse vi har, og hva vi må lære mer om.
own-assess-who-sees = Lederen din og HR ser svarene. Andre ser dem bare hvis du slår det på.
own-assess-who-sees-all = Se hvem som ser hva
own-assess-not-used-for = { page-profile-about-not }
own-assess-minutes = Det tar om lag 10 minutter. Du kan stoppe når du vil; det du har svart, er lagret til neste gang.
own-assess-how-many = { $count ->
    [one] Vi spør om 1 ferdighet som rollen din eller et tiltak ber om.
   *[other] Vi spør om { $count } ferdigheter som rollen din eller et tiltak ber om.
}
own-assess-nothing-due = Du har svart på alt rollen din og tiltakene ber om. Du kan legge til andre ferdigheter, eller endre et svar på siden Min kompetanse.
own-assess-left = { $count ->
    [one] Du har 1 spørsmål igjen. Det du har svart, er lagret.
   *[other] Du har { $count } spørsmål igjen. Det du har svart, er lagret.
}
own-assess-all-answered = Du har svart på alt. Sjekk svarene og send dem inn.
own-assess-not-begun = Ikke startet
own-assess-begun = Påbegynt: { $done } av { $all }
own-assess-done = Ferdig
own-assess-want-more = Vil du svare på mer?
own-assess-more = { $count ->
    [one] Svar på 1 ferdighet til
   *[other] Svar på { $count } ferdigheter til
}
own-assess-add = Legg til andre ferdigheter
own-assess-end = Avslutt uten å sende inn
own-assess-end-what = Svarene du ikke har sendt inn, blir slettet. Det du har sendt inn før, står som det er.
own-assess-end-do = Slett svarene
own-assess-group = Gruppe { $number } av { $all }
own-assess-more-groups = { $first } og mer
own-assess-role-asks = Rollen din ber om nivå { $level }.
own-assess-initiative-asks = Tiltaket { $initiative } trenger nivå { $level }.
own-assess-added-by-yourself = Du har valgt denne selv.
own-assess-before = Du svarte nivå { $level } i { $month }.
own-assess-before-not-relevant = Du svarte «ikke relevant» i { $month }.
own-assess-before-unknown = Du svarte «vet ikke» i { $month }.
own-assess-not-relevant = Ikke relevant for meg
own-assess-example = Et eksempel på noe du har gjort
own-assess-interest = Hvor gjerne?
own-assess-interest-none = Ikke oppgitt
own-assess-interest-short = Hvor gjerne
own-assess-used = Sist brukt (år)
own-assess-used-in = Sist brukt i { $year }
own-assess-evidence = Dokumentasjon: kurs eller sertifikat
own-assess-save = Lagre og fortsett
own-assess-still-right = Fortsatt riktig for alle i gruppen
own-assess-only-level = Du trenger bare å velge nivå. Resten er valgfritt.
own-assess-evidence-add = Legg til dokumentasjon
own-assess-stop-any-time = Du kan stoppe når du vil. Ingen andre ser svarene før du sender dem inn.
own-assess-saved = Lagret kl. { $clock }
own-assess-saved-at = Sist lagret { $time }
own-assess-failed = Vi fikk ikke lagret. Feilen er hos oss. Det du skrev, står fortsatt her. Prøv «Lagre og fortsett».
own-assess-not-saved = Ikke lagret. { $why }
own-assess-changed-elsewhere = Ikke lagret: svaret er endret i en annen fane. Trykk «Lagre og fortsett» for å se begge svarene.
own-assess-conflict = Du har endret noe i en annen fane
own-assess-conflict-what = { $count ->
    [one] Ett svar er endret i en annen fane mens du hadde denne siden åpen. Det er ikke lagret herfra. Se etter hva som er riktig, og trykk «Lagre og fortsett».
   *[other] { $count } svar er endret i en annen fane mens du hadde denne siden åpen. De er ikke lagret herfra. Se etter hva som er riktig, og trykk «Lagre og fortsett».
}
own-assess-changed-here = Lagret i den andre fanen: { $answer }. Under står det du valgte her.
own-assess-wrong-year = Skriv årstallet med fire siffer, fra { $first } til { $last }.
own-assess-wrong-example = Eksemplet er for langt. Kort det ned til høyst { $most } tegn.
own-assess-wrong-evidence = Dokumentasjonen er for lang. Kort den ned til høyst { $most } tegn.
own-assess-unanswered = Ikke besvart
own-assess-check = Sjekk svarene
own-assess-to-check = Sjekk svarene og send inn
own-assess-check-lead = { $count ->
    [one] Du har svart om 1 ferdighet. Se om det stemmer, og send inn.
   *[other] Du har svart om { $count } ferdigheter. Se om alt stemmer, og send inn.
}
own-assess-check-left = Du har svart på { $count } spørsmål, og { $left } står igjen. Bare det du har svart på, blir sendt. Resten ligger klart til neste gang.
own-assess-check-caption = Svarene dine
own-assess-sent-caption = Svarene du sendte inn
own-assess-answer = Svar
own-assess-added = Dette la du til
own-assess-change = Endre
own-assess-change-this = Endre { $skill }
own-assess-answer-this = Svar om { $skill }
own-assess-manager-sees = Lederen din og HR ser nivået, hvor gjerne du vil, når du sist brukte ferdigheten, eksemplet og dokumentasjonen.
own-assess-send = Send inn egenvurdering
own-assess-back = Tilbake til egenvurderingen
own-assess-remove = Fjern spørsmål du ikke vil svare på
own-assess-remove-what = Spørsmålet blir borte fra denne egenvurderingen. Vi kan spørre igjen senere.
own-assess-remove-this = Fjern { $skill }
own-assess-receipt = Egenvurderingen er sendt inn
own-assess-sent = { $count ->
    [one] Takk. 1 svar ble sendt inn { $time }.
   *[other] Takk. { $count } svar ble sendt inn { $time }.
}
own-assess-next = Dette skjer nå
own-assess-next-manager = Lederen din ser svarene og kan si seg enig eller foreslå et annet nivå. Du ser det med en gang, og kan svare.
own-assess-next-change = Du kan endre eller trekke et svar når som helst på siden Min kompetanse.
own-assess-next-contest = Er du uenig i en vurdering? Be om ny vurdering på samme side.
own-assess-next-again = Vi spør på nytt om 18 måneder, eller når rollen din eller et tiltak ber om noe nytt.
own-assess-to-own = Gå til Min kompetanse
own-assess-add-lead = Søk i katalogen og i ESCO. Ferdigheten blir lagt til i egenvurderingen din.
own-assess-search = Hva kan du?
own-assess-nothing-found = Vi fant ingen ferdigheter for «{ $search }». Prøv et annet ord, eller foreslå ferdigheten under.
own-assess-found = { $count ->
    [one] Vi fant 1 ferdighet.
   *[other] Vi fant { $count } ferdigheter og viser { $shown }.
}
own-assess-is-asked = Er med i egenvurderingen
own-assess-add-this = Legg til
own-assess-propose = Foreslå en ny ferdighet
own-assess-propose-lead = Finner du ikke ferdigheten? Foreslå den, så vurderer de som har ansvar for katalogen om den skal inn.
own-assess-propose-name = Navn på ferdigheten du savner
own-assess-propose-why = Hvorfor trengs den?
own-assess-propose-do = Send forslaget
own-assess-propose-no-name = Skriv hva ferdigheten heter.
own-assess-propose-too-long = Teksten er for lang. Kort den ned til høyst { $most } tegn.
own-assess-proposed = Forslagene dine
own-assess-proposed-on = { $name }, foreslått { $day }
own-assess-proposed-open = Venter på svar
own-assess-proposed-accepted = Tatt inn i katalogen
own-assess-proposed-alias = Finnes under et annet navn
own-assess-proposed-declined = Ikke tatt inn
