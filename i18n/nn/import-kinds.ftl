### Innlesing: filer slik folk har dei.
import-issue-control-characters = Feltet inneheld styreteikn. Skriv teksten på nytt utan dei.
import-issue-too-long = «{ $value }» er lengre enn { $most } teikn. Kort ned teksten.
import-issue-error-value = «{ $value }» er ein feilverdi frå reknearket, ikkje innhald. Rett cella i reknearket, eller tøm henne.
import-issue-formula-in-key = «{ $value }» ser ut som ein formel. Skriv nummeret eller koden.
import-issue-not-esco = «{ $value }» er ikkje ei adresse i ESCO. Skriv ei adresse som byrjar med http://data.europa.eu/esco/, eller tøm cella.
import-issue-fraction = «{ $value }» ser ut som ein del av 1: ingen gyldig prosent i kolonnen er over 1. Skriv prosent: 100 for ei heil stilling, 80 for 0,8. Skriv «1 %» der du meiner éin prosent.
import-issue-percent-for-years = «{ $value }» ser ut som prosent. Kolonnen vil ha årsverk, høgst { $most }: skriv 0,4 for 40 %. Er det fleire personar, skriv talet i kolonnen for tal på personar.
import-issue-not-a-level = «{ $value }» er ikkje eit nivå. Skriv eit tal frå 0 til 5, eller eitt av orda ingen, kjennskap, grunnleggjande, sjølvstendig, avansert og leiande.
import-issue-other-zeros = «{ $value }» finst ikkje, men «{ $known }» gjer det. Er det same nummer, har reknearket endra nullane framfor: skriv «{ $known }». Er det eit anna nummer, må det skiljast frå «{ $known }» på anna enn nullar.
import-issue-no-date = «{ $value }» er lese som ingen dato. Sjå at det stemmer.
import-issue-ended-before = Stillinga slutta { $value }, og startdatoen manglar. Personen blir rekna som slutta. Sjå at det stemmer.
import-issue-small-percent = «{ $value }» er lese som høgst éin prosent. Sjå at det stemmer.
import-issue-formula-as-text = «{ $value }» ser ut som ein formel. Han er teken inn som tekst.
import-issue-invisible-removed = Usynlege teikn er tekne bort: «{ $value }». Sjå at resten stemmer.
import-issue-form-left-open = Ordet svarer ikkje til noka tilsetjingsform i Innsats. Tilsetjingsforma står open.
import-issue-own-parent = Eininga { $value } står over seg sjølv. Ho er teken inn som øvste eining.
import-issue-outside-initiative = Behovet { $value } ligg utanfor tiltaket, som varer frå { $start } til { $end }. Sjå at datoane stemmer.
import-issue-above-full-time = { $name } ({ $value }) får { $percent } stilling til saman. Sjå om ei av stillingane er avslutta.
import-issue-stays-ended = { $name } ({ $value }) står i fila, men stillinga er registrert som avslutta { $day }, og det er ho framleis. Er personen tilbake, ta med kolonnen «Tilsett til» og la cella stå tom.
import-issue-opened-again = { $name } ({ $value }) står i fila igjen. Stillinga blei avslutta { $day } fordi ho mangla i ei liste over alle tilsette, og blir opna igjen.
import-issue-column-passed-over = Kolonnen er ikkje lesen, for «{ $by }» gjeld.
import-issue-column-says-the-same = Kolonnen er ikkje lesen, for «{ $by }» gjeld. Dei to er samanlikna, og seier det same der begge er fylte ut. Talet på rader: { $rows }.
import-issue-column-says-other = Kolonnen er ikkje lesen, for «{ $by }» gjeld. Dei to er samanlikna: { $differ } av { $rows } rader seier noko anna her. Sjå at det er rett kolonne som gjeld.
import-issue-says-other-name = «{ $value }» stemmer ikkje med «{ $by }»: { $code } heiter «{ $name }». { $code } gjeld.
import-issue-says-other = «{ $value }» stemmer ikkje med «{ $by }», der det står { $code }. { $code } gjeld.
import-issue-says-without-code = «{ $value }» er ikkje lese, for berre «{ $by }» blir lesen, og han er tom i denne rada.
import-issue-esco-taken = Kompetansen { $code } har allereie denne ESCO-adressa. Rett den eine: Ei ESCO-adresse høyrer til éin kompetanse.
import-issue-headings-below = Overskriftene stod på denne linja. Linjene over er ikkje lesne.
import-issue-separator-stated-wrongly = Linja med sep= oppgir eit anna skiljeteikn enn radene har. Radene er lesne med sitt eige.
import-file-mixed-encodings = Fila blandar to teiknsett. Den første linja som skil seg ut, er linje { $line }. Opne fila, rett bokstavane på dei linjene, og lagre henne som CSV UTF-8.
import-file-not-csv-xlsx = Fila er ei Excel-arbeidsbok, ikkje CSV. Opne henne i Excel, vel Lagre som og «CSV UTF-8».
import-file-not-csv-xls = Fila er ei eldre Excel-arbeidsbok, ikkje CSV. Opne henne i Excel, vel Lagre som og «CSV UTF-8».
import-file-not-csv-ods = Fila er eit rekneark frå LibreOffice (ODS), ikkje CSV. Opne henne der, vel Lagre som, «Tekst CSV» og teiknsett UTF-8.
import-file-not-csv-numbers = Fila er eit rekneark frå Numbers, ikkje CSV. Opne henne der, vel Eksporter til, CSV og koding UTF-8.
import-file-not-csv-archive = Fila er pakka (zip eller liknande), ikkje CSV. Pakk henne ut, og importer filene som ligg i henne.
import-file-not-csv-pdf = Fila er ein PDF, ikkje CSV. Hent lista ut av systemet som CSV eller Excel.
import-file-not-csv-html = Fila er ei nettside (HTML), ikkje CSV. Opne henne i reknearket, og lagre henne som CSV UTF-8.
import-file-not-csv-xml = Fila er XML, ikkje CSV. Opne henne i reknearket, og lagre henne som CSV UTF-8.
import-file-not-csv-json = Fila er JSON, ikkje CSV. Hent lista ut av systemet som CSV.
import-file-not-csv-rtf = Fila er eit tekstdokument (RTF), ikkje CSV. Hent lista ut av systemet som CSV.
import-file-not-csv-picture = Fila er eit bilete, ikkje CSV. Hent lista ut av systemet som CSV.
import-file-not-csv-unknown = Fila er ikkje ei tekstfil. Opne henne i reknearket, og lagre henne som CSV UTF-8.
import-nothing-taken = 0 tekne inn, { $rejected } avviste. Kvitteringa er import { $id }.
import-leavers = { $count ->
    [one] Éi stilling i registeret manglar i lista:
   *[other] { $count } stillingar i registeret manglar i lista:
}
import-leaver = { $name } ({ $number }), { $unit }
import-leaver-position = { $name } ({ $number }), { $unit }: har ei anna stilling i lista
import-leavers-next = Ingen av dei er avslutta. Har dei slutta, køyr importen på nytt med --full-list --end-missing.
import-leavers-part = Nokre rader i lista over tilsette er avviste. Då kan ingen stillingar avsluttast: Den som står i ei avvist rad, har ikkje slutta. Rett radene, eller køyr importen utan --end-missing.
import-leavers-ended = Dei er avslutta frå i går. Ingen er sletta. Angre med innsats import undo. Ei stilling som ikkje har byrja, står som før.
import-column-warned = Med varsel
import-issue-one-name = Personen står med berre eitt namn: «{ $value }». Det er teke inn som etternamn. Sjå at det stemmer.
