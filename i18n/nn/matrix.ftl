### The table of a leader's people and the skills of a role or a group.

matrix-heading = Kompetansematrise
matrix-lead = Kven kan kva i eininga: nivået som gjeld for kvar tilsett og ferdigheit. Alle du ser her, får vite at du har sett det.
matrix-columns = Ferdigheiter i
matrix-roles = { catalogue-profiles }
matrix-groups = Grupper i katalogen
matrix-role = { $role } ({ $count ->
    [one] 1 tilsett
   *[other] { $people } tilsette
})
matrix-day = Samanlikn med ein tidlegare dag (valfritt, til dømes 24.11.2025)
matrix-day-not-past = Vel ein dag som har vore.
matrix-day-unreadable = Vi forstår ikkje dagen. Skriv han som 24.11.2025.
matrix-size = Storleik
matrix-small = 25 tilsette og 12 ferdigheiter
matrix-large = 50 tilsette og 30 ferdigheiter
matrix-order = Dei som har ei rolle som ber om noko her, står først, så alfabetisk. Ferdigheiter ingen har, står først, så dei færrast har. Like ferdigheiter står alfabetisk.
matrix-skills-shown = Viser ferdigheit { $first }–{ $last } av { $total }.
matrix-skills-before = Førre ferdigheiter
matrix-skills-after = Neste ferdigheiter
matrix-legend = Talet er nivået, og fargen blir sterkare med nivået.
matrix-legend-irrelevant = Har svart at ferdigheita ikkje er relevant
matrix-legend-asked = Ramme: rolla til den tilsette ber om ferdigheita. Trekant: nivået er lågare enn rolla ber om.
matrix-not-said = { find-unrated }
matrix-not-relevant = IR
matrix-caption = Nivå per tilsett og ferdigheit.
matrix-caption-days = Nivå per tilsett og ferdigheit { $before } → { $now }, slik det er registrert i dag.
matrix-spoken-short = { $now }, rolla ber om nivå { $asked }
matrix-spoken-days = { $before } før, { $now } no
matrix-spoken-short-days = { $before } før, { $now } no, rolla ber om nivå { $asked }
matrix-required = Krev { $level }
matrix-restricted = Dei som har bedt om avgrensa bruk, er ikkje med.
matrix-nobody-answered = Ingen har svart om desse ferdigheitene enno. Be dei ta eigenvurderinga, så står nivåa her.
matrix-short = Lågare enn rolla ber om
matrix-short-of = { $skill } (rolla ber om { $level })
matrix-held = { $count } av { $all } på nivå { $level }+
matrix-held-days = { $before } → { $now }
matrix-nobody = Ingen har ho
matrix-vulnerable = sårbar: 1 person
matrix-foot = Til saman
matrix-column-day = { $skill } { $day }
matrix-enough = Rolla ber om minst { $least } av { $of } ferdigheiter som kan erstatte kvarandre. Eininga har { $held }.
matrix-not-enough = Rolla ber om minst { $least } av { $of } ferdigheiter som kan erstatte kvarandre. Eininga har berre { $held }.
matrix-source = Kjelde: eigne svar, vurderingane til leiaren og filer. Det nyaste gjeld, og av same dag det leiaren har sagt. Summane gjeld alle du har valt, ikkje berre dei på denne sida.
matrix-no-columns = Ingen rolleprofil eller gruppe har ferdigheiter enno. Når HR har laga dei, står dei som kolonnar her.
matrix-no-skills = Rolla eller gruppa har ingen ferdigheiter. Vel ei anna.
matrix-people = { $count ->
    [one] 1 tilsett
   *[other] { $people } tilsette
}
