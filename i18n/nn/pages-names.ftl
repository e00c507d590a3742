### Names from files that no skill has, and what every form says.

page-form-wrong = Du må rette noko før det kan lagrast
page-form-optional = (valfritt)
page-title-wrong = Feil:
page-undo = Angre
page-names-heading = Ukjende ferdigheitsnamn
page-names-one = Ukjent namn: { $name }
page-names-lead = Namna stod i filer som er lesne inn, men inga ferdigheit i katalogen heiter det same. Radene med dei er ikkje tekne inn. Sei kva kvart namn tyder, og les fila inn ein gong til.
page-names-show = { page-show }
page-names-open = Ventar ({ $count })
page-names-done = Avgjorde ({ $count })
page-names-none-open = Ingen namn ventar. Når ei fil har eit ferdigheitsnamn som katalogen ikkje kjenner, kjem det hit.
page-names-none-decided = Ingen namn er avgjorde enno.
page-names-to-imports = Sjå kva som er lese inn
page-names-seen = { $count ->
    [one] { $count } rad i
   *[other] { $count } rader i
}
page-names-first-line = første gong på linje { $line }.
page-names-suggested = Liknar på:
page-names-why-same = Namna er like når store bokstavar og aksentar ikkje blir rekna med.
page-names-why-near = { $count ->
    [one] Eitt teikn skil namna.
   *[other] { $count } teikn skil namna.
}
page-names-why-nearest = Det er det nærmaste namnet i katalogen.
page-names-which = Kva ferdigheit er det?
page-names-note = Notat
page-names-note-keep = Lagre notat
page-names-note-kept = Notatet er lagra { $time }.
page-names-note-too-long = Notatet er for langt. Kort det ned til høgst { $most } teikn.
page-names-near = Meinte du ei av desse?
page-names-map = Kople til ferdigheita
page-names-add-alias = Kople og bruk som alias
page-names-pass-over = Hopp over namnet
page-names-is-mapped = kopla til { $skill }
page-names-is-alias = eit alias for { $skill }
page-names-is-passed-over = hoppa over
page-names-is-open = Ikkje avgjort
page-names-decision = Avgjerd
page-names-decided = Namnet er { $what }. Avgjort av { $who } { $time }.
page-names-saved = Lagra: «{ $name }» er { $what }.
page-names-import-again = Radene med namnet kjem med når du les inn { $file } ein gong til.
page-names-reopened = Angra: «{ $name }» ventar på avgjerd igjen.
page-names-no-skill = Skriv kva ferdigheit namnet tyder, eller hopp over namnet.
page-names-no-such-skill = Inga ferdigheit i katalogen heiter dette. Skriv eit namn eller ein kode som finst.
page-names-no-such-skill-but-near = Inga ferdigheit i katalogen heiter akkurat dette. Vel ei som liknar, eller skriv eit anna namn.
page-names-several-skills = Fleire ferdigheiter heiter dette. Vel ei av dei.
page-names-belongs-to-another = Namnet høyrer til { $skill } no. Kople til den, eller les inn fila ein gong til.
page-names-conflict = Nokon andre avgjorde namnet medan du hadde sida open
page-names-conflict-stands = Lagra no
page-names-conflict-sent = Du valde
page-names-conflict-keep = Behald det som er lagra
page-names-conflict-use = Bruk valet mitt
page-names-decide = Avgjer kva namna tyder
page-names-waiting = { $count ->
    [one] Eitt ferdigheitsnamn frå filene er ukjent
   *[other] { $count } ferdigheitsnamn frå filene er ukjende
}
page-names-propose = Føreslå som ny ferdigheit
page-names-proposed-why = Namnet stod i { $file }.
page-names-is-proposed = Namnet er føreslått som ny ferdigheit og ventar på svar.
page-names-to-proposals = Sjå forslaga
page-names-again = Les inn radene på nytt
page-names-again-goes-on = Radene blir lesne inn no. Kvitteringa står under Innlesingar når det er gjort.
page-names-again-gone = Radene er ikkje tekne vare på lenger. Les inn fila ein gong til.
page-names-again-nothing = Ingen av radene kom inn: Dei har andre feil, eller dei står her frå før.
page-names-again-many = Radene endrar fleire enn { $most } personar eller 5 % av dei registrerte. Då må to godkjenne dei: Les inn fila på nytt under Innlesingar.
