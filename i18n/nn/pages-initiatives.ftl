### Initiatives.

page-initiatives-lead = Tiltaka kommunen har planlagt eller i gang, etter prioritet.
page-initiatives-none = Ingen tiltak passar til valet. Vel «Alle», eller importer fila med tiltak.
page-found-initiatives = { $n ->
    [one] { $shown } tiltak
   *[other] { $shown } tiltak
 }
page-no-proposal-yet = Det er ikkje laga noko bemanningsforslag enno.
page-staffed-source = «Behov med forslag»: behov som forslag { $number } set minst éin person i.
page-initiative-asks = { $n ->
    [one] Tiltaket har { $shown } behov.
   *[other] Tiltaket har { $shown } behov.
 }
page-initiative-proposed = { $n ->
    [one] Siste forslag set { $people } person i { $needs } av dei.
   *[other] Siste forslag set { $people } personar i { $needs } av dei.
 }
page-initiative-needs-none = Ingen behov er registrerte for tiltaket.
page-initiative-needs-caption = Behov, krav og kven som er tildelt eller foreslått
