### Finding competence: the question, who was found, and what would find more.

find-lead = Skriv hva du trenger å finne noen som kan. Du kan spørre om inntil 8 ferdigheter på én gang.
find-about-who = Du finner ansatte som har gjort en ferdighet synlig for andre, og dem du har innsyn i gjennom rollen din. Andre er ikke med, og teller ikke.
find-about-not = Lista rangerer ingen. Nivåene står med kilde og dato, og det blir ikke regnet ut noen samlet verdi for en person.
find-form = Søk etter kompetanse
find-row = Ferdighet { $number }
find-least-level = Minst nivå
find-any-level = Uansett nivå
find-any-interest = Uansett interesse
find-interest-or-more = { $interest } eller mer
find-remove-row = Ta bort ferdighet { $number }
find-unknown = Ingen ferdighet heter «{ $written }». Skriv et annet ord.
find-offered = Mente du en av disse?
find-add-row = Legg til en ferdighet
find-combine = Flere ferdigheter
find-combine-all = Alle må være der
find-combine-any = Én er nok
find-any-language = Uansett språk
find-certificate = Sertifikat (ord i navnet)
find-month = Ledig i måned
find-any-month = Uansett måned
find-free-least = Ledig minst, i prosent av full stilling
find-sort = Sorter etter
find-submit = Finn
find-exact-heading = Har det du spør om
find-near-heading = Har nesten det du spør om
find-near-lead = Disse har noe av det. Et oppgitt nivå sier ikke alt: spør.
find-near-caption = De nærmeste, høyst 20: først de som har flest av ferdighetene, så alfabetisk.
find-exact-caption = Personer som har det du spør om. { $order }
find-order-name = Sortert alfabetisk etter etternavn.
find-order-level = Sortert etter nivå i den første ferdigheten som er dekket, så alfabetisk.
find-order-interest = Sortert etter interesse for den første ferdigheten som er dekket, så alfabetisk.
find-found-all = { $n ->
    [0] Ingen du kan finne, har alt du spør om.
    [one] 1 person har det du spør om.
   *[other] { $shown } personer har det du spør om.
 }
find-found-any = { $n ->
    [0] Ingen du kan finne, har noe av det du spør om.
    [one] 1 person har minst én av ferdighetene.
   *[other] { $shown } personer har minst én av ferdighetene.
 }
find-narrower = For { $skill } teller også snevrere ferdigheter: { $narrower }.
find-asked-level = { $skill }, minst nivå { $level }
find-by-narrower = { $level } i { $skill }, som er en del av det
find-too-low = Har oppgitt nivå { $has }, du spør om nivå { $asked }
find-near-skill = Har nivå { $level } i { $skill }, som ligger nær
find-unrated = Har ikke oppgitt
find-source-confirmed = { $source }, bekreftet, { $day }
find-source-and-interest = { $source }. { $interest }
find-source-of = Kilde: { $skill }
find-relax = Med litt mindre finner du:
find-relax-without = { $n ->
    [one] 1 person uten kravet om { $skill }
   *[other] { $n } personer uten kravet om { $skill }
 }
find-relax-level = { $n ->
    [one] 1 person på nivå { $level } i { $skill }
   *[other] { $n } personer på nivå { $level } eller høyere i { $skill }
 }
find-relax-any-level = { $n ->
    [one] 1 person uansett nivå i { $skill }
   *[other] { $n } personer uansett nivå i { $skill }
 }
find-relax-interest = { $n ->
    [one] 1 person uansett interesse for { $skill }
   *[other] { $n } personer uansett interesse for { $skill }
 }
find-relax-unit = { $n ->
    [one] 1 person uten kravet om enhet
   *[other] { $n } personer uten kravet om enhet
 }
find-relax-language = { $n ->
    [one] 1 person uten kravet om språk
   *[other] { $n } personer uten kravet om språk
 }
find-relax-certificate = { $n ->
    [one] 1 person uten kravet om sertifikat
   *[other] { $n } personer uten kravet om sertifikat
 }
find-relax-time = { $n ->
    [one] 1 person uten kravet om ledig tid
   *[other] { $n } personer uten kravet om ledig tid
 }
find-relax-rows-alone = { $n ->
    [one] 1 person har noe av det, når bare ferdighetene teller
   *[other] { $n } personer har noe av det, når bare ferdighetene teller
 }
find-nobody = Ingen du kan finne, har oppgitt noe av dette. Se hvem som spør etter ferdigheten, og hva som ligger nær:
find-contact = Ta kontakt
find-match = Treff
find-free-in = Ledig { $month }
find-free-note = Ledig tid er den delen av full stilling som er satt av til tiltak, når langt fravær og lovet arbeid er trukket fra. Bare personer du kan se ledig tid for, er med.
find-file = Det du fant
