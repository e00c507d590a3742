### Names from files that no skill has, and what every form says.

page-form-wrong = Something has to be corrected before it can be saved
page-form-optional = (optional)
page-title-wrong = Error:
page-undo = Undo
page-names-heading = Unknown skill names
page-names-one = Unknown name: { $name }
page-names-lead = These names were in files that have been imported, but no skill in the catalogue is called the same. The rows with them were not taken in. Say what each name means, and import the file once more.
page-names-show = { page-show }
page-names-open = Waiting ({ $count })
page-names-done = Decided ({ $count })
page-names-none-open = No names are waiting. When a file has a skill name that the catalogue does not know, it comes here.
page-names-none-decided = No names have been decided yet.
page-names-to-imports = See what has been imported
page-names-seen = { $count ->
    [one] { $count } row in
   *[other] { $count } rows in
}
page-names-first-line = first on line { $line }.
page-names-suggested = Resembles:
page-names-why-same = The names are the same apart from capitals and accents.
page-names-why-near = { $count ->
    [one] One character differs.
   *[other] { $count } characters differ.
}
page-names-why-nearest = It is the nearest name in the catalogue.
page-names-which = Which skill is it?
page-names-note = Note
page-names-note-keep = Save note
page-names-note-kept = The note was saved { $time }.
page-names-note-too-long = The note is too long. Shorten it to at most { $most } characters.
page-names-near = Did you mean one of these?
page-names-map = Map to the skill
page-names-add-alias = Map and use as an alias
page-names-pass-over = Pass over the name
page-names-is-mapped = mapped to { $skill }
page-names-is-alias = an alias of { $skill }
page-names-is-passed-over = passed over
page-names-is-open = Not decided
page-names-decision = Decision
page-names-decided = The name is { $what }. Decided by { $who } { $time }.
page-names-saved = Saved: “{ $name }” is { $what }.
page-names-import-again = The rows with the name come in when you import { $file } once more.
page-names-reopened = Undone: “{ $name }” is waiting for a decision again.
page-names-no-skill = Write which skill the name means, or pass over the name.
page-names-no-such-skill = No skill in the catalogue is called this. Write a name or a code that exists.
page-names-no-such-skill-but-near = No skill in the catalogue is called exactly this. Choose one like it, or write another name.
page-names-several-skills = Several skills are called this. Choose one of them.
page-names-belongs-to-another = The name belongs to { $skill } now. Map it to that one, or import the file once more.
page-names-conflict = Somebody else decided about the name while you had the page open
page-names-conflict-stands = Saved now
page-names-conflict-sent = You chose
page-names-conflict-keep = Keep what is saved
page-names-conflict-use = Use my choice
page-names-decide = Decide what the names mean
page-names-waiting = { $count ->
    [one] One skill name from the files is unknown
   *[other] { $count } skill names from the files are unknown
}
page-names-propose = Propose as a new skill
page-names-proposed-why = The name stood in { $file }.
page-names-is-proposed = The name is proposed as a new skill and waits for an answer.
page-names-to-proposals = See the proposals
page-names-again = Import the rows again
page-names-again-goes-on = The rows are being imported now. The receipt is under Imports once it is done.
page-names-again-gone = The rows are no longer kept. Import the file once more.
page-names-again-nothing = None of the rows came in: they have other errors, or are here already.
page-names-again-many = The rows change more than { $most } people, or 5 % of those registered. Then two have to approve them: import the file anew under Imports.
