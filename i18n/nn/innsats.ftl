### Nynorsk.

## Service
service-name = Innsats

## Pages

# Pages: Frame
page-skip = Hopp til hovudinnhald
page-main-menu = Hovudmeny
page-language-choice = Språk
page-chosen = vald
page-breadcrumbs = Du er her
page-menu-start = Start
page-menu-employees = Tilsette
page-menu-units = Einingar
page-menu-skills = Kompetanse
page-menu-initiatives = Tiltak
page-menu-proposals = Bemanning
page-menu-gap = Kompetansegap
page-menu-imports = Import
page-footer-purpose = Innsats viser kva kompetanse kommunen har, kven som kan bemanne tiltaka, og kva som manglar.
page-footer-esco = Kompetansekatalogen byggjer på ESCO.
page-pages = Bla i lista
page-previous = Førre
page-next = Neste
page-number = Side { $number }
page-download = Last ned tabellen (CSV)
page-filter = Søk og filtrer
page-search = Søk
page-show = Vis
page-reset = Nullstill
page-all = Alle
page-about = Om denne sida
page-rows-caption = Viser { $first }–{ $last } av { $total } per { $day }
page-chart-table-below = Dei same tala står i tabellen under.
page-go-to = Gå til { $name }

# Pages: Errors
page-error-not-found = Vi fann ikkje sida
page-error-not-found-what = Adressa finst ikkje, eller det ho peikar på, er ikkje lenger i registeret.
page-error-not-found-way-out = Sjekk at adressa er rett skriven, eller gå vidare herifrå:
page-error-busy = Det er mange inne no
page-error-busy-what = Vi fekk ikkje vist sida fordi mange bruker tenesta samtidig.
page-error-busy-way-out = Prøv igjen om nokre sekund. Du kan laste sida på nytt, eller gå vidare herifrå:
page-error-timed-out = Sida brukte for lang tid
page-error-timed-out-what = Vi fekk ikkje henta innhaldet i tide. Feilen er hos oss.
page-error-timed-out-way-out = Prøv igjen om eit minutt, eller gå vidare herifrå:
page-error-ours = Noko gjekk gale hos oss
page-error-ours-what = Vi fekk ikkje vist sida. Feilen er hos oss, og han er registrert.
page-error-ours-way-out = Prøv igjen. Hjelper ikkje det, gi referansenummeret til den som driftar tenesta. Eller gå vidare herifrå:
page-error-reference = Referansenummer:

# Pages: Serving
page-serving = Innsats svarer på http://{ $address }. Trykk Ctrl-C for å avslutte.
page-serve-failed = Innsats kunne ikkje starte: { $reason }

# Pages: Words of the trade
page-level-0 = Ingen
page-level-1 = Kjennskap
page-level-2 = Grunnleggjande
page-level-3 = Sjølvstendig
page-level-4 = Avansert
page-level-5 = Leiande
page-rating-not-relevant = Ikkje relevant
page-rating-unknown = Veit ikkje / vil ikkje svare
page-interest-0 = Vil ikkje
page-interest-1 = Helst ikkje
page-interest-2 = Nøytral
page-interest-3 = Nysgjerrig
page-interest-4 = Interessert
page-interest-5 = Svært interessert
page-source-own = Eigenvurdering
page-source-manager = Leiarvurdering
page-source-import = CV eller anna system
page-source-evidence = Kurs eller sertifikat
page-form-permanent = Fast
page-form-temporary = Mellombels
page-form-substitute = Vikar
page-form-engagement = Engasjement
page-absence-holiday = Ferie
page-absence-leave = Fråvær
page-allocation-confirmed = Stadfesta
page-allocation-proposed = Foreslått
page-status-idea = Idé
page-status-concept = Konsept
page-status-planning = Planlegging
page-status-running = Gjennomføring
page-status-on-hold = På vent
page-status-closed = Avslutta
page-kind-skill = Ferdigheit
page-kind-knowledge = Kunnskap
page-kind-language = Språk
page-kind-attitude = Haldning
page-relation-essential = Vesentleg
page-relation-optional = Valfri
page-must = Må
page-should = Bør
page-yes = Ja
page-no = Nei
page-demand-heads = { $heads ->
    [one] 1 person, { $share }
   *[other] { $heads } personar, { $share } kvar
 }
