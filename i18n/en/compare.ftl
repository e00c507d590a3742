### Proposals and scenarios side by side.

compare-heading = Proposal { $number } beside proposal { $other }
compare-lead = The difference stands below each figure, counted from the first column.
compare-figures = Figures of each proposal, and the difference from the first
compare-what = { access-table-what }
compare-coverage = Covered of all work, weighted by priority
compare-priority = Covered in priority { $class }
compare-unmet = Critical needs that are not fully covered
compare-people = People on teams
compare-consultants = Consultants on teams
compare-moves = People who are new on a team
compare-units = Units that people come from
compare-released = Released from daily operation, in full-time months
compare-cost = Cost, in months of an average employee
compare-learning = Learning on the job, in full-time months
compare-none = –
compare-per-cent = { $number }%
compare-points = { $difference } percentage points
compare-teams-heading = Teams that changed
compare-teams = Who came, who left, and who got another share
compare-teams-none = No team differs between the two proposals.
compare-came = In
compare-gone = Out
compare-changed = Changed share
compare-share = { $person }: { $before } to { $after }
