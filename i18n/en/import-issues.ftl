### What is wrong with a row or was read in a special way.

import-issue-cell-count = The row has { $found } cells, but the heading has { $expected }. Correct the row. Put text that holds the separator in quotation marks.
import-issue-cell-too-long = The cell has { $characters } characters. Shorten it to at most { $most } characters.
import-issue-nul = The cell holds a character that is no text (NUL). Write the cell again.
import-issue-not-corrected = The row's cells were out of place when it was refused. Correct the row, and empty this cell.
import-issue-national-id = The cell holds a national identity number. Innsats must not have it. Remove it from the file.
import-issue-missing = The cell must be filled in, but is empty. Fill it in.
import-issue-scientific = “{ $value }” is a long number that the spreadsheet has rewritten. Make the column text, and write the number in full.
import-issue-not-a-number = “{ $value }” is not a number. Write a number in digits.
import-issue-not-whole = “{ $value }” is not a whole number. Write a whole number.
import-issue-ambiguous-number = “{ $value }” can be read in two ways. Write the number without thousands separators.
import-issue-out-of-range = “{ $value }” is out of range. Write a number from { $least } to { $most }.
import-issue-negative = “{ $value }” is a negative amount. Write an amount of 0 kroner or more.
import-issue-not-a-date = “{ $value }” is not a date that exists. Write the date as 24.12.2026.
import-issue-ambiguous-date = “{ $value }” may be two different dates. Write the date as 24.12.2026.
import-issue-future-date = “{ $value }” is later than today. Write the day the assessment was made.
import-issue-end-before-start = The last day, “{ $value }”, is before the first day, { $start }. Correct one of the dates.
import-issue-not-yes-or-no = “{ $value }” is neither yes nor no. Write Ja or Nei.
import-issue-not-a-choice = “{ $value }” is not one of the choices. Write one of these: { $choices }.
import-issue-not-a-choice-silent = The word is not one of the choices. Write one of these: { $choices }.
import-issue-conflicting-duplicate = Line { $line } has the same key, but other content. That line counts. Delete or correct one of the rows.
import-issue-conflict-with-other-file = A file before this one has a row with the same key, but other content. That row counts. Delete or correct one of the rows.
import-issue-number-of-another-person = Line { $line } has the same number, but another name. That line counts. Correct the number or the name.
import-issue-other-position-refused = Line { $line } is about the same employee and is refused. An employee is taken with all positions. Correct that row.
import-issue-too-many-positions = The person has more positions than Innsats can take (255). Merge rows.
import-issue-unknown-reference = “{ $value }” is neither in the files nor in Innsats ({ $set }). Correct the code, or add the row that is missing.
import-issue-reference-refused = “{ $value }” stands on a row that is itself refused ({ $set }, line { $line }). Correct that row first.
import-issue-unknown-skill = The catalogue has no skill named “{ $value }”. Write a skill's id, or decide what the name means.
import-issue-unknown-skill-near = The catalogue has no skill named “{ $value }”. Did you mean “{ $suggestion }”? Write a skill's id, or decide what the name means.
import-issue-ambiguous-skill = Several skills are named “{ $value }”. Write a skill's id.
import-issue-own-manager = The person is their own manager. Write the manager's number, or leave the cell empty.
import-issue-manager-circle = The managers run in a circle: { $path }. Correct the manager on one of the rows.
import-issue-unit-circle = The units run in a circle: { $path }. Correct the parent unit on one of the rows.
import-issue-need-of-other-initiative = The need belongs to another initiative than “{ $value }”. Correct the need or the initiative.
import-issue-wrong-person-kind = “{ $value }” is both employee and consultant, or something else than the row says. Correct the number or the kind.
import-issue-duplicate-row = The row equals line { $line } and was skipped. You need not do anything.
import-issue-duplicate-in-other-file = The row stands in a file before this one and was skipped. You need not do anything.
import-issue-total-row = The row holds totals and was skipped. You need not do anything.
import-issue-repeated-heading = The row repeats the headings and was skipped. You need not do anything.
import-issue-no-rows = The file has headings, but no rows. See whether something is missing.
import-issue-column-ignored = Innsats does not use this column. It was not read.
import-issue-double-encoded = “{ $value }” seems to be stored in the wrong character set. Should it be “{ $likely }”? The text was taken in as it stands.
import-issue-other-letters = “{ $value }” may { $count ->
    [one] also be { $others }
   *[other] also be one of these: { $others }
}, as the file does not say which character set it is written in. If it was read wrongly, save the file as CSV UTF-8 and read it in again.
import-issue-lost-letter = “{ $value }” has probably lost a letter when the file was saved. Save the file as CSV UTF-8, or correct the name.
import-issue-number-read-as = “{ $value }” was read as { $read }. See that it is right.
import-issue-date-read-as = { import-issue-number-read-as }
import-issue-open-end = “{ $value }” was read as no last day. See that it is right.
import-issue-future-date-kept = “{ $value }” is later than today. The date was taken in. See that it is right.
import-issue-level-word = “{ $value }” was read as level { $level }. See that it is right.
import-issue-name-split = “{ $value }” was read as first name “{ $first }” and last name “{ $last }”. See that it is right.
import-issue-bad-email = “{ $value }” is not an e-mail address. The row was taken in without one.
import-issue-unknown-manager = The manager “{ $value }” is neither in the files nor in Innsats. The row was taken in without one.
import-issue-unknown-unit-manager = The manager “{ $value }” is neither in the files nor in Innsats. The number was taken in.
import-issue-skill-by-name = “{ $value }” was read as the skill { $code }. See that it is right.
