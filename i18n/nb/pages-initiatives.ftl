### Initiatives.

page-initiatives-lead = Tiltakene kommunen har planlagt eller i gang, etter prioritet.
page-initiatives-none = Ingen tiltak passer til valget. Velg «Alle», eller importer filen med tiltak.
page-found-initiatives = { $n ->
    [one] { $shown } tiltak
   *[other] { $shown } tiltak
 }
page-no-proposal-yet = Det er ikke laget noe bemanningsforslag ennå.
page-staffed-source = «Behov med forslag»: behov som forslag { $number } setter minst én person i.
page-initiative-asks = { $n ->
    [one] Tiltaket har { $shown } behov.
   *[other] Tiltaket har { $shown } behov.
 }
page-initiative-proposed = { $n ->
    [one] Siste forslag setter { $people } person i { $needs } av dem.
   *[other] Siste forslag setter { $people } personer i { $needs } av dem.
 }
page-initiative-needs-none = Ingen behov er registrert for tiltaket.
page-initiative-needs-caption = Behov, krav og hvem som er tildelt eller foreslått
