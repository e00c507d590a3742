### Files that are read: what was found in them, and why one cannot be taken.

import-set-units = units
import-set-roles = roles
import-set-skills = skill catalogue
import-set-role-skills = skills of roles
import-set-employees = employees
import-set-employee-skills = skills of employees
import-set-consultants = consultants
import-set-consultant-skills = skills of consultants
import-set-initiatives = initiatives
import-set-needs = needs of initiatives
import-set-need-skills = skills of needs
import-set-allocations = allocations
import-set-absences = absences
import-found = { $set }: { $encoding }, separator { $separator }, { $headings }
import-found-norwegian = Norwegian headings
import-found-machine = machine headings
import-separator-tab = tabulator
import-place-row = { $file }, line { $line }
import-place-cell = { $file }, line { $line }, { $column }
import-error-column = Error in the row (Innsats)
import-rejected-line = Line { $line }:
import-rejected-cell = Line { $line }, { $column }:
import-file-empty = The file is empty. Save it again from the system it comes from.
import-file-too-large = The file has { $megabytes } MB. Split it into files of at most { $most } MB.
import-file-too-many-rows = The file has more than { $most } rows. Split it into several files.
import-file-too-many-columns = The file has more than { $most } columns. Remove those that are not needed.
import-file-open-quote = Line { $line }: A quotation mark is opened and not closed, or has text right behind it. All that follows is uncertain. Correct the line.
import-file-open-quote-column = Line { $line }, { $column }: A quotation mark is opened and not closed, or has text right behind it. All that follows is uncertain. Correct the line.
import-file-headings-missing = The first row seems to be data. Put a row of headings on top.
import-file-empty-headings = Column { $positions } has no heading. Write a heading, or delete the column.
import-file-duplicate-heading = “{ $heading }” stands twice, in columns { $first } and { $second }. Delete or rename one of them.
import-file-forbidden = Innsats must not have the column { $headings }. Delete it from the file, and try again.
import-file-columns-missing = The file looks like { $set }, but lacks { $count ->
    [one] the column { $columns }. Add it, and try again.
   *[other] the columns { $columns }. Add them, and try again.
}
import-file-not-recognised = Found no headings that fit a data set. Line { $line } and the nearest below were tried, with the separators ; , | and tab. Line { $line } was read as: { $headings }. Correct the headings, or choose a data set with --as.
import-file-several-sets = The headings fit several data sets: { $sets }. Choose one with --as.
