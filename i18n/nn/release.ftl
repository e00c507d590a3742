### Places of a proposal on their way to a decision: sent to leaders, answered by them and by the employees.

release-state-proposed = { page-allocation-proposed }
release-state-asked = Førespurd
release-state-released = Frigitt
release-state-declined = Avslått
release-state-decided = { edit-decided }
release-state-ended = { campaign-ended }
release-send-heading = Send forslag { $number } til leiarane
release-send-lead = Leiaren til kvar tilsett får spørsmål om å frigje og svarer ja, nei eller noko anna. Dei tilsette ser samtidig at dei er foreslåtte, kvifor, og kan svare. Ingenting er bestemt før ein namngitt person har bestemt det.
release-send-which = Kva tiltak vil du sende?
release-send-none = Det er ingen å sende: forslaget set ingen på tiltak som du kan sende for.
release-send-places = { $count ->
    [one] 1 plass
   *[other] { $count } plassar
}
release-send-again = Det som er sendt før og står som det stod, blir ingen spurt om igjen.
release-send-deadline = Frist for svar
release-send-deadline-help = Leiarane og dei tilsette ser fristen på startsida si.
release-send-button = Send til leiarane
release-sent-heading = Slik står det
release-sent-caption = Plassar som er sende, per tiltak
release-sent-done = Sendt. Svara kjem her etter kvart som leiarane svarer.
release-sent-deadline = Frist
release-wrong-nothing = { request-wrong-nothing }
release-wrong-deadline = Vel ein dag frå i morgon og høgst eit halvt år fram.
release-inbox-heading = Frigjeving
release-inbox-lead = Du svarer for tilsette du leier: kan dei vere med i tiltaket? Svar her, utan å opne noko. Ingen er på tiltaket før den som har ansvar for det, har avgjort.
release-inbox-waits = Frigjeving du skal svare på ({ $count })
release-inbox-none = Ingen ventar på svar frå deg. Når nokon du leier, blir foreslått til eit tiltak, står det her.
release-inbox-answered = Svart på, ikkje avgjort enno ({ $count })
release-inbox-others = { $count ->
    [one] 1 førespurnad gjeld tilsette som ein annan er næraste leiar for.
   *[other] { $count } førespurnader gjeld tilsette som andre er næraste leiar for.
}
release-inbox-show-others = Vis dei også
release-facts-work = Arbeidet
release-work = { $role }, { $share } av full stilling, { $period }
release-facts-free = Må frigjevast
release-free-none = Ingenting: det får plass i tida som er sett av til utvikling
release-free = { $share } frå dagleg drift
release-facts-load = Arbeid i tiltak
release-load = { $before } i dag, { $after } med forslaget
release-facts-left = Igjen i eininga
release-left = { $count ->
    [0] ingen på nivå { $level } i { $skill }
   *[other] { $count } på nivå { $level } i { $skill }
}
release-facts-reply = Den tilsette seier
release-reply-none = Har ikkje svart enno
release-reply-yes = Ja, { $day }
release-reply-again = Ber om ny vurdering, { $day }: { $words }
release-instead = Tilbode i staden for { $person }
release-yes = Ja, frigje
release-about = for { $person } til { $initiative }
release-no = Nei, fordi …
release-no-send = Svar nei
release-other = Annan del, dato eller person …
release-other-send = Svar med endringa
release-reason = { upload-reason }
release-reason-help = Minst éi heil setning. Den tilsette og den som avgjer, ser ho.
release-share = Del av full stilling, i prosent
release-from = { initiative-first-day }
release-to-day = { initiative-last-day }
release-person = Ein annan i staden
release-person-same = Nei, { $person }
release-person-nobody = Ingen andre du leier, har oppgitt det arbeidet krev.
release-answer-otherwise = Svar på nytt
release-step = { $state } av { $who }, { $day }
release-done = Svaret er lagra. Du kan svare på nytt til det er avgjort.
release-changed = Nokon andre har svart eller avgjort sidan du opna sida. Slik står det no.
release-wrong-answer = Vel eit svar.
release-wrong-reason = Skriv minst éi heil setning om kvifor.
release-wrong-long = Skriv høgst { $most } teikn.
release-wrong-share = Skriv ein del over 0, høgst den det er spurt om.
release-wrong-days = Skriv to dagar innanfor tida det er spurt om, den første først.
release-wrong-same = Endre delen, ein av dagane eller personen, eller svar ja.
release-wrong-person = Vel ein av dei på lista.
release-own-heading = Du er foreslått
release-own-lead = Dette er forslag frå eit rekneprogram. Eit menneske avgjer, og du seier kva du meiner først.
release-own-none = Du er ikkje foreslått til noko no. Blir du det, ser du her kva det gjeld og kvifor, og svarer her.
release-own-why = Du er foreslått fordi
release-own-instead = leiaren din har tilbode deg i staden for ein annan
release-why-held = du har nivå { $level } i { $skill } ({ $source }), og arbeidet ber om nivå { $asked }
release-why-unstated = arbeidet ber også om { $skill } på nivå { $asked }, som du ikkje har oppgitt
release-why-learns = du får lære { $skill } i arbeidet, saman med nokon som kan det
release-own-state = Kor saka står
release-own-yes = Ja, det passar for meg
release-own-again = Eg ber om ny vurdering, fordi …
release-own-words = Kva bør vurderast på nytt?
release-own-words-help = Minst éi heil setning. Leiaren din og den som avgjer, ser ho. Svaret blir ikkje brukt til noko anna.
release-own-again-send = Be om ny vurdering
release-own-done = Svaret ditt er lagra. Du kan svare på nytt til det er avgjort.
release-own-answered = Du har svart
release-again = { $count ->
    [one] 1 plass er avslått. Eit nytt forslag kan finne nokon andre, med så få byte som mogleg.
   *[other] { $count } plassar er avslått. Eit nytt forslag kan finne andre, med så få byte som mogleg.
}
release-again-button = Planlegg på nytt rundt dei
