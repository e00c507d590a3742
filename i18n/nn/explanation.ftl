### Why the plan is as it is.

explain-person-places = { $places ->
    [0] { $person } er ikkje med i planen.
    [one] { $person } har éin plass i planen:
   *[other] { $person } har { $places } plassar i planen:
}
explain-place = { $need } i { $initiative }: { $share } frå { $first } til { $last }. Plassen gir { $value } i verdi.
explain-place-of = { $person }: { $share }. Plassen gir { $value } i verdi.
explain-skill-must = { $skill }: har nivå { $held }, kravet er { $asked }.
explain-skill-must-none = { $skill }: har ikkje oppgitt nivå, kravet er { $asked }.
explain-skill-should = { $skill }: har nivå { $held }, ønsket er { $asked }.
explain-skill-should-none = { $skill }: har ikkje oppgitt nivå, ønsket er { $asked }.
explain-learns = Lærer { $skill } i arbeidet av { $mentors }.
explain-locked = Er bunden til tiltaket.
explain-next = Nest best:
explain-next-none = Ingen andre kan ta plassen.
explain-next-one = { $person }: byttet { $cost }.
explain-next-busy = { $person }: byttet { $cost }. No: { $lacks }.
explain-rent = Utan { $person } taper planen om lag { $value } i verdi ({ $part } av planen).
explain-rent-between = Utan { $person } taper planen om lag { $value } i verdi, og høgst { $most }.
explain-rent-none = Utan { $person } taper planen nesten ingenting. Andre kan gjere det same.
explain-otherwise = Dette kunne { $person } elles ha gjort:
explain-otherwise-one = { $need } i { $initiative }, inntil { $share }: det { $cost }.
explain-otherwise-none = Det er ingen andre behov { $person } kan dekkje.
explain-cost-nothing = kostar ingenting
explain-cost-at-most = kostar høgst { $value } ({ $part } av verdien til planen)
explain-cost-about = kostar om lag { $value } ({ $part } av verdien til planen)
explain-cost-gain = gir { $value } ekstra ({ $part } av verdien til planen)
explain-resolved-loss = Rekna ut på nytt: planen taper { $value }. Tapet er frå { $least } til { $most } når begge planane er så gode som mogleg.
explain-resolved-gain = Rekna ut på nytt: planen vinn { $value }. Gevinsten er frå { $least } til { $most } når begge planane er så gode som mogleg.
explain-resolved-locks = Rekna ut på nytt: bindingane kan ikkje oppfyllast samtidig.
explain-not = { $person } er ikkje i { $need } i { $initiative }:
explain-lack = { $person }: { $lack }.
explain-lift-level = Å gå frå nivå { $held } til nivå { $asked } i { $skill } fjernar dette hinderet.
explain-booked-higher = { $initiative } har høgare prioritet: { $share } i { $need }.
explain-booked-equal = { $initiative } har same prioritet: { $share } i { $need }.
explain-booked-lower = { $initiative } har lågare prioritet, men personen gjer meir nytte der: { $share } i { $need }.
explain-filled = Behovet er dekt av { $person }. Eit byte { $cost }.
explain-left-open = Ingenting står i vegen. Utrekninga stansa innanfor kravet til nøyaktigheit.
explain-all-the-same = Å setje inn { $person } likevel { $cost }.
explain-need = { $need } i { $initiative }: { $share } frå { $first } til { $last }.
explain-need-candidates = { $candidates ->
    [0] Ingen oppfyller krava og har tid.
    [one] Éin person oppfyller krava og har tid.
   *[other] { $candidates } personar oppfyller krava og har tid.
}
explain-need-covered = Behovet er dekt.
explain-need-open = { $share } er ikkje dekt. { $reason }
explain-count = { $people ->
    [one] Éin person: { $reason }
   *[other] { $people } personar: { $reason }
}
explain-displaced = { $people ->
    [one] Éin av dei som kan, er på { $initiative }.
   *[other] { $people } av dei som kan, er på { $initiative }.
}
explain-nearest = Nærast:
explain-proof-figures = Verdi { $objective }, øvre grense { $bound }. { $covered } av { $needs } behov er dekte, av { $people } personar. { $candidates } moglege par av person og behov er vurderte.
explain-proof-clock = Ei tidsgrense stansa eit steg. Ei ny utrekning kan gi eit anna forslag.
explain-rules-strict = Reglar: minste del på eit tiltak er { $share }, og alle nivåkrav må vere oppfylte.
explain-rules-learning = Reglar: minste del på eit tiltak er { $share }, og tilsette kan lære i arbeidet.
explain-proof-hash = Kontrollsum for grunnlaget: { $hash }
explain-hires = Dette er éin person til på full tid verd:
explain-hire = { $skills }: om lag { $value }, inntil { $most } ({ $part } av verdien til planen). { $needs ->
    [one] Eitt behov ber om dette,
   *[other] { $needs } behov ber om dette,
} { $open } er ikkje dekt.
explain-hire-about = { $skills }: om lag { $value }. { $needs ->
    [one] Eitt behov ber om dette,
   *[other] { $needs } behov ber om dette,
} { $open } er ikkje dekt.
explain-held = { $skill } på nivå { $level }
explain-held-nothing = utan krav til ferdigheit
explain-hires-note = Ingen plan med personen vinn meir enn «inntil». Rekn ut på nytt før nokon bestemmer seg.
explain-hires-none = Ein person til gjer ikkje planen betre.
explain-locks = Bindingar:
explain-lock = { $person } på { $initiative } { $cost }.
explain-locks-none = Det er ingen bindingar.
explain-measure = Verdi 1 er full tid i éin periode på eit kritisk behov i eit tiltak med vekt 1.
explain-check-people = Tap utan personen, anslått og rekna ut på nytt:
explain-check-hires = Verdi av ein person til, inntil og rekna ut på nytt:
explain-check-pair = { $what }: { $first } og { $second }
explain-check-correlation = Samvariasjon mellom anslag og ny utrekning: { $value }
explain-check-exceeded = Mest over «inntil»: { $value }
explain-unknown-person = Det er ingen person { $key } i { $path }.
explain-unknown-need = Det er ikkje noko behov { $key } i { $path }.
explain-not-a-plan = { $person } kan ikkje dekkje { $need }.
explain-solver-failed = Utrekninga stansa: { $detail }
