### Units.

page-units-lead = See how many work in each unit, how much time they have for development, and how much of their competence is recorded.
page-units-none = No units are recorded. Import the file of units first.
page-units-caption = Units with the units below them, as of { $day }
page-units-note = The figures of a unit include the units below it. Shares are not shown for fewer than 5 employees, nor where they would give those away. “Have stated skills” is the share of employees who have rated at least one skill. The last two are shares of the assessments that count.
page-ratings-from-to = The assessments are from { $from } to { $to }.
page-ratings-none = No assessments are recorded.
page-with-below = with the units below
page-unit-above = Lies below
page-unit-people = See the employees of the unit
page-unit-below = Units below
page-unit-initiatives = Initiatives that the unit owns
page-unit-initiatives-none = The unit owns no initiatives.
