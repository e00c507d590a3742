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
proposal-error-store = The database did not answer as expected: { $detail }
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
