### Imports and their receipts.

page-imports-heading = { page-menu-imports }
page-imports-lead = The files that were read into the register, with a receipt of what was changed.
page-imports-none = Nothing has been imported yet. Point to the folder with the files from the HR system:
page-imports-caption = Imports, the newest first
page-import-summary = { $rows ->
    [one] One row
   *[other] { $read } rows
} in { $n ->
    [one] one file
   *[other] { $files } files
}. New: { $new }. Changed: { $changed }. Unchanged: { $unchanged }. Rejected: { $rejected }.
page-import-undone = The import was undone { $time } by { $who }.
page-files-caption = Files and what became of their rows
page-missing-note = “Not in the file” are rows that are in the register but not in the file. An import never deletes them.
page-changes = Changes
page-changes-none = No rows were changed.
page-changes-note = Showing { $shown } of { $total } changed rows.
page-changes-caption = Values before and after the import
page-unmapped = Skill names without a match
page-unmapped-none = Every skill in the files is in the catalogue.
page-unmapped-note = The names never create new skills. A person decides what they mean.
page-unmapped-caption = Names in the files that no skill has
page-lost-names = Names that have probably lost letters
page-lost-names-note = { $n ->
    [one] One name was read with "?" where a letter should have been. Its row is included. Save the file as CSV UTF-8 and read it in again, or correct the name in the HR system.
   *[other] { $shown } names were read with "?" where a letter should have been. Their rows are included. Save the file as CSV UTF-8 and read it in again, or correct the names in the HR system.
 }
page-lost-names-caption = People, and the line of the file
