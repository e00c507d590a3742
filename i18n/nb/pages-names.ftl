### Names from files that no skill has, and what every form says.

page-form-wrong = Du må rette noe før det kan lagres
page-form-optional = (valgfritt)
page-title-wrong = Feil:
page-undo = Angre
page-names-heading = Ukjente ferdighetsnavn
page-names-one = Ukjent navn: { $name }
page-names-lead = Navnene sto i filer som er lest inn, men ingen ferdighet i katalogen heter det samme. Radene med dem er ikke tatt inn. Si hva hvert navn betyr, og les filen inn en gang til.
page-names-show = { page-show }
page-names-open = Venter ({ $count })
page-names-done = Avgjort ({ $count })
page-names-none-open = Ingen navn venter. Når en fil har et ferdighetsnavn som katalogen ikke kjenner, kommer det hit.
page-names-none-decided = Ingen navn er avgjort ennå.
page-names-to-imports = Se hva som er lest inn
page-names-seen = { $count ->
    [one] { $count } rad i
   *[other] { $count } rader i
}
page-names-first-line = første gang på linje { $line }.
page-names-suggested = Ligner på:
page-names-why-same = Navnene er like når store bokstaver og aksenter ikke regnes med.
page-names-why-near = { $count ->
    [one] Ett tegn skiller navnene.
   *[other] { $count } tegn skiller navnene.
}
page-names-why-nearest = Det er det nærmeste navnet i katalogen.
page-names-which = Hvilken ferdighet er det?
page-names-note = Notat
page-names-note-keep = Lagre notat
page-names-note-kept = Notatet er lagret { $time }.
page-names-note-too-long = Notatet er for langt. Kort det ned til høyst { $most } tegn.
page-names-near = Mente du en av disse?
page-names-map = Koble til ferdigheten
page-names-add-alias = Koble og bruk som alias
page-names-pass-over = Hopp over navnet
page-names-is-mapped = koblet til { $skill }
page-names-is-alias = et alias for { $skill }
page-names-is-passed-over = hoppet over
page-names-is-open = Ikke avgjort
page-names-decision = Avgjørelse
page-names-decided = Navnet er { $what }. Avgjort av { $who } { $time }.
page-names-saved = Lagret: «{ $name }» er { $what }.
page-names-import-again = Radene med navnet kommer med når du leser inn { $file } en gang til.
page-names-reopened = Angret: «{ $name }» venter på avgjørelse igjen.
page-names-no-skill = Skriv hvilken ferdighet navnet betyr, eller hopp over navnet.
page-names-no-such-skill = Ingen ferdighet i katalogen heter dette. Skriv et navn eller en kode som finnes.
page-names-no-such-skill-but-near = Ingen ferdighet i katalogen heter akkurat dette. Velg en som ligner, eller skriv et annet navn.
page-names-several-skills = Flere ferdigheter heter dette. Velg en av dem.
page-names-belongs-to-another = Navnet tilhører { $skill } nå. Koble til den, eller les inn filen en gang til.
page-names-conflict = Noen andre avgjorde navnet mens du hadde siden åpen
page-names-conflict-stands = Lagret nå
page-names-conflict-sent = Du valgte
page-names-conflict-keep = Behold det som er lagret
page-names-conflict-use = Bruk mitt valg
page-names-decide = Avgjør hva navnene betyr
page-names-waiting = { $count ->
    [one] Ett ferdighetsnavn fra filene er ukjent
   *[other] { $count } ferdighetsnavn fra filene er ukjente
}
page-names-propose = Foreslå som ny ferdighet
page-names-proposed-why = Navnet sto i { $file }.
page-names-is-proposed = Navnet er foreslått som ny ferdighet og venter på svar.
page-names-to-proposals = Se forslagene
page-names-again = Les inn radene på nytt
page-names-again-goes-on = Radene leses inn nå. Kvitteringen står under Innlesinger når det er gjort.
page-names-again-gone = Radene er ikke tatt vare på lenger. Les inn filen en gang til.
page-names-again-nothing = Ingen av radene kom inn: De har andre feil, eller de står her fra før.
page-names-again-many = Radene endrer flere enn { $most } personer eller 5 % av de registrerte. Da må to godkjenne dem: Les inn filen på nytt under Innlesinger.
