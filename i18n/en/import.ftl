### An import on the command line: steps, counts, endings, receipts, undoing.

import-path-unreadable = Cannot read { $path }: { $reason }. Check the path and the access.
import-path-empty = The folder { $path } has no CSV files. Choose a folder or a file that ends in .csv.
import-step-reading = Reading { $file } …
import-step-checking = Checking the files together …
import-step-comparing = Comparing with the register …
import-step-writing = Writing { $set } …
import-column-file = { page-file }
import-column-read = { page-rows-read }
import-column-new = { page-rows-new }
import-column-changed = { page-rows-changed }
import-column-unchanged = { page-rows-unchanged }
import-column-missing = Missing
import-column-rejected = { page-rows-rejected }
import-sum = Sum
import-changes = { $file }: { $count ->
    [one] one row has changed
   *[other] { $count } rows have changed
}
import-missing = { $file }: { $count ->
    [one] one row of the register is not in the file. It stays:
   *[other] { $count } rows of the register are not in the file. They stay:
}
import-more = … and { $count } more
import-unmapped = { $file }: { $count ->
    [one] one skill name is not in the catalogue. Decide what it means:
   *[other] { $count } skill names are not in the catalogue. Decide what they mean:
}
import-unmapped-skill = “{ $written }” ({ $rows ->
    [one] 1 row
   *[other] { $rows } rows
})
import-unmapped-near = “{ $written }” ({ $rows ->
    [one] 1 row
   *[other] { $rows } rows
}), near { $near }
import-kinds = Things to look at in all files:
import-warnings = { $file }: { $count ->
    [one] one thing to look at. No row is refused for this.
   *[other] { $count } things to look at. No row is refused for this.
}
import-errors = { $file }: { $count ->
    [one] one error
   *[other] { $count } errors
}
import-error-kind = { $rows ->
    [one] 1 row:
   *[other] { $rows } rows, such as:
} { $example }
import-rejected-file = { $rows ->
    [one] The refused row stands
   *[other] The { $rows } refused rows stand
} in { $path }. Correct the errors there, and import that file.
import-rejected-not-written = Could not write the refused rows to { $path }: { $reason }. Choose another folder with --rejected.
import-written = Import { $id } is written.
import-unchanged = 0 changes: the register had all of it. The receipt is import { $id }.
import-shown = This was a trial. Nothing is stored in the database, and no files are written.
import-refused = Nothing is stored in the database.
import-refused-rows = Nothing is stored in the database. The refused rows are in { $paths }.
import-refused-next = Correct the errors in the original file and import again. Or take the other rows with --skip-rejected, correct the refused rows and import them afterwards.
import-same-files = No changes since import { $id }: the same files were imported before. There is no new receipt.
import-list-empty = Nothing has been imported yet. Begin with: innsats import FOLDER
import-list-run = Import { $id }, { $at }, { $actor }
import-list-undone = Undone { $at } by { $actor }
import-undo-set = { $set }: { $restored } rows are as before, { $removed } new rows are removed, { $withdrawn } assessments are withdrawn
import-undone = Import { $id } is undone.
import-undo-no-such = There is no import { $id }. See the numbers with: innsats import list
import-undo-already = Import { $id } has been undone already.
import-undo-newer = Import { $newer } came later and builds on this one. Undo that first.
import-undo-nothing = Import { $id } changed nothing, so there is nothing to undo.
import-undo-esco = Import { $id } is the ESCO classification. It is not undone, because the skill graph and what was imported later build on it. Leave it, replace it with “innsats import esco --from FOLDER”, or restore a copy of the database from before the import.
import-undo-proposals = { $count ->
    [one] One staffing proposal builds on the import.
   *[other] { $count } staffing proposals build on the import.
} It cannot be undone. Correct the rows and import them again.
import-undo-skills = { $count ->
    [one] One skill of the import is
   *[other] { $count } skills of the import are
} in use in the skill graph or in the list of names. The import cannot be undone. Correct the rows and import them again.
import-undo-said = The import cannot be undone: things have been said here since about what it brought, and they must not be lost. Own answers: { $answers }. Managers' ratings: { $ratings }. Confirmations: { $confirmations }. Answers withdrawn: { $withdrawals }. Answers not sent: { $drafts }. Certificates: { $credentials }. Other things: { $others }. Correct the rows and import them again.
import-undo-written = { $count ->
    [one] One initiative of the import was changed here since. The import cannot be undone, because that change would be lost.
   *[other] { $count } initiatives of the import were changed here since. The import cannot be undone, because those changes would be lost.
}
import-undo-in-use = Something else refers to what the import brought. It cannot be undone. Correct the rows and import them again.
import-path-refused = Cannot read { $path }: { $reason }.
