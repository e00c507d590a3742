### What waits for the reader, on the start page: each with its deadline and how long it takes.

waiting-heading = Dette venter på deg
waiting-none = Ingenting venter på deg nå. Oppgaver med frist kommer hit.
waiting-assessment = { $count ->
    [one] Si hva du kan: 1 ferdighet
   *[other] Si hva du kan: { $count } ferdigheter
}
waiting-assessment-unfinished = { $count ->
    [one] Egenvurderingen din er påbegynt: 1 spørsmål igjen
   *[other] Egenvurderingen din er påbegynt: { $count } spørsmål igjen
}
waiting-assessment-to-send = Egenvurderingen din er klar, men ikke sendt inn
waiting-proposed-skills = { $count ->
    [one] Svar på et forslag om en ny ferdighet
   *[other] Svar på { $count } forslag om nye ferdigheter
}
waiting-by = Frist { $day }. Tar om lag { $minutes } minutter.
waiting-no-deadline = Ingen frist. Tar om lag { $minutes } minutter.
waiting-corrections = { $count ->
    [one] Noen ber om retting: 1 melding
   *[other] Noen ber om retting: { $count } meldinger
}
waiting-last-visit = Sist du var her: { $time }.
waiting-looked-since = { $count ->
    [one] Siden da har noen slått opp på deg 1 gang
   *[other] Siden da har noen slått opp på deg { $count } ganger
}
waiting-proposal-ready = Forslaget du ba om, er klart
waiting-proposal-failed = Forslaget du ba om, ble ikke laget
waiting-proposal-under-way = Forslaget du ba om, lages nå
waiting-releases = { $count ->
    [one] Svar på om en ansatt kan frigis
   *[other] Svar på om { $count } ansatte kan frigis
}
waiting-own-places = { $count ->
    [one] Du er foreslått til et tiltak: si hva du mener
   *[other] Du er foreslått til { $count } plasser: si hva du mener
}
waiting-decisions = { $count ->
    [one] Beslutt bemanningen av 1 tiltak
   *[other] Beslutt bemanningen av { $count } tiltak
}
