### Employees, consultants and their profiles.

page-employees-lead = Find an employee and see the skills they have stated. The list is alphabetical, and includes those who have left or not yet begun.
page-employees-search = Name or employee number
page-employees-show = { page-show }
page-show-employees = { page-set-employees }
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
page-profile-position = { page-position }
page-profile-of-position = { $share } of the position
page-profile-proposed = In the newest staffing proposal
page-profile-proposed-none = Is not in the newest proposal.
page-profile-proposed-caption = Proposed for
page-machine = This is a proposal from a computer program. A person decides.
page-profile-skills = Skills
page-profile-protected = Some of what is recorded about this person is protected: the page shows only what your role lets you see.
page-profile-skills-none = Has not stated any skills yet.
page-profile-skills-caption = Stated skills by area
page-profile-skills-summary = { $count } assessments. Confirmed by the manager: { $confirmed }. Older than 18 months: { $stale }.
page-profile-work = Work allocated to initiatives
page-profile-work-none = No allocations now or later.
page-profile-work-caption = Allocations that are not over
page-profile-absences = { page-set-absences }
page-profile-absences-none = No absence recorded now or later.
page-profile-absences-note = We never record the cause of an absence.
