### Units.

page-units-lead = Se hvor mange som arbeider i hver enhet, hvor mye tid de har til utvikling, og hvor mye av kompetansen som er registrert.
page-units-none = Ingen enheter er registrert. Importer filen med enheter først.
page-units-caption = Enheter med underliggende enheter, per { $day }
page-units-note = Tallene for en enhet tar med enhetene under. Andeler vises ikke for færre enn 5 ansatte, og heller ikke der de ellers kunne røpet dem. «Har oppgitt kompetanse» er andelen av de ansatte som har vurdert minst én ferdighet. De to siste andelene er av vurderingene som gjelder.
page-ratings-from-to = Vurderingene er fra { $from } til { $to }.
page-ratings-none = Ingen vurderinger er registrert.
page-with-below = med underliggende enheter
page-unit-above = Ligger under
page-unit-people = Se de ansatte i enheten
page-unit-below = Underliggende enheter
page-unit-initiatives = Tiltak som enheten eier
page-unit-initiatives-none = Enheten eier ingen tiltak.
