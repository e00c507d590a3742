### A proposal in sentences: the summary, the proof, what the rules leave to be said.

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
    [one] The proposal is about one open need. { $covered ->
        [one] It is covered.
       *[other] { $partly ->
            [one] It is partly covered.
           *[other] It is not covered.
        }
    }
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
proposal-quality-figures = Value { $objective }, upper bound { $bound }. Possible pairs of person and need: { $candidates }. { $cpu } seconds of processor time, { $wall } seconds in all, { $memory } MB of memory.
proposal-quality-bound = The upper bound is proven: no plan within the rules is worth more.
proposal-notice = { page-machine }
proposal-top-unmet = Needs that are not covered, most important first:
proposal-top-unmet-line = { $need } { $title } in { $initiative } ({ $priority }): { $months } full-time months. { $reason }
proposal-priority = priority { $priority }
proposal-top-release = Employees to be released most from daily operation:
proposal-top-release-line = { $person }, { $unit }: { $share } from { $first } to { $last }
staff-rules-put-off = Put off, because enough initiatives run at once:
staff-rules-leaving = Knowledge walks out (no employee on the team can take over):
staff-rules-leaving-line = { $skill } in “{ $need }”: only { $people }
staff-rules-vulnerable = Vulnerable while they are on initiatives:
staff-rules-vulnerable-only = { $person } is the only one who holds { $skill }
staff-rules-vulnerable-line = { $person } is one of the last to hold { $skill } (also { $others })
staff-rules-more = and { $count } more
proposal-quality-cancelled = The calculation was cancelled. The proposal keeps all the rules, but another plan may be up to { $gap } better.
proposal-quality-clock = A time limit ended a step of the calculation, so a new calculation may give another proposal.
proposal-remarks = This is odd in the register. Correct it, and make a new proposal:
proposal-remark-positions-beyond = { $person } is left out: the positions add up to { $total }, which is more than anybody can work.
proposal-remark-positions-above = { $person } is counted, but the positions add up to { $total }.
proposal-remark-person-refused = { $person } is left out because a number cannot be right: { $fault }
proposal-remark-need-refused = The need { $need } is left out because a number cannot be right: { $fault }
proposal-remark-need-outside = The need { $need } is left out: it lies outside the start and end of its initiative.
proposal-remark-need-cut = The need { $need } reaches beyond the start and end of its initiative. It is counted from { $first } to { $last }.
proposal-remark-not-listed = { $person } is in the proposal, but was not in the newest list of employees, read in { $day }. If the person has left, end the position.
proposal-remark-engagement-ends = { $person } is committed to { $need }, but their last day at work is { $day }.
proposal-remark-proposed-beyond = { $person } is proposed for { $need }, but their last working day is { $day }.
proposal-remark-committed-above = { $person } is committed to { $total } of full time in { $month }. Nobody can work more than 100%.
proposal-remark-below-level = { $held ->
    [-1] { $person } is committed to { $need }, but has not stated { $skill }. The requirement is level { $asked }.
   *[other] { $person } is committed to { $need } with level { $held } in { $skill }. The requirement is level { $asked }.
}
