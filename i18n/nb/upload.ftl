### Imports in the browser: sending files, the preview, confirming, undoing; and workbooks of Excel.

upload-heading = Importer filer
upload-lead-new = Last opp filene fra HR-systemet. Ingenting blir endret før du har sett hva som skjer, og bekreftet det.
upload-files = Velg filer
upload-files-help = CSV eller Excel (.xlsx), høyst 10 MB til sammen. Du kan velge flere filer samtidig. Innsats ser av overskriftene hva hver fil inneholder.
upload-send = Last opp og se hva som endres
upload-none = Velg minst én fil.
upload-too-many = Velg høyst { $most } filer om gangen.
upload-too-large = Filene er større enn { $most } MB til sammen. Last opp færre om gangen, del den største i flere, eller lagre den som .xlsx, som tar mindre plass.
upload-next-heading = Slik går det videre
upload-next-read = Innsats leser filene og sier hva som er feil, med rad og kolonne.
upload-next-preview = Du ser hva som blir nytt, hva som endres fra og til, og hva som blir avvist.
upload-next-confirm = Du bekrefter. Endres mer enn 20 personer, eller mer enn 5 % av dem som er registrert, må en annen i HR bekrefte også.
upload-next-undo = Du får en kvittering og kan angre så lenge ingenting bygger på importen.
upload-under-way = Påbegynte importer
upload-under-way-one = Import påbegynt av { $who } { $time } (nr. { $number })
upload-state-open = { leader-state-waits }
upload-state-waits = Venter på en annen
upload-state-yours = Venter på deg
upload-waiting-heading = Vi leser filene
upload-waiting-lead = Dette tar litt tid med mange rader. Du kan bli her eller gå fra siden og komme tilbake.
upload-step-queue = Venter på tur …
upload-refresh = Oppdater status
upload-preview-heading = Forhåndsvisning av importen
upload-lead = Ingenting er endret ennå. Nye rader: { $new }. Endrede rader: { $changed }. Uendrede rader: { $unchanged }. Avviste rader: { $rejected }.
upload-lead-unreadable = Ingen av filene kan leses. Ingenting er endret.
upload-people = { $count ->
    [one] Importen endrer opplysninger om én av { $all } registrerte personer.
   *[other] Importen endrer opplysninger om { $people } av { $all } registrerte personer.
}
upload-has-changed = Registeret er endret siden forhåndsvisningen ble bekreftet. Ingenting er importert. Se gjennom den nye forhåndsvisningen, og bekreft på nytt.
upload-confirmed-by = { $who } bekreftet importen { $time }. Den venter på at en annen i HR godkjenner den.
upload-unreadable = Filer som ikke kan leses
upload-files-caption = Filene, og hva som vil skje med radene
upload-fields-caption = Felt som endres: { $set }
upload-field = Felt
upload-field-rows = Rader
upload-field-most = Oftest
upload-most-often = { $before } → { $after } ({ $rows })
upload-next = Bekreft
upload-next-correct = Rett filene, og last dem opp på nytt.
upload-next-correct-list = Noen rader i listen over ansatte er avvist. Da kan ingen stillinger avsluttes: Den som står i en avvist rad, har ikke sluttet. Rett radene og last opp listen på nytt, eller velg under at listen ikke avslutter noen.
upload-next-nothing = 0 endringer: registeret har alt fra før. Det er ingenting å importere.
upload-next-wait = Du har bekreftet importen. En annen i HR må godkjenne den før noe blir endret.
upload-next-propose = Importen endrer mer enn 20 personer eller mer enn 5 % av de registrerte. Derfor må en annen i HR godkjenne den etter deg.
upload-next-decide = Se gjennom endringene. Når du godkjenner, blir de skrevet til registeret.
upload-next-import = Når du importerer, blir endringene skrevet til registeret. Du kan angre etterpå.
upload-rejected-stay = { $count ->
    [one] Den avviste raden blir ikke med.
   *[other] De { $count } avviste radene blir ikke med.
}
upload-propose = Bekreft og send til en annen i HR
upload-approve = Godkjenn og importer
upload-import = Importer
upload-import-rest = Importer radene som er i orden
upload-reason-label = Hvorfor avslår du?
upload-reason = Begrunnelse
upload-no-reason = Skriv hvorfor du avslår, så den som lastet opp filene, vet hva som må rettes.
upload-reject = Avslå importen
upload-full-list = Er dette hele listen over ansatte?
upload-full-list-help = Svaret avgjør hva som skjer med stillinger som er registrert, men ikke står i filene.
upload-full-list-no = Nei, filene kan ha noen av de ansatte. De andre stillingene blir stående.
upload-full-list-show = Ja. Vis hvem som ikke står i listen, men la stillingene deres stå.
upload-full-list-end = Ja. Avslutt stillingene som ikke står i listen, fra i går. Ingen blir slettet.
upload-full-list-again = Vis endringene på nytt
upload-expires = Filene slettes { $time } hvis de ikke blir importert før det.
upload-discard = Forkast filene
upload-place = Hvor
upload-what = Hva, og hva du gjør
upload-errors-note = { $count ->
    [one] Én rad er avvist.
   *[other] { $count } rader er avvist.
} Rett feilene i systemet filen kommer fra, eller i filen:
upload-rejected-file = Last ned de avviste radene (CSV)
upload-errors-caption = Feil, { $shown } av { $total }
upload-leavers = { $count ->
    [one] Én stilling står ikke i listen
   *[other] { $count } stillinger står ikke i listen
}
upload-leavers-end = Disse stillingene blir avsluttet fra i går. En stilling som ikke har begynt, står som før.
upload-leavers-stay = Disse stillingene blir stående.
upload-changed-caption = Rader som endres, { $shown } av { $total }
upload-warnings-caption = Ting å se på, { $shown } av { $total }
upload-missing = { $count ->
    [one] Én registrert rad står ikke i filen. Den blir stående.
   *[other] { $count } registrerte rader står ikke i filen. De blir stående.
}
upload-closed-heading = Importen er avsluttet
upload-was-rejected = { $who } avslo importen { $time }. Ingenting er endret.
upload-was-discarded = { $who } forkastet filene { $time }. Ingenting er endret.
upload-is-expired = Filene ble slettet { $time } fordi ingen importerte dem. Ingenting er endret.
upload-again = Last opp filer
upload-undo = Angre import { $number }
upload-undo-this = Angre importen
upload-undo-lead = Alt importen endret, blir som før. Nye rader blir fjernet, og endrede rader får tilbake verdiene de hadde.
upload-undo-rules = Bare den nyeste importen kan angres, og bare så lenge ingenting bygger på den.
upload-undo-back = Tilbake til kvitteringen
upload-sheet = { $encoding }, ark «{ $sheet }»
upload-found-sheet = { $set }: Excel, ark «{ $sheet }»
upload-place-row = { $file }, ark «{ $sheet }», rad { $row }
upload-place-cell = { $file }, ark «{ $sheet }», rad { $row }, kolonne { $letters } ({ $column })
upload-rejected-cell = Rad { $row }, kolonne { $letters } ({ $column }):
upload-workbook-unreadable = Arbeidsboken kan ikke åpnes. Den er skadet, låst med passord eller lagret i et annet format. Åpne den i Excel, og lagre den som .xlsx eller «CSV UTF-8».
upload-workbook-too-large = Arbeidsboken er på mer enn { $most } MB når den er pakket ut. Del den i flere, eller lagre arket som «CSV UTF-8».
upload-workbook-too-many-parts = Arbeidsboken består av for mange deler. Kopier arket til en ny arbeidsbok, og last opp den.
upload-workbook-macros = Arbeidsboken inneholder makroer. Lagre den som vanlig arbeidsbok (.xlsx), og last opp den.
upload-workbook-links = Arbeidsboken henter verdier fra andre filer. Lim inn verdiene i en ny arbeidsbok, og last opp den.
upload-several-sheets = Arbeidsboken har flere ark: { $sheets }. Innsats ser ikke hvilket som skal leses. La arket stå alene i en arbeidsbok, eller velg ark.
upload-task-approve = Se gjennom og godkjenn en import som en annen har bekreftet
upload-quality = Ting å se på
upload-quality-letters = { $count ->
    [one] I én celle er bokstaver trolig tapt eller feil.
   *[other] I { $count } celler er bokstaver trolig tapt eller feil.
} Lagre filen som «CSV UTF-8» eller .xlsx, og last den opp på nytt.
upload-quality-overbooked = { $count ->
    [one] Én person har mer enn 100 % stilling til sammen.
   *[other] { $count } personer har mer enn 100 % stilling til sammen.
} Se om en av stillingene er avsluttet.
upload-quality-far-above = { $count ->
    [one] Ett nivå ligger minst to trinn over det rolleprofilen ber om.
   *[other] { $count } nivåer ligger minst to trinn over det rolleprofilen ber om.
} Se at de stemmer.
upload-quality-stay-ended = { $count ->
    [one] Én stilling står i listen, men er avsluttet her, og er det fortsatt.
   *[other] { $count } stillinger står i listen, men er avsluttet her, og er det fortsatt.
}
upload-quality-opened-again = { $count ->
    [one] Én stilling som en liste hadde avsluttet, er åpnet igjen.
   *[other] { $count } stillinger som en liste hadde avsluttet, er åpnet igjen.
}
upload-quality-contrary = { $count ->
    [one] I én celle står det noe annet enn koden i raden sier. Koden gjelder.
   *[other] I { $count } celler står det noe annet enn koden i raden sier. Koden gjelder.
}
upload-quality-of-no-use = { $count ->
    [one] Én verdi kunne ikke brukes, eller viser til noe som ikke finnes i Innsats.
   *[other] { $count } verdier kunne ikke brukes, eller viser til noe som ikke finnes i Innsats.
}
upload-quality-read-otherwise = { $count ->
    [one] Én verdi er tolket, for eksempel et tall, en dato eller et navn. Se at den stemmer.
   *[other] { $count } verdier er tolket, for eksempel tall, datoer eller navn. Se at de stemmer.
}
upload-quality-outside = { $count ->
    [one] Ett behov ligger utenfor tiltakets start og slutt.
   *[other] { $count } behov ligger utenfor tiltakets start og slutt.
}
upload-quality-skipped = { $count ->
    [one] Én rad er hoppet over: en gjentatt rad, en sumrad eller en overskrift.
   *[other] { $count } rader er hoppet over: gjentatte rader, sumrader eller overskrifter.
}
upload-quality-columns = { $count ->
    [one] Én kolonne er ikke lest.
   *[other] { $count } kolonner er ikke lest.
}
upload-far-above-heading = Nivåer langt over rolleprofilen
upload-far-above = { $person }, { $skill }: nivå { $level } av 5. Rolleprofilen ber om { $asked }.
upload-reading = Endre hvordan filen leses
upload-reading-heading = Slik leses { $file }
upload-reading-lead = Velg hva filen inneholder, og hva som står under hver overskrift. Innsats husker valget til neste fil med de samme overskriftene.
upload-reading-said = Sist valgt av { $who } { $time }.
upload-reading-sheet = Ark i arbeidsboken
upload-reading-set = Filen inneholder
upload-reading-choose = La Innsats se det selv
upload-reading-show = Vis kolonnene
upload-reading-columns = Kolonnene i filen
upload-reading-in-file = Overskrift i filen
upload-reading-column = Leses som
upload-reading-not = Leses ikke
upload-reading-use = Bruk kolonnene
upload-reading-back = Tilbake til forhåndsvisningen
upload-templates-link = Maler med riktige overskrifter
upload-templates-heading = Maler for import
upload-templates-lead = Hver mal har overskriftene og én rad som eksempel. Slett eksempelet før du importerer.
upload-templates-caption = Maler, i den rekkefølgen de bygger på hverandre
upload-templates-needed = Må være med
upload-templates-book = { page-download-workbook }
