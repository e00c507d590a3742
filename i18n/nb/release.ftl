### Places of a proposal on their way to a decision: sent to leaders, answered by them and by the employees.

release-state-proposed = { page-allocation-proposed }
release-state-asked = Forespurt
release-state-released = Frigitt
release-state-declined = Avslått
release-state-decided = { edit-decided }
release-state-ended = { campaign-ended }
release-send-heading = Send forslag { $number } til lederne
release-send-lead = Lederen til hver ansatt får spørsmål om å frigi og svarer ja, nei eller noe annet. De ansatte ser samtidig at de er foreslått, hvorfor, og kan svare. Ingenting er bestemt før en navngitt person har bestemt det.
release-send-which = Hvilke tiltak vil du sende?
release-send-none = Det er ingen å sende: forslaget setter ingen på tiltak som du kan sende for.
release-send-places = { $count ->
    [one] 1 plass
   *[other] { $count } plasser
}
release-send-again = Det som er sendt før og står som det sto, blir ingen spurt om igjen.
release-send-deadline = Frist for svar
release-send-deadline-help = Lederne og de ansatte ser fristen på startsiden sin.
release-send-button = Send til lederne
release-sent-heading = Slik står det
release-sent-caption = Plasser som er sendt, per tiltak
release-sent-done = Sendt. Svarene kommer her etter hvert som lederne svarer.
release-sent-deadline = Frist
release-wrong-nothing = { request-wrong-nothing }
release-wrong-deadline = Velg en dag fra i morgen og høyst et halvt år frem.
release-inbox-heading = Frigiving
release-inbox-lead = Du svarer for ansatte du leder: kan de være med i tiltaket? Svar her, uten å åpne noe. Ingen er på tiltaket før den som har ansvar for det, har besluttet.
release-inbox-waits = Frigiving du skal svare på ({ $count })
release-inbox-none = Ingen venter på svar fra deg. Når noen du leder, blir foreslått til et tiltak, står det her.
release-inbox-answered = Besvart, ikke besluttet ennå ({ $count })
release-inbox-others = { $count ->
    [one] 1 forespørsel gjelder ansatte som en annen er nærmeste leder for.
   *[other] { $count } forespørsler gjelder ansatte som andre er nærmeste leder for.
}
release-inbox-show-others = Vis dem også
release-facts-work = Arbeidet
release-work = { $role }, { $share } av full stilling, { $period }
release-facts-free = Må frigis
release-free-none = Ingenting: det får plass i tiden som er satt av til utvikling
release-free = { $share } fra daglig drift
release-facts-load = Arbeid i tiltak
release-load = { $before } i dag, { $after } med forslaget
release-facts-left = Igjen i enheten
release-left = { $count ->
    [0] ingen på nivå { $level } i { $skill }
   *[other] { $count } på nivå { $level } i { $skill }
}
release-facts-reply = Den ansatte sier
release-reply-none = Har ikke svart ennå
release-reply-yes = Ja, { $day }
release-reply-again = Ber om ny vurdering, { $day }: { $words }
release-instead = Tilbudt i stedet for { $person }
release-yes = Ja, frigi
release-about = for { $person } til { $initiative }
release-no = Nei, fordi …
release-no-send = Svar nei
release-other = Annen andel, dato eller person …
release-other-send = Svar med endringen
release-reason = { upload-reason }
release-reason-help = Minst én hel setning. Den ansatte og den som beslutter, ser den.
release-share = Andel av full stilling, i prosent
release-from = { initiative-first-day }
release-to-day = { initiative-last-day }
release-person = En annen i stedet
release-person-same = Nei, { $person }
release-person-nobody = Ingen andre du leder, har oppgitt det arbeidet krever.
release-answer-otherwise = Svar på nytt
release-step = { $state } av { $who }, { $day }
release-done = Svaret er lagret. Du kan svare på nytt til det er besluttet.
release-changed = Noen andre har svart eller besluttet siden du åpnet siden. Slik står det nå.
release-wrong-answer = Velg et svar.
release-wrong-reason = Skriv minst én hel setning om hvorfor.
release-wrong-long = Skriv høyst { $most } tegn.
release-wrong-share = Skriv en andel over 0, høyst den det er spurt om.
release-wrong-days = Skriv to dager innenfor tiden det er spurt om, den første først.
release-wrong-same = Endre andelen, en av dagene eller personen, eller svar ja.
release-wrong-person = Velg en av dem på listen.
release-own-heading = Du er foreslått
release-own-lead = Dette er forslag fra et regneprogram. Et menneske bestemmer, og du sier hva du mener først.
release-own-none = Du er ikke foreslått til noe nå. Blir du det, ser du her hva det gjelder og hvorfor, og svarer her.
release-own-why = Du er foreslått fordi
release-own-instead = lederen din har tilbudt deg i stedet for en annen
release-why-held = du har nivå { $level } i { $skill } ({ $source }), og arbeidet ber om nivå { $asked }
release-why-unstated = arbeidet ber også om { $skill } på nivå { $asked }, som du ikke har oppgitt
release-why-learns = du får lære { $skill } i arbeidet, sammen med noen som kan det
release-own-state = Hvor saken står
release-own-yes = Ja, det passer for meg
release-own-again = Jeg ber om ny vurdering, fordi …
release-own-words = Hva bør vurderes på nytt?
release-own-words-help = Minst én hel setning. Lederen din og den som beslutter, ser den. Svaret brukes ikke til noe annet.
release-own-again-send = Be om ny vurdering
release-own-done = Svaret ditt er lagret. Du kan svare på nytt til det er besluttet.
release-own-answered = Du har svart
release-again = { $count ->
    [one] 1 plass er avslått. Et nytt forslag kan finne noen andre, med så få bytter som mulig.
   *[other] { $count } plasser er avslått. Et nytt forslag kan finne andre, med så få bytter som mulig.
}
release-again-button = Planlegg på nytt rundt dem
