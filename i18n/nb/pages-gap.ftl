### The gap report as a page.

page-gap-empty = Her vil du se hvilken kompetanse tiltakene mangler, når det er laget et bemanningsforslag.
page-gap-skill = { $skill }, nivå { $level }
page-gap-any-skill = Behov uten krav til ferdighet
page-gap-chart-heading = Det mangler mest av { $what }
page-gap-most-caption = Månedsverk som mangler i hele perioden, mest først
page-full-time-months-short = { gap-column-months }
page-gap-quarters = Kvartal for kvartal
page-gap-caption = Hva som mangler per ferdighet, nivå og kvartal
page-quarter = { gap-column-quarter }
page-fte-short = { gap-column-fte }
page-gap-initiatives = { gap-column-initiatives }
page-first-action = Gjør først
page-gap-method = Slik er det regnet
page-no-time-in = har ikke tid i { $months }
page-reach-sentence = Med utviklingstid alene er det { $strict } behov ingen kan dekke. Når ansatte også kan frigis fra drift og lære i arbeidet, er det { $learning }.