page-demand-share = { $amount } av full tid, kan delast
page-nus-level-0 = inga utdanning eller førskule
page-nus-level-1 = barneskule
page-nus-level-2 = ungdomsskule
page-nus-level-3 = vidaregåande, grunnutdanning
page-nus-level-4 = vidaregåande, avsluttande utdanning
page-nus-level-5 = påbygging til vidaregåande
page-nus-level-6 = universitet eller høgskule, lågare nivå
page-nus-level-7 = universitet eller høgskule, høgare nivå
page-nus-level-8 = forskarutdanning
page-nus-unknown = ikkje oppgitt
page-nus-field-0 = allmenne fag
page-nus-field-1 = humanistiske og estetiske fag
page-nus-field-2 = lærarutdanning og pedagogikk
page-nus-field-3 = samfunnsfag og juridiske fag
page-nus-field-4 = økonomiske og administrative fag
page-nus-field-5 = naturvitskap, handverk og teknikk
page-nus-field-6 = helse-, sosial- og idrettsfag
page-nus-field-7 = primærnæringsfag
page-nus-field-8 = samferdsel, tryggleik og service
page-set-units = Einingar
page-set-roles = Roller
page-set-skills = Kompetansekatalog
page-set-role-skills = Kompetansen til rollene
page-set-employees = Tilsette
page-set-employee-skills = Kompetansen til dei tilsette
page-set-consultants = Konsulentar
page-set-consultant-skills = Kompetansen til konsulentane
page-set-initiatives = Tiltak
page-set-needs = Behova til tiltaka
page-set-need-skills = Kompetansekrava til behova
page-set-allocations = Tildelingar
page-set-absences = Fråvær

# Pages: Column headings and labels
page-name = Namn
page-first-name = Førenamn
page-last-name = Etternamn
page-employee-number = Tilsettnummer
page-position = Stilling
page-unit = Eining
page-all-units = Alle einingar
page-position-share = Stillingsprosent
page-development-share = Til utvikling
page-skills-recorded = Ferdigheiter oppgitt
page-lendable = Kan lånast ut
page-form = Tilsetjing
page-period = Periode
page-from = Frå
page-to = Til
page-manager = Leiar
page-workplace = Arbeidsstad
page-updated-on = Sist oppdatert
page-available = Tilgjengeleg
page-contract = Kontrakt
page-option-to = Opsjon til
page-hourly-rate = Timepris utan mva.
page-framework-agreement = Rammeavtale
page-initiative = Tiltak
page-role = Rolle
page-share = Del av full tid
page-why = Har oppgitt { $stated }, og har ledig tid.
page-why-heading = Kvifor
page-why-stated = { $skill } på nivå { $level } ({ $day })
page-why-capacity = Har ledig tid, og behovet stiller ingen må-krav som er oppgitt.
page-skill = Ferdigheit
page-level = Nivå
page-level-in-words = Nivå i ord
page-level-at = Nivå { $level }
page-interest = Interesse
page-source = Kjelde
page-assessed-on = Vurdert
page-condition = Status
page-confirmed = Stadfesta av leiar
page-stale = Bør oppdaterast
page-education = Utdanning
page-code = Kode
page-cost-centre = Ansvar
page-people = Tilsette
page-positions-fte = Årsverk
page-development-fte = Årsverk til utvikling
page-rated-share = Har oppgitt kompetanse
page-confirmed-share = Stadfesta nivå
page-stale-share = Eldre enn 18 månader
page-too-few = For få til å visast
page-under-five = Under 5
page-under-five-note = «Under 5» betyr at det er for få personar til at vi kan vise talet.
page-kind = Type
page-group = Kompetanseområde
page-all-groups = Alle område
page-no-group = Utan kompetanseområde
page-holders = Tilsette i alt
page-needs = Behov
page-sum = I alt
page-least-level = Minste nivå
page-requirement = Krav
page-requirements = Kompetansekrav
page-relation = Tyding
page-owner = Eigar
page-priority = Prioritet
page-priority-class = Prioritet { $class }
page-status = Status
page-staffed-needs = Behov med forslag
page-initiative-kind = Type tiltak
page-budget = Budsjett
page-yearly-benefit = Gevinst per år
page-max-external = Største del innleigd
page-demand = Omfang
page-allocated = Alt tildelt
page-in-proposal = I siste forslag
page-desirable = ønskjeleg
page-external-allowed = Konsulent kan brukast
page-at-least = minst { $level }
page-when = Når
page-who = Av
page-files = Filer
page-file = Fil
page-content = Innhald
page-rows-read = Lese
page-rows-new = Nye
page-rows-changed = Endra
page-rows-unchanged = Uendra
page-rows-missing = Ikkje i fila
page-rows-rejected = Avvist
page-fingerprint = Fingeravtrykk (SHA-256)
page-separator = skiljeteikn { $sign }
page-key = Nøkkel
page-line = Linje
page-before = Verdiar før endringa
page-done = Lagra
page-undone = Angra
page-written = Skrive i fila
page-occurrences = Tal på gonger
page-first-line = Første linje
page-suggested = Nærmaste ferdigheit
page-import-number = Import
page-import-name = Import { $number }
page-proposal = Forslag
page-proposal-name = Forslag { $number }
page-made = Laga
page-people-on-teams = Personar
page-quality = Kvalitet
page-catalogue = Katalog
page-own-catalogue = Kommunen sin eigen
page-all-esco = Heile ESCO

