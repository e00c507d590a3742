### Import: files as people have them.
import-issue-control-characters = The cell holds control characters. Write the text again without them.
import-issue-too-long = “{ $value }” is longer than { $most } characters. Shorten the text.
import-issue-error-value = “{ $value }” is an error value of the spreadsheet, not content. Correct the cell in the spreadsheet, or empty it.
import-issue-formula-in-key = “{ $value }” looks like a formula. Write the number or the code.
import-issue-not-esco = “{ $value }” is no address in ESCO. Write an address that begins with http://data.europa.eu/esco/, or empty the cell.
import-issue-fraction = “{ $value }” looks like a fraction: no valid per cent in the column is above 1. Write per cent: 100 for a full position, 80 for 0.8. Write “1 %” where you mean one per cent.
import-issue-percent-for-years = “{ $value }” looks like per cent. The column wants person-years, at most { $most }: write 0.4 for 40 %. For several people, write their number in the column for heads.
import-issue-not-a-level = “{ $value }” is no level. Write a number from 0 to 5, or one of the words none, kjennskap, basic, independent, advanced and leading.
import-issue-other-zeros = “{ $value }” does not exist, but “{ $known }” does. If it is the same number, the spreadsheet has changed the zeros in front: write “{ $known }”. If it is another number, it must differ from “{ $known }” in more than zeros.
import-issue-no-date = “{ $value }” was read as no date. See that it is right.
import-issue-ended-before = The position ended { $value }, and its first day is missing. The person counts as having left. See that it is right.
import-issue-small-percent = “{ $value }” was read as one per cent or less. See that it is right.
import-issue-formula-as-text = “{ $value }” looks like a formula. It was taken as text.
import-issue-invisible-removed = Invisible characters were removed: “{ $value }”. See that the rest is right.
import-issue-form-left-open = The word is no form of employment in Innsats. The form of employment is left open.
import-issue-own-parent = Unit { $value } stands above itself. It was taken as the top unit.
import-issue-outside-initiative = Need { $value } lies outside its initiative, which runs from { $start } to { $end }. See that the dates are right.
import-issue-above-full-time = { $name } ({ $value }) has positions of { $percent } in all. See whether one of them has ended.
import-issue-stays-ended = { $name } ({ $value }) is in the file, but the position is recorded as ended { $day }, and stays so. If the person is back, include the column “Ansatt til” and leave the cell empty.
import-issue-opened-again = { $name } ({ $value }) is in the file again. The position was ended { $day } because a list of all employees did not have it, and is opened again.
import-issue-column-passed-over = The column was not read, as “{ $by }” counts.
import-issue-column-says-the-same = The column was not read, as “{ $by }” counts. The two were compared, and say the same where both are filled in. Rows: { $rows }.
import-issue-column-says-other = The column was not read, as “{ $by }” counts. The two were compared: { $differ } of { $rows } rows say something else here. See that the right column counts.
import-issue-says-other-name = “{ $value }” does not agree with “{ $by }”: { $code } is called “{ $name }”. { $code } counts.
import-issue-says-other = “{ $value }” does not agree with “{ $by }”, which says { $code }. { $code } counts.
import-issue-says-without-code = “{ $value }” was not read, as only “{ $by }” is, and it is empty in this row.
import-issue-esco-taken = Skill { $code } has this ESCO address already. Correct one of them: an ESCO address belongs to one skill.
import-issue-headings-below = The headings stood on this line. The lines above were not read.
import-issue-separator-stated-wrongly = The sep= line states another separator than the rows have. The rows were read with their own.
import-file-mixed-encodings = The file mixes two encodings. The first line that differs is line { $line }. Open the file, correct the letters on those lines, and save it as CSV UTF-8.
import-file-not-csv-xlsx = The file is an Excel workbook, not CSV. Open it in Excel, choose Save as and “CSV UTF-8”.
import-file-not-csv-xls = The file is an older Excel workbook, not CSV. Open it in Excel, choose Save as and “CSV UTF-8”.
import-file-not-csv-ods = The file is a LibreOffice spreadsheet (ODS), not CSV. Open it there, choose Save as, “Text CSV” and character set UTF-8.
import-file-not-csv-numbers = The file is a Numbers spreadsheet, not CSV. Open it there, choose Export to, CSV and encoding UTF-8.
import-file-not-csv-archive = The file is an archive (zip or alike), not CSV. Unpack it, and import the files inside.
import-file-not-csv-pdf = The file is a PDF, not CSV. Take the list out of the system as CSV or Excel.
import-file-not-csv-html = The file is a web page (HTML), not CSV. Open it in the spreadsheet, and save it as CSV UTF-8.
import-file-not-csv-xml = The file is XML, not CSV. Open it in the spreadsheet, and save it as CSV UTF-8.
import-file-not-csv-json = The file is JSON, not CSV. Take the list out of the system as CSV.
import-file-not-csv-rtf = The file is a text document (RTF), not CSV. Take the list out of the system as CSV.
import-file-not-csv-picture = The file is a picture, not CSV. Take the list out of the system as CSV.
import-file-not-csv-unknown = The file is no text file. Open it in the spreadsheet, and save it as CSV UTF-8.
import-nothing-taken = 0 taken, { $rejected } refused. The receipt is import { $id }.
import-leavers = { $count ->
    [one] One position in the register is missing from the list:
   *[other] { $count } positions in the register are missing from the list:
}
import-leaver = { $name } ({ $number }), { $unit }
import-leaver-position = { $name } ({ $number }), { $unit }: has another position in the list
import-leavers-next = None of them was ended. If they have left, run the import again with --full-list --end-missing.
import-leavers-part = Some rows of the list of employees are refused. Then no positions can be ended: whoever is in a refused row has not left. Correct the rows, or import without --end-missing.
import-leavers-ended = They were ended as of yesterday. Nobody was deleted. Undo with innsats import undo. A position that has not begun stays as it was.
import-column-warned = With a warning
import-issue-one-name = The person has one name only: “{ $value }”. It was taken as family name. See that it is right.
