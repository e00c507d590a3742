### English.

## Service
service-name = Innsats

## Proposal (bemanningsforslag)
proposal-month = { $month ->
    [1] January { $year }
    [2] February { $year }
    [3] March { $year }
    [4] April { $year }
    [5] May { $year }
    [6] June { $year }
    [7] July { $year }
    [8] August { $year }
    [9] September { $year }
    [10] October { $year }
    [11] November { $year }
   *[12] December { $year }
}
proposal-summary-needs = { $needs ->
    [one] There is one need from { $first } to { $last }.
   *[other] There are { $needs } needs from { $first } to { $last }.
}
proposal-summary-committed = { $committed ->
    [0] None of them is covered by confirmed allocations.
    [one] One of them is covered by confirmed allocations.
   *[other] { $committed } of them are covered by confirmed allocations.
}
proposal-summary-strict = By development share alone, and with every level met, { $strict } of { $needs } needs have nobody who could cover them.
proposal-summary-release = When employees may also be released from daily operation, this falls to { $release } needs.
proposal-summary-learning = When employees may learn on the job as well, it falls to { $learning } needs; { $mentor } if somebody on the team must be able to teach them.
proposal-summary-before-decisions = These figures are for all the needs, before anything is decided.
proposal-summary-covered = { $needs ->
    [0] No needs are open, so there is nothing to propose.
   *[other] The proposal is about { $needs } open needs. It covers { $covered } fully and { $partly } partly. { $uncovered } are not covered.
}
proposal-summary-coverage = The proposal covers { $coverage } of the work asked for, important initiatives counting most. A plan by priority alone covers { $greedy }.
proposal-summary-people = { $employees ->
    [one] One employee
   *[other] { $employees } employees
} and { $consultants ->
    [one] one consultant
   *[other] { $consultants } consultants
} are proposed.
proposal-summary-released = { $people ->
    [0] Nobody must be released from daily operation.
    [one] One employee must be released from daily operation, { $months } full-time months in all.
   *[other] { $people } employees must be released from daily operation, { $months } full-time months in all.
}
proposal-quality-optimal = This is the best proposal within the rules.
proposal-quality-within = No plan within the rules is more than { $gap } better than this proposal.
proposal-quality-time = Time ran out. The proposal keeps all the rules, but another plan may be up to { $gap } better.
proposal-quality-locks = The locks cannot all hold. The proposal is empty.
proposal-quality-figures = Value { $objective }, upper bound { $bound }. { $candidates } possible pairs of person and need. { $cpu } seconds of processor time, { $wall } seconds in all, { $memory } MB of memory.
proposal-quality-bound = The upper bound is proven: no plan within the rules is worth more.
proposal-notice = This is a proposal from a program. A person decides.
proposal-top-unmet = Needs that are not covered, most important first:
proposal-top-unmet-line = { $need } { $title } in { $initiative } ({ $priority }): { $months } full-time months. { $reason }
proposal-priority = priority { $priority }
proposal-top-release = Employees to be released most from daily operation:
proposal-top-release-line = { $person }, { $unit }: { $share } from { $first } to { $last }
proposal-reused = Nothing has changed since proposal { $id }, so that proposal is shown again.
proposal-stored = Stored as proposal { $id }.
proposal-progress = { $stage } … { $seconds } s
proposal-progress-gap = { $stage } … { $seconds } s, at most { $gap } from the best possible
proposal-stage-candidates = Finding who can cover what
proposal-stage-greedy = Making a plan by priority
proposal-stage-bound = Finding what is possible
proposal-stage-construction = Making a plan from that
proposal-stage-neighbourhoods = Improving the plan part by part
proposal-stage-whole = Working on the whole plan
proposal-error-no-needs = There are no needs from { $first } to { $last }. Import initiatives and needs, or choose other months.
proposal-error-no-units = There are no units in the register. Import units and employees first.
proposal-error-register = The register does not hang together: { $detail }. Import the data again.
proposal-error-refused = The plan broke a rule when it was checked, and was not stored: { $detail }
proposal-error-solver = The calculation stopped: { $detail }
proposal-error-unknown = There is no proposal { $id }.
proposal-error-none = There is no proposal yet. Make one with “innsats staff --from 2026-11”.
proposal-error-damaged = Proposal { $id } cannot be read: { $detail }
proposal-error-file = Cannot write { $path }: { $detail }
proposal-written = Wrote { $path }.
proposal-locks-conflict = These locks cannot all hold:
proposal-reason-nobody-has-skill = Nobody has stated one of the skills.
proposal-reason-level-too-low = Nobody has all the skills at the level asked for.
proposal-reason-external-not-allowed = Only consultants could cover the need, and it is not open to consultants.
proposal-reason-external-limit = The initiative's limit for consultants is reached.
proposal-reason-excluded = Those who could are kept off the initiative.
proposal-reason-no-capacity = Those who could have no time in all of the window, or may not be lent out.
proposal-reason-unit-limit = The unit already gives as much as daily operation bears.
proposal-reason-booked-higher = Those who could are on initiatives of the same or higher priority.
proposal-reason-booked-lower = Those who could do more good on another initiative.
proposal-reason-parallel-limit = Those who could are already on as many initiatives as they may be.
proposal-reason-team-full = The team is full.
proposal-reason-conflict = Cannot be on a team with somebody who is on it already.
proposal-reason-below-least-share = What is left is less than the least share a person may have.
proposal-reason-no-mentor = Somebody could learn it on the job, but nobody on the team could teach it.
proposal-reason-not-worth-it = Somebody could, but it costs more than it gives.
proposal-reason-left-open = Somebody could. The calculation stopped, within the accuracy asked for, before using them.
proposal-obstacle-skill = has not stated { $skill } (asked for: level { $asked })
proposal-obstacle-level = has stated level { $held } in { $skill } (asked for: level { $asked })
proposal-obstacle-capacity = has too little time in { $months }
proposal-obstacle-not-lendable = may not be lent out
proposal-obstacle-booked = is on { $initiatives }
proposal-obstacle-unit-limit = { $unit } already gives as much as daily operation bears
proposal-obstacle-parallel = is already on { $limit } initiatives
proposal-obstacle-mentor = nobody on the team can teach { $skill }
proposal-obstacle-conflict = cannot be on a team with { $person }
proposal-obstacle-external = consultants are not allowed
proposal-obstacle-external-limit = the limit for consultants is reached
proposal-obstacle-excluded = is kept off
proposal-obstacle-team-full = the team is full
proposal-obstacle-below-least-share = what is left is too little
proposal-obstacle-price = costs more than it gives
proposal-source-own = self-assessment
proposal-source-manager = manager
proposal-source-import = CV
proposal-source-evidence = course or certificate
proposal-setting-months = Months
proposal-setting-months-value = { $first } to { $last }
proposal-setting-scope = Initiatives
proposal-setting-scope-all = all that are not closed, ideas and those on hold included
proposal-setting-scope-decided = those being planned or carried out
proposal-setting-commitments = Confirmed allocations
proposal-setting-commitments-keep = stand: they take time and cover the need
proposal-setting-commitments-replan = may be changed: everything is staffed anew
proposal-setting-not-lendable = Employees who may not be lent out
proposal-setting-not-lendable-exclude = take no part
proposal-setting-not-lendable-area = give their development share to initiatives of their own area
proposal-setting-not-lendable-share = give their development share
proposal-setting-ratings = Level that counts
proposal-setting-ratings-newest = the newest, whoever set it
proposal-setting-ratings-lowest = the lowest of those that stand
proposal-setting-ratings-agreed = only levels that the manager has confirmed, or that are evidenced
proposal-setting-ratings-one-lower = the newest, but one level lower where nobody has confirmed it
proposal-setting-release = Release from daily operation
proposal-setting-release-yes = up to { $ceiling } of the position for those who may be lent out
proposal-setting-learning = Learning on the job
proposal-setting-learning-yes = one level short in one skill, where somebody on the team can teach it
proposal-setting-no = no
proposal-setting-yes = yes
proposal-setting-options = Options in consultants' contracts count
proposal-setting-parallel = Initiatives per person at once
proposal-setting-parallel-value = at most { $limit }
proposal-setting-unit-limit = From each unit
proposal-setting-unit-limit-value = at most { $limit } of its positions, but never less than the development shares together
proposal-setting-min-share = Least share on an initiative
proposal-setting-min-share-value = { $share } of full time, or what the need asks for where that is less
proposal-setting-areas = Teams across areas
proposal-setting-areas-value = preferably from at least two areas where the team has { $heads } people or more
proposal-setting-cost = Hourly price that consultants are measured against
proposal-setting-cost-value = { $kroner } kroner
proposal-setting-wish-fit = Levels that fit what is asked for
proposal-setting-wish-interest = Own interest
proposal-setting-wish-cost = Low cost
proposal-setting-wish-few = Few people on each team
proposal-setting-wish-keep = Staying on one's team
proposal-setting-wish-areas = Teams from several areas
proposal-setting-wish-release = Little release from daily operation
proposal-importance-very = very important
proposal-importance-important = important
proposal-importance-fairly = fairly important
proposal-importance-slightly = slightly important
proposal-importance-not = not important

