### Scenarioer: hva om noe var annerledes.

scenario-heading = Scenarioer
scenario-lead = Hva om et tiltak utsettes, eller noen slutter? Et scenario regnes ut ved siden av forslaget. Ingen beslutter på det.
scenario-new-heading = Lag et scenario
scenario-new-lead = Kryss av for det du vil prøve. Resten er som i det nyeste forslaget.
scenario-none = Her vil scenarioene stå, med tall ved siden av forslaget. Lag det første.
scenario-which = Velg inntil fire scenarioer som skal sammenlignes
scenario-compare = Sammenlign
scenario-name = Navn på scenarioet
scenario-name-begun = Hva om: { $about }
scenario-what = Hva er annerledes?
scenario-about-initiative = Om ett tiltak
scenario-about-all = Om alle
scenario-about-people = Om folk
scenario-choose = { initiative-choose }
scenario-tick-drop = Ta bort tiltaket
scenario-tick-delay = Utsett tiltaket
scenario-months = Utsett med
scenario-months-unit = måneder
scenario-tick-add = Ta med tiltaket selv om det ikke er besluttet
scenario-tick-priority = Gi tiltaket en annen prioritet
scenario-class = Ny prioritet, fra 1 (først) til 5
scenario-tick-person = Uten denne ansatte
scenario-person-number = { page-employee-number }
scenario-person-of-unit = Ansatt i enheten
scenario-person = { $name } ({ $number })
scenario-tick-consultant = Uten denne konsulentavtalen
scenario-consultant = Konsulent
scenario-tick-hire = Ansett én i full stilling med rollen
scenario-send = Regn ut
scenario-drop = Uten { $initiative }.
scenario-delay = { $initiative } kommer { $months ->
    [one] 1 måned
   *[other] { $months } måneder
} senere.
scenario-add = { $initiative } bemannes også.
scenario-decided = Bare tiltak som er besluttet, bemannes.
scenario-priority = { $initiative } får prioritet { $class }.
scenario-freeze = Ingen nye begynner.
scenario-no-release = Ingen frigis fra drift.
scenario-lose-person = Uten { $person }.
scenario-lose-contract = Uten avtalen med { $person }.
scenario-hire = Én ny i full stilling i { $unit }, med { $count ->
    [one] 1 ferdighet
   *[other] { $count } ferdigheter
} fra rollens profil.
scenario-state-done = Regnet ut.
scenario-state-open = Regnes ut. Oppdater siden om litt.
scenario-state-failed = Kunne ikke regnes ut.
scenario-state-cancelled = Avbrutt.
scenario-see-state = Se hvordan det går
scenario-is-one = Dette er scenarioet «{ $name }». Ingen beslutter på det.
scenario-wrong-name = Gi scenarioet et navn på høyst { $most } tegn.
scenario-wrong-nothing = Kryss av for minst én ting som er annerledes.
scenario-wrong-initiative = Velg tiltaket det gjelder.
scenario-wrong-months = { request-wrong-number }
scenario-wrong-priority = Skriv en prioritet fra 1 til 5.
scenario-wrong-person = Velg hvilken ansatt det gjelder.
scenario-wrong-consultant = Velg hvilken konsulent det gjelder.
scenario-wrong-role = Velg rollen den nye skal ha.
scenario-wrong-no-proposal = Et scenario sammenlignes med et forslag. Be om et forslag først.
scenario-from-here = Hva om? Lag et scenario
