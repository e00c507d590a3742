### Employees, consultants and their profiles.

page-employees-lead = Finn ein tilsett og sjå kva kompetanse dei har oppgitt. Lista er alfabetisk, og tek med dei som har slutta eller ikkje har byrja.
page-employees-search = Namn eller tilsettnummer
page-employees-show = { page-show }
page-show-employees = { page-set-employees }
page-show-consultants = Innleigde
page-employees-none = Ingen passar til søket. Prøv ein del av namnet, eller vel alle einingar.
page-no-position-now = ikkje i stilling no
page-no-contract-now = ikkje under kontrakt no
page-found-employees = { $n ->
    [one] { $shown } tilsett
   *[other] { $shown } tilsette
 }
page-found-consultants = { $n ->
    [one] { $shown } innleigd konsulent
   *[other] { $shown } innleigde konsulentar
 }
page-profile-employee = Tilsett, nummer { $number }
page-profile-consultant = Innleigd konsulent, nummer { $number }
page-profile-about-why = Sida viser det kommunen har registrert om kompetansen og arbeidstida til ein tilsett, slik at tiltak kan bemannast med folk som har det som trengst.
page-profile-about-not = Svara blir ikkje brukte til lønn, oppseiing eller rangering av tilsette.
page-profile-position = { page-position }
page-profile-of-position = { $share } av stillinga
page-profile-proposed = I siste bemanningsforslag
page-profile-proposed-none = Er ikkje med i siste forslag.
page-profile-proposed-caption = Foreslått for
page-machine = Dette er eit forslag frå eit rekneprogram. Eit menneske avgjer.
page-profile-skills = Kompetanse
page-profile-protected = Noko om denne personen er verna: sida viser berre det rolla di lèt deg sjå.
page-profile-skills-none = Har ikkje oppgitt kompetanse enno.
page-profile-skills-caption = Oppgitt kompetanse etter område
page-profile-skills-summary = { $count } vurderingar. Stadfesta av leiar: { $confirmed }. Eldre enn 18 månader: { $stale }.
page-profile-work = Tildelt arbeid i tiltak
page-profile-work-none = Ingen tildelingar no eller seinare.
page-profile-work-caption = Tildelingar som ikkje er over
page-profile-absences = { page-set-absences }
page-profile-absences-none = Ikkje registrert fråvær no eller seinare.
page-profile-absences-note = Vi registrerer aldri årsaka til fråvær.
