### Bokmål: the first language; nn and en hold the same keys.

## Service
service-name = Innsats

## Pages

# Pages: Frame
page-skip = Hopp til hovedinnhold
page-main-menu = Hovedmeny
page-language-choice = Språk
page-chosen = valgt
page-breadcrumbs = Du er her
page-menu-start = Start
page-menu-employees = Ansatte
page-menu-units = Enheter
page-menu-skills = Kompetanse
page-menu-initiatives = Tiltak
page-menu-proposals = Bemanning
page-menu-gap = Kompetansegap
page-menu-imports = Import
page-footer-purpose = Innsats viser hvilken kompetanse kommunen har, hvem som kan bemanne tiltakene, og hva som mangler.
page-footer-esco = Kompetansekatalogen bygger på ESCO.
page-pages = Bla i listen
page-previous = Forrige
page-next = Neste
page-number = Side { $number }
page-download = Last ned tabellen (CSV)
page-filter = Søk og filtrer
page-search = Søk
page-show = Vis
page-reset = Nullstill
page-all = Alle
page-about = Om denne siden
page-rows-caption = Viser { $first }–{ $last } av { $total } per { $day }
page-chart-table-below = De samme tallene står i tabellen under.
page-go-to = Gå til { $name }

# Pages: Errors
page-error-not-found = Vi fant ikke siden
page-error-not-found-what = Adressen finnes ikke, eller det den peker på, er ikke lenger i registeret.
page-error-not-found-way-out = Sjekk at adressen er riktig skrevet, eller gå videre herfra:
page-error-busy = Det er mange inne nå
page-error-busy-what = Vi fikk ikke vist siden fordi mange bruker tjenesten samtidig.
page-error-busy-way-out = Prøv igjen om noen sekunder. Du kan laste siden på nytt, eller gå videre herfra:
page-error-timed-out = Siden brukte for lang tid
page-error-timed-out-what = Vi fikk ikke hentet innholdet i tide. Feilen er hos oss.
page-error-timed-out-way-out = Prøv igjen om et minutt, eller gå videre herfra:
page-error-ours = Noe gikk galt hos oss
page-error-ours-what = Vi fikk ikke vist siden. Feilen er hos oss, og den er registrert.
page-error-ours-way-out = Prøv igjen. Hjelper ikke det, gi referansenummeret til den som drifter tjenesten. Eller gå videre herfra:
page-error-reference = Referansenummer:

# Pages: Serving
page-serving = Innsats svarer på http://{ $address }. Trykk Ctrl-C for å avslutte.
page-serve-failed = Innsats kunne ikke starte: { $reason }

# Pages: Words of the trade
page-level-0 = Ingen
page-level-1 = Kjennskap
page-level-2 = Grunnleggende
page-level-3 = Selvstendig
page-level-4 = Avansert
page-level-5 = Ledende
page-rating-not-relevant = Ikke relevant
page-rating-unknown = Vet ikke / vil ikke svare
page-interest-0 = Vil ikke
page-interest-1 = Helst ikke
page-interest-2 = Nøytral
page-interest-3 = Nysgjerrig
page-interest-4 = Interessert
page-interest-5 = Svært interessert
page-source-own = Egenvurdering
page-source-manager = Ledervurdering
page-source-import = CV eller annet system
page-source-evidence = Kurs eller sertifikat
page-form-permanent = Fast
page-form-temporary = Midlertidig
page-form-substitute = Vikar
page-form-engagement = Engasjement
page-absence-holiday = Ferie
page-absence-leave = Fravær
page-allocation-confirmed = Bekreftet
page-allocation-proposed = Foreslått
page-status-idea = Idé
page-status-concept = Konsept
page-status-planning = Planlegging
page-status-running = Gjennomføring
page-status-on-hold = På vent
page-status-closed = Avsluttet
page-kind-skill = Ferdighet
page-kind-knowledge = Kunnskap
page-kind-language = Språk
page-kind-attitude = Holdning
page-relation-essential = Vesentlig
page-relation-optional = Valgfri
page-must = Må
page-should = Bør
page-yes = Ja
page-no = Nei
page-demand-heads = { $heads ->
    [one] 1 person, { $share }
   *[other] { $heads } personer, { $share } hver
 }
