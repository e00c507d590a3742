### English.

## Service
service-name = Innsats

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
page-under-five = Under 5
page-under-five-note = “Under 5” means that there are too few people for us to show the number.
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
page-before = Values before the change
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
page-card-employees = employees
page-card-employees-more = and { $n } consultants
page-card-development = full-time equivalents for development
page-card-development-more = of { $n } full-time equivalents in all
page-card-rated = have stated their skills
page-card-rated-more = { $n } assessments in all
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
page-employees-lead = Find an employee and see what skills they have stated. The list is alphabetical.
page-employees-search = Name or employee number
page-employees-show = Show
page-show-employees = Employees
page-show-consultants = Consultants
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
page-units-note = The figures of a unit include the units below it. Shares are not shown for fewer than 5 employees.
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
page-proposal-sentence = The proposal puts { $people } people in { $needs } needs in the period { $period }. It was made { $time }.
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
page-changes-caption = The rows as they were before the import
page-unmapped = Skill names without a match
page-unmapped-none = Every skill in the files is in the catalogue.
page-unmapped-note = The names never create new skills. A person decides what they mean.
page-unmapped-caption = Names in the files that no skill has
