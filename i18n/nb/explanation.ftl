### Why the plan is as it is.

explain-person-places = { $places ->
    [0] { $person } er ikke med i planen.
    [one] { $person } har én plass i planen:
   *[other] { $person } har { $places } plasser i planen:
}
explain-place = { $need } i { $initiative }: { $share } fra { $first } til { $last }. Plassen gir { $value } i verdi.
explain-place-of = { $person }: { $share }. Plassen gir { $value } i verdi.
explain-skill-must = { $skill }: har nivå { $held }, kravet er { $asked }.
explain-skill-must-none = { $skill }: har ikke oppgitt nivå, kravet er { $asked }.
explain-skill-should = { $skill }: har nivå { $held }, ønsket er { $asked }.
explain-skill-should-none = { $skill }: har ikke oppgitt nivå, ønsket er { $asked }.
explain-learns = Lærer { $skill } i arbeidet av { $mentors }.
explain-locked = Er bundet til tiltaket.
explain-next = Nest best:
explain-next-none = Ingen andre kan ta plassen.
explain-next-one = { $person }: byttet { $cost }.
explain-next-busy = { $person }: byttet { $cost }. Nå: { $lacks }.
explain-rent = Uten { $person } taper planen om lag { $value } i verdi ({ $part } av planen).
explain-rent-between = Uten { $person } taper planen om lag { $value } i verdi, og høyst { $most }.
explain-rent-none = Uten { $person } taper planen nesten ingenting. Andre kan gjøre det samme.
explain-otherwise = Dette kunne { $person } ellers ha gjort:
explain-otherwise-one = { $need } i { $initiative }, inntil { $share }: det { $cost }.
explain-otherwise-none = Det er ingen andre behov { $person } kan dekke.
explain-cost-nothing = koster ingenting
explain-cost-at-most = koster høyst { $value } ({ $part } av planens verdi)
explain-cost-about = koster om lag { $value } ({ $part } av planens verdi)
explain-cost-gain = gir { $value } ekstra ({ $part } av planens verdi)
explain-resolved-loss = Regnet ut på nytt: planen taper { $value }. Tapet er fra { $least } til { $most } når begge planene er så gode som mulig.
explain-resolved-gain = Regnet ut på nytt: planen vinner { $value }. Gevinsten er fra { $least } til { $most } når begge planene er så gode som mulig.
explain-resolved-locks = Regnet ut på nytt: bindingene kan ikke oppfylles samtidig.
explain-not = { $person } er ikke i { $need } i { $initiative }:
explain-lack = { $person }: { $lack }.
explain-lift-level = Å gå fra nivå { $held } til nivå { $asked } i { $skill } fjerner dette hinderet.
explain-booked-higher = { $initiative } har høyere prioritet: { $share } i { $need }.
explain-booked-equal = { $initiative } har samme prioritet: { $share } i { $need }.
explain-booked-lower = { $initiative } har lavere prioritet, men personen gjør mer nytte der: { $share } i { $need }.
explain-filled = Behovet er dekket av { $person }. Et bytte { $cost }.
explain-left-open = Ingenting står i veien. Beregningen stanset innenfor kravet til nøyaktighet.
explain-all-the-same = Å sette inn { $person } likevel { $cost }.
explain-need = { $need } i { $initiative }: { $share } fra { $first } til { $last }.
explain-need-candidates = { $candidates ->
    [0] Ingen oppfyller kravene og har tid.
    [one] Én person oppfyller kravene og har tid.
   *[other] { $candidates } personer oppfyller kravene og har tid.
}
explain-need-covered = Behovet er dekket.
explain-need-open = { $share } er ikke dekket. { $reason }
explain-count = { $people ->
    [one] Én person: { $reason }
   *[other] { $people } personer: { $reason }
}
explain-displaced = { $people ->
    [one] Én av dem som kan, er på { $initiative }.
   *[other] { $people } av dem som kan, er på { $initiative }.
}
explain-nearest = Nærmest:
explain-proof-figures = Verdi { $objective }, øvre grense { $bound }. { $covered } av { $needs } behov er dekket, av { $people } personer. { $candidates } mulige par av person og behov er vurdert.
explain-proof-clock = En tidsgrense stanset et steg. En ny beregning kan gi et annet forslag.
explain-rules-strict = Regler: minste andel på et tiltak er { $share }, og alle nivåkrav må være oppfylt.
explain-rules-learning = Regler: minste andel på et tiltak er { $share }, og ansatte kan lære i arbeidet.
explain-proof-hash = Kontrollsum for grunnlaget: { $hash }
explain-hires = Dette er én person til på full tid verdt:
explain-hire = { $skills }: om lag { $value }, inntil { $most } ({ $part } av planens verdi). { $needs ->
    [one] Ett behov ber om dette,
   *[other] { $needs } behov ber om dette,
} { $open } er ikke dekket.
explain-hire-about = { $skills }: om lag { $value }. { $needs ->
    [one] Ett behov ber om dette,
   *[other] { $needs } behov ber om dette,
} { $open } er ikke dekket.
explain-held = { $skill } på nivå { $level }
explain-held-nothing = uten krav til ferdighet
explain-hires-note = Ingen plan med personen vinner mer enn «inntil». Regn ut på nytt før noen bestemmer seg.
explain-hires-none = En person til gjør ikke planen bedre.
explain-locks = Bindinger:
explain-lock = { $person } på { $initiative } { $cost }.
explain-locks-none = Det er ingen bindinger.
explain-measure = Verdi 1 er full tid i én periode på et kritisk behov i et tiltak med vekt 1.
explain-check-people = Tap uten personen, anslått og regnet ut på nytt:
explain-check-hires = Verdi av en person til, inntil og regnet ut på nytt:
explain-check-pair = { $what }: { $first } og { $second }
explain-check-correlation = Samvariasjon mellom anslag og ny utregning: { $value }
explain-check-exceeded = Mest over «inntil»: { $value }
explain-unknown-person = Det er ingen person { $key } i { $path }.
explain-unknown-need = Det er ikke noe behov { $key } i { $path }.
explain-not-a-plan = { $person } kan ikke dekke { $need }.
explain-solver-failed = Beregningen stanset: { $detail }
