### The table of a leader's people and the skills of a role or a group.

matrix-heading = Skills matrix
matrix-lead = Who can do what in the unit: the level that counts for each employee and skill. Everybody you see here is told that you have seen it.
matrix-columns = Skills of
matrix-roles = { catalogue-profiles }
matrix-groups = Groups of the catalogue
matrix-role = { $role } ({ $count ->
    [one] 1 employee
   *[other] { $people } employees
})
matrix-day = Compare with an earlier day (optional, for example 24.11.2025)
matrix-day-not-past = Choose a day in the past.
matrix-day-unreadable = We do not understand the day. Write it like 24.11.2025.
matrix-size = Size
matrix-small = 25 employees and 12 skills
matrix-large = 50 employees and 30 skills
matrix-order = Those with a role that asks for something here stand first, then in alphabetical order. Skills that nobody has stand first, then those that the fewest have. Equal ones stand in alphabetical order.
matrix-skills-shown = Showing skill { $first }–{ $last } of { $total }.
matrix-skills-before = Previous skills
matrix-skills-after = Next skills
matrix-legend = The number is the level, and the colour gets stronger with the level.
matrix-legend-irrelevant = Has answered that the skill is not relevant
matrix-legend-asked = Frame: the employee’s role asks for the skill. Triangle: the level is lower than the role asks for.
matrix-not-said = { find-unrated }
matrix-not-relevant = NR
matrix-caption = Level by employee and skill.
matrix-caption-days = Level by employee and skill { $before } → { $now }, as it is recorded today.
matrix-spoken-short = { $now }, the role asks for level { $asked }
matrix-spoken-days = { $before } before, { $now } now
matrix-spoken-short-days = { $before } before, { $now } now, the role asks for level { $asked }
matrix-required = Requires { $level }
matrix-restricted = Those who have asked for restricted use are left out.
matrix-nobody-answered = Nobody has answered about these skills yet. Ask them to do the self-assessment, and the levels stand here.
matrix-short = Lower than the role asks for
matrix-short-of = { $skill } (the role asks for { $level })
matrix-held = { $count } of { $all } at level { $level }+
matrix-held-days = { $before } → { $now }
matrix-nobody = Nobody has it
matrix-vulnerable = vulnerable: 1 person
matrix-foot = In all
matrix-column-day = { $skill } { $day }
matrix-enough = The role asks for at least { $least } of { $of } skills that can stand in for each other. The unit has { $held }.
matrix-not-enough = The role asks for at least { $least } of { $of } skills that can stand in for each other. The unit has only { $held }.
matrix-source = Source: own answers, the leader’s assessments and files. The newest counts, and of one day what the leader said. The sums are of everybody you have chosen, not only of those on this page.
matrix-no-columns = No role profile or group has skills yet. When HR has made them, they stand as columns here.
matrix-no-skills = The role or group has no skills. Choose another.
matrix-people = { $count ->
    [one] 1 employee
   *[other] { $people } employees
}
