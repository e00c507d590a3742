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
proposal-summary-before = Confirmed allocations alone cover { $coverage } of the work in all the needs, with important initiatives counting most.
proposal-summary-after = With the proposal, { $coverage } of the same work is covered.
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
proposal-quality-gap = Proven distance to the best possible: { $gap }.
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
proposal-progress = { $stage } … { $seconds } s, { $candidates } possible pairs
proposal-progress-gap = { $stage } … { $seconds } s. Best plan so far is worth { $objective }, upper bound { $bound }, at most { $gap } from the best possible. { $candidates } possible pairs
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
proposal-error-unwritable = Cannot write { $path }: { $detail }. Nothing is computed or stored. Choose another place.
proposal-written = Wrote { $path }.
proposal-locks-conflict = These locks cannot all hold:
proposal-reason-nobody-has-skill = Nobody has stated one of the skills.
proposal-reason-level-too-low = Nobody has all the skills at the level asked for.
proposal-reason-external-not-allowed = Only consultants could cover the need, and it is not open to consultants.
proposal-reason-external-limit = The initiative's limit for consultants is reached.
proposal-reason-excluded = Those who could are kept off the initiative.
proposal-reason-no-capacity = Those who could have no time in all of the window.
proposal-reason-not-lendable = Those who could may not be lent out.
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
gap-other-quarters = Other quarters: { $quarters }.
gap-more-rows = { $count ->
    [one] There is one more skill. The whole table: --format csv.
   *[other] There are { $count } more skills. The whole table: --format csv.
}
gap-reason-nobody-holds = Nobody has stated the competence.
gap-reason-level-too-low = Nobody has all the competence at the level asked for.
gap-reason-no-time = Those who could have no time.
gap-reason-not-lendable = Those who could may not be lent out.
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
gap-lack-time = has no time
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
## Database
startup-unknown-scheme = Innsats does not know databases of the kind “{ $scheme }”. Use an address that begins with sqlite:// or postgres://.
startup-bad-address = The database address is misspelt. Write it as sqlite://FILE or postgres://USER:PASSWORD@HOST/NAME.
startup-file = Cannot open the database file { $path }: { $reason }. Give the user who runs Innsats access to read and write the folder, or choose another file.
startup-missing = There is no database at { $path }. Import data first with “innsats import FOLDER”, or give the right database with --database.
startup-network = The database file { $path } lies on a network drive ({ $kind }), where data can be lost. Put it on a local disk, or use PostgreSQL.
startup-old-sqlite = SQLite { $found } can damage the database. Build Innsats with SQLite 3.51.3 or later.
startup-setting = SQLite did not take the setting { $pragma } = { $wanted } (found { $found }). Data are not safe without it: put the file on an ordinary local disk.
startup-encoding = The PostgreSQL database stores text as { $found }. Make a new database with ENCODING 'UTF8'.
startup-newer = The database was made by a newer version of Innsats (migration { $version }). Start the newer version.
startup-other-migration = Migration { $version } of the database is not the one this version of Innsats has. Start the version that made the database.
startup-foreign = The file { $path } is the database of another program. Choose another file with --database.
startup-full = The disk that holds the database { $place } is full. Make room and try again.
startup-read-only-file = Innsats may not write to { $place } or the folder it lies in. Give the user who runs Innsats write access to both, or choose another file.
startup-read-only-server = The database server { $host } takes no changes. Give the address of the one that does.
startup-damaged = The database { $place } is damaged. Put back the last backup.
startup-device = The disk that holds the database { $place } answers with errors. Have it examined before you try again.
startup-not-a-database = The file { $place } is not a database. Choose another file with --database.
startup-locked = Another program keeps the database { $place } locked. Wait until it is done, or stop it, and try again.
startup-not-running = No database server answers at { $host }, port { $port }. Start PostgreSQL, or correct the address.
startup-unknown-host = There is no server called { $host }. Correct the address of the database.
startup-no-answer = The database server { $host } did not answer in time. Check that the network lets you through to port { $port }.
startup-lost = The database server { $host } broke the connection. Try again in a while.
startup-login = The database server { $host } does not let the user { $user } in. Correct the user name or the password in the address.
startup-no-database = The database server { $host } has no database called { $database }. Make it with “createdb { $database }”, or correct the address.
startup-no-right = The user { $user } may not make tables in the database { $database }. Make the user the owner of the database.
startup-too-many = The database server { $host } has no free connections. Close some that are not in use and try again.
startup-not-ready = The database server { $host } is starting or stopping. Try again in a while.
startup-too-slow = The database { $place } did not answer in time. Try again when it has less to do.
startup-encryption = Got no encrypted connection with the database server { $host }. Correct sslmode in the address, or the certificate on the server.
startup-unknown = The database { $place } cannot be used: { $reason }. Send this message to whoever operates the database.
store-changed = Somebody else changed the register at the same time. Nothing is written. Try again.
store-full = The disk that holds the database is full. Nothing is written. Make room and try again.
store-read-only = The database takes no changes. Nothing is written. Give the user who runs Innsats write access to it.
store-damaged = The database is damaged. Nothing is written. Put back the last backup.
store-device = The disk that holds the database answers with errors. Nothing is written. Have it examined before you try again.
store-locked = Somebody else writes to the database and was not done in time. Nothing is written. Try again in a while.
store-lost = The connection with the database was lost. Nothing is written. Check that the database is running and try again.
store-no-right = The user in the address of the database lacks rights in it. Nothing is written. Make the user the owner of the database.
store-too-slow = The database was not done in time. Nothing is written. Try again when it has less to do.
store-failed = The database refused what was to be done: { $reason }. Nothing is written. Send this message to whoever operates the database.
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
import-file-too-many-rows = The file has more than { $most } rows. Split it into several files.
import-file-too-many-columns = The file has { $found } columns. Remove columns until there are at most { $most }.
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

