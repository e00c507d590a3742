### Min kompetanse: what one says about oneself, and who may find it.

own-heading = Min kompetanse
own-assessment-none = Du har svart på alt vi spør om.
own-assessment-due = { $count ->
    [one] Det er 1 ferdighet arbeidet ditt ber om, som du ikke har svart på i det siste.
   *[other] Det er { $count } ferdigheter arbeidet ditt ber om, som du ikke har svart på i det siste. Vi spør om høyst 8 om gangen.
}
own-assessment-unfinished = { $count ->
    [one] Egenvurderingen din er påbegynt. Du har 1 spørsmål igjen.
   *[other] Egenvurderingen din er påbegynt. Du har { $count } spørsmål igjen.
}
own-assessment-to-send = Du har svart på alt, men egenvurderingen er ikke sendt inn.
own-assessment-begin = Start egenvurdering
own-assessment-go-on = Fortsett egenvurderingen
own-levels = Dette står om deg
own-levels-none = Her kommer ferdighetene dine med nivå, kilde og dato når du har svart. Start med egenvurderingen.
own-levels-caption = Nivåene dine, med kilde og dato
own-source-and-date = Kilde og dato
own-stale = { page-stale }
own-findable = Kan finnes av andre
own-findable-note = Lederen din og HR ser svarene. Andre finner deg bare på ferdighetene du slår på.
own-show-this = Nei – slå på
own-hide-this = Ja – slå av
own-show-do = La andre finne meg på denne
own-hide-do = Ikke la andre finne meg på denne
own-change-this = Endre svaret
own-not-linked = Brukeren din er ikke koblet til en ansatt
own-not-linked-what = Vi vet ikke hvem du er i personalregisteret. Derfor kan vi ikke vise eller lagre kompetansen din.
own-not-linked-do = Be HR om å koble brukeren din til ansattnummeret ditt. Da virker siden neste gang du logger inn.
own-not-linked-start = Gå til startsiden
own-pages = Mer om kompetansen din
own-background = Utdanning, sertifikater og språk
own-cv = CV til utskrift
own-wish = Ønsker om bemanning
own-data = Dine data og rettigheter
own-lookups = Hvem har sett på deg
own-is-restricted = Du har bedt om begrenset bruk. Du blir ikke foreslått til tiltak.
own-proposed = Du er foreslått
own-proposed-as = { $role }, { $share } i { $period }.
own-proposed-disagree = Er du uenig? Be om ny vurdering hos lederen din.
own-match = Sammenlignet med rollen din
own-match-reached = { $count ->
    [0] Rolleprofilen { $role }: Under ser du hva rollen ber om.
    [one] Rolleprofilen { $role }: I 1 ferdighet har du nivået rollen ber om, eller et høyere.
   *[other] Rolleprofilen { $role }: I { $count } ferdigheter har du nivået rollen ber om, eller et høyere.
}
own-match-others = { $count ->
    [one] Se 1 ferdighet der rollen ber om noe annet enn det som står
   *[other] Se { $count } ferdigheter der rollen ber om noe annet enn det som står
}
own-match-choice = Rollen ber om minst { $least } av disse: { $skills }.
own-match-below = { $steps ->
    [one] Du har nivå { $held }, rollen ber om nivå { $asked }. Det er ett nivå til.
   *[other] Du har nivå { $held }, rollen ber om nivå { $asked }. Det er { $steps } nivåer til.
}
own-match-unstated = Du har ikke oppgitt nivå. Rollen ber om nivå { $asked }.
own-learning = Dette vil jeg lære
own-learning-none = Her kommer ferdighetene du vil lære. Åpne en ferdighet og velg «Jeg vil lære mer om dette».
own-learn-this = Jeg vil lære mer om dette
own-learn-no-more = Ta bort fra det jeg vil lære
own-near = Hull jeg kan fylle
own-near-none = Her kommer behov i tiltak som ingen fyller, og som ber om høyst ett nivå mer enn du har. Nå er det ingen.
own-near-lead = Ingen fyller disse behovene i siste bemanningsforslag, og de ber om høyst ett nivå mer enn du har. Snakk med lederen din.
own-near-need = { $role }, { $period }. { $asked }.
own-near-held = { $skill } på nivå { $level } har du
own-near-missing = { $skill } på nivå { $asked }, der du har { $held }
own-wish-none = Du har ikke skrevet noe ønske som gjelder nå.
own-wish-change = Skriv eller endre et ønske
own-wish-holds = Gjelder til { $day }. Lederen din, HR og de som bemanner tiltak, ser det.
own-wish-lead = Skriv hva slags oppdrag du gjerne vil ha, eller ikke kan ta. Lederen din, HR og de som bemanner tiltak, ser det, og bare til datoen du setter.
own-wish-what = Hva ønsker du?
own-wish-until = Gjelder til og med
own-wish-note = Skriv ikke om helse eller familie. Tøm feltet og lagre hvis du vil ta ønsket bort.
own-wish-save = Lagre ønsket
own-wish-wrong-day = Skriv en dato fra i dag og høyst to år fram.
own-wish-conflict = Ønsket er endret i en annen fane
own-wish-stands = Lagret nå: «{ $wish }», gjelder til { $day }.
own-wish-gone = Ønsket som sto der, er tatt bort.
own-wish-conflict-do = Under står det du skrev her. Lagre på nytt for å bruke det.
own-skill-no-level = Her står ikke noe nivå om deg ennå.
own-skill-one-level = Nivå { $level } er det eneste som er oppgitt.
own-skill-same-level = Nivået var { $level } første gang, og er { $level } nå.
own-skill-changed-level = Nivået har gått fra { $first } til { $last }.
own-skill-answer = Svar om ferdigheten
own-skill-history = Utvikling over tid
own-skill-history-caption = Det som er sagt, det nyeste først
own-is-findable = Andre kan finne deg på denne ferdigheten.
own-is-not-findable = Bare lederen din og HR ser at du har denne ferdigheten.
own-withdraw = Trekk svaret ditt
own-withdraw-what = Svaret gjelder ikke lenger. Har du svart før det, gjelder det forrige svaret igjen: trekk det også hvis det ikke stemmer. Det du trekker, blir stående i historikken din.
own-withdraw-do = Trekk svaret
own-from-hr = Fra HR
own-from-you = Oppgitt av deg
own-remove = Fjern
own-no-name = Skriv hva det heter.
own-wrong-day = Skriv datoen som dag, måned og år, for eksempel 24.11.2026.
own-background-lead = Legg til det som ikke står i personalregisteret. Lederen din og HR ser det.
own-education-none = Her kommer utdanningen din. Ingen er registrert.
own-education-add = Legg til utdanning
own-education-title = Hva utdanningen heter
own-education-level = Utdanningsnivå
own-education-field = Fagfelt
own-education-year = Fullført, årstall
own-education-save = Lagre utdanningen
own-certificates = Sertifikater og kurs
own-certificates-none = Her kommer sertifikater og kurs. Ingen er registrert.
own-certificate-add = Legg til sertifikat eller kurs
own-certificate-name = Navn på sertifikatet eller kurset
own-certificate-issuer = Utsteder
own-certificate-issued = Utstedt
own-certificate-expires = Gjelder til
own-certificate-from = utstedt { $day }
own-certificate-until = gjelder til { $day }
own-certificate-expired = Gått ut
own-certificate-save = Lagre sertifikatet
own-certificate-wrong-order = Siste dag må komme etter dagen det ble utstedt.
own-languages = Språk du kan
own-languages-none = Her kommer språkene du kan. Ingen er registrert.
own-language-add = Legg til språk
own-language-how-well = Hvor godt kan du det?
own-language-save = Lagre språket
own-language-no-step = Velg hvor godt du kan språket.
own-language-line = { $language }: { $step }
own-language-basic = enkle samtaler
own-language-good = de fleste samtaler på jobben
own-language-fluent = flytende, også skriftlig
own-language-native = morsmål
own-experience = Erfaring fra tiltak
own-experience-none = Her kommer tiltakene du har vært med i. De legges til av seg selv når bemanningen er bestemt.
own-experience-note = Lagt til av seg selv fra bemanning som er bestemt.
own-cv-note = Skriv ut siden fra nettleseren, eller lagre den som PDF. Her står ferdigheter fra nivå 2.
own-cv-skills-caption = Ferdigheter med nivå, kilde og dato
own-data-lead = Her kan du hente ut det som er lagret om deg, be om retting og be om at det brukes mindre.
own-data-take-out = Hent ut dataene dine
own-data-take-out-what = Filen har alt som er lagret om deg: stilling, utdanning, svar, bekreftelser, utkast, ønsker, fravær og forslag.
own-data-csv = Last ned til Excel (CSV)
own-data-json = Last ned for programmer (JSON)
own-data-section = Del
own-data-row = Rad
own-data-column = { catalogue-conflict-what }
own-data-value = Verdi
own-correct = Be om retting
own-correct-lead = Står det noe feil om deg? Skriv hva som er feil, og hva som er riktig. HR svarer innen en måned.
own-correct-what = Hva er feil?
own-correct-do = Send til HR
own-correct-empty = Skriv hva som er feil.
own-correct-corrected = Rettet
own-correct-declined = Står som før
own-restrict = Begrens bruk
own-restrict-what = Du kan be om at det som står om deg, ikke brukes til å foreslå deg til tiltak, og ikke står i lederens kompetansematrise. Det gjelder til du opphever det.
own-restrict-do = Begrens bruken
own-restrict-end = Opphev begrensningen
own-restricted-since = Bruken har vært begrenset siden { $time }. Du blir ikke foreslått til tiltak.
own-corrections = Retting av opplysninger
own-corrections-lead = Ansatte mener at dette er feil. Rett det i fagsystemet, og svar her. De ser svaret med en gang.
own-corrections-none = Her kommer meldinger fra ansatte som ber om retting. Ingen venter nå.
own-corrections-answer = Svar til den ansatte
own-corrections-empty = Skriv et svar til den ansatte.
own-corrections-corrected = Det er rettet
own-corrections-declined = Det står som før
