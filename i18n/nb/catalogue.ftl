### Keeping the catalogue: skills, groups, role profiles, merging, proposed skills.

catalogue-new = Ny ferdighet
catalogue-edit = Endre { $name }
catalogue-edit-link = Endre ferdigheten
catalogue-take-in = Ta inn i katalogen
catalogue-comes-in = Ferdigheten er bare kjent fra ESCO. Når du lagrer, kommer den inn i kommunens katalog.
catalogue-required = (må fylles ut)
catalogue-names = Navn
catalogue-no-group = Ingen gruppe
catalogue-meaning = Hva ferdigheten betyr
catalogue-description-nb = Beskrivelse på bokmål
catalogue-description-nn = Beskrivelse på nynorsk
catalogue-description-en = { import-field-description-en }
catalogue-aliases-nb = Andre navn på bokmål
catalogue-aliases-nn = Andre navn på nynorsk
catalogue-aliases-en = Andre navn på engelsk
catalogue-one-a-line = Skriv ett navn på hver linje. Ferdigheten blir funnet når noen søker på et av dem.
catalogue-esco = Kobling til ESCO
catalogue-esco-none = Ikke koblet
catalogue-esco-chosen = Koblet til
catalogue-esco-search = Søk etter ferdigheten i ESCO
catalogue-esco-find = Søk i ESCO
catalogue-esco-nothing = ESCO har ingen annen ferdighet som heter noe med «{ $search }». Prøv et annet ord, gjerne på engelsk.
catalogue-level-texts = Egne nivåtekster
catalogue-level-texts-why = Skriv hva et nivå betyr for akkurat denne ferdigheten. Der du lar feltet stå tomt, gjelder den vanlige teksten.
catalogue-level-otherwise = Den vanlige teksten: { $words }
catalogue-level-nb = Nivå { $level } på bokmål
catalogue-level-nn = Nivå { $level } på nynorsk
catalogue-level-en = Nivå { $level } på engelsk
catalogue-levels-of-skill = Hva nivåene betyr for ferdigheten
catalogue-save = Lagre endringene
catalogue-make = Legg til ferdigheten
catalogue-made = Ferdigheten er lagt til i katalogen.
catalogue-saved = Endringene er lagret.
catalogue-retired = Ferdigheten er tatt ut av bruk. Historikken står som før.
catalogue-taken-back = Ferdigheten er i bruk igjen.
catalogue-deleted = Ferdigheten er slettet fra katalogen.
catalogue-no-name = Skriv et navn på bokmål.
catalogue-too-long = { $field } er for langt. Kort ned til høyst { $most } tegn.
catalogue-too-many = { $field }: Det er for mange navn. Ta bort noen, så det er høyst { $most }.
catalogue-taken = «{ $name }» er allerede navnet på ferdigheten { $code }. Bruk den, eller skriv et annet navn.
catalogue-not-of-esco = Adressen er ikke en ferdighet hos ESCO. Søk den opp og velg den i listen.
catalogue-conflict = Noen andre endret ferdigheten mens du hadde siden åpen
catalogue-conflict-choose = Under tabellen står det du skrev. Lagrer du nå, gjelder ditt. Rett gjerne opp først.
catalogue-conflict-caption = Det som er ulikt
catalogue-conflict-what = Felt
catalogue-conflict-sent = Du skrev
catalogue-leave = Ta ferdigheten ut
catalogue-leave-link = Ta ut av bruk eller slett
catalogue-leave-heading = Ta { $name } ut
catalogue-usage = Hvor ferdigheten brukes
catalogue-unused = Ingenting bruker ferdigheten. Den kan slettes.
catalogue-used-people = { $count } personer har vurderinger av den, nå eller tidligere.
catalogue-used-few-people = Noen få personer har vurderinger av den, nå eller tidligere.
catalogue-used-roles = { $count ->
    [one] Én rolleprofil har den.
   *[other] { $count } rolleprofiler har den.
}
catalogue-used-needs = { $count ->
    [one] Ett behov i et tiltak krever den.
   *[other] { $count } behov i tiltak krever den.
}
catalogue-used-credentials = Sertifikater viser den.
catalogue-used-drafts = Noen har svar om den som ikke er sendt ennå.
catalogue-used-merged = { $count ->
    [one] En annen ferdighet er slått sammen med den.
   *[other] { $count } andre ferdigheter er slått sammen med den.
}
catalogue-used-names = { $count ->
    [one] Ett navn fra filer er koblet til den.
   *[other] { $count } navn fra filer er koblet til den.
}
catalogue-is-out = Ferdigheten er ute av bruk. Tar du den tilbake, kan den velges igjen.
catalogue-retire-means = Tas ferdigheten ut av bruk, kan ingen velge den mer. Vurderinger, rolleprofiler og behov beholder den.
catalogue-retire = Ta ut av bruk
catalogue-take-back = Ta i bruk igjen
catalogue-delete = Slett ferdigheten
catalogue-delete-not = Ferdigheten kan ikke slettes så lenge noe bruker den.
catalogue-not-deleted = Ferdigheten ble ikke slettet: Noe bruker den. Se listen.
catalogue-changed-meanwhile = Noen andre endret ferdigheten mens du hadde siden åpen. Ingenting er gjort. Se over, og prøv igjen.
catalogue-out-of-use = Ute av bruk
catalogue-in-use = I bruk
catalogue-profiles = Rolleprofiler
catalogue-certificates = Har sertifikat
catalogue-certified = Personer med sertifikat
catalogue-groups = Grupper av ferdigheter
catalogue-groups-lead = Gruppene ordner katalogen. De sier ikke noe om hvem som kan hva.
catalogue-groups-none = Katalogen har ingen grupper ennå. Lag den første, eller les inn en katalog med grupper.
catalogue-groups-caption = { $count } grupper
catalogue-groups-all = Vis alle gruppene i ESCO også
catalogue-groups-ours = Vis bare grupper vi bruker
catalogue-group-new = Ny gruppe
catalogue-group-make = Lag gruppen
catalogue-group-save = Lagre gruppen
catalogue-group-saved = Gruppen er lagret.
catalogue-group-above = Gruppen over
catalogue-group-top = Ingen, den står øverst
catalogue-group-skills = Ferdigheter i katalogen
catalogue-group-state = Tilstand
catalogue-group-of-esco = Gruppen er fra ESCO. Du kan gi den norske navn. Plassen og det engelske navnet bestemmer ESCO.
catalogue-group-no-name = Skriv hva gruppen heter på bokmål.
catalogue-group-too-long = Navnet er for langt. Kort det ned til høyst { $most } tegn.
catalogue-group-taken = En annen gruppe heter dette. Skriv et annet navn.
catalogue-group-circle = Gruppen kan ikke stå under seg selv. Velg en annen gruppe over.
catalogue-group-no-parent = Gruppen over finnes ikke lenger. Velg en annen.
catalogue-group-conflict = Noen andre endret gruppen mens du hadde siden åpen. Nå heter den «{ $name }». Lagrer du nå, gjelder ditt.
