### What waits for the reader, on the start page: each with its deadline and how long it takes.

waiting-heading = Dette ventar på deg
waiting-none = Ingenting ventar på deg no. Oppgåver med frist kjem hit.
waiting-assessment = { $count ->
    [one] Sei kva du kan: 1 ferdigheit
   *[other] Sei kva du kan: { $count } ferdigheiter
}
waiting-assessment-unfinished = { $count ->
    [one] Eigenvurderinga di er påbyrja: 1 spørsmål att
   *[other] Eigenvurderinga di er påbyrja: { $count } spørsmål att
}
waiting-assessment-to-send = Eigenvurderinga di er klar, men ikkje send inn
waiting-proposed-skills = { $count ->
    [one] Svar på eit forslag om ei ny ferdigheit
   *[other] Svar på { $count } forslag om nye ferdigheiter
}
waiting-by = Frist { $day }. Tek om lag { $minutes } minutt.
waiting-no-deadline = Ingen frist. Tek om lag { $minutes } minutt.
waiting-corrections = { $count ->
    [one] Nokon ber om retting: 1 melding
   *[other] Nokon ber om retting: { $count } meldingar
}
waiting-last-visit = Sist du var her: { $time }.
waiting-looked-since = { $count ->
    [one] Sidan då har nokon slått opp på deg 1 gong
   *[other] Sidan då har nokon slått opp på deg { $count } gonger
}
waiting-proposal-ready = Forslaget du bad om, er klart
waiting-proposal-failed = Forslaget du bad om, vart ikkje laga
waiting-proposal-under-way = Forslaget du bad om, blir laga no
waiting-releases = { $count ->
    [one] Svar på om ein tilsett kan frigjevast
   *[other] Svar på om { $count } tilsette kan frigjevast
}
waiting-own-places = { $count ->
    [one] Du er foreslått til eit tiltak: sei kva du meiner
   *[other] Du er foreslått til { $count } plassar: sei kva du meiner
}
waiting-decisions = { $count ->
    [one] Avgjer bemanninga av 1 tiltak
   *[other] Avgjer bemanninga av { $count } tiltak
}
