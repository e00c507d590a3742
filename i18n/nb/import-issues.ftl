### What is wrong with a row or was read in a special way.

import-issue-cell-count = Raden har { $found } felt, men overskriften har { $expected }. Rett raden. Sett tekst som inneholder skilletegn, i anførselstegn.
import-issue-cell-too-long = Feltet har { $characters } tegn. Kort det ned til høyst { $most } tegn.
import-issue-nul = Feltet inneholder et tegn som ikke er tekst (NUL). Skriv feltet på nytt.
import-issue-not-corrected = Feltene i raden sto på feil plass da den ble avvist. Rett raden, og tøm dette feltet.
import-issue-national-id = Feltet inneholder et fødselsnummer eller D-nummer. Det skal ikke ligge i Innsats. Fjern det fra filen.
import-issue-missing = Feltet må fylles ut, men er tomt. Fyll det ut.
import-issue-scientific = «{ $value }» er et langt tall som regnearket har skrevet om. Gjør kolonnen om til tekst, og skriv tallet fullt ut.
import-issue-not-a-number = «{ $value }» er ikke et tall. Skriv et tall med sifre.
import-issue-not-whole = «{ $value }» er ikke et helt tall. Skriv et helt tall.
import-issue-ambiguous-number = «{ $value }» kan leses på to måter. Skriv tallet uten tusenskille.
import-issue-out-of-range = «{ $value }» er utenfor det som kan stemme. Skriv et tall fra { $least } til { $most }.
import-issue-negative = «{ $value }» er et negativt beløp. Skriv et beløp på 0 kroner eller mer.
import-issue-not-a-date = «{ $value }» er ikke en dato som finnes. Skriv datoen som 24.12.2026.
import-issue-ambiguous-date = «{ $value }» kan være to ulike datoer. Skriv datoen som 24.12.2026.
import-issue-future-date = «{ $value }» er etter dagen i dag. Skriv dagen vurderingen ble gjort.
import-issue-end-before-start = Siste dag, «{ $value }», er før første dag, { $start }. Rett en av datoene.
import-issue-not-yes-or-no = «{ $value }» er verken ja eller nei. Skriv Ja eller Nei.
import-issue-not-a-choice = «{ $value }» er ikke blant valgene. Skriv ett av disse: { $choices }.
import-issue-not-a-choice-silent = Ordet er ikke blant valgene. Skriv ett av disse: { $choices }.
import-issue-conflicting-duplicate = Linje { $line } har samme nøkkel, men annet innhold. Den linjen gjelder. Slett eller rett en av radene.
import-issue-conflict-with-other-file = En fil før denne har en rad med samme nøkkel, men annet innhold. Den raden gjelder. Slett eller rett en av radene.
import-issue-number-of-another-person = Linje { $line } har samme nummer, men et annet navn. Den linjen gjelder. Rett nummeret eller navnet.
import-issue-other-position-refused = Linje { $line } gjelder samme ansatt og er avvist. En ansatt tas inn med alle stillingene sine. Rett den raden.
import-issue-too-many-positions = Personen har flere stillinger enn Innsats kan ta imot (255). Slå sammen rader.
import-issue-unknown-reference = «{ $value }» finnes verken i filene eller i Innsats ({ $set }). Rett koden, eller ta med raden som mangler.
import-issue-reference-refused = «{ $value }» står på en rad som selv er avvist ({ $set }, linje { $line }). Rett den raden først.
import-issue-unknown-skill = Katalogen har ingen kompetanse med navnet «{ $value }». Skriv en kompetanse-id, eller bestem hva navnet betyr.
import-issue-unknown-skill-near = Katalogen har ingen kompetanse med navnet «{ $value }». Mente du «{ $suggestion }»? Skriv en kompetanse-id, eller bestem hva navnet betyr.
import-issue-ambiguous-skill = Flere kompetanser heter «{ $value }». Skriv en kompetanse-id.
import-issue-own-manager = Personen står som sin egen leder. Skriv nummeret til lederen, eller la feltet stå tomt.
import-issue-manager-circle = Lederne går i ring: { $path }. Rett lederen på en av radene.
import-issue-unit-circle = Enhetene går i ring: { $path }. Rett overordnet enhet på en av radene.
import-issue-need-of-other-initiative = Behovet hører til et annet tiltak enn «{ $value }». Rett behovet eller tiltaket.
import-issue-wrong-person-kind = «{ $value }» er både ansatt og konsulent, eller noe annet enn raden sier. Rett nummeret eller persontypen.
import-issue-duplicate-row = Raden er lik linje { $line } og er hoppet over. Du trenger ikke gjøre noe.
import-issue-duplicate-in-other-file = Raden står i en fil før denne og er hoppet over. Du trenger ikke gjøre noe.
import-issue-total-row = Raden er en sumrad og er hoppet over. Du trenger ikke gjøre noe.
import-issue-repeated-heading = Raden gjentar overskriftene og er hoppet over. Du trenger ikke gjøre noe.
import-issue-no-rows = Filen har overskrifter, men ingen rader. Se om noe mangler.
import-issue-column-ignored = Innsats bruker ikke denne kolonnen. Den ble ikke lest.
import-issue-double-encoded = «{ $value }» ser ut til å være lagret med feil tegnsett. Skulle det stått «{ $likely }»? Teksten er tatt inn som den står.
import-issue-other-letters = «{ $value }» kan { $count ->
    [one] også være { $others }
   *[other] også være et av disse: { $others }
}, for filen sier ikke hvilket tegnsett den er skrevet i. Er det lest feil, lagre filen som CSV UTF-8 og les den inn på nytt.
import-issue-lost-letter = «{ $value }» har trolig mistet en bokstav da filen ble lagret. Lagre filen som CSV UTF-8, eller rett navnet.
import-issue-number-read-as = «{ $value }» er lest som { $read }. Se at det stemmer.
import-issue-date-read-as = { import-issue-number-read-as }
import-issue-open-end = «{ $value }» er lest som ingen sluttdato. Se at det stemmer.
import-issue-future-date-kept = «{ $value }» er etter dagen i dag. Datoen er tatt inn. Se at den stemmer.
import-issue-level-word = «{ $value }» er lest som nivå { $level }. Se at det stemmer.
import-issue-name-split = «{ $value }» er lest som fornavn «{ $first }» og etternavn «{ $last }». Se at det stemmer.
import-issue-bad-email = «{ $value }» er ikke en e-postadresse. Raden er tatt inn uten e-post.
import-issue-unknown-manager = Lederen «{ $value }» finnes verken i filene eller i Innsats. Raden er tatt inn uten leder.
import-issue-unknown-unit-manager = Lederen «{ $value }» finnes verken i filene eller i Innsats. Nummeret er tatt inn.
import-issue-skill-by-name = «{ $value }» er lest som kompetansen { $code }. Se at det stemmer.
