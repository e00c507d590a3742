### What is wrong with a row or was read in a special way.

import-issue-cell-count = Rada har { $found } felt, men overskrifta har { $expected }. Rett rada. Set tekst som inneheld skiljeteikn, i hermeteikn.
import-issue-cell-too-long = Feltet har { $characters } teikn. Kort det ned til høgst { $most } teikn.
import-issue-nul = Feltet inneheld eit teikn som ikkje er tekst (NUL). Skriv feltet på nytt.
import-issue-not-corrected = Felta i rada stod på feil plass då ho blei avvist. Rett rada, og tøm dette feltet.
import-issue-national-id = Feltet inneheld eit fødselsnummer eller D-nummer. Det skal ikkje liggje i Innsats. Fjern det frå fila.
import-issue-missing = Feltet må fyllast ut, men er tomt. Fyll det ut.
import-issue-scientific = «{ $value }» er eit langt tal som reknearket har skrive om. Gjer kolonnen om til tekst, og skriv talet fullt ut.
import-issue-not-a-number = «{ $value }» er ikkje eit tal. Skriv eit tal med siffer.
import-issue-not-whole = «{ $value }» er ikkje eit heilt tal. Skriv eit heilt tal.
import-issue-ambiguous-number = «{ $value }» kan lesast på to måtar. Skriv talet utan tusenskilje.
import-issue-out-of-range = «{ $value }» er utanfor det som kan stemme. Skriv eit tal frå { $least } til { $most }.
import-issue-negative = «{ $value }» er eit negativt beløp. Skriv eit beløp på 0 kroner eller meir.
import-issue-not-a-date = «{ $value }» er ikkje ein dato som finst. Skriv datoen som 24.12.2026.
import-issue-ambiguous-date = «{ $value }» kan vere to ulike datoar. Skriv datoen som 24.12.2026.
import-issue-future-date = «{ $value }» er etter dagen i dag. Skriv dagen vurderinga blei gjord.
import-issue-end-before-start = Siste dag, «{ $value }», er før første dag, { $start }. Rett ein av datoane.
import-issue-not-yes-or-no = «{ $value }» er verken ja eller nei. Skriv Ja eller Nei.
import-issue-not-a-choice = «{ $value }» er ikkje blant vala. Skriv eitt av desse: { $choices }.
import-issue-not-a-choice-silent = Ordet er ikkje blant vala. Skriv eitt av desse: { $choices }.
import-issue-conflicting-duplicate = Linje { $line } har same nøkkel, men anna innhald. Den linja gjeld. Slett eller rett ei av radene.
import-issue-conflict-with-other-file = Ei fil før denne har ei rad med same nøkkel, men anna innhald. Den rada gjeld. Slett eller rett ei av radene.
import-issue-number-of-another-person = Linje { $line } har same nummer, men eit anna namn. Den linja gjeld. Rett nummeret eller namnet.
import-issue-other-position-refused = Linje { $line } gjeld same tilsette og er avvist. Ein tilsett blir teken inn med alle stillingane sine. Rett den rada.
import-issue-too-many-positions = Personen har fleire stillingar enn Innsats kan ta imot (255). Slå saman rader.
import-issue-unknown-reference = «{ $value }» finst verken i filene eller i Innsats ({ $set }). Rett koden, eller ta med rada som manglar.
import-issue-reference-refused = «{ $value }» står på ei rad som sjølv er avvist ({ $set }, linje { $line }). Rett den rada først.
import-issue-unknown-skill = Katalogen har ingen kompetanse med namnet «{ $value }». Skriv ein kompetanse-id, eller avgjer kva namnet tyder.
import-issue-unknown-skill-near = Katalogen har ingen kompetanse med namnet «{ $value }». Meinte du «{ $suggestion }»? Skriv ein kompetanse-id, eller avgjer kva namnet tyder.
import-issue-ambiguous-skill = Fleire kompetansar heiter «{ $value }». Skriv ein kompetanse-id.
import-issue-own-manager = Personen står som sin eigen leiar. Skriv nummeret til leiaren, eller la feltet stå tomt.
import-issue-manager-circle = Leiarane går i ring: { $path }. Rett leiaren på ei av radene.
import-issue-unit-circle = Einingane går i ring: { $path }. Rett overordna eining på ei av radene.
import-issue-need-of-other-initiative = Behovet høyrer til eit anna tiltak enn «{ $value }». Rett behovet eller tiltaket.
import-issue-wrong-person-kind = «{ $value }» er både tilsett og konsulent, eller noko anna enn rada seier. Rett nummeret eller persontypen.
import-issue-duplicate-row = Rada er lik linje { $line } og er hoppa over. Du treng ikkje gjere noko.
import-issue-duplicate-in-other-file = Rada står i ei fil før denne og er hoppa over. Du treng ikkje gjere noko.
import-issue-total-row = Rada er ei sumrad og er hoppa over. Du treng ikkje gjere noko.
import-issue-repeated-heading = Rada tek opp att overskriftene og er hoppa over. Du treng ikkje gjere noko.
import-issue-no-rows = Fila har overskrifter, men ingen rader. Sjå om noko manglar.
import-issue-column-ignored = Innsats bruker ikkje denne kolonnen. Han blei ikkje lesen.
import-issue-double-encoded = «{ $value }» ser ut til å vere lagra med feil teiknsett. Skulle det stått «{ $likely }»? Teksten er teken inn som han står.
import-issue-other-letters = «{ $value }» kan { $count ->
    [one] også vere { $others }
   *[other] også vere eitt av desse: { $others }
}, for fila seier ikkje kva teiknsett ho er skriven i. Er det lese feil, lagre fila som CSV UTF-8 og les ho inn på nytt.
import-issue-lost-letter = «{ $value }» har truleg mist ein bokstav då fila blei lagra. Lagre fila som CSV UTF-8, eller rett namnet.
import-issue-number-read-as = «{ $value }» er lese som { $read }. Sjå at det stemmer.
import-issue-date-read-as = { import-issue-number-read-as }
import-issue-open-end = «{ $value }» er lese som ingen sluttdato. Sjå at det stemmer.
import-issue-future-date-kept = «{ $value }» er etter dagen i dag. Datoen er teken inn. Sjå at han stemmer.
import-issue-level-word = «{ $value }» er lese som nivå { $level }. Sjå at det stemmer.
import-issue-name-split = «{ $value }» er lese som førenamn «{ $first }» og etternamn «{ $last }». Sjå at det stemmer.
import-issue-bad-email = «{ $value }» er ikkje ei e-postadresse. Rada er teken inn utan e-post.
import-issue-unknown-manager = Leiaren «{ $value }» finst verken i filene eller i Innsats. Rada er teken inn utan leiar.
import-issue-unknown-unit-manager = Leiaren «{ $value }» finst verken i filene eller i Innsats. Nummeret er teke inn.
import-issue-skill-by-name = «{ $value }» er lese som kompetansen { $code }. Sjå at det stemmer.
