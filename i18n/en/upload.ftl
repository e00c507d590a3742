### Imports in the browser: sending files, the preview, confirming, undoing; and workbooks of Excel.

upload-heading = Import files
upload-lead-new = Upload the files from the HR system. Nothing is changed before you have seen what happens, and confirmed it.
upload-files = Choose files
upload-files-help = CSV or Excel (.xlsx), at most 10 MB together. You can choose several files at once. Innsats sees from the headings what each file holds.
upload-send = Upload and see what changes
upload-none = Choose at least one file.
upload-too-many = Choose at most { $most } files at a time.
upload-too-large = The files are larger than { $most } MB together. Upload fewer at a time, split the largest one, or save it as .xlsx, which takes less space.
upload-next-heading = What happens next
upload-next-read = Innsats reads the files and says what is wrong, with row and column.
upload-next-preview = You see what is new, what changes from and to, and what is rejected.
upload-next-confirm = You confirm. If more than 20 people change, or more than 5 % of those registered, somebody else in HR has to confirm as well.
upload-next-undo = You get a receipt and can undo as long as nothing builds on the import.
upload-under-way = Imports under way
upload-under-way-one = Import begun by { $who } { $time } (no. { $number })
upload-state-open = { leader-state-waits }
upload-state-waits = Waits for somebody else
upload-state-yours = Waits for you
upload-waiting-heading = We are reading the files
upload-waiting-lead = This takes a while with many rows. You can stay here, or leave the page and come back.
upload-step-queue = Waiting for its turn …
upload-refresh = Refresh status
upload-preview-heading = Preview of the import
upload-lead = Nothing is changed yet. New rows: { $new }. Changed rows: { $changed }. Unchanged rows: { $unchanged }. Rejected rows: { $rejected }.
upload-lead-unreadable = None of the files can be read. Nothing is changed.
upload-people = { $count ->
    [one] The import changes data about one of { $all } registered people.
   *[other] The import changes data about { $people } of { $all } registered people.
}
upload-has-changed = The register has changed since the preview was confirmed. Nothing is imported. Look through the new preview, and confirm again.
upload-confirmed-by = { $who } confirmed the import { $time }. It waits for somebody else in HR to approve it.
upload-unreadable = Files that cannot be read
upload-files-caption = The files, and what will happen to the rows
upload-fields-caption = Fields that change: { $set }
upload-field = Field
upload-field-rows = Rows
upload-field-most = Most often
upload-most-often = { $before } → { $after } ({ $rows })
upload-next = Confirm
upload-next-correct = Correct the files, and upload them again.
upload-next-correct-list = Some rows of the list of employees are refused. Then no positions can be ended: whoever is in a refused row has not left. Correct the rows and upload the list again, or choose below that the list ends none.
upload-next-nothing = 0 changes: the register has it all already. There is nothing to import.
upload-next-wait = You have confirmed the import. Somebody else in HR has to approve it before anything is changed.
upload-next-propose = The import changes more than 20 people or more than 5 % of those registered. Therefore somebody else in HR has to approve it after you.
upload-next-decide = Look through the changes. When you approve, they are written to the register.
upload-next-import = When you import, the changes are written to the register. You can undo it afterwards.
upload-rejected-stay = { $count ->
    [one] The rejected row is left out.
   *[other] The { $count } rejected rows are left out.
}
upload-propose = Confirm and send to somebody else in HR
upload-approve = Approve and import
upload-import = Import
upload-import-rest = Import the rows that are in order
upload-reason-label = Why do you reject it?
upload-reason = Reason
upload-no-reason = Write why you reject it, so that whoever uploaded the files knows what to correct.
upload-reject = Reject the import
upload-full-list = Is this the whole list of employees?
upload-full-list-help = The answer decides what happens to positions that are registered, but not in the files.
upload-full-list-no = No, the files may hold some of the employees. The other positions stay.
upload-full-list-show = Yes. Show who is not in the list, but let their positions stay.
upload-full-list-end = Yes. End the positions that are not in the list, from yesterday. Nobody is deleted.
upload-full-list-again = Show the changes again
upload-expires = The files are deleted { $time } unless they are imported before that.
upload-discard = Discard the files
upload-place = Where
upload-what = What, and what to do
upload-errors-note = { $count ->
    [one] One row is rejected.
   *[other] { $count } rows are rejected.
} Correct the errors in the system the file comes from, or in the file:
upload-rejected-file = Download the rejected rows (CSV)
upload-errors-caption = Errors, { $shown } of { $total }
upload-leavers = { $count ->
    [one] One position is not in the list
   *[other] { $count } positions are not in the list
}
upload-leavers-end = These positions are ended from yesterday. A position that has not begun stays as it is.
upload-leavers-stay = These positions stay.
upload-changed-caption = Rows that change, { $shown } of { $total }
upload-warnings-caption = Things to look at, { $shown } of { $total }
upload-missing = { $count ->
    [one] One registered row is not in the file. It stays.
   *[other] { $count } registered rows are not in the file. They stay.
}
upload-closed-heading = The import is closed
upload-was-rejected = { $who } rejected the import { $time }. Nothing is changed.
upload-was-discarded = { $who } discarded the files { $time }. Nothing is changed.
upload-is-expired = The files were deleted { $time } because nobody imported them. Nothing is changed.
upload-again = Upload files
upload-undo = Undo import { $number }
upload-undo-this = Undo the import
upload-undo-lead = Everything the import changed becomes as before. New rows are removed, and changed rows get back the values they had.
upload-undo-rules = Only the newest import can be undone, and only as long as nothing builds on it.
upload-undo-back = Back to the receipt
upload-sheet = { $encoding }, sheet “{ $sheet }”
upload-found-sheet = { $set }: Excel, sheet “{ $sheet }”
upload-place-row = { $file }, sheet “{ $sheet }”, row { $row }
upload-place-cell = { $file }, sheet “{ $sheet }”, row { $row }, column { $letters } ({ $column })
upload-rejected-cell = Row { $row }, column { $letters } ({ $column }):
upload-workbook-unreadable = The workbook cannot be opened. It is damaged, locked with a password or saved in another format. Open it in Excel, and save it as .xlsx or “CSV UTF-8”.
upload-workbook-too-large = The workbook is more than { $most } MB when it is unpacked. Split it, or save the sheet as “CSV UTF-8”.
upload-workbook-too-many-parts = The workbook has too many parts. Copy the sheet to a new workbook, and upload that.
upload-workbook-macros = The workbook contains macros. Save it as an ordinary workbook (.xlsx), and upload that.
upload-workbook-links = The workbook takes values from other files. Paste the values into a new workbook, and upload that.
upload-several-sheets = The workbook has several sheets: { $sheets }. Innsats does not see which one to read. Let the sheet stand alone in a workbook, or choose a sheet.
upload-task-approve = Look through and approve an import that somebody else has confirmed
upload-quality = Things to look at
upload-quality-letters = { $count ->
    [one] In one cell letters are probably lost or wrong.
   *[other] In { $count } cells letters are probably lost or wrong.
} Save the file as “CSV UTF-8” or .xlsx, and upload it again.
upload-quality-overbooked = { $count ->
    [one] One person has more than 100 % of a full position in all.
   *[other] { $count } people have more than 100 % of a full position in all.
} See whether one of the positions has ended.
upload-quality-far-above = { $count ->
    [one] One level is at least two steps above what the role profile asks for.
   *[other] { $count } levels are at least two steps above what the role profile asks for.
} See that they are right.
upload-quality-stay-ended = { $count ->
    [one] One position is in the list but has ended here, and stays so.
   *[other] { $count } positions are in the list but have ended here, and stay so.
}
upload-quality-opened-again = { $count ->
    [one] One position that a list had ended is open again.
   *[other] { $count } positions that a list had ended are open again.
}
upload-quality-contrary = { $count ->
    [one] One cell says something else than the code in its row. The code counts.
   *[other] { $count } cells say something else than the code in their row. The code counts.
}
upload-quality-of-no-use = { $count ->
    [one] One value could not be used, or refers to something that is not in Innsats.
   *[other] { $count } values could not be used, or refer to something that is not in Innsats.
}
upload-quality-read-otherwise = { $count ->
    [one] One value was interpreted, such as a number, a date or a name. See that it is right.
   *[other] { $count } values were interpreted, such as numbers, dates or names. See that they are right.
}
upload-quality-outside = { $count ->
    [one] One need lies outside the start and end of its initiative.
   *[other] { $count } needs lie outside the start and end of their initiatives.
}
upload-quality-skipped = { $count ->
    [one] One row was skipped: a repeated row, a row of sums or headings.
   *[other] { $count } rows were skipped: repeated rows, rows of sums or headings.
}
upload-quality-columns = { $count ->
    [one] One column was not read.
   *[other] { $count } columns were not read.
}
upload-far-above-heading = Levels far above the role profile
upload-far-above = { $person }, { $skill }: level { $level } of 5. The role profile asks for { $asked }.
upload-reading = Change how the file is read
upload-reading-heading = How { $file } is read
upload-reading-lead = Choose what the file holds, and what stands below each heading. Innsats remembers it for the next file with the same headings.
upload-reading-said = Last chosen by { $who } { $time }.
upload-reading-sheet = Sheet of the workbook
upload-reading-set = The file holds
upload-reading-choose = Let Innsats see it by itself
upload-reading-show = Show the columns
upload-reading-columns = The columns of the file
upload-reading-in-file = Heading in the file
upload-reading-column = Read as
upload-reading-not = Not read
upload-reading-use = Use the columns
upload-reading-back = Back to the preview
upload-templates-link = Templates with the right headings
upload-templates-heading = Templates for imports
upload-templates-lead = Each template has the headings and one row as an example. Delete the example before you import.
upload-templates-caption = Templates, in the order in which they build on each other
upload-templates-needed = Has to be there
upload-templates-book = { page-download-workbook }
