### The table of a leader's people and the skills of a role or a group.

matrix-heading = Kompetansematrise
matrix-lead = Hvem kan hva i enheten: nivået som gjelder for hver ansatt og ferdighet. Alle du ser her, får vite at du har sett det.
matrix-columns = Ferdigheter i
matrix-roles = { catalogue-profiles }
matrix-groups = Grupper i katalogen
matrix-role = { $role } ({ $count ->
    [one] 1 ansatt
   *[other] { $people } ansatte
})
matrix-day = Sammenlign med en tidligere dag (valgfritt, for eksempel 24.11.2025)
matrix-day-not-past = Velg en dag som har vært.
matrix-day-unreadable = Vi forstår ikke dagen. Skriv den som 24.11.2025.
matrix-size = Størrelse
matrix-small = 25 ansatte og 12 ferdigheter
matrix-large = 50 ansatte og 30 ferdigheter
matrix-order = De som har en rolle som ber om noe her, står først, så alfabetisk. Ferdigheter ingen har, står først, så de færreste har. Like ferdigheter står alfabetisk.
matrix-skills-shown = Viser ferdighet { $first }–{ $last } av { $total }.
matrix-skills-before = Forrige ferdigheter
matrix-skills-after = Neste ferdigheter
matrix-legend = Tallet er nivået, og fargen blir sterkere med nivået.
matrix-legend-irrelevant = Har svart at ferdigheten ikke er relevant
matrix-legend-asked = Ramme: rollen til den ansatte ber om ferdigheten. Trekant: nivået er lavere enn rollen ber om.
matrix-not-said = { find-unrated }
matrix-not-relevant = IR
matrix-caption = Nivå per ansatt og ferdighet.
matrix-caption-days = Nivå per ansatt og ferdighet { $before } → { $now }, slik det er registrert i dag.
matrix-spoken-short = { $now }, rollen ber om nivå { $asked }
matrix-spoken-days = { $before } før, { $now } nå
matrix-spoken-short-days = { $before } før, { $now } nå, rollen ber om nivå { $asked }
matrix-required = Krever { $level }
matrix-restricted = De som har bedt om begrenset bruk, er ikke med.
matrix-nobody-answered = Ingen har svart om disse ferdighetene ennå. Be dem ta egenvurderingen, så står nivåene her.
matrix-short = Lavere enn rollen ber om
matrix-short-of = { $skill } (rollen ber om { $level })
matrix-held = { $count } av { $all } på nivå { $level }+
matrix-held-days = { $before } → { $now }
matrix-nobody = Ingen har den
matrix-vulnerable = sårbar: 1 person
matrix-foot = Til sammen
matrix-column-day = { $skill } { $day }
matrix-enough = Rollen ber om minst { $least } av { $of } ferdigheter som kan erstatte hverandre. Enheten har { $held }.
matrix-not-enough = Rollen ber om minst { $least } av { $of } ferdigheter som kan erstatte hverandre. Enheten har bare { $held }.
matrix-source = Kilde: egne svar, lederens vurderinger og filer. Det nyeste gjelder, og av samme dag det lederen har sagt. Summene gjelder alle du har valgt, ikke bare dem på denne siden.
matrix-no-columns = Ingen rolleprofil eller gruppe har ferdigheter ennå. Når HR har laget dem, står de som kolonner her.
matrix-no-skills = Rollen eller gruppen har ingen ferdigheter. Velg en annen.
matrix-people = { $count ->
    [one] 1 ansatt
   *[other] { $people } ansatte
}