page-demand-share = { $amount } av full tid, kan deles
page-nus-level-0 = ingen utdanning eller førskole
page-nus-level-1 = barneskole
page-nus-level-2 = ungdomsskole
page-nus-level-3 = videregående, grunnutdanning
page-nus-level-4 = videregående, avsluttende utdanning
page-nus-level-5 = påbygging til videregående
page-nus-level-6 = universitet eller høgskole, lavere nivå
page-nus-level-7 = universitet eller høgskole, høyere nivå
page-nus-level-8 = forskerutdanning
page-nus-unknown = ikke oppgitt
page-nus-field-0 = allmenne fag
page-nus-field-1 = humanistiske og estetiske fag
page-nus-field-2 = lærerutdanning og pedagogikk
page-nus-field-3 = samfunnsfag og juridiske fag
page-nus-field-4 = økonomiske og administrative fag
page-nus-field-5 = naturvitenskap, håndverk og teknikk
page-nus-field-6 = helse-, sosial- og idrettsfag
page-nus-field-7 = primærnæringsfag
page-nus-field-8 = samferdsel, sikkerhet og service
page-set-units = Enheter
page-set-roles = Roller
page-set-skills = Kompetansekatalog
page-set-role-skills = Rollenes kompetanse
page-set-employees = Ansatte
page-set-employee-skills = Ansattes kompetanse
page-set-consultants = Konsulenter
page-set-consultant-skills = Konsulenters kompetanse
page-set-initiatives = Tiltak
page-set-needs = Tiltakenes behov
page-set-need-skills = Behovenes kompetansekrav
page-set-allocations = Tildelinger
page-set-absences = Fravær

# Pages: Column headings and labels
page-name = Navn
page-first-name = Fornavn
page-last-name = Etternavn
page-employee-number = Ansattnummer
page-position = Stilling
page-unit = Enhet
page-all-units = Alle enheter
page-position-share = Stillingsprosent
page-development-share = Til utvikling
page-skills-recorded = Ferdigheter oppgitt
page-lendable = Kan lånes ut
page-form = Ansettelse
page-period = Periode
page-from = Fra
page-to = Til
page-manager = Leder
page-workplace = Arbeidssted
page-updated-on = Sist oppdatert
page-available = Tilgjengelig
page-contract = Kontrakt
page-option-to = Opsjon til
page-hourly-rate = Timepris uten mva.
page-framework-agreement = Rammeavtale
page-initiative = Tiltak
page-role = Rolle
page-share = Andel av full tid
page-why = Har oppgitt { $stated }, og har ledig tid.
page-why-heading = Hvorfor
page-why-stated = { $skill } på nivå { $level } ({ $day })
page-why-capacity = Har ledig tid, og behovet stiller ingen må-krav som er oppgitt.
page-skill = Ferdighet
page-level = Nivå
page-level-in-words = Nivå i ord
page-level-at = Nivå { $level }
page-interest = Interesse
page-source = Kilde
page-assessed-on = Vurdert
page-condition = Status
page-confirmed = Bekreftet av leder
page-stale = Bør oppdateres
page-education = Utdanning
page-code = Kode
page-cost-centre = Ansvar
page-people = Ansatte
page-positions-fte = Årsverk
page-development-fte = Årsverk til utvikling
page-rated-share = Har oppgitt kompetanse
page-confirmed-share = Bekreftede nivåer
page-stale-share = Eldre enn 18 måneder
page-too-few = For få til å vises
page-under-five = Under 5
page-under-five-note = «Under 5» betyr at det er for få personer til at vi kan vise tallet.
page-kind = Type
page-group = Kompetanseområde
page-all-groups = Alle områder
page-no-group = Uten kompetanseområde
page-holders = Ansatte i alt
page-needs = Behov
page-sum = I alt
page-least-level = Minste nivå
page-requirement = Krav
page-requirements = Kompetansekrav
page-relation = Betydning
page-owner = Eier
page-priority = Prioritet
page-priority-class = Prioritet { $class }
page-status = Status
page-staffed-needs = Behov med forslag
page-initiative-kind = Type tiltak
page-budget = Budsjett
page-yearly-benefit = Gevinst per år
page-max-external = Største andel innleid
page-demand = Omfang
page-allocated = Allerede tildelt
page-in-proposal = I siste forslag
page-desirable = ønskelig
page-external-allowed = Konsulent kan brukes
page-at-least = minst { $level }
page-when = Når
page-who = Av
page-files = Filer
page-file = Fil
page-content = Innhold
page-rows-read = Lest
page-rows-new = Nye
page-rows-changed = Endret
page-rows-unchanged = Uendret
page-rows-missing = Ikke i filen
page-rows-rejected = Avvist
page-fingerprint = Fingeravtrykk (SHA-256)
page-separator = skilletegn { $sign }
page-key = Nøkkel
page-line = Linje
page-before = Verdier før endringen
page-done = Lagret
page-undone = Angret
page-written = Skrevet i filen
page-occurrences = Antall ganger
page-first-line = Første linje
page-suggested = Nærmeste ferdighet
page-import-number = Import
page-import-name = Import { $number }
page-proposal = Forslag
page-proposal-name = Forslag { $number }
page-made = Laget
page-people-on-teams = Personer
page-quality = Kvalitet
page-catalogue = Katalog
page-own-catalogue = Kommunens egen
page-all-esco = Hele ESCO

