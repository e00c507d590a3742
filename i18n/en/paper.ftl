### The paper one decides a proposal by: what it covers, what hurts, what it rests on, month by month.

paper-made = { $months }. Made { $time }.
paper-made-by = { $months }. Made { $time } by { $who }.
paper-coverage-before = Today we cover { $share } of the work.
paper-coverage-after = With the proposal { $share }.
paper-coverage-open = The proposal covers { $share } of the open work.
paper-coverage-base = Of the work in all { $needs } needs of the period. Important initiatives count most.
paper-asked = { $employees ->
    [one] One employee
   *[other] { $employees } employees
} and { $consultants ->
    [one] one consultant
   *[other] { $consultants } consultants
} are asked.
paper-freed = { $people ->
    [0] Nobody has to be released from operation.
    [one] One has to be released, { $months } full-time months in all.
   *[other] { $people } have to be released, { $months } full-time months in all.
}
paper-from-area = { $area } { $people }
paper-from-areas = { $more ->
    [0] { $areas }.
    [one] { $areas } and one more area.
   *[other] { $areas } and { $more } more areas.
}
paper-ratings = The ratings: { $confirmed } are confirmed, { $stale } are older than 18 months.
paper-see-basis = See what the proposal rests on
paper-holes = The holes that hurt most
paper-missing = { import-column-missing }
paper-remedy = How to close it
paper-missing-of = { $missing } of { $asked }
paper-hole-missing = { $share }, { $months }
paper-all-holes = See all { $n } needs that are not covered
paper-nothing-decided = Nothing is decided until a manager has released, the employee has been asked, and a named person has made the decision.
paper-send = Send to the managers for release
paper-change = Ask for changes
paper-contents = { page-content }
paper-mine = My initiatives
paper-mine-caption = Your initiatives month by month
paper-my-people = You and your people
paper-my-people-caption = Places for you and those you lead
paper-my-people-all = See all { $n } places
paper-before = Before you look at the teams
paper-wrong = This looks wrong in the register
paper-wrong-more = { $n ->
    [one] Show one more
   *[other] Show { $n } more
}
paper-relaxed = Needs nobody can cover fall from { $first } to { $last } with the rules that were used
paper-relaxed-short = What the rules mean
paper-relaxed-caption = Needs nobody can cover, of { $needs } open needs
paper-step-strict = Development time
paper-step-release = + release
paper-step-mentor = + learning
paper-of-open = Of the open
paper-in-this = In this proposal
paper-used = Used
paper-not-used = Not used
paper-months = Initiatives month by month
paper-months-lead = The numbers are needs covered of all needs in the month. Choose an initiative to see its team.
paper-months-caption = The initiatives by priority, with needs covered in each month
paper-short = What is short
paper-short-more = { $roles } and { $more } more
paper-all-months = See all { $n } initiatives month by month
paper-cover = { $part } of { $whole } needs, { $state }
paper-no-need = no needs
paper-decided = { access-cell-decided }
paper-proposed = proposed
paper-partly = partly covered
paper-open = not covered
paper-legend-decided = covered by what is decided
paper-legend-proposed = covered with the proposal
paper-legend-partly = some is covered
paper-legend-open = nothing is covered
paper-plan-file = Who, what and when
paper-unmet-sentence = { $n ->
    [one] One need is not fully covered.
   *[other] { $n } needs are not fully covered.
}
paper-areas-caption = Employees to be released, by area
paper-area = Area
paper-area-people = { page-release-needed }
paper-loads = Workload month by month
paper-loads-sentence = { $people ->
    [one] One person is in it.
   *[other] { $people } people are in it, also those who are only committed already.
} { $over ->
    [0] Nobody gives more than their limit.
    [one] One gives more than the limit and has to be released.
   *[other] { $over } give more than the limit and have to be released.
} { $beyond ->
    [0] Nobody is above 100%.
    [one] One is above 100%, which is impossible.
   *[other] { $beyond } are above 100%, which is impossible.
}
paper-loads-lead = How much of full time each person gives initiatives in each month, with everything they are committed to already. The limit is what they can give before anybody releases them.
paper-loads-caption = Time for initiatives in per cent of full time, by unit
paper-limit = Limit
paper-limits = { $least } to { $most }
paper-no-load = nothing
paper-load-over = { $share }, to be released { $freed }
paper-load-impossible = { $share }, more than anybody can work
paper-legend-committed = committed already
paper-legend-within = with the proposal, within the limit
paper-legend-over = above the limit: has to be released so much more
paper-legend-impossible = above 100%: impossible
paper-workbook = Download all of it as Excel
paper-rules = Rules and proof
paper-in-sentences = The whole proposal in sentences
paper-stretch = { $share } { $months }
paper-remedy-use = { $named ->
    [yes] { $person } can cover it.
   *[no] An employee can cover it.
}
paper-remedy-use-but = { $person } meets the requirements and has the time: { $obstacles }.
paper-remedy-raise = { $named ->
    [yes] { $person } has { $has } of { $asked }: add { $more }, or lower the need.
   *[no] An employee has a little too little time: add { $more }, or lower the need.
}
paper-remedy-later = { $months ->
    [one] { $named ->
        [yes] { $person } can cover it one month later.
       *[no] An employee can cover it one month later.
    }
   *[other] { $named ->
        [yes] { $person } can cover it { $months } months later.
       *[no] An employee can cover it { $months } months later.
    }
}
paper-remedy-lend = { $named ->
    [yes] Lend { $person }, who meets the requirements.
   *[no] Lend an employee who meets the requirements.
}
paper-remedy-lower = { $named ->
    [yes] { $person } has level { $held } in { $skill }: lower the requirement from { $asked }, or train.
   *[no] Lower the requirement for { $skill } from level { $asked } to { $held }, or train.
}
paper-remedy-rebook = { $person } meets the requirements, but is on { $initiatives }: exchange.
paper-remedy-rebook-any = { $named ->
    [yes] { $person } meets the requirements, but is on other initiatives: exchange.
   *[no] Those who meet the requirements are on other initiatives: exchange.
}
paper-remedy-learn = Nobody is near the requirements: train somebody, or bring the competence in.
paper-remedy-free = Nobody has time enough: release more people, or move the need.
paper-other-same = No difference that the model knows of
paper-other-level = { $skill }: { $theirs } against { $proposed }
paper-other-time = has { $has } free
paper-other-release = to be released { $theirs } against { $proposed }
paper-other-interest = interest: { $theirs } against { $proposed }
paper-other-external = is a consultant
paper-other-internal = is an employee
paper-not-stated = { page-nus-unknown }
paper-at-level = level { $level }
paper-must-free = To be released { $share }
paper-others = { $others ->
    [0] Nobody else could cover it.
    [one] { $named ->
        [0] One other could cover it.
       *[other] One other could cover it. This is different:
    }
   *[other] { $named ->
        [0] { $others } others could cover it.
       *[other] { $unnamed ->
            [0] { $others } others could cover it. This is different:
           *[other] { $others } others could cover it. The nearest, and what is different:
        }
    }
}
paper-others-could = Others who could cover it
paper-why = { page-why-heading }
paper-why-others = Why not others
paper-decide = Decide the staffing
paper-interest = { page-interest }
paper-team = Proposed team

file-of-open = Per cent of the open needs
file-needs = Needs in the month
file-needs-decided = Covered by what is decided
file-needs-covered = Covered with the proposal
file-needs-partly = Partly covered
file-consultant = { scenario-consultant }
file-unit-code = Unit number
file-standing = Decided or proposed
file-asked-share = The need asks for, per cent of full time
file-limit = Limit without release, per cent of full time
