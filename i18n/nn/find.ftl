### Finding competence: the question, who was found, and what would find more.

find-lead = Skriv kva du treng å finne nokon som kan. Du kan spørje om inntil 8 ferdigheiter på éin gong.
find-about-who = Du finn tilsette som har gjort ei ferdigheit synleg for andre, og dei du har innsyn i gjennom rolla di. Andre er ikkje med, og tel ikkje.
find-about-not = Lista rangerer ingen. Nivåa står med kjelde og dato, og det blir ikkje rekna ut nokon samla verdi for ein person.
find-form = Søk etter kompetanse
find-row = Ferdigheit { $number }
find-least-level = Minst nivå
find-any-level = Uansett nivå
find-any-interest = Uansett interesse
find-interest-or-more = { $interest } eller meir
find-remove-row = Ta bort ferdigheit { $number }
find-unknown = Ingen ferdigheit heiter «{ $written }». Skriv eit anna ord.
find-offered = Meinte du ein av desse?
find-add-row = Legg til ei ferdigheit
find-combine = Fleire ferdigheiter
find-combine-all = Alle må vere der
find-combine-any = Éi er nok
find-any-language = Uansett språk
find-certificate = Sertifikat (ord i namnet)
find-month = Ledig i månad
find-any-month = Uansett månad
find-free-least = Ledig minst, i prosent av full stilling
find-sort = Sorter etter
find-submit = Finn
find-exact-heading = Har det du spør om
find-near-heading = Har nesten det du spør om
find-near-lead = Desse har noko av det. Eit oppgitt nivå seier ikkje alt: spør.
find-near-caption = Dei nærmaste, høgst 20: først dei som har flest av ferdigheitene, så alfabetisk.
find-exact-caption = Personar som har det du spør om. { $order }
find-order-name = Sortert alfabetisk etter etternamn.
find-order-level = Sortert etter nivå i den første ferdigheita som er dekt, så alfabetisk.
find-order-interest = Sortert etter interesse for den første ferdigheita som er dekt, så alfabetisk.
find-found-all = { $n ->
    [0] Ingen du kan finne, har alt du spør om.
    [one] 1 person har det du spør om.
   *[other] { $shown } personar har det du spør om.
 }
find-found-any = { $n ->
    [0] Ingen du kan finne, har noko av det du spør om.
    [one] 1 person har minst éi av ferdigheitene.
   *[other] { $shown } personar har minst éi av ferdigheitene.
 }
find-narrower = For { $skill } tel også smalare ferdigheiter: { $narrower }.
find-asked-level = { $skill }, minst nivå { $level }
find-by-narrower = { $level } i { $skill }, som er ein del av det
find-too-low = Har oppgitt nivå { $has }, du spør om nivå { $asked }
find-near-skill = Har nivå { $level } i { $skill }, som ligg nær
find-unrated = Har ikkje oppgitt
find-source-confirmed = { $source }, stadfesta, { $day }
find-source-and-interest = { $source }. { $interest }
find-source-of = Kjelde: { $skill }
find-relax = Med litt mindre finn du:
find-relax-without = { $n ->
    [one] 1 person utan kravet om { $skill }
   *[other] { $n } personar utan kravet om { $skill }
 }
find-relax-level = { $n ->
    [one] 1 person på nivå { $level } i { $skill }
   *[other] { $n } personar på nivå { $level } eller høgare i { $skill }
 }
find-relax-any-level = { $n ->
    [one] 1 person uansett nivå i { $skill }
   *[other] { $n } personar uansett nivå i { $skill }
 }
find-relax-interest = { $n ->
    [one] 1 person uansett interesse for { $skill }
   *[other] { $n } personar uansett interesse for { $skill }
 }
find-relax-unit = { $n ->
    [one] 1 person utan kravet om eining
   *[other] { $n } personar utan kravet om eining
 }
find-relax-language = { $n ->
    [one] 1 person utan kravet om språk
   *[other] { $n } personar utan kravet om språk
 }
find-relax-certificate = { $n ->
    [one] 1 person utan kravet om sertifikat
   *[other] { $n } personar utan kravet om sertifikat
 }
find-relax-time = { $n ->
    [one] 1 person utan kravet om ledig tid
   *[other] { $n } personar utan kravet om ledig tid
 }
find-relax-rows-alone = { $n ->
    [one] 1 person har noko av det, når berre ferdigheitene tel
   *[other] { $n } personar har noko av det, når berre ferdigheitene tel
 }
find-nobody = Ingen du kan finne, har oppgitt noko av dette. Sjå kven som spør etter ferdigheita, og kva som ligg nær:
find-contact = Ta kontakt
find-match = Treff
find-free-in = Ledig { $month }
find-free-note = Ledig tid er den delen av full stilling som er sett av til tiltak, når langt fråvær og lova arbeid er trekt frå. Berre personar du kan sjå ledig tid for, er med.
find-file = Det du fann
