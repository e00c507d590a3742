### Files that are read: what was found in them, and why one cannot be taken.

import-set-units = einingar
import-set-roles = roller
import-set-skills = kompetansekatalog
import-set-role-skills = kompetansen til rollene
import-set-employees = tilsette
import-set-employee-skills = kompetansen til dei tilsette
import-set-consultants = konsulentar
import-set-consultant-skills = kompetansen til konsulentane
import-set-initiatives = tiltak
import-set-needs = behov i tiltaka
import-set-need-skills = kompetanse i behova
import-set-allocations = tildelingar
import-set-absences = fråvær
import-found = { $set }: { $encoding }, skiljeteikn { $separator }, { $headings }
import-found-norwegian = norske overskrifter
import-found-machine = maskinoverskrifter
import-separator-tab = tabulator
import-place-row = { $file }, linje { $line }
import-place-cell = { $file }, linje { $line }, { $column }
import-error-column = Feil i rada (Innsats)
import-rejected-line = Linje { $line }:
import-rejected-cell = Linje { $line }, { $column }:
import-file-empty = Fila er tom. Lagre henne på nytt frå systemet ho kjem frå.
import-file-too-large = Fila er på { $megabytes } MB. Del henne i filer på høgst { $most } MB.
import-file-too-many-rows = Fila har fleire enn { $most } rader. Del henne i fleire filer.
import-file-too-many-columns = Fila har fleire enn { $most } kolonnar. Ta bort dei som ikkje trengst.
import-file-open-quote = Linje { $line }: Eit hermeteikn er opna og ikkje lukka, eller har tekst rett bak seg. Alt etter det er usikkert. Rett linja.
import-file-open-quote-column = Linje { $line }, { $column }: Eit hermeteikn er opna og ikkje lukka, eller har tekst rett bak seg. Alt etter det er usikkert. Rett linja.
import-file-headings-missing = Første rad ser ut til å vere data. Set inn ei rad med overskrifter øvst.
import-file-empty-headings = Kolonne { $positions } manglar overskrift. Skriv ei overskrift, eller slett kolonnen.
import-file-duplicate-heading = «{ $heading }» står to gonger, i kolonne { $first } og { $second }. Slett eller gi nytt namn til den eine.
import-file-forbidden = Innsats skal ikkje ha kolonnen { $headings }. Slett han frå fila, og prøv igjen.
import-file-columns-missing = Fila ser ut som { $set }, men manglar { $count ->
    [one] kolonnen { $columns }. Ta han med, og prøv igjen.
   *[other] kolonnane { $columns }. Ta dei med, og prøv igjen.
}
import-file-not-recognised = Fann ingen overskrifter som passar til eit datasett. Linje { $line } og dei nærmaste under blei prøvde, med skiljeteikna ; , | og tabulator. Linje { $line } er lesen slik: { $headings }. Rett overskriftene, eller vel datasett med --as.
import-file-several-sets = Overskriftene passar til fleire datasett: { $sets }. Vel eitt med --as.
