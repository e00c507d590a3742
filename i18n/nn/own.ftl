### Min kompetanse: what one says about oneself, and who may find it.

own-heading = Min kompetanse
own-assessment-none = Du har svart på alt vi spør om.
own-assessment-due = { $count ->
    [one] Det er 1 ferdigheit arbeidet ditt ber om, som du ikkje har svart på i det siste.
   *[other] Det er { $count } ferdigheiter arbeidet ditt ber om, som du ikkje har svart på i det siste. Vi spør om høyst 8 om gangen.
}
own-assessment-unfinished = { $count ->
    [one] Eigenvurderinga di er påbyrja. Du har 1 spørsmål att.
   *[other] Eigenvurderinga di er påbyrja. Du har { $count } spørsmål att.
}
own-assessment-to-send = Du har svart på alt, men eigenvurderinga er ikkje send inn.
own-assessment-begin = Start eigenvurdering
own-assessment-go-on = Hald fram med eigenvurderinga
own-levels = Dette står om deg
own-levels-none = Her kjem ferdigheitene dine med nivå, kjelde og dato når du har svart. Start med eigenvurderinga.
own-levels-caption = Nivåa dine, med kjelde og dato
own-source-and-date = Kjelde og dato
own-stale = { page-stale }
own-findable = Kan finnast av andre
own-findable-note = Leiaren din og HR ser svara. Andre finn deg berre på ferdigheitene du slår på.
own-show-this = Nei – slå på
own-hide-this = Ja – slå av
own-show-do = La andre finne meg på denne
own-hide-do = Ikkje la andre finne meg på denne
own-change-this = Endre svaret
own-not-linked = Brukaren din er ikkje kopla til ein tilsett
own-not-linked-what = Vi veit ikkje kven du er i personalregisteret. Derfor kan vi ikkje vise eller lagre kompetansen din.
own-not-linked-do = Be HR om å kople brukaren din til tilsettnummeret ditt. Då verkar sida neste gong du loggar inn.
own-not-linked-start = Gå til startsida
own-pages = Meir om kompetansen din
own-background = Utdanning, sertifikat og språk
own-cv = CV til utskrift
own-wish = Ønske om bemanning
own-data = Dine data og rettar
own-lookups = Kven har sett på deg
own-is-restricted = Du har bedt om avgrensa bruk. Du blir ikkje føreslått til tiltak.
own-proposed = Du er føreslått
own-proposed-as = { $role }, { $share } i { $period }.
own-proposed-disagree = Er du usamd? Be om ny vurdering hos leiaren din.
own-match = Samanlikna med rolla di
own-match-reached = { $count ->
    [0] Rolleprofilen { $role }: Under ser du kva rolla ber om.
    [one] Rolleprofilen { $role }: I 1 ferdigheit har du nivået rolla ber om, eller eit høgare.
   *[other] Rolleprofilen { $role }: I { $count } ferdigheiter har du nivået rolla ber om, eller eit høgare.
}
own-match-others = { $count ->
    [one] Sjå 1 ferdigheit der rolla ber om noko anna enn det som står
   *[other] Sjå { $count } ferdigheiter der rolla ber om noko anna enn det som står
}
own-match-choice = Rolla ber om minst { $least } av desse: { $skills }.
own-match-below = { $steps ->
    [one] Du har nivå { $held }, rolla ber om nivå { $asked }. Det er eitt nivå til.
   *[other] Du har nivå { $held }, rolla ber om nivå { $asked }. Det er { $steps } nivå til.
}
own-match-unstated = Du har ikkje oppgitt nivå. Rolla ber om nivå { $asked }.
own-learning = Dette vil eg lære
own-learning-none = Her kjem ferdigheitene du vil lære. Opne ei ferdigheit og vel «Eg vil lære meir om dette».
own-learn-this = Eg vil lære meir om dette
own-learn-no-more = Ta bort frå det eg vil lære
own-near = Hol eg kan fylle
own-near-none = Her kjem behov i tiltak som ingen fyller, og som ber om høgst eitt nivå meir enn du har. No er det ingen.
own-near-lead = Ingen fyller desse behova i siste bemanningsforslag, og dei ber om høgst eitt nivå meir enn du har. Snakk med leiaren din.
own-near-need = { $role }, { $period }. { $asked }.
own-near-held = { $skill } på nivå { $level } har du
own-near-missing = { $skill } på nivå { $asked }, der du har { $held }
own-wish-none = Du har ikkje skrive noko ønske som gjeld no.
own-wish-change = Skriv eller endre eit ønske
own-wish-holds = Gjeld til { $day }. Leiaren din, HR og dei som bemannar tiltak, ser det.
own-wish-lead = Skriv kva slags oppdrag du gjerne vil ha, eller ikkje kan ta. Leiaren din, HR og dei som bemannar tiltak, ser det, og berre til datoen du set.
own-wish-what = Kva ønskjer du?
own-wish-until = Gjeld til og med
own-wish-note = Skriv ikkje om helse eller familie. Tøm feltet og lagre om du vil ta ønsket bort.
own-wish-save = Lagre ønsket
own-wish-wrong-day = Skriv ein dato frå i dag og høgst to år fram.
own-wish-conflict = Ønsket er endra i ei anna fane
own-wish-stands = Lagra no: «{ $wish }», gjeld til { $day }.
own-wish-gone = Ønsket som stod der, er teke bort.
own-wish-conflict-do = Under står det du skreiv her. Lagre på nytt for å bruke det.
own-skill-no-level = Her står ikkje noko nivå om deg enno.
own-skill-one-level = Nivå { $level } er det einaste som er oppgitt.
own-skill-same-level = Nivået var { $level } første gong, og er { $level } no.
own-skill-changed-level = Nivået har gått frå { $first } til { $last }.
own-skill-answer = Svar om ferdigheita
own-skill-history = Utvikling over tid
own-skill-history-caption = Det som er sagt, det nyaste først
own-is-findable = Andre kan finne deg på denne ferdigheita.
own-is-not-findable = Berre leiaren din og HR ser at du har denne ferdigheita.
own-withdraw = Trekk svaret ditt
own-withdraw-what = Svaret gjeld ikkje lenger. Har du svart før det, gjeld det førre svaret igjen: trekk det også om det ikkje stemmer. Det du trekkjer, blir ståande i historikken din.
own-withdraw-do = Trekk svaret
own-from-hr = Frå HR
own-from-you = Oppgitt av deg
own-remove = Fjern
own-no-name = Skriv kva det heiter.
own-wrong-day = Skriv datoen som dag, månad og år, til dømes 24.11.2026.
own-background-lead = Legg til det som ikkje står i personalregisteret. Leiaren din og HR ser det.
own-education-none = Her kjem utdanninga di. Inga er registrert.
own-education-add = Legg til utdanning
own-education-title = Kva utdanninga heiter
own-education-level = Utdanningsnivå
own-education-field = Fagfelt
own-education-year = Fullført, årstal
own-education-save = Lagre utdanninga
own-certificates = Sertifikat og kurs
own-certificates-none = Her kjem sertifikat og kurs. Ingen er registrerte.
own-certificate-add = Legg til sertifikat eller kurs
own-certificate-name = Namn på sertifikatet eller kurset
own-certificate-issuer = Utferdar
own-certificate-issued = Utferda
own-certificate-expires = Gjeld til
own-certificate-from = utferda { $day }
own-certificate-until = gjeld til { $day }
own-certificate-expired = Gått ut
own-certificate-save = Lagre sertifikatet
own-certificate-wrong-order = Siste dag må kome etter dagen det vart utferda.
own-languages = Språk du kan
own-languages-none = Her kjem språka du kan. Ingen er registrerte.
own-language-add = Legg til språk
own-language-how-well = Kor godt kan du det?
own-language-save = Lagre språket
own-language-no-step = Vel kor godt du kan språket.
own-language-line = { $language }: { $step }
own-language-basic = enkle samtalar
own-language-good = dei fleste samtalar på jobben
own-language-fluent = flytande, også skriftleg
own-language-native = morsmål
own-experience = Erfaring frå tiltak
own-experience-none = Her kjem tiltaka du har vore med i. Dei blir lagde til av seg sjølve når bemanninga er avgjord.
own-experience-note = Lagt til av seg sjølv frå bemanning som er avgjord.
own-cv-note = Skriv ut sida frå nettlesaren, eller lagre henne som PDF. Her står ferdigheiter frå nivå 2.
own-cv-skills-caption = Ferdigheiter med nivå, kjelde og dato
own-data-lead = Her kan du hente ut det som er lagra om deg, be om retting og be om at det blir brukt mindre.
own-data-take-out = Hent ut dataa dine
own-data-take-out-what = Fila har alt som er lagra om deg: stilling, utdanning, svar, stadfestingar, utkast, ønske, fråvær og forslag.
own-data-csv = Last ned til Excel (CSV)
own-data-json = Last ned for program (JSON)
own-data-section = Del
own-data-row = Rad
own-data-column = { catalogue-conflict-what }
own-data-value = Verdi
own-correct = Be om retting
own-correct-lead = Står det noko feil om deg? Skriv kva som er feil, og kva som er rett. HR svarer innan ein månad.
own-correct-what = Kva er feil?
own-correct-do = Send til HR
own-correct-empty = Skriv kva som er feil.
own-correct-corrected = Retta
own-correct-declined = Står som før
own-restrict = Avgrens bruk
own-restrict-what = Du kan be om at det som står om deg, ikkje blir brukt til å føreslå deg til tiltak, og ikkje står i kompetansematrisa til leiaren. Det gjeld til du opphevar det.
own-restrict-do = Avgrens bruken
own-restrict-end = Opphev avgrensinga
own-restricted-since = Bruken har vore avgrensa sidan { $time }. Du blir ikkje føreslått til tiltak.
own-corrections = Retting av opplysningar
own-corrections-lead = Tilsette meiner at dette er feil. Rett det i fagsystemet, og svar her. Dei ser svaret med ein gong.
own-corrections-none = Her kjem meldingar frå tilsette som ber om retting. Ingen ventar no.
own-corrections-answer = Svar til den tilsette
own-corrections-empty = Skriv eit svar til den tilsette.
own-corrections-corrected = Det er retta
own-corrections-declined = Det står som før