# Pages: Start
page-start-heading = Kompetanse og bemanning
page-start-lead = Se hvilken kompetanse kommunen har, hvem som kan bemanne tiltakene, og hva dere må lære mer om.
page-start-register = I registeret nå
page-start-proposal = Siste bemanningsforslag
page-start-open-proposal = Se hele forslaget
page-start-next = Gå videre
page-start-empty = Registeret er tomt. Her vil du se hvilken kompetanse kommunen har, og hva siste bemanningsforslag sier.
page-start-empty-how = Slik kommer dere i gang
page-start-empty-import = Importer filene fra HR-systemet. Pek på mappen de ligger i:
page-start-empty-folder = MAPPE
page-start-empty-staff = Be deretter om et bemanningsforslag for de neste tolv månedene:
page-card-employees = ansatte
page-card-employees-more = og { $n } innleide konsulenter
page-card-development = årsverk til utvikling
page-card-development-more = av { $n } årsverk i alt
page-card-rated = har oppgitt kompetanse
page-card-rated-more = { $n } vurderinger i alt
page-card-confirmed = av nivåene er bekreftet
page-card-confirmed-more = Eldre enn 18 måneder: { $stale }
page-card-skills = ferdigheter i egen katalog
page-card-skills-more = og { $n } andre fra ESCO
page-card-initiatives = tiltak som ikke er avsluttet
page-card-initiatives-more = med { $n } behov for folk
page-source-import-last = Kilde: import { $number }, { $time }. Tallene gjelder hele kommunen.
page-source-no-import = Ingen import er registrert.
page-next-gap = Se hvilken kompetanse tiltakene mangler
page-next-proposals = Se bemanningsforslagene
page-next-skills = Finn ut hvem som har en ferdighet
page-next-import = Se kvitteringen for siste import

# Pages: Employees
page-employees-lead = Finn en ansatt og se hvilken kompetanse de har oppgitt. Listen er alfabetisk.
page-employees-search = Navn eller ansattnummer
page-employees-show = Vis
page-show-employees = Ansatte
page-show-consultants = Innleide
page-employees-none = Ingen passer til søket. Prøv en del av navnet, eller velg alle enheter.
page-found-employees = { $n ->
    [one] { $shown } ansatt
   *[other] { $shown } ansatte
 }
page-found-consultants = { $n ->
    [one] { $shown } innleid konsulent
   *[other] { $shown } innleide konsulenter
 }
page-profile-employee = Ansatt, nummer { $number }
page-profile-consultant = Innleid konsulent, nummer { $number }
page-profile-about-why = Siden viser det kommunen har registrert om kompetansen og arbeidstiden til en ansatt, slik at tiltak kan bemannes med folk som har det som trengs.
page-profile-about-not = Svarene brukes ikke til lønn, oppsigelse eller rangering av ansatte.
page-profile-position = Stilling
page-profile-of-position = { $share } av stillingen
page-profile-proposed = I siste bemanningsforslag
page-profile-proposed-none = Er ikke med i siste forslag.
page-profile-proposed-caption = Foreslått for
page-machine = Dette er et forslag fra et regneprogram. Et menneske bestemmer.
page-profile-skills = Kompetanse
page-profile-skills-none = Har ikke oppgitt kompetanse ennå.
page-profile-skills-caption = Oppgitt kompetanse etter område
page-profile-skills-summary = { $count } vurderinger. Bekreftet av leder: { $confirmed }. Eldre enn 18 måneder: { $stale }.
page-profile-work = Tildelt arbeid i tiltak
page-profile-work-none = Ingen tildelinger nå eller senere.
page-profile-work-caption = Tildelinger som ikke er over
page-profile-absences = Fravær
page-profile-absences-none = Ikke registrert fravær nå eller senere.
page-profile-absences-note = Vi registrerer aldri årsaken til fravær.

# Pages: Units
page-units-lead = Se hvor mange som arbeider i hver enhet, hvor mye tid de har til utvikling, og hvor mye av kompetansen som er registrert.
page-units-none = Ingen enheter er registrert. Importer filen med enheter først.
page-units-caption = Enheter med underliggende enheter, per { $day }
page-units-note = Tallene for en enhet tar med enhetene under. Andeler vises ikke for færre enn 5 ansatte.
page-ratings-from-to = Vurderingene er fra { $from } til { $to }.
page-ratings-none = Ingen vurderinger er registrert.
page-with-below = med underliggende enheter
page-unit-above = Ligger under
page-unit-people = Se de ansatte i enheten
page-unit-below = Underliggende enheter
page-unit-initiatives = Tiltak som enheten eier
page-unit-initiatives-none = Enheten eier ingen tiltak.

