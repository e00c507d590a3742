### The skill catalogue and one skill.

page-skills-heading = { page-set-skills }
page-skills-lead = Finn en ferdighet og se hvor mange ansatte som har den, og på hvilket nivå.
page-skills-search = Navn på ferdigheten
page-skills-none = Ingen ferdigheter passer til søket. Prøv et annet ord, eller søk i hele ESCO.
page-found-skills = { $n ->
    [one] { $shown } ferdighet
   *[other] { $shown } ferdigheter
 }
page-in-catalogue = I kommunens katalog
page-only-esco = Bare i ESCO
page-esco-link = Se ferdigheten hos ESCO (på engelsk)
page-name-english = { import-field-name-en }
page-name-bokmaal = Navn på bokmål
page-also-called = Kalles også
page-skill-holders = Ansatte som har ferdigheten
page-skill-holders-caption = Antall ansatte på hvert nivå
page-skill-finding = { $n } ansatte har oppgitt ferdigheten. Av dem er { $able } på nivå 3 eller høyere.
page-skill-finding-total = { $n } ansatte har oppgitt ferdigheten.
page-skill-needs = Behov som krever ferdigheten
page-skill-needs-none = Ingen tiltak krever ferdigheten.
page-skill-needs-caption = Behov i tiltak som ikke er avsluttet
page-skill-roles = Roller som bruker ferdigheten
page-skill-roles-none = Ingen rolleprofil har ferdigheten.
page-skill-roles-caption = Nivået rolleprofilene krever
page-broader = Bredere ferdigheter
page-narrower = Smalere ferdigheter
page-related = Nær beslektede ferdigheter
