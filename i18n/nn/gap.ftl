### The gap report in sentences and its columns.

gap-title = Kompetansegap
gap-none = Forslaget dekkjer alle behov. Det er ikkje noko kompetansegap.
gap-total = Til saman manglar { $months } månadsverk frå { $first } til { $last }.
gap-quarter = { $quarter }. kvartal { $year }
gap-sentence = { $quarter }: vi manglar { $amount } årsverk på nivå { $level } i { $skill }. { $hits } { $reason } Gjer først: { $action }.
gap-sentence-any-skill = { $quarter }: vi manglar { $amount } årsverk til behov utan krav til kompetanse. { $hits } { $reason } Gjer først: { $action }.
gap-hits = Det råkar { $initiatives }.
gap-hits-unseen = Det råkar tiltak du ikkje har innsyn i.
gap-initiative = { $name } (prioritet { $priority })
gap-more-initiatives = { $count ->
    [one] eitt tiltak til
   *[other] { $count } tiltak til
}
gap-nearest = Nærast: { $people }.
gap-other-quarters = Andre kvartal: { $quarters }.
gap-more-rows = { $count ->
    [one] Det er éin kompetanse til. Heile tabellen: --format csv.
   *[other] Det er { $count } kompetansar til. Heile tabellen: --format csv.
}
gap-reason-nobody-holds = Ingen har oppgitt kompetansen.
gap-reason-level-too-low = Ingen har all kompetansen på nivået som krevst.
gap-reason-no-time = Dei som kan, har ikkje tid.
gap-reason-not-lendable = { proposal-reason-not-lendable }
gap-reason-booked = Dei som kan, er på andre tiltak.
gap-reason-rule-limit = Dei som kan, eller eininga deira, gjer alt så mykje som reglane tillèt.
gap-reason-external-limit = Berre konsulentar kan, og det er ikkje opna for fleire.
gap-reason-no-mentor = { proposal-reason-no-mentor }
gap-reason-not-worth-it = Nokon kan, men det kostar meir enn det gir, eller det som står att, er for lite.
gap-action-mobilise = { $people ->
    [one] bruk den tilsette som har kompetansen, men ikkje er på noko tiltak
   *[other] bruk dei { $people } tilsette som har kompetansen, men ikkje er på noko tiltak
}
gap-action-train = { $people ->
    [one] lær opp den tilsette som er eitt nivå under kravet
   *[other] lær opp ein av dei { $people } tilsette som er eitt nivå under kravet
}
gap-action-share = del med ein annan kommune
gap-action-hire = tilset
gap-action-buy = kjøp
gap-action-buy-open = kjøp, og opne behovet for konsulentar
gap-rules-title = Slik blir første handling vald. Den første regelen som passar, gjeld:
gap-rule-mobilise = Mobilisere når minst éin tilsett har alt behovet krev, men ikkje er på noko tiltak.
gap-rule-train = Lære opp når minst éin tilsett er eitt nivå under kravet i éi ferdigheit, og det er minst { $months } månader til kvartalet byrjar.
gap-rule-share = Dele med ein annan kommune når det manglar mindre enn { $amount } årsverk i kvartalet.
gap-rule-hire = Tilsetje når det manglar minst { $amount } årsverk i minst { $quarters } kvartal, og det er minst { $months } månader til kvartalet byrjar.
gap-rule-buy = Kjøpe elles.
gap-counted = Kvart behov som ikkje er dekt, blir talt éin gong, på den må-ferdigheita som færrast har på det nivået som krevst.
gap-column-quarter = Kvartal
gap-column-skill-code = Kompetanse-id
gap-column-skill = Kompetanse
gap-column-level = { page-level }
gap-column-months = Månadsverk som manglar
gap-column-fte = Årsverk som manglar
gap-column-initiatives = Tiltak som blir råka
gap-column-priority = Høgaste prioritet
gap-column-reason = Årsak
gap-column-nearest = Nærmaste personar
gap-column-action = Første handling
gap-lack-level = er under nivået
gap-lack-time = har ikkje tid
gap-lack-booked = er på andre tiltak
gap-lack-rule = gjer alt så mykje som reglane tillèt
gap-lack-external = er konsulent, og det er ikkje opna for fleire
gap-lack-mentor = har ingen å lære av på teamet
gap-lack-price = kostar meir enn det gir, eller det som står att, er for lite
