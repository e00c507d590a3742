### Employees, consultants and their profiles.

page-employees-lead = Finn en ansatt og se hvilken kompetanse de har oppgitt. Listen er alfabetisk, og tar med dem som har sluttet eller ikke har begynt.
page-employees-search = Navn eller ansattnummer
page-employees-show = { page-show }
page-show-employees = { page-set-employees }
page-show-consultants = Innleide
page-employees-none = Ingen passer til søket. Prøv en del av navnet, eller velg alle enheter.
page-no-position-now = ikke i stilling nå
page-no-contract-now = ikke under kontrakt nå
page-found-employees = { $n ->
    [one] { $shown } ansatt
   *[other] { $shown } ansatte
 }
page-found-consultants = { $n ->
    [one] { $shown } innleid konsulent
   *[other] { $shown } innleide konsulenter
 }
page-profile-employee = Ansatt, nummer { $number }
page-profile-consultant = Innleid konsulent, nummer { $number }
page-profile-about-why = Siden viser det kommunen har registrert om kompetansen og arbeidstiden til en ansatt, slik at tiltak kan bemannes med folk som har det som trengs.
page-profile-about-not = Svarene brukes ikke til lønn, oppsigelse eller rangering av ansatte.
page-profile-position = { page-position }
page-profile-of-position = { $share } av stillingen
page-profile-proposed = I siste bemanningsforslag
page-profile-proposed-none = Er ikke med i siste forslag.
page-profile-proposed-caption = Foreslått for
page-machine = Dette er et forslag fra et regneprogram. Et menneske bestemmer.
page-profile-skills = Kompetanse
page-profile-protected = Noe om denne personen er vernet: siden viser bare det rollen din gir deg å se.
page-profile-skills-none = Har ikke oppgitt kompetanse ennå.
page-profile-skills-caption = Oppgitt kompetanse etter område
page-profile-skills-summary = { $count } vurderinger. Bekreftet av leder: { $confirmed }. Eldre enn 18 måneder: { $stale }.
page-profile-work = Tildelt arbeid i tiltak
page-profile-work-none = Ingen tildelinger nå eller senere.
page-profile-work-caption = Tildelinger som ikke er over
page-profile-absences = { page-set-absences }
page-profile-absences-none = Ikke registrert fravær nå eller senere.
page-profile-absences-note = Vi registrerer aldri årsaken til fravær.
