### Versjonar av eit forslag, endringar for hand og samanlikning.

edit-version = Versjon { $version }, laga på grunnlag av forslag { $base }
edit-changed = { $changed ->
    [0] Ingen personar bytte
    [one] 1 person bytt
   *[other] { $changed } personar bytte
}, dekning { $difference } prosentpoeng.
edit-changed-uncounted = { $changed ->
    [0] Ingen personar bytte.
    [one] 1 person bytt.
   *[other] { $changed } personar bytte.
}
edit-changed-more = { $came } kom inn på eit team, { $gone } gjekk ut, og { $reshared } fekk ein annan del.
edit-conflict-row = { $person } må vere med på { $initiative }
edit-conflict-back = Gå tilbake til forslaget
edit-version-first = Dette forslaget har nyare versjonar
edit-version-other = Versjon { $version } (forslag { $number })
edit-conflict-lead = Ingenting er laga. Løys opp éi av bindingane, og rekn på nytt.
