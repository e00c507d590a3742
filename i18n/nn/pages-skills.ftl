### The skill catalogue and one skill.

page-skills-heading = { page-set-skills }
page-skills-lead = Finn ei ferdigheit og sjå kor mange tilsette som har henne, og på kva nivå.
page-skills-search = Namnet på ferdigheita
page-skills-none = Ingen ferdigheiter passar til søket. Prøv eit anna ord, eller søk i heile ESCO.
page-found-skills = { $n ->
    [one] { $shown } ferdigheit
   *[other] { $shown } ferdigheiter
 }
page-in-catalogue = I katalogen til kommunen
page-only-esco = Berre i ESCO
page-esco-link = Sjå ferdigheita hos ESCO (på engelsk)
page-name-english = { import-field-name-en }
page-name-bokmaal = Namn på bokmål
page-also-called = Blir også kalla
page-skill-holders = Tilsette som har ferdigheita
page-skill-holders-caption = Tal på tilsette på kvart nivå
page-skill-finding = { $n } tilsette har oppgitt ferdigheita. Av dei er { $able } på nivå 3 eller høgare.
page-skill-finding-total = { $n } tilsette har oppgitt ferdigheita.
page-skill-needs = Behov som krev ferdigheita
page-skill-needs-none = Ingen tiltak krev ferdigheita.
page-skill-needs-caption = Behov i tiltak som ikkje er avslutta
page-skill-roles = Roller som bruker ferdigheita
page-skill-roles-none = Ingen rolleprofil har ferdigheita.
page-skill-roles-caption = Nivået rolleprofilane krev
page-broader = Breiare ferdigheiter
page-narrower = Smalare ferdigheiter
page-related = Nærskylde ferdigheiter