## Import on the command line
import-path-unreadable = Cannot read { $path }: { $reason }. Check the path and the access.
import-path-empty = The folder { $path } has no CSV files. Choose a folder or a file that ends in .csv.
import-step-reading = Reading { $file } …
import-step-checking = Checking the files together …
import-step-comparing = Comparing with the register …
import-step-writing = Writing { $set } …
import-column-file = File
import-column-read = Read
import-column-new = New
import-column-changed = Changed
import-column-unchanged = Unchanged
import-column-missing = Missing
import-column-rejected = Refused
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
import-warnings = { $file }: { $count ->
    [one] one thing to look at. The row is taken.
   *[other] { $count } things to look at. The rows are taken, or skipped where it says so.
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
import-undo-in-use = Something else refers to what the import brought. It cannot be undone. Correct the rows and import them again.
## Staffing files (problem, plan, verify)
staffing-solved = The plan is written to { $path }. Objective { $objective }, bound { $bound }, gap { $gap } %. { $seconds } s of processor time, { $memory } MB.
staffing-status-optimal = No plan is better.
staffing-status-within-gap = No plan is more than { $gap } % better.
staffing-status-time-limit = The time was up. No plan is more than { $gap } % better.
staffing-out-missing = Say with --out where to write the plan.
staffing-locks-conflict = These locks cannot hold together: { $locks }. Remove at least one of them.
staffing-lock = { $person } on { $initiative }
staffing-solver-failed = The calculation stopped: { $detail }. No plan is written.
staffing-plan-refused = The plan breaks { $count ->
        [one] one rule
       *[other] { $count } rules
    }. It is refused.
staffing-verified = The plan holds. Objective { $objective }, proven at most { $gap } % from the best. { $people } people.
staffing-unreadable = { $path }: { $detail }
staffing-place = { $path }: { $detail }
staffing-violation = { $rule } ({ $place }): { $found }, allowed is { $allowed }.
staffing-violation-without-place = { $rule }: { $found }, allowed is { $allowed }.
staffing-place-person = person { $name }
staffing-place-need = need { $name }
staffing-place-initiative = initiative { $name }
staffing-place-unit = unit { $name }
staffing-place-period = period { $name }
staffing-place-field = field { $name }
staffing-rule-cover = The need gets more than it asks for
staffing-rule-capacity = The person works beyond their capacity
staffing-rule-link = Who works is not on the team
staffing-rule-joint = The needs of the initiative together are beyond the capacity
staffing-rule-chunk = The share is below the least share
staffing-rule-parallel = The person is on too many initiatives at once
staffing-rule-team = The team is too large
staffing-rule-release = The unit releases more than daily operation allows
staffing-rule-external = External people do more of the initiative than allowed
staffing-rule-conflict = Two people who must not be on one team are
staffing-rule-lock = A person locked to the initiative is not on it
staffing-rule-mentor = A learner has nobody on the team to learn from
staffing-rule-team-skill = Skills the team must hold are missing, or stated wrongly
staffing-rule-areas = Areas the team must come from are missing, or stated wrongly
staffing-rule-candidate = The person cannot fill the need
staffing-rule-exclusion = The person is excluded from the initiative
staffing-rule-share = The share is not valid
staffing-rule-figures = The figures do not fit together
staffing-rule-report = What the plan says about itself is not true
staffing-fault-format = The format is “{ $value }”, not “{ $expected }”.
staffing-fault-unknown-key = “{ $value }” is not known.
staffing-fault-duplicate = “{ $value }” stands twice.
staffing-fault-empty-key = The key is empty.
staffing-fault-not-finite = The value is not a number.
staffing-fault-out-of-range = { $value } is outside { $least } to { $most }.
staffing-fault-wrong-length = { $value } values for { $expected } periods.
staffing-fault-window-reversed = The window ends before it begins ({ $value }).
staffing-fault-window-outside = Period { $value } does not exist. The last is { $expected }.
staffing-fault-not-whole = { $value } is not a whole number.
staffing-fault-missing = The value is missing.
staffing-fault-share-without-heads = Only a need of heads has a share for each.
staffing-fault-conflict-with-self = A person cannot be in conflict with themselves.

## What an import changes
import-field-name = Name
import-field-name-en = Name in English
import-field-title = Title
import-field-parent = Unit above
import-field-manager = Manager
import-field-cost-centre = Cost centre
import-field-ks-code = KS position code
import-field-styrk08 = STYRK-08
import-field-styrk08-name = STYRK-08 occupation
import-field-esco-occupation = ESCO occupation
import-field-esco-uri = ESCO URI
import-field-kind = Kind
import-field-group = Skill group
import-field-description-en = Description in English
import-field-relation = Relation
import-field-level = Level
import-field-first-name = First name
import-field-last-name = Last name
import-field-email = E-mail
import-field-unit = Unit
import-field-position-code = Position code
import-field-position-title = Position title
import-field-role = Role
import-field-form = Form of employment
import-field-percent = Per cent
import-field-weekly-hours = Hours a week
import-field-from = From
import-field-to = To
import-field-nus-level = Level of education (NUS)
import-field-nus-field = Field of education (NUS)
import-field-development = Development capacity
import-field-lendable = May be lent out
import-field-workplace = Place of work
import-field-updated-on = Last updated
import-field-rating = Level
import-field-interest = Interest
import-field-confirmed = Confirmed by manager
import-field-assessed-on = Assessed
import-field-firm = Firm
import-field-hourly-rate = Hourly rate
import-field-option-to = Option to
import-field-framework-agreement = Framework agreement
import-field-available = Available
import-field-owner = Owner
import-field-priority = Priority
import-field-status = Status
import-field-start = Start
import-field-end = End
import-field-budget = Budget
import-field-max-external = Largest external share
import-field-yearly-benefit = Benefit a year
import-field-demand = Amount
import-field-initiative = Initiative
import-field-need = Need
import-field-external-allowed = External allowed
import-field-min-level = Least level
import-field-must = Must
import-field-person = Person
import-field-person-kind = Kind of person
import-value-yes = yes
import-value-no = no
import-value-not-relevant = not relevant
import-value-unknown = does not know
## Pages

# Pages: Frame
page-skip = Skip to main content
page-main-menu = Main menu
page-language-choice = Language
page-chosen = chosen
page-breadcrumbs = You are here
page-menu-start = Start
page-menu-employees = Employees
page-menu-units = Units
page-menu-skills = Competence
page-menu-initiatives = Initiatives
page-menu-proposals = Staffing
page-menu-gap = Competence gaps
page-menu-imports = Imports
page-footer-purpose = Innsats shows what competence the municipality has, who can staff its initiatives, and what is missing.
page-footer-esco = The skill catalogue builds on ESCO.
page-pages = Pages of the list
page-previous = Previous
page-next = Next
page-number = Page { $number }
page-download = Download the table (CSV)
page-filter = Search and filter
page-search = Search
page-show = Show
page-reset = Reset
page-all = All
page-about = About this page
page-rows-caption = Showing { $first }–{ $last } of { $total } as of { $day }
page-chart-table-below = The same figures stand in the table below.
page-go-to = Go to { $name }

# Pages: Errors
page-error-not-found = We could not find the page
page-error-not-found-what = The address does not exist, or what it points to is no longer in the register.
page-error-not-found-way-out = Check that the address is spelled correctly, or go on from here:
page-error-foreign-host = Innsats does not answer at this address
page-error-foreign-host-what = Innsats has no sign-in yet, so it answers only at this machine's own address: localhost, 127.0.0.1 or [::1].
page-error-foreign-host-way-out = Open Innsats on the machine it runs on, for example http://localhost:8080.
page-error-busy = Many people are here right now
page-error-busy-what = We could not show the page because many people are using the service at once.
page-error-busy-way-out = Try again in a few seconds. You can reload the page, or go on from here:
page-error-timed-out = The page took too long
page-error-timed-out-what = We could not fetch the content in time. The fault is ours.
page-error-timed-out-way-out = Try again in a minute, or go on from here:
page-error-ours = Something went wrong on our side
page-error-ours-what = We could not show the page. The fault is ours, and it has been recorded.
page-error-ours-way-out = Try again. If that does not help, give the reference number to whoever runs the service. Or go on from here:
page-error-reference = Reference number:

# Pages: Serving
page-serving = Innsats answers at http://{ $address }. Press Ctrl-C to stop.
page-serve-open = Innsats has no sign-in yet, so its pages may only be shown on the machine itself. Others can reach the address { $address }. Use 127.0.0.1 or [::1], for example --bind 127.0.0.1:8080.
page-serve-failed = Innsats could not start: { $reason }

# Pages: Words of the trade
page-level-0 = None
page-level-1 = Acquaintance
page-level-2 = Basic
page-level-3 = Independent
page-level-4 = Advanced
page-level-5 = Leading
page-rating-not-relevant = Not relevant
page-rating-unknown = Does not know / prefers not to say
page-interest-0 = Does not want to
page-interest-1 = Rather not
page-interest-2 = Neutral
page-interest-3 = Curious
page-interest-4 = Interested
page-interest-5 = Very interested
page-source-own = Self-assessment
page-source-manager = Manager's assessment
page-source-import = CV or another system
page-source-evidence = Course or certificate
page-form-permanent = Permanent
page-form-temporary = Temporary
page-form-substitute = Substitute
page-form-engagement = Fixed-term engagement
page-absence-holiday = Holiday
page-absence-leave = Absence
page-allocation-confirmed = Confirmed
page-allocation-proposed = Proposed
page-status-idea = Idea
page-status-concept = Concept
page-status-planning = Planning
page-status-running = Under way
page-status-on-hold = On hold
page-status-closed = Closed
page-kind-skill = Skill
page-kind-knowledge = Knowledge
page-kind-language = Language
page-kind-attitude = Attitude
page-relation-essential = Essential
page-relation-optional = Optional
page-must = Must
page-should = Should
page-yes = Yes
page-no = No
page-demand-heads = { $heads ->
    [one] 1 person, { $share }
   *[other] { $heads } people, { $share } each
 }
page-demand-share = { $amount } of full time, may be split
page-nus-level-0 = no education or pre-school
page-nus-level-1 = primary school
page-nus-level-2 = lower secondary
page-nus-level-3 = upper secondary, basic
page-nus-level-4 = upper secondary, completed
page-nus-level-5 = post-secondary, not tertiary
page-nus-level-6 = university or college, first degree
page-nus-level-7 = university or college, higher degree
page-nus-level-8 = doctoral degree
page-nus-unknown = not stated
page-nus-field-0 = general subjects
page-nus-field-1 = humanities and arts
page-nus-field-2 = teacher education and pedagogy
page-nus-field-3 = social sciences and law
page-nus-field-4 = business and administration
page-nus-field-5 = natural sciences, crafts and technology
page-nus-field-6 = health, welfare and sport
page-nus-field-7 = primary industries
page-nus-field-8 = transport, safety and services
page-set-units = Units
page-set-roles = Roles
page-set-skills = Skill catalogue
page-set-role-skills = Skills of roles
page-set-employees = Employees
page-set-employee-skills = Skills of employees
page-set-consultants = Consultants
page-set-consultant-skills = Skills of consultants
page-set-initiatives = Initiatives
page-set-needs = Needs of initiatives
page-set-need-skills = Skills of needs
page-set-allocations = Allocations
page-set-absences = Absences

# Pages: Column headings and labels
page-name = Name
page-first-name = First name
page-last-name = Last name
page-employee-number = Employee number
page-position = Position
page-unit = Unit
page-all-units = All units
page-position-share = Share of full time
page-development-share = For development
page-skills-recorded = Skills stated
page-lendable = May be lent out
page-form = Employment
page-period = Period
page-from = From
page-to = To
page-manager = Manager
page-workplace = Place of work
page-updated-on = Last updated
page-available = Available
page-contract = Contract
page-option-to = Option until
page-hourly-rate = Hourly rate excluding VAT
page-framework-agreement = Framework agreement
page-initiative = Initiative
page-role = Role
page-share = Share of full time
page-why = Has stated { $stated }, and has time available.
page-why-heading = Why
page-why-stated = { $skill } at level { $level } ({ $day })
page-why-capacity = Has time available, and the need asks for no must-skill that is stated.
page-skill = Skill
page-level = Level
page-level-in-words = Level in words
page-level-at = Level { $level }
page-interest = Interest
page-source = Source
page-assessed-on = Assessed
page-condition = Status
page-confirmed = Confirmed by manager
page-stale = Should be updated
page-education = Education
page-code = Code
page-cost-centre = Cost centre
page-people = Employees
page-positions-fte = Full-time equivalents
page-development-fte = Full-time equivalents for development
page-rated-share = Have stated skills
page-confirmed-share = Confirmed levels
page-stale-share = Older than 18 months
page-too-few = Too few to show
page-essential-share = Meets the role’s requirements
page-card-essential = of what the roles require is met
page-card-essential-more = Of { $n } pairs of person and essential skill. Newest assessment, at the role’s level or above
page-hidden = Hidden
page-hidden-note = Numbers from 1 to 4 are not shown. Others are hidden too where they would give them away.
page-kind = Kind
page-group = Area of competence
page-all-groups = All areas
page-no-group = No area of competence
page-holders = Employees in all
page-needs = Needs
page-sum = In all
page-least-level = Least level
page-requirement = Requirement
page-requirements = Required skills
page-relation = Importance
page-owner = Owner
page-priority = Priority
page-priority-class = Priority { $class }
page-status = Status
page-staffed-needs = Needs with a proposal
page-initiative-kind = Kind of initiative
page-budget = Budget
page-yearly-benefit = Benefit a year
page-max-external = Largest share by consultants
page-demand = Extent
page-allocated = Allocated already
page-in-proposal = In the newest proposal
page-desirable = desirable
page-external-allowed = A consultant may be used
page-at-least = at least { $level }
page-when = When
page-who = By
page-files = Files
page-file = File
page-content = Content
page-rows-read = Read
page-rows-new = New
page-rows-changed = Changed
page-rows-unchanged = Unchanged
page-rows-missing = Not in the file
page-rows-rejected = Rejected
page-fingerprint = Fingerprint (SHA-256)
page-separator = separator { $sign }
page-key = Key
page-line = Line
page-before = Before → after
page-done = Stored
page-undone = Undone
page-written = Written in the file
page-occurrences = Occurrences
page-first-line = First line
page-suggested = Nearest skill
page-import-number = Import
page-import-name = Import { $number }
page-proposal = Proposal
page-proposal-name = Proposal { $number }
page-made = Made
page-people-on-teams = People
page-quality = Quality
page-catalogue = Catalogue
page-own-catalogue = The municipality's own
page-all-esco = All of ESCO

# Pages: Start
page-start-heading = Competence and staffing
page-start-lead = See what competence the municipality has, who can staff its initiatives, and what you need to learn more about.
page-start-register = In the register now
page-start-proposal = The newest staffing proposal
page-start-open-proposal = See the whole proposal
page-start-next = Go on
page-start-empty = The register is empty. Here you will see what competence the municipality has, and what the newest staffing proposal says.
page-start-empty-how = How to begin
page-start-empty-import = Import the files from the HR system. Point to the folder they are in:
page-start-empty-folder = FOLDER
page-start-empty-staff = Then ask for a staffing proposal for the next twelve months:
page-card-employees = employees in a position now
page-card-employees-more = and { $n } consultants
page-card-employees-more-away = and { $n } consultants. { $away } more are in the register, but have no position or contract today
page-card-development = full-time equivalents for development
page-card-development-more = of { $n } full-time equivalents in all
page-card-rated = have stated their skills
page-card-rated-more = { $n } assessments that count
page-card-confirmed = of levels are confirmed
page-card-confirmed-more = Older than 18 months: { $stale }
page-card-skills = skills in the own catalogue
page-card-skills-more = and { $n } others from ESCO
page-card-initiatives = initiatives that are not closed
page-card-initiatives-more = with { $n } needs for people
page-source-import-last = Source: import { $number }, { $time }. The figures are for the whole municipality.
page-source-no-import = No import is recorded.
page-next-gap = See what competence the initiatives lack
page-next-proposals = See the staffing proposals
page-next-skills = Find out who holds a skill
page-next-import = See the receipt of the newest import

# Pages: Employees
page-employees-lead = Find an employee and see the skills they have stated. The list is alphabetical, and includes those who have left or not yet begun.
page-employees-search = Name or employee number
page-employees-show = Show
page-show-employees = Employees
page-show-consultants = Consultants
page-no-position-now = not in a position now
page-no-contract-now = not under contract now
page-employees-none = Nobody matches the search. Try a part of the name, or choose all units.
page-found-employees = { $n ->
    [one] { $shown } employee
   *[other] { $shown } employees
 }
page-found-consultants = { $n ->
    [one] { $shown } consultant
   *[other] { $shown } consultants
 }
page-profile-employee = Employee, number { $number }
page-profile-consultant = Consultant, number { $number }
page-profile-about-why = The page shows what the municipality has recorded about an employee's skills and working time, so that initiatives can be staffed with people who have what is needed.
page-profile-about-not = The answers are not used for pay, dismissal or ranking of employees.
page-profile-position = Position
page-profile-of-position = { $share } of the position
page-profile-proposed = In the newest staffing proposal
page-profile-proposed-none = Is not in the newest proposal.
page-profile-proposed-caption = Proposed for
page-machine = This is a proposal from a computer program. A person decides.
page-profile-skills = Skills
page-profile-skills-none = Has not stated any skills yet.
page-profile-skills-caption = Stated skills by area
page-profile-skills-summary = { $count } assessments. Confirmed by the manager: { $confirmed }. Older than 18 months: { $stale }.
page-profile-work = Work allocated to initiatives
page-profile-work-none = No allocations now or later.
page-profile-work-caption = Allocations that are not over
page-profile-absences = Absences
page-profile-absences-none = No absence recorded now or later.
page-profile-absences-note = We never record the cause of an absence.

# Pages: Units
page-units-lead = See how many work in each unit, how much time they have for development, and how much of their competence is recorded.
page-units-none = No units are recorded. Import the file of units first.
page-units-caption = Units with the units below them, as of { $day }
page-units-note = The figures of a unit include the units below it. Shares are not shown for fewer than 5 employees, nor where they would give those away. “Have stated skills” is the share of employees who have rated at least one skill. The last two are shares of the assessments that count.
page-ratings-from-to = The assessments are from { $from } to { $to }.
page-ratings-none = No assessments are recorded.
page-with-below = with the units below
page-unit-above = Lies below
page-unit-people = See the employees of the unit
page-unit-below = Units below
page-unit-initiatives = Initiatives that the unit owns
page-unit-initiatives-none = The unit owns no initiatives.

# Pages: Skills
page-skills-heading = Skill catalogue
page-skills-lead = Find a skill and see how many employees hold it, and at which level.
page-skills-search = Skill, or another name of it
page-skills-none = No skill matches the search. Try another word, or search all of ESCO.
page-found-skills = { $n ->
    [one] { $shown } skill
   *[other] { $shown } skills
 }
page-in-catalogue = In the municipality's catalogue
page-only-esco = In ESCO only
page-esco-link = See the skill at ESCO
page-name-english = Name in English
page-name-bokmaal = Name in bokmål
page-also-called = Also called
page-skill-holders = Employees who hold the skill
page-skill-holders-caption = Number of employees at each level
page-skill-finding = { $n } employees have stated the skill. Of these, { $able } are at level 3 or above.
page-skill-finding-total = { $n } employees have stated the skill.
page-skill-needs = Needs that ask for the skill
page-skill-needs-none = No initiative asks for the skill.
page-skill-needs-caption = Needs of initiatives that are not closed
page-skill-roles = Roles that use the skill
page-skill-roles-none = No role profile holds the skill.
page-skill-roles-caption = The level that role profiles ask for
page-broader = Broader skills
page-narrower = Narrower skills
page-related = Related skills

# Pages: Initiatives
page-initiatives-lead = The initiatives that the municipality has planned or under way, by priority.
page-initiatives-none = No initiative matches the choice. Choose “All”, or import the file of initiatives.
page-found-initiatives = { $n ->
    [one] { $shown } initiative
   *[other] { $shown } initiatives
 }
page-no-proposal-yet = No staffing proposal has been made yet.
page-staffed-source = “Needs with a proposal”: needs that proposal { $number } puts at least one person in.
page-initiative-asks = { $n ->
    [one] The initiative has { $shown } need.
   *[other] The initiative has { $shown } needs.
 }
page-initiative-proposed = { $n ->
    [one] The newest proposal puts { $people } person in { $needs } of them.
   *[other] The newest proposal puts { $people } people in { $needs } of them.
 }
page-initiative-needs-none = No needs are recorded for the initiative.
page-initiative-needs-caption = Needs, requirements, and who is allocated or proposed

# Pages: Proposals
page-proposals-heading = Staffing proposals
page-proposals-lead = A proposal shows who can staff the initiatives, and which needs nobody covers. A person decides.
page-proposals-empty = No staffing proposal has been made yet. Ask for one for the next twelve months:
page-proposals-caption = Proposals, the newest first
page-proposal-sentence = The proposal names { $people } people and fully covers { $covered } of { $needs } open needs. It was made { $time }.
page-quality-optimal = The best possible within the rules
page-quality-gap = At most { $gap }% from the best possible
page-quality-conflict = The locks contradict each other

# Pages: Imports
page-imports-heading = Imports
page-imports-lead = The files that were read into the register, with a receipt of what was changed.
page-imports-none = Nothing has been imported yet. Point to the folder with the files from the HR system:
page-imports-caption = Imports, the newest first
page-import-summary = { $read } rows in { $files } files: { $new } new, { $changed } changed, { $unchanged } unchanged and { $rejected } rejected.
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

# Pages: One proposal
page-person = Person
page-proposal-period = Who can staff the initiatives from { $first } to { $last }.
page-proposal-made = Made { $time } at the request of { $who }. Nothing is decided until a manager has released, the employee has been asked, and a named person has made the decision.
page-proposal-summary = In short
page-proposal-source = Source: proposal { $number }, { $time }.
page-card-coverage = of the work is covered
page-card-coverage-more = A plan by priority alone: { $greedy }
page-card-covered = needs are fully covered
page-card-covered-more = of { $needs }. Partly: { $partly }. Not: { $uncovered }
page-card-people = people are proposed
page-card-people-more = Consultants: { $external }
page-card-released = full-time months must be released from operation
page-card-released-more = spread over { $people } people
page-reach-heading = Needs that nobody can cover fall from { $strict } to { $learning }
page-reach-caption = Needs that nobody can cover, of { $needs } needs, before anything is decided
page-reach-step = When we accept
page-reach-needs = Needs without a candidate
page-reach-part = Of all needs
page-reach-strict = only development time and every level
page-reach-release = release from operation too
page-reach-learning = learning on the job too
page-reach-mentor = learning only beside someone who can teach
page-teams = Teams
page-teams-caption = The initiatives by priority. Choose one to see its team.
page-open-needs = Open needs
page-covered-needs = Covered
page-people-proposed = People proposed
page-people-committed = Allocated already
page-unmet = Needs that are not covered
page-unmet-lead = Each need stands with the main reason and the people who are nearest to covering it.
page-unmet-none = Every need is covered.
page-unmet-caption = Needs not covered, by priority, with reason and nearest people
page-unmet-all = See every need that is not covered
page-missing-share = Missing of full time
page-reason = Reason
page-nearest = Nearest people
page-releases = To be released from operation
page-releases-lead = These people need less daily operation than today for the proposal to work. Their manager must agree.
page-releases-none = Nobody has to be released beyond their development time.
page-releases-caption = Release beyond development time, most first
page-releases-all = See everybody to be released
page-release-share = Released, of full time
page-full-time-months = Full-time months
page-loads = Workload before and after
page-loads-lead = How much of full time each person gives initiatives in the fullest month, before and after the proposal.
page-loads-none = Nobody is proposed for anything.
page-loads-caption = Time for initiatives in the fullest month, alphabetical
page-loads-all = See the workload of everybody
page-load-before = Before
page-load-after = After
page-fullest = Fullest
page-proposal-quality = How good is the proposal?
page-not-known = What the model did not know
page-not-known-lead = Ask the manager and the employee before anything is decided.
page-not-known-unstated = { $n } of { $all } employees in a position in these months have stated no skills.
page-not-known-not-asked = { $n } others have stated skills, but no levels that count for any need.
page-not-known-without-levels = { $n } of { $all } employees in a position in these months have no levels that count for any need.
page-not-known-unconfirmed = { $part } of the { $levels } levels that counted are confirmed by a manager or evidenced.
page-not-known-stale = { $n } levels are older than 18 months.
page-not-known-lendable = { $n } employees may not be lent out.
page-not-known-outside = { $n } needs lie outside the period and are left out.
page-not-known-scope = { $n } needs belong to initiatives that are closed or not part of the request.
page-not-known-personal = Holidays that are not recorded, personal matters, and who works well together.
page-settings = Rules and wishes that were used
page-settings-caption = The request
page-setting = Rule or wish
page-setting-value = Choice
page-input-hash = Fingerprint of the input (SHA-256):
page-team-heading = Team for { $name }
page-team-lead = The proposal covers { $covered } of { $needs } open needs.
page-team-none = The proposal puts nobody on this initiative.
page-team-caption = Who, how much, and how they meet the requirements
page-team-note = Workload: time for initiatives in the fullest month before and after the proposal. Others: so many others could cover the need if they were free.
page-team-committed = Allocated already
page-team-committed-caption = Confirmed allocations in the period
page-team-initiative = See the initiative
page-fit = Meets the requirements
page-fit-words = { $must }: { $skill }, level { $asked }. { $state }.
page-fit-met = Meets the requirement
page-fit-not-met = Does not meet the requirement
page-fit-learns = Learns on the job
page-fit-unstated = Has not stated a level
page-fit-through = through { $skill }
page-load-change = Workload
page-release-needed = To be released
page-others = Others

# Pages: Gap report
page-gap-empty = Here you will see what competence the initiatives lack, once a staffing proposal has been made.
page-gap-skill = { $skill }, level { $level }
page-gap-any-skill = Needs that ask for no skill
page-gap-chart-heading = The greatest lack is of { $what }
page-gap-most-caption = Full-time months short in the whole period, most first
page-full-time-months-short = Full-time months short
page-gap-quarters = Quarter by quarter
page-gap-caption = What is short per skill, level and quarter
page-quarter = Quarter
page-fte-short = Full-time equivalents short
page-gap-initiatives = Initiatives hit
page-first-action = Do first
page-gap-method = How it is counted
page-no-time-in = has no time in { $months }
page-reach-sentence = With development time alone, there are { $strict } needs that nobody can cover. When employees can also be released from operation and learn on the job, there are { $learning }.

## Why a file cannot be read or written
file-reason-not-found = the path does not exist
file-reason-permission = you have no access
file-reason-folder = it is a folder
file-reason-not-a-folder = a part of the path is not a folder
file-reason-full = the disk is full
file-reason-read-only = the disk is read-only
file-reason-name = the name cannot be used
file-reason-refused = the connection was refused
file-reason-no-answer = no answer came in time

## Rules in a staffing request

staffing-rule-team-size = The team is too small
staffing-rule-external-staffed = External people do more of what is staffed than they should
staffing-rule-knowledge = Knowledge walks out: no internal person on the team can take over what the external one knows
staffing-rule-operation = Too few are left in the unit for daily operation
staffing-rule-key-people = One of the last to hold the skill is used
staffing-rule-fairness = The person carries too much of what they can do but do not want
staffing-rule-unwilling = The person refused the need, and others can fill it
staffing-rule-moves = Too many people are moved from the earlier plan
staffing-rule-differs = The plan is too like a plan it is to differ from
staffing-rule-only-units = The person is from a unit that is not asked
staffing-rule-at-once = Too many initiatives run at once
proposal-reason-request-rule = A rule in the request prevents it.
proposal-obstacle-knowledge = nobody internal on the team can take over the knowledge
proposal-obstacle-operation = is needed in daily operation
proposal-obstacle-key-people = is one of the last to hold a skill
proposal-obstacle-fairness = already carries enough of what they can do but do not want
proposal-obstacle-unwilling = has refused, and others can
proposal-obstacle-moves = the plan may not change more from the earlier one
proposal-obstacle-differs = the plan would be too like another one
proposal-obstacle-only-units = is from a unit that is not asked
proposal-obstacle-at-once = enough initiatives run at once already
proposal-obstacle-external-staffed = consultants already do their part of what is staffed
proposal-obstacle-team-incomplete = the team cannot be complete
proposal-setting-rule-knowledge = Knowledge stays: an employee on the team can take over after the consultant
proposal-setting-rule-key-people = The last two holders of a skill are spared
proposal-setting-rule-fairness = Nobody carries more than 20% of what they can do but do not want
proposal-setting-rule-at-once = Initiatives running at once
proposal-setting-rule-at-once-value = at most { $limit }
proposal-setting-rule-wished = wished
proposal-setting-rule-required = required
staff-rules-put-off = Put off, because enough initiatives run at once:
staff-rules-leaving = Knowledge walks out (no employee on the team can take over):
staff-rules-leaving-line = { $skill } in “{ $need }”: only { $people }
staff-rules-vulnerable = Vulnerable while they are on initiatives:
staff-rules-vulnerable-only = { $person } is the only one who holds { $skill }
staff-rules-vulnerable-line = { $person } is one of the last to hold { $skill } (also { $others })
staff-rules-more = and { $count } more

## Explanations (why the plan is as it is)
explain-person-places = { $places ->
    [0] { $person } is not in the plan.
    [one] { $person } has one place in the plan:
   *[other] { $person } has { $places } places in the plan:
}
explain-place = { $need } in { $initiative }: { $share } from { $first } to { $last }. The place adds { $value } to the plan's value.
explain-place-of = { $person }: { $share }. The place adds { $value } to the plan's value.
explain-skill-must = { $skill }: holds level { $held }, { $asked } is required.
explain-skill-must-none = { $skill }: no level stated, { $asked } is required.
explain-skill-should = { $skill }: holds level { $held }, { $asked } is wished for.
explain-skill-should-none = { $skill }: no level stated, { $asked } is wished for.
explain-learns = Learns { $skill } on the job from { $mentors }.
explain-locked = Is locked to the initiative.
explain-next = Next best:
explain-next-none = Nobody else can take the place.
explain-next-one = { $person }: the exchange { $cost }.
explain-next-busy = { $person }: the exchange { $cost }. Now: { $lacks }.
explain-rent = Without { $person } the plan loses about { $value } of its value ({ $part } of the plan).
explain-rent-between = Without { $person } the plan loses about { $value } of its value, and at most { $most }.
explain-rent-none = Without { $person } the plan loses almost nothing. Others can do the same.
explain-otherwise = What { $person } could have done instead:
explain-otherwise-one = { $need } in { $initiative }, up to { $share }: it { $cost }.
explain-otherwise-none = There is no other need that { $person } can fill.
explain-cost-nothing = costs nothing
explain-cost-at-most = costs at most { $value } ({ $part } of the plan's value)
explain-cost-about = costs about { $value } ({ $part } of the plan's value)
explain-cost-gain = adds { $value } ({ $part } of the plan's value)
explain-resolved-loss = Solved again: the plan loses { $value }. The loss is from { $least } to { $most } when both plans are as good as they can be.
explain-resolved-gain = Solved again: the plan gains { $value }. The gain is from { $least } to { $most } when both plans are as good as they can be.
explain-resolved-locks = Solved again: the locks cannot hold together.
explain-not = { $person } is not in { $need } in { $initiative }:
explain-lack = { $person }: { $lack }.
explain-lift-level = Going from level { $held } to level { $asked } in { $skill } would remove this obstacle.
explain-booked-higher = { $initiative } has higher priority: { $share } in { $need }.
explain-booked-equal = { $initiative } has the same priority: { $share } in { $need }.
explain-booked-lower = { $initiative } has lower priority, but the person is of more use there: { $share } in { $need }.
explain-filled = { $person } fills the need. An exchange { $cost }.
explain-left-open = Nothing stands in the way. The calculation stopped within the accuracy asked for.
explain-all-the-same = Putting { $person } in all the same { $cost }.
explain-need = { $need } in { $initiative }: { $share } from { $first } to { $last }.
explain-need-candidates = { $candidates ->
    [0] Nobody meets the requirements and has time.
    [one] One person meets the requirements and has time.
   *[other] { $candidates } people meet the requirements and have time.
}
explain-need-covered = The need is covered.
explain-need-open = { $share } is not covered. { $reason }
explain-count = { $people ->
    [one] One person: { $reason }
   *[other] { $people } people: { $reason }
}
explain-displaced = { $people ->
    [one] One of those who could is on { $initiative }.
   *[other] { $people } of those who could are on { $initiative }.
}
explain-nearest = Nearest:
explain-proof-figures = Value { $objective }, upper bound { $bound }. { $covered } of { $needs } needs are covered, by { $people } people. { $candidates } possible pairs of person and need were considered.
explain-proof-clock = A time limit ended a step. Another calculation may give another proposal.
explain-rules-strict = Rules: the least share on an initiative is { $share }, and every required level must be met.
explain-rules-learning = Rules: the least share on an initiative is { $share }, and employees may learn on the job.
explain-proof-hash = Checksum of the input: { $hash }
explain-hires = What one more full-time person is worth:
explain-hire = { $skills }: about { $value }, up to { $most } ({ $part } of the plan's value). { $needs ->
    [one] One need asks for this,
   *[other] { $needs } needs ask for this,
} { $open } not covered.
explain-hire-about = { $skills }: about { $value }. { $needs ->
    [one] One need asks for this,
   *[other] { $needs } needs ask for this,
} { $open } not covered.
explain-held = { $skill } at level { $level }
explain-held-nothing = no skill required
explain-hires-note = No plan with the person gains more than "up to". Solve again before anybody decides.
explain-hires-none = One more person does not make the plan better.
explain-locks = Locks:
explain-lock = { $person } on { $initiative } { $cost }.
explain-locks-none = There are no locks.
explain-measure = Value 1 is full time in one period on a critical need of an initiative with weight 1.
explain-check-people = Loss without the person, estimated and solved again:
explain-check-hires = Worth of one more person, up to and solved again:
explain-check-pair = { $what }: { $first } and { $second }
explain-check-correlation = Correlation between estimate and solving again: { $value }
explain-check-exceeded = Most above "up to": { $value }
explain-unknown-person = There is no person { $key } in { $path }.
explain-unknown-need = There is no need { $key } in { $path }.
explain-not-a-plan = { $person } cannot fill { $need }.
explain-solver-failed = The calculation stopped: { $detail }
## The process that calculates
solver-cannot-start = The calculation could not be started: { $reason }.
solver-out-of-memory = The calculation needed more memory than the { $limit } MB it may use. Give it more with --memory-limit, or choose fewer months.
solver-killed = The calculation was stopped from outside (signal 9). Often the machine had no more memory.
solver-fell-signal = The calculation crashed (signal { $signal }).
solver-fell-code = The calculation ended without an answer (code { $code }).
solver-said = { $fall } The last thing it wrote was: { $said }
solver-protocol = The calculation answered something that cannot be understood: { $detail }. Try again.
solver-overdue = The calculation went far beyond its time without finding a plan. Give it more time with --time-limit, or choose fewer months.
solver-cancelled = The calculation was cancelled before it had a plan.
solver-used = It had used { $seconds } s of processor time and { $memory } MB of memory.
solver-had-plan = It had a plan, at most { $gap } from the best possible, but a plan from a calculation that fails is not kept.
solver-nothing-kept = Nothing is stored.
solver-cancelling = Cancelling. The best plan so far is on its way. Press Ctrl-C once more to stop without a plan.
solver-stopped = Stopped without a plan.
proposal-quality-cancelled = The calculation was cancelled. The proposal keeps all the rules, but another plan may be up to { $gap } better.
proposal-quality-clock = A time limit ended a step of the calculation, so a new calculation may give another proposal.
staffing-status-cancelled = The calculation was cancelled. No plan is more than { $gap } % better.

## Ways out of locks that contradict each other

ways-out-title = Three ways out:
ways-out-remove = Remove the lock of { $person } to { $initiative }.
ways-out-remove-one = Remove one of the locks. One is enough, for example { $person } on { $initiative }.
ways-out-split = Split the needs of { $initiative } between more people, or move { $initiative } to a period with room for it.
ways-out-skill = Train { $person } in { $skill } to level { $level }, or lower what { $initiative } asks for.
ways-out-capacity = Give { $person } more time: release them from daily operation in the period, or end something else.
ways-out-exclusion = Lift the exclusion of { $person } from { $initiative }.
ways-out-external = Open { $initiative } to consultants, or raise the limit on how much they may do.
ways-out-mentor = Put somebody who knows { $skill } on the team of { $initiative }, so that there is someone to learn from.
ways-out-person = Give { $person } more time, or let them be on more initiatives at once.
ways-out-team = Make room for more people on { $initiative }: raise the team's limit, ask for more, or let the unit release more.
ways-out-limit = Raise the limit that stops { $initiative }: how much it asks for, the size of the team, or how much the unit releases.

## Alternatives to a plan

alternatives-plan = Plan
alternatives-coverage = Covered, by priority
alternatives-cost = Relative cost
alternatives-released = Released from operation
alternatives-people = People
alternatives-different = On other teams
alternatives-own = What it is made for
alternatives-the-plan = The plan
alternatives-fewest-units = Fewest units
alternatives-most-learning = Most learning
alternatives-least-disruption = Least disruption
alternatives-earliest-start = Earliest start
alternatives-own-units = Units involved: { $units } ({ $difference })
alternatives-own-learning = Full-time months of learning: { $months } ({ $difference })
alternatives-own-moves = New on a team: { $moves } ({ $difference })
alternatives-own-start = Starts on average in period { $start } ({ $difference })
alternatives-least = Cost and release are in full-time months. From each plan to each other, at least { $people } of those on teams leave a team.
alternatives-left-out = { $kind } is left out: { $why }
alternatives-nobody-may-learn = the problem does not allow learning on the job.
alternatives-nothing-is-disrupted = nobody is released from operation, and there is no earlier plan to differ from.
alternatives-all-start-together = all the initiatives start in the same period.
alternatives-too-few-people = only { $found } can change teams, and { $asked } must.
alternatives-loses-too-much = it would lose { $lost } of the coverage, and the limit is { $allowed }.
alternatives-no-better = the plan is as good in this as one with enough other people.
alternatives-locks-leave-no-room = the locks cannot hold together with it.
alternatives-breaks-a-rule = the plan would break a rule of the problem.
alternatives-written = { $kind } is written to { $path }.
alternatives-searching = Looking for alternatives.

# Import: files as people have them.
import-issue-control-characters = The cell holds control characters. Write the text again without them.
import-issue-too-long = “{ $value }” is longer than { $most } characters. Shorten the text.
import-issue-error-value = “{ $value }” is an error value of the spreadsheet, not content. Correct the cell in the spreadsheet, or empty it.
import-issue-formula-in-key = “{ $value }” looks like a formula. Write the number or the code.
import-issue-not-esco = “{ $value }” is no address in ESCO. Write an address that begins with http://data.europa.eu/esco/, or empty the cell.
import-issue-fraction = “{ $value }” looks like a fraction: no value in the column is above 1. Write per cent: 100 for a full position, 80 for 0.8. Write “1 %” where you mean one per cent.
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
import-issue-above-full-time = { $name } ({ $value }) has positions of { $percent } % in all. See whether one of them has ended.
import-issue-column-passed-over = The column was not read: “{ $by }” says the same with a number or code.
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
import-path-no-file = { $path } is neither a file nor a pipe. Give a CSV file or a folder of CSV files.
import-nothing-taken = 0 taken, { $rejected } refused. The receipt is import { $id }.
import-leavers = { $count ->
    [one] One position in the register is missing from the list:
   *[other] { $count } positions in the register are missing from the list:
}
import-leaver = { $name } ({ $number }), { $unit }
import-leaver-position = { $name } ({ $number }), { $unit }: has another position in the list
import-leavers-next = None of them was ended. If they have left, run the import again with --full-list --end-missing.
import-leavers-ended = They were ended as of yesterday. Nobody was deleted. Undo with innsats import undo. A position that has not begun stays as it was.
import-column-warned = With a warning
