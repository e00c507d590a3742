### Scenario: kva om noko var annleis.

scenario-heading = Scenario
scenario-lead = Kva om eit tiltak blir utsett, eller nokon sluttar? Eit scenario blir rekna ut ved sida av forslaget. Ingen avgjer noko på det.
scenario-new-heading = Lag eit scenario
scenario-new-lead = Kryss av for det du vil prøve. Resten er som i det nyaste forslaget.
scenario-none = Her vil scenarioa stå, med tal ved sida av forslaget. Lag det første.
scenario-which = Vel inntil fire scenario som skal samanliknast
scenario-compare = Samanlikn
scenario-name = Namn på scenarioet
scenario-name-begun = Kva om: { $about }
scenario-what = Kva er annleis?
scenario-about-initiative = Om eitt tiltak
scenario-about-all = Om alle
scenario-about-people = Om folk
scenario-choose = { initiative-choose }
scenario-tick-drop = Ta bort tiltaket
scenario-tick-delay = Utset tiltaket
scenario-months = Utset med
scenario-months-unit = månader
scenario-tick-add = Ta med tiltaket sjølv om det ikkje er avgjort
scenario-tick-priority = Gi tiltaket ein annan prioritet
scenario-class = Ny prioritet, frå 1 (først) til 5
scenario-tick-person = Utan denne tilsette
scenario-person-number = { page-employee-number }
scenario-person-of-unit = Tilsett i eininga
scenario-person = { $name } ({ $number })
scenario-tick-consultant = Utan denne konsulentavtalen
scenario-consultant = Konsulent
scenario-tick-hire = Tilset éin i full stilling med rolla
scenario-send = Rekn ut
scenario-drop = Utan { $initiative }.
scenario-delay = { $initiative } kjem { $months ->
    [one] 1 månad
   *[other] { $months } månader
} seinare.
scenario-add = { $initiative } blir også bemanna.
scenario-decided = Berre tiltak som er avgjorde, blir bemanna.
scenario-priority = { $initiative } får prioritet { $class }.
scenario-freeze = Ingen nye byrjar.
scenario-no-release = Ingen blir frigjorde frå drift.
scenario-lose-person = Utan { $person }.
scenario-lose-contract = Utan avtalen med { $person }.
scenario-hire = Éin ny i full stilling i { $unit }, med { $count ->
    [one] 1 ferdigheit
   *[other] { $count } ferdigheiter
} frå profilen til rolla.
scenario-state-done = Rekna ut.
scenario-state-open = Blir rekna ut. Oppdater sida om litt.
scenario-state-failed = Kunne ikkje reknast ut.
scenario-state-cancelled = Avbrote.
scenario-see-state = Sjå korleis det går
scenario-is-one = Dette er scenarioet «{ $name }». Ingen avgjer noko på det.
scenario-wrong-name = Gi scenarioet eit namn på høgst { $most } teikn.
scenario-wrong-nothing = Kryss av for minst éin ting som er annleis.
scenario-wrong-initiative = Vel tiltaket det gjeld.
scenario-wrong-months = { request-wrong-number }
scenario-wrong-priority = Skriv ein prioritet frå 1 til 5.
scenario-wrong-person = Vel kva tilsett det gjeld.
scenario-wrong-consultant = Vel kva konsulent det gjeld.
scenario-wrong-role = Vel rolla den nye skal ha.
scenario-wrong-no-proposal = Eit scenario blir samanlikna med eit forslag. Be om eit forslag først.
scenario-from-here = Kva om? Lag eit scenario
