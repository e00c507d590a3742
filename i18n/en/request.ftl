### Asking for a proposal, and how far it is.

request-heading = Ask for staffing
request-lead = Choose initiatives and months, and press "Make a proposal". The rest can stay as it is. A proposal binds nobody until somebody has decided on it.
request-send = Make a proposal
request-which = Which initiatives?
request-decided = Decided initiatives: { $ticked } of { $count } are in
request-decided-help = Initiatives that are prioritised, being staffed or running are in from the start. Remove those you do not want to staff now.
request-others = Initiatives not decided: { $ticked } of { $count } are in
request-others-help = Drafts, initiatives under consideration and stopped ones. What you tick here may take people from decided initiatives.
request-initiative-more = { $code }, { $status }, priority { $priority }, { $needs ->
    [one] 1 need
   *[other] { $needs } needs
}
request-chosen = { $count ->
    [one] 1 chosen initiative
   *[other] { $count } chosen initiatives
}
request-months = Months
request-rules = Rules
request-rules-lead = The rules are always kept.
request-wishes = Wishes
request-wishes-lead = The wishes are weighed against each other once the rules are kept. They never come before the priority.
request-last-used = What was used last stands here, { $time }.
request-from = From
request-from-help = The proposal is for whole months.
request-length = { notice-how-long }
request-length-help = The longer, the less certain.
request-length-months = { $count } months
request-release-help = Yes: people who may be lent out can spend more than their development share on initiatives, and their manager must release them.
request-ceiling = Release at most of a position
request-ceiling-help = So much of the position one employee can spend on initiatives, what is agreed included.
request-per-cent = per cent of the position
request-per-cent-unit = per cent of the positions
request-unit-help = The rest stays for daily operation, every month.
request-parallel-help = Fewer initiatives mean less switching between tasks. More mean higher coverage.
request-initiatives = { import-set-initiatives }
request-commitments-help = What is agreed is not moved unless you choose so here.
request-lending-help = For employees whose manager has set "may not be lent out".
request-ratings-help = Stricter rules give safer teams, but fewer who meet the requirements.
request-learning-help = Yes: more people can take part, and some learn. The team needs time for it.
request-options-help = Yes: consultants count in the option period too.
request-knowledge-help = Without it the knowledge may leave with the consultant.
request-key-people-help = Then somebody is left who can take over.
request-fairness-help = Wished takes people from those who want to. Required may give lower coverage.
request-at-once-help = Few at a time gives faster results. Leave it empty for no limit.
request-at-once-unit = initiatives at once, or empty
request-fit-help = Very important: experts are kept for what needs them.
request-interest-help = Very important: those who have said that they want to come first.
request-cost-help = Very important: own employees come before consultants.
request-few-help = Very important: fewer people with a larger share each.
request-keep-help = Very important: teams at work change little.
request-areas-help = Very important: teams are put together across areas.
request-little-help = Very important: development shares are used before anybody must be released.
request-wrong-nothing = Choose at least one initiative.
request-wrong-month = Choose a month from the list.
request-wrong-length = Choose for how long, from 1 to 60 months.
request-wrong-number = Write a whole number from 1 to { $most }.
request-wrong-too-many = You already have { $most } requests under way. Wait until one is done, or cancel one.
request-wrong-under-way = Somebody else has just asked for the same. The proposal comes into the list of proposals when it is ready.
request-job-heading = The proposal is being made
request-asked = Asked for
request-asked-by = { catalogue-merge-by }
request-size = Size
request-size-of = { $initiatives ->
    [one] 1 initiative
   *[other] { $initiatives } initiatives
} with { $needs } needs
request-elapsed = Has worked for
request-seconds = { $count ->
    [one] 1 second
   *[other] { $count } seconds
}
request-stage = Now
request-best = Best so far
request-best-within = at most { $gap } from the best possible
request-best-some = has a proposal, but does not know how near it is to the best
request-best-none = no proposal yet
request-state-next = First in line.
request-state-queued = Number { $place } in line.
request-state-running = At work now.
request-state-cancelling = Ending.
request-state-done = The proposal is ready.
request-state-failed = We could not make the proposal.
request-state-cancelled = The request is cancelled.
request-lead-open = You can leave this page. When the proposal is ready, it waits on your start page.
request-lead-done = Open it from the list of proposals.
request-lead-failed = { $count ->
    [one] The fault is ours. Try again, or tell whoever runs the service.
   *[other] We tried { $count } times. The fault is ours. Try again, or tell whoever runs the service.
}
request-lead-cancelled = Nothing is stored. You can ask for another proposal.
request-refresh = Update the status
request-again = Ask for another proposal
request-cancel = Cancel
request-working = { $count ->
    [one] Making the proposals that are asked for, one at a time. Stop with Ctrl-C.
   *[other] Making the proposals that are asked for, { $count } at a time. Stop with Ctrl-C.
}
request-workers-failed = Proposals that are asked for are not made here: { $reason }
