### The gap report in sentences and its columns.

gap-title = Competence gap
gap-none = The proposal covers every need. There is no competence gap.
gap-total = { $months } full-time months are missing in all, from { $first } to { $last }.
gap-quarter = quarter { $quarter } of { $year }
gap-sentence = In { $quarter }, { $amount } full-time equivalents are missing at level { $level } in { $skill }. { $hits } { $reason } First: { $action }.
gap-sentence-any-skill = In { $quarter }, { $amount } full-time equivalents are missing for needs that ask for no skill. { $hits } { $reason } First: { $action }.
gap-hits = This hits { $initiatives }.
gap-hits-unseen = This hits initiatives that you may not see.
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
gap-reason-not-lendable = { proposal-reason-not-lendable }
gap-reason-booked = Those who could are on other initiatives.
gap-reason-rule-limit = Those who could, or their unit, already do as much as the rules allow.
gap-reason-external-limit = Only consultants could, and no more of them are allowed.
gap-reason-no-mentor = { proposal-reason-no-mentor }
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
gap-column-level = { page-level }
gap-column-months = Full-time months short
gap-column-fte = Full-time equivalents short
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
