### Versjoner av et forslag, endringer for hånd og sammenligning.

edit-version = Versjon { $version }, laget på grunnlag av forslag { $base }
edit-changed = { $changed ->
    [0] Ingen personer byttet
    [one] 1 person byttet
   *[other] { $changed } personer byttet
}, dekning { $difference } prosentpoeng.
edit-changed-uncounted = { $changed ->
    [0] Ingen personer byttet.
    [one] 1 person byttet.
   *[other] { $changed } personer byttet.
}
edit-changed-more = { $came } kom inn på et team, { $gone } gikk ut, og { $reshared } fikk en annen andel.
edit-conflict-row = { $person } må være med på { $initiative }
edit-conflict-back = Gå tilbake til forslaget
edit-version-first = Dette forslaget har nyere versjoner
edit-version-other = Versjon { $version } (forslag { $number })
edit-conflict-lead = Ingenting er laget. Løs opp én av bindingene, og regn på nytt.
