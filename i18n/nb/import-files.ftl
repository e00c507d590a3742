### Files that are read: what was found in them, and why one cannot be taken.

import-set-units = enheter
import-set-roles = roller
import-set-skills = kompetansekatalog
import-set-role-skills = rollenes kompetanse
import-set-employees = ansatte
import-set-employee-skills = ansattes kompetanse
import-set-consultants = konsulenter
import-set-consultant-skills = konsulenters kompetanse
import-set-initiatives = tiltak
import-set-needs = behov i tiltak
import-set-need-skills = kompetanse i behov
import-set-allocations = tildelinger
import-set-absences = fravær
import-found = { $set }: { $encoding }, skilletegn { $separator }, { $headings }
import-found-norwegian = norske overskrifter
import-found-machine = maskinoverskrifter
import-separator-tab = tabulator
import-place-row = { $file }, linje { $line }
import-place-cell = { $file }, linje { $line }, { $column }
import-error-column = Feil i raden (Innsats)
import-rejected-line = Linje { $line }:
import-rejected-cell = Linje { $line }, { $column }:
import-file-empty = Filen er tom. Lagre den på nytt fra systemet den kommer fra.
import-file-too-large = Filen er på { $megabytes } MB. Del den i filer på høyst { $most } MB.
import-file-too-many-rows = Filen har flere enn { $most } rader. Del den i flere filer.
import-file-too-many-columns = Filen har flere enn { $most } kolonner. Ta bort dem som ikke trengs.
import-file-open-quote = Linje { $line }: Et anførselstegn er åpnet og ikke lukket, eller har tekst rett bak seg. Alt etter det er usikkert. Rett linjen.
import-file-open-quote-column = Linje { $line }, { $column }: Et anførselstegn er åpnet og ikke lukket, eller har tekst rett bak seg. Alt etter det er usikkert. Rett linjen.
import-file-headings-missing = Første rad ser ut til å være data. Sett inn en rad med overskrifter øverst.
import-file-empty-headings = Kolonne { $positions } mangler overskrift. Skriv en overskrift, eller slett kolonnen.
import-file-duplicate-heading = «{ $heading }» står to ganger, i kolonne { $first } og { $second }. Slett eller gi nytt navn til den ene.
import-file-forbidden = Innsats skal ikke ha kolonnen { $headings }. Slett den fra filen, og prøv igjen.
import-file-columns-missing = Filen ser ut som { $set }, men mangler { $count ->
    [one] kolonnen { $columns }. Ta den med, og prøv igjen.
   *[other] kolonnene { $columns }. Ta dem med, og prøv igjen.
}
import-file-not-recognised = Fant ingen overskrifter som passer til et datasett. Linje { $line } og de nærmeste under ble prøvd, med skilletegnene ; , | og tabulator. Linje { $line } er lest slik: { $headings }. Rett overskriftene, eller velg datasett med --as.
import-file-several-sets = Overskriftene passer til flere datasett: { $sets }. Velg ett med --as.
