### Innlesing: filer slik folk har dem.
import-issue-control-characters = Feltet inneholder styretegn. Skriv teksten på nytt uten dem.
import-issue-too-long = «{ $value }» er lengre enn { $most } tegn. Kort ned teksten.
import-issue-error-value = «{ $value }» er en feilverdi fra regnearket, ikke innhold. Rett cellen i regnearket, eller tøm den.
import-issue-formula-in-key = «{ $value }» ser ut som en formel. Skriv nummeret eller koden.
import-issue-not-esco = «{ $value }» er ikke en adresse i ESCO. Skriv en adresse som begynner med http://data.europa.eu/esco/, eller tøm cellen.
import-issue-fraction = «{ $value }» ser ut som en andel: ingen gyldig prosent i kolonnen er over 1. Skriv prosent: 100 for en hel stilling, 80 for 0,8. Skriv «1 %» der du mener én prosent.
import-issue-percent-for-years = «{ $value }» ser ut som prosent. Kolonnen vil ha årsverk, høyst { $most }: skriv 0,4 for 40 %. Er det flere personer, skriv antallet i kolonnen for antall.
import-issue-not-a-level = «{ $value }» er ikke et nivå. Skriv et tall fra 0 til 5, eller ett av ordene ingen, kjennskap, grunnleggende, selvstendig, avansert og ledende.
import-issue-other-zeros = «{ $value }» finnes ikke, men «{ $known }» gjør det. Er det samme nummer, har regnearket endret nullene foran: skriv «{ $known }». Er det et annet nummer, må det skilles fra «{ $known }» på annet enn nuller.
import-issue-no-date = «{ $value }» er lest som ingen dato. Se at det stemmer.
import-issue-ended-before = Stillingen sluttet { $value }, og startdatoen mangler. Personen regnes som sluttet. Se at det stemmer.
import-issue-small-percent = «{ $value }» er lest som høyst én prosent. Se at det stemmer.
import-issue-formula-as-text = «{ $value }» ser ut som en formel. Den er tatt inn som tekst.
import-issue-invisible-removed = Usynlige tegn er tatt bort: «{ $value }». Se at resten stemmer.
import-issue-form-left-open = Ordet svarer ikke til noen ansettelsesform i Innsats. Ansettelsesformen står åpen.
import-issue-own-parent = Enheten { $value } står over seg selv. Den er tatt inn som øverste enhet.
import-issue-outside-initiative = Behovet { $value } ligger utenfor tiltaket, som varer fra { $start } til { $end }. Se at datoene stemmer.
import-issue-above-full-time = { $name } ({ $value }) får { $percent } stilling til sammen. Se om en av stillingene er avsluttet.
import-issue-stays-ended = { $name } ({ $value }) står i filen, men stillingen er registrert som avsluttet { $day }, og den er det fortsatt. Er personen tilbake, ta med kolonnen «Ansatt til» og la cellen stå tom.
import-issue-opened-again = { $name } ({ $value }) står i filen igjen. Stillingen ble avsluttet { $day } fordi den manglet i en liste over alle ansatte, og åpnes igjen.
import-issue-column-passed-over = Kolonnen er ikke lest, for «{ $by }» gjelder.
import-issue-column-says-the-same = Kolonnen er ikke lest, for «{ $by }» gjelder. De to er sammenlignet, og sier det samme der begge er fylt ut. Antall rader: { $rows }.
import-issue-column-says-other = Kolonnen er ikke lest, for «{ $by }» gjelder. De to er sammenlignet: { $differ } av { $rows } rader sier noe annet her. Se at det er riktig kolonne som gjelder.
import-issue-says-other-name = «{ $value }» stemmer ikke med «{ $by }»: { $code } heter «{ $name }». { $code } gjelder.
import-issue-says-other = «{ $value }» stemmer ikke med «{ $by }», der det står { $code }. { $code } gjelder.
import-issue-says-without-code = «{ $value }» er ikke lest, for bare «{ $by }» leses, og den er tom i denne raden.
import-issue-esco-taken = Kompetansen { $code } har allerede denne ESCO-adressen. Rett den ene: En ESCO-adresse hører til én kompetanse.
import-issue-headings-below = Overskriftene sto på denne linjen. Linjene over er ikke lest.
import-issue-separator-stated-wrongly = Linjen med sep= oppgir et annet skilletegn enn radene har. Radene er lest med sitt eget.
import-file-mixed-encodings = Filen blander to tegnsett. Den første linjen som skiller seg ut, er linje { $line }. Åpne filen, rett bokstavene på de linjene, og lagre den som CSV UTF-8.
import-file-not-csv-xlsx = Filen er en Excel-arbeidsbok, ikke CSV. Åpne den i Excel, velg Lagre som og «CSV UTF-8».
import-file-not-csv-xls = Filen er en eldre Excel-arbeidsbok, ikke CSV. Åpne den i Excel, velg Lagre som og «CSV UTF-8».
import-file-not-csv-ods = Filen er et regneark fra LibreOffice (ODS), ikke CSV. Åpne den der, velg Lagre som, «Tekst CSV» og tegnsett UTF-8.
import-file-not-csv-numbers = Filen er et regneark fra Numbers, ikke CSV. Åpne den der, velg Eksporter til, CSV og koding UTF-8.
import-file-not-csv-archive = Filen er pakket (zip eller lignende), ikke CSV. Pakk den ut, og importer filene som ligger i den.
import-file-not-csv-pdf = Filen er en PDF, ikke CSV. Hent listen ut av systemet som CSV eller Excel.
import-file-not-csv-html = Filen er en nettside (HTML), ikke CSV. Åpne den i regnearket, og lagre den som CSV UTF-8.
import-file-not-csv-xml = Filen er XML, ikke CSV. Åpne den i regnearket, og lagre den som CSV UTF-8.
import-file-not-csv-json = Filen er JSON, ikke CSV. Hent listen ut av systemet som CSV.
import-file-not-csv-rtf = Filen er et tekstdokument (RTF), ikke CSV. Hent listen ut av systemet som CSV.
import-file-not-csv-picture = Filen er et bilde, ikke CSV. Hent listen ut av systemet som CSV.
import-file-not-csv-unknown = Filen er ikke en tekstfil. Åpne den i regnearket, og lagre den som CSV UTF-8.
import-nothing-taken = 0 tatt inn, { $rejected } avvist. Kvitteringen er import { $id }.
import-leavers = { $count ->
    [one] Én stilling i registeret mangler i listen:
   *[other] { $count } stillinger i registeret mangler i listen:
}
import-leaver = { $name } ({ $number }), { $unit }
import-leaver-position = { $name } ({ $number }), { $unit }: har en annen stilling i listen
import-leavers-next = Ingen av dem er avsluttet. Har de sluttet, kjør importen på nytt med --full-list --end-missing.
import-leavers-part = Noen rader i listen over ansatte er avvist. Da kan ingen stillinger avsluttes: Den som står i en avvist rad, har ikke sluttet. Rett radene, eller kjør importen uten --end-missing.
import-leavers-ended = De er avsluttet fra i går. Ingen er slettet. Angre med innsats import undo. En stilling som ikke har begynt, står som før.
import-column-warned = Med varsel
import-issue-one-name = Personen står med bare ett navn: «{ $value }». Det er tatt inn som etternavn. Se at det stemmer.
