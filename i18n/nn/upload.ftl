### Imports in the browser: sending files, the preview, confirming, undoing; and workbooks of Excel.

upload-heading = Importer filer
upload-lead-new = Last opp filene frå HR-systemet. Ingenting blir endra før du har sett kva som skjer, og stadfesta det.
upload-files = Vel filer
upload-files-help = CSV eller Excel (.xlsx), høgst 10 MB til saman. Du kan velje fleire filer samtidig. Innsats ser av overskriftene kva kvar fil inneheld.
upload-send = Last opp og sjå kva som blir endra
upload-none = Vel minst éi fil.
upload-too-many = Vel høgst { $most } filer om gongen.
upload-too-large = Filene er større enn { $most } MB til saman. Last opp færre om gongen, del den største i fleire, eller lagre ho som .xlsx, som tek mindre plass.
upload-next-heading = Slik går det vidare
upload-next-read = Innsats les filene og seier kva som er feil, med rad og kolonne.
upload-next-preview = Du ser kva som blir nytt, kva som blir endra frå og til, og kva som blir avvist.
upload-next-confirm = Du stadfestar. Blir meir enn 20 personar endra, eller meir enn 5 % av dei som er registrerte, må ein annan i HR stadfeste også.
upload-next-undo = Du får ei kvittering og kan angre så lenge ingenting byggjer på importen.
upload-under-way = Påbegynte importar
upload-under-way-one = Import påbegynt av { $who } { $time } (nr. { $number })
upload-state-open = { leader-state-waits }
upload-state-waits = Ventar på ein annan
upload-state-yours = Ventar på deg
upload-waiting-heading = Vi les filene
upload-waiting-lead = Dette tek litt tid med mange rader. Du kan bli her eller gå frå sida og kome tilbake.
upload-step-queue = Ventar på tur …
upload-refresh = Oppdater status
upload-preview-heading = Førehandsvising av importen
upload-lead = Ingenting er endra enno. Nye rader: { $new }. Endra rader: { $changed }. Uendra rader: { $unchanged }. Avviste rader: { $rejected }.
upload-lead-unreadable = Ingen av filene kan lesast. Ingenting er endra.
upload-people = { $count ->
    [one] Importen endrar opplysningar om éin av { $all } registrerte personar.
   *[other] Importen endrar opplysningar om { $people } av { $all } registrerte personar.
}
upload-has-changed = Registeret er endra sidan førehandsvisinga blei stadfesta. Ingenting er importert. Sjå gjennom den nye førehandsvisinga, og stadfest på nytt.
upload-confirmed-by = { $who } stadfesta importen { $time }. Han ventar på at ein annan i HR godkjenner han.
upload-unreadable = Filer som ikkje kan lesast
upload-files-caption = Filene, og kva som vil skje med radene
upload-fields-caption = Felt som blir endra: { $set }
upload-field = Felt
upload-field-rows = Rader
upload-field-most = Oftast
upload-most-often = { $before } → { $after } ({ $rows })
upload-next = Stadfest
upload-next-correct = Rett filene, og last dei opp på nytt.
upload-next-correct-list = Nokre rader i lista over tilsette er avviste. Då kan ingen stillingar avsluttast: Den som står i ei avvist rad, har ikkje slutta. Rett radene og last opp lista på nytt, eller vel under at lista ikkje avsluttar nokon.
upload-next-nothing = 0 endringar: registeret har alt frå før. Det er ingenting å importere.
upload-next-wait = Du har stadfesta importen. Ein annan i HR må godkjenne han før noko blir endra.
upload-next-propose = Importen endrar meir enn 20 personar eller meir enn 5 % av dei registrerte. Derfor må ein annan i HR godkjenne han etter deg.
upload-next-decide = Sjå gjennom endringane. Når du godkjenner, blir dei skrivne til registeret.
upload-next-import = Når du importerer, blir endringane skrivne til registeret. Du kan angre etterpå.
upload-rejected-stay = { $count ->
    [one] Den avviste rada blir ikkje med.
   *[other] Dei { $count } avviste radene blir ikkje med.
}
upload-propose = Stadfest og send til ein annan i HR
upload-approve = Godkjenn og importer
upload-import = Importer
upload-import-rest = Importer radene som er i orden
upload-reason-label = Kvifor avslår du?
upload-reason = Grunngiving
upload-no-reason = Skriv kvifor du avslår, så den som lasta opp filene, veit kva som må rettast.
upload-reject = Avslå importen
upload-full-list = Er dette heile lista over tilsette?
upload-full-list-help = Svaret avgjer kva som skjer med stillingar som er registrerte, men ikkje står i filene.
upload-full-list-no = Nei, filene kan ha nokre av dei tilsette. Dei andre stillingane blir ståande.
upload-full-list-show = Ja. Vis kven som ikkje står i lista, men la stillingane deira stå.
upload-full-list-end = Ja. Avslutt stillingane som ikkje står i lista, frå i går. Ingen blir sletta.
upload-full-list-again = Vis endringane på nytt
upload-expires = Filene blir sletta { $time } om dei ikkje blir importerte før det.
upload-discard = Forkast filene
upload-place = Kvar
upload-what = Kva, og kva du gjer
upload-errors-note = { $count ->
    [one] Éi rad er avvist.
   *[other] { $count } rader er avviste.
} Rett feila i systemet fila kjem frå, eller i fila:
upload-rejected-file = Last ned dei avviste radene (CSV)
upload-errors-caption = Feil, { $shown } av { $total }
upload-leavers = { $count ->
    [one] Éi stilling står ikkje i lista
   *[other] { $count } stillingar står ikkje i lista
}
upload-leavers-end = Desse stillingane blir avslutta frå i går. Ei stilling som ikkje har byrja, står som før.
upload-leavers-stay = Desse stillingane blir ståande.
upload-changed-caption = Rader som blir endra, { $shown } av { $total }
upload-warnings-caption = Ting å sjå på, { $shown } av { $total }
upload-missing = { $count ->
    [one] Éi registrert rad står ikkje i fila. Ho blir ståande.
   *[other] { $count } registrerte rader står ikkje i fila. Dei blir ståande.
}
upload-closed-heading = Importen er avslutta
upload-was-rejected = { $who } avslo importen { $time }. Ingenting er endra.
upload-was-discarded = { $who } forkasta filene { $time }. Ingenting er endra.
upload-is-expired = Filene blei sletta { $time } fordi ingen importerte dei. Ingenting er endra.
upload-again = Last opp filer
upload-undo = Angre import { $number }
upload-undo-this = Angre importen
upload-undo-lead = Alt importen endra, blir som før. Nye rader blir fjerna, og endra rader får att verdiane dei hadde.
upload-undo-rules = Berre den nyaste importen kan angrast, og berre så lenge ingenting byggjer på han.
upload-undo-back = Tilbake til kvitteringa
upload-sheet = { $encoding }, ark «{ $sheet }»
upload-found-sheet = { $set }: Excel, ark «{ $sheet }»
upload-place-row = { $file }, ark «{ $sheet }», rad { $row }
upload-place-cell = { $file }, ark «{ $sheet }», rad { $row }, kolonne { $letters } ({ $column })
upload-rejected-cell = Rad { $row }, kolonne { $letters } ({ $column }):
upload-workbook-unreadable = Arbeidsboka kan ikkje opnast. Ho er skadd, låst med passord eller lagra i eit anna format. Opne ho i Excel, og lagre ho som .xlsx eller «CSV UTF-8».
upload-workbook-too-large = Arbeidsboka er på meir enn { $most } MB når ho er pakka ut. Del ho i fleire, eller lagre arket som «CSV UTF-8».
upload-workbook-too-many-parts = Arbeidsboka har for mange delar. Kopier arket til ei ny arbeidsbok, og last opp ho.
upload-workbook-macros = Arbeidsboka inneheld makroar. Lagre ho som vanleg arbeidsbok (.xlsx), og last opp ho.
upload-workbook-links = Arbeidsboka hentar verdiar frå andre filer. Lim inn verdiane i ei ny arbeidsbok, og last opp ho.
upload-several-sheets = Arbeidsboka har fleire ark: { $sheets }. Innsats ser ikkje kva for eit som skal lesast. La arket stå aleine i ei arbeidsbok, eller vel ark.
upload-task-approve = Sjå gjennom og godkjenn ein import som ein annan har stadfesta
upload-quality = Ting å sjå på
upload-quality-letters = { $count ->
    [one] I éi celle er bokstavar truleg tapte eller feil.
   *[other] I { $count } celler er bokstavar truleg tapte eller feil.
} Lagre fila som «CSV UTF-8» eller .xlsx, og last ho opp på nytt.
upload-quality-overbooked = { $count ->
    [one] Éin person har meir enn 100 % stilling til saman.
   *[other] { $count } personar har meir enn 100 % stilling til saman.
} Sjå om ei av stillingane er avslutta.
upload-quality-far-above = { $count ->
    [one] Eitt nivå ligg minst to trinn over det rolleprofilen ber om.
   *[other] { $count } nivå ligg minst to trinn over det rolleprofilen ber om.
} Sjå at dei stemmer.
upload-quality-stay-ended = { $count ->
    [one] Éi stilling står i lista, men er avslutta her, og er det framleis.
   *[other] { $count } stillingar står i lista, men er avslutta her, og er det framleis.
}
upload-quality-opened-again = { $count ->
    [one] Éi stilling som ei liste hadde avslutta, er opna igjen.
   *[other] { $count } stillingar som ei liste hadde avslutta, er opna igjen.
}
upload-quality-contrary = { $count ->
    [one] I éi celle står det noko anna enn koden i rada seier. Koden gjeld.
   *[other] I { $count } celler står det noko anna enn koden i rada seier. Koden gjeld.
}
upload-quality-of-no-use = { $count ->
    [one] Éin verdi kunne ikkje brukast, eller viser til noko som ikkje finst i Innsats.
   *[other] { $count } verdiar kunne ikkje brukast, eller viser til noko som ikkje finst i Innsats.
}
upload-quality-read-otherwise = { $count ->
    [one] Éin verdi er tolka, til dømes eit tal, ein dato eller eit namn. Sjå at han stemmer.
   *[other] { $count } verdiar er tolka, til dømes tal, datoar eller namn. Sjå at dei stemmer.
}
upload-quality-outside = { $count ->
    [one] Eitt behov ligg utanfor starten og slutten på tiltaket.
   *[other] { $count } behov ligg utanfor starten og slutten på tiltaket.
}
upload-quality-skipped = { $count ->
    [one] Éi rad er hoppa over: ei gjenteken rad, ei sumrad eller ei overskrift.
   *[other] { $count } rader er hoppa over: gjentekne rader, sumrader eller overskrifter.
}
upload-quality-columns = { $count ->
    [one] Éin kolonne er ikkje lesen.
   *[other] { $count } kolonnar er ikkje lesne.
}
upload-far-above-heading = Nivå langt over rolleprofilen
upload-far-above = { $person }, { $skill }: nivå { $level } av 5. Rolleprofilen ber om { $asked }.
upload-reading = Endre korleis fila blir lesen
upload-reading-heading = Slik blir { $file } lesen
upload-reading-lead = Vel kva fila inneheld, og kva som står under kvar overskrift. Innsats hugsar valet til neste fil med dei same overskriftene.
upload-reading-said = Sist valt av { $who } { $time }.
upload-reading-sheet = Ark i arbeidsboka
upload-reading-set = Fila inneheld
upload-reading-choose = La Innsats sjå det sjølv
upload-reading-show = Vis kolonnane
upload-reading-columns = Kolonnane i fila
upload-reading-in-file = Overskrift i fila
upload-reading-column = Blir lesen som
upload-reading-not = Blir ikkje lesen
upload-reading-use = Bruk kolonnane
upload-reading-back = Tilbake til førehandsvisinga
upload-templates-link = Malar med rette overskrifter
upload-templates-heading = Malar for import
upload-templates-lead = Kvar mal har overskriftene og éi rad som døme. Slett dømet før du importerer.
upload-templates-caption = Malar, i den rekkjefølgja dei byggjer på kvarandre
upload-templates-needed = Må vere med
upload-templates-book = { page-download-workbook }
