### Scenarios: what if something were otherwise.

scenario-heading = Scenarios
scenario-lead = What if an initiative is postponed, or somebody leaves? A scenario is calculated beside the proposal. Nobody decides on it.
scenario-new-heading = Make a scenario
scenario-new-lead = Tick what you want to try. The rest is as in the newest proposal.
scenario-none = The scenarios will stand here, with figures beside the proposal. Make the first one.
scenario-which = Choose up to four scenarios to compare
scenario-compare = Compare
scenario-name = Name of the scenario
scenario-name-begun = What if: { $about }
scenario-what = What is otherwise?
scenario-about-initiative = About one initiative
scenario-about-all = About all
scenario-about-people = About people
scenario-choose = { initiative-choose }
scenario-tick-drop = Leave the initiative out
scenario-tick-delay = Postpone the initiative
scenario-months = Postpone by
scenario-months-unit = months
scenario-tick-add = Staff the initiative although it is not decided
scenario-tick-priority = Give the initiative another priority
scenario-class = New priority, from 1 (first) to 5
scenario-tick-person = Without this employee
scenario-person-number = { page-employee-number }
scenario-person-of-unit = Employee of the unit
scenario-person = { $name } ({ $number })
scenario-tick-consultant = Without this consultant’s contract
scenario-consultant = Consultant
scenario-tick-hire = Hire one full-time in the role
scenario-send = Calculate
scenario-drop = Without { $initiative }.
scenario-delay = { $initiative } comes { $months ->
    [one] 1 month
   *[other] { $months } months
} later.
scenario-add = { $initiative } is staffed too.
scenario-decided = Only initiatives that are decided are staffed.
scenario-priority = { $initiative } gets priority { $class }.
scenario-freeze = Nobody new begins.
scenario-no-release = Nobody is released from daily operation.
scenario-lose-person = Without { $person }.
scenario-lose-contract = Without the contract with { $person }.
scenario-hire = One more full-time in { $unit }, with { $count ->
    [one] 1 skill
   *[other] { $count } skills
} of the role’s profile.
scenario-state-done = Calculated.
scenario-state-open = Being calculated. Refresh the page in a moment.
scenario-state-failed = Could not be calculated.
scenario-state-cancelled = Cancelled.
scenario-see-state = See how it goes
scenario-is-one = This is the scenario “{ $name }”. Nobody decides on it.
scenario-wrong-name = Give the scenario a name of at most { $most } characters.
scenario-wrong-nothing = Tick at least one thing that is otherwise.
scenario-wrong-initiative = Choose which initiative it is about.
scenario-wrong-months = { request-wrong-number }
scenario-wrong-priority = Write a priority from 1 to 5.
scenario-wrong-person = Choose which employee it is about.
scenario-wrong-consultant = Choose which consultant it is about.
scenario-wrong-role = Choose the role of the new employee.
scenario-wrong-no-proposal = A scenario is compared with a proposal. Ask for a proposal first.
scenario-from-here = What if? Make a scenario