# Pages: Skills
page-skills-heading = Kompetansekatalog
page-skills-lead = Finn en ferdighet og se hvor mange ansatte som har den, og på hvilket nivå.
page-skills-search = Ferdighet eller annet navn på den
page-skills-none = Ingen ferdigheter passer til søket. Prøv et annet ord, eller søk i hele ESCO.
page-found-skills = { $n ->
    [one] { $shown } ferdighet
   *[other] { $shown } ferdigheter
 }
page-in-catalogue = I kommunens katalog
page-only-esco = Bare i ESCO
page-esco-link = Se ferdigheten hos ESCO (på engelsk)
page-name-english = Navn på engelsk
page-name-bokmaal = Navn på bokmål
page-also-called = Kalles også
page-skill-holders = Ansatte som har ferdigheten
page-skill-holders-caption = Antall ansatte på hvert nivå
page-skill-finding = { $n } ansatte har oppgitt ferdigheten. Av dem er { $able } på nivå 3 eller høyere.
page-skill-finding-total = { $n } ansatte har oppgitt ferdigheten.
page-skill-needs = Behov som krever ferdigheten
page-skill-needs-none = Ingen tiltak krever ferdigheten.
page-skill-needs-caption = Behov i tiltak som ikke er avsluttet
page-skill-roles = Roller som bruker ferdigheten
page-skill-roles-none = Ingen rolleprofil har ferdigheten.
page-skill-roles-caption = Nivået rolleprofilene krever
page-broader = Bredere ferdigheter
page-narrower = Smalere ferdigheter
page-related = Nær beslektede ferdigheter

# Pages: Initiatives
page-initiatives-lead = Tiltakene kommunen har planlagt eller i gang, etter prioritet.
page-initiatives-none = Ingen tiltak passer til valget. Velg «Alle», eller importer filen med initiativer.
page-found-initiatives = { $n ->
    [one] { $shown } tiltak
   *[other] { $shown } tiltak
 }
page-no-proposal-yet = Det er ikke laget noe bemanningsforslag ennå.
page-staffed-source = «Behov med forslag»: behov som forslag { $number } setter minst én person i.
page-initiative-asks = { $n ->
    [one] Tiltaket har { $shown } behov.
   *[other] Tiltaket har { $shown } behov.
 }
page-initiative-proposed = { $n ->
    [one] Siste forslag setter { $people } person i { $needs } av dem.
   *[other] Siste forslag setter { $people } personer i { $needs } av dem.
 }
page-initiative-needs-none = Ingen behov er registrert for tiltaket.
page-initiative-needs-caption = Behov, krav og hvem som er tildelt eller foreslått

# Pages: Proposals
page-proposals-heading = Bemanningsforslag
page-proposals-lead = Et forslag viser hvem som kan bemanne tiltakene, og hvilke behov ingen dekker. Et menneske bestemmer.
page-proposals-empty = Det er ikke laget noe bemanningsforslag ennå. Be om et for de neste tolv månedene:
page-proposals-caption = Forslag, det nyeste først
page-proposal-sentence = Forslaget setter { $people } personer i { $needs } behov i perioden { $period }. Det ble laget { $time }.
page-quality-optimal = Det beste mulige innenfor reglene
page-quality-gap = Høyst { $gap } % fra det beste mulige
page-quality-conflict = Bindingene går ikke opp

# Pages: Imports
page-imports-heading = Importer
page-imports-lead = Filene som er lest inn i registeret, med kvittering for hva som ble endret.
page-imports-none = Ingenting er importert ennå. Pek på mappen med filene fra HR-systemet:
page-imports-caption = Importer, den nyeste først
page-import-summary = { $read } rader i { $files } filer: { $new } nye, { $changed } endret, { $unchanged } uendret og { $rejected } avvist.
page-import-undone = Importen ble angret { $time } av { $who }.
page-files-caption = Filer og hva som skjedde med radene
page-missing-note = «Ikke i filen» er rader som finnes i registeret, men ikke i filen. De blir aldri slettet av en import.
page-changes = Endringer
page-changes-none = Ingen rader ble endret.
page-changes-note = Viser { $shown } av { $total } endrede rader.
page-changes-caption = Radene som de var før importen
page-unmapped = Ferdigheter uten treff i katalogen
page-unmapped-none = Alle ferdigheter i filene finnes i katalogen.
page-unmapped-note = Navnene lager aldri nye ferdigheter. En person bestemmer hva de betyr.
page-unmapped-caption = Navn i filene som ingen ferdighet har