# Pages: Start
page-start-heading = Kompetanse og bemanning
page-start-lead = Sjå kva kompetanse kommunen har, kven som kan bemanne tiltaka, og kva de må lære meir om.
page-start-register = I registeret no
page-start-proposal = Siste bemanningsforslag
page-start-open-proposal = Sjå heile forslaget
page-start-next = Gå vidare
page-start-empty = Registeret er tomt. Her vil du sjå kva kompetanse kommunen har, og kva siste bemanningsforslag seier.
page-start-empty-how = Slik kjem de i gang
page-start-empty-import = Importer filene frå HR-systemet. Peik på mappa dei ligg i:
page-start-empty-folder = MAPPE
page-start-empty-staff = Be deretter om eit bemanningsforslag for dei neste tolv månadene:
page-card-employees = tilsette
page-card-employees-more = og { $n } innleigde konsulentar
page-card-development = årsverk til utvikling
page-card-development-more = av { $n } årsverk i alt
page-card-rated = har oppgitt kompetanse
page-card-rated-more = { $n } vurderingar i alt
page-card-confirmed = av nivåa er stadfesta
page-card-confirmed-more = Eldre enn 18 månader: { $stale }
page-card-skills = ferdigheiter i eigen katalog
page-card-skills-more = og { $n } andre frå ESCO
page-card-initiatives = tiltak som ikkje er avslutta
page-card-initiatives-more = med { $n } behov for folk
page-source-import-last = Kjelde: import { $number }, { $time }. Tala gjeld heile kommunen.
page-source-no-import = Ingen import er registrert.
page-next-gap = Sjå kva kompetanse tiltaka manglar
page-next-proposals = Sjå bemanningsforslaga
page-next-skills = Finn ut kven som har ei ferdigheit
page-next-import = Sjå kvitteringa for siste import

# Pages: Employees
page-employees-lead = Finn ein tilsett og sjå kva kompetanse dei har oppgitt. Lista er alfabetisk.
page-employees-search = Namn eller tilsettnummer
page-employees-show = Vis
page-show-employees = Tilsette
page-show-consultants = Innleigde
page-employees-none = Ingen passar til søket. Prøv ein del av namnet, eller vel alle einingar.
page-found-employees = { $n ->
    [one] { $shown } tilsett
   *[other] { $shown } tilsette
 }
page-found-consultants = { $n ->
    [one] { $shown } innleigd konsulent
   *[other] { $shown } innleigde konsulentar
 }
page-profile-employee = Tilsett, nummer { $number }
page-profile-consultant = Innleigd konsulent, nummer { $number }
page-profile-about-why = Sida viser det kommunen har registrert om kompetansen og arbeidstida til ein tilsett, slik at tiltak kan bemannast med folk som har det som trengst.
page-profile-about-not = Svara blir ikkje brukte til lønn, oppseiing eller rangering av tilsette.
page-profile-position = Stilling
page-profile-of-position = { $share } av stillinga
page-profile-proposed = I siste bemanningsforslag
page-profile-proposed-none = Er ikkje med i siste forslag.
page-profile-proposed-caption = Foreslått for
page-machine = Dette er eit forslag frå eit rekneprogram. Eit menneske avgjer.
page-profile-skills = Kompetanse
page-profile-skills-none = Har ikkje oppgitt kompetanse enno.
page-profile-skills-caption = Oppgitt kompetanse etter område
page-profile-skills-summary = { $count } vurderingar. Stadfesta av leiar: { $confirmed }. Eldre enn 18 månader: { $stale }.
page-profile-work = Tildelt arbeid i tiltak
page-profile-work-none = Ingen tildelingar no eller seinare.
page-profile-work-caption = Tildelingar som ikkje er over
page-profile-absences = Fråvær
page-profile-absences-none = Ikkje registrert fråvær no eller seinare.
page-profile-absences-note = Vi registrerer aldri årsaka til fråvær.

