### The gap report as a page.

page-gap-empty = Here you will see what competence the initiatives lack, once a staffing proposal has been made.
page-gap-skill = { $skill }, level { $level }
page-gap-any-skill = Needs that ask for no skill
page-gap-chart-heading = The greatest lack is of { $what }
page-gap-most-caption = Full-time months short in the whole period, most first
page-full-time-months-short = { gap-column-months }
page-gap-quarters = Quarter by quarter
page-gap-caption = What is short per skill, level and quarter
page-quarter = { gap-column-quarter }
page-fte-short = { gap-column-fte }
page-gap-initiatives = { gap-column-initiatives }
page-first-action = Do first
page-gap-method = How it is counted
page-no-time-in = has no time in { $months }
page-reach-sentence = With development time alone, there are { $strict } needs that nobody can cover. When employees can also be released from operation and learn on the job, there are { $learning }.
