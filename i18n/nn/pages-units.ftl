### Units.

page-units-lead = Sjå kor mange som arbeider i kvar eining, kor mykje tid dei har til utvikling, og kor mykje av kompetansen som er registrert.
page-units-none = Ingen einingar er registrerte. Importer fila med einingar først.
page-units-caption = Einingar med underliggjande einingar, per { $day }
page-units-note = Tala for ei eining tek med einingane under. Delar blir ikkje viste for færre enn 5 tilsette, og heller ikkje der dei elles kunne røpt dei. «Har oppgitt kompetanse» er delen av dei tilsette som har vurdert minst éi ferdigheit. Dei to siste delane er av vurderingane som gjeld.
page-ratings-from-to = Vurderingane er frå { $from } til { $to }.
page-ratings-none = Ingen vurderingar er registrerte.
page-with-below = med underliggjande einingar
page-unit-above = Ligg under
page-unit-people = Sjå dei tilsette i eininga
page-unit-below = Underliggjande einingar
page-unit-initiatives = Tiltak som eininga eig
page-unit-initiatives-none = Eininga eig ingen tiltak.