# Pages: Units
page-units-lead = Sjå kor mange som arbeider i kvar eining, kor mykje tid dei har til utvikling, og kor mykje av kompetansen som er registrert.
page-units-none = Ingen einingar er registrerte. Importer fila med einingar først.
page-units-caption = Einingar med underliggjande einingar, per { $day }
page-units-note = Tala for ei eining tek med einingane under. Delar blir ikkje viste for færre enn 5 tilsette.
page-ratings-from-to = Vurderingane er frå { $from } til { $to }.
page-ratings-none = Ingen vurderingar er registrerte.
page-with-below = med underliggjande einingar
page-unit-above = Ligg under
page-unit-people = Sjå dei tilsette i eininga
page-unit-below = Underliggjande einingar
page-unit-initiatives = Tiltak som eininga eig
page-unit-initiatives-none = Eininga eig ingen tiltak.

# Pages: Skills
page-skills-heading = Kompetansekatalog
page-skills-lead = Finn ei ferdigheit og sjå kor mange tilsette som har henne, og på kva nivå.
page-skills-search = Ferdigheit eller anna namn på henne
page-skills-none = Ingen ferdigheiter passar til søket. Prøv eit anna ord, eller søk i heile ESCO.
page-found-skills = { $n ->
    [one] { $shown } ferdigheit
   *[other] { $shown } ferdigheiter
 }
page-in-catalogue = I katalogen til kommunen
page-only-esco = Berre i ESCO
page-esco-link = Sjå ferdigheita hos ESCO (på engelsk)
page-name-english = Namn på engelsk
page-name-bokmaal = Namn på bokmål
page-also-called = Blir også kalla
page-skill-holders = Tilsette som har ferdigheita
page-skill-holders-caption = Tal på tilsette på kvart nivå
page-skill-finding = { $n } tilsette har oppgitt ferdigheita. Av dei er { $able } på nivå 3 eller høgare.
page-skill-finding-total = { $n } tilsette har oppgitt ferdigheita.
page-skill-needs = Behov som krev ferdigheita
page-skill-needs-none = Ingen tiltak krev ferdigheita.
page-skill-needs-caption = Behov i tiltak som ikkje er avslutta
page-skill-roles = Roller som bruker ferdigheita
page-skill-roles-none = Ingen rolleprofil har ferdigheita.
page-skill-roles-caption = Nivået rolleprofilane krev
page-broader = Breiare ferdigheiter
page-narrower = Smalare ferdigheiter
page-related = Nærskylde ferdigheiter

# Pages: Initiatives
page-initiatives-lead = Tiltaka kommunen har planlagt eller i gang, etter prioritet.
page-initiatives-none = Ingen tiltak passar til valet. Vel «Alle», eller importer fila med initiativ.
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

# Pages: Proposals
page-proposals-heading = Bemanningsforslag
page-proposals-lead = Eit forslag viser kven som kan bemanne tiltaka, og kva behov ingen dekkjer. Eit menneske avgjer.
page-proposals-empty = Det er ikkje laga noko bemanningsforslag enno. Be om eit for dei neste tolv månadene:
page-proposals-caption = Forslag, det nyaste først
page-proposal-sentence = Forslaget set { $people } personar i { $needs } behov i perioden { $period }. Det vart laga { $time }.
page-quality-optimal = Det beste moglege innanfor reglane
page-quality-gap = Høgst { $gap } % frå det beste moglege
page-quality-conflict = Bindingane går ikkje opp

# Pages: Imports
page-imports-heading = Importar
page-imports-lead = Filene som er lesne inn i registeret, med kvittering for kva som vart endra.
page-imports-none = Ingenting er importert enno. Peik på mappa med filene frå HR-systemet:
page-imports-caption = Importar, den nyaste først
page-import-summary = { $read } rader i { $files } filer: { $new } nye, { $changed } endra, { $unchanged } uendra og { $rejected } avviste.
page-import-undone = Importen vart angra { $time } av { $who }.
page-files-caption = Filer og kva som skjedde med radene
page-missing-note = «Ikkje i fila» er rader som finst i registeret, men ikkje i fila. Dei blir aldri sletta av ein import.
page-changes = Endringar
page-changes-none = Ingen rader vart endra.
page-changes-note = Viser { $shown } av { $total } endra rader.
page-changes-caption = Radene som dei var før importen
page-unmapped = Ferdigheiter utan treff i katalogen
page-unmapped-none = Alle ferdigheiter i filene finst i katalogen.
page-unmapped-note = Namna lagar aldri nye ferdigheiter. Ein person avgjer kva dei betyr.
page-unmapped-caption = Namn i filene som inga ferdigheit har
