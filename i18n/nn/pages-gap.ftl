### The gap report as a page.

page-gap-empty = Her vil du sjå kva kompetanse tiltaka manglar, når det er laga eit bemanningsforslag.
page-gap-skill = { $skill }, nivå { $level }
page-gap-any-skill = Behov utan krav til ferdigheit
page-gap-chart-heading = Det manglar mest av { $what }
page-gap-most-caption = Månadsverk som manglar i heile perioden, mest først
page-full-time-months-short = { gap-column-months }
page-gap-quarters = Kvartal for kvartal
page-gap-caption = Kva som manglar per ferdigheit, nivå og kvartal
page-quarter = { gap-column-quarter }
page-fte-short = { gap-column-fte }
page-gap-initiatives = { gap-column-initiatives }
page-first-action = Gjer først
page-gap-method = Slik er det rekna
page-no-time-in = har ikkje tid i { $months }
page-reach-sentence = Med utviklingstid aleine er det { $strict } behov ingen kan dekkje. Når tilsette også kan frigjevast frå drift og lære i arbeidet, er det { $learning }.
