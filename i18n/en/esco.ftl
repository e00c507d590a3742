### Reading the ESCO classification.

# ESCO asks for this sentence word for word, in every language.
esco-attribution = This service uses the ESCO classification of the European Commission.
esco-adapted = This is an adapted version of ESCO v1.1.1. © European Union. Norwegian names in this version are unofficial translations.
esco-imported = ESCO has been imported. Import number { $import }: { $rows } rows are new or changed.
esco-same-files = No changes since import number { $import }: the same ESCO files were imported before. There is no new receipt.
esco-unchanged = ESCO had been imported before. Import number { $import } changed nothing.
esco-file-counts = { $part }: { $new } new, { $changed } changed, { $unchanged } unchanged
esco-file-missing = { $missing ->
    [one] One row is stored from before but not in the file. It was kept.
   *[other] { $missing } rows are stored from before but not in the file. They were kept.
}
esco-own-skills = { $skills ->
    [one] One skill of the municipality's own catalogue is in ESCO. It has kept its code and name.
   *[other] { $skills } skills of the municipality's own catalogue are in ESCO. They have kept their codes and names.
}
esco-part-groups = Skill groups
esco-part-skills = Skills
esco-part-broader = Places in the hierarchy
esco-part-related = Related skills
esco-part-occupations = Occupations
esco-part-occupation-skills = Skills of occupations
esco-missing-file = Found neither { $file }.csv nor { $file }.csv.gz in the folder { $folder }. Put the file there, or run "innsats import esco" without --from.
esco-unreadable-file = Cannot read { $file }. The system answered: { $reason }
esco-too-large-file = { $file } is too large to be an ESCO file. Check that it is the right file.
esco-refused = { $issues ->
    [one] There is one mistake in the files. Nothing was imported. Fetch the files again, or correct it.
   *[other] There are { $issues } mistakes in the files. Nothing was imported. Fetch the files again, or correct them.
}
esco-more-issues = { $issues ->
    [one] … and one more mistake.
   *[other] … and { $issues } more mistakes.
}
esco-issue = { $file }, line { $line }: { $problem }
esco-issue-column = { $file }, line { $line }, { $column }: { $problem }
esco-problem-not-utf8 = The file is not stored as UTF-8.
esco-problem-missing-column = The column is missing.
esco-problem-field-count = The row has { $found } fields. The heading has { $expected }.
esco-problem-too-long = A field is too long. A quotation mark is probably not closed.
esco-problem-empty = The value is missing.
esco-problem-not-a-number = "{ $value }" is not a number above 0.
esco-problem-not-a-uuid = "{ $value }" is not a UUID.
esco-problem-unknown-letter = "{ $value }" does not exist. Use { $allowed }.
esco-problem-not-in-set = "{ $value }" is not in the file it refers to.
esco-problem-twice = "{ $value }" is also on line { $line }.
esco-cycle = The hierarchy goes in a circle, so nothing was imported: { $path }. Remove one of these steps from esco_skill_broader.csv or esco_skill_groups.csv and import again.
esco-graph-broken = The hierarchy refers to something that does not exist, or that stands twice: { $code }. Nothing was imported.