## Gap report (kompetansegap)
gap-title = Competence gap
gap-none = The proposal covers every need. There is no competence gap.
gap-total = { $months } full-time months are missing in all, from { $first } to { $last }.
gap-quarter = quarter { $quarter } of { $year }
gap-sentence = In { $quarter }, { $amount } full-time equivalents are missing at level { $level } in { $skill }. This hits { $initiatives }. { $reason } First: { $action }.
gap-sentence-any-skill = In { $quarter }, { $amount } full-time equivalents are missing for needs that ask for no skill. This hits { $initiatives }. { $reason } First: { $action }.
gap-initiative = { $name } (priority { $priority })
gap-more-initiatives = { $count ->
    [one] one more initiative
   *[other] { $count } more initiatives
}
gap-nearest = Nearest: { $people }.
gap-more-rows = { $count ->
    [one] There is one more row. The whole table: --format csv.
   *[other] There are { $count } more rows. The whole table: --format csv.
}
gap-reason-nobody-holds = Nobody has stated the competence.
gap-reason-level-too-low = Nobody has all the competence at the level asked for.
gap-reason-no-time = Those who could have no time, or may not be lent out.
gap-reason-booked = Those who could are on other initiatives.
gap-reason-rule-limit = Those who could, or their unit, already do as much as the rules allow.
gap-reason-external-limit = Only consultants could, and no more of them are allowed.
gap-reason-no-mentor = Somebody could learn it on the job, but nobody on the team could teach it.
gap-reason-not-worth-it = Somebody could, but it costs more than it gives, or what is left is too little.
gap-action-mobilise = { $people ->
    [one] use the employee who has the competence but is on no initiative
   *[other] use the { $people } employees who have the competence but are on no initiative
}
gap-action-train = { $people ->
    [one] train the employee who is one level short
   *[other] train one of the { $people } employees who are one level short
}
gap-action-share = share with another municipality
gap-action-hire = hire
gap-action-buy = buy
gap-action-buy-open = buy, and open the need to consultants
gap-action-name-mobilise = Mobilise
gap-action-name-train = Train
gap-action-name-share = Share
gap-action-name-hire = Hire
gap-action-name-buy = Buy
gap-rules-title = How the first action is chosen. The first rule that fits applies:
gap-rule-mobilise = Mobilise where at least one employee has all that the need asks for but is on no initiative.
gap-rule-train = Train where at least one employee is one level short in one skill, and the quarter is at least { $months } months away.
gap-rule-share = Share with another municipality where less than { $amount } full-time equivalents are missing in the quarter.
gap-rule-hire = Hire where at least { $amount } full-time equivalents are missing in at least { $quarters } quarters, and the quarter is at least { $months } months away.
gap-rule-buy = Buy otherwise.
gap-counted = Each unmet need is counted once, on the must-skill that fewest people hold at the level asked for.
gap-column-quarter = Quarter
gap-column-skill-code = Skill id
gap-column-skill = Skill
gap-column-level = Level
gap-column-months = Full-time months missing
gap-column-fte = Full-time equivalents missing
gap-column-initiatives = Initiatives hit
gap-column-priority = Highest priority
gap-column-reason = Reason
gap-column-nearest = Nearest people
gap-column-action = First action
gap-lack-level = is below the level
gap-lack-time = has no time, or may not be lent out
gap-lack-booked = is on other initiatives
gap-lack-rule = already does as much as the rules allow
gap-lack-external = is a consultant, and no more of them are allowed
gap-lack-mentor = has nobody on the team to learn from
gap-lack-price = costs more than it gives, or what is left is too little

