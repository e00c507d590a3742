### The gap report in sentences and its columns.

gap-title = Kompetansegap
gap-none = Forslaget dekker alle behov. Det er ikke noe kompetansegap.
gap-total = Til sammen mangler { $months } månedsverk fra { $first } til { $last }.
gap-quarter = { $quarter }. kvartal { $year }
gap-sentence = { $quarter }: vi mangler { $amount } årsverk på nivå { $level } i { $skill }. { $hits } { $reason } Gjør først: { $action }.
gap-sentence-any-skill = { $quarter }: vi mangler { $amount } årsverk til behov uten krav til kompetanse. { $hits } { $reason } Gjør først: { $action }.
gap-hits = Det rammer { $initiatives }.
gap-hits-unseen = Det rammer tiltak du ikke har innsyn i.
gap-initiative = { $name } (prioritet { $priority })
gap-more-initiatives = { $count ->
    [one] ett tiltak til
   *[other] { $count } tiltak til
}
gap-nearest = Nærmest: { $people }.
gap-other-quarters = Andre kvartaler: { $quarters }.
gap-more-rows = { $count ->
    [one] Det er én kompetanse til. Hele tabellen: --format csv.
   *[other] Det er { $count } kompetanser til. Hele tabellen: --format csv.
}
gap-reason-nobody-holds = Ingen har oppgitt kompetansen.
gap-reason-level-too-low = Ingen har all kompetansen på nivået som kreves.
gap-reason-no-time = De som kan, har ikke tid.
gap-reason-not-lendable = { proposal-reason-not-lendable }
gap-reason-booked = De som kan, er på andre tiltak.
gap-reason-rule-limit = De som kan, eller enheten deres, gjør alt så mye som reglene tillater.
gap-reason-external-limit = Bare konsulenter kan, og det er ikke åpnet for flere.
gap-reason-no-mentor = { proposal-reason-no-mentor }
gap-reason-not-worth-it = Noen kan, men det koster mer enn det gir, eller det som gjenstår, er for lite.
gap-action-mobilise = { $people ->
    [one] bruk den ansatte som har kompetansen, men ikke er på noe tiltak
   *[other] bruk de { $people } ansatte som har kompetansen, men ikke er på noe tiltak
}
gap-action-train = { $people ->
    [one] lær opp den ansatte som er ett nivå under kravet
   *[other] lær opp en av de { $people } ansatte som er ett nivå under kravet
}
gap-action-share = del med en annen kommune
gap-action-hire = ansett
gap-action-buy = kjøp
gap-action-buy-open = kjøp, og åpne behovet for konsulenter
gap-rules-title = Slik velges første handling. Den første regelen som passer, gjelder:
gap-rule-mobilise = Mobilisere når minst én ansatt har alt behovet krever, men ikke er på noe tiltak.
gap-rule-train = Lære opp når minst én ansatt er ett nivå under kravet i én ferdighet, og det er minst { $months } måneder til kvartalet begynner.
gap-rule-share = Dele med en annen kommune når det mangler mindre enn { $amount } årsverk i kvartalet.
gap-rule-hire = Ansette når det mangler minst { $amount } årsverk i minst { $quarters } kvartaler, og det er minst { $months } måneder til kvartalet begynner.
gap-rule-buy = Kjøpe ellers.
gap-counted = Hvert udekket behov telles én gang, på den må-ferdigheten som færrest har på nivået som kreves.
gap-column-quarter = Kvartal
gap-column-skill-code = Kompetanse-id
gap-column-skill = Kompetanse
gap-column-level = { page-level }
gap-column-months = Månedsverk som mangler
gap-column-fte = Årsverk som mangler
gap-column-initiatives = Tiltak som rammes
gap-column-priority = Høyeste prioritet
gap-column-reason = Årsak
gap-column-nearest = Nærmeste personer
gap-column-action = Første handling
gap-lack-level = er under nivået
gap-lack-time = har ikke tid
gap-lack-booked = er på andre tiltak
gap-lack-rule = gjør alt så mye som reglene tillater
gap-lack-external = er konsulent, og det er ikke åpnet for flere
gap-lack-mentor = har ingen å lære av på teamet
gap-lack-price = koster mer enn det gir, eller det som gjenstår, er for lite
