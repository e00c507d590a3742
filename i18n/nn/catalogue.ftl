### Keeping the catalogue: skills, groups, role profiles, merging, proposed skills.

catalogue-new = Ny ferdigheit
catalogue-edit = Endre { $name }
catalogue-edit-link = Endre ferdigheita
catalogue-take-in = Ta inn i katalogen
catalogue-comes-in = Ferdigheita er berre kjend frå ESCO. Når du lagrar, kjem ho inn i katalogen til kommunen.
catalogue-required = (må fyllast ut)
catalogue-names = Namn
catalogue-no-group = Inga gruppe
catalogue-meaning = Kva ferdigheita tyder
catalogue-description-nb = Skildring på bokmål
catalogue-description-nn = Skildring på nynorsk
catalogue-description-en = { import-field-description-en }
catalogue-aliases-nb = Andre namn på bokmål
catalogue-aliases-nn = Andre namn på nynorsk
catalogue-aliases-en = Andre namn på engelsk
catalogue-one-a-line = Skriv eitt namn på kvar linje. Ferdigheita blir funnen når nokon søkjer på eitt av dei.
catalogue-esco = Kopling til ESCO
catalogue-esco-none = Ikkje kopla
catalogue-esco-chosen = Kopla til
catalogue-esco-search = Søk etter ferdigheita i ESCO
catalogue-esco-find = Søk i ESCO
catalogue-esco-nothing = ESCO har inga anna ferdigheit som heiter noko med «{ $search }». Prøv eit anna ord, gjerne på engelsk.
catalogue-level-texts = Eigne nivåtekstar
catalogue-level-texts-why = Skriv kva eit nivå tyder for akkurat denne ferdigheita. Der du lèt feltet stå tomt, gjeld den vanlege teksten.
catalogue-level-otherwise = Den vanlege teksten: { $words }
catalogue-level-nb = Nivå { $level } på bokmål
catalogue-level-nn = Nivå { $level } på nynorsk
catalogue-level-en = Nivå { $level } på engelsk
catalogue-levels-of-skill = Kva nivåa tyder for ferdigheita
catalogue-save = Lagre endringane
catalogue-make = Legg til ferdigheita
catalogue-made = Ferdigheita er lagd til i katalogen.
catalogue-saved = Endringane er lagra.
catalogue-retired = Ferdigheita er teken ut av bruk. Historikken står som før.
catalogue-taken-back = Ferdigheita er i bruk igjen.
catalogue-deleted = Ferdigheita er sletta frå katalogen.
catalogue-no-name = Skriv eit namn på bokmål.
catalogue-too-long = { $field } er for langt. Kort ned til høgst { $most } teikn.
catalogue-too-many = { $field }: Det er for mange namn. Ta bort nokre, så det er høgst { $most }.
catalogue-taken = «{ $name }» er alt namnet på ferdigheita { $code }. Bruk ho, eller skriv eit anna namn.
catalogue-not-of-esco = Adressa er ikkje ei ferdigheit hos ESCO. Søk ho opp og vel ho i lista.
catalogue-conflict = Nokon andre endra ferdigheita medan du hadde sida open
catalogue-conflict-choose = Under tabellen står det du skreiv. Lagrar du no, gjeld ditt. Rett gjerne opp først.
catalogue-conflict-caption = Det som er ulikt
catalogue-conflict-what = Felt
catalogue-conflict-sent = Du skreiv
catalogue-leave = Ta ferdigheita ut
catalogue-leave-link = Ta ut av bruk eller slett
catalogue-leave-heading = Ta { $name } ut
catalogue-usage = Kvar ferdigheita blir brukt
catalogue-unused = Ingenting bruker ferdigheita. Ho kan slettast.
catalogue-used-people = { $count } personar har vurderingar av ho, no eller tidlegare.
catalogue-used-few-people = Nokre få personar har vurderingar av ho, no eller tidlegare.
catalogue-used-roles = { $count ->
    [one] Éin rolleprofil har ho.
   *[other] { $count } rolleprofilar har ho.
}
catalogue-used-needs = { $count ->
    [one] Eitt behov i eit tiltak krev ho.
   *[other] { $count } behov i tiltak krev ho.
}
catalogue-used-credentials = Sertifikat viser ho.
catalogue-used-drafts = Nokon har svar om ho som ikkje er sende enno.
catalogue-used-merged = { $count ->
    [one] Ei anna ferdigheit er slått saman med ho.
   *[other] { $count } andre ferdigheiter er slått saman med ho.
}
catalogue-used-names = { $count ->
    [one] Eitt namn frå filer er kopla til ho.
   *[other] { $count } namn frå filer er kopla til ho.
}
catalogue-is-out = Ferdigheita er ute av bruk. Tek du ho tilbake, kan ho veljast igjen.
catalogue-retire-means = Blir ferdigheita teken ut av bruk, kan ingen velje ho meir. Vurderingar, rolleprofilar og behov held på ho.
catalogue-retire = Ta ut av bruk
catalogue-take-back = Ta i bruk igjen
catalogue-delete = Slett ferdigheita
catalogue-delete-not = Ferdigheita kan ikkje slettast så lenge noko bruker ho.
catalogue-not-deleted = Ferdigheita vart ikkje sletta: Noko bruker ho. Sjå lista.
catalogue-changed-meanwhile = Nokon andre endra ferdigheita medan du hadde sida open. Ingenting er gjort. Sjå over, og prøv igjen.
catalogue-out-of-use = Ute av bruk
catalogue-in-use = I bruk
catalogue-profiles = Rolleprofilar
catalogue-certificates = Har sertifikat
catalogue-certified = Personar med sertifikat
catalogue-groups = Grupper av ferdigheiter
catalogue-groups-lead = Gruppene ordnar katalogen. Dei seier ikkje noko om kven som kan kva.
catalogue-groups-none = Katalogen har ingen grupper enno. Lag den første, eller les inn ein katalog med grupper.
catalogue-groups-caption = { $count } grupper
catalogue-groups-all = Vis alle gruppene i ESCO også
catalogue-groups-ours = Vis berre grupper vi bruker
catalogue-group-new = Ny gruppe
catalogue-group-make = Lag gruppa
catalogue-group-save = Lagre gruppa
catalogue-group-saved = Gruppa er lagra.
catalogue-group-above = Gruppa over
catalogue-group-top = Inga, ho står øvst
catalogue-group-skills = Ferdigheiter i katalogen
catalogue-group-state = Tilstand
catalogue-group-of-esco = Gruppa er frå ESCO. Du kan gi ho norske namn. Plassen og det engelske namnet bestemmer ESCO.
catalogue-group-no-name = Skriv kva gruppa heiter på bokmål.
catalogue-group-too-long = Namnet er for langt. Kort det ned til høgst { $most } teikn.
catalogue-group-taken = Ei anna gruppe heiter dette. Skriv eit anna namn.
catalogue-group-circle = Gruppa kan ikkje stå under seg sjølv. Vel ei anna gruppe over.
catalogue-group-no-parent = Gruppa over finst ikkje lenger. Vel ei anna.
catalogue-group-conflict = Nokon andre endra gruppa medan du hadde sida open. No heiter ho «{ $name }». Lagrar du no, gjeld ditt.