## ESCO
# ESCO asks for this sentence word for word, in every language.
esco-attribution = This service uses the ESCO classification of the European Commission.
esco-adapted = This is an adapted version of ESCO v1.1.1. © European Union. Norwegian names in this version are unofficial translations.
esco-imported = ESCO has been imported. Import number { $import }: { $rows } rows are new or changed.
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
esco-store-failed = The database could not take ESCO. Nothing was imported. Try again. The database answered: { $reason }
## Database
startup-unknown-scheme = Innsats does not know databases of the kind “{ $scheme }”. Use an address that begins with sqlite:// or postgres://.
startup-bad-address = The database address is misspelt. Write it as sqlite://FILE or postgres://USER:PASSWORD@HOST/NAME.
startup-file = Cannot open the database file { $path }: { $reason }. Give the user who runs Innsats access to read and write the folder, or choose another file.
startup-network = The database file { $path } lies on a network drive ({ $kind }), where data can be lost. Put it on a local disk, or use PostgreSQL.
startup-old-sqlite = SQLite { $found } can damage the database. Build Innsats with SQLite 3.51.3 or later.
startup-setting = SQLite did not take the setting { $pragma } = { $wanted } (found { $found }). Data are not safe without it: put the file on an ordinary local disk.
startup-encoding = The PostgreSQL database stores text as { $found }. Make a new database with ENCODING 'UTF8'.
startup-newer = The database was made by a newer version of Innsats (migration { $version }). Start the newer version.
startup-migration = The database could not be brought up to this version: { $reason }. Take a copy of it before you try again.
startup-unreachable = Cannot reach the database: { $reason }. Check that it is running and that the address and the password are right.
store-changed = Somebody else changed the register at the same time. Nothing is written. Try again.
store-unavailable = The database does not answer: { $reason }. Nothing is written. Try again in a while.
store-failed = The database refused what was to be done: { $reason }. Nothing is written.
## Import files
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
import-issue-lost-letter = “{ $value }” has probably lost a letter when the file was saved. Save the file as CSV UTF-8, or correct the name.
import-issue-number-read-as = “{ $value }” was read as { $read }. See that it is right.
import-issue-date-read-as = “{ $value }” was read as { $read }. See that it is right.
import-issue-open-end = “{ $value }” was read as no last day. See that it is right.
import-issue-future-date-kept = “{ $value }” is later than today. The date was taken in. See that it is right.
import-issue-level-word = “{ $value }” was read as level { $level }. See that it is right.
import-issue-name-split = “{ $value }” was read as first name “{ $first }” and last name “{ $last }”. See that it is right.
import-issue-bad-email = “{ $value }” is not an e-mail address. The row was taken in without one.
import-issue-unknown-manager = The manager “{ $value }” is neither in the files nor in Innsats. The row was taken in without one.
import-issue-unknown-unit-manager = The manager “{ $value }” is neither in the files nor in Innsats. The number was taken in.
import-issue-skill-by-name = “{ $value }” was read as the skill { $code }. See that it is right.
import-file-empty = The file is empty. Save it again from the system it comes from.
import-file-too-large = The file has { $megabytes } MB. Split it into files of at most { $most } MB.
import-file-not-text = The file is no text file. Open it in the spreadsheet, and save it as CSV UTF-8.
import-file-too-many-rows = The file has more than { $most } rows. Split it into several files.
import-file-too-many-columns = The file has { $found } columns. Remove columns until there are at most { $most }.
import-file-open-quote = Line { $line }: A quotation mark is opened and not closed, or has text right behind it. All that follows is uncertain. Correct the line.
import-file-open-quote-column = Line { $line }, { $column }: A quotation mark is opened and not closed, or has text right behind it. All that follows is uncertain. Correct the line.
import-file-headings-missing = The first row seems to be data. Put a row of headings on top.
import-file-empty-headings = Column { $positions } has no heading. Write a heading, or delete the column.
import-file-duplicate-heading = “{ $heading }” stands twice, in columns { $first } and { $second }. Delete or rename one of them.
import-file-forbidden = Innsats must not have the column { $headings }. Delete it from the file, and try again.
import-file-columns-missing = The file looks like { $set }, but lacks the column { $columns }. Add it, and try again.
import-file-not-recognised = The headings fit no data set: { $headings }. Correct the headings, or choose a data set with --as.
import-file-several-sets = The headings fit several data sets: { $sets }. Choose one with --as.
